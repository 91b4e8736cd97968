import re
from decimal import Decimal

import pytest

from generator.link.figure_facts import ask
from generator.link.figure_setting import same_number, sort_of
from generator.link.stems import content, kin, stem, thin
from generator.model import Span
from generator.read.lexicons import read_lexicon
from tests.link.made import doc, figure

NOUNS = [(row, example) for row in read_lexicon("counted_nouns") for example in row["examples"]]
STATES = [(row, example) for row in read_lexicon("figure_states") for example in row["examples"]]
SAME = [(row, example) for row in read_lexicon("same_words") for example in row["examples"]]
NEAR = [(row, example) for row in read_lexicon("near_words") for example in row["examples"]]
VERBS = [(row, form) for row in read_lexicon("irregular_verbs") for form in row["forms"]]
THIN = [(row, example) for row in read_lexicon("thin_words") for example in row["examples"]]
CONVERSIONS = [(row, example) for row in read_lexicon("conversions") for example in row["examples"]]
RESTATING = [(row, example) for row in read_lexicon("restating_words") for example in row["examples"]]


@pytest.mark.parametrize(("row", "example"), NOUNS)
def test_every_noun_is_read_in_its_examples(row, example):
    value, counted = example.split(" ", 1)
    (asked,) = ask(figure(doc("a", f"It was {example}."), example, int(value), counted))
    assert (asked.noun, asked.traits) == (row["noun"], frozenset())
    assert asked.state == row.get("state", asked.state)


@pytest.mark.parametrize(("row", "example"), STATES)
def test_every_state_is_read_in_its_examples(row, example):
    number = re.search(r"[\d,]+|Nine", example)
    noun = re.search(
        r"people|troops|soldiers|homes|jobs|flights|schools|drones|trucks|missiles|hostages|miners|tonnes|countries|cases",
        example,
    )
    counted = noun[0] if noun else None
    (asked,) = ask(figure(doc("a", example), number[0], 30, counted, kind="count" if counted else "number"))
    assert asked.state == row["state"]


@pytest.mark.parametrize(("row", "example"), SAME)
def test_words_for_one_thing_share_a_stem(row, example):
    assert row["word"] in content(example, Span(0, len(example)))


@pytest.mark.parametrize(("row", "example"), NEAR)
def test_words_that_come_near_each_other_are_kin(row, example):
    assert any(f"near {row['near']}" in kin(stem(word)) for word in re.findall(r"[a-z]+", example.lower()))


def test_opposites_and_strangers_are_no_kin():
    for one, other in (("rise", "fall"), ("free", "arrest"), ("open", "shut"), ("norther", "northern")):
        assert not {k for k in kin(stem(one)) & kin(stem(other)) if k.startswith("near")}


@pytest.mark.parametrize(("row", "form"), VERBS)
def test_forms_of_an_irregular_verb_share_its_stem(row, form):
    assert stem(form) == stem(row["verb"])
    assert any(form in example.split() for example in row["examples"])


def test_no_form_is_of_two_verbs():
    forms = [form for row in read_lexicon("irregular_verbs") for form in row["forms"]]
    assert len(forms) == len(set(forms))
    assert not set(forms) & {form for row in read_lexicon("same_words") for form in row["forms"]}


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("millimetres", "millimeters"),
        ("weaponising", "weaponizing"),
        ("harbours", "harbors"),
        ("labour", "labor"),
        ("defence", "defense"),
        ("organisation", "organization"),
        ("programme", "program"),
    ],
)
def test_both_spellings_of_a_word_are_one(british, american):
    assert stem(british) == stem(american)


@pytest.mark.parametrize("word", ["four", "hour", "string", "during", "promise", "course"])
def test_words_that_only_look_like_an_ending_keep_it(word):
    assert stem(word).startswith(word[:3])


def test_no_word_stands_for_two_things():
    forms = [form for row in read_lexicon("same_words") for form in (*row["forms"], row["word"])]
    assert len(forms) == len(set(forms))
    assert all(stem(form) == row["word"] for row in read_lexicon("same_words") for form in row["forms"])


@pytest.mark.parametrize(("row", "example"), THIN)
def test_thin_words_say_nothing(row, example):
    assert any(thin(word.lower()) for word in example.split())


@pytest.mark.parametrize(("row", "example"), RESTATING)
def test_restating_words_are_found_in_their_examples(row, example):
    assert re.search(row["pattern"], example, re.IGNORECASE)


@pytest.mark.parametrize(("row", "example"), CONVERSIONS)
def test_a_unit_is_the_same_as_the_one_it_is_compared_in(row, example):
    one = measure("a", f"{example['are']} units", Decimal(example["are"]), row["unit"])
    other = measure("b", f"{example['make']} units", Decimal(example["make"]), row["in"])
    assert sort_of(one) == sort_of(other)
    assert same_number(one, other)
    assert row["in"] not in {other["unit"] for other in read_lexicon("conversions")}


def measure(name, words, number, unit):
    (found,) = ask(figure(doc(name, f"It is {words} in all."), words, number, None, kind="measure", unit=unit))
    return found


def test_what_is_done_after_something_is_not_that_thing():
    (asked,) = ask(figure(doc("a", "Freedonia expels 30 people after spy arrest"), "30", 30, "people"))
    assert asked.state == "expelled"
