import re
from dataclasses import replace
from html import unescape

import markdown
import pytest

from generator.describe.uses import footnotes
from generator.model.faults import StoryError
from generator.render.evidence import Evidence
from generator.render.markdown_text import unread
from generator.render.notes import definition, definitions, read_notes
from generator.render.places import Places
from tests.render.story_b import story

TAG = re.compile(r"<[^>]+>")


@pytest.fixture
def evidence():
    return Evidence(Places(story()))


def read(text, evidence):
    return read_notes(text, evidence, path="content/explainer.md")


def test_numbers_follow_the_reading(evidence):
    notes = read("B.[^nn-1200] A.[^nn-close] B again.[^nn-1200]\n", evidence)
    assert notes.numbers == {"nn-1200": 1, "nn-close": 2}


def test_every_unknown_label_is_a_fault_with_line_and_nearest(evidence):
    with pytest.raises(StoryError) as caught:
        read("One.[^nn-closed]\n\nTwo.[^nn-close]\n\nThree.[^zzz]\n", evidence)
    told = [str(fault) for fault in caught.value.faults]
    assert told[0].startswith(
        "content/explainer.md:1: footnote 'nn-closed' names no quotation, figure, date or passage"
    )
    assert "nearest: nn-close" in told[0]
    assert told[1].startswith("content/explainer.md:5: footnote 'zzz'")


def test_a_label_in_another_article_is_a_fault_that_says_so(evidence):
    with pytest.raises(StoryError, match="'herald-goal' stands in a part of herald that is not this story"):
        read("No goal.[^herald-goal]\n", evidence)


def test_a_former_id_is_the_same_note():
    told = story()
    first = told.documents[0]
    renamed = replace(first, figures=(replace(first.figures[0], aliases=("nn-once",)),))
    evidence = Evidence(Places(replace(told, documents=(renamed, *told.documents[1:]))))
    notes = read("A.[^nn-once] B.[^nn-1200]\n", evidence)
    assert (notes.numbers, notes.markdown) == ({"nn-1200": 1}, "A.[^nn-1200] B.[^nn-1200]\n")


def test_a_label_in_code_is_no_footnote(evidence):
    assert read("```\n[^none]\n```\n", evidence).numbers == {}


def test_brackets_that_markdown_shows_as_they_are_are_no_footnote(evidence):
    text = r"He said \[^1\] and \[^nn-close\].[^nn-close]" + "\n"
    notes = read(text, evidence)
    assert notes.numbers == {"nn-close": 1}
    assert notes.markdown == text
    assert footnotes(text) == [("nn-close", 1)]


def test_the_link_into_the_document_is_markdown(evidence):
    assert "[In the document](sources/nn/index.md#nn-close){: .note-here data-text=" in definition(evidence["nn-close"])


def test_hostile_words_pass_through_markdown_unread(evidence):
    notes = read("So.[^courier-held]\n", evidence)
    text = f"{notes.markdown}\n{definitions(notes, evidence)}"
    html = markdown.markdown(text, extensions=["attr_list", "def_list", "footnotes", "md_in_html"])
    said = unescape(TAG.sub("", html))
    assert "a man <script>alert(1)</script> said *calmly* {{ so }} [^1]" in said
    assert "<script" not in html
    assert "<em>" not in html


def test_markup_of_our_own_passes_through_markdown():
    html = '<b title="a_b_c">*x* &amp; `y`</b>'
    assert markdown.markdown(unread(html)) == '<p><b title="a&#95;b&#95;c">&#42;x&#42; &amp; &#96;y&#96;</b></p>'
