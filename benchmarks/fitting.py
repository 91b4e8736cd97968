"""Fit readable weights of named features on pairs, and measure each story with those fitted on all the others.

Logistic regression with an L2 penalty, by Newton's method (Hastie, Tibshirani and Friedman, The Elements of Statistical
Learning, 4.4.1); numpy only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from benchmarks.link_accuracy import STORIES
from benchmarks.story_gold import Score
from generator.read import lexicons

WEIGHTS = Path(lexicons.__file__).parents[1] / "lexicons" / "weights"
PENALTY = 1.0
STEPS = 30
Vector = NDArray[np.float64]
Pair = tuple[dict[str, float], bool]


class Read(Protocol):
    """A story read: its name and the features of its pairs, each with whether the gold joins it."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def pairs(self) -> list[Pair]:
        """The pairs."""


S = TypeVar("S", bound=Read)


def fit(pairs: Iterable[Pair], *, penalty: float = PENALTY) -> dict[str, float]:
    """Return the weight of each feature, the nearer to 0 the higher the ``penalty`` of large ones."""
    rows = list(pairs)
    names = sorted({name for found, _ in rows for name in found})
    at = {name: column for column, name in enumerate(names)}
    given: Vector = np.zeros((len(rows), len(names)))
    for row, (found, _) in enumerate(rows):
        for name, value in found.items():
            given[row, at[name]] = value
    right: Vector = np.array([float(joined) for _, joined in rows], dtype=np.float64)
    weights = np.zeros(len(names), dtype=np.float64)
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(given @ weights, -30, 30)))
        slope = given.T @ (likely - right) + penalty * weights
        bend = (given * (likely * (1 - likely))[:, None]).T @ given + penalty * np.eye(len(names))
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-5:
            break
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.01}


def leave_one_out(
    name: str,
    read: Callable[[Path], S | None],
    measured: Callable[[S, Mapping[str, float]], tuple[Score, ...]],
    *,
    doc: str | None,
    also: tuple[str, ...] = (),
    penalty: float = PENALTY,
) -> None:
    """Print what each story gives unseen, and all together; write the weights where the command line asks for it.

    ``measured`` returns the score printed for each story, then those of the totals that ``also`` names.
    """
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    stories = [story for path in options.stories or sorted(STORIES.glob("*.yml")) if (story := read(path))]
    totals = {label: Score() for label in ("all, each unseen", *also)}
    for story in stories:
        others = (pair for other in stories if other is not story for pair in other.pairs)
        scores = measured(story, fit(others, penalty=penalty))
        print(scores[0].line(story.name))
        for total, score in zip(totals.values(), scores, strict=True):
            total.add(score)
    for label, total in totals.items():
        print(total.line(label))
    if options.write:
        weights = fit((pair for story in stories for pair in story.pairs), penalty=penalty)
        write_weights(name, weights, f"the {name} of benchmarks/stories, by benchmarks/fit_{name}.py")


def write_weights(name: str, weights: Mapping[str, float], source: str) -> None:
    """Write ``weights`` to generator/lexicons/weights/NAME.json, one a line, with where they come from."""
    rows = ",\n".join(f"{json.dumps(one)}: {weight}" for one, weight in sorted(weights.items()))
    (WEIGHTS / f"{name}.json").write_text(
        f'{{\n"source": "{source}",\n"weights": {{\n{rows}\n}}\n}}\n', encoding="utf-8"
    )
