"""Fit what speaks for two statements being one: ``python -m benchmarks.fit_utterances [STORY …] [--write]``.

The gold are the utterances of benchmarks/stories. Only statements in other words are learnt from: the same words are
one statement whatever the weights. Each story is also measured with weights fitted on all the others, which is what a
story never seen may give. With ``--write`` the weights fitted on all go to generator/lexicons/weights/utterances.json.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from benchmarks.fitting import Pair, leave_one_out
from benchmarks.link_accuracy import annotated, utterance_score
from benchmarks.story_gold import Score, place_of
from generator.link import retelling
from generator.link.joining import comparable
from generator.link.offstory import set_apart
from generator.link.retelling import Retelling
from generator.link.speakers import link_speakers
from generator.link.statements import statements
from generator.model import Annotated


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
    groups = [
        {
            at
            for at, group in enumerate(wanted)
            if any(name == one.document and s.overlaps(one.span) for name, s in group)
        }
        for one in found
    ]
    known = Retelling(found)
    pairs = [
        (features, bool(groups[left] & groups[right]))
        for left, right in sorted(comparable(found, known))
        if (features := known.in_other_words(found[left], found[right])) is not None
    ]
    return Story(path.stem, rows["utterances"], documents, speaker_of, pairs)


def measured(story: Story, weights: Mapping[str, float]) -> tuple[Score]:
    """Return the score of a story's utterances under ``weights``."""
    with patch.object(retelling, "read_weights", lambda _: {"weights": weights}):
        return (utterance_score(story.documents, story.gold, speaker_of=story.speaker_of),)


if __name__ == "__main__":
    leave_one_out("utterances", read_story, measured, doc=__doc__)
