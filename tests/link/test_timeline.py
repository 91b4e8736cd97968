from dataclasses import replace

import pytest

from generator.describe.origins import Origins
from generator.link.date_claims import contradicting_dates
from generator.link.dated import find_dated
from generator.link.naming import Naming
from generator.link.passages import share_passages
from generator.link.timeline import gather_events
from generator.model import Boilerplate, Span
from generator.read.lexicons import read_lexicon
from tests.link.made import date, doc, named, said, span_of, speakers

CRANE = "A crane fell into the main basin of the harbour of Esmar on Monday, the port authority said."
AGAIN = "On Monday a crane fell into the basin of Esmar harbour and closed it."


def gather(*documents):
    return gather_events(documents, speaker_of=speakers(*documents), passages=share_passages(documents))


def crane(name="a", published="2024-05-07", text=CRANE):
    return date(doc(name, text, published), "Monday", "2024-05-06", "fall", tense="past")


def test_mentions_of_one_event_are_one_entry_with_all_its_evidence():
    (event,) = gather(crane("a"), crane("b", "2024-05-08", AGAIN))
    assert (event.date, event.kind, event.text) == ("2024-05-06", "event", AGAIN)
    assert [place.document for place in event.evidence] == ["a", "b"]
    assert event.reported == ("2024-05-07", "2024-05-08")


@pytest.mark.parametrize("opening", ["ESMAR, May 7 (Reuters) - ", "ESMAR, Monday night — ", "ESMAR (AP) — "])
def test_an_entry_tells_what_happened_without_the_line_that_dates_the_report(opening):
    (event,) = gather(crane(text=opening + CRANE))
    assert event.text == CRANE
    assert event.evidence[0].start == 0


def test_what_only_somebody_quoted_dates_is_an_entry_that_says_so():
    words = "“The crane fell into the main basin of the harbour on Monday,”"
    one = said(crane(text=f"{words} said Ada Moreno."), words, "Ada Moreno")
    one = replace(one, dates=(replace(one.dates[0], rule="weekday"),))
    (event,) = gather(one)
    assert event.because == "dated by a; only Ada Moreno says so, in a quotation"
    (event,) = gather(one, crane("b", "2024-05-08"))
    assert "Ada Moreno" not in event.because


def test_two_events_of_one_day_stay_two():
    other = date(
        doc("b", "The council of Varano elected a new mayor on Monday.", "2024-05-07"), "Monday", "2024-05-06", "elect"
    )
    assert len(gather(crane(), other)) == 2


def test_what_happened_long_before_is_background_and_what_is_to_come_planned():
    text = "The last crane had fallen in the great storm of 1998.\nThe harbour will open again on Friday."
    one = date(date(doc("a", text), "1998", "1998", "fall"), "Friday", "2024-05-10", "open", tense="future")
    assert [(event.date, event.kind) for event in gather(one)] == [("1998", "background"), ("2024-05-10", "planned")]


def test_the_day_of_print_is_planned_only_where_the_sentence_says_so():
    ahead = date(
        doc("a", "The council will meet in the harbour on Tuesday."), "Tuesday", "2024-05-07", "meet", tense="future"
    )
    done = date(
        doc("b", "“Today I can confirm the fall of the crane.”"), "Today", "2024-05-07", "confirm", tense="future"
    )
    assert [event.kind for event in gather(ahead)] == ["planned"]
    assert [event.kind for event in gather(done)] == ["event"]


def test_a_closer_day_dates_the_event():
    wide = date(
        doc("b", "A crane fell into the main basin of Esmar harbour last week.", "2024-05-13"),
        "last week",
        "2024-05-06/2024-05-12",
        "fall",
    )
    (event,) = gather(crane(), wide)
    assert event.date == "2024-05-06"


def test_copies_of_one_passage_are_one_event_of_one_origin():
    text = f"{CRANE} Nobody was hurt, and the ships that waited outside were sent on to the ports of the south."
    (event,) = gather(crane("a", text=text), crane("b", text=text))
    assert event.origins == 1


@pytest.mark.parametrize(
    ("edtf", "kind"),
    [(None, "DATE"), ("2024-05-06", "SET"), ("2024-05-06", "DURATION"), ("199X", "DATE")],
)
def test_lengths_of_time_sets_decades_and_open_dates_are_no_events(edtf, kind):
    one = doc("a", CRANE)
    dated = date(one, "Monday", edtf or "", "fall", type=kind)
    assert gather(dated) == ()


def test_since_last_year_dates_nothing():
    assert (
        gather(
            date(doc("a", "The dispute over the cranes has dragged on since last year."), "last year", "2023", "drag")
        )
        == ()
    )


def test_a_bare_hour_makes_no_event():
    assert (
        gather(
            date(
                doc("a", "The crane fell into the basin before midnight."),
                "midnight",
                "2024-05-07",
                "fall",
                type="TIME",
            )
        )
        == ()
    )


def caption(one, words):
    span = span_of(one.document.text, words)
    part = Boilerplate(span=span, sentence=span, rule="made", kind="caption", reason="made", excluded=False)
    return replace(one, boilerplate=(*one.boilerplate, part))


def test_the_day_of_a_picture_is_no_event_but_one_that_happened_is():
    shown = "The fallen crane is shown in the basin of Esmar on May 3, 2021."
    march = "Dockers march through the harbour of Esmar on May 3, 2021."
    assert gather(caption(date(doc("a", shown), "May 3, 2021", "2021-05-03", "show"), shown)) == ()
    assert len(gather(caption(date(doc("a", march), "May 3, 2021", "2021-05-03", "march"), march))) == 1


def test_a_caption_for_a_day_the_text_tells_of_makes_no_entry_of_its_own():
    words = "Dockers meet the mayor of the old town on May 6, 2024."
    text = f"{CRANE}\n{words}"
    one = date(date(doc("a", text), "Monday", "2024-05-06", "fall"), "May 6, 2024", "2024-05-06", "meet")
    assert [event.text for event in gather(caption(one, words))] == [CRANE]


def test_excluded_dates_make_no_event():
    one = crane()
    part = Boilerplate(span=one.dates[0].span, sentence=one.dates[0].span, rule="made", kind="off-story", reason="made")
    assert gather(replace(one, boilerplate=(part,))) == ()


def test_participants_are_those_named_in_the_sentence():
    one = named(
        crane(text="Ada Moreno said a crane fell into the basin of Esmar on Monday."), "Ada Moreno", "Ada Moreno"
    )
    assert gather(one)[0].participants == ("ada-moreno",)


def test_bad_input_gives_a_sensible_timeline():
    assert gather() == ()
    assert gather(doc("a", "")) == ()
    copies = [crane(f"d{number:03}") for number in range(100)]
    (event,) = gather(*copies)
    assert len(event.evidence) == 100
    undated = [crane("a", None), crane("b", None)]
    assert [event.kind for event in gather(*undated)] == ["event"]


def test_the_order_of_documents_does_not_matter():
    documents = [crane("a"), crane("b", text=AGAIN), crane("c", "2024-05-09")]
    assert gather(*documents) == gather(*documents[::-1])


def test_one_thing_under_two_days_is_a_contradiction():
    a = date(doc("a", "The vote on the new harbour of Esmar takes place on 4 May."), "4 May", "2024-05-04", "take")
    b = date(doc("b", "The vote on the new harbour of Esmar takes place on 5 May."), "5 May", "2024-05-05", "take")
    c = date(
        doc("c", "The ministry said on 9 May the vote on the harbour of Esmar stands."), "9 May", "2024-05-09", "say"
    )
    (claim,) = contradicting_dates((a, b, c), speaker_of={})
    assert [(x.document, x.value) for x in claim.answers] == [("a", "2024-05-04"), ("b", "2024-05-05")]
    assert claim.relation == "differ"
    assert contradicting_dates((a, c), speaker_of={}) == ()


@pytest.mark.parametrize("row", read_lexicon("depicting_verbs"), ids=lambda row: row["lemma"])
def test_depicting_verbs_date_pictures_only(row):
    for example in row["examples"]:
        one = caption(date(doc("a", example), "3 May 2021", "2021-05-03", row["lemma"]), example)
        assert find_dated((one,), naming=Naming((one,), {}, {}), origins=Origins((), (one,))) == ()


@pytest.mark.parametrize("row", read_lexicon("ahead_words"), ids=lambda row: row["pattern"])
def test_words_ahead_make_the_day_of_print_planned(row):
    for example in row["examples"]:
        one = date(doc("a", example, "2024-05-06"), "Monday", "2024-05-06", "meet", tense="future")
        (dated,) = find_dated((one,), naming=Naming((one,), {}, {}), origins=Origins((), (one,)))
        assert dated.planned


def test_two_events_of_one_shared_passage_stay_two():
    council = "The council of Varano elected Tomas Reld as the new mayor of the town on Monday."
    text = f"{CRANE} {council}"
    copies = []
    for name in ("a", "b", "c"):
        one = date(doc(name, text), "Monday", "2024-05-06", "fall", tense="past")
        at = text.rindex("Monday")
        second = replace(
            one.dates[0],
            id=f"{name}-t1",
            span=Span(at, at + 6),
            sentence=span_of(text, council),
            predicate="elect",
        )
        copies.append(replace(one, dates=(*one.dates, second)))
    assert sorted(len(event.evidence) for event in gather(*copies)) == [3, 3]


def test_an_hour_told_again_by_another_clock_dates_nothing():
    text = "The crane fell into the basin at 1 am on Sunday (2300 GMT Saturday)."
    one = date(doc("a", text), "Sunday", "2024-05-05", "fall", tense="past")
    both = date(one, "2300 GMT Saturday", "2024-05-04", "fall", tense="past", type="TIME")
    assert [event.date for event in gather(both)] == ["2024-05-05"]


def test_a_line_that_only_dates_the_page_makes_no_event():
    stamp = date(doc("a", "May 7, 2024 7:32 PM Updated 2 hours ago"), "May 7, 2024 7:32 PM", "2024-05-07", "update")
    assert gather(date(stamp, "2 hours", "2024-05-07", "update", type="DURATION")) == ()


def test_two_days_that_follow_upon_each_other_are_one_stretch():
    text = "The ministers of both coasts will hold talks in Esmar on 24 and 25 May."
    one = date(doc("a", text), "24", "2024-05-24", "hold", tense="future")
    assert [event.date for event in gather(date(one, "25 May", "2024-05-25", "hold", tense="future"))] == [
        "2024-05-24/2024-05-25"
    ]
    apart = date(one, "25 May", "2024-05-27", "hold", tense="future")
    assert len(gather(apart)) == 2


def test_a_part_of_a_day_that_is_named_dates_an_event_and_a_bare_hour_none():
    text = "Divers found the second anchor this morning. The crew ate at noon."
    one = date(doc("a", text), "this morning", "2024-05-07", "find", type="TIME")
    assert [event.date for event in gather(one)] == ["2024-05-07"]
    assert gather(date(doc("a", text), "noon", "2024-05-07", "eat", type="TIME")) == ()


def test_one_word_of_substance_is_enough_to_tell_what_happens():
    one = date(doc("a", "They will be reviewed in August."), "August", "2024-08", "review", tense="future")
    assert [(event.date, event.kind) for event in gather(one)] == [("2024-08", "planned")]


def test_a_hundred_sentences_of_one_day_are_one_event():
    (event,) = gather(*(crane(f"d{at:03}") for at in range(100)))
    assert len(event.evidence) == 100
