"""Fit what speaks for two figures answering one question: ``python -m benchmarks.fit_figures [STORY …] [--write]``.

The gold are the compared figures of benchmarks/stories. Each story is also measured with weights fitted on all the
others, which is what a story never seen may give: pairs of figures, as benchmarks/link_accuracy.py counts them. With
``--write`` the weights fitted on all go to generator/lexicons/weights/figures.json. Logistic regression with an L2
penalty, by Newton's method (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1); numpy only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import yaml
from numpy.typing import NDArray

from benchmarks.link_accuracy import STORIES, annotated, claim_score
from benchmarks.story_gold import Score, place_of
from generator.link import figure_pairs
from generator.link.asked import Asked
from generator.link.figure_clusters import comparable_pairs
from generator.link.figure_facts import ask
from generator.link.figure_pairs import features
from generator.link.figure_setting import Setting
from generator.link.passages import share_passages
from generator.link.speakers import SpeakerLinks, link_speakers
from generator.model import Annotated, SharedPassage, Span

WEIGHTS = Path(figure_pairs.__file__).parents[1] / "lexicons" / "weights"
PENALTY = 1.0
STEPS = 30
Vector = NDArray[np.float64]
Pair = tuple[dict[str, float], bool]


@dataclass(frozen=True)
class Story:
    """One story read: its documents, gold and the features of its pairs."""

    name: str
    gold: list[list[dict[str, Any]]]
    documents: tuple[Annotated, ...]
    passages: tuple[SharedPassage, ...]
    links: SpeakerLinks
    pairs: list[Pair]


def read_story(path: Path) -> Story:
    """Return the story of a file with the features of every comparable pair and whether the gold joins it."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    documents = tuple(annotated(row) for row in rows["documents"])
    figures = [asked for one in documents for asked in ask(one)]
    texts = {one.document.id: one.document.text for one in documents}
    wanted = [[place_of(place, texts) for place in group] for group in rows["claims"]]
    groups = {one.order: at for at, group in enumerate(wanted) for one in _at(figures, group)}
    marked = {(one.document, one.figure.low, one.figure.high) for one in figures if one.order in groups}
    setting = Setting.of(figures)
    pairs = []
    for one, other in comparable_pairs(figures):
        left, right = groups.get(one.order), groups.get(other.order)
        joined = left is not None and left == right
        repeats = any(
            at is None and (figure.document, figure.figure.low, figure.figure.high) in marked
            for at, figure in ((left, one), (right, other))
        )
        if joined or not repeats:  # the gold may leave out a number that its document gives again
            pairs.append((features(one, other, setting), joined))
    return Story(path.stem, rows["claims"], documents, share_passages(documents), link_speakers(documents), pairs)


def _at(figures: Iterable[Asked], places: Iterable[tuple[str, Span]]) -> Iterable[Asked]:
    for name, span in places:
        near = [one for one in figures if one.document == name and one.figure.span.overlaps(span)]
        if near:
            yield max(near, key=lambda one: min(one.figure.span.end, span.end) - max(one.figure.span.start, span.start))


def fit(pairs: Iterable[Pair]) -> dict[str, float]:
    """Return the weight of each feature."""
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
        slope = given.T @ (likely - right) + PENALTY * weights
        bend = (given * (likely * (1 - likely))[:, None]).T @ given + PENALTY * np.eye(len(names))
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-5:
            break
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.01}


def measured(story: Story, weights: Mapping[str, float]) -> Score:
    """Return the score of a story's compared figures under ``weights``."""
    with patch.object(figure_pairs, "read_weights", lambda _: {"weights": weights}):
        return claim_score(story.documents, story.gold, passages=story.passages, links=story.links)


def main() -> None:
    """Print what each story gives unseen, and all together; write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    stories = [read_story(path) for path in options.stories or sorted(STORIES.glob("*.yml"))]
    total = Score()
    for story in stories:
        weights = fit(pair for other in stories if other is not story for pair in other.pairs)
        score = measured(story, weights)
        print(score.line(story.name))
        total.add(score)
    print(total.line("all, each unseen"))
    if options.write:
        weights = fit(pair for story in stories for pair in story.pairs)
        write_weights("figures", weights, "the compared figures of benchmarks/stories, by benchmarks/fit_figures.py")


def write_weights(name: str, weights: Mapping[str, float], source: str) -> None:
    """Write ``weights`` to generator/lexicons/weights/NAME.json, one a line, with where they come from."""
    rows = ",\n".join(f"{json.dumps(one)}: {weight}" for one, weight in sorted(weights.items()))
    (WEIGHTS / f"{name}.json").write_text(
        f'{{\n"source": "{source}",\n"weights": {{\n{rows}\n}}\n}}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    main()
