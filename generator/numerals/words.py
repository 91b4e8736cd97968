"""Number words and their values: "twenty-eight thousand six hundred", "two-thirds", "hundreds of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Context, Decimal
from functools import cache

from generator.read.lexicons import read_lexicon

EXACT = Context(prec=60)  # wider than any number in the news, so that no product is ever rounded
SIXTH_PLACE = Decimal("0.000001")  # a third has no exact decimal: it is kept to six places

ROUND = frozenset({"hundred", "dozen"})


def _rows(kind: str) -> list[tuple[str, dict[str, str]]]:
    rows = (row for row in read_lexicon("numerals") if row["kind"] == kind)
    return [(form, row) for row in rows for form in (row["word"], *row.get("forms", ()))]


@cache
def plain_words() -> dict[str, Decimal]:
    """Return the value of each word that adds: "seven", "forty", "hundred"."""
    return {form: Decimal(row["value"]) for form, row in _rows("word")}


@cache
def scales() -> dict[str, Decimal]:
    """Return what each word or letter multiplies by: "thousand", "bn", "crore"."""
    return {form: Decimal(row["value"]) for form, row in _rows("scale")}


@cache
def parts() -> dict[str, Decimal]:
    """Return what each word of a fraction divides by: "thirds" by 3."""
    return {form: Decimal(row["value"]) for form, row in _rows("part")}


@cache
def vague_words() -> dict[str, tuple[Decimal, Decimal]]:
    """Return the bounds of what a plural alone can mean: "hundreds" 100 to 1,000."""
    return {form: (Decimal(row["low"]), Decimal(row["high"])) for form, row in _rows("vague")}


@cache
def spelled_scales() -> tuple[str, ...]:
    """Return the scales that may stand apart from their number as words."""
    return tuple(form for form in scales() if len(form) > 3 or form in {"mln", "trn"})


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def scale_of(word: str) -> Decimal:
    """Return what a scale word or letter multiplies by; 1 where it is none."""
    return scales().get(word, Decimal(1))


def tidy(value: Decimal) -> Decimal:
    """Return ``value`` without the zeros that multiplying left behind the point."""
    return value.quantize(Decimal(1), context=EXACT) if value == value.to_integral_value() else value.normalize(EXACT)


def ratio(over: Decimal, under: Decimal) -> Decimal:
    """Return ``over`` / ``under``: exact where the decimal ends, else to six places.

    >>> ratio(Decimal(2), Decimal(3)), ratio(Decimal(1), Decimal(8))
    (Decimal('0.666667'), Decimal('0.125'))
    """
    share = EXACT.divide(over, under)
    endless = len(share.as_tuple().digits) >= EXACT.prec
    return tidy(share.quantize(SIXTH_PLACE) if endless else share)


def is_rounded(share: Decimal | None) -> bool:
    """Say whether ``share`` stands for a fraction without an exact decimal: two-thirds, kept to six places."""
    if share is None or share.as_tuple().exponent != SIXTH_PLACE.as_tuple().exponent:
        return False
    return share * 64 % 1 != 0  # a sixty-fourth has six places and is exact


def scale_in(words: str) -> str:
    """Return the last scale word in ``words``, "" where there is none."""
    return next((word for word in reversed(re.split(r"[\s-]", words)) if word in scales()), "")


def value_of_words(words: str) -> tuple[int, Decimal | None]:
    """Return how much of ``words`` is one number, in code points, and its value, None where it is none.

    >>> value_of_words("twenty-eight thousand six hundred and two")
    (41, Decimal('28602'))
    >>> value_of_words("two and three")
    (3, Decimal('2'))
    """
    total = current = factor = Decimal(0)
    last: Decimal | None = None  # the plain word before; only a unit may follow a ten, and nothing a unit
    length, joined = 0, False
    for piece in re.finditer(r"[^\s-]+", words):
        word = piece.group()
        if word in {"a", "an"}:
            if not length and not words.startswith(("a half", "an half")):
                current = Decimal(1)
            continue
        if word == "and":
            joined = True
            continue
        if word not in plain_words() and word not in scales() and word != "half":
            break
        if word == "half":
            if joined and total and not current:
                total += EXACT.multiply(Decimal("0.5"), factor)  # "a million and a half"
            else:
                current += Decimal("0.5")
        elif word in scales() or word in ROUND:
            factor = scales().get(word) or plain_words()[word]
            current = EXACT.multiply(current if current or length else Decimal(1), factor)
            if word not in ROUND:
                total, current = total + current, Decimal(0)
            last = None
        else:
            value = plain_words()[word]
            fits = last is None or (last >= 20 and last % 10 == 0 and value < 10)
            if not fits or (joined and last is not None):
                break
            current, last = current + value, value
        joined, length = False, piece.end()
    return (length, tidy(total + current)) if length else (0, None)


def value_of_part(words: str) -> tuple[Decimal, str] | None:
    """Return the value of a fraction in words and the scale that multiplied it, or None where it is no fraction.

    >>> value_of_part("two-thirds"), value_of_part("a third of a million"), value_of_part("two quarters")
    ((Decimal('0.666667'), ''), (Decimal('333333.333333'), 'million'), None)
    """
    pieces = [piece for piece in re.split(r"[\s-]", words) if piece != "of"]
    if pieces[0] == "half":
        pieces = ["one", *pieces]
    count = Decimal(1) if pieces[0] in {"a", "an"} else plain_words().get(pieces[0]) or Decimal(pieces[0])
    part = parts()[pieces[1]]
    if (part == 2 and count != 1) or (part == 4 and count not in {1, 3}):
        return None  # "two quarters", "two halves" are counted
    if (pieces[1].endswith("s") or pieces[1] == "halves") is (count == 1):
        return None  # "five quarter", "one thirds"
    last = pieces[-1] if len(pieces) > 2 else ""
    times = scales().get(last) or plain_words().get(last, Decimal(1))  # "half a million", "half a dozen"
    return ratio(EXACT.multiply(count, times), part), last if times != 1 else ""


def value_of_vague(words: str) -> tuple[Decimal, Decimal] | None:
    """Return the bounds of "dozens" or "tens of thousands", None for "several hundred".

    >>> value_of_vague("tens of thousands"), value_of_vague("several hundred"), value_of_vague("a couple of hundred")
    ((Decimal('10000'), Decimal('100000')), None, (Decimal('200'), Decimal('200')))
    """
    if couple := re.fullmatch(r"an? couple(?: of)? (\w+)", words):
        value = 2 * (plain_words().get(couple[1]) or scale_of(couple[1]))
        return value, value
    factors = [vague_words().get(part.split()[0]) for part in words.split(" of ")]
    low = high = Decimal(1)
    for number, factor in enumerate(factors):
        if factor is None:
            return None
        low, high = low * factor[0], high * factor[1 if number == len(factors) - 1 else 0]
    return low, high
