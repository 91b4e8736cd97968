"""Numbers spelled in words, and fractions: "twenty-eight thousand six hundred", "two-thirds", "half a million"."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.numerals.numeral import Form, Numeral
from generator.numerals.patterns import (
    BARE_SCALE,
    HYPHENED_POINT,
    NOUN_AFTER,
    PART_AFTER,
    PART_BEFORE,
    PART_BY,
    added_part,
)
from generator.numerals.words import EXACT, scale_in, scale_of, tidy, value_of_part, value_of_words

MIXED_BELOW = 100  # "a thousand and one third-party" adds no third


def read_words(begin: int, words: str, lower: str) -> Numeral | None:
    """Return the number that ``words`` at ``begin`` spell, None where they spell none or a year."""
    length, value = value_of_words(words)
    if BARE_SCALE.match(words):
        return None  # "several hundred", "the last million": how many is not said
    if value is None or re.match(r"[\s-]+(?!and\b)", words[length:]):
        return None  # "nineteen eighty-four" is a year
    if (mixed := and_part(lower, begin + length)) is not None and value < MIXED_BELOW:
        share, end, scale = mixed
        value = tidy(EXACT.multiply(value + share, scale_of(scale)))
        return Numeral(start=begin, end=end, low=value, high=value, form="words", scale=scale)
    scale = scale_in(words[:length])
    return Numeral(start=begin, end=begin + length, low=value, high=value, form="words", scale=scale)


def and_part(lower: str, at: int) -> tuple[Decimal, int, str] | None:
    """Return the fraction added in words at ``at`` ("and three-quarter", "and a third million"), its end, its scale."""
    match = added_part().match(lower, at)
    if match is None:
        return None
    part = match["part"].removesuffix("s")
    read = value_of_part(f"{match['count']} {part if match['count'] in {'a', 'one'} else f'{part}s'}")
    return (read[0], match.end(), match["scale"] or "") if read else None


def read_part(found: re.Match[str], text: str) -> Numeral | None:
    """Return the fraction that ``found`` spells ("two-thirds", "half a million"), None where it is none."""
    begin, end = found.span()
    read = value_of_part(found.group())
    if (
        read is None
        or (text[end : end + 1] == "-" and not HYPHENED_POINT.match(text, end))
        or (found.group() == "a half" and text[max(0, begin - 5) : begin] == " and ")
    ):
        return None  # "a third-party check", "a year and a half"
    value, scale = read
    article = found.group().startswith(("a ", "an ")) and not found.group().startswith("a half")
    if article and not scale and not _said_of_something(text, begin, end):
        return None  # "a third man", "a quarter final"
    form: Form = "words" if scale else "fraction"
    return Numeral(start=begin, end=end, low=value, high=value, form=form, scale=scale)


def _said_of_something(text: str, begin: int, end: int) -> bool:
    """Say whether "a third" at ``begin:end`` is a share: "a third of", "nearly a third", "by a third in May"."""
    start = max(0, begin - 12)
    if PART_AFTER.match(text, end) or PART_BEFORE.search(text, start, begin):
        return True
    return PART_BY.search(text, start, begin) is not None and NOUN_AFTER.match(text, end) is None
