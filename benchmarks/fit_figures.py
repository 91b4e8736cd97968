"""Fit what speaks for two figures answering one question: ``python -m benchmarks.fit_figures [STORY …] [--write]``.

The gold are the compared figures of benchmarks/stories. Each story is also measured with weights fitted on all the
others, which is what a story never seen may give: pairs of figures, as benchmarks/link_accuracy.py counts them. With
``--write`` the weights fitted on all go to generator/lexicons/weights/figures.json.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from benchmarks.fitting import Pair, leave_one_out
from benchmarks.link_accuracy import annotated, claim_scores
from benchmarks.story_gold import Score, place_of
from generator.link import figure_pairs
from generator.link.asked import Asked
from generator.link.figure_clusters import comparable_pairs
from generator.link.figure_facts import ask
from generator.link.figure_pairs import features
from generator.link.figure_setting import Setting
from generator.link.offstory import set_apart
from generator.link.passages import share_passages
from generator.link.speakers import SpeakerLinks, link_speakers
from generator.model import Annotated, SharedPassage, Span

PENALTY = 5.0  # of many features that say nearly the same few are sure


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
    documents = set_apart(tuple(annotated(row) for row in rows["documents"]))
    figures = [asked for one in documents for asked in ask(one)]
    texts = {one.document.id: one.document.text for one in documents}
    wanted = [[place_of(place, texts) for place in group] for group in rows["claims"]]
    groups = {one.order: at for at, group in enumerate(wanted) for one in _at(figures, group)}
    marked = {(one.document, one.figure.low, one.figure.high) for one in figures if one.order in groups}
    setting = Setting.of(figures, tuple(texts.values()))
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


def measured(story: Story, weights: Mapping[str, float]) -> tuple[Score, ...]:
    """Return the score of a story's compared figures under ``weights``, by pairs and whole."""
    with patch.object(figure_pairs, "read_weights", lambda _: {"weights": weights}):
        return claim_scores(story.documents, story.gold, passages=story.passages, links=story.links)


if __name__ == "__main__":
    leave_one_out("figures", read_story, measured, doc=__doc__, also=("as wholes",), penalty=PENALTY)
