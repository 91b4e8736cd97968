"""Which body "the company", "the charity" and "its ministry" are, from the parse to the name."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document, Mention

pytestmark = pytest.mark.model

MEANT = [
    (
        "The aid group that hired the trucks, Fieldlight, says it paid. The group said it would not pay again.",
        "The group said", "Fieldlight", "a clause stands between the description and the name",
    ),
    (
        "The charity at the camp, Fieldlight, said no. The charity said it would leave.",
        "The charity said", "Fieldlight", "the place stands between the description and the name",
    ),
    (
        "Ada Orlov, who heads the charity Open Field, said the camp was full. Her group said 300 had come.",
        "Her group", "Open Field", "the body that she heads",
    ),
    (
        "Norwegian Foreign Minister Elin Stray said no. Her ministry said talks would go on.",
        "Her ministry", "the Norwegian foreign ministry", "a minister's ministry",
    ),
    (
        "The United Nations sent tents. More than 700 people are homeless, according to U.N. figures. It rained.",
        "U.N. figures", "U.N.", "whose figures they are",
    ),
    (
        "The flood killed 31 people, according to figures released by the Orlan Relief Unit on Thursday.",
        "figures", "Orlan Relief Unit", "who released them",
    ),
    (
        "About 12 people died, a statement from the Ministry of Dams said on Monday.",
        "a statement from the Ministry of Dams", "Ministry of Dams", "who issued it",
    ),
    (
        "Kelvane Copper said its mine was flooded.\n\nThe company said 40 people were being moved.",
        "The company", "Kelvane Copper", "the last word of the name says that it is one",
    ),
    (
        "State-owned Tesgaz said its pipeline was intact. The firm said gas would flow.",
        "The firm", "Tesgaz", "what is owned by a state is a company",
    ),
    (
        "The aid group Fieldlight said its clinic was full. The charity said it had run out of tents.",
        "The charity", "Fieldlight", "an aid group is a charity",
    ),
    (
        "Dockers belong to the Orlan Dockers' Union. “They were never warned,” the union said.",
        "the union", "Orlan Dockers' Union", "a plural's apostrophe stands inside the name",
    ),
    (
        "The European Union said it was glad. Some 5,400 workers will march, the union said.",
        "the union", "the union", "the EU is called a bloc",
    ),
    (
        "The Tide Warning and Relief Unit (TWRU) said 12 people were missing. “We fear for them,” the agency said.",
        "the agency", "Tide Warning and Relief Unit", "the brackets explain the acronym of a unit",
    ),
    (
        "Kelvane Copper, the mine's owner, has been here since 2011.\n\n“We will pay,” the mine's owner said.",
        "the mine's owner said", "Kelvane Copper", "the text calls it so",
    ),
    (
        "The grid closed, according to the grid operator, Orlanet. It rained.",
        "the grid operator", "Orlanet", "the name stands right behind",
    ),
    (
        "Kelvane Copper said it would rain. The company's website said the pumps were dry.",
        "The company's website", "Kelvane Copper", "a body's own pages",
    ),
    (
        "France summoned the envoy. Its foreign ministry said nobody had crossed.",
        "Its foreign ministry", "France's foreign ministry", "the only nation named in the paragraph",
    ),
    (
        "The foreign ministry in Paris said nobody had crossed.",
        "The foreign ministry", "the foreign ministry in Paris", "where it sits tells whose it is",
    ),
    (
        "The ban holds in Austria, where the foreign ministry promised to defend it.",
        "the foreign ministry", "Austria's foreign ministry", "the clause is about that nation",
    ),
    (
        "A summons came from the Foreign Ministry in Lisbon. Four diplomats must go, the ministry said.\n\nNobody had"
        " expected it, according to the Danish Foreign Ministry.",
        "the ministry", "Foreign Ministry in Lisbon", "another nation's is named only below",
    ),
]  # fmt: skip


def mention(text: str, words: str, nlp: Any, publisher: str = "Gazette") -> Mention:
    document = Document(id="a", text=text, publisher=publisher, published="2024-05-06")
    start = text.index(words)
    return next(m for m in annotate(document, nlp(text)).mentions if m.span.start == start)


@pytest.mark.parametrize(("text", "words", "name", "why"), MEANT, ids=[row[3] for row in MEANT])
def test_a_noun_means_the_one_body_of_its_kind(text, words, name, why, nlp):
    found = mention(text, words, nlp)
    assert (found.name, found.kind) == (name, "organisation")
    assert found.confidence >= 0.85


def test_of_two_companies_in_sight_neither_is_taken(nlp):
    text = "Two firms dig here, Kelvane Copper and London-listed Brandt Resources. The company said it had appealed."
    found = mention(text, "The company", nlp)
    assert found.name is None
    assert set(found.candidates) == {"Kelvane Copper", "Brandt Resources"}


def test_a_hospital_is_no_company(nlp):
    text = "Orlan Hospital took in 40 people. The train had two drivers, the company said."
    assert mention(text, "the company", nlp).name == "the company"


def test_where_two_nations_are_named_whose_ministry_it_is_stays_unsure(nlp):
    text = "France accused Portugal of spying. Its foreign ministry said nobody had crossed."
    assert mention(text, "Its foreign ministry", nlp).confidence < 0.85


def test_a_noun_in_a_headline_is_never_sure(nlp):
    text = "Flood halts Orlan mine, company says\n\nKelvane Copper said on Monday that it had halted all work there."
    found = mention(text, "company", nlp)
    assert found.name == "Kelvane Copper"
    assert found.confidence < 0.85


@pytest.mark.parametrize(
    ("publisher", "text", "words", "name"),
    [
        ("Norwegian Ministry of Dams", "The Ministry confirms that the dam held.", "Ministry",
         "Norwegian Ministry of Dams"),
        ("Kelvane Copper", "Kelvane Copper statement\n\nThe Company confirms that the mine was flooded.", "Company",
         "Kelvane Copper"),
        ("Orlan News Agency", "The agency said that the dam held.", "The agency", "the agency"),
    ],
)  # fmt: skip
def test_in_its_own_release_a_body_is_the_ministry_or_the_company(publisher, text, words, name, nlp):
    assert mention(text, words, nlp, publisher).name == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Toronto-based Kelvane said it rained. It rained.", "Kelvane"),
        ("The toolmaker Optar said it rained.", "Optar"),
        ("Shares in Optar fell on Monday.", "Optar"),
        ("Kelvane Minerals said it rained.", "Kelvane Minerals"),
        ("Kelvane SA, the second-largest copper miner, said it rained.", "Kelvane SA"),
    ],
)
def test_a_body_is_no_person(text, words, nlp):
    assert mention(text, words, nlp).kind == "organisation"


def test_a_trade_that_opens_a_sentence_is_no_name(nlp):
    text = "Mining company Kelvane said its ponds were intact. The company said it had asked for inspectors."
    assert mention(text, "Kelvane", nlp).name == "Kelvane"
    found = annotate(Document(id="a", text=text, published="2024-05-06"), nlp(text)).quotations
    assert {one.speaker for one in found} == {"Kelvane"}


def test_a_body_that_nothing_tells_is_not_surely_named(nlp):
    found = mention("Ivo Brask, a farmer, said it rained. His group said it would march.", "His group", nlp)
    assert found.confidence < 0.85


def test_a_person_beside_a_noun_for_a_body_stays_one(nlp):
    assert mention("The crane operator, Ana Brito, said no.", "Ana Brito", nlp).kind == "person"


def test_a_name_in_the_clause_behind_the_source_does_not_speak(nlp):
    text = (
        "Kelvane Copper has been here since 2011.\n\nThe joint venture Orlan Power, which Kelvane set up with Tesgaz,"
    )
    text += " said its turbines were safe."
    document = Document(id="a", text=text, publisher="Gazette", published="2024-05-06")
    (quotation,) = annotate(document, nlp(text)).quotations
    assert quotation.speaker == "Orlan Power"
    assert mention(text, "Kelvane set", nlp).kind == "organisation"


@pytest.mark.parametrize(
    ("publisher", "text", "words", "speaker"),
    [
        ("Norvane Metals", "Norvane Metals runs a smelter. We expect that 300 jobs will go.", "300", "Norvane Metals"),
        ("Ministry of Dams", "The dam failed. We confirm that the valve stuck.", "valve", "Ministry of Dams"),
        ("Kessin Courier", "Norvane Metals runs a smelter. We expect that 300 jobs will go.", "300", None),
        ("Norvane Metals", "Norvane Metals said: “We hear that the mayor is ill.”", "mayor", "Norvane Metals"),
    ],
)
def test_we_is_the_body_in_its_own_release_and_shown_with_doubt(publisher, text, words, speaker, nlp):
    found = annotate(Document(id="a", text=text, publisher=publisher, published="2024-05-06"), nlp(text))
    said = [one for one in found.quotations if words in one.span.of(text)]
    assert {one.speaker for one in said} == {speaker}
    assert not any(one.sure for one in said if one.mention.of(text) == "We")
    assert {one.kind for one in found.mentions if one.span.of(text) == "We" and one.name} <= {"organisation"}
