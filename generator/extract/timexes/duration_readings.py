"""Readings of lengths of time and of what recurs."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from generator.extract.timexes.grammar import Match
from generator.extract.timexes.numerals import number, ordinal
from generator.extract.timexes.reading import Reading
from generator.read.lexicons import read_lexicon

HALVES = {"Y": ("M", 6), "D": ("TH", 12), "TH": ("TM", 30), "TM": ("TS", 30)}
YEARS_OF = {"DE": 10, "CE": 100}
ABSURD = 10**12  # from here on the number is no length of time in news, and may be more exact than a decimal holds
SHARE = re.compile(r"\b(?:quarter|third|half) of\s$", re.IGNORECASE)  # "a quarter of a century" is no century
FIGURE = re.compile(
    r"\s(?:[a-z-]+ ){0,2}?(?:profits?|loss(?:es)?|earnings|sales|revenues?|income|turnover|growth|output|production"
    r"|exports|imports|value|rate|pace|inflation|deficit|surplus|budget|salary|salaries|pay|wages?|costs?|bill|interest|savings)\b"
)  # what is counted by the year
SEASONS = ("SP", "SU", "FA", "WI")


def unit_of(match: Match) -> str | None:
    """Return the unit that the part ``u`` names: D W M Q Y DE CE TH TM TS WE 2W, None where there is none."""
    tokens = match.parts.get("u") or match.parts.get("t")
    if not tokens:
        return None
    token = tokens[-1] if tokens[-1].value else tokens[0]
    return {"QUARTER": "Q", "QUARTERS": "Q"}.get(token.kind, token.value) or None


def quantity(count: Decimal | None, unit: str, *, one: bool = False) -> str:
    """Return a TIMEX3 duration: ``P3M``, ``PT30M``, ``PXD`` for an unknown count, ``P2Y6M`` for two and a half years.

    >>> quantity(Decimal("2.5"), "Y"), quantity(None, "TH"), quantity(Decimal(1), "DE")
    ('P2Y6M', 'PTXH', 'P10Y')
    """
    if one:
        count = Decimal(1)
    if unit == "2W":
        count, unit = (None if count is None else count * 2), "W"
    time, letter = ("T", unit[1]) if unit in ("TH", "TM", "TS") else ("", unit)
    if count is None:
        return f"P{time}X{letter}"
    if unit in YEARS_OF:  # ISO 8601 has no decades
        count, letter = count * YEARS_OF[unit], "Y"
    whole = int(count)
    if count == whole:
        return f"P{time}{whole}{letter}"
    if count - whole == Decimal("0.5") and unit in HALVES:
        small, amount = HALVES[unit]
        first = f"{time}{whole}{letter}" if whole else ""
        small_time = "T" if small in ("TH", "TM", "TS") and not (time and whole) else ""
        return f"P{first}{small_time}{amount}{small[-1] if small.startswith('T') else small}"
    return f"P{time}{count.normalize():f}{letter}"


def duration(match: Match, text: str) -> Reading | None:  # noqa: PLR0911  a return for each kind
    """Read "two months", "2 1/2 years", "a year and a half", "several-day", "day-long"."""
    unit = unit_of(match)
    if unit is None or unit in SEASONS:
        return None
    tokens = match.parts.get("n")
    if text[max(0, match.start - 1) : match.start] == "^":
        return Reading("DURATION", None, gap="a power of a number is no length that a calendar has")
    if "f" in match.parts:
        count = (number(tokens) if tokens else Decimal(1)) if match.tokens[-1].kind == "HALF" else Decimal(0)
        return None if count is None else Reading("DURATION", quantity(count + Decimal("0.5"), unit))
    if not tokens:
        plural = match.parts["u"][-1].kind in ("UNITS", "QUARTERS", "WEEKENDS")
        return Reading("DURATION", quantity(None if plural else Decimal(1), unit))
    if tokens[0].kind == "YEAR" and unit == "Y":
        return None
    if tokens[0].text.lower() == "some" and match.parts["u"][-1].kind in ("UNIT", "DAYWORD", "WEEKWORD", "YEARWORD"):
        return None  # "some day"
    if any(token.kind == "MIXED" for token in tokens):
        return Reading("DURATION", None, gap="its digits are of two scripts")
    mod = "APPROX" if any(token.kind == "COUPLE" for token in tokens) else None
    if text[match.end : match.end + 5].lower().startswith((" old", "-old")) and not _lasts().match(text, match.end):
        return None  # an age: the figures' business
    count = number(tokens)
    if count is not None and count >= ABSURD:
        return Reading("DURATION", None, gap="nothing lasts so long")
    return Reading("DURATION", quantity(count, unit), mod=mod)


@cache
def _lasts() -> re.Pattern[str]:
    """Return what tells of something that lasts, and of nobody's age: "a two-year-old war"."""
    lemmas = [lemma for row in read_lexicon("timex_verbs") if row["kind"] == "long" for lemma in row["lemmas"]]
    return re.compile(rf"-old\s(?:\w+\s)?(?:{'|'.join(lemmas)})\b", re.IGNORECASE)


def duration_either(match: Match, text: str) -> Reading | None:
    """Read "two or three months" by its first number, as an approximation."""
    unit = unit_of(match)
    return None if unit is None else Reading("DURATION", quantity(number(match.parts["n"]), unit), mod="APPROX")


def duration_odd(match: Match, text: str) -> Reading | None:
    """Read "20-plus years" and "20-odd years" with the modifier that their word gives."""
    unit, odd = unit_of(match), match.parts["o"][0]
    if unit is None or unit in SEASONS or text[match.end : match.end + 4].lower() in (" old", "-old"):
        return None
    return Reading("DURATION", quantity(number(match.parts["n"]), unit), mod=odd.value)


def quarter_century(match: Match, text: str) -> Reading | None:
    """Read "a quarter of a century"."""
    return Reading("DURATION", "P25Y")


def long_word(match: Match, text: str) -> Reading | None:
    """Read "weeklong", "monthslong"."""
    return Reading("DURATION", match.value("i"))


def duration_one(match: Match, text: str) -> Reading | None:
    """Read "a month" as one month, and as a rate where an amount stands before it ("$3 billion a year")."""
    unit = unit_of(match)
    if unit is None or unit == "TS" or SHARE.search(text, max(0, match.start - 12), match.start):
        return None
    if unit in ("TM", "TH") and match.tokens[0].text.lower() == "a" and unit == "TM":
        return None
    return Reading("DURATION", quantity(Decimal(1), unit))


def duration_vague(match: Match, text: str) -> Reading | None:
    """Read "weeks", "recent years": nobody says how many."""
    unit = unit_of(match)
    if unit is None or unit in SEASONS:
        return None
    return Reading("DURATION", quantity(None, unit))


def set_each(match: Match, text: str) -> Reading | None:
    """Read "every week", "every two years", "every other day", "three times a week"."""
    unit = unit_of(match)
    if unit is None or unit in SEASONS:
        return None
    if match.rule.name == "set-rate" and unit in ("TH", "TM", "TS"):
        return None  # "metres per second" is a unit of measure
    count = number(match.parts["n"]) if "n" in match.parts else Decimal(2 if "f" in match.parts else 1)
    return Reading("SET", quantity(count, unit))


def set_named(match: Match, text: str) -> Reading | None:
    """Read "every Monday", "each July", "Monday nights"."""
    part = match.value("p")
    if "w" in match.parts:
        return Reading("SET", f"XXXX-WXX-{match.value('w')}" + (f"T{part}" if part else ""))
    if "m" in match.parts:
        day = ordinal(match.parts["d"]) if "d" in match.parts else None
        return Reading("SET", f"XXXX-{match.value('m')}" + (f"-{day:02}" if day else ""))
    if "s" in match.parts:
        return Reading("SET", f"XXXX-{match.value('s')}")
    return Reading("SET", f"XXXX-XX-XXT{part}" if part else "XXXX-WXX-WE")


def set_word(match: Match, text: str) -> Reading | None:
    """Read "daily", "annual"."""
    return Reading("SET", match.value("i"))


def set_of_figure(match: Match, text: str) -> Reading | None:
    """Read the "annual" of a figure, "annual sales of $3bn", as "$3bn a year"; an "annual meeting" tells of one day."""
    return set_word(match, text) if FIGURE.match(text, match.end) else None
