"""A log-linear choice: one weight a feature name, kept in a small readable file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import exp

from generator.read.lexicons import read_weights

Features = Iterable[str]


class Ranker:
    """Choose among options by the sum of their features' weights.

    >>> ranker = Ranker({"subject": 2.0, "far": -1.0})
    >>> [round(p, 2) for p in ranker.probabilities([["subject"], ["subject", "far"], []])]
    [0.67, 0.24, 0.09]
    """

    def __init__(self, weights: dict[str, float], temperature: float = 1.0) -> None:
        self.weights = weights
        self.temperature = temperature

    def probabilities(self, options: Sequence[Features]) -> list[float]:
        """Return the probability of each option; they sum to 1."""
        get = self.weights.get
        scores = [sum(get(name, 0.0) for name in option) / self.temperature for option in options]
        top = max(scores, default=0.0)
        powers = [exp(score - top) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]


@cache
def read_ranker(name: str) -> Ranker:
    """Return the ranker whose weights are in ``generator/lexicons/weights/<name>.json``."""
    loaded = read_weights(name)
    return Ranker(loaded["weights"], loaded.get("temperature", 1.0))
