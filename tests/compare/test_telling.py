"""Changes as readers are told of them: sentences, one for one change."""

import pytest

from generator.compare.changes import Change
from generator.compare.telling import told

OUTLETS = {"port": "The Gazette"}


def texts(*changes, **more):
    return [one.text for one in told(changes, day="2024-05-07", outlets=OUTLETS, **more)]


def change(kind, field, before, after, *, words="“Some boxes,”", footnoted=True, label="port-boxes"):
    return Change(kind, "changed", label, "port", words, field, before, after, footnoted)


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (
            change("figure", "value", "~10000", ">=15000", words="some boxes"),
            "Corrected: “some boxes” (The Gazette) is read as at least 15,000. It was read as about 10,000.",
        ),
        (
            change("figure", "value", "10–15", "none", words="boxes"),
            "Corrected: “boxes” (The Gazette) is read as no number. It was read as 10 to 15.",
        ),
        (
            change("quotation", "speaker", "nobody", "Ada Moreno"),
            "Corrected: “Some boxes,” (The Gazette) is by Ada Moreno.",
        ),
        (
            change("quotation", "speaker", "Ada Moreno", "nobody"),
            "Corrected: who said “Some boxes,” (The Gazette) is not known. It was given to Ada Moreno.",
        ),
        (
            change("quotation", "speaker", "Ada Moreno", "Tomas Ferreira (not certain)"),
            "Corrected: “Some boxes,” (The Gazette) is by Tomas Ferreira, not certainly. It was given to Ada Moreno.",
        ),
        (
            change("date", "day", "2024-05", "2024-05-06?", words="Monday"),
            "Corrected: “Monday” (The Gazette) is perhaps 6 May 2024. It was read as May 2024.",
        ),
        (
            change("date", "day", "open", "2024-05-06/2024-05-07", words="Monday"),
            "Corrected: “Monday” (The Gazette) is 6 May 2024 to 7 May 2024. It was read as not known.",
        ),
    ],
)
def test_a_correction_is_a_sentence(one, says):
    assert texts(one) == [says]


def test_a_reissued_text_whose_figure_moved_is_one_change():
    assert texts(
        Change("source", "changed", "port", "port", "Crane falls", "text", "100 characters", "101"),
        change("figure", "words", "some 10 boxes", "some 15 boxes"),
        change("figure", "value", "~10", "~15"),
    ) == ["The Gazette now prints “some 15 boxes”; it printed “some 10 boxes”."]


def test_a_sentence_reworded_is_one_change_and_others_are_two():
    lost = Change("sentence", "lost", "", "", "The harbour was closed on Monday.")
    near = Change("sentence", "gained", "", "", "The harbour was closed on Tuesday.")
    far = Change("sentence", "gained", "", "", "Nobody was hurt.")
    assert texts(lost, near) == [
        "Reworded in the story: “The harbour was closed on Tuesday.” Before: “The harbour was closed on Monday.”"
    ]
    assert texts(lost, far) == [
        "New in the story: “Nobody was hurt.”",
        "Taken out of the story: “The harbour was closed on Monday.”",
    ]


def test_what_the_story_does_not_cite_is_told_of_too_but_not_one_by_one_where_there_is_much():
    def rest(count):
        return [
            change(
                "quotation",
                "speaker",
                "nobody",
                "Ada Moreno",
                words=f"words {number}",
                footnoted=False,
                label=f"p{number}",
            )
            for number in range(count)
        ]

    assert len(texts(*rest(3))) == 3
    assert texts(*rest(30)) == ["30 quotations, figures and dates that the story does not cite are read otherwise now."]
    assert texts(change("figure", "words", "a", "b", footnoted=False)) == []


def test_what_is_told_is_not_told_again_and_has_an_id_of_its_own():
    one = change("figure", "value", "1", "2")
    other = change("figure", "value", "1", "2", label="port-boxes-2", words="“Some boxes, more”")
    entries = told([one, other], day="2024-05-07", outlets=OUTLETS, why="Counted again.")
    assert len({entry.id for entry in entries}) == 2
    assert {entry.why for entry in entries} == {"Counted again."}
    assert texts(one, other, known=entries) == []
