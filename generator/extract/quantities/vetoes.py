"""Numbers that are no figures, judged by the characters around them: labels, times of day, ordinals, pronouns."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Literal

from generator.extract.quantities.unit_lexicon import after_number, glued_units, sign_before
from generator.numerals.numeral import Numeral
from generator.read.lexicons import read_lexicon

WINDOW = 24  # code points either side
CLOCK = re.compile(
    r"[:.][0-5]\d(?::[0-5]\d)?(?!\d)(?=\s?(?:[ap]\.?m\b|hrs\b|GMT|ET\b|EST|EDT|PT\b|BST|UTC|IST))|:[0-5]\d(?!\d)|"
    r"\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|o[’']clock|noon\b|midnight\b|GMT\b|hrs\b)",
)
AT = re.compile(r"\b(?:at|until|till|by|before|after|from|since|around|about|to|and) $", re.I)
PART_OF_DAY = re.compile(r" (?:this (?:morning|afternoon|evening)|tonight|local time|in the (?:morning|afternoon))\b")
NOON_TWICE, HOURS, SIXTY = 2400, 24, Decimal("0.60")
FEET = re.compile(r"['’′] ?\d{1,2}(?:\.5|½)?(?:[\"”″]|''|’’)")  # 5'11"
OFFSET = re.compile(r"\b(?:GMT|UTC)[+−-]$")
NTH = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)s?\b")  # "twenty-seventh"
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[’'′]?s\b", re.I)
STONE = re.compile(r"st\.? ?\d{1,2} ?lbs?\b")  # "9st 4lb"
BROKEN_AFTER = re.compile(r"[.:,/]\d|['’′]\d|[x×]\d")  # the last: "4x100 relay"
BROKEN_BEFORE = re.compile(r"\d[.:/'’′]$")
GROUPING = re.compile(r"\bGroup of $")  # "the Group of 20" is a name
OF_PAGES = re.compile(r"\b[Pp]ages? \d+ of $")
HYPHEN = re.compile(r"(?:([A-Za-z]+)|[A-Za-z0-9])[-/.–]$")
NUMBER_BEFORE = re.compile(r"(?:^|[\s(~])[$£€]?[0-9][0-9,.]*(?:%|k|m|mn|bn|tn)?[-–]$")
SENTENCE_END = re.compile(r"[a-z]{2,}[.,]$")
LABEL = re.compile(r"(?<![A-Za-z#№])([A-Za-z#№]+\.?)[ \u00a0-]?$")
NUMBERED = re.compile(r"\b(?:[a-z]+[a-rt-z]s|people|men|women|children|dead|injured|wounded|missing) number $")
NOUN_NEXT = re.compile(r"[ -][a-z]+(?:s|people|men|women|children)\b|%")
ONE_BEFORE = re.compile(r"([a-z]+) $", re.I)
ONLY = re.compile(r"\b(?:only|just) $", re.I)
ONE_OF = re.compile(r" of (?:only |about |at least )?(?:[0-9]|(?:two|three|four|five|six|seven|eight|nine|ten)\b)")
NOT_ONE = re.compile(r"\bnot $", re.I)
IN_ONE = re.compile(r"\b(?:in|on|with|at|to|from) $", re.I)
ONE_AFTER = re.compile(
    r"(?:[ -](?:of|day|another|thing|by|time|who|that|which|is|can|could|might|may|must|should|would|has|where|"
    r"in which|more thing|way or|side|hand,)\b|[.,;:!?’'\"”)]|-)"
)
ZERO_BEFORE = re.compile(r"\b(?:below|above|near|net|ground|absolute|patient|day|year|from|sub)[ -]$", re.I)
WHICH_HALF = re.compile(  # "in the second half of the match" says where, and measures nothing
    r"\b(?:first|second|third|last|latter|opening|closing|top|bottom|upper|lower|early|later|(?:nor|sou)thern) $", re.I
)
NOUN_AFTER = re.compile(r"[ -]([a-z]+)")


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of one kind of the lexicon ``not_figures``."""
    return frozenset(word for row in read_lexicon("not_figures") if row["kind"] == kind for word in row["words"])


def veto_print(numeral: Numeral, text: str) -> str:
    """Return why the number is no figure, judged by the characters around it; "" where they allow it.

    >>> from generator.numerals.printed import find_numerals
    >>> text = "Article 5, the F-16, the 2nd, 7:30 pm, 40 boats"
    >>> [veto_print(numeral, text) for numeral in find_numerals(text)]
    ['label', 'hyphen', 'ordinal', 'time', '']
    """
    before = text[max(0, numeral.start - WINDOW) : numeral.start]
    after = text[numeral.end : numeral.end + WINDOW]
    return next((why for why, vetoes in PRINTED if vetoes(numeral, before, after)), "")


def _letters(numeral: Numeral, before: str, after: str) -> bool:
    if OFFSET.search(before):
        return True
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


def is_plain(numeral: Numeral) -> bool:
    """Say whether the number is printed in digits alone."""
    return numeral.form == "digits" and not numeral.scale


def _broken(numeral: Numeral, before: str, after: str) -> bool:
    if FEET.match(after):
        return False
    return is_plain(numeral) and bool(BROKEN_AFTER.match(after) or BROKEN_BEFORE.search(before))


def _time(numeral: Numeral, before: str, after: str) -> bool:
    if not is_plain(numeral) or (low := numeral.low) is None or low >= NOON_TWICE:
        return False
    if CLOCK.match(after) is not None:
        return True
    pointed = low.as_tuple().exponent == -2 and low % 1 < SIXTY
    if not pointed or low >= HOURS or not AT.search(before):
        return False
    zero = numeral.end - numeral.start > len(str(low))  # "at 04.20"
    return zero or PART_OF_DAY.match(after) is not None


def _ordinal(numeral: Numeral, before: str, after: str) -> bool:
    if numeral.form == "words" and NTH.match(after):
        return True
    return is_plain(numeral) and ORDINAL.match(after) is not None and STONE.match(after) is None


def _glued(numeral: Numeral, before: str, after: str) -> bool:
    """Say whether letters that are no unit stick to the number: "5G", "3D"."""
    letters = re.match(r"[A-Za-z]+", after) if is_plain(numeral) else None
    if letters is None or STONE.match(after):
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
    if ONE_OF.match(after):
        return False  # "one of three missing men"
    if NOT_ONE.search(before) or (IN_ONE.search(before) and _noun_in(after, "sole")):
        return True  # "not one metre", "in one direction"
    if match is not None and match[1].lower() == "that" and re.match(r" [a-z]", after):
        match = None  # "said that one man was held", judged with the parse
    return (match is not None and match[1].lower() in words_of("pronoun")) or ONE_AFTER.match(after) is not None


def _idiom(numeral: Numeral, before: str, after: str) -> bool:
    if numeral.form == "fraction" and not numeral.scale and WHICH_HALF.search(before):
        return True
    if numeral.low == 0 and numeral.form == "words" and ZERO_BEFORE.search(before):
        return True  # "fifty below zero", "near-zero"
    told = not numeral.scale and (numeral.form == "words" or after.startswith("-"))  # "six figures", "a 6-figure sum"
    return told and _noun_in(after, "idiom")


def _noun_in(after: str, kind: str) -> bool:
    match = NOUN_AFTER.match(after)
    return match is not None and match[1] in words_of(kind)


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
