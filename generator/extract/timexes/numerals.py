"""Numbers as the words of a time expression give them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.extract.timexes.tokens import Token, one_script

FRACTIONS = {"½": Decimal("0.5"), "1/2": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


def number(tokens: Sequence[Token]) -> Decimal | None:
    """Return the number that the tokens spell, None for "several" and for digits of two scripts.

    >>> two = Token(0, 3, "NUMWORD", "2", "two")
    >>> hundred = Token(4, 11, "BIGNUM", "100", "hundred")
    >>> number([two, hundred])
    Decimal('200')
    """
    total = Decimal(0)
    group = Decimal(0)
    seen = False
    for token in tokens:
        if token.kind in ("VAGUE", "MIXED") or (token.text[0].isdigit() and not one_script(token.text)):
            return None
        if token.kind in ("INT", "DAY", "YEAR", "DEC"):
            group, seen = group + Decimal(token.text.replace(",", "")), True
        elif token.kind in ("FRACTION", "HALF"):
            group, seen = group + FRACTIONS.get(token.text, Decimal("0.5")), True
        elif token.kind in ("NUMWORD", "BIGNUM", "COUPLE", "DOZEN"):
            value, seen = Decimal(token.value), True
            if value == 1000:
                total, group = total + (group or 1) * value, Decimal(0)
            elif value == 100 or token.kind == "DOZEN":
                group = (group or Decimal(1)) * value
            else:
                group += value
    return total + group if seen else None


def year_in_words(tokens: Sequence[Token]) -> int | None:
    """Return the year that number words spell, 1100 to 2099: "nineteen ninety-six", "two thousand", "twenty twelve".

    >>> words = {"nineteen": "19", "ninety": "90", "six": "6"}
    >>> year_in_words([Token(0, 1, "NUMWORD", value, word) for word, value in words.items()])
    1996
    """
    values = [int(token.value) for token in tokens if token.kind in ("NUMWORD", "BIGNUM")]
    if not values:
        return None
    if 1000 in values:
        spelled = number(tokens)
        return int(spelled) if spelled is not None and 2000 <= spelled <= 2099 else None
    century, rest = values[0], values[1:]
    plain = rest and all(value < 100 for value in rest)
    if not plain or not (11 <= century <= 20) or (len(rest) == 2 and (rest[0] < 20 or rest[1] > 9)) or len(rest) > 2:
        return None
    tail = sum(rest)
    return century * 100 + tail if 10 <= tail <= 99 else None


def ordinal(tokens: Sequence[Token]) -> int | None:
    """Return the rank that the tokens spell: "3rd", "third", "twenty-first".

    >>> ordinal([Token(0, 3, "NTH", "3rd", "3rd")])
    3
    """
    total = 0
    for token in tokens:
        if token.kind in ("NTH", "DAY"):
            digits = "".join(char for char in token.text if char.isdigit())
            if not one_script(digits):
                return None
            total += int(digits)
        elif token.kind == "SECOND":
            total += 2
        elif token.kind in ("ORDINAL", "NUMWORD"):
            total += int(token.value)
    return total or None
