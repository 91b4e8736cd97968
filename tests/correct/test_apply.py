"""Every verb of ``content/corrections.yml``: what it changes, and what it says where it does not find its place."""

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

from generator.correct.apply import correct, deferred
from generator.correct.conflicts import conflicts
from generator.correct.story import correct_story
from generator.model import (
    Alias,
    Annotated,
    Correction,
    Document,
    Event,
    Linked,
    Mention,
    Orphan,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Timex,
    Utterance,
    Variant,
)

TEXT = (
    "The harbour was closed on Monday after a crane fell, the port authority said.\n"
    "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno.\n"
    "About 1,200 containers wait on the quay, and no one knows for how long. No one knows.\n"
    "IN OTHER NEWS\nA cow was born with two heads in Vale.\n"
)


def span_of(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def place(words):
    return {"span": span_of(words), "sentence": span_of(words), "rule": "test", "confidence": 0.5}


SAID = "“Nobody was hurt, and the cranes will be inspected this week,”"
QUOTATION = Quotation(
    **place(SAID),
    id="port-nobody",
    kind="direct",
    contents=(span_of(SAID),),
    candidates=("Ada Moreno", "Tomas Ferreira"),
    doubt="two people could have said it",
)
FIGURE = Quantity(**place("About 1,200 containers"), id="port-about-1-200", low=Decimal(1200), high=Decimal(1200))
DATE = Timex(**place("Monday"), id="port-monday", type="DATE", value=None)
PORT = Annotated(document=Document(id="port", text=TEXT), quotations=(QUOTATION,), figures=(FIGURE,), dates=(DATE,))
MORENO = Mention(**place("Ada Moreno"), form="name", kind="person", name="Ada Moreno")
line = count(1)


def correction(verb, target, **to):
    return Correction(verb=verb, target=target, why="the tape says so", to=to, line=next(line))


def corrected(*corrections, document=PORT):
    (result,), applied = correct((document,), corrections)
    return result, applied


def problem(*corrections, document=PORT):
    return corrected(*corrections, document=document)[1][-1].problem


def test_set_names_the_speaker_and_settles_the_doubt():
    result, (applied,) = corrected(correction("set", "port-nobody", speaker="Ada Moreno", mention="Ada Moreno"))
    (one,) = result.quotations
    assert (one.speaker, one.sure, one.doubt, one.candidates, one.rule) == ("Ada Moreno", True, "", (), "editor")
    assert one.mention == span_of("Ada Moreno")
    assert "speaker nothing → Ada Moreno" in applied.effect


def test_settle_alone_accepts_what_the_machine_says():
    (one,) = corrected(correction("settle", "port-nobody"))[0].quotations
    assert (one.sure, one.doubt, one.speaker) == (True, "", None)


@pytest.mark.parametrize(
    ("value", "low", "high"), [("1,300", 1300, 1300), (1300, 1300, 1300), ("10-15", 10, 15), ([10, 15], 10, 15)]
)
def test_set_a_figures_value(value, low, high):
    (one,) = corrected(correction("set", "port-about-1-200", value=value))[0].figures
    assert (one.low, one.high) == (low, high)


def test_set_the_words_that_say_what_happens_to_the_counted():
    (one,) = corrected(correction("set", "port-about-1-200", happening="wait"))[0].figures
    assert one.happening == span_of("wait")


def test_set_a_dates_value_gives_its_bounds_too():
    (one,) = corrected(correction("set", "port-monday", value="2024-05"))[0].dates
    assert (one.edtf, one.earliest, one.latest) == ("2024-05", "2024-05-01", "2024-05-31")


def test_set_other_words_for_a_finding():
    (one,) = corrected(correction("set", "port-about-1-200", text="1,200 containers"))[0].figures
    assert one.span == span_of("1,200 containers")


def test_drop():
    result, (applied,) = corrected(correction("drop", "port-monday"))
    assert result.dates == ()
    assert applied.effect == "dropped it"


def test_add_a_figure_by_its_words():
    result, (applied,) = corrected(correction("add", "port", figure="two heads", value=2, counted="heads"))
    added = next(one for one in result.figures if one.id != FIGURE.id)
    assert (added.id, added.span, added.low, added.counted) == ("port-two-heads", span_of("two heads"), 2, "heads")
    assert applied.effect == "added port-two-heads"


def test_add_a_quotation_and_a_passage():
    result, _ = corrected(
        correction("add", "port", quotation="no one knows for how long", speaker="Ada Moreno"),
        correction("add", "port", passage="after a crane fell", id="port-crane", note="the cause"),
    )
    assert [(one.kind, one.speaker, one.sure) for one in result.quotations[1:]] == [("indirect", "Ada Moreno", True)]
    assert [(one.id, one.note) for one in result.passages] == [("port-crane", "the cause")]


def test_add_words_that_stand_twice_needs_what_stands_before():
    assert "stands 2 times" in problem(correction("add", "port", passage="one knows"))
    result, _ = corrected(correction("add", "port", passage="one knows", prefix="long. No"))
    assert result.passages[0].span == Span(TEXT.rindex("one knows"), TEXT.rindex(".\nIN"))


def test_add_what_the_machine_found_gives_it_the_id_as_well():
    result, (applied,) = corrected(
        correction("add", "port", figure="About 1,200 containers", id="port-boxes", value=1250)
    )
    (one,) = result.figures
    assert (one.id, one.aliases, one.low) == ("port-about-1-200", ("port-boxes",), 1250)
    assert "found by the machine" in applied.effect


def test_exclude_and_include_a_part():
    out = correction("exclude", "port", **{"from": "IN OTHER NEWS", "to": "in Vale."})
    result, (applied,) = corrected(out)
    assert result.excluded(span_of("A cow"))
    assert not result.excluded(span_of("crane fell"))
    assert applied.effect.startswith("took ")
    back, _ = corrected(correction("include", "port", **{"from": "A cow", "to": "in Vale."}), document=result)
    assert not back.excluded(span_of("A cow"))
    assert back.excluded(span_of("IN OTHER NEWS"))


def test_corrections_apply_in_the_order_written():
    result, _ = corrected(
        correction("add", "port", figure="two heads", value=2), correction("set", "port-two-heads", counted="cow heads")
    )
    assert [one.counted for one in result.figures if one.id == "port-two-heads"] == ["cow heads"]


def test_an_alias_finds_its_finding():
    from dataclasses import replace

    document = replace(PORT, figures=(replace(FIGURE, aliases=("port-old",)),))
    (one,) = corrected(correction("set", "port-old", value=7), document=document)[0].figures
    assert one.low == 7


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (correction("add", "prt", passage="a crane fell"), "there is no document 'prt'; did you mean 'port'?"),
        (correction("add", "port", passage="after the crane fell down"), "(port-monday)"),
        (correction("set", "port-nobody", speeker="x"), "did you mean 'speaker'?"),
        (correction("set", "port-nobody"), "changes nothing"),
        (correction("set", "port-about-1-200", value="many"), "is no number"),
        (correction("set", "port-monday", value="3 May"), "is no date"),
        (correction("set", "port", published="2024-05-06"), "content/documents.yml"),
        (correction("add", "port", words="x"), "'add' takes one of"),
        (correction("exclude", "port", **{"to": "x"}), "'from'"),
    ],
)
def test_what_does_not_find_its_place_says_so(wrong, says):
    if "crane fell down" in str(wrong.to):
        assert "the nearest: " in problem(wrong)
        assert "after a crane fell" in problem(wrong)
    else:
        assert says in problem(wrong)


def test_corrections_that_repeat_or_contradict_name_each_others_lines():
    first = correction("set", "port-nobody", speaker="Ada Moreno")
    again = correction("set", "port-nobody", speaker="Ada Moreno")
    other = correction("set", "port-nobody", speaker="Tomas Ferreira")
    assert problem(first, again) == f"this repeats line {first.line}; take one of them out"
    assert f"in line {first.line}" in problem(first, other)
    drop = correction("drop", "port-nobody")
    assert f"line {first.line} sets what this drops" in problem(first, drop)
    assert f"line {drop.line} drops what this sets" in problem(drop, other)


def test_an_orphan_is_given_other_words_or_let_go():
    from dataclasses import replace

    orphan = Orphan(id="port-gone", kind="figures", text="About 1,250 containers", prefix="", suffix="")
    document = replace(PORT, orphans=(orphan,))
    assert "“About 1,200 containers” (port-about-1-200)" in problem(
        correction("set", "port-gone", value=3), document=document
    )
    result, _ = corrected(correction("set", "port-gone", text="About 1,200 containers"), document=document)
    assert (result.orphans, result.figures[0].aliases) == ((), ("port-gone",))
    result, _ = corrected(correction("set", "port-gone", text="after a crane fell"), document=document)
    assert [one.id for one in result.passages] == ["port-gone"]
    assert corrected(correction("drop", "port-gone"), document=document)[0].orphans == ()


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
    assert "there is no speaker 'ada-moren'; the nearest: ada-moreno" in applied.problem


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


def test_words_of_another_sentence_are_another_finding():
    assert "to cite other words, 'add' them" in problem(correction("set", "port-nobody", text="A cow was born"))


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


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("15000-10000", "runs backwards"),
        ("about ten", "is no number"),
        ("1-2-3", "is no number"),
        ([3, 2], "backwards"),
    ],
)
def test_a_value_that_is_none(value, says):
    assert says in problem(correction("set", "port-about-1-200", value=value))


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [(-5, -5, -5), ("-5", -5, -5), ("10 to 15", 10, 15), ("1,000–2,000", 1000, 2000), ([1, 2], 1, 2)],
)
def test_a_value_as_people_write_it(value, low, high):
    (one,) = corrected(correction("set", "port-about-1-200", value=value))[0].figures
    assert (one.low, one.high) == (low, high)


def test_a_speaker_by_id_or_by_a_slip_of_the_pen():
    port = replace(PORT, mentions=(MORENO,))
    by_id = correction("set", "port-nobody", speaker="ada-moreno")
    assert problem(by_id, document=port) == "'speaker' takes a name, and 'ada-moreno' is an id; write 'Ada Moreno'"
    applied = corrected(correction("set", "port-nobody", speaker="Ada Morenno"), document=port)[1][-1]
    assert (applied.problem, applied.hint) == (
        "",
        "no document names 'Ada Morenno'; the nearest known name is 'Ada Moreno'",
    )


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (("settle", "a", {"apart": ["b"]}), ("merge", "b", {"with": ["a"]}), "a and b are one person here, but not in"),
        (("merge", "a", {"with": "b"}), ("settle", "a", {"apart": "b"}), "a and b are two people here, but not in"),
        (("exclude", "port", {"from": "A cow"}), ("include", "port", {"from": "A cow"}), "does the opposite"),
        (("include", "p", {"from": "A"}), ("exclude", "p", {"from": "A", "kind": "notice"}), "does the opposite"),
    ],
)
def test_what_contradicts_is_named(first, second, says):
    given = [correction(verb, target, **to) for verb, target, to in (first, second)]
    assert says in conflicts(given)[given[1].line]
    assert given[0].line not in conflicts(given)


def test_what_was_settled_of_other_words_may_be_settled_again():
    given = [correction("settle", "port-nobody", text=words) for words in ("“Nobody”", "“Hardly anybody”")]
    assert conflicts(given) == {}


def test_a_correction_follows_a_speaker_who_was_taken_in():
    linked = Linked(
        speakers=tuple(Speaker(id=label, name=label, type="person") for label in ("ada", "lee", "moss")),
        speaker_of={"q": "lee"},
    )
    first, second = correction("merge", "ada", **{"with": ["lee"]}), correction("merge", "moss", **{"with": ["lee"]})
    linked, applied = correct_story(linked, (first, second), documents=())
    assert [one.problem for one in applied] == ["", ""]
    assert [(one.id, one.formerly) for one in linked.speakers] == [("moss", ("ada", "lee"))]
    assert linked.speaker_of == {"q": "moss"}
