"""An expression counted from a date said before it: "two days later", "a year earlier", "that month"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.model import Document, Timex
from generator.resolve.dates.clocks import is_alone
from generator.resolve.dates.closed import closed
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import Days, qualifier_of

COMPARED = frozenset({"year-ago", "quarter-year-ago", "year-period", "quarter-year"})  # what is compared, not told
NO_SCENE = COMPARED | {"overnight"}
OF_ITS_OWN = frozenset({"quarter", "half", "latest-quarter", "year", "fiscal-year", "full-date", "month-year"})
MONTH = re.compile(r"\d{4}-\d\d")
MONTHS = re.compile(r"P(?:[4-9]|1[01])M")
# Before "a year earlier" with which a month's figure is compared: "from a year earlier", "8.3 percent a year earlier".
COMPARING = re.compile(
    r"(?:\b(?:from|than|over|with|versus|percent|per cent|[mb]illion|points?|cents|share)|\d|%),?\s+$"
)
SPREAD_OVER = re.compile(r"\b(?:since|until|till|from|for|by)\s+(?:the\s+)?$", re.IGNORECASE)
COMPARED_WITH = re.compile(r"(?:\b(?:from|than|over|versus)|(?:%|\bpercent|\bper cent) on)\s+$")
NEAR_ENOUGH = 600  # code points over which "a year ago" still compares with the quarter said before


def from_said(
    timex: Timex, words: str, document: Document, published: Days | None, before: Sequence[Timex]
) -> Timex | None:
    """Return the expression counted from a date said before it, None where it counts from publication."""
    counted = timex.anchor == "said" and not is_alone(timex)
    if _yearly(timex) and _with_months(timex, before):
        return None
    compared = _compared(timex, before, published, document.text)
    said = compared or (_said(timex, before, document.text, published) if counted else None)
    if said is None:
        return None
    value = said.value or ""
    if timex.value == "XXXX" and compared is None and MONTH.fullmatch(value):
        value = value[:4]  # "he had left a year earlier": nobody says in which month
    anchor = Anchor(_first(said), value)
    found = close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=anchor)
    if found is None:
        return None
    there = " ".join(said.span.of(document.text).split())
    because = f"“{words}” counts from “{there}” before it: {say_value(found)}"
    return closed(timex, found, because, doubt=qualifier_of(said.edtf))


def _yearly(timex: Timex) -> bool:
    return timex.rule in ("ago", "earlier", "year-ago", "quarter-year") and timex.shift == -1


def _with_months(timex: Timex, before: Sequence[Timex]) -> bool:
    """Say whether a stretch of months up to the news is compared with a year before, so that no quarter of it is meant.

    "In nine months it earned $2 million, up from $1 million a year earlier."
    """
    for earlier in reversed(before):
        if timex.span.start - earlier.span.end > NEAR_ENOUGH or earlier.rule in OF_ITS_OWN:
            return False
        if earlier.rule.startswith("duration") and MONTHS.fullmatch(earlier.value or ""):
            return True
    return False


def _compared(timex: Timex, before: Sequence[Timex], published: Days | None, text: str) -> Timex | None:
    """Return the quarter, half or month that "a year earlier", "the quarter" or "the 1988 period" is compared with."""
    yearly = timex.value == "XXXX" and _yearly(timex)
    if (not yearly and (timex.value or "")[-3:] != "-QX") or (timex.anchor == "published" and not yearly):
        return None
    for earlier in reversed(before):
        if timex.span.start - earlier.span.end > NEAR_ENOUGH and yearly:
            return None
        month = yearly and earlier.sentence == timex.sentence and MONTH.fullmatch(earlier.value or "")
        if month and COMPARING.search(text, earlier.span.end, timex.span.start):
            return earlier
        over = published is None or (earlier.latest or "") < published.latest.isoformat()
        if timex.rule == "latest-quarter" and not over:
            continue
        plain = earlier.rule in ("quarter", "half", "latest-quarter") and earlier.shift in (None, 0)
        if plain and re.fullmatch(r"\d{4}-[QH]\d", earlier.value or ""):
            return earlier
    return None


def _said(timex: Timex, before: Sequence[Timex], text: str, published: Days | None) -> Timex | None:
    """Return the last date said before that is at least as fine as the open value.

    What is told as past counts from no day ahead of the news; and of a sentence ("said on Tuesday that nine had died
    since Sunday. A day earlier it gave six") from the day it tells, not from one that bounds a stretch.
    """
    found = None
    for said in _fine_enough(timex, before, text):
        ahead = published is not None and (said.earliest or "") > published.latest.isoformat()
        if ahead and timex.tense == "past":
            continue
        over = published is not None and _month_over(said, published)
        if over and timex.rule == "the-unit" and timex.tense == "future" and said.sentence != timex.sentence:
            return None  # "has promised it by the end of the month", after what failed in the month before
        if found is not None and said.sentence != found.sentence:
            break
        bounds = SPREAD_OVER.search(text, max(0, said.span.start - 12), said.span.start)
        if not bounds or said.sentence == timex.sentence:
            return said
        found = found or said
    return found


def _month_over(said: Timex, published: Days) -> bool:
    return (said.latest or "") < published.earliest.replace(day=1).isoformat()


def _fine_enough(timex: Timex, before: Sequence[Timex], text: str) -> Iterator[Timex]:
    """Yield the dates said before that are at least as fine as the open value, the last first."""
    need = {"XXXX-XX-XX": "day", "XXXX-WXX": "week", "XXXX-XX": "month"}.get((timex.value or "").split("T")[0], "any")
    if (timex.value or "").startswith("XXXX-WXX-"):
        need = "day"
    for earlier in reversed(before):
        value = earlier.value or ""
        if earlier.type not in ("DATE", "TIME") or not earlier.edtf or earlier.rule in NO_SCENE:
            continue
        if earlier.shift == -1 and COMPARED_WITH.search(text, max(0, earlier.span.start - 12), earlier.span.start):
            continue  # "up 12% on the previous year. That year it hired": the year told
        day = re.match(r"\d{4}-\d\d-\d\d", value)
        if timex.rule == "month-said" and not re.match(r"\d{4}", value):
            continue
        if need == "day" and not day:
            continue
        if _yearly(timex) and _yearly(earlier) and not re.fullmatch(r"\d{4}", value):
            continue  # a comparison is made with the quarter told, not with one compared before
        if timex.rule == "later" and earlier.rule == "deictic-day" and earlier.shift == 0 and timex.shift:
            return  # "remains so today, a century later": than what it tells of, and that is not today
        if need == "week" and not day and not re.match(r"\d{4}-W", value):
            continue
        if need == "month" and not re.match(r"\d{4}-\d\d", value):
            continue
        yield earlier


def _first(timex: Timex) -> date:
    if (timex.value or "").endswith("-WI"):  # it may be that which ends in its year, and is named by the other
        return date(int((timex.value or "")[:4]), 12, 1)
    return date.fromisoformat(timex.earliest or "2000-01-01")
