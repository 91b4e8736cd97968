"""The first and the last day that an EDTF date written by an editor can mean."""

from __future__ import annotations

import calendar
import re

from generator.correct.places import Misplaced

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")


def bounds(edtf: str) -> tuple[str, str]:
    """Return the earliest and latest ISO day of a year, month, day or range of these; raise Misplaced for another form.

    >>> bounds("2024-02"), bounds("2024-10-28/2024-10-29")
    (('2024-02-01', '2024-02-29'), ('2024-10-28', '2024-10-29'))
    """
    ends = edtf.split("/")
    if len(ends) > 2:
        raise Misplaced(f"'{edtf}' is no date; write YYYY-MM-DD, YYYY-MM, YYYY or first/last")
    return _bounds(ends[0])[0], _bounds(ends[-1])[1]


def refuse_no_day(edtf: str) -> None:
    """Raise Misplaced where ``edtf`` is none of what ``bounds`` takes, nor a range of it with an open end.

    >>> refuse_no_day("2024-10-28/..")
    >>> refuse_no_day("yesterday")
    Traceback (most recent call last):
    generator.correct.places.Misplaced: 'yesterday' is no date; write YYYY-MM-DD, YYYY-MM, YYYY or first/last
    """
    first, slash, last = edtf.partition("/")
    if slash and ".." in (first, last) and first != last:
        edtf = last if first == ".." else first
    bounds(edtf)


def _bounds(date: str) -> tuple[str, str]:
    match = DATE.fullmatch(date.strip())
    year, month, day = (int(part) if part else 0 for part in match.groups()) if match else (0, 0, 0)
    if not match or month > 12 or (match[2] and not month):
        raise Misplaced(f"'{date}' is no date; write YYYY-MM-DD, YYYY-MM, YYYY or first/last")
    last = calendar.monthrange(year, month)[1] if month else 31
    if match[3] and not 1 <= day <= last:
        raise Misplaced(f"'{date}' is no day of the calendar")
    first_day, last_day = (day, day) if day else (1, last)
    return f"{year:04}-{month or 1:02}-{first_day:02}", f"{year:04}-{month or 12:02}-{last_day:02}"
