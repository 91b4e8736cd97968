"""Changes as a reader is told of them: a sentence each, of what they have read and now read otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import groupby

from generator.compare.changes import KINDS, Change
from generator.describe.ids import slug
from generator.model import Change as Told

WORDS = 6  # of a change's words in its id
SHOWN = 16  # words of a passage in a sentence about it
ALIKE = 0.6  # of two sentences' words, from where one is the other reworded
MANY = 12  # findings the story does not rest on; more at once are told of in one sentence
MODIFIERS = {"~": "about ", "<=": "at most ", ">=": "at least ", "<": "less than ", ">": "more than "}
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FIELDS = ("words", "speaker", "value", "counted", "day")  # of a finding, what says most first
SOURCE = {"published": "its day", "publisher": "its publisher", "title": "its headline", "url": "its address"}


def told(
    changes: Iterable[Change],
    *,
    day: str,
    why: str = "",
    outlets: Mapping[str, str] | None = None,
    known: Iterable[Told] = (),
) -> tuple[Told, ...]:
    """Return an entry for each change of a source, of a sentence of the story, or of what the documents are read as.

    ``day`` is the ISO day it is told, ``why`` the reason, ``outlets`` the outlet of each document. What ``known``
    entries say already is not told again.

    >>> new = Change("sentence", "gained", "", "", "They left.")
    >>> told([new], day="2024-05-07", why="A new document says so.")[0].text
    'New in the story: “They left.”'
    """
    said = {one.text for one in known}
    entries = []
    for text, page in _sentences(tuple(changes), outlets or {}):
        if text not in said:
            said.add(text)
            label = f"{day}-{slug(text, most=WORDS)}-{sha256(text.encode()).hexdigest()[:6]}"
            entries.append(Told(id=label, date=day, text=text, why=why, page=page))
    return tuple(entries)


def _sentences(changes: Sequence[Change], outlets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    reworded = {one.document for one in changes if one.footnoted and one.field == "words"}
    yield from _sources([one for one in changes if one.kind == "source"], reworded)
    found = [one for one in changes if one.how == "changed" and one.kind in KINDS and one.field in FIELDS]
    groups = [list(group) for _, group in groupby(sorted(found, key=_finding), key=_finding)]
    cited = [group for group in groups if any(one.footnoted for one in group)]
    # Words alone that shifted in a re-issued document are no news where the story does not rest on them.
    rest = [group for group in groups if group not in cited and any(one.field != "words" for one in group)]
    for group in [*cited, *(rest if len(rest) <= MANY else ())]:
        first = min(group, key=lambda one: FIELDS.index(one.field))
        yield _corrected(first, outlets), f"sources/{first.document}/#{first.id}"
    if len(rest) > MANY:
        yield f"{len(rest)} quotations, figures and dates that the story does not cite are read otherwise now.", ""
    yield from _story([one for one in changes if one.kind == "sentence"])


def _finding(change: Change) -> tuple[str, str, str]:
    return change.kind, change.document, change.id


def _sources(changes: Sequence[Change], reworded: set[str]) -> Iterator[tuple[str, str]]:
    """Yield one sentence a source; that its text changed is not said where the story's own words from it did."""
    for name, group in groupby(sorted(changes, key=lambda one: one.document), key=lambda one: one.document):
        rows = list(group)
        words = rows[0].words or name
        if rows[0].how != "changed":
            gained = rows[0].how == "gained"
            yield f"{'New source' if gained else 'Source taken out'}: {words}", f"sources/{name}/" if gained else ""
            continue
        fields = [SOURCE[one.field] for one in rows if one.field in SOURCE]
        if any(one.field == "text" for one in rows) and name not in reworded:
            fields.insert(0, "its text")
        if fields:
            yield f"Source changed, {' and '.join(fields)}: {words}", f"sources/{name}/"


def _corrected(one: Change, outlets: Mapping[str, str]) -> str:
    outlet = outlets.get(one.document, one.document)
    words = f"{_quoted(one.words)} ({outlet})"
    if one.field == "words":
        return f"{outlet} now prints {_quoted(one.after)}; it printed {_quoted(one.before)}."
    if one.field == "speaker":
        return _by_someone_else(one, words)
    if one.field == "value":
        return f"Corrected: {words} is read as {_value(one.after)}. It was read as {_value(one.before)}."
    if one.field == "day":
        return f"Corrected: {words} is {_day(one.after)}. It was read as {_day(one.before)}."
    before = f" It was read as {one.before}." if one.before else ""
    return f"Corrected: what {words} counts is {one.after or 'not said'}.{before}"


def _by_someone_else(one: Change, words: str) -> str:
    before = "" if one.before == "nobody" else f" It was given to {_speaker(one.before)}."
    if one.kind == "figure":
        who = "no one it names" if one.after == "nobody" else _speaker(one.after)
        return f"Corrected: {words} is a figure of {who}.{before}"
    if one.after == "nobody":
        return f"Corrected: who said {words} is not known.{before}"
    return f"Corrected: {words} is by {_speaker(one.after)}.{before}"


def _quoted(words: str) -> str:
    few = words.strip("“”\"„«»‘’' ").split()
    return f"“{' '.join(few[:SHOWN])}{' …' if len(few) > SHOWN else ''}”"


def _speaker(words: str) -> str:
    name = words.removesuffix(" (not certain)")
    return name if name == words else f"{name}, not certainly"


def _value(words: str) -> str:
    """Return a value as read: "~10000" is "about 10,000"."""
    match = re.fullmatch(r"([~<>]=?)?(.*)", words)
    sign, number = (match[1] or "", match[2]) if match else ("", words)
    if number == "none":
        return "no number"
    shown = re.sub(r"\d{4,}", lambda digits: f"{int(digits[0]):,}", number)
    return f"{MODIFIERS.get(sign, '')}{shown.replace('–', ' to ')}"


def _day(edtf: str) -> str:
    """Return a day or a stretch of days in words; an open or unusual one as "not known"."""
    ends = edtf.split("/")
    if len(ends) == 2:
        return f"{_day(ends[0])} to {_day(ends[1])}"
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)", edtf)
    try:
        first = date(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None
    except ValueError:
        first = None
    if match is None or first is None:
        return "not known"
    parts = [str(first.day) if match[3] else "", MONTHS[first.month - 1] if match[2] else "", str(first.year)]
    doubt = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(match[4], "")
    return doubt + " ".join(part for part in parts if part)


def _story(changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """Yield one sentence for each sentence of the story; one taken out and one like it put in are one, reworded."""
    lost = [one for one in changes if one.how == "lost"]
    for one in changes:
        if one.how == "changed":
            yield f"The story cites other passages for {_quoted(one.words)}", ""
        elif one.how == "gained":
            old = max(lost, key=lambda gone: _likeness(gone.words, one.words), default=None)
            if old is not None and _likeness(old.words, one.words) >= ALIKE:
                lost.remove(old)
                yield f"Reworded in the story: “{one.words}” Before: “{old.words}”", ""
            else:
                yield f"New in the story: “{one.words}”", ""
    for one in lost:
        yield f"Taken out of the story: “{one.words}”", ""


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
