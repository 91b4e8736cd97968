"""Which way round a document writes its dates in figures: 3/4 is the third of April or March the fourth."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Timex
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import days_of

EITHER = re.compile(r"it may be (\d{4}-\d\d-\d\d) or (\d{4}-\d\d-\d\d)")
FIGURES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}")


def settle_orders(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Give dates in figures the order that the document's other such dates have; without one, both days as bounds."""
    open_ = [place for place, timex in enumerate(timexes) if timex.value is None and EITHER.search(timex.because)]
    if not open_:
        return timexes
    pattern = _pattern(timexes, text)
    out = list(timexes)
    for place in open_:
        timex = timexes[place]
        both = EITHER.search(timex.because)
        figures = FIGURES.fullmatch(timex.span.of(text))
        if both is None or figures is None:
            continue
        day_first = {value: int(value[8:]) == int(figures[1]) for value in both.groups()}
        if pattern is None:
            days = [days_of(value) for value in both.groups()]
            if days[0] and days[1]:
                earliest, latest = days[0].earliest.isoformat(), days[1].latest.isoformat()
                out[place] = replace(timex, edtf=f"[{both[1]},{both[2]}]", earliest=earliest, latest=latest)
            continue
        first, words = pattern
        value = next(value for value, is_day_first in day_first.items() if is_day_first == first)
        out[place] = replace(
            timex,
            value=value,
            edtf=value,
            earliest=value,
            latest=value,
            because=f"“{timex.span.of(text)}” is {say_value(value)}: the document writes “{words}” in that order",
        )
    return tuple(out)


def _pattern(timexes: tuple[Timex, ...], text: str) -> tuple[bool, str] | None:
    """Return whether the document puts the day first, and the date that shows it; None where nothing tells."""
    shown: dict[bool, str] = {}
    for timex in timexes:
        figures = FIGURES.fullmatch(timex.span.of(text)) if timex.rule == "numeric-date" and timex.value else None
        if figures and (int(figures[1]) > 12) != (int(figures[2]) > 12):
            shown.setdefault(int(figures[1]) > 12, timex.span.of(text))
    if len(shown) != 1:
        return None
    return next(iter(shown.items()))
