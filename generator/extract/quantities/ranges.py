"""Two numbers that are the ends of one figure: "10 to 15", "between 4% and 5%", "from $75 to $46"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extract.quantities.number_words import EXACT, scale_of
from generator.extract.quantities.units import Measured

REACH = 40  # code points between the ends of a "from ... to ..." range
BLUR = "about |around |roughly |some |nearly |just |over |under |only "
BETWEEN = re.compile(rf"\bbetween (?:{BLUR}|an estimated )?$", re.I)
FROM = re.compile(rf"\bfrom (?:{BLUR}|up to |a |the |more than )*$", re.I)
FROM_OR_OF = re.compile(rf"\b(?:from|of) (?:{BLUR}|up to |a |the |more than )*$", re.I)
FAR_TO = re.compile(rf"[^;:!?\n,]*?\bto (?:{BLUR}|between )?$", re.I)
BY = re.compile(
    r"\b(?:by|up|down|rose|fell|gained|lost|added|climbed|dropped|jumped|rallied|slid|slipped|sank|shed|eased|advanced|"
    rf"plunged|surged|increased|decreased|grew|declined|tumbled|higher|lower) (?:{BLUR})?$",
    re.I,
)
MOVED = re.compile(rf"\b[a-z]+(?:ed|d|t|ll|se|st) (?:{BLUR}|another |a further )?$")
ALTERNATIVES = 10  # "one or ten" is said, "one or a hundred" is not
FAR = 5  # no forecast is that vague; an amount and a level are farther apart
DASH = re.compile(
    rf"[ \u00a0]?[-–—‒][ \u00a0]?|-?\s?(?:to|or)[ \n-](?:even )?"
    rf"(?:{BLUR}|up to |more than |perhaps |as (?:many|much) as )?|\sto-",
    re.I,
)
AND = re.compile(rf"\s(?:and|to)\s(?:{BLUR})?", re.I)
SLACK = re.compile(r" ?(?:plus[ -]or[ -]minus|±|\+/[-−]) ?", re.I)


def join_ranges(found: Sequence[Measured], text: str) -> list[Measured]:
    """Return ``found`` with each pair of ends joined into one; the unit printed once holds for both.

    >>> from generator.extract.quantities.numerals import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> text = "between 10 and 15 km, from 4 to 5 per cent, rose 3 points to 40"
    >>> [(str(m.low), str(m.high), m.unit) for m in join_ranges([measure(n, text) for n in find_numerals(text)], text)]
    [('10', '15', 'kilometre'), ('4', '5', 'percent'), ('3', '3', 'point'), ('40', '40', None)]
    """
    joined: list[Measured] = []
    index = 0
    while index < len(found):
        first = found[index]
        if index + 1 < len(found) and (both := _joined(first, found[index + 1], text)):
            joined.append(both)
            index += 2
        else:
            joined.append(first)
            index += 1
    return joined


def _joined(first: Measured, second: Measured, text: str) -> Measured | None:
    if not _fit(first, second):
        return None
    gap, before = text[first.end : second.start], text[max(0, first.start - 32) : first.start]
    if gap.strip().startswith("or") and not _alternatives(first, second):
        return None
    if SLACK.fullmatch(gap):
        return _slack(first, second)
    if BETWEEN.search(before) and AND.fullmatch(gap):
        return _one(first, second, "range/between")
    near = DASH.fullmatch(gap) is not None
    far = len(gap) <= REACH and FROM.search(before) is not None and FAR_TO.fullmatch(gap) is not None
    if far or (near and FROM_OR_OF.search(before)):
        return _one(first, second, "range/from-to")
    word = gap.strip(" -–—‒\u00a0").split()
    rule = f"range/{word[0].lower() if word else 'dash'}"
    return _one(first, second, rule) if near and not _two_figures(first, second, gap, before) else None


def _two_figures(first: Measured, second: Measured, gap: str, before: str) -> bool:
    """Say whether a dash, "to" or "or" stands between two figures rather than the ends of one."""
    low, high = first.low or Decimal(0), second.low or Decimal(0)
    if first.unit is not None and (second.unit is None or low > high):
        return True  # "64 points to 4,577", "leads by 46 percent to 42 percent"
    if low and high > FAR * low and MOVED.search(before):
        return True  # "fell 5 to 286"
    if low and high > 2 * low and first.unit is not None and BY.search(before):
        return True  # "rose $3bn to $40bn": by one, to the other
    if gap == "-to-" and second.unit is None:
        return True  # "a 2-to-1 vote"
    return low >= high and first.unit is second.unit is None  # "2-0", "voted 516 to 39"


def _alternatives(first: Measured, second: Measured) -> bool:
    """Say whether "or" joins two guesses at one number: "three or four", not "$27 a share or $212 million"."""
    low, high = first.low or Decimal(0), second.low or Decimal(0)
    return low < high < max(low, Decimal(1)) * ALTERNATIVES and (first.unit is None or first.unit == second.unit)


def _fit(first: Measured, second: Measured) -> bool:
    """Say whether two numbers can be ends of one range: the same unit, or one unit for both."""
    if first.low is None or second.low is None or first.low != first.high or second.low != second.high:
        return False
    if first.glued or {first.numeral.form, second.numeral.form} & {"vague", "fraction"}:
        return False
    if first.unit and second.unit and first.unit != second.unit:
        short, long = sorted((first.unit, second.unit), key=len)
        return first.kind == second.kind == "money" and long.partition(" per ")[0].endswith(short)
    return True


def _slack(first: Measured, second: Measured) -> Measured:
    middle, slack = first.low or Decimal(0), second.low or Decimal(0)
    low, high = EXACT.subtract(middle, slack), EXACT.add(middle, slack)
    return replace(second, start=first.start, low=low, high=high, rule="range/plus-minus", first_end=first.end)


def _one(first: Measured, second: Measured, rule: str) -> Measured:
    low, high = first.low or Decimal(0), second.low or Decimal(0)
    if second.numeral.scale and not first.numeral.scale:
        scale = scale_of(second.numeral.scale)
        if low < high / scale:  # "89 to 93 billion", but "$200 to $4 million"
            low = EXACT.multiply(low, scale)
    unit = first if first.unit and not second.unit else second
    if first.unit and second.unit:
        unit = max((first, second), key=lambda end: len(end.unit or ""))
    low, high = min(low, high), max(low, high)
    return replace(
        unit,
        start=first.start,
        end=second.end,
        numeral=second.numeral,
        low=low,
        high=high,
        rule=rule,
        first_end=first.end,
    )
