"""Corrections of what one document holds, in the order written."""

from dataclasses import replace

import pytest

from generator.correct.conflicts import conflicts
from generator.correct.story import correct_story
from generator.model import (
    Linked,
    Orphan,
    Span,
    Speaker,
)
from tests.correct.made import (
    FIGURE,
    MORENO,
    PORT,
    TEXT,
    corrected,
    correction,
    problem,
    span_of,
)


def test_set_names_the_speaker_and_settles_the_doubt():
    result, (applied,) = corrected(correction("set", "port-nobody", speaker="Ada Moreno", mention="Ada Moreno"))
    (one,) = result.quotations
    assert (one.speaker, one.sure, one.doubt, one.candidates, one.rule) == ("Ada Moreno", True, "", (), "editor")
    assert one.mention == span_of("Ada Moreno")
    assert "speaker nothing → Ada Moreno" in applied.effect


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
        (correction("set", "port-about-1-200", valeu=3), "a figure has no field 'valeu' to set; did you mean 'value'?"),
        (correction("set", "port-about-1-200", modifier="about"), "('~' is about, '<=' at most,"),
        (correction("set", "port-about-1-200", value="many"), "is no number"),
        (correction("set", "port-monday", value="3 May"), "is no date"),
        (correction("set", "port", published="2024-05-06"), "content/documents.yml"),
        (correction("add", "port", words="x"), "'add' takes one of"),
        (
            correction("add", "port", passage="a crane fell", id="The crane!"),
            "cannot be a footnote's label; write 'the-cr",
        ),
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
    first_value, same = (correction("set", "port-about-1-200", value=value) for value in (400, "400"))
    assert problem(first_value, same) == f"this repeats line {first_value.line}; take one of them out"
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


def test_words_of_another_sentence_are_another_finding():
    assert "to cite other words, 'add' them" in problem(correction("set", "port-nobody", text="A cow was born"))


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
        (("settle", "a", {"apart": ["b"]}), ("merge", "b", {"with": ["a"]}), "a and b are one here, but not in"),
        (("merge", "a", {"with": "b"}), ("settle", "a", {"apart": "b"}), "a and b are two here, but not in"),
        (("merge", "p-x", {"with": "p-y"}), ("split", "p-y", {"quotations": ["p-x"]}), "are two here, but not in"),
        (("split", "p-1", {"figures": "p-2"}), ("merge", "p-1", {"with": ["p-2"]}), "are one here, but not in"),
        (
            ("split", "a", {"quotations": ["q"], "into": "B"}),
            ("split", "a", {"quotations": "q", "into": "C"}),
            "'q' goes",
        ),
        (("drop", "p-x", {}), ("merge", "p-y", {"with": ["p-x"]}), "drops what this merges; take one of them out"),
        (("split", "s", {"figures": ["p-1"]}), ("drop", "p-1", {}), "splits what this drops; take one of them out"),
        (("drop", "ada", {}), ("settle", "ada", {}), "drops what this sets; take one of them out"),
        (("exclude", "port", {"from": "A cow"}), ("include", "port", {"from": "A cow"}), "does the opposite"),
        (("include", "p", {"from": "A"}), ("exclude", "p", {"from": "A", "kind": "notice"}), "does the opposite"),
    ],
)
def test_what_contradicts_is_named(first, second, says):
    given = [correction(verb, target, **to) for verb, target, to in (first, second)]
    assert says in conflicts(given)[given[1].line]
    assert given[0].line not in conflicts(given)


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


@pytest.mark.parametrize(
    ("verb", "target", "to", "says"),
    [
        ("drop", "port-nobody", {"speaker": "x"}, "'drop' has no field 'speaker' here; it takes nothing but 'why'"),
        ("exclude", "port", {"form": "A cow"}, "'exclude' has no field 'form' here; it takes 'from', 'to', 'prefix'"),
        ("exclude", "port", {"from": "A cow", "kind": "junk"}, "'kind' 'junk' is none of furniture, caption"),
        ("include", "port", {"from": "A cow", "kind": "notice"}, "'include' has no field 'kind' here"),
    ],
)
def test_a_field_that_a_verb_does_not_take_is_told(verb, target, to, says):
    assert problem(correction(verb, target, **to)).startswith(says)


@pytest.mark.parametrize("value", [7, True, 1.5, [1], [["port-nobody"]], {"a": 1}])
def test_what_is_no_list_of_ids_is_told(value):
    linked = Linked(speakers=(Speaker(id="ada", name="Ada", type="person"),))
    for verb, name in (("merge", "with"), ("split", "quotations"), ("settle", "apart")):
        one = (
            correction(verb, "ada", into="B", **{name: value})
            if verb == "split"
            else correction(verb, "ada", **{name: value})
        )
        assert conflicts([one]) == {}
        _, (done,) = correct_story(linked, (one,), documents=())
        assert f"'{name}' {value!r} is no list of ids" in done.problem


@pytest.mark.parametrize(
    ("target", "to", "says"),
    [
        ("port-monday", {"edtf": "yesterday"}, "'yesterday' is no date; write YYYY-MM-DD"),
        ("port-monday", {"earliest": "x"}, "'x' is no date"),
        ("port-nobody", {"speaker": ""}, "'speaker' is empty; write null where it is nobody"),
    ],
)
def test_a_day_that_is_none_and_words_that_are_none_are_told(target, to, says):
    assert problem(correction("set", target, **to)).startswith(says)


def test_a_day_given_as_edtf_alone_bounds_the_date_too():
    (one,) = corrected(correction("set", "port-monday", edtf="2024-05-06?"))[0].dates
    assert (one.edtf, one.earliest, one.latest) == ("2024-05-06?", "2024-05-06", "2024-05-06")
