"""A day said twice over: "next Saturday, September 23", "tomorrow, Saturday", "Monday, the day before the vote"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from generator.model import Timex
from generator.resolve.dates.closed import closed
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import qualifier_of

POINTING = frozenset({"weekday-relative", "weekday-said", "weekday-before", "unit-said", "unit-before"})
CALENDAR = frozenset({"month-day", "full-date"})
COMMA = re.compile(r",\s+")
BESIDE = re.compile(r",\s+|\s+\(")
FROM_HERE = frozenset({"today", "tonight", "tomorrow", "yesterday"})
ENDS = re.compile(r"\s*(?:[,.;:)”\"’–—-]|$)")  # "The next day, March 2 was named" is no apposition
DAY = re.compile(r"(?:\d{4}|XXXX)-(?:XX-XX|WXX-(?P<weekday>[1-7]))")


def day_beside(
    place: int, timexes: Sequence[Timex], before: Sequence[Timex], text: str, resolve: Callable[[Timex], Timex]
) -> Timex | None:
    """Return the expression at ``place`` with the day that stands beside it in other words, None where none does.

    "The next day, March 2," is 2 March; "Monday, the day before the vote," that Monday; the Saturday of "6am tomorrow,
    Saturday" is tomorrow. ``before`` are the expressions
    before it, resolved; ``resolve`` gives the one behind it its day.
    """
    timex = timexes[place]
    open_ = DAY.fullmatch(timex.value or "")
    if timex.type != "DATE" or open_ is None:
        return None
    beside = None
    if timex.anchor == "event" or (open_["weekday"] and _is_bare(timex, before, text)):
        beside = before[-1] if before and BESIDE.fullmatch(text, before[-1].span.end, timex.span.start) else None
    elif timex.rule in POINTING and place + 1 < len(timexes):
        after = timexes[place + 1]
        named = after.rule in CALENDAR and COMMA.fullmatch(text, timex.span.end, after.span.start)
        beside = resolve(after) if named and ENDS.match(text, after.span.end) else None
    if beside is None or beside.type not in {"DATE", "TIME"} or not beside.earliest or beside.earliest != beside.latest:
        return None
    if open_["weekday"] and date.fromisoformat(beside.earliest).isoweekday() != int(open_["weekday"]):
        return None
    words, there = (" ".join(one.span.of(text).split()) for one in (timex, beside))
    because = f"“{words}” is “{there}” beside it: {say_value(beside.earliest)}"
    timex = replace(timex, anchor="said", shift=None)  # counted from nothing else
    return closed(timex, beside.earliest, because, doubt=qualifier_of(beside.edtf))


def _is_bare(timex: Timex, before: Sequence[Timex], text: str) -> bool:
    """Say whether a weekday stands behind "today", "tomorrow" or "yesterday" and names it."""
    there = before[-1].span.of(text).lower().split() if before else []
    return bool(FROM_HERE.intersection(there)) and ENDS.match(text, timex.span.end) is not None
