"""What governs a time expression: tense and predicate, from parses built by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from generator.extract.timexes.governor import governor
from tests.extract.parses import ENGLISH, parse

SAID = parse(
    ("They", "they", "PRP", "nsubj", 1), ("met", "meet", "VBD", "ROOT", 1), ("Monday", "Monday", "NNP", "npadvmod", 1)
)


WILL = parse(
    ("They", "they", "PRP", "nsubj", 2),
    ("will", "will", "MD", "aux", 2),
    ("meet", "meet", "VB", "ROOT", 2),
    ("on", "on", "IN", "prep", 2),
    ("Monday", "Monday", "NNP", "pobj", 3),
)


DUE = parse(
    ("It", "it", "PRP", "nsubjpass", 2),
    ("was", "be", "VBD", "auxpass", 2),
    ("scheduled", "schedule", "VBN", "ROOT", 2),
    ("for", "for", "IN", "prep", 2),
    ("Monday", "Monday", "NNP", "pobj", 3),
)


HAD = parse(
    ("It", "it", "PRP", "nsubjpass", 3),
    ("had", "have", "VBD", "aux", 3),
    ("been", "be", "VBN", "auxpass", 3),
    ("scheduled", "schedule", "VBN", "ROOT", 3),
    ("for", "for", "IN", "prep", 3),
    ("Monday", "Monday", "NNP", "pobj", 4),
)


PLANS = parse(
    ("They", "they", "PRP", "nsubj", 1),
    ("planned", "plan", "VBD", "ROOT", 1),
    ("to", "to", "TO", "aux", 3),
    ("meet", "meet", "VB", "xcomp", 1),
    ("Monday", "Monday", "NNP", "npadvmod", 3),
)


ASKED = parse(
    ("They", "they", "PRP", "nsubj", 1),
    ("refused", "refuse", "VBD", "ROOT", 1),
    ("to", "to", "TO", "aux", 3),
    ("meet", "meet", "VB", "xcomp", 1),
    ("Monday", "Monday", "NNP", "npadvmod", 3),
)


UNTIL = parse(
    ("It", "it", "PRP", "nsubj", 1),
    ("closed", "close", "VBD", "ROOT", 1),
    ("until", "until", "IN", "prep", 1),
    ("Monday", "Monday", "NNP", "pobj", 2),
)


FOLLOWS = parse(
    ("It", "it", "PRP", "nsubj", 1),
    ("follows", "follow", "VBZ", "ROOT", 1),
    ("talks", "talk", "NNS", "dobj", 1),
    ("on", "on", "IN", "prep", 2),
    ("Monday", "Monday", "NNP", "pobj", 3),
)


NEXT = parse(
    ("Next", "next", "RB", "advmod", 1),
    ("comes", "come", "VBZ", "ROOT", 1),
    ("a", "a", "DT", "det", 3),
    ("vote", "vote", "NN", "nsubj", 1),
    ("on", "on", "IN", "prep", 3),
    ("Monday", "Monday", "NNP", "pobj", 4),
)


MEET = parse(
    ("They", "they", "PRP", "nsubj", 1), ("meet", "meet", "VBP", "ROOT", 1), ("Monday", "Monday", "NNP", "npadvmod", 1)
)


@pytest.mark.parametrize(
    ("parsed", "tense", "predicate"),
    [
        (SAID, "past", "meet"),
        (WILL, "future", "meet"),
        (DUE, "future", "schedule"),  # "was scheduled for Monday": Monday is ahead of what is told
        (HAD, "past", "schedule"),  # and over when the schedule was
        (PLANS, "future", "meet"),
        (ASKED, None, "meet"),  # an infinitive under a past verb may lie on either side
        (UNTIL, "future", "close"),
        (MEET, "future", "meet"),  # the simple present of what stands in the calendar
        (FOLLOWS, "past", "follow"),  # what it follows was before
        (NEXT, "future", "come"),
    ],
)
def test_the_governing_verb_gives_tense_and_predicate(parsed: Doc, tense: str | None, predicate: str) -> None:
    start = parsed.text.index("Monday")
    by = governor(parsed, start, start + 6)
    assert (by.tense, by.predicate) == (tense, predicate)
    assert by.clause is not None
    assert by.clause.of(parsed.text).endswith("Monday")


def test_without_dependencies_nothing_governs() -> None:
    by = governor(ENGLISH("They met Monday"), 9, 15)
    assert (by.tense, by.predicate, by.clause) == (None, None, None)
