"""Figures that answer one question, and what keeps others apart."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.link.claims import compare_figures
from generator.link.passages import share_passages
from generator.model import Boilerplate
from tests.link.made import date, doc, figure, speakers


def compare(*documents):
    return compare_figures(documents, speaker_of=speakers(*documents), passages=share_passages(documents))


def values(claim):
    return [(answer.document, answer.value) for answer in claim.answers]


def test_totals_of_one_force_differ_each_under_its_own_name_and_day():
    a = figure(
        date(
            doc("a", "Ghana's spy agency said on Monday that Mali had shipped 1,500 special forces troops to Chad."),
            "Monday",
            "2024-05-06",
            "say",
            tense="past",
        ),
        "1,500 special forces troops",
        1500,
        "special forces troops",
        predicate="ship",
        speaker="Ghana's spy agency",
    )
    b = figure(
        doc("b", "Chad accused Mali of preparing to send as many as 12,000 soldiers."),
        "as many as 12,000 soldiers",
        12000,
        "soldiers",
        predicate="send",
        modifier="<=",
        speaker="Chad",
    )
    c = figure(
        doc("c", "Some 3,000 Malian troops had been deployed to Chad for training."),
        "Some 3,000 Malian troops",
        3000,
        "Malian troops",
        predicate="deploy",
        modifier="~",
    )
    (claim,) = compare(a, b, c)
    assert claim.relation == "differ"
    assert claim.question.startswith("How many Malian troops were sent")
    assert {(x.document, x.value, x.modifier, x.speaker, x.date) for x in claim.answers} == {
        ("a", "1500", "=", "Ghana's spy agency", "2024-05-06"),
        ("b", "12000", "<=", "Chad", "2024-05-07"),
        ("c", "3000", "~", None, "2024-05-07"),
    }


def test_a_number_about_something_else_is_never_merged():
    a = figure(
        doc("a", "Mali has sent 10,000 troops to Chad."),
        "10,000 troops",
        10000,
        "troops",
        predicate="send",
        place="Chad",
    )
    b = figure(
        doc("b", "Mali is 10,000 kilometres from there."),
        "10,000 kilometres",
        10000,
        None,
        kind="measure",
        unit="kilometre",
    )
    c = figure(
        doc("c", "Mali has sent 10,000 missiles to Chad."),
        "10,000 missiles",
        10000,
        "missiles",
        predicate="send",
        place="Chad",
    )
    d = figure(
        doc("d", "In the fighting 10,000 troops were killed."), "10,000 troops", 10000, "troops", predicate="kill"
    )
    assert compare(a, b, c, d) == ()


def test_troops_of_two_nations_stay_apart():
    a = figure(doc("a", "Mali has sent 900 troops to Chad."), "900 troops", 900, "troops", predicate="send")
    b = figure(doc("b", "Ghana has sent 900 troops to Chad."), "900 troops", 900, "troops", predicate="send")
    assert compare(a, b) == ()


def test_the_dead_of_two_places_stay_apart():
    a = figure(
        doc("a", "The quake killed 40 people in Varano."), "40 people", 40, "people", predicate="kill", place="Varano"
    )
    b = figure(
        doc("b", "The quake killed 40 people in Esmar."), "40 people", 40, "people", predicate="kill", place="Esmar"
    )
    assert compare(a, b) == ()


def test_the_dead_of_an_earlier_year_are_no_answer_for_today():
    a = figure(
        date(doc("a", "In 1987, 212 people died in a quake here."), "1987", "1987", "die"),
        "212 people",
        212,
        "people",
        predicate="die",
    )
    b = figure(
        doc("b", "At least 43 people died in the quake."),
        "At least 43 people",
        43,
        "people",
        predicate="die",
        modifier=">=",
    )
    assert compare(a, b) == ()


def test_a_toll_that_rises_from_day_to_day_is_a_change():
    a = figure(
        doc("a", "The quake killed 43 people.", "2024-05-07"),
        "43 people",
        43,
        "people",
        predicate="kill",
        speaker="the police",
    )
    b = figure(
        doc("b", "The quake killed 51 people.", "2024-05-08"),
        "51 people",
        51,
        "people",
        predicate="kill",
        speaker="the army",
    )
    (claim,) = compare(a, b)
    assert (claim.relation, claim.because) == ("change", "the number rises from day to day")


def test_two_counts_of_one_day_differ_and_two_worded_bounds_agree():
    a = figure(
        doc("a", "The quake killed 43 people."), "43 people", 43, "people", predicate="kill", speaker="the police"
    )
    b = figure(
        doc("b", "The quake killed 100 people."), "100 people", 100, "people", predicate="kill", speaker="the mayor"
    )
    c = figure(
        doc("c", "The quake killed at least 40 people."),
        "at least 40 people",
        40,
        "people",
        predicate="kill",
        modifier=">=",
    )
    assert compare(a, b)[0].relation == "differ"
    assert compare(a, c)[0].relation == "agree"


def test_a_number_in_words_alone_belongs_with_its_bounds():
    a = figure(
        doc("a", "The quake killed hundreds of people."),
        "hundreds of people",
        100,
        "people",
        predicate="kill",
        vague=True,
        high=Decimal(1000),
    )
    b = figure(doc("b", "The quake killed 320 people."), "320 people", 320, "people", predicate="kill")
    (claim,) = compare(a, b)
    assert values(claim) == [("a", "100-1000"), ("b", "320")]
    assert claim.relation == "agree"


def test_a_range_keeps_both_ends():
    a = figure(
        doc("a", "The quake killed 10 to 15 people."),
        "10 to 15 people",
        10,
        "people",
        predicate="kill",
        high=Decimal(15),
    )
    b = figure(doc("b", "The quake killed 12 people."), "12 people", 12, "people", predicate="kill")
    (claim,) = compare(a, b)
    assert values(claim)[0] == ("a", "10-15")
    assert claim.relation == "agree"


def test_shares_and_sums_need_more_in_common_than_their_unit():
    a = figure(
        doc("a", "Chile will put a 25 percent tariff on salmon feed."),
        "25 percent",
        25,
        None,
        kind="percent",
        unit="percent",
    )
    b = figure(
        doc("b", "The 25 percent duty on feed was announced."), "25 percent", 25, None, kind="percent", unit="percent"
    )
    c = figure(
        doc("c", "Prices of salmon feed may rise by 15 percent in Chile."),
        "15 percent",
        15,
        None,
        kind="percent",
        unit="percent",
    )
    (claim,) = compare(a, b, c)
    assert [answer.document for answer in claim.answers] == ["a", "b"]


def test_a_figure_printed_twice_in_one_document_answers_twice():
    text = "Quake kills 43\n\nThe quake killed 43 people, the police said."
    one = figure(
        figure(doc("a", text), "43", 43, None, kind="number", predicate="kill"),
        "43 people",
        43,
        "people",
        predicate="kill",
        speaker="the police",
    )
    other = figure(doc("b", "The quake killed 43 people."), "43 people", 43, "people", predicate="kill")
    (claim,) = compare(one, other)
    assert [(x.document, x.speaker) for x in claim.answers] == [("a", None), ("a", "the police"), ("b", None)]


def test_excluded_figures_answer_nothing():
    a = figure(doc("a", "The quake killed 43 people."), "43 people", 43, "people", predicate="kill")
    b = figure(doc("b", "The quake killed 51 people."), "51 people", 51, "people", predicate="kill")
    span = b.figures[0].span
    part = Boilerplate(span=span, sentence=span, rule="made", kind="related", reason="made")
    assert compare(a, replace(b, boilerplate=(part,))) == ()


@pytest.mark.parametrize("documents", [(), (doc("a", "No number."),), (doc("a", "Rien."), doc("b", "Nichts."))])
def test_nothing_to_compare_gives_no_claim(documents):
    assert compare(*documents) == ()


def test_the_order_of_documents_does_not_matter():
    a = figure(doc("a", "The quake killed 43 people."), "43 people", 43, "people", predicate="kill")
    b = figure(doc("b", "The quake killed 51 people."), "51 people", 51, "people", predicate="kill")
    assert compare(a, b) == compare(b, a)
