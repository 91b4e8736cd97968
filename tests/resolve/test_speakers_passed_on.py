"""Whose words are passed on by another: a medium that quotes, a guard who tells; and whom a shared name means."""

from __future__ import annotations

import pytest

from generator.names.given import is_patronymic
from tests.resolve.test_speakers_introductions import about

pytestmark = pytest.mark.model

SURE = [
    (
        "State radio quoted Interior Minister Ruta Kemp as saying the bridge would stay shut.",
        "would stay shut", "Ruta Kemp", "a medium that quotes her does not speak",
    ),
    (
        "The paper cited the harbour master, Leo Sand, as saying that nine boats had sunk.",
        "nine boats", "Leo Sand", "nor one that cites him",
    ),
    (
        "The port closed at noon, the Ministry of Inland Waters said.\n\nThe ministry said in a statement that the"
        " closure was “a matter of days”.",
        "matter of days", "Ministry of Inland Waters", "said in a statement; the ministry is the one named",
    ),
    (
        "KYIV — “The dam is holding,” regional governor Ruta Kemp said on television, Reuters reported.",
        "dam is holding", "Ruta Kemp", "an agency that reports it does not speak, nor does the dateline's town",
    ),
    (
        "“They will regret it,” Ruta Kemp said, according to Reuters.",
        "will regret", "Ruta Kemp", "nor whom it is according to",
    ),
    (
        "SEOUL, Sept. 9 (Yonhap) -- Ruvia's navy said Monday it had seen a boat.",
        "seen a boat", "Ruvia's navy", "nor the agency in the dateline",
    ),
    (
        "Ferdinand “Nonoy” Brito said the dam held.",
        "dam held", "Ferdinand “Nonoy” Brito", "a name in marks is part of the name",
    ),
    (
        "Brito, in a note, said the dam had held. Senator Ana Brito, his sister, said it had not.",
        "had held", "Brito", "his sister is not he",
    ),
    (
        "His deputy, Omar Selm, spoke first. The governor said the road was shut. “We need dogs,” Selm said.",
        "need dogs", "Omar Selm", "the deputy",
    ),
    (
        "Nadia Rand was freed.\n\nHer cousin Omar Selm, who lives upstairs, was not.\n\n“I stopped counting,” he said.",
        "stopped counting", "Omar Selm", "her cousin is no third person",
    ),
    (
        "Kofi Rand left on Monday.\n\nHis wife, the poet Meera Rand, was at the gate. “I have his pen,” she said.",
        "his pen", "Meera Rand", "the subject has two roles before the name",
    ),
    (
        "Helen March in Old Sitima\nLast modified on Fri 18 Nov 2022\n\nGrace Rand was feeding her child when she"
        " heard a lorry. “Then the dog ran past,” she said.",
        "the dog", "Grace Rand", "a page's stamp names nobody",
    ),
    (
        "“They ask me,” said Grace Rand, who lost a house. Her mother-in-law is gone. “I want a coffin,” she said.",
        "a coffin", "Grace Rand", "a mother-in-law is no mother",
    ),
    (
        "The memo's author, adviser Lars Vik, told the panel he had signed it. “I signed twice,” he said.",
        "signed twice", "Lars Vik", "the memo's author is the adviser",
    ),
    (
        "Rahel Rand said the boat held 90 people. The coast guard counted 61.\n\n“He gave me his coat,” she said.",
        "his coat", "Rahel Rand", "a coast guard is no she",
    ),
    (
        "Lawyers for Imran Qasi said the minister had been denied a doctor.",
        "denied a doctor", "lawyers for Imran Qasi", "his lawyers are not he",
    ),
    (
        "Engineer Luis Moreno Vidal led the dig. “It is dry,” Moreno Vidal said.\n\nSenator Ana Vidal Moreno was not"
        " convinced. “It was dry last year,” Vidal Moreno said.",
        "dry last year", "Ana Vidal Moreno", "two surnames in another order are another's",
    ),
    (
        "Ivan Petrovich Galin, of the water institute, spoke last. “They will thaw,” Ivan Petrovich said.",
        "will thaw", "Ivan Petrovich Galin", "an address by the father's name is no fuller name",
    ),
    (
        "Minister Solvei Rask and her Danish counterpart, Jorn Vang, signed it.\n\n“It is cold,” he told reporters.",
        "is cold", "Jorn Vang", "her counterpart: Rask is a woman",
    ),
    (
        "Kofi Sand, 17, was shot on Monday. His mother, Ada Sand, was cooking.\n\nThe police came at nine."
        "\n\n“He ran well,” his mother said.",
        "ran well", "Ada Sand", "his mother was named so before",
    ),
]  # fmt: skip

UNSURE = [
    (
        "Floods came to Tellin, the governor said. “We have boats,” Ruta Kemp said.",
        "Floods came", "the governor", "what follows the town is who speaks",
    ),
    (
        "A guard spoke to the court. According to the guard, Minister Ruta Kemp told him: “We can share the fish.”",
        "share the fish", "Ruta Kemp", "the minister speaks, but the guard says so",
    ),
    (
        "Minister Ilse Rand and Senator Omar Selm signed it. “It is cheaper than war,” said the latter.",
        "cheaper", "Omar Selm", "the latter is the last named",
    ),
    (
        "Deputy Foreign Minister Pavel Grin spoke on Monday.\n\n“We do not see it,” the senior diplomat told them.",
        "do not see", "Pavel Grin", "a foreign minister's deputy is a diplomat",
    ),
    (
        "Grace Rand ran uphill. “I heard a lorry,” the mother of four said.",
        "a lorry", "Grace Rand", "how many children she has is no other person",
    ),
    (
        "“It is white as bone,” Dr Amo Owusi says, lifting her mask.\n\nThe boat is old. “She cries,” he says.",
        "She cries", None, "only she is named, and she is no he",
    ),
    (
        "Leo Sand fell. His brother, Omar Sand, ran.\n\nAccording to Omar, his brother said the rope was old.",
        "the rope", None, "Omar's brother is not Omar",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "why"), SURE, ids=[row[3] for row in SURE])
def test_who_speaks_through_another(text: str, words: str, name: str, why: str, nlp) -> None:
    quotation = about(text, words, nlp)
    assert quotation.speaker is not None
    assert (quotation.speaker.removeprefix("the "), quotation.sure) == (name, True), why


@pytest.mark.parametrize(("text", "words", "name", "why"), UNSURE, ids=[row[3] for row in UNSURE])
def test_who_only_may_speak(text: str, words: str, name: str | None, why: str, nlp) -> None:
    quotation = about(text, words, nlp)
    assert not quotation.sure, why
    assert name is None or quotation.speaker == name, why


def test_a_paper_that_reports_it_too_does_not_say_it(nlp) -> None:
    text = "Ruta Kemp told the council, as the Herald reported on Tuesday, that nine boats had sunk."
    found = about(text, "nine boats", nlp)
    assert (found.speaker, found.sure) == ("Ruta Kemp", False)


def test_a_surname_is_no_patronymic() -> None:
    assert not is_patronymic("ovich")


def test_who_brings_a_message_does_not_speak(nlp):
    text = "Leo Sand came by boat.\n\nHe had brought a message from his captain, Ruta Kemp: “Send back the crew.”"
    assert about(text, "Send back", nlp).speaker == "Ruta Kemp"
