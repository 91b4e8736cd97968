"""Every number printed in a text: digits, words, scales, fractions, and numbers in words alone ("hundreds of")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.numerals.in_digits import read_digits
from generator.numerals.in_words import read_part, read_words
from generator.numerals.numeral import IN_WORDS, Numeral
from generator.numerals.patterns import OF_SCORES, numbers
from generator.numerals.words import value_of_vague


def lowered(text: str) -> str:
    """Return ``text`` in lower case, every code point where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if c.isascii() else c for c in text)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield every number printed in ``text``, in order and without overlap; whether it is a figure is asked later.

    >>> [(n.low, n.high) for n in find_numerals("2.5 million, twenty-eight thousand six hundred, dozens")]
    [(Decimal('2500000'), Decimal('2500000')), (Decimal('28600'), Decimal('28600')), (Decimal('12'), Decimal('120'))]
    """
    start, _, _ = numbers()
    lower, at = lowered(text), 0
    while found := start.search(lower, at):
        numeral = _read(found, text, lower)
        if numeral is None:
            at = found.end()
            continue
        yield numeral
        at = numeral.end


def _read(found: re.Match[str], text: str, lower: str) -> Numeral | None:
    begin, end = found.span()
    if found["digits"]:
        return read_digits(found, text, lower)
    if found["vague"]:
        if found.group() in {"scores", "tens"} and not OF_SCORES.match(lower, end):
            return None  # "credit scores"
        low, high = value_of_vague(found.group()) or (None, None)
        return Numeral(start=begin, end=end, low=low, high=high, form="vague", gap=IN_WORDS)
    if found["part"]:  # "two quarters" is two of them
        return read_part(found, text) or read_words(begin, re.split(r"[\s-]", found.group())[0], lower)
    return read_words(begin, found.group(), lower)
