"""What question a figure answers: what is counted, whose, in what state, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.link.ages import whose_age
from generator.link.asked import Asked
from generator.link.counted_things import Thing, thing_of
from generator.link.days import Days, day_bounds
from generator.link.figure_nouns import noun_behind
from generator.link.figure_parts import is_added, is_part, repeated
from generator.link.figure_places import nation_of, owner_of, place_of
from generator.link.figure_states import daily, of_amounts, own_words, says_state
from generator.link.stems import content
from generator.model import Annotated, Quantity, Span, Timex

JOINED = re.compile(r",? (?:and|or) ")  # "nine people and 14 dogs were killed": both were
BY_THE = re.compile(r"\bby the .$")  # "by the hundreds" tells how, not how many
SMALL = 12  # up to which a number before a hyphen describes and does not count
LEAST_ALONE = 20  # from which a number that counts nothing one can tell may be one that counts something elsewhere
PAST = 15  # days before publication from which a figure's date makes it background, not the story's own count
WIDE = 160  # code points around a sentence that tell what it is about
BESIDE_IT = 70  # code points either side of a figure
DIGITS = re.compile(r"\d[\d.,]*")
SINCE = re.compile(r"\bsince (?:\w+ ){0,3}$")  # "the deadliest attack since the war last year" tells of no earlier year
TIMED = frozenset({"still", "now", "already", "yet", "newly", "so", "far"})  # say when, not which


def ask(annotated: Annotated) -> tuple[Asked, ...]:
    """Return the questions the figures of one document answer, in text order, without those nothing compares with."""
    found: list[Asked] = []
    for place, figure in enumerate(annotated.figures):
        if annotated.excluded(figure.span) or figure.kind in {"duration", "factor"}:
            continue
        if figure.kind == "age" and not whose_age(annotated, figure):
            continue
        if (figure.low is None and not figure.gap) or _describes(figure, annotated.document.text):
            continue
        asked = _asked(annotated, place, found, _own_words(annotated, place))
        if asked:
            found.append(asked)
    return tuple(one for one in found if not _is_any_one(one))


def _is_any_one(asked: Asked) -> bool:
    """Say whether it counts one thing to which nothing happens, as "one pot of tea": an article more than a number."""
    figure = asked.figure
    single = asked.kind == "count" and figure.low == figure.high == 1 and figure.modifier == "="
    return single and asked.state is None and not asked.restates


def _own_words(annotated: Annotated, place: int) -> Span:
    """Return the words of its sentence that speak of the figure at ``place`` and of none beside it."""
    figure = annotated.figures[place]
    before, after = figure.sentence.start, figure.sentence.end
    for other in annotated.figures[max(0, place - 1) : place + 3]:
        if other.span.end <= figure.span.start:
            before = max(before, other.span.end)
        elif other.span.start >= figure.span.end and not JOINED.fullmatch(
            annotated.document.text, figure.span.end, other.span.start
        ):
            after = min(after, other.span.start)
    numbers = DIGITS.finditer(
        annotated.document.text, before, figure.span.start
    )  # one not taken for a figure parts too
    before = max((match.end() for match in numbers), default=before)
    return own_words(figure, annotated.document.text, before=before, after=after)


def _asked(annotated: Annotated, at: int, found: Sequence[Asked], own: Span) -> Asked | None:
    figure = annotated.figures[at]
    text, sentence = annotated.document.text, figure.sentence
    last = found[-1] if found else None
    thing = thing_of(figure, text, found=found, own=own)
    if thing.counts and not thing.noun and (figure.counted or (figure.low or 0) < LEAST_ALONE):
        return None
    again = thing.again
    noun = thing.noun if thing.counts or thing.noun else noun_behind(figure, text)
    if figure.kind == "age":
        noun = whose_age(annotated, figure)
    state = thing.state if thing.counts or of_amounts(thing.state, figure.kind) else None
    if again:
        state = state or again.state
    place = None if thing.row.get("owned") else place_of(figure, text)
    return Asked(
        document=annotated.document.id,
        figure=figure,
        noun=noun,
        known=bool(thing.row),
        unit=again.unit if again else _unit(figure.unit),
        kind="count" if thing.counts else again.kind if again and not figure.unit else figure.kind,
        state=state,
        owner=owner_of(figure, text) if thing.row.get("owned") else nation_of(figure),
        place=place,
        traits=_own_traits(thing, state),
        part=is_part(annotated, at, thing, state=state, last=last, placed=place is not None),
        added=is_added(figure, text, thing, state=state, found=found),
        restates=thing.restated or repeated(thing, figure.low) is not None,
        after=last.order if last else None,
        rival=thing.rival.order if thing.rival else None,
        scope=_scope(annotated, figure, own),
        day=_day(annotated, figure) if state and daily(state) else None,
        context=content(text, sentence, without=figure.span) | (again.context if again else frozenset()),
        near=content(text, _beside_it(figure), without=figure.span),
        wide=content(text, Span(max(0, sentence.start - WIDE), min(len(text), sentence.end + WIDE))),
        said=_said(annotated, figure),
        printed=day_bounds(annotated.document.published),
        sentence=sentence.of(text),
        order=(annotated.document.id, figure.span.start),
    )


def _own_traits(thing: Thing, state: str | None) -> frozenset[str]:
    """Return what makes it another count: "14 damaged houses" are houses that were damaged, and no other ones."""
    told = {word for word in thing.traits if state and says_state(word, state)}
    return thing.traits - set(thing.row.get("neutral", ())) - told - TIMED


def _beside_it(figure: Quantity) -> Span:
    """Return the part of the sentence right around the figure, where its own words are."""
    sentence = figure.sentence
    return Span(max(sentence.start, figure.span.start - BESIDE_IT), min(sentence.end, figure.span.end + BESIDE_IT))


def _unit(unit: str | None) -> str | None:
    """Return a unit under the one name it is compared by: dollars of the United States are dollars."""
    return unit.removeprefix("US ") if unit else unit


def _describes(figure: Quantity, text: str) -> bool:
    """Say whether a small number before a hyphen only describes: "a three-judge panel" counts no judges."""
    if BY_THE.search(text, figure.sentence.start, figure.span.start + 1):
        return True
    if figure.kind not in {"count", "number"} or "-" not in figure.span.of(text) or figure.low is None:
        return False
    return figure.low == figure.high and figure.low <= SMALL and figure.low == int(figure.low)


def _scope(annotated: Annotated, figure: Quantity, own: Span) -> Days | None:
    """Return the days of an earlier time the figure is about, None where it is the story's own.

    Of several dates those among its ``own`` words say when: "22 in 2024, down from 24 in 2023".
    """
    print_day = day_bounds(annotated.document.published)
    dates = [
        one for one in _dates(annotated, figure) if one.earliest and one.latest and not _apart(annotated, one, figure)
    ]
    beside = [one for one in dates if own.holds(one.span)]
    for timex in sorted(beside or dates, key=lambda one: _gap(one.span, figure.span))[:1]:
        if not (timex.earliest and timex.latest and print_day):
            continue
        gone = date.fromisoformat(print_day[0]).toordinal() - date.fromisoformat(timex.latest).toordinal()
        if gone > PAST:
            return timex.earliest, timex.latest
    return None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _apart(annotated: Annotated, timex: Timex, figure: Quantity) -> bool:
    """Say whether a date of the figure's sentence tells nothing of when it was so."""
    since = SINCE.search(annotated.document.text[max(0, timex.span.start - 30) : timex.span.start])
    return bool(since) or (timex.clause is not None and not timex.clause.holds(figure.span))


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
