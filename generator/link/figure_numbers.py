"""What the numbers of two figures say of their question, as named features."""

from __future__ import annotations

from decimal import Decimal

from generator.link.asked import Asked
from generator.link.figure_setting import counts, digits_of, rounds, same_number, told_in
from generator.link.figure_units import ends

EXACT = 4  # digits beyond which a number tells no more
FEW = 3  # up to which a number is everywhere: "two countries", "three men"
NEAR, MIDDLING, FAR = Decimal("0.8"), Decimal("0.4"), Decimal("0.1")  # the smaller part of the larger


def about_numbers(one: Asked, other: Asked) -> dict[str, float]:
    """Return what the numbers of a pair say: the same, one the other rounded, near, far apart."""
    if one.figure.vague or other.figure.vague:
        return {"number vague": 1.0, "number vague and beyond": float(_beyond(one, other))}
    low, ratio = low_and_ratio(one, other)
    found = {"number small": float(low <= FEW and counts(one))}
    if same_number(one, other):
        found |= {"number same": 1.0, f"number same of {told_in(one, other)}": 1.0}
        found["digits in common"] = float(min(digits_of(one), digits_of(other), EXACT) - 1)
        return found
    (a_low, a_high), (b_low, b_high) = ends(one), ends(other)
    if a_high == b_high or (a_low == b_low and a_low is not None):
        found["number shares an end"] = 1.0
    if rounds(one, other) and ratio >= NEAR:
        found["number rounded"] = 1.0
        found["rounded digits in common"] = float(min(digits_of(one), digits_of(other), EXACT) - 1)
    return found | {f"number {nearness(ratio)}": 1.0}


def _beyond(one: Asked, other: Asked) -> bool:
    """Say whether the two do not meet, whatever a number in words alone can mean: "dozens", "2,300"."""
    (a_low, a_high), (b_low, b_high) = ends(one), ends(other)
    return bool(a_high and b_low and a_high < b_low) or bool(b_high and a_low and b_high < a_low)


def low_and_ratio(one: Asked, other: Asked) -> tuple[Decimal, Decimal]:
    """Return the smaller number and which part of the larger it is."""
    low, high = sorted((ends(one)[0] or Decimal(0), ends(other)[0] or Decimal(0)))
    return low, low / high if high > 0 and low >= 0 else Decimal(1)


def nearness(ratio: Decimal) -> str:
    """Return in a word how near two numbers are, the smaller being ``ratio`` of the larger."""
    return "near" if ratio >= NEAR else "middling" if ratio >= MIDDLING else "far" if ratio >= FAR else "beyond"
