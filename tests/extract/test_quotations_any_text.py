"""Whatever the text: no crash, no words that are not in it, no quotation over a paragraph it has no mark in."""

import re

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.quotations import find_quotations
from generator.extract.quotations.marks import pair_marks
from generator.model import Document

MARK = re.compile(r"[\"“”„‟«»〝〞＂‘’']|``")
WORDS = [
    "he said",
    "Anna Lee",
    "the port",
    "that it works",
    ",",
    ".",
    ":",
    "told",
    "according to",
    "NATO",
    "n't",
    "ו",
    "🎉",
]
MARKS = ['"', "“", "”", "''", "``", "'", "‘", "’", "«", "»"]
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*WORDS, *MARKS, " ", "\n", "\n\n", "\r\n", "\u2028", "— ", "s' "]), max_size=60).map(
        "".join
    ),
)
BLANK = spacy.blank("en")


def check(text, parsed):
    for quotation in find_quotations(Document(id="any", text=text), parsed):
        parts = [*quotation.contents, *quotation.quoted, quotation.span, quotation.sentence]
        parts += [part for part in (quotation.cue, quotation.mention) if part is not None]
        assert all(part.end <= len(text) for part in parts)
        assert quotation.span.start == quotation.contents[0].start
        assert quotation.span.end == quotation.contents[-1].end
        assert all(one.end <= two.start for one, two in zip(quotation.contents, quotation.contents[1:], strict=False))
        assert 0 <= quotation.confidence <= 1
        assert quotation.sure != bool(quotation.doubt)
        for content in quotation.contents:
            assert not re.search(r"[\r\n\u2028\u2029]", content.of(text).strip()), "runs over a line end"
        if quotation.kind == "direct":
            assert all(MARK.search(content.of(text)) or _labelled(text, content) for content in quotation.contents)


def _labelled(text, content):
    return any(s.label and s.inner_start <= content.start < s.end for s in pair_marks(text))


@given(TEXTS)
@settings(max_examples=300)
def test_any_text_without_a_parse(text):
    check(text, BLANK(text))


@pytest.mark.model
@given(text=TEXTS)
@settings(max_examples=60)
def test_any_text(nlp, text):
    check(text, nlp(text))


@pytest.mark.model
@pytest.mark.parametrize("opener", ['"', "“", "‘", "«", "''"])
def test_a_mark_never_closed_spoils_nothing_else(nlp, opener):
    text = f"{opener}The pumps failed at midnight.\n\nThe river rises.\n\n“We need sandbags,” the fire chief said.\n"
    found = find_quotations(Document(id="any", text=text), nlp(text))
    assert any(q.span.of(text) == "“We need sandbags,”" and q.mention.of(text) == "the fire chief" for q in found)
    assert not any("river" in q.span.of(text) for q in found)
