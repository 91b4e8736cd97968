"""Bodies that documents name otherwise: a part of the name, a side, somebody who speaks for them; made-up texts."""

from __future__ import annotations

import pytest

from tests.link.test_speakers_apart import assert_one, assert_two, records

pytestmark = pytest.mark.model

TOGETHER = [
    ("The International Committee of the Red Cross said 40 were moved.", "The Red Cross said 40 had been moved.",
     "the end of a well-known name"),
    ("The Norwegian Coast Guard said it had found a raft.", "“We found a raft,” the coast guard said.",
     "a force of which one nation's is named"),
    ("The Norwegian coastguard said it had found a raft.", "Norway's Coast Guard said the raft was empty.",
     "one word or two"),
    ("Norway said it would answer.", "The Norwegian side said four men were dead.", "a side of two nations"),
    ("Veltmar Copper said it was sorry. A spokeswoman for Veltmar Copper said the pit was shut.",
     "Veltmar Copper said the pit was shut.", "who speaks for a body"),
    ("The Gulf Pilots' Union said fees would rise.", "The pilots' union said fees would rise.", "a description of one"),
    ("Veltmar Copper said it was sorry.", "A Veltmar Copper spokesman said the pit was shut.",
     "the same, where another document names it"),
    ("The Lower Orlan Dredging Company said a barge sank.", "LODCO said two barges sank.", "an acronym with its Co"),
    ("The World Food Programme said 40 trucks had left.", "A World Food Programme statement said 40 trucks had left.",
     "its own statement"),
    ("Doctors Without Borders (known by its French initials, MSF) said 40 were hurt.", "MSF said 40 were hurt.",
     "what the text says it is known by"),
]  # fmt: skip

APART = [
    ("The Kyrgyz Red Cross said 40 were moved. The International Committee of the Red Cross said nothing was known.",
     "The Red Cross said 40 had been moved.", "two bodies whose names end so"),
    ("The Trade Committee of the Orlan Union said fees would rise.",
     "The Orlan Union said fees would fall.", "a committee is not its union"),
    ("The Norwegian Coast Guard said it had found a raft. The Danish Coast Guard said it had not.",
     "The coast guard said a raft was empty.", "two nations' forces"),
    ("The Norwegian Foreign Ministry said the road was shut.",
     "A foreign ministry spokesman said it was open.", "which ministry, nobody says"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), TOGETHER)
def test_they_are_one(one, other, why, nlp):
    assert_one((one, other), nlp, why)


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_they_are_two(one, other, why, nlp):
    assert_two((one, other), nlp, why)


def test_a_body_is_not_called_by_who_speaks_for_it(nlp):
    mine, theirs = records(("The Kremlin said it was false.", "A Kremlin spokesman said it was."), nlp)
    assert mine == theirs == {"kremlin"}
