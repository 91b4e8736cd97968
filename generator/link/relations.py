"""Whether answers to one question agree, differ, or follow a development."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.link.asked import Asked
from generator.link.days import day_bounds
from generator.link.figure_words import grows
from generator.model import Answer
from generator.model.records import Relation

SLACK = Decimal("0.05")  # part of a rounded number by which two may differ and still say the same
BOUND = Decimal("0.25")  # part by which a number may pass "at least" or stay under "up to" and still say the same


def relation_of(asked: Sequence[Asked], answers: Sequence[Answer]) -> tuple[Relation, str]:
    """Return how ``answers``, in order of their days, relate, and why in words; ``asked`` are their figures."""
    pairs = (
        [(one, other) for at, one in enumerate(asked) for other in asked[at + 1 :]]
        if len(asked) < 40
        else [(asked[0], other) for other in asked[1:]]
    )
    if all(alike(one, other) for one, other in pairs):
        return "agree", "the numbers fit each other"
    valued = [(answer, one) for answer, one in zip(answers, asked, strict=True) if not one.figure.vague]
    developed = _development(valued)
    if developed:
        return "change", developed
    return "differ", "the numbers do not fit each other, and no order of days explains it"


def alike(one: Asked, other: Asked) -> bool:
    """Say whether two figures can both be right as they are worded."""
    a_low, a_high, b_low, b_high = one.figure.low, one.figure.high, other.figure.low, other.figure.high
    if a_low is None or a_high is None or b_low is None or b_high is None:
        return True
    if a_low <= b_high and b_low <= a_high:
        return True
    small, large = (one, other) if a_high < b_low else (other, one)
    low, high = min(a_high, b_high), max(a_low, b_low)
    if small.figure.modifier in {">", ">="} or large.figure.modifier in {"<", "<="}:
        return high - low <= BOUND * high
    rounded = "~" in {small.figure.modifier, large.figure.modifier}
    return rounded and high - low <= SLACK * high


def _development(valued: Sequence[tuple[Answer, Asked]]) -> str:
    """Return how the number moved from day to day in one direction, "" where it did not.

    Figures of one speaker, of a count that grows by nature (the dead, the rescued) or worded as a change may develop;
    two speakers who differ about the same thing do not.
    """
    speakers = {answer.speaker for answer, _ in valued}
    worded = any(one.figure.change for _, one in valued)
    if not (len(speakers) == 1 or worded or all(one.state and grows(one.state) for _, one in valued)):
        return ""
    days: dict[str, set[Decimal]] = {}
    for answer, one in valued:
        bounds = day_bounds(answer.date)
        if bounds is None or one.figure.low is None:
            return ""
        days.setdefault(bounds[1], set()).add(one.figure.low)
    steps = [values for _, values in sorted(days.items())]
    if len(steps) < 2:
        return ""
    up = all(max(before) <= min(after) for before, after in pairwise(steps))
    down = all(min(before) >= max(after) for before, after in pairwise(steps))
    if not (up or down) or any(len(values) > 1 for values in steps):
        return ""
    return f"the number {'rises' if up else 'falls'} from day to day"
