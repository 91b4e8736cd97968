"""The day words were said: one answer for every page, from all printings of the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from generator.describe.context import context_of
from generator.describe.days import When, when
from generator.model import Quotation, Span, Timex
from generator.render.places import Placed, Places
from generator.render.plain import plain

NEAR = 5  # words between a reporting verb and the day that belongs to it
BREAK = re.compile(r"[,.;:!?“”\"()\n]")
OPENS = re.compile(r"\s+(?:that|it|he|she|they|we|I|there)\b")  # a clause of its own begins: the day ended the cue's
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day_said(places: Places, at: Placed) -> When | None:
    """Return the day a quotation was said, as its document or another printing of the same words gives it."""
    return days_said(places).get(at.finding.id)


@lru_cache(maxsize=1)  # pages, search and exports ask in turn, for the same places
def days_said(places: Places) -> Mapping[str, When]:
    """Return the day of every quotation for which a report gives one, by id.

    A day without doubt goes before one with; where two reports give different days, the first printed stands, doubted.
    """
    days = {
        name: day
        for name, at in places.findings.items()
        if at.kind == "quotation" and name == at.finding.id and (day := _given(at))
    }
    told = dict(days)
    for utterance in places.story.linked.utterances:
        same = [placed for variant in utterance.variants for placed, _ in places.quotations(variant.quotations)]
        same.sort(key=lambda placed: (places.rank[placed.document], placed.finding.span))
        agreed = _agreed(days[placed.finding.id] for placed in same if placed.finding.id in days)
        for placed in same:
            known = days.get(placed.finding.id)
            if agreed and (known is None or known.doubt or agreed.doubt):
                told[placed.finding.id] = agreed
    return told


def _agreed(days: Iterable[When]) -> When | None:
    told = list(days)
    sure = [day for day in told if not day.doubt] or told
    if not sure:
        return None
    if len({day.day for day in sure}) > 1:
        return replace(sure[0], doubt="reports differ on the day")
    return sure[0]


def _given(at: Placed) -> When | None:
    """Return the day one report gives: beside the reporting verb, else by a day in the words that counts from it."""
    quotation = at.finding
    if not isinstance(quotation, Quotation):
        return None
    return _beside_cue(at, quotation) or _counted_from(at, quotation)


def _beside_cue(at: Placed, quotation: Quotation) -> When | None:
    """A day inside what is said, or parted from the verb by a comma, belongs to something else."""
    if quotation.cue is None:
        return None
    text, context = at.annotated.document.text, context_of(at.annotated, quotation)
    days = {
        timex.edtf
        for timex in at.annotated.dates
        if context.overlaps(timex.span)
        and timex.edtf
        and not any(part.overlaps(timex.span) for part in quotation.contents)
        and _beside(text, quotation.cue, timex)
    }
    day = when(days.pop(), weekday=True) if len(days) == 1 else None
    return day if day and day.day else None


def _beside(text: str, cue: Span, timex: Timex) -> bool:
    first, last = sorted((cue, timex.span))
    between = text[first.end : last.start] if first.end < last.start else ""
    if BREAK.search(between) or len(between.split()) > NEAR:
        return False
    if first == cue and OPENS.match(text, timex.span.end):
        return True  # "told the council on Monday it had seen": what follows the day is what was told
    # The day's own verb, where it is known, must be the reporting verb: "told" and "tell" share a first letter.
    return not timex.predicate or timex.predicate[:1].casefold() in {w[:1].casefold() for w in cue.of(text).split()}


def _counted_from(at: Placed, quotation: Quotation) -> When | None:
    """Return the day from which "today" or "yesterday" between quotation marks counts; doubted where print gave it."""
    for timex in at.annotated.dates:
        if timex.shift is None or timex.anchor != "published" or not DAY.match(timex.edtf or ""):
            continue
        if not DAY.fullmatch(timex.value or "") or not any(part.holds(timex.span) for part in quotation.quoted):
            continue
        day = when(timex.edtf)
        if day.day is None:
            continue
        edtf = (day.day - timedelta(timex.shift)).isoformat() + (timex.edtf or "")[10:]
        words = plain(timex.span.of(at.annotated.document.text))
        doubt = f"read from “{words}”" if edtf == at.annotated.document.published else day.doubt
        return replace(when(edtf, weekday=True), doubt=doubt)
    return None
