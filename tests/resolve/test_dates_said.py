"""What counts from a date said before it: months, seasons and weekdays that a word points at, comparisons."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.findings import Tense
from tests.resolve.test_dates import read
from tests.resolve.test_dates_sides import values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In May 2009 it fell. It rose that December.", "that December", "2009-12"),
        ("In September 2009 it fell. It rose that January.", "that January", "2010-01"),  # a story goes on
        ("In 2009 it fell. It rose the following March.", "the following March", "2010-03"),
        ("In May 2009 it fell. It rose the following March.", "the following March", "2010-03"),
        ("In May 2009 it fell. It rose the following June.", "the following June", "2009-06"),
        ("In May 2009 it fell. It had risen the previous June.", "the previous June", "2008-06"),
        ("In November 1999 it fell. It rose the following spring.", "The following spring", "2000-SP"),
        ("On 27 January it fell. It rose that Saturday.", "that Saturday", "2013-02-02"),
        (
            "In 2004 it rose 12% on the previous year. That year it hired 40.",
            "That year",
            "2004",
        ),  # not the one compared
        ("It rose that December.", "that December", "2012-12"),  # nothing to point at: the last one
        ("It rose the following March.", "the following March", "XXXX-03"),  # nothing to count from
    ],
)
def test_a_month_or_weekday_that_a_word_points_at(text: str, words: str, value: str) -> None:
    found = {timex.span.of(text).lower(): timex.value for timex in read(text, "2013-03-22", "past")}
    assert found[words.lower()] == value


@pytest.mark.model
def test_that_which_joins_what_is_said_points_at_nothing(nlp: Any) -> None:
    text = "It fell in May 2009. Officials said that December was cold and that Monday was quiet."
    found = values(text, "2013-03-22", nlp)
    assert (found["December"], found["Monday"]) == ("2012-12", "2013-03-18")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Prices rose 5 percent in February, up from 3 percent a year earlier.", "2012-02"),  # month with month
        ("In February he resigned. He had been elected a year earlier.", "2012"),  # nobody says in which month
        ("In February 1997 it was signed. It had been drafted the year before.", "1996"),
        ("In the third quarter of 2012 it lost $3 million, up from $2 million a year earlier.", "2011-Q3"),
        (
            "It lost $3 million in the third quarter. In nine months it earned $2 million, up from $1 million "
            "a year earlier.",
            "2012",  # of nine months no quarter is meant
        ),
    ],
)
def test_a_year_earlier_is_as_wide_as_what_it_is_compared_with(text: str, value: str) -> None:
    assert read(text, "2013-03-22", "past")[-1].value == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales fell in October from the same month last year.", "the same month last year", "2011-10"),
        (
            "It lost more in the third quarter than in the same period a year earlier.",
            "the same period a year earlier",
            "2011-Q3",
        ),
        (
            "It made 4,000 cars in the corresponding period of last year.",
            "the corresponding period of last year",
            "2011",
        ),
    ],
)
def test_the_same_part_of_the_year_before(text: str, words: str, value: str) -> None:
    found = {timex.span.of(text): timex.value for timex in read(text, "2012-11-22", "past")}
    assert found[words] == value


@pytest.mark.parametrize(
    ("text", "tense", "first", "last"),
    [
        ("Goods lost between 14 January and 18 January will be paid for.", "future", "2025-01-14", "2025-01-18"),
        ("The pass was closed from November to March.", "past", "2023-11", "2024-03"),
        ("The pass is closed from November to March.", "present", "2024-11", "2025-03"),
        ("It snowed from Monday to Friday last week.", "past", "2025-01-06", "2025-01-10"),
        ("It snowed from 30 December to 2 January.", "past", "2024-12-30", "2025-01-02"),
    ],
)
def test_both_ends_are_of_one_stretch(text: str, tense: Tense, first: str, last: str) -> None:
    assert [timex.value for timex in read(text, "2025-01-17", tense)] == [first, last]


def test_a_day_earlier_counts_also_before_a_comma_and_an_article() -> None:
    assert read("On Friday it fell. A day earlier, the town had voted.", "2013-02-26", "past")[-1].value == "2013-02-21"
