"""Fit log-linear choices: groups of options, each a list of feature names, one or more of them right.

Maximum likelihood with an L2 penalty, minimised by L-BFGS (Nocedal, Mathematics of Computation 35, 1980). numpy only;
the same input gives the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


class Choices:
    """Training data of one ranker."""

    def __init__(self) -> None:
        self.options: list[tuple[str, ...]] = []
        self.group: list[int] = []
        self.right: list[float] = []
        self.counts: Counter[str] = Counter()
        self.size = 0

    def add(self, options: Iterable[Sequence[str]], right: Sequence[int]) -> None:
        """Add one group; ``right`` are the numbers of its right options, which share the probability."""
        for number, option in enumerate(options):
            self.options.append(tuple(option))
            self.group.append(self.size)
            self.right.append(1 / len(right) if number in right else 0.0)
            self.counts.update(set(option))
        self.size += 1


def fit(choices: Choices, *, keep: int, least: int = 4, penalty: float = 2.0, steps: int = 80) -> dict[str, float]:
    """Return the weights of the ``keep`` features that matter most; ``least`` is how often a feature must occur."""
    names = sorted(name for name, count in choices.counts.items() if count >= least)
    weights = _fit(choices, names, penalty, steps)
    if len(names) > keep:
        # A weight matters by its size and by how often it is used, up to a point.
        use = {name: abs(weights[name]) * min(choices.counts[name], 400) ** 0.5 for name in names}
        names = sorted(sorted(names, key=lambda name: (-use[name], name))[:keep])
        weights = _fit(choices, names, penalty, steps)
    return {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= 0.02}


def _fit(choices: Choices, names: list[str], penalty: float, steps: int) -> dict[str, float]:
    ids = {name: number for number, name in enumerate(names)}
    pairs = [(row, ids[name]) for row, option in enumerate(choices.options) for name in option if name in ids]
    rows = np.array([row for row, _ in pairs], dtype=np.int32)
    columns = np.array([column for _, column in pairs], dtype=np.int32)
    group = np.array(choices.group)
    right = np.array(choices.right)
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = np.bincount(rows, weights=weights[columns], minlength=len(group))
        scores -= np.maximum.reduceat(scores, starts)[group]
        powers = np.exp(scores)
        totals = np.add.reduceat(powers, starts)
        error = powers / totals[group] - right
        slope = np.bincount(columns, weights=error[rows], minlength=len(names)) + penalty * weights
        return float(np.log(totals).sum() - right @ scores + penalty / 2 * weights @ weights), slope

    return dict(zip(names, minimise(loss, np.zeros(len(names)), steps).tolist(), strict=True))


def minimise(loss: Callable[[Vector], tuple[float, Vector]], at: Vector, steps: int, memory: int = 8) -> Vector:
    """Return where ``loss`` (value and slope at a point) is least, by L-BFGS with step halving.

    >>> minimise(lambda x: (float((x - 3) @ (x - 3)), 2 * (x - 3)), np.zeros(2), 20).round(3).tolist()
    [3.0, 3.0]
    """
    value, slope = loss(at)
    moves: list[tuple[Vector, Vector]] = []
    for _ in range(steps):
        direction = -_newton(slope, moves)
        gain = float(slope @ direction)
        if gain >= 0:
            moves, direction, gain = [], -slope, -float(slope @ slope)
        step = 1.0 if moves else 1.0 / max(1.0, float(np.abs(slope).sum()))
        for _ in range(25):
            there = at + step * direction
            new_value, new_slope = loss(there)
            if new_value <= value + 1e-4 * step * gain:
                break
            step /= 2
        move, turn = there - at, new_slope - slope
        if float(move @ turn) > 1e-10:
            moves = [*moves, (move, turn)][-memory:]
        done = abs(value - new_value) < 1e-6 * max(1.0, abs(value))
        at, value, slope = there, new_value, new_slope
        if done:
            break
    return at


def _newton(slope: Vector, moves: list[tuple[Vector, Vector]]) -> Vector:
    direction = slope.copy()
    shares = []
    for move, turn in reversed(moves):
        share = float(move @ direction) / float(turn @ move)
        shares.append(share)
        direction -= share * turn
    if moves:
        move, turn = moves[-1]
        direction *= float(move @ turn) / float(turn @ turn)
    for (move, turn), share in zip(moves, reversed(shares), strict=True):
        direction += move * (share - float(turn @ direction) / float(turn @ move))
    return direction
