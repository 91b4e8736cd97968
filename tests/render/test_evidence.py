from dataclasses import replace

import pytest

from generator.describe.context import _with_marks, sentence_ends
from generator.model import SharedPassage, Span
from generator.render.evidence import Evidence
from generator.render.fragments import text_fragment
from generator.render.passage_html import framed
from generator.render.places import Places
from tests.render.story_b import TEXTS, at, story


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


def test_a_statement_printed_alike_is_no_copy():
    told = story()
    alike = SharedPassage(
        id="p-close",
        words=3,
        origin="unknown origin",
        occurrences=(at(TEXTS, "nn", "“close to failing,”"), at(TEXTS, "herald", '"close to failing"')),
    )
    places = Places(replace(told, linked=replace(told.linked, passages=(alike,))))
    assert Evidence(places)["nn-close"].spread.words == "Same words in 2 outlets, 2 origins"


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
    assert (card.passage, card.fragment, card.rights) == ("", "", "not shown: this document is only linked to")
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


def test_one_number_by_two_speakers_is_not_two_outlets_agreeing():
    told = story()
    claim = told.linked.claims[0]
    named = tuple(
        replace(one, value="1200", modifier="~", speaker="ada-moss" if one.document == "herald" else one.speaker)
        for one in claim.answers
    )
    linked = replace(told.linked, claims=(replace(claim, answers=named),), passages=())
    evidence = Evidence(Places(replace(told, linked=linked)))
    assert evidence["herald-900"].spread.words == "1 outlet"
    assert evidence["nn-1200"].spread.words == "2 outlets, no shared wording"


def test_words_only_one_outlet_prints_name_those_who_word_it_otherwise(evidence):
    assert evidence["nn-asked"].spread.words == ("Only NN prints these words; Courier and The Herald word it otherwise")


def test_notes_that_say_different_things_are_counted_not_compared(evidence):
    cited = [evidence.places.findings[name] for name in ("nn-rain", "herald-900")]
    together = evidence.spreads.together(cited)
    assert together is not None
    assert together.words == "Notes from 2 outlets"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Moscow called it a “special operation.” It went on.", "It went on.", "It went on."),
        (
            "They called it a “special operation.” It went on.",
            "They called it a “special operation.",
            "They called it a “special operation.”",
        ),
        ("He said “it holds” and left town.", "He said “it holds”", "He said “it holds” …"),
        ("He said “it holds” and left town.", "and left town.", "… and left town."),
    ],
)
def test_a_passage_keeps_its_closing_mark_and_says_where_it_is_cut(text, words, expected):
    at = Span(text.index(words), text.index(words) + len(words))
    marked = _with_marks(text, at, Span(0, len(text)))
    assert framed(text, marked, ()) == expected


def test_a_very_long_quotation_folds_and_loses_no_word():
    words = " ".join(f"word{number}" for number in range(300))
    text = f"“{words},” Moss said.\n"
    told = story()
    span = Span(0, len(words) + 3)
    quotation = replace(
        told.documents[0].quotations[0], span=span, sentence=Span(0, len(text) - 1), contents=(span,), quoted=(span,),
        cue=None, mention=None, kind="direct",
    )  # fmt: skip
    nn = replace(told.documents[0], document=replace(told.documents[0].document, text=text), quotations=(quotation,))
    nn = replace(nn, figures=(), dates=())
    linked = replace(told.linked, utterances=(), passages=(), claims=(), timeline=())
    card = Evidence(Places(replace(told, documents=(nn,), linked=linked)))["nn-close"]
    assert card.rest_words > 200
    assert f"Show {card.rest_words} more words" in card.html("")
    assert "word299" in card.rest
    assert "word299" not in card.passage


def test_where_a_publisher_is_not_known_sources_are_counted():
    told = story()
    unknown = replace(told.documents[2], document=replace(told.documents[2].document, publisher=""))
    evidence = Evidence(Places(replace(told, documents=(*told.documents[:2], unknown))))
    assert evidence["nn-1200"].spread.words == "2 sources, 1 origin"
