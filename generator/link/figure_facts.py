"""What question a figure answers: what is counted, whose, in what state, when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.link.days import Days, day_bounds
from generator.link.words import fold
from generator.model import Annotated, Quantity, Span, Timex
from generator.names.nations import nations_in
from generator.read.lexicons import read_lexicon

NEAR = 60  # code points around a figure in which a word may say what happens to the counted
PAST = 45  # days before publication from which a figure's date makes it background, not the story's own count
PREPOSITION = re.compile(r" (?:of|in|from|at|on|for|to|by|who|that|which|with|into) ")
INCREMENT = re.compile(
    r"\b(?:another|additional|further|extra|(?:\d|\w) more|new|including|among them|of them|of whom)\b[^.;]{0,12}$",
    re.I,
)
ADDED = frozenset({"additional", "further", "extra", "more", "new", "other", "another"})
BEHIND = re.compile(r"[\w\s]{0,24}?\b(?:in|across|near|at) (?:the )?((?:[A-Z][\w’-]+ ?){1,3})")
CONTENT = re.compile(r"[^\W\d_]{4,}")


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
    scope: Days | None
    context: frozenset[str]
    said: str | None
    order: tuple[str, int]


def asked_of(annotated: Annotated, figure: Quantity) -> Asked | None:
    """Return the question ``figure`` answers, or None where nothing could be compared with it."""
    if figure.kind in {"duration", "age", "factor"} or (figure.low is None and not figure.gap):
        return None
    text = annotated.document.text
    noun, traits, row = _noun(figure)
    around = Span(
        max(figure.sentence.start, figure.span.start - NEAR), min(figure.sentence.end, figure.span.end + NEAR)
    )
    state = row.get("state") or _state(figure, text, around)
    if not noun and state and figure.kind in {"count", "number"}:
        noun, row = "people", {"noun": "people"}
    if not noun and figure.kind in {"count", "number"}:
        return None
    before = text[figure.sentence.start : figure.span.start]
    dates = [timex for timex in annotated.dates if figure.sentence.holds(timex.span) and timex.type in {"DATE", "TIME"}]
    return Asked(
        document=annotated.document.id,
        figure=figure,
        noun=noun,
        known=bool(row),
        unit=figure.unit,
        kind="count" if figure.kind == "number" else figure.kind,
        state=state,
        owner=_owner(figure, text) if row.get("owned") else None,
        place=None if row.get("owned") else _place(figure, text),
        traits=traits - set(row.get("neutral", ())),
        added=bool(INCREMENT.search(before) or INCREMENT.search(figure.span.of(text)[:14]) or ADDED & traits),
        scope=_scope(dates, annotated.document.published),
        context=frozenset(_context(text, figure)),
        said=_said(dates, annotated, figure),
        order=(annotated.document.id, figure.span.start),
    )


def singular(noun: str) -> str:
    """Return the singular of an English noun by its ending.

    >>> singular("cities"), singular("boxes"), singular("flights"), singular("gas")
    ('city', 'box', 'flight', 'gas')
    """
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if noun.endswith(ending):
            return noun.removesuffix(ending) + instead
    if noun.endswith("s") and len(noun) > 3 and noun[-2] not in "sui":
        return noun[:-1]
    return noun


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


def _state(figure: Quantity, text: str, around: Span) -> str | None:
    verb = figure.predicate or ""
    for row, pattern in _states():
        if verb and pattern.fullmatch(verb):
            return str(row["state"])
    near: list[tuple[int, str]] = []
    for row, pattern in _states():
        for match in pattern.finditer(text, around.start, around.end):
            behind = match.start() >= figure.span.end
            gap = text[figure.span.end : match.start()] if behind else text[match.end() : figure.span.start]
            if match.start() < figure.span.end and match.end() > figure.span.start:
                gap = ""
            stops = gap.count(",") + gap.count(";") + gap.count(" and ") + gap.count(" but ")
            near.append((len(gap) + 30 * stops, str(row["state"])))
    return min(near)[1] if near else None


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


def _scope(dates: Iterable[Timex], published: str | None) -> Days | None:
    """Return the days of an earlier time the figure is about, None where it is the story's own."""
    print_day = day_bounds(published)
    for timex in dates:
        if not (timex.earliest and timex.latest and print_day):
            continue
        gone = date.fromisoformat(print_day[0]).toordinal() - date.fromisoformat(timex.latest).toordinal()
        if gone > PAST:
            return timex.earliest, timex.latest
    return None


def _said(dates: Iterable[Timex], annotated: Annotated, figure: Quantity) -> str | None:
    """Return the day the figure was given, EDTF: as its sentence says, outside what is said; else the day of print."""
    contents = [
        content
        for quotation in annotated.quotations
        if quotation.id == figure.quotation or any(content.holds(figure.span) for content in quotation.contents)
        for content in quotation.contents
    ]
    for timex in dates:
        outside = not any(content.overlaps(timex.span) for content in contents)
        if timex.edtf and outside and timex.tense != "future" and day_bounds(timex.edtf):
            return timex.edtf
    return annotated.document.published


def _context(text: str, figure: Quantity) -> Iterable[str]:
    for match in CONTENT.finditer(text, figure.sentence.start, figure.sentence.end):
        if not figure.span.start <= match.start() < figure.span.end:
            word = singular(fold(match[0]))
            if word not in thin_words():
                yield word


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


@cache
def thin_words() -> frozenset[str]:
    """Return the words that say nothing of what a sentence is about."""
    return frozenset(word for row in read_lexicon("thin_words") for word in row["words"])
