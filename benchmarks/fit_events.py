"""Fit what speaks for two dated sentences telling of one event: ``python -m benchmarks.fit_events [--write]``.

The gold are the events of benchmarks/stories. Each story is also measured with weights fitted on all the others, which
is what a story never seen may give. With ``--write`` the weights fitted on all go to
generator/lexicons/weights/events.json.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from benchmarks.fitting import Pair, leave_one_out
from benchmarks.link_accuracy import annotated, event_score
from benchmarks.story_gold import Score, place_of
from generator.describe.origins import Origins
from generator.link import event_pairs
from generator.link.dated import Dated, find_dated
from generator.link.days import day_bounds, meet
from generator.link.event_pairs import EventPairs
from generator.link.naming import Naming
from generator.link.offstory import set_apart
from generator.link.passages import share_passages
from generator.link.speakers import SpeakerLinks, link_speakers
from generator.link.timeline import first_print, gather_events
from generator.model import Annotated, SharedPassage


@dataclass(frozen=True)
class Story:
    """One story read: its documents, gold and the features of its pairs."""

    name: str
    gold: list[dict[str, Any]]
    documents: tuple[Annotated, ...]
    passages: tuple[SharedPassage, ...]
    links: SpeakerLinks
    pairs: list[Pair]


def read_story(path: Path) -> Story | None:
    """Return the story of a file with the features of every pair whose days meet; None without such gold.

    Two sentences of which the gold knows neither teach nothing: it leaves out what is no event of the story.
    """
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "events" not in rows:
        return None
    documents = set_apart(tuple(annotated(row) for row in rows["documents"]))
    links, passages = link_speakers(documents), share_passages(documents)
    ordered = sorted(documents, key=lambda one: one.document.id)
    naming, origins = Naming(ordered, links.speaker_of, links.speaker_named), Origins(passages, ordered)
    dated = find_dated(ordered, naming=naming, origins=origins)
    known = EventPairs(dated, printed=first_print(documents))
    groups = _groups(dated, rows["events"], documents)
    pairs = [
        (known.features(dated[left], dated[right]), bool(groups[left] & groups[right]))
        for left, right in combinations(range(len(dated)), 2)
        if meet(dated[left].days, dated[right].days) and (groups[left] or groups[right])
    ]
    return Story(path.stem, rows["events"], documents, passages, links, pairs)


def _groups(dated: Sequence[Dated], gold: list[dict[str, Any]], documents: Sequence[Annotated]) -> list[set[int]]:
    """Return the events of the gold, by number, that each sentence tells: of its clause, else of its sentence."""
    texts = {one.document.id: one.document.text for one in documents}
    clauses = {(one.document.id, timex.id): timex.clause for one in documents for timex in one.dates}
    wanted = [(day_bounds(str(row["date"])), [place_of(place, texts) for place in row["places"]]) for row in gold]
    groups = []
    for one in dated:
        clause = clauses[one.document, one.timex] or one.sentence
        told: dict[bool, set[int]] = {True: set(), False: set()}
        for at, (days, places) in enumerate(wanted):
            here = [span for name, span in places if name == one.document and span.overlaps(one.sentence)]
            if here and days and meet(days, one.days):
                told[any(span.overlaps(clause) for span in here)].add(at)
        groups.append(told[True] or told[False])
    return groups


def measured(story: Story, weights: Mapping[str, float]) -> tuple[Score, Score]:
    """Return the scores of a story's events and of their days under ``weights``."""
    with patch.object(event_pairs, "read_weights", lambda _: {"weights": weights}):
        events = gather_events(
            story.documents,
            speaker_of=story.links.speaker_of,
            passages=story.passages,
            speaker_named=story.links.speaker_named,
        )
    return event_score(events, story.gold, {one.document.id: one.document.text for one in story.documents})


if __name__ == "__main__":
    leave_one_out("events", read_story, measured, doc=__doc__, also=("days of found events",))
