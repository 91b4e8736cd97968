"""What a date is there for, and the words it is about."""

from dataclasses import replace

import pytest

from generator.link.clauses import clause_of
from generator.link.days import day_bounds
from generator.link.occasions import is_plain, is_saying, use_of
from generator.link.stems import acts_in, content
from generator.model import Span
from generator.read.lexicons import read_lexicon
from tests.link.made import date, doc, figure, said, span_of

USES = [(row, example) for row in read_lexicon("date_uses") for example in row["examples"]]
PLAIN = [(row, example) for row in read_lexicon("plain_sayings") for example in row["examples"]]
STATES = [(row, example) for row in read_lexicon("state_verbs") for example in row["examples"]]
ACTS = [(row, example) for row in read_lexicon("acts") for example in row["examples"]]


def use(one):
    (timex,) = one.dates
    return use_of(one, timex, day_bounds(timex.edtf), clause_of(one, timex))


@pytest.mark.parametrize(("row", "example"), USES)
def test_words_around_a_date_tell_what_it_is_there_for(row, example):
    words = example[example.index("[") + 1 : example.index("]")]
    text = example.replace("[", "").replace("]", "")
    assert use(date(doc("a", text), words, "2023-01-05", "fall")) == row["use"]


@pytest.mark.parametrize(("row", "example"), PLAIN)
def test_plain_sayings_are_sayings(row, example):
    assert is_plain(row["lemma"])
    assert is_saying(row["lemma"]) or row["lemma"] in {"speak", "comment", "recall", "repeat", "remark", "reply"}
    assert "Monday" in example


@pytest.mark.parametrize(("row", "example"), STATES)
def test_a_state_of_a_year_is_no_event_with_a_figure_and_one_without(row, example):
    one = date(doc("a", example), "2021", "2021", row["lemma"], tense="past")
    assert use(one) == "founds"
    assert use(figure(one, "40" if "40" in example else example.split()[0], 40, "boats")) == "supports"


@pytest.mark.parametrize(("row", "example"), ACTS)
def test_kinds_of_happenings_are_found_in_their_examples(row, example):
    assert row["act"] in acts_in(content(example, Span(0, len(example))))


def test_a_forecast_for_a_year_is_no_event_and_a_closure_is():
    grow = date(doc("a", "The harbour will grow by 5 percent in 2026."), "2026", "2026", "grow", tense="future")
    close = date(doc("a", "The harbour will close in 2026."), "2026", "2026", "close", tense="future")
    assert use(figure(grow, "5 percent", 5, None, kind="percent")) == "supports"
    assert use(close) == "founds"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The sea took the whole wall at once,” she said on Monday.", "supports"),
        ("“The sea took the whole wall at once,” Ada Moreno told reporters on Monday.", "supports"),
        ("“The sea took the whole wall at once,” Ada Moreno told the council on Monday.", "founds"),
        ("Ada Moreno told the council on Monday that the wall “took years”.", "founds"),
    ],
)
def test_a_bare_quotation_to_the_press_or_by_nobody_named_is_no_event(text, expected):
    one = date(doc("a", text), "Monday", "2024-05-06", "say", tense="past")
    words = text[text.index("“") : text.index("”") + 1]
    one = said(one, words, "Ada Moreno")
    source = "she" if " she " in text else "Ada Moreno"
    quotation = replace(one.quotations[0], mention=span_of(text, source))
    assert use(replace(one, quotations=(quotation,))) == expected


@pytest.mark.parametrize(
    ("day", "rule", "tense", "expected"),
    [
        ("on Monday", "weekday", "past", "founds"),
        ("on Monday", "weekday", "future", "supports"),
        ("today", "deictic-day", "past", "supports"),
    ],
)
def test_what_somebody_dates_in_a_quotation_founds_only_where_a_named_day_is_past(day, rule, tense, expected):
    words = f"“The crane fell {day},”"
    one = date(doc("a", f"{words} said Ada Moreno."), day.split()[-1], "2024-05-06", "fall", tense=tense)
    one = replace(one, dates=(replace(one.dates[0], rule=rule),))
    assert use(said(one, words, "Ada Moreno")) == expected


def test_a_dateline_dates_nothing_where_the_sentence_has_its_own_day():
    text = "ESMAR, May 7 (Wire) - A crane fell into the harbour on Monday."
    line = date(doc("a", text), "May 7", "2024-05-07", None)
    both = date(line, "Monday", "2024-05-06", "fall")
    assert use(date(doc("a", text), "Monday", "2024-05-06", "fall")) == "founds"
    first = both.dates[0]
    assert use_of(both, first, day_bounds(first.edtf), clause_of(both, first)) == "nothing"


def test_each_date_of_a_sentence_is_about_its_own_clause():
    text = "A storm sank four boats in 2019, and a fire destroyed the old market hall in 2021."
    one = date(date(doc("a", text), "2019", "2019", "sink"), "2021", "2021", "destroy")
    second = span_of(text, "a fire destroyed the old market hall in 2021")
    first, last = one.dates
    one = replace(one, dates=(replace(first, clause=Span(0, len(text))), replace(last, clause=second)))
    assert clause_of(one, one.dates[0]).words == frozenset({"storm", "sink", "four", "boat"})
    assert "storm" not in clause_of(one, one.dates[1]).words


def test_a_clause_that_only_says_since_when_is_aside():
    text = "That brought to 9 the number found, since part of the pier fell in on Tuesday."
    one = date(doc("a", text), "Tuesday", "2024-05-07", "fall")
    governed = span_of(text, "the number found, since part of the pier fell in on Tuesday")
    clause = clause_of(one, replace(one.dates[0], clause=governed))
    assert clause.aside
    assert clause.words == frozenset({"part", "pier", "fell"})


def test_what_is_named_by_its_day_is_aside():
    one = date(doc("a", "The mayor had no part in Monday's vote on the harbour."), "Monday", "2024-05-06", "have")
    clause = clause_of(one, one.dates[0])
    assert clause.aside
    assert clause.words == frozenset({"vote", "harbor"})
