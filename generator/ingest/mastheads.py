"""Title, day and outlet as the first lines of a text give them."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Sequence

from generator.ingest.days import day_pattern, days_in
from generator.ingest.refusal import Received
from generator.read.lexicons import read_lexicon

HEAD = 12  # lines in which a masthead stands
SHORT = 60  # code points of a line that gives no more than a reporter's name and where they work
LONG = 160  # code points from which a line is no headline
LABEL = 4  # words that the label of a section may have, "FEATURES | ECONOMY"
OUTLET = 5  # words that an outlet's name may have
BYLINE = re.compile(r"(?:[Bb]y|BY|Words by|Written by)[: ]\s*(\w[^.!?]{2,120}(?:\.[^.!?]+)?)")
PLACED = re.compile(r"\s*(?:[|/•·–—]|\bfor\b|\bin [A-Z]).*$")  # "By A. Roe | The Gazette", "… in Tellin"
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
# What may stand around the day in a line: the day of the week, commas.
DATED = re.compile(r"^[\W_]+|[\W_]+$|^[\W_]*(?:mon|tues|wednes|thurs|fri|satur|sun)day[\W_]*$", re.IGNORECASE)
PARTED = re.compile(r"\s[|–—·-]\s")


def masthead(found: Received, *, day: tuple[str, str] | None = None) -> Received:
    """Return ``found`` with what its first lines say where the file said nothing; ``day`` is a day with its words."""
    day = day or (None if found.published else day_in(found.text))
    fields: dict[str, object] = {}
    if day:
        fields |= {"published": day[0], "published_from": day[1]}
    outlet, title = _front(found.text)
    if not found.title:
        fields["title"] = title
    if not found.publisher:
        fields["publisher"] = outlet or _outlet(found.text)
    if not found.authors:
        fields["authors"] = _authors(found.text)
    return dataclasses.replace(found, **fields)  # type: ignore[arg-type]


def parted_title(title: str, lines: Sequence[str]) -> tuple[str, str]:
    """Return the headline and the outlet of a page's ``title``, the outlet "" where none stands in it.

    >>> parted_title("Dam gives way | Northern Herald", ["Dam gives way", "It rained."])
    ('Dam gives way', 'Northern Herald')
    """
    parts = PARTED.split(title)
    if len(parts) > 1 and len(parts[-1].split()) <= OUTLET:
        headline = title[: title.rindex(parts[-1])].rstrip(" |-–—·")
        text = " ".join(lines)
        if _outlet_words(parts[-1]) or headline in text:
            return headline, parts[-1]
    return title, ""


def _head(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()][:HEAD]


def day_in(text: str) -> tuple[str, str] | None:
    """Return the day of publication that the first lines of ``text`` print, with the words that say so, or None.

    >>> day_in("A crane falls\\nBy A. Writer\\nUpdated 10:24 AM, May 6, 2024Share\\nIt fell.")
    ('2024-05-06', 'Updated 10:24 AM, May 6, 2024')
    """
    found = [day for line in _head(text) for day in days_in(line)]
    best = min(found, key=lambda day: day.order, default=None)
    return (best.day.isoformat(), best.words) if best else None


def _front(text: str) -> tuple[str, str]:
    """Return outlet and headline as the first lines give them, "" for what they do not.

    A headline is short, without a full stop, and longer lines follow; above it a line may name the outlet.
    """
    lines = _head(text)
    if len(lines) > 2 and DATED.sub("", day_pattern().sub("", lines[1])) == "" and _outlet_words(lines[0]):
        del lines[1]  # its day, between an outlet and its headline
    front = list(itertools.takewhile(_displayed, lines))
    if len(lines) < 2 or not front:
        return "", ""
    if len(front) > 1 and _names_outlet(front[0], text):
        return front[0], front[1]
    return "", front[1] if len(front) > 1 and _is_label(front[0], front[1]) else front[0]


def _is_label(line: str, below: str) -> bool:
    """Say whether a line only names the part of the paper that the headline ``below`` it stands in.

    >>> _is_label("MARKETS | FISH", "Cod prices rise as boats stay in port"), _is_label("CRANE FALLS", "Ada Moreno")
    (True, False)
    """
    short = len(line.split()) <= LABEL and len(below.split()) > LABEL
    return short and line.isupper() and not below.isupper() and not NAME.fullmatch(below)


def _displayed(line: str) -> bool:
    return not (len(line) > LONG or line.endswith((".", ":")) or day_pattern().search(line) or BYLINE.fullmatch(line))


def _names_outlet(line: str, text: str) -> bool:
    words = line.split()
    capitals = all(word[:1].isupper() or word.casefold() in ("of", "the", "and", "de", "la") for word in words)
    if len(words) > OUTLET or not capitals:
        return False
    again = re.search(rf"(?<!\w){re.escape(line)}(?!\w)", text[text.find(line) + len(line) :], re.IGNORECASE)
    return bool(again) or _outlet_words(line)


def _outlet_words(name: str) -> bool:
    """Say whether a name is an outlet's by its words: one known, or "the … Gazette"."""
    known = {one.casefold() for row in read_lexicon("outlets") for one in row["names"]}
    rows = [row for row in read_lexicon("organisations") if row.get("kind") == "outlet"]
    nouns = {noun for row in rows for noun in row.get("nouns", ())}
    plain = name.casefold().removeprefix("the ")
    return plain in known or (plain.split()[-1:] != [] and plain.split()[-1] in nouns)


def _authors(text: str) -> tuple[str, ...]:
    """Return who the line "By …" among the first ones names.

    >>> _authors("Dam gives way\\nBy Zoë Müller and Jan Roe, Northern Herald\\nIt rained.")
    ('Zoë Müller', 'Jan Roe')
    """
    for line in _head(text):
        match = BYLINE.fullmatch(line)
        if match:
            names = re.split(r",? and |, ?", PLACED.sub("", match[1]))
            whole = [name.title() if name.isupper() else name for name in map(str.strip, names)]
            return tuple(
                name
                for name in whole
                if NAME.fullmatch(name) and not name.split()[0][0].islower() and not _outlet_words(name)
            )
    return ()


def _in_byline(name: str, line: str) -> bool:
    """Say whether a line under a reporter's name, or with it, gives the outlet and perhaps a place.

    >>> _in_byline("CNN", "CNN, Lusaka"), _in_byline("CNN", "Business reporter, CNN"), _in_byline("CNN", "He left CNN.")
    (True, True, False)
    """
    if len(line) > SHORT:
        return False
    return bool(
        re.fullmatch(rf"{re.escape(name)}(?:,| in) [A-Z][\w '’-]+|[^.!?“”\"]*(?:, | \| ){re.escape(name)}", line)
    )


def _outlet(text: str) -> str:
    """Return the outlet that the dateline or a line of its own names, "" where none does."""
    lines = _head(text)
    names = sorted((name for row in read_lexicon("outlets") for name in row["names"]), key=len, reverse=True)
    agencies = {name for row in read_lexicon("agencies") for name in row["forms"]}  # theirs are printed by others, too
    for line in lines:
        for name in names:
            dateline = re.search(rf"^[A-Z][\w .,’'-]{{2,60}}\({re.escape(name)}\)\s*[-–—]", line)
            alone = line == name or re.fullmatch(
                rf"(?:{day_pattern().pattern})\s+{re.escape(name)}(?: \w+)?", line, re.IGNORECASE
            )
            if dateline or alone or (line != lines[0] and name not in agencies and _in_byline(name, line)):
                return str(name)
        name = DATED.sub("", day_pattern().sub("", line))
        if name and name != DATED.sub("", line) and _names_outlet(name, ""):  # "Northern Herald, 4 May 2024"
            return name
    return ""
