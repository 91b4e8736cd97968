"""The answers to one figure-question, those that say the same taken together, and what sets them apart in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from statistics import median

from generator.describe.days import When, when
from generator.model import Answer, Claim, Quantity, Span
from generator.model.findings import Modifier
from generator.render.answer_row import AnswerRow, PrintedFigure
from generator.render.compared_unit import common_unit, unit_of
from generator.render.figure_words import UNSHOWN, figure_words
from generator.render.listing import listed
from generator.render.places import Placed, Places
from generator.render.plain import plain
from generator.render.said import days_said

VAGUE = 9  # "hundreds" may be anything from 100 to 999: words, not a number to draw
APART = 2  # a count this many times the middle one, or that share of it, stands apart
MODIFIERS = {"=", "~", "<", ">", "<=", ">="}


def answer_rows(places: Places, claim: Claim) -> list[AnswerRow]:
    """Return one row per value, modifier and speaker: by the days given, then those without, by the day of print.

    What only gives a number in another unit stands in the row of that number.
    """
    given = {one.figure for one in claim.answers if one.figure in places.findings}
    converting = {one.figure for one in claim.answers if one.converts in given} & given
    beside: dict[str, list[str]] = {}
    for one in claim.answers:
        if one.converts and one.figure in converting:
            beside.setdefault(one.converts, []).append(figure_words(places, places.findings[one.figure])[0])
    groups = [
        [(one, at) for one, at in members if at is None or at.finding.id not in converting]
        for members in same_answers(places, claim)
    ]
    groups = [members for members in groups if members]
    units = [unit_of(next((at for _, at in members if at), None)) for members in groups]
    unit = common_unit(units)
    rows = [
        replace(_row(places, members, beside), otherwise=own != unit)
        for members, own in zip(groups, units, strict=True)
    ]
    order = sorted(rows, key=lambda row: (not row.sure_day, row.said.order, row.low is None, row.low or 0, row.words))
    return _apart(order)


def same_answers(places: Places, claim: Claim) -> list[list[tuple[Answer, Placed | None]]]:
    """Return the answers that say the same: one value, modifier and speaker. Cards and notes count these together."""
    groups: dict[tuple[str, str, str], list[tuple[Answer, Placed | None]]] = {}
    order = places.rank
    known = [one for one in claim.answers if one.document in order]
    for answer in sorted(known, key=lambda one: (order[one.document], one.figure)):
        at = places.findings.get(answer.figure)
        speaker = places.speaker(answer.speaker)
        words = f"own words {figure_words(places, at)}" if at else f"document {answer.document}"
        who = speaker.id if speaker else (answer.speaker or words).casefold()
        vague = at is not None and isinstance(at.finding, Quantity) and at.finding.vague
        value = "" if vague else answer.value or ""
        value = value or (figure_words(places, at)[0].casefold() if at else "")
        groups.setdefault((value, answer.modifier, who), []).append((answer, at))
    return list(groups.values())


def _row(places: Places, members: list[tuple[Answer, Placed | None]], beside: Mapping[str, Sequence[str]]) -> AnswerRow:
    first, at = next((one for one in members if one[1] and places.words(one[1])), members[0])
    words, rest = figure_words(places, at) if at else (first.value or "not a number", "")
    asked = when(first.value, weekday=True) if at is not None and at.kind == "date" else None
    if asked:
        told = words != UNSHOWN and words.casefold() not in asked.words.casefold()
        words, rest = asked.words, f"(“{words}”)" if told else ""
    elif at is not None and places.words(at):
        rest = ", ".join(filter(None, (rest, _happening(places, members))))
    also = dict.fromkeys(words for _, place in members if place for words in beside.get(place.finding.id, ()))
    rest = " ".join(filter(None, (f"({'; '.join(also)})" if also else "", rest)))
    days = [day for answer, place in members if (day := _given(places, answer, place))]
    sure = min(days, key=lambda day: (bool(day.doubt), day.order)) if days else None
    printed = min((places.printed(answer.document) for answer, _ in members), key=lambda day: day.order)
    speaker = places.speaker(first.speaker)
    low, high = _bounds(first, at)
    links = [
        PrintedFigure(
            places.outlet(answer.document),
            answer.document,
            answer.figure if place else "",
            place.href if place else f"sources/{answer.document}/",
            _other(figure_words(places, place)[0] if place and places.words(place) else "", words),
        )
        for answer, place in members
    ]
    where = [(answer.document, place.finding.span if place else Span(0, 1)) for answer, place in members]
    return AnswerRow(
        low=low,
        high=high,
        modifier=_modifier(first.modifier),
        words=words,
        rest=rest,
        who=plain(speaker.name) if speaker else plain(first.speaker or "") or _own_words(links),
        speaker=speaker.id if speaker else "",
        said=sure or printed,
        sure_day=sure is not None,
        printed=tuple({link.document: link for link in reversed(links)}.values())[::-1],
        origins=tuple(tuple(group) for group in places.origins(where)),
        day=asked,
        noun=places.outlet_noun,
        own=at is None or bool(places.words(at)),
    )


def _given(places: Places, answer: Answer, at: Placed | None) -> When | None:
    """Return the day a count was given; None where nothing but the day of print is known."""
    quotation = places.around(at) if at else None
    if quotation is not None and (said := days_said(places).get(quotation.id)):
        return replace(when(said.edtf), doubt=said.doubt)
    if at and any(one.edtf == answer.date and at.finding.sentence.holds(one.span) for one in at.annotated.dates):
        return when(answer.date)
    printed = places.documents[answer.document].document.published
    return when(answer.date) if answer.date and answer.date != printed else None


def _own_words(links: list[PrintedFigure]) -> str:
    outlets = list(dict.fromkeys(one.outlet for one in links))
    return f"{listed(outlets)}, in {'its' if len(outlets) == 1 else 'their'} own words"


def _modifier(text: str) -> Modifier:
    return text if text in MODIFIERS else "="  # type: ignore[return-value]


def _bounds(answer: Answer, at: Placed | None) -> tuple[Decimal | None, Decimal | None]:
    if at is not None and isinstance(at.finding, Quantity) and at.finding.low is not None:
        low, high = at.finding.low, at.finding.high if at.finding.high is not None else at.finding.low
        worded = high >= VAGUE * low and not re.search(r"\d", at.finding.span.of(at.annotated.document.text))
        return (None, None) if worded or at.finding.vague else (low, high)
    if at is not None and at.kind == "date":
        return None, None
    parts = (answer.value or "").replace("–", "-").split("-")
    if len(parts) > 2:
        return None, None
    try:
        numbers = [Decimal(part.strip()) for part in parts if part.strip()]
    except InvalidOperation:
        return None, None
    return (numbers[0], numbers[-1]) if numbers else (None, None)


def _happening(places: Places, members: Sequence[tuple[Answer, Placed | None]]) -> str:
    """Return what the first of ``members`` to say so says happens to the counted, as printed: "being readied"."""
    for _, at in members:
        figure = at.finding if at else None
        if at and isinstance(figure, Quantity) and figure.happening and places.words(at):
            return plain(figure.happening.of(at.annotated.document.text))
    return ""


def _other(words: str, first: str) -> str:
    return words if words and words.casefold() != first.casefold() else ""


def _apart(rows: list[AnswerRow]) -> list[AnswerRow]:
    """Mark the one count far from all others, where at least three are drawn and the others lie close together."""
    drawn = [row for row in rows if row.compared and row.low is not None and row.low == row.high and row.low > 0]
    if len(drawn) < 3:
        return rows
    middle = median(row.low for row in drawn if row.low is not None)
    far = [row for row in drawn if row.low is not None and not middle / APART < row.low < middle * APART]
    if len(far) != 1:
        return rows
    return [replace(row, apart=row is far[0]) for row in rows]
