"""Days as people write them in a sentence, for comparing an explainer with its sources."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_TO = r" ?(?:to|and|or|-|–) ?"  # "1 to 27 March", "March 1-27": one expression, read by its last or first day
_MONTH = "|".join([*MONTHS, *(rf"{name}\." for name in SHORT)])
DAY = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)?{_TO})?"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})(?:,? (?P<y1>\d{{4}}))?(?!\w)"
    rf"|\b(?P<m2>{_MONTH})(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}\d{{1,2}}(?![\d,]))?(?!\d))?"
    rf"(?:,? (?P<y2>\d{{4}}))?(?!\w)"
    rf"|\b(?P<weekday>{'|'.join(WEEKDAYS)})\b"
    r"|\b(?P<y3>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month, year or weekday as far as the words say it; 0 and -1 stand for what they do not say."""

    words: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1

    def allows(self, earliest: str, latest: str) -> bool:
        """Say whether some day from ``earliest`` to ``latest`` (ISO) is meant by these words."""
        try:
            first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
        except ValueError:
            return False
        if self.weekday >= 0:
            return first == last and first.weekday() == self.weekday
        if self.year and not first.year <= self.year <= last.year:
            return False
        years = range(self.year or first.year, (self.year or last.year) + 1)
        months = [self.month] if self.month else range(1, 13)
        for year in years:
            for month in months:
                size = calendar.monthrange(year, month)[1]
                if self.day > size:
                    continue
                low, high = date(year, month, self.day or 1), date(year, month, self.day or size)
                if low <= last and first <= high:
                    return True
        return False


def days(words: str) -> list[Day]:
    """Return each day, month or weekday named in ``words``. "May" and "March" count only beside a number.

    >>> [(day.words, day.year, day.month, day.day) for day in days("October 28, and in June 2024")]
    [('October 28', 0, 10, 28), ('June 2024', 2024, 6, 0)]
    >>> [(day.words, day.month, day.day) for day in days("from 1 to 27 March and on June 3-5")]
    [('1 to 27 March', 3, 27), ('June 3-5', 6, 3)]
    """
    found = []
    for match in DAY.finditer(words):
        if match["iso"]:
            found.append(Day(match[0], *(int(part) for part in match["iso"].split("-"))))
        elif match["weekday"]:
            found.append(Day(match[0], weekday=WEEKDAYS[match[0].lower()]))
        elif match["y3"]:
            found.append(Day(match[0], int(match[0])))
        else:
            name = (match["m1"] or match["m2"]).lower().rstrip(".")
            day, year = match["d1"] or match["d2"], match["y1"] or match["y2"]
            if not (day or year) and (name in ("may", "march") or not match[0][0].isupper()):
                continue
            found.append(Day(match[0], int(year or 0), MONTHS.get(name) or SHORT[name], int(day or 0)))
    return found
