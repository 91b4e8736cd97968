"""Readings of what shares a month, year or unit ("3 to 5 May", "two to three days"), or is of several units."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from generator.extract.timexes.calendar_readings import impossible, year_of
from generator.extract.timexes.duration_readings import ABSURD, quantity, unit_of
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.numerals import number, ordinal
from generator.extract.timexes.reading import Piece, Reading, Readings

UNIT_KINDS = frozenset({"UNIT", "UNITS", "DAYWORD", "WEEKWORD", "YEARWORD", "SECOND"})
SMALLER = {"Y": ("M", "W", "D"), "M": ("W", "D"), "W": ("D",), "D": ("TH",), "TH": ("TM",), "TM": ("TS",)}
APART = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)  # what names two lengths, not one of about so much


def days_range(match: Match, text: str) -> Readings:
    """Read both days of "3 to 5 May 2024" and "May 3-5"."""
    year, month = year_of(match), match.value("m") or ""
    first, last = ordinal(match.parts["d"]), ordinal(match.parts["e"])
    month_first = match.parts["m"][0].start < match.parts["d"][0].start
    if first is None or last is None or (month_first and first >= last and not year):
        return None
    break_at = match.parts["d"][-1].end
    return (
        Piece(match.start, break_at, _day(year, month, first)),
        Piece(match.parts["e"][0].start, match.end, _day(year, month, last)),
    )


def _day(year: int | None, month: str, day: int) -> Reading:
    gap = impossible(int(month), day, year)
    return Reading("DATE", None if gap else f"{year or 'XXXX'}-{month}-{day:02}", 0 if year else None, gap=gap)


def days_list(match: Match, text: str) -> Readings:
    """Read each day of "May 3, 4 and 5" and "3, 4 and 5 May 2024"."""
    year, month = year_of(match), match.value("m") or ""
    days = [ordinal(match.parts[part]) for part in "def"]
    if None in days or days != sorted(set(days), key=lambda day: day or 0):
        return None
    month_first = match.parts["m"][0].start < match.parts["d"][0].start
    places = [(match.parts[part][0].start, match.parts[part][-1].end) for part in "def"]
    if month_first:
        places[0] = (match.start, places[0][1])
    places[-1] = (places[-1][0], match.end)
    return tuple(Piece(start, end, _day(year, month, day or 0)) for (start, end), day in zip(places, days, strict=True))


def years_range(match: Match, text: str) -> Readings:
    """Read both years of "1996-97"."""
    first, tail = year_of(match), match.parts["e"][0]
    if first is None or not 1900 <= first <= 2099 or len(tail.text) != 2 or tail.start != match.parts["y"][0].end + 1:
        return None
    last = first - first % 100 + int(tail.text)
    if not first < last <= first + 30:
        return None
    return (
        Piece(match.start, match.parts["y"][0].end, Reading("DATE", f"{first}", 0)),
        Piece(tail.start, tail.end, Reading("DATE", f"{last}", 0)),
    )


def duration_range(match: Match, text: str) -> Readings:
    """Read "two to three months" as one length, of its first number; "between two and three months" as both."""
    unit = unit_of(match)
    first, last = number(match.parts["n"]), number(match.parts["e"])
    if unit is None or first is None or last is None or first >= last:
        return None
    if text[match.end : match.end + 4].lower() in (" old", "-old"):
        return None
    if not APART.search(text, max(0, match.start - 9), match.start):
        joined = any(token.kind in ("TO", "HYPHEN") for token in match.tokens)
        return Reading("DURATION", quantity(first, unit), mod="APPROX") if joined else None
    return (
        Piece(match.start, match.parts["n"][-1].end, Reading("DURATION", quantity(first, unit))),
        Piece(match.parts["e"][0].start, match.end, Reading("DURATION", quantity(last, unit))),
    )


def duration_parts(match: Match, text: str) -> Readings:
    """Read "three hours and 20 minutes" as one length; "two years and six years" as the two that they are."""
    found: list[tuple[int, int, Decimal, str]] = []
    start = 0
    for place, token in enumerate(match.tokens):
        if token.kind in UNIT_KINDS and place > start:
            first = start + (match.tokens[start].kind in ("AND", "COMMA"))
            first += match.tokens[first].kind == "AND"
            said = match.tokens[first:place]
            count = Decimal(1) if said[0].kind == "A" and len(said) == 1 else number(said)
            if count is None or count >= ABSURD:
                return Reading("DURATION", None, gap="its number is none that a calendar has")
            found.append((match.tokens[first].start, token.end, count, token.value))
            start = place + 1
    units = [unit for *_, unit in found]
    if all(then in SMALLER.get(unit, ()) for unit, then in pairwise(units)):
        parts = "".join(quantity(count, unit)[1:] for *_, count, unit in found)  # "3M", "T3H", "T20M"
        days, *times = parts.split("T")
        return Reading("DURATION", f"P{days}{'T' if times else ''}{''.join(times)}")
    return tuple(Piece(start, end, Reading("DURATION", quantity(count, unit))) for start, end, count, unit in found)
