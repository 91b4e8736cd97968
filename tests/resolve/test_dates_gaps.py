"""What no calendar has: a gap with its reason, and never a day."""

from __future__ import annotations

from datetime import date

import pytest

from generator.resolve.dates.closing import Anchor, close
from tests.resolve.test_dates import only


@pytest.mark.parametrize("shift", [10**9, -(10**9), 8000, -3000])
def test_years_beyond_the_calendar_stay_open(shift: int) -> None:
    assert close("XXXX-XX-XX", shift=shift * 400, tense=None, anchor=Anchor(date(2024, 10, 28))) is None


def test_a_year_that_no_calendar_has_gets_no_value() -> None:
    timex = only("It will end in the year 10^400.", "2024-05-01", "future")
    assert timex.value is None
    assert timex.because == "“the year” gets no date: no year that a calendar has follows it"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It is 10^400 years away.", "a power of a number is no length that a calendar has"),
        ("It fell on 28 May 20٢4.", "its digits are of two scripts"),
        ("It fell on 1/1/0000.", "no order of day and month makes it a date"),
        ("It ends on 31 December 9999.", "no year that a calendar has follows it"),
        ("It fell on the 0th of May.", "May has 31 days, not 0"),
    ],
)
def test_what_no_calendar_has_is_a_gap_with_its_reason(text: str, why: str) -> None:
    timex = only(text, "2024-10-28")
    assert (timex.value, timex.edtf, timex.because.partition(": ")[2]) == (None, None, why)
