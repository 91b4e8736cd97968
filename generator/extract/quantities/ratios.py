"""Shares told in two numbers: "one in five", "two out of three"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extract.quantities.measured import Measured
from generator.numerals.words import ratio

RATIO = re.compile(r"\s(?:in|out of|of(?= every| 10| ten))\s(?:every )?", re.I)
RATED = re.compile(r" (?:stars?|points?)\b")
COMMON = frozenset(map(Decimal, (3, 4, 5, 10, 100)))  # "two in 12 games" is no share, "two in five" is
WHOLES = frozenset(map(Decimal, (*range(2, 13), 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10000, 100000, 1000000)))


def read_ratios(found: Sequence[Measured], text: str) -> list[Measured]:
    """Return ``found`` with "one in five" and "two out of three" read as the shares they are.

    >>> from generator.numerals.printed import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> text = "one in four homes; 3 out of 10 people"
    >>> [str(m.low) for m in read_ratios([measure(n, text) for n in find_numerals(text)], text)]
    ['0.25', '0.3']
    """
    read: list[Measured] = []
    for second in found:
        if read and (share := _share(read[-1], second, text)) is not None:
            start = read[-1].start
            numeral = replace(second.numeral, start=start, low=share, high=share, form="fraction")
            read[-1] = replace(second, start=start, numeral=numeral, low=share, high=share, rule="fraction/ratio")
        else:
            read.append(second)
    return read


def _share(first: Measured, second: Measured, text: str) -> Decimal | None:
    part, whole = first.low, second.low
    if part is None or whole is None or first.unit or second.unit or first.glued or second.glued:
        return None
    match = RATIO.fullmatch(text[first.end : second.start])
    if match is None or whole not in WHOLES or not 0 < part < whole:
        return None
    if part != part.to_integral_value() or RATED.match(text, second.end):
        return None  # "4.5 out of 5 stars"
    told = "out" in match.group() or part == 1 or whole in COMMON
    in_ = "in" in match.group() and whole in COMMON  # "8 out of 10." may be a mark
    followed = in_ or re.match(r" [A-Za-z]", text[second.end : second.end + 2])
    return ratio(part, whole) if told and followed else None
