"""Numbers as they are printed: digits, words, scales, fractions, and numbers in words alone ("hundreds of")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache
from typing import Literal

from generator.read.lexicons import read_lexicon

Form = Literal["digits", "words", "fraction", "vague"]

EXACT = Context(prec=60)  # wider than any number in the news, so that no product is ever rounded
LARGEST = 36  # powers of ten; a longer number is noise or mischief, and floats downstream end at 308
PLACES = 6  # a third has no exact decimal: six places, stated in the docstring of `Numeral`

TOO_LARGE = "too large to be a figure of anything"
MIXED_DIGITS = "mixes the digits of two scripts"
IN_WORDS = "in words, without a number"

GROUPED = r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9])|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])"
VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}
SUPERSCRIPT = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
SIGN = re.compile(r"(?:^|(?<=[\s(,]))(?:[-−–]|minus[ -])(?=[$£€]?[.\d])|(?<=[$£€])[-−](?=[.\d])", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at ``start:end``; ``low`` and ``high`` differ only where words give a range ("dozens").

    Both are None where the words give no value; ``gap`` then says why. A fraction is rounded to six places.
    ``scale`` is the word or letter that multiplied it ("million", "bn"), ``negative`` whether a minus stands before.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    form: Form
    scale: str = ""
    gap: str = ""


@cache
def _words() -> dict[str, Decimal]:
    return {row["word"]: Decimal(row["value"]) for row in read_lexicon("numerals") if row["kind"] == "word"}


@cache
def _scales() -> dict[str, Decimal]:
    return {
        form: Decimal(row["value"])
        for row in read_lexicon("numerals")
        if row["kind"] == "scale"
        for form in (row["word"], *row.get("forms", ()))
    }


@cache
def _parts() -> dict[str, Decimal]:
    return {
        form: Decimal(row["value"])
        for row in read_lexicon("numerals")
        if row["kind"] == "part"
        for form in (row["word"], *row.get("forms", ()))
    }


@cache
def _vague() -> dict[str, tuple[Decimal, Decimal]]:
    rows = (row for row in read_lexicon("numerals") if row["kind"] == "vague")
    return {row["word"]: (Decimal(row["low"]), Decimal(row["high"])) for row in rows}


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what starts a number, the scale after digits, and the scale glued to them."""
    long_scales = [form for form in _scales() if len(form) > 3 or form in {"mln", "trn"}]
    words = _any([*_words(), *long_scales])
    plurals = _any(_vague())
    parts = _any(_parts())
    start = rf"""
        (?P<digits>(?<![\d])(?<!\d[.,:/])(?:{GROUPED}|\d+)(?:\.\d+)?|(?<![\w.])\.\d+|[½¼¾⅓⅔⅛⅜⅝])
      | (?<![\w])(?:
          (?P<vague>(?:{plurals})(?:\ of\ (?:{plurals}))?
            |(?:several|many|an?\ few|an?\ couple(?:\ of)?)\ (?:hundred|dozen|{_any(long_scales)}))
        | (?P<part>(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|[0-9]+)[ \u00a0-](?:{parts})
            |half(?=\ (?:of|the|a|an|its|their|his|her|our|my|all|that|those|these)\b))
            (?:\ (?:of\ )?an?\ (?:{_any(long_scales)}|dozen))?)
        | (?P<words>(?:an?\ (?=(?:hundred|thousand|million|billion|trillion|dozen|half)\b)(?:half[ ])?)?
            (?:{words})(?:(?:[ \u00a0]|-)(?:and[ -])?(?:{words}))*
            (?:[ ]and[ -]a[ -]half(?:[ ](?:{_any(long_scales)}))?)?)
        )(?!\w)
    """
    spaced = rf"(?:[ \u00a0]|-)(?:and[ -]a[ -]half[ ])?(?:hundred[ ])?(?:{_any(long_scales)}|bn|mn|tn|crores?|lakhs?|cr)(?!\w)"
    glued = r"(?:bn|mn|mln|tn|trn|[kmbt]|cr)(?!\w)"
    return re.compile(start, re.X), re.compile(spaced, re.I), re.compile(glued, re.I)


def scale_of(word: str) -> Decimal:
    """Return what a scale word or letter multiplies by; 1 where it is none."""
    return _scales().get(word, Decimal(1))


def lowered(text: str) -> str:
    """Return ``text`` in lower case, every code point where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if c.isascii() else c for c in text)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield every number printed in ``text``, in order and without overlap; whether it is a figure is asked later.

    >>> [(n.low, n.high) for n in find_numerals("2.5 million, twenty-eight thousand six hundred, dozens")]
    [(Decimal('2500000.0'), Decimal('2500000.0')), (Decimal('28600'), Decimal('28600')), (Decimal('12'), Decimal('120'))]
    """
    start, _, _ = _patterns()
    lower, at = lowered(text), 0
    while found := start.search(lower, at):
        numeral = _read(found, text, lower)
        if numeral is None:
            at = found.end()
            continue
        yield numeral
        at = numeral.end


def _read(found: re.Match[str], text: str, lower: str) -> Numeral | None:
    kind, words = found.lastgroup, found.group()
    if kind == "digits":
        return _digits(found, text, lower)
    begin, end = found.span()
    if kind == "vague":
        if words not in _vague() and not all(part in _vague() for part in words.split(" of ")):
            return Numeral(start=begin, end=end, low=None, high=None, form="vague", gap=IN_WORDS)  # "several hundred"
        factors = [_vague()[part] for part in words.split(" of ")]
        low, high = factors[-1]
        for factor, _ in factors[:-1]:
            low, high = low * factor, high * factor
        return Numeral(start=begin, end=end, low=low, high=high, form="vague", gap=IN_WORDS)
    if kind == "part":
        return _part(found, text, words)
    length, value = _value_of_words(words)
    if re.match(r"(?:hundred|dozen|thousand|million|billion|trillion|crore|lakh|quadrillion)\b", words):
        return None  # "several hundred", "the last million": how many is not said
    if value is None or re.match(r"[\s-]+(?!and\b)", words[length:]):  # "nineteen eighty-four" is a year
        return None
    scale = next((word for word in reversed(re.split(r"[\s-]", words[:length])) if word in _scales()), "")
    return Numeral(start=begin, end=begin + length, low=_tidy(value), high=_tidy(value), form="words", scale=scale)


def _tidy(value: Decimal) -> Decimal:
    """Return ``value`` without the zeros that multiplying left behind the point."""
    return value.quantize(Decimal(1), context=EXACT) if value == value.to_integral_value() else value.normalize(EXACT)


PART_BEFORE = re.compile(
    r"\b(?:by|about|nearly|almost|over|under|than|around|roughly|some|least|up to|to|only|just)\s$", re.I
)
PART_AFTER = re.compile(r"\sof\b|\s?[,.;](?:\s|$)|\s(?:more|less|higher|lower|percent|per cent)\b")


def _part(found: re.Match[str], text: str, words: str) -> Numeral | None:
    begin, end = found.span()
    if text[end : end + 1] == "-":
        return None  # "a third-party check"
    article = words.startswith(("a ", "an ")) and not words.startswith("a half")
    scaled = words.endswith((*_scales(), "dozen"))
    if (
        article
        and not scaled
        and not PART_AFTER.match(text, end)
        and not PART_BEFORE.search(text[max(0, begin - 12) : begin])
    ):
        return None  # "a third man", "a quarter final"
    pieces = [piece for piece in re.split(r"[\s-]", words) if piece not in {"of"}]
    if pieces[0] == "half":
        count, pieces = Decimal(1), ["one", *pieces]
    elif pieces[0].isdigit():
        count = Decimal(pieces[0])
    else:
        count = Decimal(1) if pieces[0] in {"a", "an"} else _words()[pieces[0]]
    if _parts()[pieces[1]] in {2, 4} and count not in {1, 3} or _parts()[pieces[1]] == 2 and count != 1:
        return None  # "two quarters", "two halves" are counted
    plural = pieces[1].endswith("s") or pieces[1] == "halves"
    if plural is (count == 1):  # "five quarter", "one thirds": not a fraction
        return None
    value = (count * 1000000 / _parts()[pieces[1]]).to_integral_value() / 1000000
    value = Decimal(count) / 2 if _parts()[pieces[1]] == 2 else value
    scale = ""
    if len(pieces) > 2 and pieces[-1] in _scales():
        scale = pieces[-1]
        value = _tidy(EXACT.multiply(value, _scales()[scale]))
    elif len(pieces) > 2 and pieces[-1] == "dozen":
        value = _tidy(value * 12)
    return Numeral(start=begin, end=end, low=value, high=value, form="words" if scale else "fraction", scale=scale)


def _value_of_words(words: str) -> tuple[int, Decimal | None]:
    """Return how much of ``words`` is one number, in code points, and its value."""
    total = current = Decimal(0)
    last: Decimal | None = None  # the value of the last plain word
    length = 0
    joined = False
    for piece in re.finditer(r"[^\s-]+", words):
        word = piece.group()
        if word in {"a", "an"} and length == 0:
            current, last = Decimal(1), None
            if words.startswith(("a half", "an half")):
                current = Decimal(0)
            continue
        if word == "and":
            joined = True
            continue
        if word == "a":
            continue
        if word == "half":
            current = current + Decimal("0.5")
        elif word in _scales() or word in {"hundred", "dozen"}:
            factor = _scales().get(word) or _words()[word]
            current = EXACT.multiply(current if current or length else Decimal(1), factor)
            if word not in {"hundred", "dozen"}:
                total, current = total + current, Decimal(0)
            last = None
        else:
            value = _words()[word]
            fits = last is None or (last >= 20 and last % 10 == 0 and value < 10)
            if (
                not fits
                or (joined and (last is not None or value >= 100))
                or (last is None and length and not current and not total)
            ):
                break
            current, last = current + value, value
        joined = False
        length = piece.end()
    return (length, total + current) if length else (0, None)


def _digits(found: re.Match[str], text: str, lower: str) -> Numeral | None:
    _, spaced, glued = _patterns()
    begin, end = found.span()
    words = text[begin:end]
    if (value := _plain(words)) is None:
        return Numeral(start=begin, end=end, low=None, high=None, form="digits", gap=MIXED_DIGITS)
    form: Form = "digits"
    if words in VULGAR:
        value, form = _ratio(*VULGAR[words]), "fraction"
    elif mixed := re.compile(r"[ -]?([½¼¾⅓⅔⅛⅜⅝])|[ -]([0-9])[/⁄]([0-9]{1,2})(?![\d/])").match(text, end):
        pair = VULGAR[mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
        if pair[0] < pair[1]:
            value, end = value + _ratio(*pair), mixed.end()
    elif (over := re.compile(r"[/⁄]([0-9]{1,3})(?![\d/.])").match(text, end)) and value < int(over[1]):
        value, end, form = _ratio(int(words), int(over[1])) if words.isdigit() else value, over.end(), "fraction"
    elif power := re.compile(r"\s?[×x*]\s?10\s?(?:\^|\*\*)?\s?([-−–]?[0-9]+|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)").match(text, end):
        return _scaled(begin, power.end(), value, power[1])
    elif words == "10" and (power := re.compile(r"(?:\^|\*\*)([-−–]?[0-9]+)|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)").match(text, end)):
        return _scaled(begin, power.end(), Decimal(1), power[1] or power[2])
    scale = ""
    if match := spaced.match(lower, end) or glued.match(lower, end):
        factor = Decimal(1)
        for word in re.findall(r"[a-z]+", match.group()):
            if word == "half":
                value += Decimal("0.5")
            elif word in _scales():
                factor, scale = factor * _scales()[word], word
            elif word == "hundred":
                factor *= 100
        value, end = _tidy(EXACT.multiply(value, factor)), match.end()
    elif half := re.compile(r"[ -]and[ -]a[ -]half(?!\w)").match(lower, end):
        value, end = value + Decimal("0.5"), half.end()
    if (sign := _sign(text, begin)) is not None:
        begin, value = sign, -value
    if value and value.adjusted() > LARGEST:
        return Numeral(start=begin, end=end, low=None, high=None, form=form, gap=TOO_LARGE)
    return Numeral(start=begin, end=end, low=value, high=value, form=form, scale=scale)


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


def _ratio(over: int, under: int) -> Decimal:
    return (
        Decimal(over * 10**PLACES * 10 // under + 5) // 10 / 10**PLACES
        if under & (under - 1)
        else Decimal(over) / under
    )


def _plain(words: str) -> Decimal | None:
    """Return the value of digits and separators; None where two scripts' digits mix."""
    digits = [c for c in words if c.isdecimal()]
    if len({ord(c) - int(c) for c in digits}) > 1:
        return None
    if not digits:
        return Decimal(0)
    if len(digits) > 400:
        return Decimal(10) ** (LARGEST + 2)
    return Decimal("".join(c for c in words if c.isdecimal() or c == "."))
