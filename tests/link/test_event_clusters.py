"""Sentences that a whole day, seen together, shows to tell of one event."""

from generator.link.timeline import gather_events
from tests.link.made import date, doc


def dated(name, text, words, edtf, predicate):
    return date(doc(name, text), words, edtf, predicate, tense="past")


def gather(*documents):
    return gather_events(documents, speaker_of={})


def test_what_most_documents_tell_of_a_day_is_one_event_in_any_words():
    events = gather(
        dated(
            "a",
            "The old bridge above the valley burst on Monday after a week of rain.",
            "Monday",
            "2024-05-06",
            "burst",
        ),
        dated(
            "b",
            "Families lost all they had when the bridge in the valley failed on Monday.",
            "Monday",
            "2024-05-06",
            "fail",
        ),
        dated(
            "c", "The bridge collapsed on Monday and the valley was under water.", "Monday", "2024-05-06", "collapse"
        ),
    )
    assert [len(event.evidence) for event in events] == [3]


def test_one_kind_of_happening_at_two_places_stays_two_events():
    events = gather(
        dated(
            "a", "A bomb struck a crowded market in Varano on Monday and killed four.", "Monday", "2024-05-06", "strike"
        ),
        dated(
            "b", "A bomb struck a bus near Esmar on Monday and killed nine people.", "Monday", "2024-05-06", "strike"
        ),
    )
    assert len(events) == 2


def test_far_from_the_days_of_print_a_little_in_common_is_enough():
    events = gather(
        dated("a", "The last landslide, in 2015, killed 19 people in the valley.", "2015", "2015", "kill"),
        dated(
            "b", "The town remembers how a landslide killed people in October 2015.", "October 2015", "2015-10", "kill"
        ),
    )
    assert [event.date for event in events] == ["2015-10"]


def test_tolls_of_one_day_are_one_entry():
    events = gather(
        dated("a", "The death toll rose to 46 on Monday, rescuers said.", "Monday", "2024-05-06", "rise"),
        dated(
            "b", "The number of dead reached 52 on Monday evening, the agency wrote.", "Monday", "2024-05-06", "reach"
        ),
    )
    assert len(events) == 1


def test_a_state_since_a_day_makes_no_entry_and_stands_for_what_happened_on_it():
    rain = dated("a", "No train has crossed the flooded valley since Friday.", "Friday", "2024-05-03", "cross")
    assert gather(rain) == ()
    flood = dated("b", "Trains stopped on Friday when the valley flooded.", "Friday", "2024-05-03", "stop")
    assert len(gather(rain, flood)) == 1
