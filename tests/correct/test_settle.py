"""What settles a doubt, a change of words, a change of hands."""

from dataclasses import replace

import pytest

from generator.correct.conflicts import conflicts
from tests.correct.made import (
    FIGURE,
    PORT,
    QUOTATION,
    corrected,
    correction,
)


def test_settle_alone_accepts_what_the_machine_says():
    (one,) = corrected(correction("settle", "port-nobody"))[0].quotations
    assert (one.sure, one.doubt, one.speaker) == (True, "", None)


EDITED = replace(FIGURE, state="edited", history=("About 1,100 containers",))


@pytest.mark.parametrize(
    ("to", "reopened", "state"),
    [
        ({}, False, "exact"),
        ({}, True, "edited"),  # settled before the words changed again
        ({"text": "About 1,200 containers"}, True, "exact"),
        ({"text": "About 1,150 containers"}, False, "edited"),  # of the words as they were last week
        ({"counted": "containers"}, False, "edited"),  # that says nothing of the words
    ],
)
def test_settle_speaks_of_the_words_it_was_written_for(to, reopened, state):
    port = replace(PORT, figures=(replace(EDITED, reopened=reopened),))
    (one,) = corrected(correction("settle", "port-about-1-200", **to), document=port)[0].figures
    assert (one.state, one.history) == (state, EDITED.history)


def test_new_words_given_by_an_editor_are_no_unseen_change():
    port = replace(PORT, figures=(EDITED,))
    (one,) = corrected(correction("set", "port-about-1-200", text="1,200 containers"), document=port)[0].figures
    assert one.state == "exact"


def test_a_speaker_set_by_hand_ends_the_question_of_who_it_was_before():
    port = replace(PORT, quotations=(replace(QUOTATION, was_by=("Tomas Ferreira",)),))
    assert (
        corrected(correction("set", "port-nobody", speaker="Ada Moreno"), document=port)[0].quotations[0].was_by == ()
    )
    assert corrected(correction("settle", "port-nobody"), document=port)[0].quotations[0].was_by == ()


def test_a_day_set_by_hand_ends_the_question_of_what_it_was_before():
    port = replace(PORT, dates=tuple(replace(one, was_on=("2024-05-01",)) for one in PORT.dates))
    label = port.dates[0].id
    for one in (correction("set", label, value="2024-05-02"), correction("settle", label)):
        assert corrected(one, document=port)[0].dates[0].was_on == ()


def test_what_was_settled_of_other_words_may_be_settled_again():
    given = [correction("settle", "port-nobody", text=words) for words in ("“Nobody”", "“Hardly anybody”")]
    assert conflicts(given) == {}


def test_a_change_that_an_editor_accepts_is_said_to_be_accepted():
    port = replace(PORT, figures=(EDITED,))
    told = [
        corrected(correction("settle", "port-about-1-200", text="About 1,200 containers"), document=one)[1][-1].effect
        for one in (port, PORT)
    ]
    assert told == ["accepted it as it is now", "it was so already"]
