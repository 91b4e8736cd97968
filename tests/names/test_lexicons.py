"""Every row of the name lexicons is found by its own examples."""

from __future__ import annotations

from typing import Any

import pytest

from generator.extract.mentions.runs import Page
from generator.names.fold import fold
from generator.names.given import given_sex, same_given
from generator.names.nations import nation_of, nations_in
from generator.names.organisations import is_outlet, organisation_noun, without_article
from generator.names.people import read_name, titles
from generator.names.roles import read_role
from generator.read.lexicons import read_lexicon

LISTS = (
    "nations", "seats", "roles", "portfolios", "titles", "organisations", "outlets", "given_names", "nicknames",
    "common_surnames", "name_words",
)  # fmt: skip


def rows(name: str) -> list[Any]:
    return [pytest.param(row, example, id=example) for row in read_lexicon(name) for example in row["examples"]]


@pytest.mark.parametrize("name", LISTS)
def test_every_row_has_examples_and_every_word_is_a_word(name):
    for row in read_lexicon(name):
        assert row["examples"]
        for value in row.values():
            words = value if isinstance(value, list) else [value]
            assert all(isinstance(word, (str, bool)) and word != "" for word in words), row
            assert not isinstance(value, list) or all(isinstance(word, str) for word in value), row


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_row(name):
    for row in read_lexicon(name):
        for key, value in row.items():
            if isinstance(value, list) and key not in {"examples"}:
                assert len(value) == len(set(value)), (key, [w for w in value if value.count(w) > 1])


@pytest.mark.parametrize(("row", "example"), rows("nations"))
def test_a_nation_is_found_by_its_example(row, example):
    assert row["code"] in {nation.code for _, _, nation in nations_in(example.split())} or any(
        word in row.get("people", ()) for word in example.split()
    )


@pytest.mark.parametrize(("row", "example"), rows("seats"))
def test_a_seat_is_found_by_its_example(row, example):
    nation = nation_of(example.removesuffix(" said"))
    assert nation is not None
    assert (nation.code, nation.sort) == (row["nation"], "seat")


@pytest.mark.parametrize(("row", "example"), rows("roles"))
def test_a_role_noun_is_found_by_its_example(row, example):
    role = read_role(example)
    assert role is not None
    nouns = {fold(n) for key in ("nouns", "female", "male", "plural") for n in row.get(key, ())}
    assert role.noun in nouns


@pytest.mark.parametrize(("row", "example"), rows("portfolios"))
def test_a_portfolio_is_found_by_its_example(row, example):
    role = read_role(example)
    assert role is not None
    assert row["portfolio"] in role.fields


@pytest.mark.parametrize(("row", "example"), rows("titles"))
def test_a_title_is_no_part_of_the_name(row, example):
    assert fold(example.split()[0]).rstrip(".") in titles()
    name = read_name(example)
    assert name.words == tuple(fold(word) for word in example.split()[-len(name.words) :])
    assert row.get("sex") in {None, name.sex}


@pytest.mark.parametrize(("row", "example"), rows("organisations"))
def test_an_organisation_is_found_by_its_noun(row, example):
    words = example.removesuffix(" said")
    assert organisation_noun(words) in {fold(n) for n in row["nouns"]}


@pytest.mark.parametrize(("row", "example"), rows("outlets"))
def test_an_outlet_is_found_in_its_example(row, example):
    words = example.split()
    runs = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    assert any(is_outlet(run) and without_article(run) in row["names"] for run in runs)


@pytest.mark.parametrize(("row", "example"), rows("given_names"))
def test_a_given_name_tells_the_sex(row, example):
    assert given_sex(example.split()[0]) == row["sex"]


def test_no_given_name_is_in_both_lists():
    male, female = ({fold(n) for n in row["names"]} for row in read_lexicon("given_names"))
    assert not male & female


@pytest.mark.parametrize("row", read_lexicon("nicknames"), ids=lambda row: row["names"][0])
def test_nicknames_are_one_persons(row):
    one, other = (fold(example.split()[0]) for example in row["examples"])
    assert same_given(one, other)


def test_the_capital_comes_from_the_time_zone_where_the_row_names_none():
    assert nation_of("Oslo").sort == "capital"
    assert nation_of("Lagos") is None


def test_a_run_keeps_particles_and_drops_the_word_that_opens_a_sentence(blank):
    text = "Meanwhile Greta von Aalen and Omar bin Hadi met Daniel Marsh Jr. in May."
    page = Page(text, blank(text))
    found = [" ".join(word.text for word in run) for run in page.runs()]
    assert found == ["Greta von Aalen", "Omar bin Hadi", "Daniel Marsh Jr."]
