"""One measure told in two units: "6ft 2in", "9st 4lb", "five feet seven inches"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.extract.quantities.measured import Measured
from generator.numerals.words import EXACT, plain_words, tidy

ABSURD = 10**12  # feet from which nothing is measured, and twelve times as many may be more than EXACT holds
SMALLER = {"foot": ("inch", 12), "stone": ("pound", 14), "pound": ("ounce", 16)}  # and how many make one
DIGITS = r"(?P<digits>\d{1,2}(?:\.\d{1,2})?)(?P<half>½)?"
JOIN = r"(?:,? (?:and )?|-)?"
AFTER = {
    "foot": re.compile(
        rf"{JOIN}(?:{DIGITS}|(?P<word>[a-z]+))"
        rf"(?:[ -]?(?:inch(?:es)?\b|ins\b|in\.|[″\"”]|''|’’)|in\b| in\b(?=[,.;)]| (?:tall|high|long|wide|deep)\b))"
        rf"|(?:-| (?=\d{{1,2}} tall\b))(?P<bare>\d{{1,2}})(?![\w.,]*\d|-(?!inch))(?:-inch)?"
    ),
    "stone": re.compile(rf"{JOIN}{DIGITS} ?(?:lbs?\b|pounds?\b)"),
    "pound": re.compile(rf"{JOIN}{DIGITS} ?(?:oz\b|ounces?\b)"),
}
FEET = re.compile(r"['’′] ?(?=\d{1,2}(?:\.5|½)?(?:[\"”″]|''|’’))")  # 5'11"
STONE = re.compile(r" ?st\.?(?= ?\d{1,2} ?lbs?\b)")


def in_two_units(found: Measured, text: str) -> Measured:
    """Return ``found`` with what a smaller unit after it adds, in that unit: no decimal of a foot is exact.

    >>> from generator.numerals.printed import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> text = "6ft 2in, 5 metres"
    >>> [(str(m.low), m.unit) for m in (in_two_units(measure(n, text), text) for n in find_numerals(text))]
    [('74', 'inch'), ('2', 'inch'), ('5', 'metre')]
    """
    if found.unit is None and (stone := STONE.match(text, found.end)):
        found = replace(found, end=stone.end(), unit="stone", kind="measure", rule="unit/stone")
    if found.unit is None and (feet := FEET.match(text, found.end)):
        found = replace(found, end=feet.end(), unit="foot", kind="measure", rule="unit/foot")
    whole = found.low is not None and found.low == found.high == found.low.to_integral_value()
    if found.unit not in SMALLER or found.low is None or not whole or found.low >= ABSURD:
        return found
    unit, size = SMALLER[found.unit]
    match = AFTER[found.unit].match(text, found.end)
    rest = _rest(match) if match else None
    if match is None or rest is None or rest >= size:
        return found
    value = tidy(EXACT.add(EXACT.multiply(found.low, Decimal(size)), rest))
    rule = f"unit/{found.unit}-{unit}"
    return replace(found, end=match.end(), low=value, high=value, unit=unit, kind="measure", rule=rule)


def _rest(match: re.Match[str]) -> Decimal | None:
    parts = match.groupdict()
    if word := parts.get("word"):
        return plain_words().get(word)
    digits = parts.get("digits") or parts.get("bare")
    return Decimal(digits or 0) + (Decimal("0.5") if parts.get("half") else 0)
