"""EDTF: what a value becomes, and which days it can mean."""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from generator.resolve.edtf import days_of, edtf_of

VALUES = [
    ("2024-10-28", "2024-10-28", "2024-10-28", "2024-10-28"),
    ("2024-10-28T10:24", "2024-10-28", "2024-10-28", "2024-10-28"),
    ("2024-10-28TMO", "2024-10-28", "2024-10-28", "2024-10-28"),
    ("2024-10", "2024-10", "2024-10-01", "2024-10-31"),
    ("2024", "2024", "2024-01-01", "2024-12-31"),
    ("199", "199X", "1990-01-01", "1999-12-31"),
    ("18", "18XX", "1800-01-01", "1899-12-31"),
    ("2024-W43", "2024-10-21/2024-10-27", "2024-10-21", "2024-10-27"),
    ("2024-W43-WE", "2024-10-26/2024-10-27", "2024-10-26", "2024-10-27"),
    ("2021-Q2", "2021-34", "2021-04-01", "2021-06-30"),
    ("2021-H2", "2021-41", "2021-07-01", "2021-12-31"),
    ("2024-SU", "2024-22", "2024-06-01", "2024-09-23"),
    ("1994-WI", "1994-24", "1993-12-01", "1995-03-20"),  # nobody can tell which end of the year
]


@pytest.mark.parametrize(("value", "edtf", "earliest", "latest"), VALUES)
def test_a_value_becomes_edtf_and_days(value: str, edtf: str, earliest: str, latest: str) -> None:
    assert edtf_of(value) == edtf
    days = days_of(edtf)
    assert days is not None
    assert (days.earliest.isoformat(), days.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize("edtf", [edtf for _, edtf, _, _ in VALUES])
def test_the_library_reads_our_edtf(edtf: str) -> None:
    assert str(parse_edtf(edtf)) == edtf


@pytest.mark.parametrize("value", ["P2W", "PXD", "XXXX-10", "XXXX-WXX-1", "PAST_REF", "2024-W60", "", "31 June"])
def test_what_is_no_closed_date_has_no_edtf(value: str) -> None:
    assert edtf_of(value) is None


@pytest.mark.parametrize(
    "edtf", [None, "", "soon", "2024-02-30", "2024-13", "2024-10-28/..", "../2024", "٢٠٢٤", "2024-11/2024-10"]
)
def test_what_cannot_be_read_means_no_days(edtf: str | None) -> None:
    assert days_of(edtf) is None


def test_doubt_marks_do_not_move_the_days() -> None:
    assert days_of("2024-10-28?") == days_of("2024-10-28~") == days_of("2024-10-28")


def test_an_interval_runs_from_the_first_day_of_one_to_the_last_of_the_other() -> None:
    days = days_of("2024-10/2024-11-03")
    assert days is not None
    assert (days.earliest.isoformat(), days.latest.isoformat()) == ("2024-10-01", "2024-11-03")


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    days = days_of(text)
    assert days is None or days.earliest <= days.latest


@given(st.dates())
def test_a_day_means_itself(day: object) -> None:
    days = days_of(str(day))
    assert days is not None
    assert days.earliest == days.latest == day
