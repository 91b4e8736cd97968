"""How texts all over the world introduce who speaks, and call them afterwards: from the parse to the name."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document, Quotation

pytestmark = pytest.mark.model

NAMED = [
    (
        "Yoon Ji-ah, chairwoman of the Harbour Divers' Union, said members would vote.",
        "would vote", "Yoon Ji-ah", "the role behind a hyphened name does not speak",
    ),
    (
        "“It was a terrible night,” Kalvane chief executive Anders Holm said in a statement.",
        "terrible night", "Anders Holm", "nor the body he heads",
    ),
    (
        "Lorry driver Rui Pinho, 54, told the Herald he had braked in time.",
        "had braked", "Rui Pinho", "nor what he drives",
    ),
    (
        "A team led by the Vice-Rector, Amalia Soto Rivas, will come on Monday.\n\n“We will bring engineers,” said the"
        " Vice-Rector.",
        "bring engineers", "Amalia Soto Rivas", "the document sets the words beside her name",
    ),
    (
        "The harbour warden, Leif Aune, was on the quay. “I saw the mast go,” the harbour warden said.",
        "mast go", "Leif Aune", "whatever the noun is",
    ),
    (
        "The signing drew a crowd. “They have sat at one table,” the minister leading the talks, Omar Haddad, told us."
        "\n\n“Nobody left it,” the minister said.",
        "Nobody left", "Omar Haddad", "a clause before the name is about whom the name is of",
    ),
    (
        "The minister for trade, Ana Brito, met the trade secretary, Leo Orr, in Porto.\n\n“We agreed on fish,” the"
        " minister said.",
        "agreed on fish", "Ana Brito", "each post has a word of its own",
    ),
    (
        "The talks were led by the Special Envoy, H.E. Faisal bin Turki al-Kindi.\n\nThe Special Envoy stated: “No side"
        " has left the table.”",
        "No side", "Faisal bin Turki al-Kindi", "an honorific between the two is no part of either",
    ),
    (
        "The Ambassador of Chile to Japan, H.E. Lucía Ferrada, was called in. The Ambassador said that her government"
        " had no wish to argue.",
        "no wish", "Lucía Ferrada", "an embassy has two countries",
    ),
    (
        "We reached Bakhtiyar Aliev, a driver in Orsk, across the river, whose nephew was among the wounded."
        " “The road was black,” he said.",
        "road was black", "Bakhtiyar Aliev", "whose nephew it is, is whom the text is about",
    ),
    (
        "Merrow Gas said the valve was new. Siobhan Keane, whose brother died, does not believe it. “He phoned me,” she"
        " said.",
        "phoned me", "Siobhan Keane", "his sex is not hers",
    ),
    (
        "Rocío Benavides Larrea, the deputy minister, sent 300 officers. “They will stay,” Benavides said.",
        "will stay", "Rocío Benavides Larrea", "the first of two surnames",
    ),
    (
        "Maria Teresa dela Cruz, a village captain, said 40 families had left.",
        "40 families", "Maria Teresa dela Cruz", "a particle of the surname",
    ),
    (
        "Ramona Dali, 54, hid in a bathroom. “I prayed,” the 54-year-old said.",
        "I prayed", "Ramona Dali", "an age speaks",
    ),
    (
        "“The numbers are clear,” countered Kang Tae-il, Corea's industry minister, who insisted the panel had acted"
        " alone.",
        "acted alone", "Kang Tae-il", "who, behind the role",
    ),
    (
        "Eleven men have come out of Kitanda alive. That leaves four in the Kitanda copper mine.\n\nA former engineer"
        " at Kitanda, who still works in the industry, asked not to be named.\n\n“You could see it in the bolts,” she"
        " said.\n\nEvery month Kitanda is shut will cost 3,800 tonnes of copper.",
        "in the bolts", "a former engineer at Kitanda", "a mine's name is nobody's",
    ),
    (
        "Lindqvist AB said sales fell. Karin Lindqvist, its chair, said jobs would go.",
        "sales fell", "Lindqvist AB", "a company is not its chair",
    ),
    (
        "The line was cut. But the union's Terje Lie said they had slept four hours.",
        "slept four", "Terje Lie", "whose man he is, is no part of the name",
    ),
    ("Min-jun Park, a diver, said it was dark.", "was dark", "Min-jun Park", "what is behind the comma is no name"),
    (
        "Ruvian deputies wept.\n\nHis Excellency Dr. Salim bin Hamad al-Harthy, Harbour Minister, said:\n\n“Our task is"
        " not finished.”",
        "task is not", "Salim bin Hamad al-Harthy", "a line that announces speech is no headline",
    ),
    (
        "The pier was full.\n\nHan Mi-sook sat there every day for a month. Nobody came. “Look at me,” she said.",
        "Look at me", "Han Mi-sook", "a given name of two syllables",
    ),
    (
        "Nomvula Zunga, a brigadier, said five were held. Zunga said they would appear in court.",
        "in court", "Nomvula Zunga", "who is said to be they, is not always the surname",
    ),
]  # fmt: skip

UNSURE = [
    (
        "Swiss minister: “No money for the tunnel”\n\nThe tunnel will not be built this year, the country heard.\n\n"
        "“There is no money for the tunnel,” Swiss Transport Minister Reto Zgraggen said in Bern.",
        "No money for the tunnel”\n", "Reto Zgraggen", "a headline's minister is the one below, but not surely",
    ),
    (
        "Brothers Tomas and Karel Vondra ran the mill. Nobody came.\n\n“We had no warning,” Vondra said.",
        "no warning", None, "two brothers have the surname",
    ),
    (
        "Senator Luis Ortega met Governor Juan Prieto on Monday. “He lied to me,” he said later.",
        "lied to me", "Luis Ortega", "two men in the sentence before",
    ),
    (
        "Dale Whit, a Republican, met Rosa Thibo, an independent. It was late. “Go look,” the Democrat said.",
        "Go look", None, "a party's word is nobody's name",
    ),
]  # fmt: skip


def about(text: str, words: str, nlp: Any) -> Quotation:
    """Return the quotation of ``text`` that holds ``words``, the shortest of several."""
    found = annotate(Document(id="a", text=text, published="2024-05-07"), nlp(text)).quotations
    held = [one for one in found if words.strip("”\n") in one.span.of(text)]
    return min(held, key=lambda one: (one.span.end - one.span.start, one.span))


@pytest.mark.parametrize(("text", "words", "name", "why"), NAMED)
def test_the_speaker_is(text, words, name, why, nlp):
    assert about(text, words, nlp).speaker == name, why


@pytest.mark.parametrize(("text", "words", "name", "why"), UNSURE)
def test_a_speaker_is_doubted(text, words, name, why, nlp):
    found = about(text, words, nlp)
    assert not found.sure, why
    assert name is None or found.speaker == name


def test_of_two_ministers_the_nation_decides(nlp):
    text = (
        "Omar Selm, Foreign Minister, spoke.\n\nThe Kyrgyz Minister of Foreign Affairs, Mr. Azamat Turdu, came."
        " The Kyrgyz Minister said that the road was open."
    )
    assert about(text, "road was open", nlp).speaker == "Azamat Turdu"


def test_a_paragraph_that_names_whose_chief_she_is_takes_the_body_for_no_person(nlp):
    text = "Kalvane chief executive Anna Holm spoke. Kalvane closed at noon. “It is over,” she said."
    assert about(text, "It is over", nlp).speaker == "Anna Holm"


def test_whom_somebody_is_no_relation_of_is_somebody_else(nlp):
    text = (
        "Hernán Brito, who farms nine hectares, had not marched for years. (He is no relation of the trade minister, he"
        " says, “or I would have a tractor”.)"
    )
    document = Document(id="a", text=text)
    mentions = annotate(document, nlp(text)).mentions
    (minister,) = [one for one in mentions if one.span.of(text) == "the trade minister"]
    assert minister.name != "Hernán Brito"
