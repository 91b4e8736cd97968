"""What question a figure answers: what is counted, whose, in what state, when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.link.days import Days, day_bounds
from generator.link.figure_words import (
    daily,
    noun_behind,
    noun_of,
    noun_row,
    nouns_by_state,
    owner_of,
    place_of,
    state_of,
    total_of,
)
from generator.link.stems import content
from generator.model import Annotated, Quantity, Timex
from generator.read.lexicons import read_lexicon

SMALL = 12  # up to which a number before a hyphen describes and does not count
PAST = 45  # days before publication from which a figure's date makes it background, not the story's own count
INCREMENT = re.compile(
    r"\b(?:another|additional|further|extra|(?:\d|\w) more|new)\b[^.;]{0,12}$",
    re.I,
)
PART = re.compile(r"(?:^|\s)of (?:the|them|those|these|whom|which)\b")  # "nine of the dead": not all that died
ANAPHOR = re.compile(r" of (?:them|those|these|whom|which)\b")
AMONG = re.compile(r"\b(?:including|among them|of them|of whom)\b[^.;]{0,12}$", re.I)
CONTINUED = re.compile(r"(?:;|\b(?:and|while|but)\b)\s(?:\w+\s){0,3}$")
GROUP = re.compile(r"\b(?:top|bottom|richest|poorest|under|aged?)\s$", re.I)
WHOLE = re.compile(r"\d (?:out )?of (?:the |its |their )?$")
OF_MORE = re.compile(r" (?:out )?of (?:the |its |their )?\d")  # "25 of 27": a part, not a total
TRADED = frozenset({"exported", "imported"})  # what states say of sums and shares
ADDED = frozenset({"additional", "further", "extra", "more", "new", "other", "another"})


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
    day: Days | None
    context: frozenset[str]
    said: str | None
    printed: Days | None
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
        if (figure.low is None and not figure.gap) or _describes(figure, annotated.document.text):
            continue
        asked = _asked(annotated, figure, found[-1] if found else None)
        if asked:
            found.append(asked)
    return tuple(found)


def _asked(annotated: Annotated, figure: Quantity, last: Asked | None) -> Asked | None:
    text, sentence = annotated.document.text, figure.sentence
    noun, traits, row = noun_of(figure, text)
    counts = figure.kind in {"count", "number"}
    if counts and not figure.counted and last and _continues(figure, last, text):
        noun, row = last.noun, noun_row(last.noun)
    before = text[sentence.start : figure.span.start]
    total = total_of(before) if counts and not noun else None
    if total:
        noun, row = total.noun, total.row
    restated = not total and _restates(figure, last, text) and (not counts or not last or noun in {"", last.noun})
    if restated and last and noun in {"", last.noun}:
        noun, row, counts = last.noun, noun_row(last.noun), last.kind == "count"
    behind = text[figure.span.start : sentence.end]
    part = bool(PART.match(text[figure.span.end : sentence.end]) or PART.search(figure.span.of(text)))
    if counts and not noun and part and last and last.figure.sentence == sentence and ANAPHOR.search(behind):
        noun, row = last.noun, noun_row(last.noun)
    whole = WHOLE.search(before)  # the 27 of "25 of 27 were freed" were not all freed
    state = row.get("state") or (total.state if total else None) or (None if whole else state_of(figure, text, noun))
    noun = nouns_by_state().get(state or "", noun) if row else noun
    if counts and not noun:
        if not state:
            return None
        noun, row = "people", noun_row("people")
    if not counts and not noun:
        noun = noun_behind(figure, text)
    if not counts and state not in TRADED:
        state = None
    if restated and last:
        state = state or last.state
    place = None if row.get("owned") else place_of(figure, text)
    if part and counts and last and last.figure.sentence == sentence and state != last.state:
        part = False  # "12,400 damaged, 3,100 of them destroyed": a part of one count, the whole of another
    return Asked(
        document=annotated.document.id,
        figure=figure,
        noun=noun,
        known=bool(row),
        unit=last.unit if restated and last else figure.unit,
        kind="count" if counts else last.kind if restated and last else figure.kind,
        state=state,
        owner=owner_of(figure, text) if row.get("owned") else None,
        place=place,
        traits=traits - set(row.get("neutral", ())),
        added=bool(
            GROUP.search(before)
            or (part and counts and place is None)
            or OF_MORE.match(text, figure.span.end)
            or INCREMENT.search(before)
            or (noun == "people" and AMONG.search(before))
            or INCREMENT.search(figure.span.of(text)[:14])
            or ADDED & traits
        ),
        restates=restated,
        scope=_scope(annotated, figure),
        day=_day(annotated, figure) if state and daily(state) else None,
        context=content(text, sentence, without=figure.span) | (last.context if restated and last else frozenset()),
        said=_said(annotated, figure),
        printed=day_bounds(annotated.document.published),
        sentence=sentence.of(text),
        order=(annotated.document.id, figure.span.start),
    )


def _describes(figure: Quantity, text: str) -> bool:
    """Say whether a small number before a hyphen only describes: "a three-judge panel" counts no judges."""
    if figure.kind not in {"count", "number"} or "-" not in figure.span.of(text) or figure.low is None:
        return False
    return figure.low == figure.high and figure.low <= SMALL and figure.low == int(figure.low)


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
        alike = last.unit == figure.unit and (last.kind == "count") == (figure.kind in {"count", "number"})
        return alike and bool(_restating().search(f"{between}{figure.span.of(text)}"))
    if figure.unit != last.unit and (figure.unit or figure.counted):
        return False
    near = 0 <= figure.sentence.start - last.figure.sentence.end < 3
    return near and bool(_restating().search(figure.sentence.of(text)))


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


def _day(annotated: Annotated, figure: Quantity) -> Days | None:
    """Return the day that the words around the figure give for what happened."""
    for timex in _dates(annotated, figure):
        held = timex.clause is not None and timex.clause.holds(figure.span) and timex.predicate == figure.predicate
        if held and timex.earliest and timex.earliest == timex.latest:
            return timex.earliest, timex.earliest
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
def _restating() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in read_lexicon("restating_words")), re.IGNORECASE)
