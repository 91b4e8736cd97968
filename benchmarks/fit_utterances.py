"""Fit what speaks for two statements being one: ``python -m benchmarks.fit_utterances [STORY …] [--write]``.

The gold are the utterances of benchmarks/stories. Only statements in other words are learnt from: the same words are
one statement whatever the weights. Each story is also measured with weights fitted on all the others, which is what a
story never seen may give. With ``--write`` the weights fitted on all go to generator/lexicons/weights/utterances.json.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from benchmarks.fitting import Pair, leave_one_out
from benchmarks.link_accuracy import annotated, utterance_scores
from benchmarks.story_gold import Score, place_of
from generator.link import retelling
from generator.link.joining import comparable
from generator.link.offstory import set_apart
from generator.link.rarity import Rarity
from generator.link.retelling import Retelling
from generator.link.speakers import link_speakers
from generator.link.statements import Statement, statements
from generator.model import Annotated, Span

Place = tuple[str, Span]
HALF = 0.5  # of what the closest of two places share


@dataclass(frozen=True)
class Story:
    """One story read: its documents, gold, who its quotations are given to and the features of its pairs."""

    name: str
    gold: list[list[dict[str, Any]]]
    documents: tuple[Annotated, ...]
    speaker_of: Mapping[str, str]
    pairs: list[Pair]


def read_story(path: Path) -> Story | None:
    """Return the story of a file with the features of every pair that may be compared; None without such gold."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "events" not in rows:  # gold for its figures alone
        return None
    documents = set_apart(tuple(annotated(row) for row in rows["documents"]))
    speaker_of = link_speakers(documents).speaker_of
    found = sorted(statements(documents, speaker_of=speaker_of), key=lambda one: one.fullness)
    texts = {one.document.id: one.document.text for one in documents}
    wanted = [[place_of(place, texts) for place in group] for group in rows["utterances"]]
    rarity = Rarity(one.terms for one in found if one.form != "clause")
    held = comparable(found, rarity)
    pairs = _labelled(found, sorted(held), wanted, rarity)
    return Story(path.stem, rows["utterances"], documents, speaker_of, pairs)


def _labelled(
    found: Sequence[Statement], held: Sequence[tuple[int, int]], wanted: Sequence[list[Place]], rarity: Rarity
) -> list[Pair]:
    """Return the features of the pairs that the gold decides, each with whether it joins them.

    A place of the gold may hold several statements, and a quotation several places: of the pairs of two places it joins
    those count that share most, and two statements of quotations it joins elsewhere are not known to be two.
    """
    of_quotation: dict[str, set[int]] = defaultdict(set)
    places: list[set[tuple[int, Place]]] = []
    for one in found:
        at = {
            (n, p) for n, group in enumerate(wanted) for p in group if p[0] == one.document and p[1].overlaps(one.span)
        }
        places.append(at)
        of_quotation[one.quotation.id] |= {n for n, _ in at}
    known = Retelling(rarity)
    closest: dict[tuple[Place, Place], float] = defaultdict(float)
    rows = []
    for left, right in held:
        one, other = found[left], found[right]
        features = known.in_other_words(one, other)
        both = [(p, q) for n, p in places[left] for m, q in places[right] if n == m and p != q]
        shared = rarity.weight(one.terms & other.terms)
        for pair in both:
            closest[pair] = max(closest[pair], shared)
        if features is not None:
            rows.append(
                (features, both, shared, bool(of_quotation[one.quotation.id] & of_quotation[other.quotation.id]))
            )
    return [
        (features, bool(both))
        for features, both, shared, near in rows
        if (any(shared >= HALF * closest[pair] for pair in both) if both else not near)
    ]


def measured(story: Story, weights: Mapping[str, float]) -> tuple[Score, ...]:
    """Return the score of a story's utterances under ``weights``, by pairs and whole."""
    with patch.object(retelling, "read_weights", lambda _: {"weights": weights}):
        return utterance_scores(story.documents, story.gold, speaker_of=story.speaker_of)


if __name__ == "__main__":
    leave_one_out("utterances", read_story, measured, doc=__doc__, also=("as wholes",))
