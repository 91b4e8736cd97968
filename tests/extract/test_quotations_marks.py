"""Pairing of quotation marks."""

import pytest

from generator.extract.quotations.marks import pair_marks


def quoted(text):
    return [(text[s.start : s.end], s.style) for s in pair_marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "one two," then "three."', ['"one two,"', '"three."'], id="straight"),
        pytest.param("“A b c,” she said. “D e.”", ["“A b c,”", "“D e.”"], id="curly"),
        pytest.param(
            "''It's here,'' he said. ``So it is.''", ["''It's here,''", "``So it is.''"], id="two apostrophes"
        ),
        pytest.param(
            "«Too early,» she said; „no warning,“ he said.", ["«Too early,»", "„no warning,“"], id="other marks"
        ),
        pytest.param('“He said "no way" to me,” Bob said.', ['“He said "no way" to me,”'], id="nested"),
        pytest.param("‘He said “no way” to me,’ Bob said.", ["‘He said “no way” to me,’"], id="nested, British"),
        pytest.param(
            "‘The residents’ pleas were ignored,’ she said.", ["‘The residents’ pleas were ignored,’"], id="plural"
        ),
        pytest.param(
            "A 6'2\" man said 'we will win this' in the '90s.", ["'we will win this'"], id="feet, inches, years"
        ),
        pytest.param("The voters' mood isn't the senators' mood.", [], id="apostrophes"),
        pytest.param('It failed."We go on."Then he left.', ['"We go on."'], id="no space after stops"),
        pytest.param('So: "We go on."He left: "Now."', ['"We go on."', '"Now."'], id="glued behind"),
        pytest.param("", [], id="empty"),
        pytest.param("’", [], id="a lone apostrophe"),
        pytest.param('קול: "שלום לכולם" 🎉 “go 🎉”', ['"שלום לכולם"', "“go 🎉”"], id="right to left, emoji"),
    ],
)
def test_pairs(text, expected):
    assert [words for words, _ in quoted(text)] == expected


def test_an_open_mark_stays_in_its_paragraph():
    text = "“It is a long road.\n\n“But we walk it,” he added.\n\n“We rest"
    assert quoted(text) == [("“It is a long road.", "open"), ("“But we walk it,”", "double"), ("“We rest", "open")]


def test_a_mark_that_opens_again_ends_the_one_before():
    assert quoted('"We go, he said. "We stay," she said.') == [('"We go, he said. ', "open"), ('"We stay,"', "double")]


def test_a_transcript_label_is_not_what_was_said():
    text = '"OSEI: Three, as far as we know.'
    (stretch,) = pair_marks(text)
    assert stretch.label is not None
    assert text[slice(*stretch.label)] == "OSEI"
    assert text[stretch.inner_start : stretch.inner_end] == "Three, as far as we know."
