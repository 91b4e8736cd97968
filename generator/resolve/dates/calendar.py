"""Steps through the calendar: weeks, months, quarters, seasons, holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.resolve.edtf import season_days

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def say_day(day: date) -> str:
    """Return a day in words, as a reader would say it.

    >>> say_day(date(2024, 10, 28))
    'Monday 28 October 2024'
    """
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def week_value(day: date) -> str:
    """Return the ISO week that holds a day.

    >>> week_value(date(2024, 12, 30))
    '2025-W01'
    """
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def month_value(year: int, month: int) -> str:
    """Return a month that may lie beyond its year: month 0 is last December.

    >>> month_value(2024, 0), month_value(2024, 13)
    ('2023-12', '2025-01')
    """
    index = year * 12 + month - 1
    return f"{index // 12}-{index % 12 + 1:02}"


def quarter_value(year: int, quarter: int) -> str:
    """Return a quarter that may lie beyond its year: quarter 0 is the last of the year before.

    >>> quarter_value(2024, 0)
    '2023-Q4'
    """
    index = year * 4 + quarter - 1
    return f"{index // 4}-Q{index % 4 + 1}"


def quarter_of(day: date) -> int:
    """Return 1 to 4."""
    return (day.month - 1) // 3 + 1


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher.

    >>> easter(2024).isoformat(), easter(2000).isoformat()
    ('2024-03-31', '2000-04-23')
    """
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + rest - 7 * ((a + 11 * h + 22 * rest) // 451) + 114, 31)
    return date(year, month, day + 1)


def holiday(year: int, rule: str) -> date:
    """Return a holiday by its rule: ``12-25``, ``11-4N4`` (fourth Thursday), ``11-4N4+1`` (the
    day after it), ``05-LN1`` (last Monday), ``EASTER-2``.

    >>> [holiday(2024, rule).isoformat() for rule in ("11-4N4", "11-4N4+1", "05-LN1", "EASTER-2")]
    ['2024-11-28', '2024-11-29', '2024-05-27', '2024-03-29']
    """
    if rule.startswith("EASTER"):
        return easter(year) + timedelta(int(rule[6:] or 0))
    found = re.fullmatch(r"(\d\d)-(?:(\d\d)|([1-5L])N([1-7])(?:\+(\d))?)", rule)
    if found is None:
        raise ValueError(f"{rule} is no holiday rule")
    month = int(found[1])
    if found[2]:
        return date(year, month, int(found[2]))
    if found[3] == "L":
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - int(found[4])) % 7)
    first = date(year, month, 1)
    return first + timedelta((int(found[4]) - first.isoweekday()) % 7 + 7 * (int(found[3]) - 1) + int(found[5] or 0))


def nth_week(year: int, rule: str) -> str:
    """Return the week (``12-1NW``) or weekend (``07-LNWE``) of a month by its rank: the one most of whose days it has.

    >>> nth_week(2025, "12-1NW"), nth_week(2023, "07-LNWE")
    ('2025-W49', '2023-W30-WE')
    """
    month, rank, unit = rule[:2], rule[3], rule[5:]
    if unit == "WE":
        return week_value(holiday(year, f"{month}-{rank}N6")) + "-WE"
    return week_value(holiday(year, f"{month}-{rank}N4"))  # the week of the n-th Thursday


def season_begins(year: int, name: str) -> date:
    """Return the first day of a season by whole months; winter begins in December of its year."""
    return season_days(year, name).earliest if name != "WI" else date(year, 12, 1)
