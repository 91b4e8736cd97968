"""Readings of expressions that name a place in the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.extract.timexes.grammar import Match
from generator.extract.timexes.numerals import ordinal, year_in_words
from generator.extract.timexes.reading import STEPS, Piece, Reading, Readings

OPEN_UNITS = {  # one calendar unit, of which nothing more is said
    **{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"},
    **{"DE": "XXX", "CE": "XX"},
}
# What firms and states report for half a year.
REPORTED = re.compile(
    r"\s(?:(?:net|gross|pre-?tax|operating|underlying) )?(?:profits?|loss(?:es)?|earnings|results?|sales|revenues?"
    r"|income|figures|turnover|growth|output|production|exports|imports|deliveries|orders)\b"
)
# After "in May 30": what there were thirty of.
OF_SO_MANY = re.compile(
    r"\s?%|\s(?:percent|per cent|hundred|thousand|[mb]illion|trillion|people|men|women|children"
    r"|(?!(?:this|was|has|his|its|across|besides|unless|always)\b)[a-z]{3,}s)\b"
)
TWO_SCRIPTS = "its digits are of two scripts"
BEYOND = re.compile(r",?\s\d{4,}(?=\s*(?:[.;:!?)\"”]|$))")  # "31 December 9999."
CENTURY_OF_SHORT_YEARS = 30  # "'24" is 2024 and "'80s" the 1980s: two digits below this are of the 21st century


def step(match: Match, part: str = "t") -> int | None:
    """Return the steps that a word like "last" or "next" counts, None where the expression has none."""
    tokens = match.parts.get(part)
    return STEPS.get(tokens[-1].kind) if tokens else None


def year_of(match: Match, part: str = "y") -> int | None:
    """Return the year given by digits or words, None where there is none."""
    tokens = match.parts.get(part)
    if not tokens:
        return None
    return int(tokens[0].text) if tokens[0].kind == "YEAR" else year_in_words(tokens)


def impossible(month: int, day: int, year: int | None) -> str:
    """Return why there is no such day, in words a reader can read, or "" where there is one."""
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    days = monthrange(year or 2024, month)[1]  # without a year February may have 29
    if 1 <= day <= days:
        return ""
    name = date(2024, month, 1).strftime("%B")
    return f"{name} {year or ''}".strip() + f" has {days} days, not {day}"


def _of_year(match: Match) -> str:
    """Return the mark of an expression whose "last" or "this" belongs to its year: "June last year"."""
    return "/Y" if "t" in match.parts and match.tokens[-1].kind == "YEARWORD" else ""


def month_day(match: Match, text: str) -> Readings:
    """Read a day of a month, of "in May 30 percent of firms closed" the month."""
    named = match.parts["m"][0]
    in_month = match.tokens[0] is named and text[max(0, match.start - 3) : match.start].lower() == "in "
    if in_month and OF_SO_MANY.match(text, match.end):
        return (Piece(named.start, named.end, month(match, text)),)
    return calendar(match, text)


def calendar(match: Match, text: str) -> Reading | None:  # noqa: PLR0911  a return for each kind
    """Read a date from its parts: weekday, day, month, year, or "last" and the like in place of a year."""
    year, month_value = year_of(match), match.value("m")
    day = None
    if "d" in match.parts:
        day = ordinal(match.parts["d"])
        if day is None:
            zero = re.match(r"0+(?!\d)", match.parts["d"][0].text) and month_value
            return Reading("DATE", None, gap=impossible(int(month_value or 0), 0, year) if zero else TWO_SCRIPTS)
        if year is None and "t" not in match.parts and BEYOND.match(text, match.end):
            return Reading("DATE", None, gap="no year that a calendar has follows it")
        if not 1 <= day <= 31 and month_value is None:
            return None
    shift = 0 if year else step(match)
    years = f"{year}" if year else "XXXX"
    of = _of_year(match)
    part = match.value("p")
    if month_value is None:
        return Reading("TIME" if part else "DATE", f"{years}-XX-{day:02}{f'T{part}' if part else ''}", shift)
    if day is None:
        return Reading("DATE", f"{years}-{month_value}{of}", shift)
    if gap := impossible(int(month_value), day, year):
        return Reading("DATE", None, gap=gap)
    if year and "w" in match.parts:
        said = int(match.value("w") or 0)
        is_ = date(year, int(month_value), day).isoweekday()
        if said != is_:
            gap = f"{year}-{month_value}-{day:02} is not a {match.parts['w'][0].text.rstrip('.')}"
            return Reading("DATE", f"{years}-{month_value}-{day:02}", shift, gap=gap)
    return Reading("TIME" if part else "DATE", f"{years}-{month_value}-{day:02}{f'T{part}' if part else of}", shift)


def month(match: Match, text: str) -> Reading:
    """Read a month alone; "May" and "March" that begin a sentence or a name are left to the caller's parse."""
    return Reading("DATE", f"XXXX-{match.value('m')}")


def season(match: Match, text: str) -> Reading | None:
    """Read a season with its year, or with "last" and the like."""
    year = year_of(match)
    return Reading("DATE", f"{year or 'XXXX'}-{match.value('s')}{_of_year(match)}", 0 if year else step(match))


def quarter(match: Match, text: str) -> Reading | None:
    """Read a quarter or half of a year."""
    year, shift = year_of(match), step(match)
    if "x" in match.parts:
        rank = ordinal(match.parts["o"]) if "o" in match.parts else 2
        return Reading("DATE", f"{year or 'XXXX'}-H{rank}", 0 if year else shift) if rank and rank <= 2 else None
    if "l" in match.parts or "f" in match.parts:
        rank = {"final": 4, "closing": 4, "last": 4, "opening": 1}.get(match.tokens[1].text.lower())
    else:
        rank = int(re.sub(r"\D", "", match.parts["q"][0].text)) if "q" in match.parts else ordinal(match.parts["o"])
    if "q" in match.parts and match.parts["q"][0].text.startswith("H"):
        return Reading("DATE", f"{year}-H{rank}", 0) if year else None  # "H1" alone is as often a heading or a virus
    if rank is None or rank > 4:
        return None
    # Of a year that begins in autumn, which news names by the year it ends in: "its fiscal second quarter", in March.
    fiscal = any(token.kind == "FISCAL" for token in match.tokens) and rank < 4
    of_this = 0 if year or (fiscal and shift is None) else shift
    return Reading("DATE", f"{year or 'XXXX'}-Q{rank}", match.rule.row.get("shift", of_this))


def first_half(match: Match, text: str) -> Reading | None:
    """Read "first-half profit"; a "first-half goal" is of a match."""
    return quarter(match, text) if REPORTED.match(text, match.end) else None


def week_of(match: Match, text: str) -> Reading | None:
    """Read "the week of Oct. 14": the week that holds that day."""
    day = calendar(match, text)
    return day if day is None or day.value is None else Reading("DATE", f"{day.value}/W", day.shift)


def holiday(match: Match, text: str) -> Reading | None:
    """Read a holiday, its week or weekend, as the rule of its day: month and day, or the n-th weekday of a month."""
    year = year_of(match)
    of = {"WEEKEND": "/WE", "WEEKWORD": "/W"}.get(match.parts["u"][0].kind, "") if "u" in match.parts else ""
    return Reading("DATE", f"{year or 'XXXX'}-{match.value('h')}{of}", 0 if year else step(match))


def nth_weekday(match: Match, text: str) -> Reading | None:
    """Read "the first Tuesday of May" as a rule for the day, like those of holidays."""
    rank = "L" if "l" in match.parts else ordinal(match.parts["o"])
    if rank is None or (isinstance(rank, int) and rank > 4):
        return None
    year = year_of(match)
    return Reading("DATE", f"{year or 'XXXX'}-{match.value('m')}-{rank}N{match.value('w')}", 0 if year else None)


def nth_weekend(match: Match, text: str) -> Reading | None:
    """Read "the last weekend of July", "the first week of May" as a rule for it."""
    rank = "L" if "l" in match.parts else ordinal(match.parts["o"])
    if rank is None or (isinstance(rank, int) and rank > 4):
        return None
    unit = "WE" if any(token.kind == "WEEKEND" for token in match.tokens) else "W"
    year = year_of(match)
    return Reading("DATE", f"{year or 'XXXX'}-{match.value('m')}-{rank}N{unit}", 0 if year else None)
