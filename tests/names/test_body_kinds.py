"""Every row for kinds of bodies and for known bodies is found by its own examples."""

from __future__ import annotations

import pytest

from generator.names.body_kinds import described_noun, is_head, kinds_of_name, known_body, may_take_up
from generator.read.lexicons import read_lexicon


@pytest.mark.parametrize("row", read_lexicon("body_kinds"), ids=lambda row: row["kind"])
def test_an_example_names_a_body_of_the_kind_and_takes_it_up(row):
    for example in row["examples"]:
        named, _, taken = example.partition(" said … the ")
        assert row["kind"] in kinds_of_name(named)
        assert row["kind"] in may_take_up(taken.removesuffix(" said"))


@pytest.mark.parametrize("row", read_lexicon("known_bodies"), ids=lambda row: row["name"])
def test_a_known_body_is_found_by_its_example(row):
    for example in row["examples"]:
        assert known_body(example.partition(" said")[0]) == row["name"]
    kinds = {kind["kind"] for kind in read_lexicon("body_kinds")}
    assert row.get("kind", "agency") in kinds


@pytest.mark.parametrize("row", read_lexicon("body_kinds"), ids=lambda row: row["kind"])
def test_every_noun_of_a_row_is_read_beside_a_name(row):
    for noun in (*row["takes"], *row.get("words", ())):
        assert " " in noun or described_noun(f"a Ruvian {noun}") == noun


@pytest.mark.parametrize(
    ("short", "full", "so"),
    [
        ("Kelvane", "Kelvane Copper", True),
        ("Kelvane Copper", "Kelvane Copper Ltd", True),
        ("Orlan", "Orlan University", False),
        ("Norway", "Norway Copper", False),
    ],
)
def test_a_company_goes_by_the_beginning_of_its_name(short, full, so):
    assert is_head(short, full) is so
