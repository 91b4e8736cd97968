"""Words that are a time expression, or another one, only as their parse says; parses built by hand."""

from __future__ import annotations

import pytest

from generator.extract.timexes import find_timexes
from generator.model import Document
from tests.extract.parses import parse


@pytest.mark.parametrize(("verb", "lemma", "words"), [("opened", "open", ["the fall"]), ("died", "die", [])])
def test_who_was_hurt_in_the_fall_may_have_fallen(verb: str, lemma: str, words: list[str]) -> None:
    parsed = parse(
        ("They", "they", "PRP", "nsubj", 1),
        (verb, lemma, "VBD", "ROOT", 1),
        ("in", "in", "IN", "prep", 1),
        ("the", "the", "DT", "det", 4),
        ("fall", "fall", "NN", "pobj", 2),
    )
    found = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert [timex.span.of(parsed.text) for timex in found] == words


def test_one_day_before_a_verb_ahead_is_some_day() -> None:
    parsed = parse(
        ("She", "she", "PRP", "nsubj", 4),
        ("will", "will", "MD", "aux", 4),
        ("one", "one", "CD", "nummod", 3),
        ("day", "day", "NN", "npadvmod", 4),
        ("lead", "lead", "VB", "ROOT", 4),
        ("it", "it", "PRP", "dobj", 4),
    )
    (timex,) = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert (timex.rule, timex.value) == ("some-day", "FUTURE_REF")


def test_a_day_after_is_a_length_and_a_sum_a_day_a_rate() -> None:
    court = parse(
        ("At", "at", "IN", "prep", 0),
        ("court", "court", "NN", "pobj", 0),
        ("a", "a", "DT", "det", 3),
        ("day", "day", "NN", "npadvmod", 0),
        ("after", "after", "IN", "prep", 3),
        ("it", "it", "PRP", "pobj", 4),
    )
    cost = parse(
        ("It", "it", "PRP", "nsubj", 1),
        ("costs", "cost", "VBZ", "ROOT", 1),
        ("£7m", "£7m", "JJ", "dobj", 1),
        ("a", "a", "DT", "det", 4),
        ("day", "day", "NN", "npadvmod", 2),
    )
    for parsed, type_ in ((court, "DURATION"), (cost, "SET")):
        (timex,) = find_timexes(Document(id="d", text=parsed.text), parsed)
        assert timex.type == type_


@pytest.mark.parametrize(("tag", "words"), [("VB", "two weeks"), ("JJ", "last two weeks")])
def test_the_verb_last_is_no_part_of_a_length(tag: str, words: str) -> None:
    parsed = parse(
        ("They", "they", "PRP", "nsubj", 1),
        ("may", "may", "MD", "ROOT", 1),
        ("last", "last", tag, "dep", 1),
        ("two", "two", "CD", "nummod", 4),
        ("weeks", "week", "NNS", "dobj", 2),
    )
    (timex,) = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert timex.span.of(parsed.text) == words


@pytest.mark.parametrize(("before", "words"), [("Then", []), ("the", ["June"])])
def test_a_month_before_a_name_may_be_a_given_name(before: str, words: list[str]) -> None:
    parsed = parse(
        (before, before.lower(), "DT" if before == "the" else "RB", "advmod", 3),
        ("June", "June", "NNP", "compound", 2),
        ("Smith", "Smith", "NNP", "nsubj", 3),
        ("wept", "weep", "VBD", "ROOT", 3),
    )
    for word in (parsed[1], parsed[2]):
        word.pos_ = "PROPN"
    found = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert [timex.span.of(parsed.text) for timex in found] == words
