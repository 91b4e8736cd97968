"""Stretches of days: both ends, years said once, bounds on one side, waits and early or late parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.extract.timexes import find_timexes
from generator.model import Document
from generator.model.findings import Tense
from generator.resolve.dates import resolve_timexes
from tests.resolve.test_dates import ENGLISH, only, read


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It ran from 3 to 5 May.", "2024-05-03/2024-05-05"),
        ("It ran May 3-5, 2023.", "2023-05-03/2023-05-05"),
        ("It rained between March and May 2020.", "2020-03/2020-05"),
        ("It was shut from 28 December to 2 January 2024.", "2023-12-28/2024-01-02"),
        ("It ran from 2019 to 2021.", "2019/2021"),
        ("It ran in 1996-97.", "1996/1997"),
        ("It ran in 2008/09.", "2008/2009"),
        ("It ran in 2005-2007.", "2005/2007"),
        ("It ran Monday through Friday.", "2024-10-28/2024-11-01"),
    ],
)
def test_both_ends_of_a_stretch_know_it(text: str, ends: str) -> None:
    assert [timex.range for timex in read(text, "2024-10-28", "past")] == [ends, ends]


def test_the_first_end_of_a_stretch_says_whence_its_year() -> None:
    assert read("It rained between March and May 2020.", None)[0].because == (
        "“March” has its year from “May 2020”: March 2020"
    )


def test_two_dates_that_are_no_stretch_are_not_joined() -> None:
    assert [timex.range for timex in read("It rained in March 2020 and May 2020.", "2024-10-28")] == [None, None]


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("earlier this month", "2024-10-01/2024-10-21", "2024-10-01", "2024-10-21"),  # not after the day it is said
        ("later this month", "2024-10-21/2024-10-31", "2024-10-21", "2024-10-31"),
        ("earlier this week", "2024-10-21", "2024-10-21", "2024-10-21"),
        ("early 2020", "2020", "2020-01-01", "2020-07-01"),
        ("late 2021", "2021", "2021-07-02", "2021-12-31"),
        ("mid-2023", "2023", "2023-04-02", "2023-10-01"),
    ],
)
def test_early_and_late_bound_the_days(words: str, edtf: str, earliest: str, latest: str) -> None:
    found = only(words, "2024-10-21")
    assert (found.edtf, found.earliest, found.latest) == (edtf, earliest, latest)


def test_days_that_run_backwards_get_no_date() -> None:
    for end in read("It snowed from 10 to 4 May.", "2024-10-16", "past"):
        assert (end.value, end.edtf) == (None, None)
        assert "“10” to “4 May” runs backwards" in end.because


@pytest.mark.parametrize(
    ("text", "mod", "edtf", "earliest", "latest"),
    [
        ("It shut before 3 May 2024.", "BEFORE", "../2024-05-02", None, "2024-05-02"),  # the day itself is outside
        ("It opened after May 2020.", "AFTER", "2020-06/..", "2020-06-01", None),
        ("It was built before 1900.", "BEFORE", "../1899", None, "1899-12-31"),
        ("It will not open before 3 May 2024.", "BEFORE", "2024-05-03", "2024-05-03", "2024-05-03"),  # denied
    ],
)
def test_a_date_that_bounds_is_open_on_one_side(
    text: str, mod: str, edtf: str, earliest: str | None, latest: str | None
) -> None:
    timex = only(text, "2024-10-28")
    assert (timex.mod, timex.edtf, timex.earliest, timex.latest) == (mod, edtf, earliest, latest)


@pytest.mark.parametrize(
    ("text", "tense", "edtf", "latest"),
    [
        ("It opens in three months.", "future", "2024-08~", "2024-08-31"),
        ("It opens in two weeks.", "future", "2024-05-15~", "2024-05-18"),  # give or take half a week
        ("It opens in 10 days.", "future", "2024-05-11", "2024-05-11"),
        ("It was built in three months.", "past", None, None),  # how long it took
        ("It opens in the next three months.", "future", None, None),  # somewhere in them
        ("It will be the first rise in three months.", "future", None, None),  # how long there was none
        ("It stays open three months.", "future", None, None),
        ("It opens in 9000 years.", "future", None, None),  # beyond the calendar
    ],
)
def test_a_wait_keeps_its_length_and_shows_the_day_it_ends(
    text: str, tense: Tense, edtf: str | None, latest: str | None
) -> None:
    timex = only(text, "2024-05-01", tense)
    assert (timex.type, timex.edtf, timex.latest) == ("DURATION", edtf, latest)


def test_a_wait_without_a_day_of_publication_has_none() -> None:
    assert only("It opens in three months.", None, "future").edtf is None


def test_the_first_of_two_months_has_the_year_that_only_the_last_names() -> None:
    first, second = read("It opens in November or December 2025.", "2024-05-01", "future")
    assert (first.value, second.value) == ("2025-11", "2025-12")
    assert first.because == "“November” has its year from “December 2025”: November 2025"


@pytest.mark.parametrize(
    ("text", "tense", "days"),
    [
        ("It covers Jan. 1 through March 31.", None, ["2013-01-01", "2013-03-31"]),
        ("It runs from Oct. 1 to March 31.", "future", ["2013-10-01", "2014-03-31"]),
    ],
)
def test_a_stretch_without_years_is_shorter_than_one(text: str, tense: Tense | None, days: list[str]) -> None:
    first, last = find_timexes(Document(id="d", text=text), ENGLISH(text))
    found = (replace(first, tense=tense), replace(last, tense="future"))
    document = Document(id="d", text=text, published="2013-04-16")
    assert [timex.value for timex in resolve_timexes(found, document=document, parsed=ENGLISH(text))] == days
