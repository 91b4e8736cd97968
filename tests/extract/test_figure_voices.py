"""Whose figure it is where reported words turn to somebody else."""

from __future__ import annotations

import pytest

from generator.extract.quantities.voices import other_voice


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "first", "number", "other"),
    [
        ("Officials said 12 people died; residents said 20.", "12", "20", True),
        ("Officials said 12 people died while residents put the toll at 30.", "12", "30", True),
        ("Officials said 12 people died; residents said 20.", "12", "12", False),
        ("The firm said sales fell and it expected 300 cuts.", "sales", "300", False),
        ("The minister said that the army reported 12 deaths.", "that", "12", False),
        ("Officials said 12 people died and that rescuers found 30 alive.", "12", "30", False),
    ],
)
def test_a_turn_to_another_speaker(nlp, text, first, number, other):
    parsed = nlp(text)
    at = {token.text: token.i for token in reversed(parsed)}
    assert other_voice(parsed, at[first], at[number]) is other
