"""Numbers as people write them in a sentence, for comparing an explainer with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.numerals.printed import find_numerals


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, and the lowest and highest it can mean: equal but for "hundreds of"."""

    words: str
    low: Decimal
    high: Decimal


def numbers(words: str) -> list[Number]:
    """Return each number in ``words`` that has a value.

    >>> [(one.words, int(one.low)) for one in numbers("About 12,000 men, two dozen tanks, a million and a half shells")]
    [('12,000', 12000), ('two dozen', 24), ('a million and a half', 1500000)]
    """
    return [
        Number(words[one.start : one.end], one.low, one.high)
        for one in find_numerals(words)
        if one.low is not None and one.high is not None
    ]
