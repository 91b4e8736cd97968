"""What a bare number is set against: "5 million cubic metres a day, against roughly 9 million", "26, up from 14"."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.extract.quantities.elided import CLOSED
from generator.extract.quantities.measured import Measured
from generator.model import Quantity

REACH = 160  # code points between the two numbers
LOOKED_AT = 5  # figures before the number
TWENTY = Decimal(20)  # times one may be the other: a level and the one before it
AMOUNTS = frozenset({"measure", "money", "percent", "rate"})
SET_AGAINST = re.compile(
    r"\b(?:against|versus|vs\.?|compared (?:with|to)|(?:up|down) from) (?:(?:the|an?|its|about|around|roughly|some|"
    r"nearly|almost|just|only|over|under|more than|less than|previous|earlier|expected|planned|"
    r"(?:forecast|estimate|target|average|level|peak|record|high|low) of) ){0,3}$"
)
BRACKET = re.compile(r"\([^()\n]*$")


def set_against(found: Measured, before: list[Quantity], text: str) -> Quantity | None:
    """Return the amount or count of its sentence that the bare number ``found`` is set against, or None.

    It is the latest that can be: a conversion in brackets or a number of days between the two is none.
    """
    if not SET_AGAINST.search(text, max(0, found.start - 60), found.start) or not CLOSED.match(text, found.end):
        return None
    for last in reversed(before[-LOOKED_AT:]):
        if last.sentence.end <= found.start or found.start - last.span.end > REACH:
            return None
        told = last.unit if last.kind in AMOUNTS else last.kind == "count" and last.counted
        if told and not _in_brackets(last, text) and _of_one_size(found, last):
            return last
    return None


def _in_brackets(one: Quantity, text: str) -> bool:
    return BRACKET.search(text, one.sentence.start, one.span.start) is not None


def _of_one_size(found: Measured, last: Quantity) -> bool:
    low, size = found.low or Decimal(0), last.low or Decimal(0)
    return low > 0 and size > 0 and size <= low * TWENTY and low <= size * TWENTY
