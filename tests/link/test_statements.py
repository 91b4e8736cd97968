"""Statements are found sentence by sentence, with what is known of who said them and when."""

from dataclasses import replace

import pytest

from generator.link.statements import statements, terms
from generator.link.voices import relate
from generator.model import Span
from tests.link.made import date, doc, said, speakers


def found(one):
    return list(statements([one], speaker_of=speakers(one)))


def test_a_sentence_of_two_clauses_is_told_whole_and_clause_by_clause():
    words = "“Gov. Maren came at 9 p.m. on Monday. The bridge is closed, and the ferry will not sail tonight.”"
    made = found(said(doc("a", f"{words} Kastel said."), words, "Ivo Kastel"))
    assert [(one.form, one.text) for one in made] == [
        ("sentence", "“Gov. Maren came at 9 p.m. on Monday"),
        ("compound", "The bridge is closed, and the ferry will not sail tonight.”"),
        ("clause", "The bridge is closed"),
        ("clause", "the ferry will not sail tonight.”"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the cod war will end", {"cod", "war", "end"}),
        ("1,150 jobs at risk", {"1150", "job", "risk"}),
        ("he and his son had got it", {"son"}),
        ("two of the nine", {"2", "9"}),
    ],
)
def test_terms_are_words_of_substance_and_numbers(text, wanted):
    assert terms(text, Span(0, len(text))) == wanted


def test_a_day_beside_the_cue_is_the_day_of_speaking_and_another_is_not():
    words = "“The bridge is closed,”"
    beside = date(said(doc("a", f"{words} Maren said on Sunday."), words, "Lucia Maren"), "Sunday", "2024-05-05")
    cue = beside.document.text.index("said")
    quotation = replace(beside.quotations[0], cue=Span(cue, cue + 4))
    assert found(replace(beside, quotations=(quotation,)))[0].days == ("2024-05-05", "2024-05-05")
    text = f"{words} Maren, who fell into the harbour basin on Sunday, said."
    other = date(said(doc("b", text), words, "Lucia Maren"), "Sunday", "2024-05-05")
    assert found(other)[0].days == ("2024-05-05", "2024-05-07")


def test_a_nation_speaks_for_its_officials_only_where_their_role_names_it():
    words = "“The bridge is closed,”"
    nation = found(said(doc("a", f"{words} Norway said."), words, "Norway"))[0].voice
    guest = found(said(doc("b", f"{words} Lucia Maren told Norway."), words, "Lucia Maren"))[0].voice
    assert relate(nation, guest) == "open"


def test_a_capital_speaks_for_the_ministry_that_sits_in_it():
    words = "it holds seventeen sailors"
    capital = found(said(doc("a", f"Oslo said {words}."), words, "Oslo", quoted=()))[0].voice
    text = f"The Harbour Ministry in Oslo said {words}."
    ministry = found(said(doc("b", text), words, "Harbour Ministry", quoted=()))[0].voice
    assert relate(capital, ministry) == "akin"


def test_but_parts_two_statements_without_a_comma():
    words = "“The rain will ease on Friday but the slopes will stay dangerous for days.”"
    made = found(said(doc("a", f"{words} Kastel said."), words, "Ivo Kastel"))
    assert [one.text for one in made if one.form == "clause"] == [
        "“The rain will ease on Friday",
        "the slopes will stay dangerous for days.”",
    ]


@pytest.mark.parametrize(
    ("name", "named"), [("the governor", False), ("a French official", False), ("the Harbour Board", True)]
)
def test_a_role_is_no_name(name, named):
    words = "“The bridge is closed,”"
    assert found(said(doc("a", f"{words} {name} said."), words, name))[0].voice.named == named


@pytest.mark.parametrize(
    ("name", "named"), [("the Ministry", False), ("The Government", False), ("Harbour Ministry", True)]
)
def test_a_kind_of_body_with_a_capital_is_no_name(name, named):
    words = "“The bridge is closed,”"
    assert found(said(doc("a", f"{words} {name} said."), words, name))[0].voice.named == named


def test_the_ministry_of_its_own_release_is_the_one_that_issues_it():
    words = "seventeen sailors are held"
    release = doc("a", f"The Ministry notes that {words}.", publisher="Harbour Ministry of Norway")
    own = found(said(release, words, "The Ministry", quoted=()))[0].voice
    paper = doc("b", f"The Ministry notes that {words}.", publisher="The Oslo Courier")
    told = found(said(paper, words, "The Ministry", quoted=()))[0].voice
    text = f"Norway's Harbour Ministry said {words}."
    other = found(said(doc("c", text), words, "Norway's Harbour Ministry", quoted=()))[0].voice
    assert relate(own, other) == "akin"
    assert "NO" in own.about
    assert "NO" not in told.about


def test_what_goes_before_a_name_is_no_part_of_it():
    words = "the line stays shut"
    one = found(said(doc("a", f"state-run Pellgas said {words}."), words, "state-run Pellgas", quoted=()))[0].voice
    text = f"The coastal giant Pellgas said {words}."
    other = found(said(doc("b", text), words, "the coastal giant Pellgas", quoted=()))[0].voice
    assert relate(one, other) == "akin"


def test_a_role_most_of_whose_words_are_said_of_somebody_may_mean_them():
    words = "“The bridge is closed,”"
    role = found(said(doc("a", f"{words} the new harbour envoy said."), words, "the new harbour envoy"))[0].voice
    named = found(said(doc("b", f"{words} Lucia Maren said."), words, "Lucia Maren"))[0].voice
    assert relate(role, replace(named, about=named.about | {"envoy"})) == "akin"
    assert relate(role, named) == "open"


def test_a_country_is_no_stranger_to_a_ministry():
    words = "four of the crew are hurt"
    nation = found(said(doc("a", f"Norway says {words}."), words, "Norway", quoted=()))[0].voice
    body = found(said(doc("b", f"The foreign ministry says {words}."), words, "the foreign ministry", quoted=()))[
        0
    ].voice
    mayor = found(said(doc("c", f"The mayor says {words}."), words, "the mayor", quoted=()))[0].voice
    driver = found(said(doc("d", f"A driver says {words}."), words, "a driver", quoted=()))[0].voice
    assert (relate(nation, body), relate(mayor, driver)) == ("open", "other")


def test_three_words_are_a_clause_and_two_are_none():
    whole, short = "“Every boat counts, and every hour counts,”", "“Every boat counts, and they know,”"
    assert [one.form for one in found(said(doc("a", f"{whole} Maren said."), whole, "Lucia Maren"))][1:] == [
        "clause"
    ] * 2
    assert [one.form for one in found(said(doc("a", f"{short} Maren said."), short, "Lucia Maren"))] == ["sentence"]


def test_a_line_is_counted_without_those_that_are_blank():
    words = "“Every hour counts,”"
    text = f"Boats wait\n\n  \nThe day began quietly.\n{words} Maren said."
    assert [one.line for one in found(said(doc("a", text), words, "Lucia Maren"))] == [2]
