"""Why a time expression means what it means, in a sentence a reader can read."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Timex
from generator.resolve.dates.calendar import MONTHS, WEEKDAYS, say_day
from generator.resolve.edtf import Days, days_of, edtf_of, qualifier_of

PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
UNITS = {
    **{"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day", "WE": "weekend", "DE": "decade"},
    **{"TH": "hour", "TM": "minute", "TS": "second"},
}
# Rules whose words name one of many: every week has its Monday.
OF_MANY = frozenset({"weekday", "month", "month-day", "season", "holiday", "quarter", "half", "weekend", "the-unit"})
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def say_value(value: str) -> str:
    """Return a closed TIMEX3 value in words.

    >>> [say_value(value) for value in ("2024-10-28", "2024-W43", "2021-Q2", "199")]
    ['Monday 28 October 2024', 'the week of 21 October 2024', 'the second quarter of 2021', 'the 1990s']
    >>> say_value("2024-10-27TNI")
    'the night of Sunday 27 October 2024'
    """
    day, _, time = value.partition("T") if re.match(r"\d{4}-\d\d-\d\dT", value) else (value, "", "")
    if time:
        return f"the {PARTS[time]} of {say_value(day)}" if time in PARTS else f"{time} on {say_value(day)}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return say_day(date.fromisoformat(day))
    several = {3: f"the {day}0s", 2: f"the years {day}00 to {day}99"}
    return _say_part_of_year(day) or several.get(len(day), day)


def say_length(value: str) -> str:
    """Return a length of one unit in words, "" where it has several or none.

    >>> say_length("P12M"), say_length("PT1H"), say_length("P2Y6M")
    ('12 months', '1 hour', '')
    """
    found = re.fullmatch(r"P(T?)(\d+)(DE|CE|WE|[YMWDHSQ])", value)
    unit = UNITS.get(f"{found[1]}{found[3]}") if found else None
    return f"{found[2]} {unit}{'' if found[2] == '1' else 's'}" if found and unit else ""


def _say_part_of_year(value: str) -> str | None:
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return f"{MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := re.fullmatch(r"(\d{4})-W\d\d(-WE)?", value):
        days = days_of(edtf_of(value))
        first = f"{days.earliest.day} {MONTHS[days.earliest.month - 1]} {days.earliest.year}" if days else value
        return f"the week{'end' if found[2] else ''} of {first}"
    if found := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        rank = ("first", "second", "third", "fourth")[int(found[3]) - 1]
        return f"the {rank} {'quarter' if found[2] == 'Q' else 'half'} of {found[1]}"
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"the {SEASONS[found[2]]} of {found[1]}"
    return None


def reason(timex: Timex, words: str, value: str, published: str, ahead: str) -> str:
    """Return the sentence for a value resolved from the day of publication (``published``: EDTF, one day or two).

    ``ahead`` are the words that make it lie ahead.
    """
    days = days_of(published)
    same = days is not None and value == days.earliest.isoformat() == days.latest.isoformat()
    meant = "that day" if same else say_value(value)
    return f"“{words}” in a document published {say_published(published)} is {meant}{_which(timex, value, days, ahead)}"


def another_weekday(words: str, value: str) -> str:
    """Return what to add to a reason where ``words`` name another weekday than that of their day, else "".

    >>> another_weekday("Friday, Oct. 15", "2024-10-15"), another_weekday("Tuesday, Oct. 15", "2024-10-15")
    (', though 2024-10-15 is not a Friday', '')
    """
    named = re.match(rf"(?:{'|'.join(WEEKDAYS)})\b(?=.*\d)", words)
    if named is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return ""
    right = WEEKDAYS[date.fromisoformat(value).weekday()] == named[0]
    return "" if right else f", though {value} is not a {named[0]}"


def say_published(published: str) -> str:
    """Return a day of publication in words.

    >>> say_published("2024-10-28/2024-10-29")
    'between Monday 28 October 2024 and Tuesday 29 October 2024'
    >>> say_published("2024-10-28~"), say_published("2024-10-28/..")
    ('about Monday 28 October 2024', 'Monday 28 October 2024 or later')
    """
    if published.endswith("/.."):
        return f"{say_published(published.removesuffix('/..'))} or later"
    days = days_of(published)
    if days is None:
        return published
    if days.earliest == days.latest:
        doubt = qualifier_of(published)
        about = "about " if doubt in ("~", "%") else ""
        return f"{about}{say_day(days.earliest)}{' (uncertain)' if doubt in ('?', '%') else ''}"
    return f"between {say_day(days.earliest)} and {say_day(days.latest)}"


def _which(timex: Timex, value: str, published: Days | None, ahead: str) -> str:
    """Return by which rule one of many days of a name is meant, "" where the words themselves say it."""
    days = days_of(edtf_of(value))
    if timex.shift is not None or timex.rule not in OF_MANY or published is None or days is None:
        return ""
    because = f", because “{ahead}” looks ahead" if ahead else ""
    if days.earliest > published.latest:
        return f", the {'next' if timex.tense == 'future' else 'nearest'} one{because}"
    return ", the last one" if days.latest < published.earliest else because
