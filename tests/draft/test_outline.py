"""The outline is made of the documents' own sentences; labels are found by words, speaker and figure."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from html import unescape

import pytest
from markdown import markdown

from generator.describe.uses import footnotes
from generator.draft.completions import FORMS, completions
from generator.draft.labels import cited, labels
from generator.draft.outline import outline
from generator.model import (
    Annotated,
    Answer,
    Boilerplate,
    Claim,
    Document,
    Event,
    Explainer,
    Linked,
    Occurrence,
    Passage,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Story,
    StoryConfig,
    Timex,
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
        words, _, notes = re.sub(r"^\*\*.*?:\*\* ", "", row).partition("[^")
        assert words.replace("\\", "") in TEXT
        assert re.fullmatch(r"(\[\^port-[a-z]+\])+", "[^" + notes)


def test_parts_marks_and_escapes():
    text = outline(STORY)
    assert "<!-- A draft" in text
    row = "- **How many containers wait:** About 1,200 containers wait on the quay.[^port-boxes]"
    assert f"## What is in dispute\n\n{row}" in text
    assert "- **Ada Moreno:** “Nobody was hurt in the fall,” said Ada Moreno.[^port-nobody]" in text
    assert "in \\*Esmar\\*." in text
    assert "Photo" not in text


def test_a_story_begins_with_its_sentence_not_with_place_and_day():
    text = (
        "Crane falls\n\nESMAR, North (PP) — A crane fell on the quay.\n\nMonday, 6 May 2024, 08:05.\n\nTwo ships wait."
    )
    begin, stamp = text.index("ESMAR"), text.index("Monday")
    first = replace(CRANE, span=Span(begin + 20, begin + 27), sentence=Span(begin, stamp - 2))
    where = {"span": Span(stamp, stamp + 6), "sentence": Span(stamp, stamp + 26), "rule": "test"}
    day = Timex(**where, id="port-day", type="DATE", value="2024-05-06")
    (one,) = STORY.documents
    told = replace(one, document=replace(one.document, text=text), quotations=(), figures=(first,), dates=(day,))
    words = outline(replace(STORY, documents=(replace(told, boilerplate=()),), linked=Linked()))
    assert "- A crane fell on the quay.[^port-crane]" in words
    assert "08:05" not in words


def test_a_draft_shows_signs_as_they_are_printed():
    sentence = "“We saw <script>x</script> *star* {{ a }} [^1] & &amp; | #1,” said Ada Moreno."
    at = Span(0, len(sentence))
    said = Quotation(span=at, sentence=at, rule="test", id="a-said", kind="direct", contents=(at,), sure=True)
    one = Annotated(document=Document(id="a", text=sentence), quotations=(said,))
    text = outline(replace(STORY, documents=(one,), linked=Linked()))
    html = markdown(text.replace("[^a-said]", ""))
    assert sentence in unescape(html)
    assert "<script" not in html
    assert {label for label, _ in footnotes(text)} == {"a-said"}


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
    known = json.loads(completions(labels(STORY), "vscode")[".vscode/footnotes.code-snippets"])
    assert known["port-nobody"]["body"] == "[^port-nobody]"
    assert known["port-nobody"]["description"] == "quotation, Ada Moreno, port"
    assert set(known) == {"port-nobody", "port-boxes", "port-crane", "port-photo"}


@pytest.mark.parametrize("editor", FORMS)
def test_every_editor_gets_every_label(editor):
    files = completions(labels(STORY), editor)
    assert "".join(files.values()).count("[^port-") == 4


@pytest.mark.parametrize(
    ("words", "labels"), [("one thousand two hundred", ["port-boxes"]), ("1,200 containers", ["port-boxes"])]
)
def test_a_number_is_found_however_it_is_written(words, labels):
    assert [one.id for one in cited(words, STORY)] == labels


def test_of_a_name_the_quotations_come_first_and_a_day_is_no_answer_to_words_beside_it():
    day = Timex(**place("in the fall"), id="port-fall", type="DATE", value="2024-FA")
    about = Passage(**place("said Ada Moreno"), id="port-said")
    whole = replace(STORY, documents=(replace(STORY.documents[0], dates=(day,), passages=(about,)),))
    assert [one.id for one in cited("Ada Moreno", whole)][:2] == ["port-nobody", "port-said"]
    assert "port-fall" not in [one.id for one in cited("nobody was hurt", whole)]


def test_words_that_are_nowhere_find_nothing():
    assert cited("zebra quartet xylophone", STORY) == []


def told(text, *words):
    """Return the rows of an outline of one document, ``words`` a run of sentences in it with a passage each."""
    found = tuple(
        Passage(span=Span(at, at + len(one)), sentence=Span(at, at + len(one)), rule="test", id=f"p-{index}")
        for index, one in enumerate(words)
        for at in [text.index(one)]
    )
    document = Annotated(document=Document(id="p", text=text), passages=found)
    whole = replace(STORY, documents=(document,), linked=Linked())
    return [line[2:] for line in outline(whole).splitlines() if line.startswith("- ")]


def test_each_of_several_sentences_has_its_note():
    run = "The dam gave way at night. “Bad. Very bad.” Nobody was there to see it."
    assert told(f"Dam\n\n{run}\n", run) == [
        "The dam gave way at night.[^p-0] “Bad. Very bad.”[^p-0] Nobody was there to see it.[^p-0]"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "11/30/26, 11:37 AM Dam gives way above the town of Tellin.",
        "Read it all at file:///tmp/dam.html in the archive.",
        "Tellin in the valley of Lell, 8 May 2024",
        "STORY: The dam above Tellin gave way on Tuesday.",
        "It gave way.",
    ],
)
def test_what_stands_beside_a_story_is_no_sentence_of_it(line):
    assert told(f"Dam\n\n{line}\n", line) == []


def test_counts_stand_under_how_many_even_where_an_article_begins_with_one():
    claim = replace(STORY.linked.claims[0], relation="agree")
    text = outline(replace(STORY, linked=replace(STORY.linked, claims=(claim,))))
    row = "- **How many containers wait:** About 1,200 containers wait on the quay.[^port-boxes]"
    assert f"## How many\n\n{row}" in text
    assert "## How many\n\n- About 1,200 containers wait on the quay.[^port-boxes]" in outline(
        replace(STORY, linked=replace(STORY.linked, claims=()))
    )


def test_what_nobody_knows_certainly_who_denied_is_left_out():
    for sure in (True, False):
        denied = replace(SAID, sure=sure, stance="deny", kind="indirect")
        documents = (replace(STORY.documents[0], quotations=(denied,)),)
        assert ("## What is not known" in outline(replace(STORY, documents=documents))) == sure


def test_an_event_is_told_by_the_sentence_that_tells_it_best():
    waits = Occurrence(document="port", start=TEXT.index("About 1,200"), end=TEXT.index("About 1,200") + 12)
    closed = Occurrence(document="port", start=TEXT.index("The harbour"), end=TEXT.index(" “Nobody"))
    told = (waits, closed)
    event = Event(id="e", date="2024-05", text=SENTENCES[0], kind="event", evidence=told)
    linked = replace(STORY.linked, claims=(), timeline=(event,))
    assert "- **May 2024:** The harbour was closed" in outline(replace(STORY, linked=linked))


def test_a_day_is_told_in_words_in_front_of_its_sentence():
    start = TEXT.index("The harbour")
    told = Occurrence(document="port", start=start, end=TEXT.index(" “Nobody"))
    event = Event(id="e", date="2024-05", text="The harbour was closed.", kind="event", evidence=(told,))
    linked = replace(STORY.linked, claims=(), timeline=(event,))
    assert "- **May 2024:** The harbour was closed" in outline(replace(STORY, linked=linked))
