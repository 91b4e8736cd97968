"""Ids across documents are minted once, whatever becomes of the documents."""

from dataclasses import replace

import pytest

from generator.describe.lasting import lasting
from generator.model import Alias, Annotated, Document, Event, Linked, Minted, Occurrence, Span, Speaker, Timex

SENTENCE = "It rained. "


def dated(name):
    """Return a document of three sentences with a date in each."""
    spans = [Span(index * len(SENTENCE), index * len(SENTENCE) + 9) for index in range(3)]
    dates = tuple(
        Timex(span=span, sentence=span, rule="test", id=f"{name}-{index}", type="DATE", value="2024")
        for index, span in enumerate(spans)
    )
    return Annotated(document=Document(id=name, text=SENTENCE * 3), dates=dates)


DOCUMENTS = tuple(map(dated, ("ap", "bbc")))


def event(label, *places):
    evidence = tuple(
        Occurrence(document=name, start=at * len(SENTENCE), end=at * len(SENTENCE) + 9) for name, at in places
    )
    return Event(id=label, date="2024", text="It rained.", kind="event", evidence=evidence)


def ids(events, before=(), **options):
    linked = lasting(Linked(timeline=tuple(events)), before, DOCUMENTS, **options)
    return [one.id for one in linked.timeline], linked.ids


FIRST = ids([event("rain", ("ap", 0), ("bbc", 0), ("bbc", 1)), event("sun", ("ap", 2))])[1]


def test_at_first_the_ids_are_those_minted():
    assert [(one.id, one.evidence) for one in FIRST] == [("rain", ("ap-0", "bbc-0", "bbc-1")), ("sun", ("ap-2",))]


def test_the_larger_part_keeps_the_id_whatever_it_would_be_called_now():
    parted = [event("rain", ("ap", 0)), event("rain-2", ("bbc", 0), ("bbc", 1)), event("snow", ("ap", 2))]
    assert ids(parted, FIRST)[0] == ["rain-2", "rain", "sun"]


def test_what_is_taken_in_is_remembered_and_comes_back_under_its_own_id():
    one, register = ids([event("rain", ("ap", 0), ("bbc", 0), ("bbc", 1), ("ap", 2))], FIRST)
    assert (one, [row.formerly for row in register]) == (["rain"], [("sun",)])
    again, register = ids([event("rain", ("ap", 0), ("bbc", 0)), event("sun", ("ap", 2))], register)
    assert (again, [row.formerly for row in register]) == (["rain", "sun"], [(), ()])


def test_an_id_that_someone_wrote_down_is_given_to_nothing_else():
    fresh = [event("sun", ("bbc", 2))]
    assert ids(fresh, FIRST)[0] == ["sun"]
    assert ids(fresh, FIRST, used={"sun"})[0] == ["sun-2"]


def test_two_builds_of_the_same_give_the_same():
    events = [event("a", ("ap", 0), ("bbc", 0)), event("b", ("ap", 0))]
    first = ids(events)
    assert ids(events, first[1]) == first
    assert ids(list(reversed(events)), first[1])[1] == first[1]


def test_a_speaker_still_called_so_keeps_the_id_and_all_that_refers_to_them_follows():
    def people(*named):
        return tuple(
            Speaker(id=label, name=label, type="person", aliases=tuple(Alias(document="ap", text=n) for n in names))
            for label, *names in named
        )

    before = (Minted(kind="speakers", id="moss", evidence=("ap-ada-moss", "ap-moss", "ap-the-mayor")),)
    linked = Linked(
        speakers=people(("ada-moss", "Ada Moss", "Moss"), ("lee", "The mayor")),
        speaker_of={"m": "ada-moss"},
        timeline=(replace(event("rain", ("ap", 0)), participants=("ada-moss",)),),
    )
    kept = lasting(linked, before, DOCUMENTS)
    assert [one.id for one in kept.speakers] == ["moss", "lee"]
    assert (kept.speaker_of, kept.timeline[0].participants) == ({"m": "moss"}, ("moss",))
    parted = lasting(Linked(speakers=people(("foss", "Ada Moss", "The mayor"), ("moss", "Moss"))), before, DOCUMENTS)
    assert [one.id for one in parted.speakers] == ["foss", "moss"]


def test_an_empty_story():
    assert lasting(Linked(), (), ()) == Linked()


@pytest.mark.parametrize("kind", ["claims", "passages", "utterances"])
def test_rows_of_what_is_gone_are_dropped(kind):
    assert lasting(Linked(), (Minted(kind=kind, id="x", evidence=("a",)),), ()).ids == ()
