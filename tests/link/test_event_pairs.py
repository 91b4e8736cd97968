"""What speaks for two dated sentences telling of one event."""

from dataclasses import replace

from generator.describe.origins import Origins
from generator.link.dated import Dated, find_dated
from generator.link.event_pairs import COPY, ELSEWHERE, EventPairs
from generator.link.naming import Naming
from generator.link.timeline import gather_events
from generator.model import Annotated
from tests.link.made import date, doc

MILL = "The mill at Esmar, which opened in 1931, employs 400 people."
OTHERWISE = "The mill, which opened in 1931, grinds wheat for the whole coast."


def opened(name: str, text: str) -> Annotated:
    return date(doc(name, text), "1931", "1931", "open", tense="past")


def found(*documents: Annotated) -> tuple[Dated, ...]:
    return find_dated(documents, naming=Naming(documents, {}, {}), origins=Origins((), documents))


def test_features_are_the_same_in_either_order():
    one, other = found(opened("a", MILL), opened("b", OTHERWISE))
    pairs = EventPairs((one, other), printed="2024-05-07")
    assert pairs.features(one, other) == pairs.features(other, one)
    assert {"of one verb, far from print", "year and year", "one date"} <= pairs.features(one, other).keys()


def test_one_verb_and_year_of_one_thing_is_one_event_in_any_words():
    one, other = found(opened("a", MILL), opened("b", OTHERWISE))
    assert 0 < EventPairs((one, other), printed="2024-05-07").odds(one, other) <= COPY
    assert len(gather_events((opened("a", MILL), opened("b", OTHERWISE)), speaker_of={})) == 1


def test_two_sentences_with_nothing_in_common_are_two_events():
    flood = date(doc("b", "The flood drowned cattle in the lower meadows on Monday."), "Monday", "2024-05-06", "drown")
    vote = date(doc("a", "Voters chose a new council on Monday."), "Monday", "2024-05-06", "choose")
    one, other = found(vote, flood)
    assert EventPairs((one, other), printed="2024-05-07").odds(one, other) < 0


def test_the_rarest_words_come_first():
    one, other = found(opened("a", MILL), opened("b", OTHERWISE))
    rarest = EventPairs((one, other), printed=None).rarest(one, 2)
    assert set(rarest) <= one.around - other.around


def test_what_two_speakers_said_on_one_day_is_two_events():
    text = "The {} said on Monday that the mill at Esmar would be shut."
    one, other = found(
        *(
            date(doc(name, text.format(who)), "Monday", "2024-05-06", "say")
            for name, who in (("a", "owner"), ("b", "union"))
        )
    )
    pairs = EventPairs((one, other), printed="2024-05-07")
    parted = (replace(one, speakers=frozenset({"owner"})), replace(other, speakers=frozenset({"union"})))
    assert pairs.odds(*parted) == -COPY
    assert pairs.odds(parted[0], replace(parted[1], participants=("owner",))) > -COPY
    assert pairs.odds(*(replace(each, numbers=frozenset({"400"})) for each in parted)) > -COPY


def test_what_nobody_known_told_is_not_what_somebody_declined():
    told = date(doc("a", "An envoy told the council on Monday of the mill at Esmar."), "Monday", "2024-05-06", "tell")
    text = "The owner declined on Monday to talk of the mill at Esmar."
    one, other = found(told, date(doc("b", text), "Monday", "2024-05-06", "decline"))
    pairs = EventPairs((one, other), printed="2024-05-07")
    assert pairs.odds(one, replace(other, speakers=frozenset({"owner"}))) == -COPY
    assert pairs.odds(replace(one, participants=("owner",)), replace(other, speakers=frozenset({"owner"}))) > -COPY


def test_one_text_tells_no_event_twice_by_two_verbs_with_little_in_common():
    left = date(doc("a", "The smiths of Esmar left the mill on Monday."), "Monday", "2024-05-06", "leave")
    saw = date(doc("b", "Envoys saw reports on Monday that smiths could join a guild."), "Monday", "2024-05-06", "see")
    one, other = found(left, saw)
    pairs = EventPairs((one, other), printed="2024-05-07")
    assert pairs.odds(one, replace(other, document="a")) == ELSEWHERE
    assert pairs.odds(one, other) != ELSEWHERE


def test_days_of_two_lengths_and_two_verbs_are_two_events():
    held = date(doc("a", "The new head of the mill held a feast on Monday."), "Monday", "2024-05-06", "hold")
    took = date(doc("b", "The head, who took office this month, praised the smiths."), "this month", "2024-05", "take")
    one, other = found(held, took)
    assert EventPairs((one, other), printed="2024-05-07").odds(one, other) == ELSEWHERE
