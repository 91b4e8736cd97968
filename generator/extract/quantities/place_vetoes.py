"""Numbers that are no figures, judged by what stands beside them: years, days, scores, codes, addresses."""

from __future__ import annotations

import re

from generator.extract.quantities.measured import Measured
from generator.extract.quantities.scores import is_score
from generator.extract.quantities.vetoes import WINDOW, is_plain, words_of
from generator.numerals.in_digits import VULGAR
from generator.numerals.numeral import Numeral

OF = re.compile(r" of\b")
ADDRESS = re.compile(r"(?: (?:[A-Z][\w.’']*|of|de|la|[0-9]+(?:st|nd|rd|th))){1,4}")
BLOCK = re.compile(r"[ -]block of\b")  # "the 2500 block of Oak Street"
ANOTHER_DAY = re.compile(r" ?(?:and|or|to|until|through|,|-|–|&) ?")
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
POINT_OR_GROUP = "the point may part thousands or decimals"
YEARS = (1000, 2199)
EMERGENCY = re.compile(r"\b(?:call|called|calls|calling|dial|dialed|dialled|dialing) $")
EMERGENCY_NEXT = re.compile(r" (?:call|caller|operator|dispatch|emergency|hotline)")
LEADING = re.compile(r"0\d+")  # a code, or part of a telephone number
PAIR = re.compile(r"(?:[-–—:]|-(?:to|of|for)-)(?=\d)")  # "3-2", "24-of-31"
PAIR_BEFORE = re.compile(r"\d(?:[-–—:]|-(?:to|of|for)-)$")
AMOUNT_BEFORE = re.compile(
    r"\b(?:nearly|almost|more than|over|at least|some|up to|as many as|less than|fewer than|estimated|roughly) $", re.I
)
YEARLY = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|early|late|mid|from|between|to|and|of|through|back in|circa|the|"
    r"fiscal|year|summer|winter|spring|fall|autumn|[A-Z][a-z]+)[ -]$"
)


def day_after(end: int, numeral: Numeral, text: str) -> bool:
    """Say whether ``numeral`` is one more day of the date that ends at ``end``: "April 24 and 25"."""
    if not is_plain(numeral) or numeral.low is None or not 1 <= numeral.low <= 31:
        return False
    alone = re.match(r"(?:[ .,;)]|$)(?![a-z%])", text[numeral.end : numeral.end + 2]) is not None
    return alone and ANOTHER_DAY.fullmatch(text[end : numeral.start]) is not None


def ambiguous_point(numeral: Numeral, text: str) -> bool:
    """Say whether the point of "10.000 troops" may part thousands, as it does on the continent: no value then."""
    return THOUSANDS.fullmatch(text, numeral.start, numeral.end) is not None


def hyphened(found: Measured, text: str) -> bool:
    """Say whether a hyphen joins number and unit: "a three-year war" names the war, no reader counts the years."""
    return text[found.numeral.end : found.numeral.end + 1] in {"-", "‐", "‑"}


def looks_like_year(found: Measured, text: str) -> bool:
    """Say whether a bare four-digit number is printed as a year would be."""
    if AMOUNT_BEFORE.search(text, max(0, found.start - WINDOW), found.start):
        return False
    printed = text[found.numeral.start : found.numeral.end]
    bare = found.unit is None and found.glued is None and len(printed) == 4 and printed.isdigit()
    return bare and found.low is not None and YEARS[0] <= found.low <= YEARS[1]


def bare_year(found: Measured, text: str) -> bool:
    """Say whether ``found`` is a year that no date rule took: "in 2019", "the 2024 budget"."""
    if not looks_like_year(found, text) or not YEARLY.search(text[max(0, found.start - 12) : found.start]):
        return False
    counts = re.match(r" [a-z]+s\b", text[found.end : found.end + WINDOW])
    return found.low is not None and (found.low >= 1900 or found.low % 100 != 0 or counts is None)


def veto_place(found: Measured, text: str) -> str:
    """Return why a bare number is no figure, judged by what stands beside it: a score, an address; "" if it may be."""
    start, end = found.numeral.start, found.numeral.end
    if not text[start].isdigit() or found.rule == "fraction/ratio":
        return ""
    if found.numeral.form == "fraction" and text[end - 1] not in VULGAR:
        return "" if OF.match(text, end) else "date"  # "9/11", "24/7"
    one_side = PAIR.match(text, end) or PAIR_BEFORE.search(text[max(0, start - 6) : start])
    if (found.low == found.high and one_side) or is_score(found, text):
        return "score"  # a dashed pair with a unit was joined as a range before
    if LEADING.fullmatch(text, start, end):
        return "code"
    called = text[start:end] in words_of("helpline") and _emergency(text, start, end)
    return "helpline" if called else "address" if _street(text, found.end) else ""


def _street(text: str, end: int) -> bool:
    """Say whether a street name or a block of one follows: "16 Garden Avenue"."""
    match = ADDRESS.match(text, end)
    named = match is not None and any(
        {word.lower(), word.lower().rstrip(".")} & words_of("street") for word in match.group().split()[1:]
    )
    return named or BLOCK.match(text, end) is not None


def _emergency(text: str, start: int, end: int) -> bool:
    called = EMERGENCY.search(text, max(0, start - WINDOW), start)
    return called is not None or EMERGENCY_NEXT.match(text, end) is not None
