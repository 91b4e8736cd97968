"""Numbers as they are printed, and their exact values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.numerals.numeral import IN_WORDS, MIXED_DIGITS, TOO_LARGE, TWO_POINTS
from generator.numerals.printed import find_numerals


def read(text):
    return [(text[n.start : n.end], n.low and str(n.low), n.high and str(n.high)) for n in find_numerals(text)]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("10,000", "10000"),
        ("1,07,000", "107000"),  # Indian grouping
        ("12\u202f345\u202f678", "12345678"),
        ("0.1", "0.1"),  # exact: a float would be 0.1000000000000000055
        (".001", "0.001"),
        ("23.50", "23.50"),  # as precise as printed
        ("2.5 million", "2500000"),
        ("1.5-million", "1500000"),
        ("4 hundred million", "400000000"),
        ("3.4bn", "3400000000"),
        ("7k", "7000"),
        ("500 crore", "5000000000"),
        ("3 lakh", "300000"),
        ("2½", "2.5"),
        ("3 1/2", "3.5"),
        ("1/16", "0.0625"),
        ("1⁄128", "0.0078125"),
        ("2 and a half million", "2500000"),
        ("1.99×10−30", "1.99E-30"),
        ("10^6", "1E+6"),
        ("٣٤", "34"),
        ("twenty-eight thousand six hundred forty-two", "28642"),
        ("one hundred and fifty", "150"),
        ("two hundred and fifty thousand", "250000"),
        ("a hundred thousand", "100000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("a half dozen", "6"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("one and a half", "1.5"),
        ("two-thirds", "0.666667"),
        ("three quarters", "0.75"),
        ("minus 12", "-12"),
        ("three and three-quarter", "3.75"),
        ("3 and a quarter million", "3250000"),
        ("1.000.000", "1000000"),
    ],
)
def test_one_number_and_its_exact_value(printed, value):
    assert read(f"about {printed} of them") == [(printed, value, value)]


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("dozens", "12", "120"),
        ("hundreds", "100", "1000"),
        ("tens of thousands", "10000", "100000"),
        ("hundreds of millions", "100000000", "1000000000"),
    ],
)
def test_words_without_a_number_are_bounds(printed, low, high):
    (numeral,) = find_numerals(f"{printed} of them")
    assert (str(numeral.low), str(numeral.high), numeral.gap) == (low, high, IN_WORDS)


@pytest.mark.parametrize(
    "words",
    [
        "nineteen eighty-four",  # a year in words
        "several of them",
        "the third man",
        "a third-party check",
        "a quarter final",
        "the last million",
        "Twone and tenant",
        "bone, often, weight",
    ],
)
def test_no_number_at_all(words):
    assert read(words) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("About 12 345 678 people came", "12345678"),
        ("it cost 1 900 euros", "1900"),
        ("it cost 1,50 euros", "1.50"),
        ("it rose 3,5 percent", "3.5"),
    ],
)
def test_numbers_as_the_continent_prints_them(text, value):
    ((_, low, _),) = read(text)
    assert low == value


def test_spaces_part_no_thousands_of_two_numbers():
    assert [value for _, value, _ in read("Gate 12 345 people")] == ["12", "345"]


def test_two_numbers_joined_by_and_stay_two():
    assert [value for _, value, _ in read("two and three, forty and fifty")] == ["2", "3", "40", "50"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Output was cut by half.", ["0.5"]),
        ("Just over half voted for it.", ["0.5"]),
        ("The share rose from a quarter to a third.", ["0.25", "0.333333"]),
        ("It saw a tenfold rise.", ["10"]),
        ("They met by half time.", []),
        ("A blindfold and a manifold.", []),
    ],
)
def test_shares_and_factors_in_words(text, values):
    assert [value for _, value, _ in read(text)] == values


def test_two_quarters_are_counted_not_halved():
    assert read("the first two quarters") == [("two", "2", "2")]


@pytest.mark.parametrize(
    ("printed", "gap"),
    [
        ("10^400", TOO_LARGE),
        ("9" * 5000, TOO_LARGE),
        ("1.5×10^999999", TOO_LARGE),
        ("9" * 40 + " trillion", TOO_LARGE),
        ("١2", MIXED_DIGITS),
        ("1٢٣", MIXED_DIGITS),
    ],
)
def test_absurd_numbers_are_gaps_with_a_reason(printed, gap):
    (numeral,) = find_numerals(f"some {printed} atoms")
    assert (numeral.low, numeral.high, numeral.gap) == (None, None, gap)


@pytest.mark.parametrize("printed", ["1.2.3m", "1.2.3 billion"])
def test_a_number_with_two_points_is_a_gap(printed):
    (numeral,) = find_numerals(f"some {printed} in all")
    assert (numeral.low, numeral.gap, numeral.end) == (None, TWO_POINTS, 5 + len(printed))


@pytest.mark.parametrize("printed", ["10.0.0.1", "1.2.3", "1.000.000"])
def test_versions_addresses_and_pointed_thousands_are_no_such_gap(printed):
    assert all(numeral.gap != TWO_POINTS for numeral in find_numerals(f"some {printed} in all"))


def test_long_products_are_exact():
    (numeral,) = find_numerals("123456789.123456789 trillion")
    assert numeral.low == Decimal("123456789123456789000")


def test_letters_that_grow_when_lowered_do_not_move_offsets():
    text = "İİİ 40 İ twelve"
    assert [text[n.start : n.end] for n in find_numerals(text)] == ["40", "twelve"]
