"""Numbers in digits: "2.5 million", "1½", "3/4", "1.000.000", "3 x 10^5", "-40"."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.numerals.in_words import MIXED_BELOW, and_part
from generator.numerals.numeral import MIXED_DIGITS, TOO_LARGE, TWO_POINTS, Form, Numeral
from generator.numerals.patterns import (
    AND_A_HALF,
    COMMA,
    MIXED,
    OVER,
    POINTED,
    POINTED_COMMA,
    POINTS,
    POWER,
    POWER_OF_TEN,
    SIGN,
    SPACED,
    SPACED_BEFORE,
    numbers,
)
from generator.numerals.words import EXACT, ROUND, plain_words, ratio, scale_of, scales, tidy

LARGEST = 36  # powers of ten; a longer number is noise or mischief, and floats downstream end at 308
SIGNS = ("$", "£", "€", "¥")
MOST_DIGITS = 400

VULGAR = {
    **{"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)},
    **{"⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)},
}
SUPERSCRIPT = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")


def read_digits(found: re.Match[str], text: str, lower: str) -> Numeral:
    """Return the number whose digits ``found`` holds, with the sign, fraction and scale printed beside them."""
    begin, end = found.span()
    printed = text[begin:end]
    if (value := _plain(printed)) is None:
        return Numeral(start=begin, end=end, low=None, high=None, form="digits", gap=MIXED_DIGITS)
    if points := _two_points(begin, text, lower):
        return Numeral(start=begin, end=points, low=None, high=None, form="digits", gap=TWO_POINTS)
    if power := POWER.match(text, end):
        return _scaled(begin, power.end(), value, power[str(power.lastgroup)])
    if printed == "10" and (power := POWER_OF_TEN.match(text, end)):
        return _scaled(begin, power.end(), Decimal(1), power[1] or power[2])
    form: Form = "digits"
    if continental := _continental(begin, text):
        value, end = continental
    if printed in VULGAR:
        value, form = ratio(*map(Decimal, VULGAR[printed])), "fraction"
    elif (mixed := MIXED.match(text, end)) and (share := _share(mixed)) is not None:
        value, end = value + share, mixed.end()
    elif (over := OVER.match(text, end)) and printed.isdigit() and value < int(over[1]):
        value, end, form = ratio(value, Decimal(over[1])), over.end(), "fraction"
    value, end, scale = _multiplied(value, end, lower)
    if (sign := _sign(text, begin)) is not None:
        begin, value = sign, -value
    if value and value.adjusted() > LARGEST:
        return Numeral(start=begin, end=end, low=None, high=None, form=form, gap=TOO_LARGE)
    return Numeral(start=begin, end=end, low=value, high=value, form=form, scale=scale)


def _two_points(begin: int, text: str, lower: str) -> int | None:
    """Return where a sum or a scaled number with two points ends ("£1.2.3m"); None for "10.0.0.1", "1.000.000"."""
    match = POINTS.match(text, begin)
    if match is None or POINTED.match(text, begin):
        return None
    _, spaced, glued = numbers()
    scale = spaced.match(lower, match.end()) or glued.match(lower, match.end())
    if scale is None and text[max(0, begin - 1) : begin] not in SIGNS:
        return None
    return scale.end() if scale else match.end()


def _continental(begin: int, text: str) -> tuple[Decimal, int] | None:
    """Return value and end of a number at ``begin`` whose spaces or points part thousands, whose comma decimals."""
    if (match := COMMA.match(text, begin)) is not None:
        return Decimal(f"{match[1]}.{match[2]}"), match.end()
    if (match := POINTED_COMMA.match(text, begin)) is not None:
        return Decimal(f"{match[1].replace('.', '')}.{match[2]}"), match.end()
    match = POINTED.match(text, begin)
    if match is not None and match.group().count(".") == 3 and ".000" not in match.group():
        return None  # the address of a computer
    if match is None and SPACED_BEFORE.search(text, max(0, begin - 24), begin):
        match = SPACED.match(text, begin)
    return (Decimal(re.sub(r"\D", "", match.group())), match.end()) if match else None


def _share(mixed: re.Match[str]) -> Decimal | None:
    over, under = VULGAR[mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
    return ratio(Decimal(over), Decimal(under)) if over < under else None


def _multiplied(value: Decimal, end: int, lower: str) -> tuple[Decimal, int, str]:
    """Return the value times the scale printed at ``end``, where that ends, and the scale."""
    _, spaced, glued = numbers()
    match = spaced.match(lower, end) or glued.match(lower, end)
    if match is None and (mixed := and_part(lower, end)) is not None and value < MIXED_BELOW:
        share, end, scale = mixed
        return tidy(EXACT.multiply(value + share, scale_of(scale))), end, scale
    if match is None:
        half = AND_A_HALF.match(lower, end)
        return (value + Decimal("0.5"), half.end(), "") if half else (value, end, "")
    factor, scale = Decimal(1), ""
    for word in re.findall(r"[a-z]+", match.group()):
        if word == "half":
            value += Decimal("0.5")
        elif word in ROUND:
            factor *= plain_words()[word]
        elif word in scales():
            factor, scale = factor * scales()[word], word
    return tidy(EXACT.multiply(value, factor)), match.end(), scale


def _scaled(begin: int, end: int, value: Decimal, power: str) -> Numeral:
    exponent = power.translate(SUPERSCRIPT)
    if len(exponent) > 4 or abs(int(exponent)) > LARGEST:
        return Numeral(start=begin, end=end, low=None, high=None, form="digits", gap=TOO_LARGE)
    value = value.scaleb(int(exponent), EXACT)
    return Numeral(start=begin, end=end, low=value, high=value, form="digits")


def _sign(text: str, begin: int) -> int | None:
    """Return where the minus before ``begin`` starts, or None."""
    for match in SIGN.finditer(text, max(0, begin - 7), begin + 1):
        if match.end() == begin:
            return match.start()
    return None


def _plain(words: str) -> Decimal | None:
    """Return the value of digits and separators; None where two scripts' digits mix."""
    digits = [c for c in words if c.isdecimal()]
    if len({ord(c) - int(c) for c in digits}) > 1:
        return None
    if not digits:
        return Decimal(0)
    if len(digits) > MOST_DIGITS:
        return Decimal(10) ** (LARGEST + 2)
    return Decimal("".join(c for c in words if c.isdecimal() or c == "."))
