"""The unit and the value that figures are compared by."""

from decimal import Decimal

import pytest

from generator.link.asked import Asked
from generator.link.figure_facts import ask
from generator.link.figure_pairs import features
from generator.link.figure_setting import Setting, rounds, same_number, sort_of
from generator.link.relations import alike
from tests.link.made import doc, figure


def far(name: str, number: str, unit: str, kind: str = "measure") -> Asked:
    text = f"The pylon stood {number} {unit} from the river."
    (one,) = ask(figure(doc(name, text), f"{number} {unit}", Decimal(number), None, kind=kind, unit=unit))
    return one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("380", "kilometre"), ("236", "mile"), True),
        (("600", "kilometre"), ("373", "mile"), True),
        (("600", "kilometre"), ("385", "mile"), False),  # two distances, as 600 and 620 kilometres are
        (("5000", "acre"), ("2000", "hectare"), True),  # both rounded
        (("2.5", "mile"), ("4", "kilometre"), True),
        (("1", "mile"), ("2", "kilometre"), True),
        (("1", "mile"), ("1", "kilometre"), False),
        (("2", "mile"), ("2", "kilometre"), False),
        (("12", "nautical mile"), ("12", "mile"), False),
    ],
)
def test_a_number_in_another_unit_is_the_same_by_its_value(one, other, same):
    left, right = far("a", *one), far("b", *other)
    assert sort_of(left) == sort_of(right)
    assert same_number(left, right) is same
    assert alike(left, right) is same
    assert ("number same" in features(left, right, Setting.of([left, right]))) is same


def test_crowns_are_the_money_of_the_country_they_are_of():
    crowns = sort_of(far("a", "6000", "crown", kind="money"))
    assert crowns == sort_of(far("b", "6000", "Icelandic krona", kind="money"))
    assert crowns != sort_of(far("b", "6000", "euro", kind="money"))


def test_pounds_of_money_weigh_nothing():
    assert sort_of(far("a", "20", "pound", kind="money")) != sort_of(far("b", "20", "kilogram"))


def test_digits_of_two_units_do_not_round_each_other():
    assert not rounds(far("a", "600", "kilometre"), far("b", "615", "mile"))
