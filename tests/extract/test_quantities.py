"""Figures beside dates and quotations; the parses are built by hand, no model is loaded."""

from __future__ import annotations

from decimal import Decimal

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.extract.quantities import find_quantities
from generator.model import Document, Quotation, Span, Timex

TEXT = "The port said about 40 ships wait and 12 left in May 2024."
WORDS = [*TEXT[:-1].split(), "."]
POS = ["DET", "NOUN", "VERB", "ADV", "NUM", "NOUN", "VERB", "CCONJ", "NUM", "VERB", "ADP", "PROPN", "NUM", "PUNCT"]
HEADS = [1, 2, 2, 4, 5, 6, 2, 6, 9, 6, 9, 10, 11, 2]
DEPS = [
    "det",
    "nsubj",
    "ROOT",
    "advmod",
    "nummod",
    "nsubj",
    "ccomp",
    "cc",
    "nsubj",
    "conj",
    "prep",
    "pobj",
    "nummod",
    "punct",
]


@pytest.fixture
def parsed():
    doc = Doc(
        Vocab(),
        words=WORDS,
        spaces=[True] * (len(WORDS) - 2) + [False, False],
        pos=POS,
        heads=HEADS,
        deps=DEPS,
        lemmas=[word.lower() for word in WORDS],
        sent_starts=[True] + [False] * (len(WORDS) - 1),
    )
    assert doc.text == TEXT
    return doc


def span_of(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def timex(words, kind, value):
    return Timex(span=span_of(words), sentence=span_of(TEXT), rule="test", type=kind, value=value)


def quotation(words, speaker):
    return Quotation(
        span=span_of(words),
        sentence=span_of(TEXT),
        rule="test",
        kind="indirect",
        contents=(span_of(words),),
        speaker=speaker,
    )


def find(parsed, *, timexes=(), quotations=()):
    return find_quantities(Document(id="d", text=TEXT), parsed, timexes=timexes, quotations=quotations)


def test_a_figure_is_modifier_number_and_what_is_counted(parsed):
    first, second = find(parsed)
    assert first.span == span_of("about 40 ships")
    assert (first.low, first.high, first.modifier, first.counted) == (Decimal(40), Decimal(40), "~", "ships")
    assert (second.span, second.low, second.modifier) == (span_of("12"), Decimal(12), "=")
    assert first.sentence == second.sentence == span_of(TEXT)


def test_years_and_dates_are_no_figures(parsed):
    assert [figure.low for figure in find(parsed)] == [40, 12]
    barred = find(parsed, timexes=(timex("12 left", "DATE", "XXXX-XX-12"),))
    assert [figure.low for figure in barred] == [40]


def test_how_long_something_lasts_stays_a_figure(parsed):
    kept = find(parsed, timexes=(timex("40 ships", "DURATION", "P40D"),))
    assert [figure.low for figure in kept] == [40, 12]


def test_who_says_so_is_the_speaker_of_the_smallest_quotation(parsed):
    outer = quotation("about 40 ships wait and 12 left in May 2024", "Ada Moreno")
    inner = quotation("12 left", "Tomas Reyes")
    assert [figure.speaker for figure in find(parsed)] == [None, None]
    assert [figure.speaker for figure in find(parsed, quotations=(outer,))] == ["Ada Moreno", "Ada Moreno"]
    assert [figure.speaker for figure in find(parsed, quotations=(outer, inner))] == ["Ada Moreno", "Tomas Reyes"]


def test_an_open_speaker_stays_open(parsed):
    outer = quotation("about 40 ships wait and 12 left in May 2024", "Ada Moreno")
    inner = quotation("12 left", None)
    assert find(parsed, quotations=(outer, inner))[1].speaker is None


def test_no_tokens_no_figures():
    assert find_quantities(Document(id="d", text=""), Doc(Vocab()), timexes=(), quotations=()) == ()
