"""The outline is made of the documents' own sentences; labels are found by words, speaker and figure."""

import re
from decimal import Decimal

import pytest

from generator.draft.labels import cited, snippets
from generator.draft.outline import outline
from generator.model import (
    Annotated,
    Answer,
    Boilerplate,
    Claim,
    Document,
    Explainer,
    Linked,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Story,
    StoryConfig,
)

TEXT = (
    "Crane falls\n\nThe harbour was closed after a crane fell in *Esmar*. "
    "“Nobody was hurt in the fall,” said Ada Moreno. "
    "About 1,200 containers wait on the quay. Photo: a crane, one of four."
)
SENTENCES = [
    "The harbour was closed after a crane fell in *Esmar*.",
    "“Nobody was hurt in the fall,” said Ada Moreno.",
    "About 1,200 containers wait on the quay.",
    "Photo: a crane, one of four.",
]


def place(words):
    start = TEXT.index(words)
    sentence = next(TEXT.index(one) for one in SENTENCES if words in one)
    whole = next(one for one in SENTENCES if words in one)
    span = Span(start, start + len(words))
    return {"span": span, "sentence": Span(sentence, sentence + len(whole)), "rule": "test"}


SAID = Quotation(
    **place("“Nobody was hurt in the fall,”"), id="port-nobody", kind="direct", contents=(Span(70, 90),), sure=True
)
BOXES = Quantity(
    **place("About 1,200 containers"), id="port-boxes", low=Decimal(1200), high=Decimal(1200), counted="containers"
)
CRANE = Quantity(**place("a crane fell"), id="port-crane", low=Decimal(1), high=Decimal(1))
PHOTO = Quantity(**place("one of four"), id="port-photo", low=Decimal(4), high=Decimal(4))
CAPTION = Boilerplate(**place("Photo: a crane, one of four."), id="port-b", kind="caption", reason="", excluded=False)
STORY = Story(
    config=StoryConfig(title="The crane"),
    documents=(
        Annotated(
            document=Document(id="port", text=TEXT),
            quotations=(SAID,),
            figures=(CRANE, BOXES, PHOTO),
            boilerplate=(CAPTION,),
        ),
    ),
    linked=Linked(
        speakers=(Speaker(id="ada-moreno", name="Ada Moreno", type="person"),),
        claims=(
            Claim(
                id="c",
                question="How many containers wait?",
                relation="differ",
                answers=(
                    Answer(document="port", figure="port-boxes", value="1200", modifier="~", speaker=None, date=None),
                ),
            ),
        ),
        speaker_of={"port-nobody": "ada-moreno"},
    ),
    explainer=Explainer(path="", markdown=""),
)


def test_every_line_is_a_sentence_of_a_document_with_its_footnote():
    text = outline(STORY)
    rows = [line[2:] for line in text.splitlines() if line.startswith("- ")]
    assert rows
    for row in rows:
        words, _, notes = row.partition("[^")
        assert words.replace("\\", "") in TEXT
        assert re.fullmatch(r"(\[\^port-[a-z]+\])+", "[^" + notes)


def test_parts_marks_and_escapes():
    text = outline(STORY)
    assert "<!-- A draft" in text
    assert "## What is in dispute\n\n- About 1,200 containers wait on the quay.[^port-boxes]" in text
    assert "in \\*Esmar\\*." in text
    assert "Photo" not in text


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("nobody was hurt", "port-nobody"),
        ("Moreno", "port-nobody"),
        ("1,200", "port-boxes"),
        ("nobdy was hurt in fall", "port-nobody"),
    ],
)
def test_labels_by_words_speaker_figure_and_with_a_slip(words, label):
    assert cited(words, STORY)[0].id == label


def test_every_label_is_a_completion():
    known = snippets(STORY)
    assert known["port-nobody"]["body"] == "[^port-nobody]"
    assert known["port-nobody"]["description"] == "quotation, Ada Moreno, port"
    assert set(known) == {"port-nobody", "port-boxes", "port-crane", "port-photo"}


def test_words_that_are_nowhere_find_nothing():
    assert cited("zebra quartet xylophone", STORY) == []
