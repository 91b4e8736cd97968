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
        (("140", "centimetre"), ("55", "inch"), True),
        (("1.4", "metre"), ("140", "centimetre"), True),
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


def share(name: str, words: str, number: str, kind: str, modifier: str = "=") -> Asked:
    text = f"The survey found that {words} of the members had left."
    unit = "percent" if kind == "percent" else None
    (one,) = ask(figure(doc(name, text), words, Decimal(number), "members", kind=kind, unit=unit, modifier=modifier))
    return one


@pytest.mark.parametrize(
    ("fraction", "percentage", "same"),
    [
        (("nearly nine in ten", "0.9", "~"), "87", True),
        (("one in five", "0.2", "="), "18", True),
        (("almost half", "0.5", "~"), "47", True),
        (("more than two-thirds", "0.666667", ">"), "68", True),
        (("a third", "0.333333", "="), "33", True),
        (("about a third", "0.333333", "~"), "30", False),
        (("a tenth", "0.1", "="), "17", False),
        (("half", "0.5", "="), "62", False),
    ],
)
def test_a_fraction_is_a_percentage_rounded(fraction, percentage, same):
    words, value, modifier = fraction
    one, other = (
        share("a", words, value, "fraction", modifier),
        share("b", f"{percentage} percent", percentage, "percent"),
    )
    assert sort_of(one) == sort_of(other)
    assert same_number(one, other) is same
    assert ("number same of share" in features(one, other, Setting.of([one, other]))) is same


def test_two_fractions_have_few_digits_in_common():
    one, other = (share(name, "two-thirds", "0.666667", "fraction") for name in "ab")
    found = features(one, other, Setting.of([one, other]))
    assert found["digits in common"] == 0
    assert found["kind fraction"] == 1


def test_crowns_are_the_money_of_the_country_they_are_of():
    crowns = sort_of(far("a", "6000", "crown", kind="money"))
    assert crowns == sort_of(far("b", "6000", "Icelandic krona", kind="money"))
    assert crowns != sort_of(far("b", "6000", "euro", kind="money"))


def test_pounds_of_money_weigh_nothing():
    assert sort_of(far("a", "20", "pound", kind="money")) != sort_of(far("b", "20", "kilogram"))


def test_digits_of_two_units_do_not_round_each_other():
    assert not rounds(far("a", "600", "kilometre"), far("b", "615", "mile"))
