"""Readings of years and of what is longer: decades, centuries."""

from __future__ import annotations

import re

from generator.extract.timexes.calendar_readings import CENTURY_OF_SHORT_YEARS, year_of
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.numerals import ordinal, year_in_words
from generator.extract.timexes.reading import Reading
from generator.extract.timexes.tokens import one_script

NEXT_WORD = re.compile(r"[ \u00a0-]([A-Za-z%]+)")
# Words after four digits that make them a number of things, not a year.
COUNTED = re.compile(
    r"(people|persons?|men|women|children|troops|soldiers|fighters|jobs|workers|employees|homes|houses|cars|planes|ships|"
    r"points|shares|dollars|euros|pounds|yen|rubles|votes|seats|deaths|cases|tons?|tonnes|miles?|km|kilomet\w+|met(?:er|re)s?"
    r"|feet|foot|barrels?|acres?|hectares|calories|students|members|refugees|prisoners|victims|copies|units|rounds|"
    r"missiles|drones|shells|times|words|pages|blocks?|degrees|mph|kph|percent|hours?|days?|weeks?|months?|years?|minutes?)\b",
    re.IGNORECASE,
)
# What stands before four digits that are no year, or may be one outside 1900 to 2049.
NUMBERED = re.compile(
    r"[$£€¥#№]\s?$|\d[ :.,/-]$|(?:^|\W)(?:No|Room|Flight|Highway|Route|about|over|than|only|Article|Resolution)\.?\s$"
)
YEAR_BEFORE = re.compile(r"(?:1[0-9]|20)\d\d\s?[-–/]\s?$|[A-Za-z]\w*\.? \d\d?, $")
DATED = re.compile(
    r"\b(?:in|since|of|from|until|till|by|before|after|around|circa|to|between|and|during|early|late|mid|year)[\s-]$",
    re.I,
)
# What stands after them.
MEASURED = re.compile(r"[%°]|[.,/:]\d|\s?(?:million|billion|trillion)|[-–]\d{3,}")
PART_OF_DECADE = re.compile(r"(?<=the )(?:early|mid|late)[ -]$", re.IGNORECASE)
ANOTHER_YEAR = re.compile(r"[-–](?:1[0-9]|20)\d\d\b")


def year(match: Match, text: str) -> Reading | None:
    """Read a year that the words name as one."""
    found = year_of(match)
    return Reading("DATE", f"{found}", 0) if found else None


def year_words(match: Match, text: str) -> Reading | None:
    """Read a year in words."""
    found = year_in_words(match.parts["y"])
    return Reading("DATE", f"{found}", 0) if found else None


def bare_year(match: Match, text: str) -> Reading | None:
    """Read four digits as a year unless what stands around makes them a number."""
    digits = match.tokens[0].text
    if not one_script(digits):
        return Reading("DATE", None, gap="its digits are of two scripts")
    found = int(digits)
    before = text[max(0, match.start - 12) : match.start]
    following = NEXT_WORD.match(text, match.end)
    numbered = NUMBERED.search(before) and not YEAR_BEFORE.search(before)
    if numbered or (following and COUNTED.match(following[1])):
        return None
    if MEASURED.match(text, match.end) and not ANOTHER_YEAR.match(text, match.end):
        return None
    if not (1900 <= found <= 2049 or (DATED.search(before) and 1000 <= found <= 2199)):
        return None
    return Reading("DATE", f"{found}", 0)


def fiscal(match: Match, text: str) -> Reading | None:
    """Read "FY2020" and "FY20"."""
    digits = re.sub(r"\D", "", match.tokens[0].text)
    return Reading("DATE", digits if len(digits) == 4 else f"20{digits}", 0)


def decade(match: Match, text: str) -> Reading | None:
    """Read "the 1990s", "the '80s" and "the nineties" as three digits."""
    token = match.parts["i"][0]
    if token.kind == "DECADEWORD":
        return Reading("DATE", token.value, 0)
    digits = re.sub(r"\D", "", token.text)
    if len(digits) == 2:
        part = PART_OF_DECADE.search(text, max(0, match.start - 10), match.start)  # "the mid-90s"
        if not part and not re.match(r"['’‘]", token.text) and match.tokens[0].kind != "THE":
            return None
        digits = ("20" if int(digits) < CENTURY_OF_SHORT_YEARS else "19") + digits
    return Reading("DATE", digits[:3], 0)


def century(match: Match, text: str) -> Reading | None:
    """Read "the 19th century" as "18": its years begin so."""
    rank = ordinal(match.parts["o"])
    return Reading("DATE", f"{rank - 1:02}", 0) if rank and rank <= 30 else None


def year_period(match: Match, text: str) -> Reading | None:
    """Read "the 1988 period": the part of that year that answers to the part said before."""
    return Reading("DATE", f"{year_of(match)}-QX", 0, anchor="said")


def attacks(match: Match, text: str) -> Reading | None:
    """Read "9/11" and "the Sept. 11 attacks" as the day that needs no year."""
    return Reading("DATE", "2001-09-11", 0)
