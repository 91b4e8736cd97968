"""EDTF (ISO 8601-2:2019) for time expressions, and the first and last day that a value can mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

# Spring 21, summer 22, autumn 23, winter 24; quarters 33 to 36; halves 40, 41 (EDTF level 2, sub-year groupings).
SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
# First and last day that a season of the northern year can mean, by the sky or by whole months, with a step in years.
SEASON_DAYS = {
    "SP": ((0, 3, 1), (0, 6, 21)),
    "SU": ((0, 6, 1), (0, 9, 23)),
    "FA": ((0, 9, 1), (0, 12, 21)),
    "WI": ((-1, 12, 1), (1, 3, 20)),  # "the winter of 1994" began or ended in 1994: nobody can tell
}
SEASON_BY_CODE = {code: name for name, code in SEASON_CODES.items()}
QUALIFIER = re.compile(r"[?~%]")


class Days(NamedTuple):
    """First and last day, both inside."""

    earliest: date
    latest: date


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def season_days(year: int, name: str) -> Days:
    """Return the widest stretch of days that a season (SP SU FA WI) of a year can mean in the north.

    >>> season_days(2024, "SU").earliest.isoformat()
    '2024-06-01'
    """
    first, last = SEASON_DAYS[name]
    return Days(date(year + first[0], *first[1:]), date(year + last[0], *last[1:]))


@lru_cache(maxsize=4096)
def days_of(edtf: str | None) -> Days | None:
    """Return the first and last day of an EDTF expression, None for an open, empty or unreadable one.

    >>> [day.isoformat() for day in days_of("2024-10-28/2024-10-29?")]
    ['2024-10-28', '2024-10-29']
    >>> days_of("199X").latest.isoformat(), days_of("31 June")
    ('1999-12-31', None)
    """
    if not edtf:
        return None
    text = QUALIFIER.sub("", edtf.strip())
    if "/" in text or ".." in text or text.startswith(("[", "{")):
        ends = [days_of(part.strip()) for part in re.split(r"/|\.\.|,", text.strip("[]{}"))]
        known = [end for end in ends if end is not None]
        if not known or len(known) != len(ends) or ends[0] is None or ends[-1] is None:
            return None
        return Days(ends[0].earliest, ends[-1].latest) if ends[0].earliest <= ends[-1].latest else None
    try:
        return _single(text)
    except (ValueError, OverflowError):
        return None


def qualifier_of(edtf: str | None) -> str:
    """Return how sure an EDTF expression is: "?" for uncertain, "~" for about, "%" for both, "" for neither.

    >>> [qualifier_of(edtf) for edtf in ("2024-10-28?", "2024-10-21~/2024-10-27~", "2024-10-28/2024-10-29?", "2024")]
    ['?', '~', '?', '']
    """
    marks = set(QUALIFIER.findall(edtf or ""))
    return "%" if "%" in marks or len(marks) > 1 else "".join(marks)


def qualified(edtf: str, *qualifiers: str) -> str:
    """Return ``edtf``, each of its ends marked with all that ``qualifiers`` say.

    >>> qualified("2024-10-21/2024-10-27", "?"), qualified("2024", "?", "~"), qualified("../2024-10", "~")
    ('2024-10-21?/2024-10-27?', '2024%', '../2024-10~')
    """
    mark = qualifier_of("".join((edtf, *qualifiers)))
    ends = QUALIFIER.sub("", edtf).split("/")
    return "/".join(f"{end}{mark}" if end not in ("", "..") and end[-1:] not in "]}" else end for end in ends)


def _single(text: str) -> Days | None:  # noqa: PLR0911  a return for each kind
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?", text, re.ASCII)
    if found:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return Days(day, day)
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-XX)?", text, re.ASCII)
    if found:
        year, part = int(found[1]), int(found[2])
        if part <= 12:
            return _month(year, part)
        if found[2] in SEASON_BY_CODE:
            return season_days(year, SEASON_BY_CODE[found[2]])
        if 33 <= part <= 36:
            return Days(_month(year, 3 * (part - 33) + 1).earliest, _month(year, 3 * (part - 32)).latest)
        if part in (40, 41):
            return Days(_month(year, 6 * (part - 40) + 1).earliest, _month(year, 6 * (part - 39)).latest)
        return None
    found = re.fullmatch(r"(\d{2,4})X{0,2}(?:-XX){0,2}", text, re.ASCII)
    if found and len(text.split("-", maxsplit=1)[0]) == 4:
        low, high = found[1].ljust(4, "0"), found[1].ljust(4, "9")
        return Days(date(int(low), 1, 1), date(int(high), 12, 31))
    return None


@lru_cache(maxsize=4096)
def edtf_of(value: str) -> str | None:
    """Return the EDTF of a closed TIMEX3 date value, None for a duration, a set or an open value.

    >>> edtf_of("2024-W43"), edtf_of("199"), edtf_of("2021-Q2"), edtf_of("2024-10-28TMO"), edtf_of("XXXX-10")
    ('2024-10-21/2024-10-27', '199X', '2021-34', '2024-10-28', None)
    """
    value = value.split("T", maxsplit=1)[0] if re.match(r"\d{4}-", value) else value
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value):
        return value
    if re.fullmatch(r"\d{3}|\d\d", value):
        return value.ljust(4, "X")
    found = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if found:
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            return None
        return f"{monday + timedelta(5 if found[3] else 0)}/{monday + timedelta(6)}"
    found = re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))", value)
    if found:
        part = SEASON_CODES.get(found[4] or "") or (32 + int(found[2]) if found[2] else 39 + int(found[3]))
        return f"{found[1]}-{part}"
    return None
