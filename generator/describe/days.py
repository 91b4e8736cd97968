"""Days as readers read them: EDTF (ISO 8601-2) in plain words, with its bounds and what is not known of it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}  # EDTF level 1, northern
ONE = re.compile(r"(\d{1,4}X{0,3}|\d{4})(?:-(\d\d|XX|\dX))?(?:-(\d\d|XX|\dX))?(?:T[\d:.Z+-]+)?([?~%]?)")


@dataclass(frozen=True, slots=True)
class When:
    """A day or a stretch of days: ``earliest`` and ``latest`` inclusive, None where open or not known."""

    edtf: str
    earliest: date | None
    latest: date | None
    words: str
    doubt: str = ""

    @property
    def day(self) -> date | None:
        """The one day meant, or None."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def machine(self) -> str:
        """What HTML's ``datetime`` can carry: a year, month or day without doubt; else empty."""
        plain = re.fullmatch(r"\d{4}(-(0\d|1[012])(-\d\d)?)?", self.edtf)
        return self.edtf if plain and self.earliest else ""

    @property
    def order(self) -> tuple[str, str, str]:
        """Sorts by the earliest possible day, then the latest; an open start by its end, the unknown last."""
        first, last = self.earliest or self.latest or date.max, self.latest or date.max
        return first.isoformat(), last.isoformat(), self.edtf


@lru_cache(maxsize=4096)  # a story has few days and asks for them all the time
def when(edtf: str | None, *, year: int | None = None, weekday: bool = False) -> When:
    """Return what ``edtf`` says; ``year`` is left out of the words where it is understood. Never raises.

    >>> when("2024-10-28", weekday=True).words, when("2024-10-28/2024-10-29").words
    ('Monday 28 October 2024', '28 or 29 October 2024')
    >>> when("2024-10-14/2024-10-20", year=2024).words, when("2024-10-21~").doubt
    ('Week of 14 October', 'about this day')
    >>> when("../2022-10").words, when("2024-10-28/..", year=2024).words, when(None).doubt
    ('By October 2022', 'From 28 October', 'day not given')
    >>> when("sometime").words
    'Day not known'
    """
    text = (edtf or "").strip()
    if "/" in text:
        first, _, last = text.partition("/")
        return _between(text, when(_closed(first)), when(_closed(last)), year)
    if text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2:
        parts = [when(part.strip(), year=year) for part in re.split(r",|\.\.", text[1:-1]) if part.strip()]
        if parts and all(part.earliest for part in parts):
            joined = (" or " if text[0] == "[" else " and ").join(part.words for part in parts)
            bounds = [part.earliest for part in parts], [part.latest for part in parts]
            return When(text, min(filter(None, bounds[0])), max(filter(None, bounds[1])), joined, "day not given")
    return _one(text, year, weekday) or When(text, None, None, "Day not known", "day not given")


def _closed(part: str) -> str | None:
    return None if part.strip() in {"", ".."} else part


def _one(text: str, year: int | None, weekday: bool) -> When | None:
    match = ONE.fullmatch(text)
    if match is None:
        return None
    try:
        if not match[1].isdigit():
            return _years(text, match[1])
        if match[3] and match[3].isdigit() and match[2].isdigit():
            return _day(text, date(int(match[1]), int(match[2]), int(match[3])), match[4], year, weekday)
        return _part(text, int(match[1]), match[2], "about " if match[4] in {"~", "%"} else "", year)
    except (ValueError, IndexError):
        return None


def _years(text: str, digits: str) -> When:
    first, last = date(int(digits.replace("X", "0")) or 1, 1, 1), date(int(digits.replace("X", "9")), 12, 31)
    decade = len(digits.rstrip("X")) == 3
    return When(text, first, last, f"{digits[:3]}0s" if decade else f"{first.year} to {last.year}", "year not given")


def _part(text: str, year: int, months: str | None, about: str, known: int | None) -> When:
    if months is None or not months.isdigit():
        return When(text, date(year, 1, 1), date(year, 12, 31), _upper(f"{about}{year}"), "only the year given")
    month = int(months)
    if month in SEASONS:
        name, start = SEASONS[month]
        tail = "" if year == known else f" {year}"
        last = date(year + (start == 12), (start + 1) % 12 + 1, 1)
        last = last.replace(day=monthrange(last.year, last.month)[1])
        return When(text, date(year, start, 1), last, _upper(f"{about}{name}{tail}"), "only the season given")
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return When(text, first, last, _upper(f"{about}{MONTHS[month - 1]} {year}"), "day not given")


def _day(text: str, day: date, mark: str, known: int | None, weekday: bool) -> When:
    doubt = {"~": "about this day", "%": "about this day", "?": "day unsure"}.get(mark, "")
    about = "about " if mark in {"~", "%"} else ""
    name = f"{WEEKDAYS[day.weekday()]} " if weekday and not mark else ""
    tail = "" if day.year == known else f" {day.year}"
    return When(text, day, day, _upper(f"{about}{name}{day.day} {MONTHS[day.month - 1]}{tail}"), doubt)


def _between(text: str, first: When, last: When, year: int | None) -> When:
    if first.earliest is None or last.latest is None:
        if first.earliest is not None:
            return When(text, first.earliest, None, f"From {lower(when(first.edtf, year=year).words)}", "no end given")
        if last.latest is not None:
            words = f"By {lower(when(last.edtf, year=year).words)}"
            return When(text, None, last.latest, words, "only a latest date")
        return When(text, None, None, "Day not known", "day not given")
    start, end = first.earliest, last.latest
    if start > end:
        start, end = end, start
    return When(text, start, end, _stretch(start, end, year), "day not given" if start != end else "")


def _stretch(start: date, end: date, year: int | None) -> str:
    tail = "" if end.year == year else f" {end.year}"
    month, other = MONTHS[start.month - 1], MONTHS[end.month - 1]
    between = "or" if end - start == timedelta(1) else "to"
    if named := _named(start, end, "" if start.year == year else f" {start.year}"):
        return named
    if start.year != end.year:
        return f"{start.day} {month} {start.year} {between} {end.day} {other} {end.year}"
    if start.month != end.month:
        return f"{start.day} {month} {between} {end.day} {other}{tail}"
    return f"{start.day} {between} {end.day} {month}{tail}" if start != end else f"{start.day} {month}{tail}"


def _named(start: date, end: date, tail: str) -> str:
    """Return the name of a stretch that is a whole week, month or run of years; else nothing."""
    if end - start == timedelta(6) and not start.weekday():
        return f"Week of {start.day} {MONTHS[start.month - 1]}{tail}"
    if start.day > 1 or end.day < monthrange(end.year, end.month)[1]:
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {end.year}"
    if start.month == 1 and end.month == 12:
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    return ""


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def lower(words: str) -> str:
    """Return the words of a day as they stand inside a sentence.

    >>> lower("About 21 October"), lower("Monday 28 October")
    ('about 21 October', 'Monday 28 October')
    """
    first = words.split(" ", 1)[0]
    return (
        words[:1].lower() + words[1:] if first in {"About", "Spring", "Summer", "Week", "By", "From", "Day"} else words
    )
