"""Whatever the text: no crash, spans in order inside it, values that are TIMEX3, days that exist."""

from __future__ import annotations

import re
from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.timexes import find_timexes
from generator.model import Document, Timex
from generator.read.lexicons import read_lexicon
from generator.resolve.dates import resolve_timexes
from generator.resolve.edtf import days_of
from generator.resolve.published import find_contradictions, find_published, infer_published

ENGLISH = spacy.blank("en")
VALUE = re.compile(
    r"(?:[\dX]{2,4}(?:-(?:[\dX]{2}|W[\dX]{2}|Q[\dX]|H\d|SP|SU|FA|WI|EASTER[-+\d]*|\d\d-[\dL]N\d)"
    r"(?:-(?:[\dX]{1,2}|WE|[\dL]N\d(?:\+\d)?))?)?"
    r"(?:T(?:MO|AF|EV|NI|\d\d:\d\d))?|P(?:T?[\dX.]+[A-Z]{1,2})+(?:T?\d+[A-Z])?|PAST_REF|PRESENT_REF|FUTURE_REF|XXXX-XX-XXT\w\w)"
)
WORDS = sorted({str(word) for row in read_lexicon("timex_words") for word in row["words"]})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        [
            "January",
            "May",
            "Oct.",
            "Monday",
            "Fri.",
            "Sat",
            "28",
            "31",
            "3rd",
            "2024",
            "1999",
            "1990s",
            "'80s",
            "10:24",
            "12/31/2024",
            "2024-02-30",
            "Q3",
            "FY24",
        ]
    ),
    st.integers(0, 10**12).map(str),
    st.sampled_from(
        [
            "-",
            "–",
            ",",
            "/",
            "'s",
            ".",
            "(",
            ")",
            "\n",
            "\n\n",
            "“",
            "”",
            "٣",
            "１２",
            "½",
            "1/2",
            "\u202e",
            "\x00",
            "é",
        ]
    ),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
DAYS = st.one_of(
    st.none(),
    st.dates().map(str),
    st.sampled_from(
        [
            "",
            "yesterday",
            "2024-02-30",
            "2024",
            "2024-10",
            "2024-10-28/2024-10-29",
            "2024-10-28?",
            "9999-12-31",
            "0001-01-01",
            "../2024",
        ]
    ),
)


def read(text: str, published: str | None) -> tuple[Timex, ...]:
    document = Document(id="d", text=text, published=published)
    parsed = ENGLISH(text)
    return resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)


@settings(max_examples=250)
@given(TEXTS, DAYS)
def test_any_text_is_read(text: str, published: str | None) -> None:
    found = read(text, published)
    assert list(found) == sorted(found, key=lambda timex: timex.span)
    for timex in found:
        assert timex.span.end <= len(text)
        assert timex.sentence.holds(timex.span)
        assert timex.because
        assert timex.value is None or VALUE.fullmatch(timex.value), timex.value
        if timex.mod not in ("BEFORE", "AFTER"):  # those bound on one side
            assert (timex.earliest is None) == (timex.latest is None)
        if timex.earliest and timex.latest:
            assert timex.earliest <= timex.latest
            assert timex.edtf
            assert days_of(timex.edtf) is not None


@settings(max_examples=80)
@given(TEXTS, DAYS)
def test_any_text_may_say_when_it_was_published(text: str, published: str | None) -> None:
    document = Document(id="d", text=text, published=published)
    found = find_timexes(document, ENGLISH(text))
    assert find_published(document, found) == find_published(document, found)
    assert infer_published([(document, found)]).keys() == {"d"}
    assert isinstance(find_contradictions(document, read(text, published)), tuple)


@settings(max_examples=60)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2049, 12, 31)))
def test_a_full_date_is_read_in_every_order(day: date) -> None:
    written = day.strftime
    number = str(day.day)
    for text in (
        written("%Y-%m-%d"),
        written(f"%B {number}, %Y"),
        written(f"{number} %B %Y"),
        written(f"%A, %b {number}, %Y"),
    ):
        assert [timex.value for timex in read(f"It fell on {text}.", None)] == [str(day)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It fell on 31 June 2024.", "June 2024 has 30 days, not 31"),
        ("It fell on Feb. 30.", "February has 29 days, not 30"),
        ("It fell on 29 February 2023.", "February 2023 has 28 days, not 29"),
        ("It fell on 2024-02-30.", "February 2024 has 29 days, not 30"),
        ("It fell on 3/4/2024.", "it may be 2024-03-04 or 2024-04-03"),
        ("It fell on 31/31/2024.", "no order of day and month makes it a date"),
        ("It fell on ٢8 May 2024.", "its digits are of two scripts"),
        ("It fell in ٢0٢4.", "its digits are of two scripts"),
    ],
)
def test_a_date_that_does_not_exist_is_a_gap_with_its_reason(text: str, reason: str) -> None:
    (timex,) = read(text, "2024-10-28")
    assert timex.value is None
    assert timex.because.endswith(reason)


def test_digits_of_one_other_script_are_read() -> None:
    (timex,) = read("It fell on ٢٨ May 2024.", None)
    assert timex.value == "2024-05-28"


@pytest.mark.parametrize("text", ["10" * 300, "May " * 200, "1 " * 500, "two " * 300 + "weeks", "Monday" * 100])
def test_long_and_absurd_texts_end(text: str) -> None:
    read(text, "2024-10-28")


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on.",
        "Sun Microsystems met Jan Kavan.",
        "He won 2,000 points in 1990 games over 1500 miles.",
        "She is 30 years old, a 30-year-old.",
        "Three-quarters of the vote",
        "0 seconds of 2 minutes, 19 seconds",
        "Article 1999 of Highway 2001",
        "He paid $1999 and 1.2000.",
        "The summer Olympics",
    ],
)
def test_words_that_are_no_date(text: str) -> None:
    assert not [timex.span.of(text) for timex in read(text, "2024-10-28") if timex.span.of(text) != "1990"]
