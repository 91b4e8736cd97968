"""Join two dates that are the ends of one stretch: "from March to May", "between 3 and 5 May"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from generator.model import Timex
from generator.resolve.dates.closed import closed
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import Days, days_of, edtf_of, qualified, qualifier_of

JOINED = re.compile(r",?\s*(?:[-–—]|to|until|till|through|thru)\s*(?:the\s+)?", re.IGNORECASE)
AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
ALSO = re.compile(r",?\s+(?:and|or)\s+", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
SHARED = "has its year from"
MONTH_ONLY = re.compile(r"XXXX-(\d\d)(-\d\d)?")


def joined(first: Timex, second: Timex, text: str) -> bool:
    """Say whether the words between two expressions, or before both, make them the ends of one stretch."""
    between = text[first.span.end : second.span.start]
    if len(between) > 12:
        return False
    if JOINED.fullmatch(between) or (between == "/" and first.rule == second.rule == "years-range"):
        return True
    return bool(AND.fullmatch(between) and BETWEEN.search(text[max(0, first.span.start - 14) : first.span.start]))


def share_years(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Give the first of two the year that only the last has: "from March to May 2020", "in March and May 2020"."""
    out = list(timexes)
    for place, (first, second) in enumerate(pairwise(timexes)):
        open_ = MONTH_ONLY.fullmatch(first.value or "")
        closed = re.fullmatch(r"(\d{4})-(\d\d)(?:-\d\d)?", second.value or "")
        beside = ALSO.fullmatch(text, first.span.end, second.span.start) or joined(first, second, text)
        if open_ and closed and first.shift is None and beside:
            year = int(closed[1]) - (int(open_[1]) > int(closed[2]))
            whose = " ".join(second.span.of(text).split())
            value = f"{year}-{open_[1]}{open_[2] or ''}"
            out[place] = replace(first, value=value, shift=0, because=f"{SHARED} “{whose}”")
    return tuple(out)


def share_weeks(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Give the first of two weekdays the week that only the last names: "from Monday to Friday last week"."""
    out = list(timexes)
    for place, (first, second) in enumerate(pairwise(timexes)):
        open_ = first.rule == "weekday" and first.shift is None and "T" not in (first.value or "")
        if open_ and second.rule == "weekday-week" and joined(first, second, text):
            out[place] = replace(first, rule=second.rule, value=f"{first.value}/W", shift=second.shift)
    return tuple(out)


def join_ranges(timexes: tuple[Timex, ...], text: str, published: Days | None = None) -> tuple[Timex, ...]:
    """Give both ends of a stretch its EDTF interval; days of one month the wrong way round get no value.

    Where each end was read by itself as of another year ("between 14 and 18 January", printed on the 17th), both are of
    the stretch nearest to the day of publication.
    """
    out = list(timexes)
    for place in range(len(timexes) - 1):
        first, last = out[place], timexes[place + 1]
        if not (first.edtf and last.edtf and first.type in ("DATE", "TIME") and last.type in ("DATE", "TIME")):
            continue
        if not joined(first, last, text):
            continue
        first, last = out[place], out[place + 1] = _of_one_stretch(first, last, published)
        runs_on = first.rule == last.rule == "weekday" and (first.value or "") > (last.value or "")
        second = _week_later(last) if runs_on else last
        out[place + 1] = second
        ends = (edtf_of(first.value or ""), edtf_of(second.value or ""))
        low, high = days_of(ends[0]), days_of(ends[1])
        if low is None or high is None or low.earliest > high.latest:
            if low and high and first.rule == last.rule == "days-range":
                out[place : place + 2] = (_backwards(one, first, last, text) for one in (first, last))
            continue
        begins = ends[0] if "/" not in (ends[0] or "") else low.earliest.isoformat()
        finishes = ends[1] if "/" not in (ends[1] or "") else high.latest.isoformat()
        stretch = qualified(f"{begins}/{finishes}", qualifier_of(first.edtf), qualifier_of(last.edtf))
        out[place] = replace(out[place], range=stretch)
        out[place + 1] = replace(out[place + 1], range=stretch)
    return tuple(out)


def _of_one_stretch(first: Timex, last: Timex, published: Days | None) -> tuple[Timex, Timex]:
    """Return both ends, those without a year of one stretch where they were read as a year apart or backwards."""
    open_ = all(one.rule in ("month", "month-day") and one.shift is None for one in (first, last))
    if not open_ or published is None or not (first.earliest and last.earliest and last.latest):
        return first, last
    years_long = (
        f"{int(first.earliest[:4]) + 1:04}{first.earliest[4:]}" <= last.earliest
    )  # "from 1 January to 31 March"
    if first.earliest <= last.latest and not years_long:
        return first, last
    step = -1 if years_long else 1
    other_first, other_last = _a_year_on(first, -step), _a_year_on(last, step)
    if other_first is None or other_last is None:
        return first, last
    pairs = [(other_first, last), (first, other_last)]
    before, after = reversed(pairs) if years_long else pairs
    if first.tense == last.tense == "future" and (first.earliest or "") > published.latest.isoformat():
        return first, last if years_long else other_last
    past = first.tense == last.tense == "past" and (after[1].latest or "") > published.latest.isoformat()
    return before if past or _gap(*before, published.latest) <= _gap(*after, published.latest) else after


def _gap(first: Timex, last: Timex, day: date) -> int:
    low, high = date.fromisoformat(first.earliest or ""), date.fromisoformat(last.latest or "")
    return max((low - day).days, (day - high).days, 0)


def _a_year_on(timex: Timex, step: int) -> Timex | None:
    value = timex.value or ""
    moved = f"{int(value[:4]) + step:04}{value[4:]}"
    if days_of(edtf_of(moved)) is None:
        return None
    because = f"{timex.because.partition(' is ')[0]} is {say_value(moved)}, of the stretch nearest to that day"
    return closed(timex, moved, because, doubt=qualifier_of(timex.edtf))


def _backwards(one: Timex, first: Timex, last: Timex, text: str) -> Timex:
    """Return an end of days of one month that run backwards, without a value: nobody can tell what was meant."""
    words, start, end = (" ".join(part.span.of(text).split()) for part in (one, first, last))
    because = f"“{words}” gets no date: “{start}” to “{end}” runs backwards"
    return replace(one, value=None, edtf=None, earliest=None, latest=None, because=because)


def _week_later(timex: Timex) -> Timex:
    """Return a weekday a week on: in "Monday through Friday" the Friday is the one after the Monday."""
    if timex.earliest is None or timex.earliest > "9999-12-24":  # the calendar ends
        return timex
    day = (date.fromisoformat(timex.earliest) + timedelta(7)).isoformat()
    time = (timex.value or "")[10:]
    because = f"{timex.because}; it ends what the day before it begins, so it is {say_value(day)}"
    return replace(
        timex,
        value=day + time,
        edtf=qualified(day, qualifier_of(timex.edtf)),
        earliest=day,
        latest=day,
        because=because,
    )
