from hypothesis import given
from hypothesis import strategies as st

from generator.link.alignment import align
from generator.link.shingles import SHINGLE

KEYS = st.lists(st.integers(0, 30), max_size=60)


@given(KEYS, KEYS)
def test_what_is_laid_side_by_side_agrees_word_by_word(left, right):
    places = [
        (i, j)
        for i in range(len(left) - SHINGLE + 1)
        for j in range(len(right) - SHINGLE + 1)
        if left[i : i + SHINGLE] == right[j : j + SHINGLE]
    ]
    for one in align(left, right, places, least=10):
        ends = (0, 0)
        for match in one.matches:
            assert left[match.left : match.left + match.length] == right[match.right : match.right + match.length]
            assert match.left >= ends[0]
            assert match.right >= ends[1]
            ends = (match.left + match.length, match.right + match.length)
        assert one.agreeing >= 0.7 * (one.left[1] - one.left[0])


@given(st.lists(st.integers(0, 10**6), min_size=20, max_size=60, unique=True), st.integers(0, 59))
def test_cutting_keeps_every_word(keys, place):
    (one,) = align(keys, keys, [(0, 0)], least=10)
    parts = one.cut([place], side=0)
    assert sum(part.agreeing for part in parts) == one.agreeing


def test_a_mark_that_must_not_be_read_across_ends_a_stretch():
    left = [*range(1, 21), -1, *range(21, 41)]
    right = [*range(1, 21), -2, *range(21, 41)]
    assert [one.left for one in align(left, right, [(0, 0), (21, 21)], least=10)] == [(0, 20), (21, 41)]
