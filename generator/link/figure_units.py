"""The unit and value that a figure is compared by: miles as kilometres, pounds as tonnes, a third as a percentage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from generator.link.asked import Asked
from generator.read.lexicons import read_lexicon

PER = re.compile(r"(?:^| )per .*")
OFTEN_BARE = frozenset(  # at home
    {"dinar", "franc", "krona", "krone", "koruna", "peso", "rial", "riyal", "rupee", "shilling"}
)
CROWN = "crown"  # what agencies call the coins below
CROWNS = frozenset({"krona", "krone", "koruna"})
FRACTION, ABOUT = Decimal("0.04"), Decimal("0.06")  # what a fraction, exact or "nearly", leaves open: half of it
SHARE = "percent"  # what "one in five" and "nearly half" are compared in
MEASURED = frozenset({"measure", "rate"})  # pounds of money are no pounds of weight
ROUNDED = Decimal("0.015")  # how far, of the larger, one number may be from another that an outlet converted
COARSE = Decimal("0.2")  # the same where the last digit counts much: a mile is "2 km" and not "1 km"

Ends = tuple[Decimal | None, Decimal | None]


@cache
def compared_in(kind: str, told: str) -> str:
    """Return the unit that figures of a kind and unit are compared in, without what sources leave out.

    "barrels of oil per day" are barrels, "Norwegian kroner" crowns, fractions parts of a hundred.
    """
    if kind == "fraction":
        return SHARE
    head = PER.sub("", told).partition(" of ")[0]
    if kind in MEASURED and head in _rows():
        return _rows()[head][0]
    nation, _, coin = head.rpartition(" ")
    coin = coin if nation and coin in OFTEN_BARE else head
    return CROWN if coin in CROWNS else coin


def ends(one: Asked) -> Ends:
    """Return both ends of a figure in the unit it is compared in."""
    return _ends(one.kind, one.unit or "", one.figure.low, one.figure.high)


@lru_cache(maxsize=1 << 14)  # asked for every pair of figures
def _ends(kind: str, told: str, low: Decimal | None, high: Decimal | None) -> Ends:
    factor = _factor(kind, told)
    if factor == 1:
        return low, high
    return None if low is None else low * factor, None if high is None else high * factor


def on_one_scale(one: Asked, other: Asked) -> bool:
    """Say whether two figures are compared as printed: "30 tons", "30 tonnes a day"."""
    return _factor(one.kind, one.unit or "") == _factor(other.kind, other.unit or "")


def converted(one: Asked, other: Asked) -> bool:
    """Say whether a number may be another one told in another unit: "380 km", "236 miles".

    Each may be rounded to its last digit, or both a little more: "5,000 acres", "2,000 hectares"; "47 percent", "almost
    half".
    """
    if on_one_scale(one, other):
        return False
    ratio, scale = _factor(one.kind, one.unit or ""), _factor(other.kind, other.unit or "")
    step = max(_step(one) * ratio, _step(other) * scale) / 2
    return all(
        a is not None and b is not None and _meet(a, b, step) for a, b in zip(ends(one), ends(other), strict=True)
    )


def _meet(one: Decimal, other: Decimal, step: Decimal) -> bool:
    larger = max(abs(one), abs(other))
    return abs(one - other) <= max(min(step, COARSE * larger), ROUNDED * larger)


def _step(one: Asked) -> Decimal:
    """Return what the last printed digit counts, 1 for whole numbers: their zeros may be meant."""
    if one.kind == "fraction":
        return FRACTION if one.figure.modifier == "=" else ABOUT
    low = one.figure.low
    exponent = 0 if low is None else min(0, int(low.as_tuple().exponent))
    return Decimal(1).scaleb(exponent)


@cache
def _factor(kind: str, told: str) -> Decimal:
    if kind == "fraction":
        return Decimal(100)
    head = PER.sub("", told).partition(" of ")[0]
    return _rows()[head][1] if kind in MEASURED and head in _rows() else Decimal(1)


@cache
def _rows() -> Mapping[str, tuple[str, Decimal]]:
    return {str(row["unit"]): (str(row["in"]), Decimal(row["is"])) for row in read_lexicon("conversions")}
