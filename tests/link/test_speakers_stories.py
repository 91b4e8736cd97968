"""Whole stories, from text to speakers: nobody is two people, and nearly everyone is one."""

from __future__ import annotations

import pytest

from tests.link.speaker_stories import judge, read_stories


@pytest.mark.model
@pytest.mark.parametrize("story", read_stories(), ids=lambda story: story["story"])
def test_nobody_is_two_people_and_nearly_everyone_is_one(story, nlp):
    judged = judge(story, nlp, own=False)
    assert judged.false_merges == 0, judged.wrong
    assert judged.b_cubed >= 0.9, judged.wrong
    assert judged.named >= judged.total - 1, judged.wrong
