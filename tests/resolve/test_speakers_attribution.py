"""What a quotation is told of its speaker: a name, or candidates and a doubt; certainty is only ever taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Document, Mention, Quotation, Span
from generator.resolve.speakers import resolve_speakers

TEXT = "“We will pay,” the minister said. “Soon,” Ana Brito, the mayor, said."
DOCUMENT = Document(id="a", text=TEXT)


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def quotation(words: str, mention: str | None, **more) -> Quotation:
    content = span_of(words)
    source = span_of(mention) if mention else None
    return Quotation(
        span=content, sentence=content, rule="test", kind="direct", contents=(content,), mention=source, **more
    )


def mention(words: str, name: str | None, **more) -> Mention:
    span = span_of(words)
    given = {"form": "name", "kind": "person", "confidence": 0.95} | more
    return Mention(span=span, sentence=span, rule="test", name=name, **given)


def attributed(one: Quotation, *mentions: Mention) -> Quotation:
    return resolve_speakers((one,), mentions, document=DOCUMENT)[0]


def test_the_name_among_the_source_words_is_the_speaker():
    found = attributed(quotation("“Soon,”", "Ana Brito, the mayor,", sure=True), mention("Ana Brito", "Ana Brito"))
    assert (found.speaker, found.sure, found.doubt) == ("Ana Brito", True, "")


def test_two_candidates_are_no_speaker():
    open_one = mention("the minister", None, form="epithet", candidates=("Ana Brito", "Leo Orr"))
    found = attributed(quotation("“We will pay,”", "the minister", sure=True), open_one)
    assert (found.speaker, found.sure) == (None, False)
    assert found.candidates == ("Ana Brito", "Leo Orr")
    assert found.doubt == "“the minister” can be Ana Brito or Leo Orr."


def test_two_named_side_by_side_are_no_one_speaker():
    text = "Ana Brito and the mayor, Leo Orr, said they would pay."
    spans = {words: Span(text.index(words), text.index(words) + len(words)) for words in ("Ana Brito", "Leo Orr")}
    both = Span(0, text.index(", said"))
    said = Span(text.index("they"), len(text) - 1)
    one = Quotation(span=said, sentence=said, rule="test", kind="indirect", contents=(said,), mention=both, sure=True)
    mentions = tuple(
        Mention(span=span, sentence=span, rule="test", form="name", kind="person", name=words)
        for words, span in spans.items()
    )
    found = resolve_speakers((one,), mentions, document=Document(id="a", text=text))[0]
    assert (found.speaker, found.candidates, found.sure) == (None, ("Ana Brito", "Leo Orr"), False)


@pytest.mark.parametrize("sure", [True, False])
def test_certainty_is_taken_back_and_never_given(sure):
    guess = mention("the minister", "Leo Orr", form="epithet", confidence=0.7)
    found = attributed(quotation("“We will pay,”", "the minister", sure=sure), guess)
    assert (found.speaker, found.sure) == ("Leo Orr", False)
    assert "taken to be Leo Orr" in found.doubt
    certain = attributed(quotation("“Soon,”", "Ana Brito", sure=sure), mention("Ana Brito", "Ana Brito"))
    assert certain.sure is sure


def test_an_earlier_doubt_is_kept():
    doubted = quotation("“We will pay,”", "the minister", doubt="the source may be another")
    assert attributed(doubted, mention("the minister", "Leo Orr", confidence=0.5)).doubt == "the source may be another"


def test_no_source_words_no_speaker():
    alone = quotation("“Soon,”", None)
    assert attributed(alone, mention("Ana Brito", "Ana Brito")) == alone


def test_source_words_that_nothing_names_are_a_gap_with_its_reason():
    found = attributed(replace(quotation("“Soon,”", "the mayor"), sure=True))
    assert (found.speaker, found.sure) == (None, False)
    assert found.doubt == "The document does not say who “the mayor” is."
