from dataclasses import replace

import pytest

from generator.model import Span
from generator.render.context import sentence_ends
from generator.render.evidence import Evidence
from generator.render.fragments import text_fragment
from generator.render.places import Places
from tests.render.story_b import story


@pytest.fixture
def evidence():
    return Evidence(Places(story()))


def with_mode(mode, name="nn", **config):
    told = story()
    documents = tuple(
        replace(one, document=replace(one.document, show=mode)) if one.document.id == name else one
        for one in told.documents
    )
    return replace(told, documents=documents, config=replace(told.config, **config))


def test_a_card_says_who_where_when_and_how_far(evidence):
    card = evidence["nn-close"]
    assert (card.kind, card.who, card.speaker, card.outlet) == ("Quotation, part direct", "Ada Moss", "ada-moss", "NN")
    assert card.day == '<time datetime="2024-05-07" data-edtf="2024-05-07">Tuesday 7 May 2024</time>'
    assert '<mark class="own">“close to failing,”</mark>' in card.passage
    assert card.passage.endswith("engineer Ada Moss said Tuesday.")
    assert card.spread.words == "Same words in 2 outlets, 2 origins"
    assert card.here == "sources/nn/#nn-close"
    assert card.publisher.startswith("https://nn.example/dam#:~:text=The%20Lenn%20dam")


def test_an_unsure_speaker_is_said_to_be_unsure(evidence):
    card = evidence["herald-hours"]
    assert (card.who, card.speaker, card.doubts) == ("Speaker not named", "", ("two names fit",))


def test_a_figure_nobody_is_quoted_with_is_the_speakers_it_names(evidence):
    assert evidence["nn-1200"].who == "the district"
    assert evidence["nn-1200"].spread.words == "2 outlets, 1 origin"


def test_a_date_in_a_report_is_the_outlets_own_words(evidence):
    assert (evidence["herald-1974"].who, evidence["herald-1974"].role) == ("The Herald", "in its own words")


def test_a_date_inside_a_quotation_is_the_speakers(evidence):
    assert evidence["nn-12-may"].who == "Ivo Brandt"


def test_findings_of_another_article_have_no_card(evidence):
    assert "herald-goal" not in evidence


def test_hostile_words_show_as_they_are(evidence):
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in evidence["courier-held"].html("")
    assert "<script" not in evidence["courier-held"].html("")


def test_a_linked_document_shows_no_word():
    card = Evidence(Places(with_mode("link")))["nn-close"]
    assert (card.passage, card.fragment, card.rights) == ("", "", "its words may not be shown here")
    assert card.publisher == "https://nn.example/dam"


def test_an_excerpt_shows_what_is_cited_and_no_more_than_its_budget():
    evidence = Evidence(Places(with_mode("excerpts", excerpt_words=12)))
    assert "close to failing" in evidence["nn-close"].passage
    assert evidence["nn-close"].rights == "excerpt, 15 words"
    assert evidence["nn-1200"].passage == ""


def test_an_address_that_is_no_web_address_is_no_link():
    told = story()
    one = replace(told.documents[0], document=replace(told.documents[0].document, url="javascript:alert(1)"))
    assert Evidence(Places(replace(told, documents=(one, *told.documents[1:]))))["nn-close"].publisher == ""


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It was short, they said.", "short", "It%20was-,short"),
        ("A longer stretch of words needs nothing.", "stretch of words needs", "stretch%20of%20words%20needs"),
        ("well-known facts, all of them", "well-known facts, all of them", "well%2Dknown%20facts%2C%20all%20of%20them"),
    ],
)
def test_text_fragments_are_written_as_browsers_read_them(text, words, expected):
    start = text.index(words)
    assert text_fragment(text, Span(start, start + len(words))) == expected


def test_long_words_are_named_by_their_ends():
    text = " ".join(f"word{n}" for n in range(100))
    assert text_fragment(text, Span(0, len(text))) == (
        "word0%20word1%20word2%20word3%20word4,word95%20word96%20word97%20word98%20word99"
    )


def test_sentences_end_where_no_space_follows_and_not_after_an_initial():
    text = 'It fell."We saw it."Here the U.S. envoy, Mr. A. Lee, stopped. Then he left.'
    ends = sentence_ends(text, Span(0, len(text)))
    assert [text[:end][-8:] for end in ends] == ["It fell.", 'saw it."', "stopped.", "he left."]
