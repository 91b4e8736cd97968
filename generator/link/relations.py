"""Whether answers to one question agree, differ, or follow a development."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise

from generator.link.asked import Asked
from generator.link.days import day_bounds
from generator.link.figure_setting import sort_of
from generator.link.figure_states import grows
from generator.link.figure_units import converted, ends
from generator.model import Answer
from generator.model.records import Relation
from generator.read.lexicons import read_lexicon

SLACK = Decimal("0.05")  # part of a rounded number by which two may differ and still say the same
BOUND = Decimal("0.25")  # part by which a number may pass "at least" or stay under "up to" and still say the same
ALL_PAIRS = 40  # answers up to which each is held against each, else against the first


def relation_of(asked: Sequence[Asked], answers: Sequence[Answer], *, origins: int) -> tuple[Relation, str]:
    """Return how ``answers``, in order of their days, relate, and why in words; ``asked`` are their figures.

    ``origins`` counts the independent ones: numbers of one account, copied, cannot bear each other out. Numbers in
    another unit than most, "(124.2F)", are left out: they do not compare.
    """
    unit = Counter(sort_of(one)[:2] for one in asked).most_common(1)[0][0]
    told = [(answer, one) for answer, one in zip(answers, asked, strict=True) if sort_of(one)[:2] == unit]
    asked, answers = [one for _, one in told], [answer for answer, _ in told]
    if _all_alike(asked):
        documents = len({one.document for one in asked})
        if origins == 1 and documents > 1:
            return "agree", f"{documents} documents print one account, whose words they share"
        return "agree", "the numbers fit each other"
    valued = [(answer, one) for answer, one in zip(answers, asked, strict=True) if not one.figure.vague]
    developed = _development(valued)
    if developed:
        return "change", developed
    return "differ", "the numbers do not fit each other, and no order of days explains it"


def alike(one: Asked, other: Asked) -> bool:
    """Say whether two figures can both be right as they are worded."""
    (a_low, a_high), (b_low, b_high) = ends(one), ends(other)
    if a_low is None or a_high is None or b_low is None or b_high is None:
        return True
    if (a_low <= b_high and b_low <= a_high) or converted(one, other):
        return True
    small, large = (one, other) if a_high < b_low else (other, one)
    low, high = min(a_high, b_high), max(a_low, b_low)
    if small.figure.modifier in {">", ">="} or large.figure.modifier in {"<", "<="}:
        return high - low <= BOUND * high
    rounded = "~" in {small.figure.modifier, large.figure.modifier}
    return rounded and high - low <= SLACK * high


def _all_alike(asked: Sequence[Asked]) -> bool:
    pairs: Iterable[tuple[Asked, Asked]] = combinations(asked, 2)
    if len(asked) > ALL_PAIRS:
        pairs = ((asked[0], other) for other in asked[1:])
    return all(alike(one, other) for one, other in pairs)


def _development(valued: Sequence[tuple[Answer, Asked]]) -> str:
    """Return how the number moved from day to day in one direction, "" where it did not.

    Figures of one speaker, of a count that grows by nature (the dead, the rescued) or worded as a move between two
    levels ("rose to 31", "down from 25") may develop; two who differ about the same thing do not. A number worded as
    the former one ("from 14") belongs to no day; it says from where the others moved.
    """
    former = [one for _, one in valued if one.end == "from"]
    current = [(answer, one) for answer, one in valued if one.end != "from"]
    worded = {_way(one) for _, one in valued if one.end}
    speakers = {answer.speaker for answer, _ in valued}
    one_voice = len(speakers) == 1 and None not in speakers
    if not (one_voice or worded or all(one.state and grows(one.state) for _, one in valued)):
        return ""
    days: dict[str, list[Asked]] = {}
    for answer, one in current:
        bounds = day_bounds(answer.date)
        if bounds is None:
            return ""
        days.setdefault(bounds[1], []).append(one)
    steps = [found for _, found in sorted(days.items())]
    if any(not _all_alike(found) for found in steps):
        return ""
    levels = [_lows(found) for found in steps]
    if former and len({low for found in levels for low in found}) == 1:
        levels = [_lows(former), *levels]
    if len(levels) < 2:
        return ""
    up = all(max(before) <= min(after) for before, after in pairwise(levels)) and "down" not in worded
    down = all(min(before) >= max(after) for before, after in pairwise(levels)) and "up" not in worded
    if not (up or down):
        return ""
    return f"the number {'rises' if up else 'falls'} {'from day to day' if len(steps) > 1 else 'as it is told'}"


def _lows(asked: Iterable[Asked]) -> list[Decimal]:
    return [low for one in asked if (low := ends(one)[0]) is not None]


def _way(one: Asked) -> str:
    """Return the direction in which the words say that the number moved: "up", "down" or "either"."""
    words = (one.figure.change or "").split()
    ways = {_ways()[word] for word in words if word in _ways()} - {"either"}
    return ways.pop() if len(ways) == 1 else "either"


@cache
def _ways() -> dict[str, str]:
    return {form: str(row["way"]) for row in read_lexicon("change_words") for form in row["forms"]}
