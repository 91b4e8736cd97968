"""Which of the many days, months or quarters of one name is meant: the last one or the coming one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from generator.model.findings import Tense
from generator.resolve.dates.calendar import (
    holiday,
    month_value,
    quarter_of,
    quarter_value,
    season_begins,
)

# A day or month whose last occurrence is long ago and whose next is near is the coming one even where the verb is in
# the past ("declared a dividend payable Dec. 15"). In TimeBank and AQUAINT, of days that come within two months and
# are said without a year, 13 are ahead and 1 is ten months or more back.
NEAR_DAYS = {"past": 60, "present": 120, None: 90}
JUST_OVER, FAR = 45, 310  # "gave it until Jan. 14" printed on 15 January: nobody means that of next year
NEAR_MONTHS = {"past": 1, "present": 4, None: 3}


def weekday(published: date, number: int, *, shift: int | None, tense: Tense | None) -> date:
    """Return the day of a weekday (1 for Monday) as a document of ``published`` means it.

    Without "last" or "next" it is the latest such day up to that of publication, unless the verb speaks of the future:
    of 354 bare weekdays in four corpora of news, 320 are so.

    >>> weekday(date(2024, 10, 31), 1, shift=None, tense="past").isoformat()
    '2024-10-28'
    >>> weekday(date(2024, 10, 31), 1, shift=None, tense="future").isoformat()
    '2024-11-04'
    """
    back = (published.isoweekday() - number) % 7
    ahead = (number - published.isoweekday()) % 7
    if shift is not None and shift < 0:
        return published - timedelta(back or 7)
    if shift is not None and shift > 0:
        return published + timedelta(ahead or 7)
    if tense == "future" or (shift == 0 and tense != "past"):
        return published + timedelta(ahead)
    return published - timedelta(back)


def weekend(published: date, *, shift: int | None, tense: Tense | None) -> date:
    """Return the Saturday of the weekend meant."""
    saturday = published + timedelta(6 - published.isoweekday())
    inside = published.isoweekday() >= 6
    if shift is not None and shift != 0:
        return saturday + timedelta(7 * shift) if shift < 0 or inside else saturday + timedelta(7 * (shift - 1))
    if inside or tense in ("future", "present") or (shift == 0 and tense is None):
        return saturday
    return saturday - timedelta(7)


def day_of_year(
    published: date, make: Callable[[int], date | None], *, shift: int | None, tense: Tense | None
) -> date | None:
    """Return the day that ``make`` gives for the year meant, None where no year near has such a day."""
    days = [day for year in range(published.year - 4, published.year + 5) if (day := make(year)) is not None]
    before = [day for day in days if day < published or (day == published and not shift)]
    after = [day for day in days if day > published or (day == published and not shift)]
    if shift is not None and shift < 0:
        return max(before, default=None)
    if shift is not None and shift > 0:
        return min(after, default=None)
    last, coming = max(before, default=None), min(after, default=None)
    if last is None or coming is None:
        return last or coming
    if shift == 0:
        return min(days, key=lambda day: (abs(day.year - published.year), day))
    if tense == "future":
        return last if (published - last).days <= JUST_OVER and (coming - published).days > FAR else coming
    return coming if (coming - published).days <= NEAR_DAYS[tense] < (published - last).days else last


def day_in_month(published: date, month: int, day: int, *, shift: int | None, tense: Tense | None) -> date | None:
    """Return the day meant by "Oct. 3"."""

    def make(year: int) -> date | None:
        try:
            return date(year, month, day)
        except ValueError:
            return None

    return day_of_year(published, make, shift=shift, tense=tense)


def holiday_day(published: date, rule: str, *, shift: int | None, tense: Tense | None) -> date | None:
    """Return the day meant by a holiday's name."""
    return day_of_year(published, lambda year: holiday(year, rule), shift=shift, tense=tense)


def month(published: date, number: int, *, shift: int | None, tense: Tense | None) -> str:
    """Return the month meant by its name: the last one up to this month, the coming one when the verb looks ahead.

    >>> month(date(2024, 9, 28), 12, shift=None, tense="past"), month(date(2024, 9, 28), 12, shift=None, tense="future")
    ('2023-12', '2024-12')
    """
    ahead = number > published.month
    if shift == 0:
        year = published.year
    elif shift is not None and shift < 0:
        year = published.year - (number >= published.month)
    elif shift is not None:
        year = published.year + (number <= published.month)
    elif tense == "future":
        year = published.year + (number < published.month)
    else:
        near = 0 < (number - published.month) % 12 <= NEAR_MONTHS[tense]
        year = published.year + (near and not ahead) if near else published.year - ahead
    return month_value(year, number)


def quarter(published: date, number: int, *, tense: Tense | None) -> str:
    """Return the quarter meant by its number: the last that has begun; the coming one when the verb looks ahead to it.

    A quarter just over stays meant, since it is reported on later: "expects to report a third-quarter loss" in October.

    >>> quarter(date(2024, 10, 28), 3, tense="future"), quarter(date(2024, 10, 28), 1, tense="future")
    ('2024-Q3', '2025-Q1')
    """
    back = (quarter_of(published) - number) % 4
    ahead = (number - quarter_of(published)) % 4
    coming = tense == "future" and ahead <= back
    steps = ahead if coming else -back
    return quarter_value(published.year, quarter_of(published) + steps)


def half(published: date, number: int, *, tense: Tense | None) -> str:
    """Return the half-year meant by its number, as ``quarter`` does."""
    now = 1 if published.month <= 6 else 2
    year = published.year + (number < now) if tense == "future" else published.year - (number > now)
    return f"{year}-H{number}"


def season(published: date, name: str, *, shift: int | None, tense: Tense | None) -> str:
    """Return the season meant: "last fall" is the last that is over, "this summer" that of the year.

    >>> october = date(2024, 10, 28)
    >>> season(october, "FA", shift=-1, tense=None), season(october, "SU", shift=None, tense="past")
    ('2023-FA', '2024-SU')
    """
    begins = season_begins(published.year, name)
    ends = begins + timedelta(91)
    year = published.year
    if shift is not None and shift < 0:
        year -= ends >= published
    elif shift is not None and shift > 0:
        year += begins <= published
    elif shift is None:
        year = year + (ends < published) if tense == "future" else year - (begins > published)
    return f"{year}-{name}"


def year_beside(year: int, told: int | None, month: int, *, shift: int) -> int:
    """Return the year of "that December" (shift 0), "the following March" (1) or "the previous May" (-1).

    Counted from a year alone (``told`` None) "the following" is of the next one, from a month it is the next to come;
    "that January" after a month later in its year goes on with the story.

    >>> year_beside(2009, 5, 12, shift=0), year_beside(2009, None, 3, shift=1), year_beside(2009, 5, 6, shift=-1)
    (2009, 2010, 2008)
    """
    if shift == 0:
        return year + (told is not None and month < told)
    if told is None:
        return year + shift
    return year + (month <= told) if shift > 0 else year - (month >= told)
