"""The first and the last day an EDTF date may mean."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

PART = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
Days = tuple[str, str]  # ISO days, the first never after the last


def day_bounds(edtf: str | None) -> Days | None:
    """Return the earliest and latest ISO day of ``edtf``, or None where it gives none or leaves an end open.

    >>> day_bounds("2024-40"), day_bounds("2024-34")
    (('2024-01-01', '2024-06-30'), ('2024-04-01', '2024-06-30'))
    >>> day_bounds("2024-02"), day_bounds("2024-10-28/2024-10-29?"), day_bounds("199X")
    (('2024-02-01', '2024-02-29'), ('2024-10-28', '2024-10-29'), ('1990-01-01', '1999-12-31'))
    """
    if ".." in (edtf or ""):
        return None
    bounds = [one for one in map(_bounds, (edtf or "").split("/")) if one]
    if not bounds:
        return None
    return min(one[0] for one in bounds), max(one[1] for one in bounds)


def _bounds(part: str) -> Days | None:
    found = PART.match(part.strip("[]{}"))
    if not found:
        return None
    year, month, day = found.groups()
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if not month or month == "XX":
        return f"{first}-01-01", f"{last}-12-31"
    if not 1 <= int(month) <= 12:  # a season, or no month at all
        return _season(year, int(month))
    if day and day != "XX":
        return f"{first}-{month}-{day}", f"{last}-{month}-{day}"
    return f"{first}-{month}-01", f"{last}-{month}-{calendar.monthrange(int(last), int(month))[1]}"


def _season(year: str, season: int) -> Days | None:
    if "X" in year:
        return None
    if 33 <= season <= 41:  # quarters from 33, thirds of a year from 37, halves from 40
        base, months = (33, 3) if season < 37 else (37, 4) if season < 40 else (40, 6)
        last = (season - base + 1) * months
        return f"{year}-{last - months + 1:02}-01", f"{year}-{last:02}-{calendar.monthrange(int(year), last)[1]}"
    if not 21 <= season <= 24:
        return None
    month = (season - 21) * 3 + 3  # EDTF 21 is spring; winter runs into the next year
    last_year, last_month = (int(year), month + 2) if season < 24 else (int(year) + 1, 2)
    return f"{year}-{month:02}-01", f"{last_year}-{last_month:02}-{calendar.monthrange(last_year, last_month)[1]}"


def meet(one: Days, other: Days) -> bool:
    """Say whether two stretches of days have a day in common.

    >>> meet(("2024-10-01", "2024-10-31"), ("2024-10-28", "2024-10-28"))
    True
    """
    return one[0] <= other[1] and other[0] <= one[1]


@lru_cache(maxsize=1 << 12)
def width(days: Days) -> int:
    """Return the number of days from the first to the last, both counted.

    >>> width(("2024-02-28", "2024-03-01"))
    3
    """
    first, last = (date.fromisoformat(day).toordinal() for day in days)
    return last - first + 1


def around(days: Days, *, before: int, after: int) -> Days:
    """Return ``days`` widened by so many days on either side.

    >>> around(("2024-03-01", "2024-03-01"), before=1, after=0)
    ('2024-02-29', '2024-03-01')
    """
    first, last = (date.fromisoformat(day).toordinal() for day in days)
    return (
        date.fromordinal(max(first - before, 1)).isoformat(),
        date.fromordinal(min(last + after, date.max.toordinal())).isoformat(),
    )
