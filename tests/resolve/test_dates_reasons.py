"""The sentence that tells a reader why a day is meant; with a real parse."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document
from tests.resolve.test_dates import only, read


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Roe left on Monday.", "Monday 18 March 2013, the last one"),
        ("Roe left on Friday.", "that day"),
        ("Roe left last month.", "February 2013"),  # the words say which
        ("The case will open on Monday.", "Monday 25 March 2013, the next one, because “will open” looks ahead"),
        ("A deal is to be signed in June.", "June 2013, the next one, because “is to be signed” looks ahead"),
        ("Roe said the shop would open in June.", "June 2013, the next one, because “would open” looks ahead"),
        ("The vote is due in June.", "June 2013, the next one, because “is due” looks ahead"),
        (
            "The vote scheduled for Monday is off.",
            "Monday 25 March 2013, the next one, because “scheduled” looks ahead",
        ),
        ("The road is shut until Monday.", "Monday 25 March 2013, the next one, because “until” looks ahead"),
        ("The pair had been due to marry in June.", "June 2013, the nearest one"),
    ],
)
def test_a_reason_says_which_of_many_is_meant_and_by_which_words(text: str, because: str, nlp: Any) -> None:
    (timex,) = annotate(Document(id="d", text=text, published="2013-03-22"), nlp(text)).dates
    assert timex.because.endswith(f"in a document published Friday 22 March 2013 is {because}")


def test_a_fiscal_year_is_a_calendar_year_only_perhaps() -> None:
    timex = only("It lost money in fiscal 2013.", "2013-03-22")
    assert (timex.value, timex.edtf) == ("2013", "2013?")
    assert timex.because.endswith("; a fiscal year may begin in another month than January")


def test_a_length_that_shares_its_unit_is_told_with_it() -> None:
    first, _ = read("It took between 12 and 18 months.", "2013-03-22")
    assert first.because == "“12” is a length of time: 12 months"
