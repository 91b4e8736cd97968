import html
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.render.marking import Mark, draw, marks_of, shown
from tests.render.story_b import WIRE, quote

TAG = re.compile(r"<[^>]+>")


def test_marks_that_cross_are_split_and_named_once():
    text = "one two three four"
    drawn = draw(text, Span(0, 18), [Mark(Span(0, 13), "own", "a"), Mark(Span(4, 18), "date", "b")])
    assert drawn == (
        '<mark class="own" id="a">one <mark class="date" id="b">two three</mark></mark>'
        '<mark class="date" data-of="b"> four</mark>'
    )


def test_a_mark_over_two_paragraphs_is_named_in_the_first():
    begun = set()
    mark = Mark(Span(0, 7), "own", "a")
    assert 'id="a"' in draw("one two", Span(0, 3), [mark], begun=begun)
    assert draw("one two", Span(4, 7), [mark], begun=begun) == '<mark class="own" data-of="a">two</mark>'


def test_what_a_document_holds_shows_and_does_not_act():
    assert shown("<script>{{x}}</script>&amp;") == "&lt;script&gt;{{x}}&lt;/script&gt;&amp;amp;"
    assert shown("a\u202eb") == 'a<span class="control">U+202E</span>b'
    assert shown("a\nb\u2028c") == "a b c"


def test_own_words_lie_inside_what_is_retold():
    quotation = quote(
        WIRE, "The Lenn dam is “close to failing,”", "nn-close", own=["“close to failing,”"], kind="mixed"
    )
    assert [(mark.kind, mark.id) for mark in marks_of(quotation)] == [("para", "nn-close"), ("own", "nn-close")]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_marks_change_no_character(text, pairs):
    spans = [Span(*sorted(pair)) for pair in pairs if pair[0] != pair[1] and max(pair) <= len(text)]
    if not text:
        return
    plain = shown(text)
    drawn = draw(text, Span(0, len(text)), [Mark(span, "own", f"m{n}") for n, span in enumerate(spans)])
    assert html.unescape(TAG.sub("", drawn)) == html.unescape(TAG.sub("", plain))
    ids = re.findall(r' id="([^"]+)"', drawn)
    assert len(ids) == len(set(ids)) == len(spans)
    assert drawn.count("<mark") == drawn.count("</mark>")


def test_words_that_run_the_other_way_than_their_document_are_kept_apart():
    text = "“مرحبا بكم” was how the mayor greeted the town."
    drawn = draw(text, Span(0, len(text)), [Mark(Span(0, 11), "own"), Mark(Span(24, 29), "date")])
    assert '<mark class="own" dir="auto">“مرحبا بكم”</mark>' in drawn
    assert '<mark class="date">mayor</mark>' in drawn


def test_sentences_received_without_a_space_between_them_are_set_apart():
    text = 'It fell."We saw it," he said.Then it rained. See www.Dam.Example or mail Ann.Lee@dam.example.'
    drawn = draw(text, Span(0, len(text)), [Mark(Span(text.index('"We'), text.index(" he said")), "own")])
    assert drawn == (
        'It fell. <mark class="own">&#34;We saw it,&#34;</mark> he said. Then it rained. '
        "See www.Dam.Example or mail Ann.Lee@dam.example."
    )
