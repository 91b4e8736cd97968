"""Readings of dates in figures alone, and of figures that make none."""

from __future__ import annotations

import re

from generator.extract.timexes.calendar_readings import CENTURY_OF_SHORT_YEARS, TWO_SCRIPTS, impossible
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.reading import Reading
from generator.extract.timexes.tokens import one_script


def iso(match: Match, text: str) -> Reading | None:
    """Read a date as ISO 8601 writes it, with its time if it has one."""
    words = match.tokens[0].text
    year, month_, day = int(words[:4]), int(words[5:7]), int(words[8:10])
    if not one_script(re.sub(r"\D", "", words)):
        return Reading("DATE", None, gap=TWO_SCRIPTS)
    if year == 0 or impossible(month_, day, year):
        return Reading("DATE", None, gap=impossible(month_, day, year) or "there is no year 0")
    time = re.match(r"T(\d\d):(\d\d)", words[10:])
    day_value = f"{year:04}-{month_:02}-{day:02}"
    if time and int(time[1]) < 24:
        return Reading("TIME", f"{day_value}T{int(time[1]):02}:{int(time[2]):02}", 0)
    return Reading("DATE", day_value, 0)


def slashed(match: Match, text: str) -> Reading | None:
    """Read "28/10/2024" and "10/28/2024"; where both orders make a date, the gap names the two."""
    words = match.tokens[0].text
    if not one_script(re.sub(r"\D", "", words)):
        return Reading("DATE", None, gap=TWO_SCRIPTS)
    numbers = [int(part) for part in re.split(r"\D", words)]
    if numbers[0] > 31:
        year, first, second = numbers[0], numbers[2], numbers[1]
        orders = {(first, second)}
    else:
        first, second, year = numbers
        if len(re.split(r"\D", words)[-1]) == len("24"):
            year += 2000 if year < CENTURY_OF_SHORT_YEARS else 1900
        orders = {(first, second), (second, first)} if "." not in words else {(first, second)}
    possible = sorted((day, month_) for day, month_ in orders if not impossible(month_, day, year))
    if not 1000 <= year <= 2199 or not possible:
        return Reading("DATE", None, gap="no order of day and month makes it a date")
    if len(possible) == 1:
        day, month_ = possible[0]
        return Reading("DATE", f"{year}-{month_:02}-{day:02}", 0)
    one, other = (f"{year}-{month_:02}-{day:02}" for day, month_ in sorted(possible, key=lambda pair: pair[::-1]))
    return Reading("DATE", None, gap=f"it may be {one} or {other}")


def mixed(match: Match, text: str) -> Reading | None:
    """Read digits of two scripts as a gap: nobody prints a date so, and one of the digits may stand for another."""
    if len(match.tokens) == 1 and len(match.tokens[0].text) != 4:
        return None
    return Reading("DATE", None, gap=TWO_SCRIPTS)


def no_such_day(match: Match, text: str) -> Reading | None:
    """Read "32 May" as a gap."""
    digits, month_ = match.parts["x"][0].text, int(match.value("m") or 0)
    if len(digits) != 2 or text[max(0, match.start - 1) : match.start].strip(' \n\t“"('):
        return None
    return Reading("DATE", None, gap=impossible(month_, int(digits), None))
