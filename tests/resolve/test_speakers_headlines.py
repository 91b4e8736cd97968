"""Whose words a headline prints, and which names are none: from the parse to the speakers of the story."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.link.speakers import link_speakers
from generator.model import Document

pytestmark = pytest.mark.model

TOPIC = "Lenn ferry fire: 'They told us to jump'\n\nA ferry burned off Lenn on Tuesday.\n\n{}"


def annotated(nlp: Any, text: str):
    return annotate(Document(id="a", text=text, publisher="Gazette", published="2024-05-07"), nlp(text))


def names(nlp: Any, text: str) -> set[str]:
    return {one.name for one in link_speakers((annotated(nlp, text),)).speakers}


def test_a_headline_gives_its_words_to_whom_the_text_gives_them_and_never_surely(nlp):
    text = TOPIC.format('"They told us to jump," said Ada Moss, a doctor who was aboard.\n')
    first = annotated(nlp, text).quotations[0]
    assert (first.speaker, first.sure) == ("Ada Moss", False)


def test_the_topic_of_a_headline_says_nothing(nlp):
    text = TOPIC.format("The crew of twelve was rescued. Nobody was hurt.\n")
    assert [one.speaker for one in annotated(nlp, text).quotations if one.sure] == []
    assert "Lenn ferry fire" not in names(nlp, text)


def test_a_place_at_the_beginning_of_a_sentence_is_nobodys_name(nlp):
    text = "Prices rose. In Brussels, a European Commission spokesman, Pieter Roe, said it was a mistake.\n"
    assert "In Brussels" not in names(nlp, text)


def test_an_acronym_in_another_language_is_the_bodys_where_its_document_says_so(nlp):
    text = (
        "The Front for Lenn Renewal, known by its French acronym FRL, said it was not to blame.\n\n"
        "The FRL said the army lied.\n"
    )
    assert names(nlp, text) == {"Front for Lenn Renewal"}


def test_a_consultancy_is_no_person(nlp):
    text = "Prices rose, said Jan Roe, an analyst at consultancy Peak Gas.\n"
    assert names(nlp, text) == {"Jan Roe"}


def test_a_headlines_role_is_whoever_the_text_below_introduces(nlp):
    text = (
        "Lenn: UNX Envoy Meets Ousted Mayor, Council Shortens Term\n\n"
        "The Special Envoy of the United Northern Exchange (UNX), Ada Moss, met ousted Mayor Ivo Brandt in Lenn.\n\n"
        "Mrs Moss spent 40 minutes with him.\n\n“I came to listen first,” the envoy told the press at the hotel.\n"
    )
    assert names(nlp, text) == {"Ada Moss", "Ivo Brandt"}
    assert annotated(nlp, text).quotations[-1].speaker == "Ada Moss"
