from hypothesis import given
from hypothesis import strategies as st

from generator.link.wordings import compare_wordings

TEXTS = st.text(alphabet="ab cd.,[]’“” \n", max_size=60)


def steps(fuller, other):
    return [(step.change, step.fuller, step.other) for step in compare_wordings(fuller, other) if step.change != "same"]


@given(TEXTS, TEXTS)
def test_the_steps_give_both_texts_again_but_for_space(fuller, other):
    wordings = compare_wordings(fuller, other)
    if any(character.isalnum() for character in fuller):
        assert "".join(step.fuller for step in wordings).replace(" ", "") == "".join(fuller.split())
    if any(character.isalnum() for character in other):
        assert "".join(step.other for step in wordings).replace(" ", "") == "".join(other.split())


def test_quotation_marks_and_case_are_no_change():
    assert steps('"The dam will hold," she said.', "“the dam will hold”, she said") == []


def test_what_was_cut_is_named():
    assert steps("We will rebuild the old dam this year.", "We will rebuild the dam.") == [
        ("cut", "old", ""),
        ("cut", "this year.", ""),
    ]


def test_what_was_put_into_brackets_is_told_from_what_was_changed():
    assert steps("We saw it fall.", "[The crew] saw it fall.") == [("bracketed", "We", "[The crew]")]
    assert steps("We saw it fall.", "They saw it fall.") == [("changed", "We", "They")]
