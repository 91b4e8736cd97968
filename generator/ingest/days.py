"""Days written out in a line of a masthead, and what the words beside them say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel.dates import get_month_names

from generator.read.lexicons import read_lexicon

# The languages whose month names a stamp is read in: those of the words in timex_stamps.yml.
LANGUAGES = ("en", "fr", "de", "es", "it")
SHORT = {"sept": 9}
SAYS = ("published", "alone", "updated")  # the first printing before a bare day, that before the last change
BESIDE = 40  # code points that a line may hold beside a day that stands in it for itself
TELLS = re.compile(r"^(?!by\b).*\b(?:on|in|of|from|since|until|after|before)\s+$", re.IGNORECASE)  # a sentence's day
CLOCK = re.compile(r"\d\d?:\d\d")


@dataclass(frozen=True, slots=True)
class Printed:
    """A day, the words that say it, and whether it is the day of the first printing, of a change, or just a day."""

    day: date
    words: str
    says: str

    @property
    def order(self) -> int:
        """Sorts what says most of the day of publication first."""
        return SAYS.index(self.says)


def days_in(line: str) -> Iterator[Printed]:
    """Yield the days that a line prints as a stamp, or for themselves, in its order.

    A day in figures counts where only one reading is a day: 10/14/2024, not 3/4/2024.

    >>> [(found.day.isoformat(), found.says) for found in days_in("Mon 14 Oct 2024 Last modified on 15 Oct 2024")]
    [('2024-10-14', 'alone'), ('2024-10-15', 'updated')]
    """
    line = re.sub(r"(?<=\d{4})(?=[A-Z][a-z])", " ", line)  # "May 6, 2024Share"
    matches = list(day_pattern().finditer(line))
    starts = [0, *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches[1:]), len(line)]
    for match, start, end in zip(matches, starts, ends, strict=False):
        day = _day(match)
        if day is None:
            continue
        window = f"{line[start : match.start()]}\x00{line[match.end() : end]}"
        labels = [(label.start(), says) for says, pattern in _labels() if (label := pattern.search(window))]
        at, says = labels[0] if labels else (0, "")  # the first row that matches wins
        before = line[start : match.start()]
        rest = len(line) - sum(len(one[0]) for one in matches)
        if says in SAYS:
            yield Printed(day, line[start + at : match.end()].strip(" \t|,;:-–—·"), says)
        elif not says and not TELLS.search(before) and (rest < BESIDE or CLOCK.search(before)):
            yield Printed(day, match[0], "alone")


@cache
def _months() -> dict[str, int]:
    names = dict(SHORT)
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, "format", language).items():
                names.setdefault(name.rstrip(".").lower(), number)
    return names


@cache
def day_pattern() -> re.Pattern[str]:
    """Return what finds a day that is written out in full, its time after an ISO day included."""
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"\b(?P<y1>{year})-(?P<m1>\d\d)-(?P<d1>\d\d)(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"
        rf"|\b(?P<m2>{month})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>{year})\b"
        rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)? (?:de )?(?P<m3>{month})\.?,? (?:de )?(?P<y3>{year})\b"
        rf"|\b(?P<a4>\d{{1,2}})(?P<sign>[/.-])(?P<b4>\d{{1,2}})(?P=sign)(?P<y4>{year})\b",
        re.IGNORECASE,
    )


def _day(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["y4"]:
        readings = {(int(part["b4"]), int(part["a4"])), (int(part["a4"]), int(part["b4"]))}
        days = {day for month, number in readings if (day := _date(part["y4"], month, number))}
        return days.pop() if len(days) == 1 else None
    year, month, number = next((part[f"y{n}"], part[f"m{n}"], part[f"d{n}"]) for n in "123" if part[f"y{n}"])
    return _date(year, _months().get(month.lower()) or int(month), int(number))


def _date(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the rows of timex_stamps.yml with words before the day, a time of day allowed between the two."""
    between = r"(?:\d\d?[:.h]\d\d\s*)?(?:(?:[APap]\.?[Mm]\.?|[A-Z]{2,5}|on|at|[A-Z][a-z]{2,9}\.?),?\s+){0,4}"
    return tuple(
        (str(row["says"]), re.compile(str(row["pattern"]).replace("{date}", f"{between}\x00")))
        for row in read_lexicon("timex_stamps")
        if row["rule"] in ("stamp-published", "stamp-updated", "date-label", "dateline-agency", "caption")
    )
