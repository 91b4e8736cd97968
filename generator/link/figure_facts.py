"""What question a figure answers: what is counted, whose, in what state, when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.link.days import Days, day_bounds
from generator.link.stems import content, singular, stem, thin
from generator.link.words import fold
from generator.model import Annotated, Quantity, Span, Timex
from generator.names.nations import nations_in
from generator.read.lexicons import read_lexicon

NEAR = 60  # code points around a figure in which a word may say what happens to the counted; "and" counts for 20
SMALL = 12  # up to which a number before a hyphen describes and does not count
PAST = 45  # days before publication from which a figure's date makes it background, not the story's own count
PREPOSITION = re.compile(r" (?:of|in|from|at|on|for|to|by|who|that|which|with|into) ")
INCREMENT = re.compile(
    r"\b(?:another|additional|further|extra|(?:\d|\w) more|new|including|among them|of them|of whom)\b[^.;]{0,12}$",
    re.I,
)
CONTINUED = re.compile(r"(?:;|\b(?:and|while|but)\b)\s(?:\w+\s){0,3}$")
GROUP = re.compile(r"\b(?:top|bottom|richest|poorest|under|aged?)\s$", re.I)
ADDED = frozenset({"additional", "further", "extra", "more", "new", "other", "another"})
BEHIND = re.compile(r"[\w\s]{0,24}?\b(?:in|across|near|at) (?:the )?((?:[A-Z][\w’-]+ ?){1,3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question one figure answers; None and empty where its words do not say."""

    document: str
    figure: Quantity
    noun: str
    known: bool
    unit: str | None
    kind: str
    state: str | None
    owner: str | None
    place: str | None
    traits: frozenset[str]
    added: bool
    restates: bool
    scope: Days | None
    context: frozenset[str]
    said: str | None
    sentence: str
    order: tuple[str, int]


def ask(annotated: Annotated) -> tuple[Asked, ...]:
    """Return the questions the figures of one document answer, in text order; those nothing compares with are left out.

    A bare number takes what is counted from the figure before it in its sentence, or in the sentence before where its
    own says that it gives another number for the same ("unions put the number at 850").
    """
    found: list[Asked] = []
    for figure in annotated.figures:
        if annotated.excluded(figure.span) or figure.kind in {"duration", "age", "factor"}:
            continue
        compound = "-" in figure.span.of(annotated.document.text)  # "a three-judge panel" counts no judges
        if (figure.low is None and not figure.gap) or (
            compound and figure.kind in {"count", "number"} and _small(figure)
        ):
            continue
        asked = _asked(annotated, figure, found[-1] if found else None)
        if asked:
            found.append(asked)
    return tuple(found)


def _asked(annotated: Annotated, figure: Quantity, last: Asked | None) -> Asked | None:
    text, sentence = annotated.document.text, figure.sentence
    noun, traits, row = _noun(figure)
    counts = figure.kind in {"count", "number"}
    around = Span(max(sentence.start, figure.span.start - NEAR), min(sentence.end, figure.span.end + NEAR))
    if counts and not figure.counted and last and _continues(figure, last, text):
        noun, row = last.noun, _row(last.noun)
    restated = counts and _restates(figure, last, text)
    if restated and last and noun in {"", last.noun}:
        noun, row, counts = last.noun, _row(last.noun), last.kind == "count"
    state = row.get("state") or _state(figure, text, around, noun)
    noun = _nouns().get(state or "", noun) if row else noun
    if counts and not noun:
        if not state:
            return None
        noun, row = "people", _row("people")
    if not counts and not noun:
        noun = _behind(figure, text)
    if restated and last:
        state = state or last.state
    before = text[sentence.start : figure.span.start]
    return Asked(
        document=annotated.document.id,
        figure=figure,
        noun=noun,
        known=bool(row),
        unit=last.unit if restated and last else figure.unit,
        kind="count" if counts else last.kind if restated and last else figure.kind,
        state=state,
        owner=_owner(figure, text) if row.get("owned") else None,
        place=None if row.get("owned") else _place(figure, text),
        traits=traits - set(row.get("neutral", ())),
        added=bool(
            GROUP.search(before)
            or INCREMENT.search(before)
            or INCREMENT.search(figure.span.of(text)[:14])
            or ADDED & traits
        ),
        restates=restated,
        scope=_scope(annotated, figure),
        context=content(text, sentence, without=figure.span) | (last.context if restated and last else frozenset()),
        said=_said(annotated, figure),
        sentence=sentence.of(text),
        order=(annotated.document.id, figure.span.start),
    )


def _small(figure: Quantity) -> bool:
    return (
        figure.low is not None and figure.low == figure.high and figure.low <= SMALL and figure.low == int(figure.low)
    )


def _continues(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether a bare number counts what the one before it in its sentence does: "300 hurt and 57 missing"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence:
        return False
    return bool(CONTINUED.search(text[last.figure.span.end : figure.span.start]))


def _restates(figure: Quantity, last: Asked | None, text: str) -> bool:
    if last is None:
        return False
    if last.figure.sentence == figure.sentence:
        between = text[last.figure.span.end : figure.span.start]
        return last.kind == "count" and bool(_restating().search(f"{between}{figure.span.of(text)}"))
    if figure.counted and last.kind != "count":
        return False
    near = 0 <= figure.sentence.start - last.figure.sentence.end < 3
    return near and bool(_restating().search(figure.sentence.of(text)))


def _behind(figure: Quantity, text: str) -> str:
    """Return the noun right behind a share or a sum, "tariff" in "a 25 percent tariff on", "" where there is none."""
    match = re.match(
        r"[ -](?:of (?:the |its |their |all )?)?([a-z]{4,})\b", text[figure.span.end : figure.span.end + 40]
    )
    return "" if match is None or thin(match[1]) or match[1] in {"from", "into", "against"} else stem(match[1])


def _noun(figure: Quantity) -> tuple[str, frozenset[str], dict[str, Any]]:
    """Return the noun counted, the words describing it, and its row in the lexicon, empty for a noun without one."""
    counted = PREPOSITION.split(f" {figure.counted or ''} ")[0].strip()
    words = [fold(word) for word in re.findall(r"[\w’'-]+", counted)]
    plain = {fold(word) for part in _nations_out(counted) for word in part.split()}
    for size in range(min(4, len(words)), 0, -1):
        row = _forms().get(" ".join(words[-size:]))
        if row:
            return row["noun"], frozenset(plain & set(words[:-size])), row
    if not words:
        return "", frozenset(), {}
    return singular(words[-1]), frozenset(plain & set(words[:-1])), {}


def _nations_out(counted: str) -> list[str]:
    words = counted.split()
    named = {at for first, last, _ in nations_in(words) for at in range(first, last)}
    return [word for at, word in enumerate(words) if at not in named]


def _state(figure: Quantity, text: str, around: Span, noun: str) -> str | None:
    """Return what happens to the counted: as the figure's verb says, else the nearest word around it that says so."""
    rows = [(row, pattern) for row, pattern in _states() if not row.get("nouns") or noun in row["nouns"]]
    for row, pattern in rows:
        verb = figure.predicate or ""
        if pattern.fullmatch(verb) or (verb and re.fullmatch(row.get("verb", ""), verb)):
            return str(row["state"])
    near: list[tuple[int, int, str]] = []
    for row, pattern in rows:
        for match in pattern.finditer(text, around.start, around.end):
            behind = match.start() >= figure.span.end
            gap = text[figure.span.end : match.start()] if behind else text[match.end() : figure.span.start]
            if match.start() < figure.span.end and match.end() > figure.span.start:
                gap = ""
            stops = sum(gap.count(mark) for mark in (",", ";", " and ", " but "))
            near.append((len(gap) + 20 * stops, -len(match[0]), str(row["state"])))
    return min(near)[2] if near and min(near)[0] <= NEAR else None


def _owner(figure: Quantity, text: str) -> str | None:
    """Return the code of the nation whose troops are counted: named with them, else the last one named before them."""
    inside = nations_in(re.findall(r"[\w.’-]+", figure.counted or ""))
    if inside:
        return inside[0][2].code
    behind = re.match(r"[\w\s]{0,20}?\bfrom ((?:\S+ ?){1,3})", text[figure.span.end : figure.sentence.end])
    source = nations_in(re.findall(r"[\w.-]+", behind[1])) if behind else ()
    if source:
        return source[0][2].code
    before = nations_in(re.findall(r"[\w.-]+", text[figure.sentence.start : figure.span.start]))
    return before[-1][2].code if before else None


def _place(figure: Quantity, text: str) -> str | None:
    if figure.place:
        return fold(figure.place)
    behind = re.match(
        r"[\w\s]{0,24}?\b(?:in|across|near|at) (?:the )?((?:[A-Z][\w’-]+ ?){1,3})", text[figure.span.end :]
    )
    return fold(behind[1].strip()) if behind else None


def _scope(annotated: Annotated, figure: Quantity) -> Days | None:
    """Return the days of an earlier time the figure is about, None where it is the story's own."""
    print_day = day_bounds(annotated.document.published)
    for timex in _dates(annotated, figure):
        if not (timex.earliest and timex.latest and print_day):
            continue
        since = annotated.document.text[: timex.span.start].endswith("since ")
        if since or (timex.clause and not timex.clause.holds(figure.span)):
            continue
        gone = date.fromisoformat(print_day[0]).toordinal() - date.fromisoformat(timex.latest).toordinal()
        if gone > PAST:
            return timex.earliest, timex.latest
    return None


def _dates(annotated: Annotated, figure: Quantity) -> list[Timex]:
    return [one for one in annotated.dates if figure.sentence.holds(one.span) and one.type in {"DATE", "TIME"}]


def _said(annotated: Annotated, figure: Quantity) -> str | None:
    """Return the day the figure was given, EDTF: as its sentence says, outside what is said; else the day of print."""
    contents = [
        content
        for quotation in annotated.quotations
        if quotation.id == figure.quotation or any(content.holds(figure.span) for content in quotation.contents)
        for content in quotation.contents
    ]
    for timex in _dates(annotated, figure):
        outside = not any(content.overlaps(timex.span) for content in contents)
        if timex.edtf and outside and timex.tense != "future" and day_bounds(timex.edtf):
            return timex.edtf
    return annotated.document.published


@cache
def _row(noun: str) -> dict[str, Any]:
    rows = (row for row in read_lexicon("counted_nouns") if row["noun"] == noun and "state" not in row)
    return next(rows, {})


@cache
def _nouns() -> dict[str, str]:
    """Return, by state, the noun that stands for all nouns in it: passengers aboard are people aboard."""
    return {row["state"]: row["noun"] for row in read_lexicon("figure_states") if "noun" in row}


@cache
def _restating() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in read_lexicon("restating_words")), re.IGNORECASE)


@cache
def _forms() -> dict[str, dict[str, Any]]:
    return {form: row for row in reversed(read_lexicon("counted_nouns")) for form in row["forms"]}


@cache
def _states() -> tuple[tuple[dict[str, Any], re.Pattern[str]], ...]:
    return tuple((row, re.compile(rf"\b(?:{row['pattern']})\b", re.I)) for row in read_lexicon("figure_states"))


def grows(state: str) -> bool:
    """Say whether a count in ``state`` grows by nature, as that of the dead or the rescued does."""
    return any(row["grows"] for row, _ in _states() if row["state"] == state)


def asked_words(state: str) -> str:
    """Return the words that finish a question about ``state``: "were killed"."""
    return next((str(row["asked"]) for row, _ in _states() if row["state"] == state), "")
