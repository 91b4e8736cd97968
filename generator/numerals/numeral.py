"""A number as it is printed, before anybody asks what it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.numerals.words import ROUND, plain_words, scale_of

Form = Literal["digits", "words", "fraction", "vague"]

TOO_LARGE = "too large to be a figure of anything"
TWO_POINTS = "has two decimal points"
MIXED_DIGITS = "mixes the digits of two scripts"
IN_WORDS = "in words, without a number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at ``start:end``; ``low`` and ``high`` differ only where words give a range ("dozens").

    Both are None where the words give no value; ``gap`` then says why. A fraction is rounded to six places.
    ``scale`` is the word or letter that multiplied it ("million", "bn").
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    form: Form
    scale: str = ""
    gap: str = ""


def shared_scale(numeral: Numeral, text: str) -> Decimal:
    """Return what the last word of ``numeral`` multiplies by, which a number before may share: "five to six hundred".

    >>> from generator.numerals.printed import find_numerals
    >>> text = "six hundred, 4.4bn, 40"
    >>> [str(shared_scale(numeral, text)) for numeral in find_numerals(text)]
    ['100', '1000000000', '1']
    """
    last = re.split(r"[\s-]", text[numeral.start : numeral.end].lower())[-1]
    if numeral.form == "words" and last in ROUND:
        return plain_words()[last]
    return scale_of(numeral.scale) if numeral.form != "words" or last == numeral.scale else Decimal(1)
