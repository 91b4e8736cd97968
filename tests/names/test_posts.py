"""Words that mean one post."""

from __future__ import annotations

import pytest

from generator.names.posts import is_wider, plain_noun, role_match
from generator.names.roles import read_role
from generator.read.lexicons import read_lexicon

PAIRS = [pytest.param(row, *pair, id=" = ".join(pair)) for row in read_lexicon("posts") for pair in row["examples"]]


@pytest.mark.parametrize(("row", "phrase", "post"), PAIRS)
def test_the_first_phrase_of_an_example_may_mean_the_post_of_the_second(row, phrase, post):
    one, other = read_role(phrase), read_role(post)
    assert role_match(one, other) > 0
    if "same" in row:
        assert plain_noun(one.noun) == plain_noun(other.noun) == min(row["same"])
    else:
        assert is_wider(one.noun, row["group"])
        assert other.group == row["group"]


def test_every_row_has_an_example_and_no_noun_is_of_two_posts():
    rows = read_lexicon("posts")
    assert all(row["examples"] for row in rows)
    same = [noun for row in rows for noun in row.get("same", ())]
    assert len(same) == len(set(same))
