import re

from hypothesis import given
from hypothesis import strategies as st

from generator.describe.excerpts import excerpts
from generator.model import Annotated, Boilerplate, Document, Span
from generator.render.layout import Fold, Gap, Paragraph, lay_out, with_gaps
from tests.render.story_b import story


def annotated(text, *boilerplate):
    return Annotated(document=Document(id="a", text=text), boilerplate=boilerplate)


def part(text, words, kind, reason="why", **more):
    start = text.index(words)
    at = Span(start, start + len(words))
    return Boilerplate(span=at, sentence=at, rule="by hand", kind=kind, reason=reason, **more)


def spans(items):
    return [p.span for item in items for p in (item.paragraphs if isinstance(item, Fold) else (item,))]


def test_what_is_not_the_story_is_folded_with_the_reason():
    text = "Menu\nShare\n\nThe story.\n\nAlso: a second one.\n\nIt goes on."
    items = lay_out(
        annotated(
            text,
            part(text, "Menu", "furniture", "a menu"),
            part(text, "Share", "furniture", "a button"),
            part(text, "Also: a second one.", "off-story", "“Also”"),
            part(text, "It goes on.", "off-story", "“Also”"),
        )
    )
    assert [type(item) for item in items] == [Fold, Paragraph, Fold]
    assert items[0].summary(text, 0) == "Page furniture: a menu; a button (2 words)"
    assert items[2].summary(text, 3) == "Not this story: “Also” (2 times) (7 words, 3 quotations)"


def test_furniture_glued_to_a_paragraph_is_cut_off_it():
    text = "By A. LEEThe story begins."
    items = lay_out(annotated(text, part(text, "By A. LEE", "byline", "a byline")))
    assert isinstance(items[0], Fold)
    assert items[1].span.of(text) == "The story begins."


def test_a_caption_that_stays_in_is_set_as_one():
    text = "A crane. (Photo)\n\nThe story."
    items = lay_out(annotated(text, part(text, "A crane. (Photo)", "caption", excluded=False)))
    assert [item.caption for item in items] == [True, False]


def test_glued_text_is_broken_at_sentence_ends_and_never_inside_a_quotation():
    text = "".join(f"The report said thing number {n} had happened again.“Quote {n}. It is so.”" for n in range(30))
    items = lay_out(annotated(text))
    assert len(items) > 3
    assert "".join(item.span.of(text) for item in items) == text
    assert all(re.search(r"[.”]$", item.span.of(text)) for item in items)
    assert [item.broken for item in items] == [False, *[True] * (len(items) - 1)]
    assert max(len(item.span) for item in items) < 900


@given(st.text(alphabet=st.sampled_from('ab .\n"“”!?A'), max_size=1500))
def test_every_word_is_laid_out_once(text):
    laid = spans(lay_out(annotated(text)))
    assert laid == sorted(laid)
    assert "".join("".join(span.of(text).split()) for span in laid) == "".join(text.split())


def test_gaps_count_the_words_left_out():
    text = "One two three. Four five.\n\nSix seven."
    out = with_gaps(lay_out(annotated(text)), [Span(15, 25)], text)
    assert [item.words if isinstance(item, Gap) else item.span.of(text) for item in out] == [3, "Four five.", 2]


def test_excerpts_show_first_what_the_timeline_tells_in_these_words():
    one = story().documents[0]
    text = one.document.text
    told = next(date.sentence for date in one.dates if date.id == "nn-12-may")
    found = excerpts(one, (), budget=len(told.of(text).split()), told=[told])
    assert [span.of(text) for span in found.spans] == [told.of(text).strip()]


def test_excerpts_show_cited_sentences_whatever_they_cost_and_say_how_far_over():
    one = story().documents[0]
    found = excerpts(one, {"nn-close", "nn-asked"}, budget=5)
    shown = " ".join(span.of(one.document.text) for span in found.spans)
    assert "close to failing" in shown
    assert "We will not wait" in shown
    assert "1,200" not in shown
    assert found.over == found.words - 5
    assert excerpts(one, (), budget=0).spans == ()
