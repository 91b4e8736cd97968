"""Which day is meant where the day of print is not known, is one of two or only about then."""

from __future__ import annotations

import pytest

from tests.resolve.test_dates import only, read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Monday", "XXXX-WXX-1"),
        ("last week", "XXXX-WXX"),
        ("in June", "XXXX-06"),
        ("today", "XXXX-XX-XX"),
        ("June last year", "XXXX-06"),
    ],
)
def test_without_a_publication_day_relative_dates_stay_open(words: str, value: str) -> None:
    timex = only(words, None)
    assert (timex.value, timex.edtf, timex.earliest) == (value, None, None)
    assert "day of publication is not known" in timex.because


def test_of_two_publication_days_what_both_mean_is_a_value() -> None:
    timex = only("Monday", "2024-10-28/2024-10-29", "past")
    assert (timex.value, timex.edtf) == ("2024-10-28", "2024-10-28")


def test_of_two_publication_days_what_they_do_not_agree_on_is_an_interval() -> None:
    timex = only("today", "2024-10-28/2024-10-29")
    assert (timex.value, timex.edtf) == ("XXXX-XX-XX", "2024-10-28/2024-10-29")
    assert "Monday 28 October 2024 or Tuesday 29 October 2024" in timex.because


def test_an_uncertain_publication_day_leaves_its_mark() -> None:
    assert only("today", "2024-10-21?").edtf == "2024-10-21?"


@pytest.mark.parametrize(
    ("words", "published", "edtf"),
    [
        ("Monday", "2024-10-16~", "2024-10-14~"),  # about a day that is known about
        ("last week", "2024-10-16?", "2024-10-07?/2024-10-13?"),  # each end of a week is unsure
        ("last month", "2024-10-16~", "2024-09~"),
        ("about last month", "2024-10-16?", "2024-09%"),
        ("from Monday to Tuesday", "2024-10-16?", "2024-10-14?"),
        ("3 May 2020", "2024-10-16~", "2020-05-03"),  # counts from nothing
        ("8 July", "2024-10-16~", "2024-07-08"),  # only its year does, and that stays with any day near
    ],
)
def test_what_counts_from_a_doubtful_day_is_doubtful(words: str, published: str, edtf: str) -> None:
    assert read(words, published, "past")[0].edtf == edtf


def test_the_reason_says_that_the_day_is_known_about_or_only_bounded() -> None:
    assert "published about Wednesday 16 October 2024 is" in only("Monday", "2024-10-16~").because
    bounded = only("Monday", "2024-10-16/..")
    assert (bounded.value, bounded.edtf) == ("XXXX-WXX-1", None)
    assert "published Wednesday 16 October 2024 or later" in bounded.because
