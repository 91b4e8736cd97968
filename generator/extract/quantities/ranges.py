"""Two numbers that are the ends of one figure: "10 to 15", "between 4% and 5%", "ranging from $46 to $75"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extract.quantities.measured import Measured, by_rate
from generator.extract.quantities.moves import is_spanning, moved_by, same_money, scaled
from generator.numerals.words import EXACT

REACH = 40  # code points between the ends of a "from ... to ..." range
BLUR = "about |around |roughly |some |nearly |just |over |under |only "
BETWEEN = re.compile(rf"\bbetween (?:{BLUR}|an estimated )?$", re.I)
FROM_OR_OF = re.compile(rf"\b(?:from|of) (?:{BLUR}|up to |a |the |more than )*$", re.I)
FAR_TO = re.compile(rf"[^;:!?\n,]*?\bto (?:{BLUR}|between )?$", re.I)
BY = re.compile(
    r"\b(?:by|up|down|rose|fell|gained|lost|added|climbed|dropped|jumped|rallied|slid|slipped|sank|shed|eased|advanced|"
    rf"plunged|surged|increased|decreased|grew|declined|tumbled|higher|lower) (?:{BLUR})?$",
    re.I,
)
MOVED = re.compile(rf"\b[a-z]+(?:ed|d|t|ll|se|st) (?:by )?(?:{BLUR}|another |a further )?$")
ALTERNATIVES = 10  # "one or ten" is said, "one or a hundred" is not
FAR = 5  # no forecast is that vague; an amount and a level are farther apart
DASH = re.compile(
    rf"[ \u00a0]?[-–—‒][ \u00a0]?|-?\s?(?:to|or)[ \n-](?:even )?"
    rf"(?:{BLUR}|up to |more than |perhaps |as (?:many|much) as )?|\sto-",
    re.I,
)
DASHES = frozenset("-–—‒")
THOUSANDS = re.compile(r"([1-9][0-9]{0,2}),000")
AND = re.compile(rf"\s(?:and|to)\s(?:{BLUR})?", re.I)
SLACK = re.compile(r" ?(?:plus[ -]or[ -]minus|±|\+/[-−]) ?", re.I)


def join_ranges(found: Sequence[Measured], text: str) -> list[Measured]:
    """Return ``found`` with each pair of ends joined into one; the unit printed once holds for both.

    >>> from generator.numerals.printed import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> text = "between 10 and 15 km, from 4 to 5 per cent, rose 3 points to 40"
    >>> [(str(m.low), str(m.high), m.unit) for m in join_ranges([measure(n, text) for n in find_numerals(text)], text)]
    [('10', '15', 'kilometre'), ('4', '5', 'percent'), ('3', '3', 'point'), ('40', '40', None)]
    """
    joined: list[Measured] = []
    index = 0
    while index < len(found):
        first = found[index]
        third = found[index + 2] if index + 2 < len(found) else None
        if index + 1 < len(found) and (both := _joined(first, found[index + 1], third, text)):
            joined.append(both)
            index += 2
        else:
            joined.append(first)
            index += 1
    return joined


def _joined(first: Measured, second: Measured, third: Measured | None, text: str) -> Measured | None:
    if not _fit(first, second):
        return None
    onward = third is not None and text[second.end : third.start] == " to "  # "from 5 to 7 percent to 3 to 5 percent"
    if not onward and moved_by(first, second, text) is not None:
        return None
    gap, before = text[first.end : second.start], text[max(0, first.start - 32) : first.start]
    if SLACK.fullmatch(gap):
        return _slack(first, second)
    if BETWEEN.search(before) and AND.fullmatch(gap):
        return _one(first, second, "range/between", text)
    near = DASH.fullmatch(gap) is not None and not _falls(first, second, gap, text)
    near = near and (not gap.strip().startswith("or") or _alternatives(first, second, text))
    far = len(gap) <= REACH and is_spanning(before) and FAR_TO.fullmatch(gap) is not None
    if far or (near and FROM_OR_OF.search(before)):
        return _one(first, second, "range/from-to", text)
    word = gap.strip(" -–—‒\u00a0").split()
    rule = f"range/{word[0].lower() if word else 'dash'}"
    return _one(first, second, rule, text) if near and not _two_figures(first, second, gap, before, text) else None


def _falls(first: Measured, second: Measured, gap: str, text: str) -> bool:
    """Say whether a dash stands between two bare numbers that fall: "odds of 3-1"."""
    bare = gap in DASHES and first.unit is second.unit is None
    return bare and scaled(first, second, text) >= (second.low or Decimal(0))


def _two_figures(first: Measured, second: Measured, gap: str, before: str, text: str) -> bool:
    """Say whether a dash, "to" or "or" stands between two figures rather than the ends of one."""
    low, high = scaled(first, second, text), second.low or Decimal(0)
    if first.unit is not None and second.unit is None and not _one_sign(first, second, gap, low):
        return True  # "64 points to 4,577"
    if first.unit is not None and low > high:
        return True  # "leads by 46 percent to 42 percent"
    if low and high > FAR * low and MOVED.search(before):
        return True  # "fell 5 to 286"
    if low and high > 2 * low and first.unit is not None and BY.search(before):
        return True  # "rose $3bn to $40bn": by one, to the other
    if gap == "-to-" and second.unit is None:
        return True  # "a 2-to-1 vote"
    return low >= high and first.unit is second.unit is None  # "2-0", "voted 516 to 39"


def _one_sign(first: Measured, second: Measured, gap: str, low: Decimal) -> bool:
    """Say whether the currency sign printed once holds for both numbers: "£5-6 million", "$4.2 to 4.4 billion"."""
    if not first.currency or second.glued:
        return False
    return not gap.strip(" -–—‒\u00a0") or low != first.low


def _alternatives(first: Measured, second: Measured, text: str) -> bool:
    """Say whether "or" joins two guesses at one number: "three or four", not "$27 a share or $212 million"."""
    low, high = scaled(first, second, text), second.low or Decimal(0)
    return low < high < max(low, Decimal(1)) * ALTERNATIVES and (first.unit is None or first.unit == second.unit)


def _fit(first: Measured, second: Measured) -> bool:
    """Say whether two numbers can be ends of one range: the same unit, or one unit for both."""
    if first.low is None or second.low is None or first.low != first.high or second.low != second.high:
        return False
    if first.glued or {first.numeral.form, second.numeral.form} & {"vague", "fraction"}:
        return False
    if first.unit and second.unit and first.unit != second.unit:
        return same_money(first, second)
    return True


def _shared_thousands(first: Measured, second: Measured, text: str) -> Decimal:
    """Return the value of ``first`` with what is printed once, after ``second``: "2-3,000 people", "2 to 3 million"."""
    low = scaled(first, second, text)
    thousands = THOUSANDS.fullmatch(text, second.numeral.start, second.numeral.end)
    dash = text[first.end : second.start] in DASHES
    shares = dash and thousands is not None and first.low == low < int(thousands[1])
    return low * 1000 if shares else low


def _slack(first: Measured, second: Measured) -> Measured:
    middle, slack = first.low or Decimal(0), second.low or Decimal(0)
    low, high = EXACT.subtract(middle, slack), EXACT.add(middle, slack)
    return replace(second, start=first.start, low=low, high=high, rule="range/plus-minus", first_end=first.end)


def _one(first: Measured, second: Measured, rule: str, text: str) -> Measured:
    low, high = _shared_thousands(first, second, text), second.low or Decimal(0)
    unit = first if first.unit and not second.unit else second
    if first.unit and second.unit:
        unit = max((first, second), key=lambda end: len(end.unit or ""))
    low, high = min(low, high), max(low, high)
    both = replace(
        unit,
        start=first.start,
        end=second.end,
        numeral=second.numeral,
        low=low,
        high=high,
        rule=rule,
        first_end=first.end,
    )
    return both if second.unit else by_rate(both, text)  # "$10-12 a share"
