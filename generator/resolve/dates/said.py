"""An expression counted from a date said before it: "two days later", "a year earlier", "that month"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.model import Document, Timex
from generator.resolve.dates.clocks import is_alone
from generator.resolve.dates.closed import closed
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import Days, qualifier_of

COMPARED = frozenset({"year-ago", "quarter-year-ago", "year-period", "quarter-year"})  # what is compared, not told
NO_SCENE = COMPARED | {"overnight"}
NEAR_ENOUGH = 600  # code points over which "a year ago" still compares with the quarter said before


def from_said(
    timex: Timex, words: str, document: Document, published: Days | None, before: Sequence[Timex]
) -> Timex | None:
    """Return the expression counted from a date said before it, None where it counts from publication."""
    counted = timex.anchor == "said" and not is_alone(timex)
    said = _compared(timex, before, published) or (_said(timex, before) if counted else None)
    if said is None:
        return None
    anchor = Anchor(_first(said), said.value)
    value = close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=anchor)
    if value is None:
        return None
    there = " ".join(said.span.of(document.text).split())
    because = f"“{words}” counts from “{there}” before it: {say_value(value)}"
    return closed(timex, value, because, doubt=qualifier_of(said.edtf))


def _yearly(timex: Timex) -> bool:
    return timex.rule in ("ago", "earlier", "year-ago", "quarter-year") and timex.shift == -1


def _compared(timex: Timex, before: Sequence[Timex], published: Days | None) -> Timex | None:
    """Return the quarter or half that "a year earlier", "the quarter" or "the 1988 period" is compared with."""
    yearly = timex.value == "XXXX" and _yearly(timex)
    if (not yearly and (timex.value or "")[-3:] != "-QX") or (timex.anchor == "published" and not yearly):
        return None
    for earlier in reversed(before):
        if timex.span.start - earlier.span.end > NEAR_ENOUGH and yearly:
            return None
        over = published is None or (earlier.latest or "") < published.latest.isoformat()
        if timex.rule == "latest-quarter" and not over:
            continue
        plain = earlier.rule in ("quarter", "half", "latest-quarter") and earlier.shift in (None, 0)
        if plain and re.fullmatch(r"\d{4}-[QH]\d", earlier.value or ""):
            return earlier
    return None


def _said(timex: Timex, before: Sequence[Timex]) -> Timex | None:
    """Return the last date said before that is at least as fine as the open value."""
    need = {"XXXX-XX-XX": "day", "XXXX-WXX": "week", "XXXX-XX": "month"}.get((timex.value or "").split("T")[0], "any")
    if (timex.value or "").startswith("XXXX-WXX-"):
        need = "day"
    for earlier in reversed(before):
        value = earlier.value or ""
        if earlier.type not in ("DATE", "TIME") or not earlier.edtf or earlier.rule in NO_SCENE:
            continue
        day = re.match(r"\d{4}-\d\d-\d\d", value)
        if timex.rule == "month-said" and not re.match(r"\d{4}", value):
            continue
        if need == "day" and not day:
            continue
        if _yearly(timex) and _yearly(earlier) and not re.fullmatch(r"\d{4}", value):
            continue  # a comparison is made with the quarter told, not with one compared before
        if timex.rule == "later" and earlier.rule == "deictic-day" and earlier.shift == 0 and timex.shift:
            return None  # "remains so today, a century later": than what it tells of, and that is not today
        if need == "week" and not day and not re.match(r"\d{4}-W", value):
            continue
        if need == "month" and not re.match(r"\d{4}-\d\d", value):
            continue
        return earlier
    return None


def _first(timex: Timex) -> date:
    return date.fromisoformat(timex.earliest or "2000-01-01")
