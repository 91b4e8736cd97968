"""A time expression with the value that it was found to mean."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from generator.model import Timex
from generator.resolve.edtf import Days, days_of, edtf_of, qualified, qualifier_of

MEASURES = ("APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")  # "more than two years ago"
EARLIER = re.compile(r"(?:earlier|later)\b", re.IGNORECASE)


def closed(timex: Timex, value: str, because: str, *, doubt: str = "") -> Timex:
    """Return ``timex`` with its value, the same in EDTF and days, and the reason.

    ``doubt`` is EDTF's mark of the day that it counts from ("?", "~", "%"): it is as doubtful as that.
    """
    edtf = edtf_of(value)
    days = days_of(edtf)
    if edtf:
        edtf = qualified(edtf, doubt, "~" if timex.mod in MEASURES else "")
    part = narrowed(days, timex.mod) if days else None
    return replace(
        timex,
        value=value,
        edtf=edtf,
        earliest=part.earliest.isoformat() if part else None,
        latest=part.latest.isoformat() if part else None,
        because=because,
    )


def narrowed(days: Days, mod: str | None) -> Days:
    """Return the part of a stretch that "early", "mid" and "late" leave: its first, middle or last half.

    >>> [day.isoformat() for day in narrowed(days_of("2024-05"), "START")]
    ['2024-05-01', '2024-05-16']
    """
    length = (days.latest - days.earliest).days + 1
    half, quarter = timedelta(length // 2), timedelta(length // 4)
    if mod == "START":
        return Days(days.earliest, days.latest - half)
    if mod == "END":
        return Days(days.earliest + half, days.latest)
    if mod == "MID":
        return Days(days.earliest + quarter, days.latest - quarter)
    return days


def up_to(published: Days, timex: Timex, words: str) -> Timex:
    """Return "earlier this month" as its days up to that of publication, "later this month" as those from it on."""
    days = days_of(timex.edtf)
    side = EARLIER.match(words)
    if side is None or days is None or days.earliest == days.latest or timex.mod not in ("START", "END"):
        return timex
    if not days.earliest <= published.earliest <= published.latest <= days.latest:
        return timex
    ends = (days.earliest, published.latest) if timex.mod == "START" else (published.earliest, days.latest)
    first, last = (day.isoformat() for day in ends)
    edtf = qualified(first if first == last else f"{first}/{last}", timex.edtf or "")
    because = f"{timex.because}, {'up to that day' if timex.mod == 'START' else 'from that day on'}"
    return replace(timex, edtf=edtf, earliest=first, latest=last, because=because)


def of_its_own_year(timex: Timex) -> Timex:
    """Return a fiscal year with its doubt: it may begin in any month, up to a year before or after the calendar's."""
    if timex.edtf is None:
        return timex
    because = f"{timex.because}; a fiscal year may begin in another month than January"
    return replace(timex, edtf=qualified(timex.edtf, qualifier_of(timex.edtf), "?"), because=because)
