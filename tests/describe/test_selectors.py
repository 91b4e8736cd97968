"""`describe` and `anchor` are each other's inverse, for any text."""

from hypothesis import given
from hypothesis import strategies as st

from generator.describe.selectors import anchor, describe
from generator.model import Span


@given(
    st.text(alphabet="ab “”\n👩‍🚀é", min_size=1, max_size=60).flatmap(
        lambda text: st.tuples(st.just(text), spans(len(text)))
    )
)
def test_anchor_undoes_describe(case):
    text, span = case
    assert anchor(describe(span, text), text) == span


def spans(size):
    ends = st.tuples(st.integers(0, size - 1), st.integers(1, size))
    return ends.filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Span(*pair))


def test_words_that_stand_twice_without_context_are_nowhere():
    selector = describe(Span(0, 3), "yes and no")
    assert anchor(selector, "so yes, said one; yes, said two") is None
