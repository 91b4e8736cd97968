"""The places that read most like words that are gone: whole ones, of one paragraph."""

import pytest

from generator.describe.nearest import near_places, nearest
from generator.model import Annotated, Document


def document(text):
    return Annotated(document=Document(id="port", text=text))


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("He left. “We saw it fall,” she said.", "saw it fall", "saw it fall"),
        ("He left. “We saw it fall,” she said.", "“We saw it fell", "“We saw it fall,”"),
        ('He left. "We saw it fall," she said.', '"We saw it fell', '"We saw it fall,"'),
        ("The crane stood.\n\nThe crane of the port fell on the quay at night.", "crane of the port fell", None),
    ],
)
def test_a_place_keeps_its_marks_in_pairs_and_to_its_paragraph(text, words, found):
    (span,) = near_places(words, document(text), most=1)
    assert "\n" not in span.of(text)
    assert found is None or span.of(text) == found


def test_where_nothing_is_near_it_says_so():
    assert nearest("zebra quartet xylophone", document("It rained.")) == "; no words in it are near to them"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The town has sent about 350 families to the school hall.", ["about 350 families"]),
        ("The town has sent them off.\nAll went to the school hall.", []),  # another line
        ("The town has sent six to the school hall. The town has sent ten to the school hall.", []),
        ("The town has sent nobody" + " and nothing" * 9 + " to the school hall.", []),  # too much for it
    ],
)
def test_what_stands_in_their_place_is_near_whatever_it_is(text, found):
    beside = ("The town has sent ", " to the school hall.")
    assert [one.of(text) for one in near_places("340 households", document(text), beside=beside)] == found


def test_beside_few_letters_nothing_is_known_by_its_place():
    assert near_places("zebra", document("a b six c d"), beside=("a b ", " c d")) == []
