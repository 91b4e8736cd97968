"""Numbers that are no figures, judged by the characters around them: labels, years, times of day, scores, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Literal

from generator.extract.quantities.numeral import Numeral
from generator.extract.quantities.numerals_in_digits import VULGAR
from generator.extract.quantities.scores import is_score
from generator.extract.quantities.unit_lexicon import after_number, glued_units, sign_before
from generator.extract.quantities.units import Measured
from generator.read.lexicons import read_lexicon

WINDOW = 24  # code points either side
CLOCK = re.compile(
    r"[:.][0-5]\d(?::[0-5]\d)?(?!\d)(?=\s?(?:[ap]\.?m\b|hrs\b|GMT|ET\b|EST|EDT|PT\b|BST|UTC|IST))|:[0-5]\d(?!\d)|"
    r"\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|o[’']clock|GMT\b|hrs\b)",
)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[’'′]?s\b", re.I)
BROKEN_AFTER = re.compile(r"[.:,/]\d|['’′]\d|[x×]\d")  # the last: "4x100 relay"
BROKEN_BEFORE = re.compile(r"\d[.:/'’′]$")
PAIR = re.compile(r"(?:[-–—:]|-to-)(?=\d)")
PAIR_BEFORE = re.compile(r"\d(?:[-–—:]|-to-)$")
OF = re.compile(r" of\b")
GROUPING = re.compile(r"\bGroup of $")  # "the Group of 20" is a name
LEADING = re.compile(r"0\d+")  # a code, or part of a telephone number
OF_PAGES = re.compile(r"\b[Pp]ages? \d+ of $")
EMERGENCY = re.compile(r"\b(?:call|called|calls|calling|dial|dialed|dialled|dialing) $")
EMERGENCY_NEXT = re.compile(r" (?:call|caller|operator|dispatch|emergency|hotline)")
HYPHEN = re.compile(r"(?:([A-Za-z]+)|[A-Za-z0-9])[-/.–]$")
NUMBER_BEFORE = re.compile(r"(?:^|[\s(~])[$£€]?[0-9][0-9,.]*%?[-–]$")
SENTENCE_END = re.compile(r"[a-z]{2,}[.,]$")
LABEL = re.compile(r"([A-Za-z#№]+\.?)[ \u00a0-]?$")
NUMBERED = re.compile(r"\b(?:[a-z]+[a-rt-z]s|people|men|women|children|dead|injured|wounded|missing) number $")
NOUN_NEXT = re.compile(r"[ -][a-z]+(?:s|people|men|women|children)\b|%")
ONE_BEFORE = re.compile(r"([a-z]+) $", re.I)
ONLY = re.compile(r"\bonly $", re.I)
ONE_AFTER = re.compile(
    r"(?:[ -](?:of|day|another|thing|by|time|who|that|which|is|can|could|might|may|must|should|would|has|where|"
    r"in which|more thing|way or|side|hand,)\b|[.,;:!?’'\"”)]|-)"
)
ZERO_BEFORE = re.compile(r"\b(?:below|above|near|net|ground|absolute|patient|day|year|from|sub)[ -]$", re.I)
NOUN_AFTER = re.compile(r"[ -]([a-z]+)")
ADDRESS = re.compile(r"(?: (?:[A-Z][\w.’']*|of|de|la|[0-9]+(?:st|nd|rd|th))){1,4}")
BLOCK = re.compile(r"[ -]block of\b")  # "the 2500 block of Oak Street"
ANOTHER_DAY = re.compile(r" ?(?:and|or|to|until|through|,|-|–|&) ?")
AMOUNT_BEFORE = re.compile(
    r"\b(?:nearly|almost|more than|over|at least|some|up to|as many as|less than|fewer than|estimated|roughly) $", re.I
)
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
POINT_OR_GROUP = "the point may part thousands or decimals"
YEARS = (1000, 2199)
YEARLY = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|early|late|mid|from|between|to|and|of|through|back in|circa|the|"
    r"fiscal|year|summer|winter|spring|fall|autumn|[A-Z][a-z]+)[ -]$"
)


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of one kind of the lexicon ``not_figures``."""
    return frozenset(word for row in read_lexicon("not_figures") if row["kind"] == kind for word in row["words"])


def veto_print(numeral: Numeral, text: str) -> str:
    """Return why the number is no figure, judged by the characters around it; "" where they allow it.

    >>> from generator.extract.quantities.numerals import find_numerals
    >>> text = "Article 5, the F-16, the 2nd, 7:30 pm, 40 boats"
    >>> [veto_print(numeral, text) for numeral in find_numerals(text)]
    ['label', 'hyphen', 'ordinal', 'time', '']
    """
    before = text[max(0, numeral.start - WINDOW) : numeral.start]
    after = text[numeral.end : numeral.end + WINDOW]
    return next((why for why, vetoes in PRINTED if vetoes(numeral, before, after)), "")


def _letters(numeral: Numeral, before: str, after: str) -> bool:
    digits = numeral.form == "digits" and before[-1:].isalpha()
    return (digits and not sign_before(before, len(before), _size(numeral))) or before[-1:] in {"#", "@", "_", "&"}


def _size(numeral: Numeral) -> Literal["short", "middling", "long"]:
    """Return how long the number is printed, as far as a letter before it may be a currency: "P10,000", "R500"."""
    low = numeral.low or Decimal(0)
    grouped = low >= 1000 and numeral.end - numeral.start > len(str(int(low)))  # its thousands are parted
    return "long" if numeral.scale or grouped else "middling" if low >= 100 or low % 1 else "short"


def _hyphen(numeral: Numeral, before: str, after: str) -> bool:
    """Say whether a hyphen ties the number to a name: "F-16", "COVID-19", "high-five"; "sub-7" and "5-10" may pass."""
    match = HYPHEN.search(before)
    if match is None or (numeral.form != "digits" and not before.endswith("-")):
        return False
    kept = match[1] is not None and match[1].lower() in words_of("kept")
    return not (kept or NUMBER_BEFORE.search(before) or SENTENCE_END.search(before))


def _plain(numeral: Numeral) -> bool:
    return numeral.form == "digits" and not numeral.scale


def _broken(numeral: Numeral, before: str, after: str) -> bool:
    return _plain(numeral) and bool(BROKEN_AFTER.match(after) or BROKEN_BEFORE.search(before))


def _time(numeral: Numeral, before: str, after: str) -> bool:
    return _plain(numeral) and CLOCK.match(after) is not None and (numeral.low or 0) < 2400


def _ordinal(numeral: Numeral, before: str, after: str) -> bool:
    return _plain(numeral) and ORDINAL.match(after) is not None


def _glued(numeral: Numeral, before: str, after: str) -> bool:
    """Say whether letters that are no unit stick to the number: "5G", "3D"."""
    letters = re.match(r"[A-Za-z]+", after) if _plain(numeral) else None
    if letters is None:
        return False
    return letters[0] not in glued_units() and (len(letters[0]) == 1 or letters[0].lower() not in glued_units())


def _label(numeral: Numeral, before: str, after: str) -> bool:
    if numeral.scale or numeral.form not in {"digits", "words"} or (numeral.low or 0) >= 10_000:
        return False
    match = LABEL.search(before)
    if match is None:
        return False
    word = match[1].lower()
    if GROUPING.search(before) or OF_PAGES.search(before):
        return True
    unit = after_number().match(after)
    if unit is not None and not unit["of"]:
        return False  # "pulled the sector 0.7 percent lower"
    if word == "number" and NUMBERED.search(before):
        return False  # "the injured number 29"
    return word in words_of("label") or (word in words_of("loose") and NOUN_NEXT.match(after) is None)


def _pronoun(numeral: Numeral, before: str, after: str) -> bool:
    """Say whether a "one" counts nothing: "no one", "one of the", "the last one"."""
    if numeral.form != "words" or numeral.low != 1:
        return False
    match = ONE_BEFORE.search(before)
    if ONLY.search(before) and not re.search(r"\b(?:the|an|his|her|its|their|my|our|your) only $", before, re.I):
        match = None  # "only one boat came"
    return (match is not None and match[1].lower() in words_of("pronoun")) or ONE_AFTER.match(after) is not None


def _idiom(numeral: Numeral, before: str, after: str) -> bool:
    if numeral.low == 0 and numeral.form == "words" and ZERO_BEFORE.search(before):
        return True  # "fifty below zero", "near-zero"
    match = NOUN_AFTER.match(after) if not numeral.scale else None
    told = match is not None and (numeral.form == "words" or after.startswith("-"))  # "six figures", "a 6-figure sum"
    return told and match is not None and match[1] in words_of("idiom")


PRINTED: tuple[tuple[str, Callable[[Numeral, str, str], bool]], ...] = (
    ("letters", _letters),
    ("hyphen", _hyphen),
    ("time", _time),
    ("broken", _broken),
    ("ordinal", _ordinal),
    ("letters", _glued),
    ("pronoun", _pronoun),
    ("label", _label),
    ("idiom", _idiom),
)


def day_after(end: int, numeral: Numeral, text: str) -> bool:
    """Say whether ``numeral`` is one more day of the date that ends at ``end``: "April 24 and 25"."""
    if not _plain(numeral) or numeral.low is None or not 1 <= numeral.low <= 31:
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
    one_side = PAIR.match(text, end) or PAIR_BEFORE.search(text[max(0, start - 5) : start])
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
