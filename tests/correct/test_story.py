"""Corrections of what the documents hold together: speakers, events, claims."""

import pytest

from generator.correct.apply import correct, deferred
from generator.correct.story import correct_story
from generator.model import (
    Alias,
    Event,
    Linked,
    Speaker,
    Utterance,
    Variant,
)
from tests.correct.made import PORT, correction

LINKED = Linked(
    speakers=(
        Speaker(id="ada-moreno", name="Ada Moreno", type="person", aliases=(Alias(document="port", text="Moreno"),)),
        Speaker(id="a-moreno", name="A. Moreno", type="person", aliases=(Alias(document="radio", text="A. Moreno"),)),
    ),
    utterances=(
        Utterance(id="u", speaker="a-moreno", variants=(Variant(document="port", quotations=("port-nobody",)),)),
    ),
    timeline=(Event(id="closed", date="2024-05-06", text="", kind="event", evidence=(), participants=("a-moreno",)),),
    speaker_of={"port-nobody": "a-moreno"},
)


def story(*corrections):
    return correct_story(LINKED, corrections, documents=(PORT,))


def test_what_names_no_finding_is_left_for_the_story():
    merge, rename = (
        correction("merge", "ada-moreno", **{"with": ["a-moreno"]}),
        correction("set", "closed", text="Shut."),
    )
    _, applied = correct((PORT,), (merge, rename))
    assert deferred((merge, rename), applied) == (merge, rename)


def test_merge_speakers_everywhere():
    linked, (applied,) = story(correction("merge", "ada-moreno", **{"with": ["a-moreno"]}))
    (one,) = linked.speakers
    assert [alias.text for alias in one.aliases] == ["Moreno", "A. Moreno"]
    assert one.merged_because == ("editor: the tape says so",)
    assert linked.speaker_of == {"port-nobody": "ada-moreno"}
    assert linked.utterances[0].speaker == "ada-moreno"
    assert linked.timeline[0].participants == ("ada-moreno",)
    assert applied.effect == "took in a-moreno"


def test_split_a_speaker():
    linked, (applied,) = story(correction("split", "a-moreno", into="Alda Moreno", quotations=["port-nobody"]))
    assert linked.speaker_of == {"port-nobody": "alda-moreno"}
    assert linked.utterances[0].speaker == "alda-moreno"
    assert {one.id for one in linked.speakers} == {"ada-moreno", "a-moreno", "alda-moreno"}
    assert applied.effect == "gave 1 to alda-moreno"


def test_set_and_drop_in_the_story():
    linked, _ = story(correction("set", "closed", text="The harbour is closed."), correction("drop", "a-moreno"))
    assert linked.timeline[0].text == "The harbour is closed."
    assert linked.speaker_of == {}


def test_an_unknown_id_names_the_nearest():
    _, (applied,) = story(correction("set", "port-nobdy", speaker="x"))
    assert applied.problem == "nothing has the id 'port-nobdy'; the nearest: port-nobody, port-monday"
    _, (applied,) = story(correction("merge", "ada-moren", **{"with": ["a-moreno"]}))
    assert "nothing has the id 'ada-moren'; the nearest: ada-moreno" in applied.problem
    _, (applied,) = story(correction("merge", "ada-moreno", **{"with": ["xyz"]}))
    assert applied.problem == "there is no speaker 'xyz'; all are in content/data/story/speakers.yml"
    _, (applied,) = story(correction("merge", "ada-moreno", **{"with": ["a-morena"]}))
    assert "there is no speaker 'a-morena'; the nearest: a-moreno" in applied.problem


def test_two_editors_who_merge_the_same_two_are_told_so():
    one, other = (
        correction("merge", "ada-moreno", **{"with": ["a-moreno"]}),
        correction("merge", "a-moreno", **{"with": "ada-moreno"}),
    )
    _, (_, applied) = story(one, other)
    assert applied.problem == "a-moreno and ada-moreno are one already, 'ada-moreno'; take this correction out"
    _, (applied,) = story(correction("merge", "a-moreno", **{"with": ["a-moreno"]}))
    assert applied.problem == "'with' names no other than 'a-moreno'"
    _, (applied,) = story(correction("merge", "a-moreno", wiht=["ada-moreno"]))
    assert applied.problem.startswith("'merge' has no field 'wiht'")


def test_a_set_without_a_field_changes_no_speaker():
    _, (applied,) = story(correction("set", "ada-moreno"))
    assert applied.problem.startswith("'set' changes nothing")


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ({"date": "tomorrow"}, "'tomorrow' is no date"),
        ({"date": ""}, "'' is no date"),
        ({"reported": ["2024-13-01"]}, "'2024-13-01' is no date"),
        ({"text": " "}, "'text' is empty"),
        ({"participants": ["ada-morena"]}, "there is no speaker 'ada-morena'; the nearest: ada-moreno"),
        ({"date": "2024-05-06/..", "participants": ["ada-moreno"]}, ""),
    ],
)
def test_what_an_event_cannot_be_is_told(to, says):
    _, (applied,) = story(correction("set", "closed", **to))
    assert applied.problem.startswith(says)
    assert bool(applied.problem) == bool(says)
