"""Which place holds which, as documents say, and what that means for two numbers."""

import pytest

from generator.link.figure_pairs import IMPOSSIBLE, odds
from generator.link.figure_setting import Setting
from generator.link.place_holdings import Places
from tests.link.made import asked, doc, figure


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Kela, in Varano province.",
        "It rained in Kela, a small town in northern Varano.",
        "KELA, Varano (Agency) — It rained.",
        "They fled from Kela, Varano, on foot.",
        "They fled Varano's capital, Kela.",
        "Varano's Kela district was under water.",
    ],
)
def test_a_text_says_what_lies_where(text):
    places = Places.of([text])
    assert places.relation("kela", "varano province") == places.relation("varano", "kela") == "within"
    assert places.relation("kela", "esmar") == "other"


def test_places_that_are_only_named_together_do_not_hold_each_other():
    places = Places.of(["It rained in Kela, Varano and Esmar."])
    assert places.relation("kela", "varano") == "other"


def test_a_nation_holds_what_is_not_said_to_lie_in_another():
    places = Places.of(["It rained in Kela, a town in Chad."])
    assert places.relation("chadian", "chad") == "same"
    assert places.relation("esmar", "chad") == "within"
    assert places.relation("kela", "mali") == places.relation("mali", "chad") == "other"


def test_one_county_is_another_place_than_several():
    places = Places.of(["It rained in Kela County."])
    assert places.relation("kela", "three counties") == "other"
    assert places.relation("kela", "three provinces") == "within"
    assert places.relation("kela+esmar", "esmar") == "other"
    assert places.relation("guinea", "two countries") == "other"


def test_what_was_counted_in_two_places_is_one_only_where_one_lies_in_the_other():
    text = "The heat killed 40 people in Kela, a city in Varano."
    one = figure(doc("a", text), "40 people", 40, "people", predicate="kill", place="Kela")
    text = "The heat killed 40 people in Varano's province."
    two = figure(doc("b", text), "40 people", 40, "people", predicate="kill", place="Varano's")
    left, right = asked(one, two)
    assert (left.place, right.place) == ("kela", "varano")
    assert odds(left, right, Setting.of([left, right])) == IMPOSSIBLE
    assert odds(left, right, Setting.of([left, right], (one.document.text, two.document.text))) > 0
