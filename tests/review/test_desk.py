"""The desk: decisions are written at once and taken back byte for byte, and nothing else is touched."""

from dataclasses import replace

import pytest

from generator.model import (
    Annotated,
    Document,
    Linked,
    Span,
)
from generator.model.faults import StoryError
from generator.pipeline import Composed
from generator.review.desk import Desk
from generator.review.questions import questions
from tests.review.made import CORRECTIONS, DOZENS, SAID, story, written


def test_the_same_words_in_two_documents_are_asked_once_and_settled_together(desk):
    words = "“Nobody was hurt in the fall of the crane,”"
    one = replace(SAID, span=Span(0, len(words)), contents=(Span(0, len(words)),), sentence=Span(0, len(words)))
    documents = tuple(
        Annotated(document=Document(id=name, text=words), quotations=(replace(one, id=f"{name}-nobody"),))
        for name in ("port", "radio")
    )
    asked = questions(replace(story(""), documents=documents, linked=Linked()))[0]
    assert (asked.id, asked.also) == ("port-nobody", ("radio-nobody",))
    desk.asked = {asked.key: asked}
    desk.answer(asked.key, "accept", {}, "")
    assert written(desk).count("speaker: Ada Moreno") == 2
    assert "- settle: radio-nobody\n" in written(desk)
    desk.back()
    assert written(desk) == CORRECTIONS


def test_a_decision_is_written_at_once_below_what_people_wrote(desk):
    desk.answer("speaker:port-nobody", "1", {}, "the  tape says so")
    assert written(desk) == CORRECTIONS + "- set: port-nobody\n  speaker: Tomas Ferreira\n  why: the tape says so\n"
    assert "speaker:port-nobody" not in [one.key for one in desk.open]


def test_undo_takes_it_back_byte_for_byte(desk):
    desk.answer("speaker:port-nobody", "accept", {}, "")
    desk.answer("figure:port-dozens", "edit", {"value": "24", "counted": "", "id": "x"}, "")
    assert written(desk).endswith("- set: port-dozens\n  value: '24'\n  why: decided in review\n")
    assert desk.back() == "figure:port-dozens"
    assert desk.back() == "speaker:port-nobody"
    assert desk.back() == ""
    assert written(desk) == CORRECTIONS


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        ("speaker:nobody", "1"),
        ("speaker:port-nobody", "9"),
        ("speaker:port-nobody", "edit"),
        ("part:port-in-other", "drop"),
    ],
)
def test_what_is_no_answer_changes_nothing(desk, key, choice):
    with pytest.raises(StoryError):
        desk.answer(key, choice, {}, "")
    assert written(desk) == CORRECTIONS


def test_a_day_goes_to_the_documents_entry_and_back(desk):
    listing = desk.root / "content/documents.yml"
    before = "# Ours.\n- id: port   # the gazette\n  file: port.txt\n\n# The next.\n- id: radio\n  file: radio.txt\n"
    listing.write_text(before)
    with pytest.raises(StoryError):
        desk.answer("undated:port", "edit", {"published": "Monday"}, "")
    desk.answer("undated:port", "edit", {"published": "2024-05-06", "published_from": "May 6"}, "")
    added = "  file: port.txt\n  published: 2024-05-06\n  published_from: May 6\n"
    assert listing.read_text() == before.replace("  file: port.txt\n", added)
    assert desk.back() == "undated:port"
    assert listing.read_text() == before


def test_an_answer_without_a_place_is_not_written(desk):
    desk.base = Composed(story(), story().documents, story().linked)
    for key, fields, says in (
        ("orphan:port-gone", {"text": "words that are nowhere"}, "does not stand in 'port'"),
        ("figure:port-dozens", {"value": "about ten"}, "is no number"),
        ("speaker:port-nobody", {"speaker": "ada-moreno"}, "write 'Ada Moreno'"),
    ):
        with pytest.raises(StoryError, match=says):
            desk.answer(key, "edit", fields, "")
    assert written(desk) == CORRECTIONS
    desk.answer("speaker:port-nobody", "edit", {"speaker": "Ada Morenno"}, "")
    assert "the nearest known name is 'Ada Moreno'" in desk.hint


def test_a_new_answer_takes_the_place_of_the_desks_own_earlier_one(desk):
    desk.answer("figure:port-dozens", "edit", {"value": "24"}, "")
    desk.settled.clear()
    again = Desk(desk.root)  # the next day
    again.asked = desk.asked
    again.answer("figure:port-dozens", "edit", {"value": "36"}, "")
    assert written(again) == CORRECTIONS + "- set: port-dozens\n  value: '36'\n  why: decided in review\n"
    assert again.back() == "figure:port-dozens"
    assert "value: '24'" in written(again)
    assert "value: '36'" not in written(again)
    again.back()
    assert written(again) == CORRECTIONS


def test_a_file_that_is_no_yaml_is_told_and_left(desk):
    (desk.root / "content/corrections.yml").write_text("- settle: [bad\n")
    with pytest.raises(StoryError, match="this is not YAML"):
        desk.answer("figure:port-dozens", "edit", {"value": "24"}, "")
    assert written(desk) == "- settle: [bad\n"


def test_words_changed_under_a_footnote_are_asked_with_the_sentence_and_answered_once(desk):
    edited = replace(DOZENS, low=1, gap="", state="edited", history=("scores",))
    port = replace(story().documents[0], figures=(edited,), quotations=(), orphans=())
    asked = questions(replace(story("There were dozens.[^port-dozens]"), documents=(port,)))[0]
    assert (asked.kind, asked.written) == ("edited", ("There were dozens.",))
    assert asked.accept.correction == {"settle": "port-dozens", "text": "dozens"}
