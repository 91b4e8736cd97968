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
