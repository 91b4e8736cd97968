"""Two numbers that are the ends of one figure: "10 to 15", "between 4% and 5%", "from $75 to $46"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extract.quantities.numerals import EXACT, PLACES, scale_of
from generator.extract.quantities.units import Measured

REACH = 40  # code points between the ends of a "from ... to ..." range
BETWEEN = re.compile(r"\bbetween (?:(?:about|around|roughly|some|an estimated) )?$", re.I)
FROM = re.compile(
    r"\b(?:from|of) (?:(?:about|around|roughly|some|up to|just|nearly|over|under|a|the|more than) )*$", re.I
)
BY = re.compile(
    r"\b(?:by|up|down|rose|fell|gained|lost|added|climbed|dropped|jumped|rallied|slid|slipped|sank|shed|eased|advanced|"
    r"plunged|surged|increased|decreased|grew|declined|tumbled|higher|lower) (?:(?:about|around|roughly|some|nearly) )?$",
    re.I,
)
MOVED = re.compile(r"\b[a-z]+(?:ed|d|t|ll|se|st) (?:(?:about|around|roughly|some|nearly|another|a further) )?$")
FAR = 5  # no forecast is that vague; an amount and a level are farther apart
DASH = re.compile(
    r"\s?[-–—‒]\s?|-?\s?(?:to|or)(?:\s|-)(?:even )?(?:about |around |roughly |up to |more than |over |perhaps |as (?:many|much) as )?|\sto-",
    re.I,
)
AND = re.compile(r"\s(?:and|to)\s(?:about |around |roughly )?", re.I)
FAR_TO = re.compile(r"[^;:!?]*?\bto (?:about |around |roughly |just |nearly |over |only |between )?$", re.I)
SLACK = re.compile(r"plus[ -]or[ -]minus |± ?|\+/- ?", re.I)


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


RATIO = re.compile(r"\s(?:in|out of)\s(?:every )?", re.I)
TENTHS = frozenset(map(Decimal, (*range(2, 13), 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10000, 100000, 1000000)))


def read_ratios(found: Sequence[Measured], text: str) -> list[Measured]:
    """Return ``found`` with "one in five" and "two out of three" read as the shares they are.

    >>> from generator.extract.quantities.numerals import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> text = "one in four homes; 3 out of 10 people"
    >>> [str(m.low) for m in read_ratios([measure(n, text) for n in find_numerals(text)], text)]
    ['0.25', '0.3']
    """
    read: list[Measured] = []
    for second in found:
        first = read[-1] if read else None
        if (
            first is not None
            and first.low is not None
            and second.low in TENTHS
            and second.low is not None
            and first.unit is second.unit is None
            and not (first.glued or second.glued)
            and 0 < first.low < second.low
            and (match := RATIO.fullmatch(text[first.end : second.start]))
            and ("out" in match.group() or first.low == 1 or second.low in {3, 4, 5, 10, 100})
            and re.match(r" [A-Za-z]", text[second.end : second.end + 4])
        ):
            share = (first.low * 10**PLACES / second.low).to_integral_value() / 10**PLACES
            numeral = replace(second.numeral, start=first.start, low=share, high=share, form="fraction")
            read[-1] = replace(second, start=first.start, numeral=numeral, low=share, high=share, rule="fraction/ratio")
        else:
            read.append(second)
    return read


def _joined(first: Measured, second: Measured, text: str) -> Measured | None:
    if not _fit(first, second):
        return None
    gap = text[first.end : second.start]
    before = text[max(0, first.start - 32) : first.start]
    if BETWEEN.search(before) and AND.fullmatch(gap):
        return _one(first, second, "range/between")
    if FROM.search(before) and (
        DASH.fullmatch(gap) or (len(gap) <= REACH and re.search(r"\bfrom\b", before, re.I) and FAR_TO.fullmatch(gap))
    ):
        return _one(first, second, "range/from-to")
    if not DASH.fullmatch(gap):
        return None
    word = gap.strip(" -\u00a0")
    if first.unit is not None and first.low is not None and second.low is not None and first.low > second.low:
        return None  # "leads by 46 percent to 42 percent"
    if MOVED.search(before) and first.low and second.low and second.low > FAR * first.low:
        return None  # "fell 5 to 286"
    if (
        BY.search(before)
        and first.unit is not None
        and first.unit == second.unit
        and first.low
        and second.low
        and second.low > 2 * first.low
    ):
        return None  # "rose $3bn to $40bn": by one, to the other
    if word.startswith("or") and not (first.low is not None and second.low is not None and first.low < second.low):
        return None
    if (
        not word
        and first.unit is None
        and second.unit is None
        and first.low is not None
        and second.low is not None
        and first.low >= second.low
    ):
        return None  # "2-0", "4-4": a score
    if first.unit is not None and second.unit is None:
        return None
    return _one(first, second, "range/" + (word.split()[0].lower() if word else "dash"))


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


def _one(first: Measured, second: Measured, rule: str) -> Measured:
    low, high = first.low, second.low
    assert low is not None and high is not None
    if second.numeral.scale and not first.numeral.scale:
        scale = scale_of(second.numeral.scale)
        if low < high / scale:  # "89 to 93 billion", but "$200 to $4 million"
            low = EXACT.multiply(low, scale)
    unit = first if first.unit and not second.unit else second
    if first.unit and second.unit:
        unit = max((first, second), key=lambda end: len(end.unit or ""))
    low, high = min(low, high), max(low, high)
    return replace(unit, start=first.start, end=second.end, numeral=second.numeral, low=low, high=high, rule=rule)
