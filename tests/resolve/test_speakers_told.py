"""Whom the words around a name make the speaker: who gives a name, who serves a body, who is quoted through another."""

from __future__ import annotations

import pytest

from tests.resolve.test_speakers_introductions import about

pytestmark = pytest.mark.model

SURE = [
    (
        "“The river took the road,” said a grader who gave only her first name, Ilse. “Then it took us,” she said.",
        "took us", "Ilse", "she gives a name",
    ),
    (
        "A gunner, who goes by the call sign Kestrel, said the fog lasted nine days.",
        "the fog", "Kestrel", "he goes by that name",
    ),
    (
        "Pilar Quint of the Harbour Pilots Association, who said in May that fees would fall, left on Friday.",
        "fees would fall", "Pilar Quint", "who is she, not the body she is of",
    ),
    (
        "Its spokesman for the coast, Capt. Jonas Verlaak, said two boats had sunk. He said the crews were “safe”.",
        "the crews", "Jonas Verlaak", "a title stands between the role and the name",
    ),
    (
        "The port's director, Ana Brito, put the damage at 12 million crowns.",
        "12 million", "Ana Brito", "who puts a number on something, says it",
    ),
    (
        "A retired smith, Piet Adel, spoke first. He said the bell was cracked.",
        "the bell", "Piet Adel", "a role with an indefinite article is the name's behind the comma",
    ),
    (
        "Mayor Anton Brisk thanked them.\n\nHelka Brisk, 70, who is the mayor's aunt, slept in a barn."
        " She said the roof had gone.",
        "the roof", "Helka Brisk", "whom only a relative clause names is not who the next sentence is about",
    ),
    (
        "In the square, Marek Dolan had other fears. His brother, he said, was still below.",
        "still below", "Marek Dolan", "whose brother it is, says so",
    ),
]  # fmt: skip

DOUBTED = [
    (
        "The mother of Leo Sand, who said she had not slept, thanked the divers.",
        "she had not", None, "the mother or her son",
    ),
    (
        "In court was the man who shot Omar Selm. He said it was an accident.",
        "an accident", "Omar Selm", "only a relative clause names him",
    ),
    (
        "A reporter asked a senator, Joan Bell, about the vote. She said it was closed.",
        "was closed", None, "an unnamed subject beside somebody named",
    ),
    (
        "“I saw it,” the Herald quoted one of the divers as saying.",
        "I saw it", "one of the divers", "whom a paper quotes, speaks",
    ),
    (
        "He met a banker, Omar Selm, and two aides. He told the court that he had paid.",
        "he had paid", "Omar Selm", "the first he may be the second",
    ),
    (
        "Ruvia calls toll ‘a plain theft’\n\nTransport minister Leo Brandt spoke on Monday.\n\n"
        "“This toll is a plain theft from our drivers,” Brandt told reporters.",
        "a plain theft’", "Ruvia", "the headline's words are a person's below",
    ),
    (
        "EU fisheries commissioner Ole Brandt spoke in Ghent.\n\n“Nobody leaves poorer,” the Danish commissioner said.",
        "Nobody leaves", "Ole Brandt", "a body of many nations has officials of one",
    ),
    (
        "Members of Rondal Rovers, who said they had waited since noon, went home.",
        "they had waited", None, "a body is hardly who",
    ),
    (
        "Dr. Lena Amsel runs the ward. It has nine beds.\n\n“We sleep in turns,” the doctor said.",
        "sleep in turns", "Lena Amsel", "the title says whom the noun takes up",
    ),
    (
        "A lawyer for the minister, Ana Brito, said the charge was false.",
        "the charge", "Ana Brito", "the name may be the minister's",
    ),
    (
        "Interior Minister Tomas Reyk saw the camp. “No one goes back,” his ministry quoted him as telling families.",
        "No one goes", "Tomas Reyk", "whom a medium quotes, speaks",
    ),
    (
        "“The harvest is in,” President Omar Selm was quoted by the agency as saying.",
        "The harvest", "Omar Selm", "whom a medium quotes, speaks",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "why"), SURE)
def test_the_speaker_is(text, words, name, why, nlp):
    assert about(text, words, nlp).speaker == name, why


@pytest.mark.parametrize(("text", "words", "name", "why"), DOUBTED)
def test_a_speaker_is_doubted(text, words, name, why, nlp):
    found = about(text, words, nlp)
    assert not found.sure, why
    assert name is None or found.speaker == name


@pytest.mark.parametrize("noun", ["risk", "noon", "the door"])
def test_what_is_put_at_no_number_is_no_estimate(noun, nlp):
    with pytest.raises(ValueError, match="empty"):
        about(f"The storm put the port at {noun}.", "port", nlp)


def test_another_nations_minister_is_not_the_one_named(nlp):
    text = "German Finance Minister Jan Kessel rejected it.\n\n“We need it now,” the French minister said."
    assert about(text, "We need", nlp).speaker == "the French minister"


def test_a_headline_keeps_the_body_whose_own_words_it_prints(nlp):
    text = "Ruvia ‘will not yield’ on dam\n\nRuvia said it “will not yield” on the dam, and Ruvia stood by it."
    assert about(text, "will not yield” on", nlp).speaker == "Ruvia"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A doctor who treated a boy identified as Milo said the wound was deep.", "the wound"),
        ("A lawyer for a client who gave only her first name, Dina, said she was ill.", "she was ill"),
        ("A soldier who named his dog Rex said the trench was warm.", "the trench"),
    ],
)
def test_a_name_that_is_another_s_is_not_the_speaker(text, words, nlp):
    assert about(text, words, nlp).speaker not in {"Milo", "Dina", "Rex"}


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The owners say 40 left, while the Korvan government believes the true number is 90.", "40 left"),
        ("The firm says it lost 3 million euros; the regulator thinks that it lost more.", "it lost 3 million euros"),
        ("The mayor said the bridge held while the river rose.", "the bridge held while the river rose"),
    ],
)
def test_what_somebody_else_holds_is_not_reported_with_it(text, reported, nlp):
    assert about(text, reported, nlp).span.of(text) == reported
