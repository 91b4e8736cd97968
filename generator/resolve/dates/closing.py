"""Close one open value: which day, week or year it is, and why."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.findings import Tense
from generator.resolve.dates import nearest
from generator.resolve.dates.calendar import (
    holiday,
    month_value,
    nth_week,
    quarter_of,
    quarter_value,
    season_begins,
    week_value,
)
from generator.resolve.edtf import days_of, edtf_of

OPEN = re.compile(
    r"""(?P<weekday>XXXX-WXX-(?P<wd>[1-7]))
    |(?P<weekend>XXXX-WXX-WE)
    |(?P<week>XXXX-WXX)
    |(?P<day>XXXX-XX-XX)
    |(?P<dayofmonth>XXXX-XX-(?P<dom>\d\d))
    |(?P<thismonth>XXXX-XX)
    |(?P<thisquarter>XXXX-QX)
    |(?P<quarterofyear>(?P<qy>\d{4})-QX)
    |(?P<quarter>XXXX-Q(?P<q>[1-4]))
    |(?P<half>XXXX-H(?P<h>[12]))
    |(?P<season>XXXX-(?P<s>SP|SU|FA|WI))
    |(?P<holiday>(?P<hy>XXXX|\d{4})-(?P<hr>EASTER\S*|\d\d-[\dL]N\d(?:\+\d)?))
    |(?P<nthweek>(?P<ny>XXXX|\d{4})-(?P<nw>(?P<nm>\d\d)-[\dL]NWE?))
    |(?P<monthday>XXXX-(?P<md>\d\d)-(?P<dd>\d\d))
    |(?P<month>XXXX-(?P<m>\d\d))
    |(?P<year>XXXX)
    |(?P<decade>XXX)
    |(?P<century>XX)
    |(?P<closed>\d{4}(?:-\d\d){0,2})""",
    re.VERBOSE,
)
VALUE = re.compile(r"(?P<date>.*?)(?P<time>T(?:MO|AF|EV|NI|\d\d:\d\d))?(?:/(?P<of>WE|[WMY]))?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression counts from: the day of publication, or the value said before it."""

    day: date
    value: str | None = None  # the TIMEX3 value said before; None for the day of publication


def close(value: str, *, shift: int | None, tense: Tense | None, anchor: Anchor) -> str | None:
    """Return the closed value, as precise as the open one; None where the calendar has none or the words give none.

    >>> monday = Anchor(date(2024, 10, 28))
    >>> close("XXXX-WXX", shift=-1, tense=None, anchor=monday)
    '2024-W43'
    >>> close("XXXX-WXX-5TMO", shift=None, tense="past", anchor=monday)
    '2024-10-25TMO'
    """
    parts = VALUE.fullmatch(value)
    open_ = OPEN.fullmatch(parts["date"]) if parts else None
    if parts is None or open_ is None:
        return None
    try:
        closed = _close(open_, shift=shift, tense=tense, anchor=anchor, of=parts["of"])
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None
    if closed is None or not re.match(r"\d{2,4}(?!\d)", closed):
        return None
    return closed + (parts["time"] or "")


def _close(
    open_: re.Match[str], *, shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None
) -> str | None:
    kind = next(name for name in _CLOSERS if open_[name])
    return _CLOSERS[kind](open_, shift, tense, anchor, of)


def _weekday(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    number = int(open_["wd"])
    if of == "W":
        monday = anchor.day - timedelta(anchor.day.weekday())
        return (monday + timedelta(7 * (shift or 0) + number - 1)).isoformat()
    if anchor.value is not None and shift == 0:
        tense = "future"  # "that Friday" comes after the day told
    return nearest.weekday(anchor.day, number, shift=shift, tense=tense).isoformat()


def _weekend(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    return week_value(nearest.weekend(anchor.day, shift=shift, tense=tense)) + "-WE"


def _week(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    if of:
        return week_value(_moved(anchor.day, shift or 0, of))
    return week_value(anchor.day + timedelta(7 * (shift or 0)))


def _day(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    return _moved(anchor.day, shift or 0, of or "D").isoformat()


def _moved(day: date, count: int, unit: str) -> date:
    """Return the day so many units off: of 31 August a month back, and of 29 February a year, the last of its month."""
    if unit in ("D", "W"):
        return day + timedelta(count * (7 if unit == "W" else 1))
    month = date.fromisoformat(f"{month_value(day.year, day.month + count * (12 if unit == 'Y' else 1))}-01")
    return month.replace(day=min(day.day, monthrange(month.year, month.month)[1]))


def _day_of_month(
    open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None
) -> str | None:
    number, day = int(open_["dom"]), anchor.day
    if anchor.value is not None:  # "April 24 and 25"
        return day.replace(day=number).isoformat()
    index = day.year * 12 + day.month - 1
    index += (number < day.day) if tense == "future" else -(number > day.day)
    return date(index // 12, index % 12 + 1, number).isoformat()


def _this_month(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    return month_value(anchor.day.year, anchor.day.month + (shift or 0) * (12 if of == "Y" else 1))


def _this_quarter(
    open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None
) -> str | None:
    if anchor.value is not None:
        said = re.fullmatch(r"(\d{4})-([QH])(\d)", anchor.value)
        if said and shift and said[2] == "Q":
            return quarter_value(int(said[1]), int(said[3]) + shift)  # "in the previous quarter"
        return anchor.value if said and not shift else None
    return quarter_value(anchor.day.year, quarter_of(anchor.day) + (shift or 0))


def _quarter_of_year(
    open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None
) -> str:
    said = re.fullmatch(r"\d{4}(-[QH]\d)", anchor.value or "")
    return open_["qy"] + (said[1] if said else "")


def _quarter(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    if shift is not None:
        return f"{anchor.day.year + shift}-Q{open_['q']}"
    return nearest.quarter(anchor.day, int(open_["q"]), tense=tense)


def _half(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    if shift is not None:
        return f"{anchor.day.year + shift}-H{open_['h']}"
    return nearest.half(anchor.day, int(open_["h"]), tense=tense)


def _season(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    if of == "Y":
        return f"{anchor.day.year + (shift or 0)}-{open_['s']}"
    if anchor.value is not None:
        return f"{_year_beside(anchor, season_begins(anchor.day.year, open_['s']).month, shift)}-{open_['s']}"
    return nearest.season(anchor.day, open_["s"], shift=shift, tense=tense)


def _holiday(
    open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None
) -> str | None:
    if open_["hy"] != "XXXX":
        return _around(holiday(int(open_["hy"]), open_["hr"]), of)
    day = nearest.holiday_day(anchor.day, open_["hr"], shift=shift, tense=tense)
    return _around(day, of) if day else None


def _around(day: date, of: str | None) -> str:
    """Return a day, or where a week or weekend is named for it, that one: of a Monday the weekend that it ends."""
    if of == "WE":
        return week_value(day - timedelta(3) if day.isoweekday() <= 3 else day) + "-WE"
    return week_value(day) if of == "W" else day.isoformat()


def _nth_week(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    month = nearest.month(anchor.day, int(open_["nm"]), shift=shift, tense=tense)
    return nth_week(int(open_["ny"] if open_["ny"] != "XXXX" else month[:4]), open_["nw"])


def _month_day(
    open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None
) -> str | None:
    month, number = int(open_["md"]), int(open_["dd"])
    if of == "Y":
        return date(anchor.day.year + (shift or 0), month, number).isoformat()
    day = nearest.day_in_month(anchor.day, month, number, shift=shift, tense=tense)
    return _around(day, of) if day else None


def _month(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    if of == "Y":
        return f"{anchor.day.year + (shift or 0)}-{open_['m']}"
    if anchor.value is not None:
        return f"{_year_beside(anchor, int(open_['m']), shift)}-{open_['m']}"
    return nearest.month(anchor.day, int(open_["m"]), shift=shift, tense=tense)


def _year_beside(anchor: Anchor, month: int, shift: int | None) -> int:
    told = anchor.day.month if len(anchor.value or "") > len("2009") else None
    return nearest.year_beside(anchor.day.year, told, month, shift=shift or 0)


def _year(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    # "a year earlier" than a quarter is that quarter of the year before, not a whole year.
    part = re.fullmatch(r"\d{4}(-[QH]\d|-\d\d)", anchor.value or "")
    return f"{anchor.day.year + (shift or 0)}" + (part[1] if part and shift == -1 else "")


def _decade(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    return f"{anchor.day.year // 10 + (shift or 0)}"


def _century(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str:
    return f"{(anchor.day.year - 1) // 100 + (shift or 0):02}"


def _closed(open_: re.Match[str], shift: int | None, tense: Tense | None, anchor: Anchor, of: str | None) -> str | None:
    days = days_of(edtf_of(open_["closed"]))
    return _around(days.earliest, of) if of and days else open_["closed"]


_CLOSERS = {
    "weekday": _weekday,
    "weekend": _weekend,
    "week": _week,
    "day": _day,
    "dayofmonth": _day_of_month,
    "thismonth": _this_month,
    "thisquarter": _this_quarter,
    "quarterofyear": _quarter_of_year,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "holiday": _holiday,
    "nthweek": _nth_week,
    "monthday": _month_day,
    "month": _month,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "closed": _closed,
}
