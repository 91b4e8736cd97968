"""Which day is meant: one table a kind, each row with its why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import spacy

from generator.extract.timexes import find_timexes
from generator.model import Document, Timex
from generator.model.findings import Tense
from generator.resolve.dates import nearest, resolve_timexes

ENGLISH = spacy.blank("en")


def read(text: str, published: str | None, tense: Tense | None = None) -> list[Timex]:
    """Return the resolved dates of a text whose verbs all have one tense."""
    document = Document(id="d", text=text, published=published)
    parsed = ENGLISH(text)
    found = tuple(replace(timex, tense=tense) for timex in find_timexes(document, parsed))
    return list(resolve_timexes(found, document=document, parsed=parsed))


def only(text: str, published: str | None, tense: Tense | None = None) -> Timex:
    found = read(text, published, tense)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("words", "published", "tense", "value"),
    [
        ("Monday", "2024-10-28", "past", "2024-10-28"),  # a Monday's "Monday" is that day
        ("Monday", "2024-10-31", "past", "2024-10-28"),  # the last one
        ("Monday", "2024-10-31", None, "2024-10-28"),  # news tells what was
        ("Monday", "2024-10-31", "future", "2024-11-04"),  # "will meet Monday"
        ("last Friday", "2024-10-28", "past", "2024-10-25"),
        ("last Monday", "2024-10-28", "past", "2024-10-21"),  # never the day itself
        ("next Monday", "2024-10-28", None, "2024-11-04"),
        ("Tuesday of next week", "2024-10-28", None, "2024-11-05"),
        ("Monday night", "2024-10-29", "past", "2024-10-28TNI"),
    ],
)
def test_weekday(words: str, published: str, tense: Tense | None, value: str) -> None:
    assert only(words, published, tense).value == value


@pytest.mark.parametrize(
    ("words", "published", "tense", "value"),
    [
        ("Feb. 15", "2024-03-25", "future", "2024-02-15"),  # nobody says so of a day eleven months ahead
        ("Feb. 15", "2024-04-25", "future", "2025-02-15"),
        ("in June", "2024-10-28", "past", "2024-06"),
        ("in June", "2024-10-28", "future", "2025-06"),
        ("in October", "2024-10-28", "past", "2024-10"),  # this one
        ("in December", "2024-08-28", "past", "2023-12"),  # the last one
        ("in November", "2024-10-28", "past", "2024-11"),  # a month ahead is nearer than eleven back
        ("last June", "2024-05-28", "past", "2023-06"),
        ("June last year", "2024-10-28", "past", "2023-06"),
        ("Oct. 3", "2024-10-28", "past", "2024-10-03"),
        ("Nov. 5", "2024-10-28", None, "2024-11-05"),
        ("Feb. 29", "2023-05-01", "past", "2020-02-29"),  # the last year that had one
    ],
)
def test_month_and_day(words: str, published: str, tense: Tense | None, value: str) -> None:
    assert only(words, published, tense).value == value


@pytest.mark.parametrize(
    ("words", "value", "edtf"),
    [
        ("two weeks ago", "2024-W42", "2024-10-14/2024-10-20"),
        ("10 days ago", "2024-10-18", "2024-10-18"),
        ("about two years ago", "2022", "2022~"),
        ("last week", "2024-W43", "2024-10-21/2024-10-27"),
        ("the end of last year", "2023", "2023"),
        ("Christmas", "2023-12-25", "2023-12-25"),
        ("Thanksgiving 2024", "2024-11-28", "2024-11-28"),
        ("Black Friday", "2023-11-24", "2023-11-24"),
        ("two years ago today", "2022-10-28", "2022-10-28"),
        ("a year ago this week", "2023-W43", "2023-10-23/2023-10-29"),
        ("the third quarter", "2024-Q3", "2024-35"),
    ],
)
def test_counted_from_publication(words: str, value: str, edtf: str) -> None:
    timex = only(words, "2024-10-28", "past")
    assert (timex.value, timex.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell in 2019. It rose the following year.", "2020"),
        ("They met on Oct. 3, 2024. Two days later they left.", "2024-10-05"),
        ("It lost money in the third quarter. It made more a year earlier.", "2023-Q3"),
        ("It lost money in the third quarter. The year-ago period was better.", "2023-Q3"),
        ("It ran April 24, 2024. It ran again the next day.", "2024-04-25"),
    ],
)
def test_counted_from_what_was_said_before(text: str, value: str) -> None:
    timex = read(text, "2024-10-28", "past")[-1]
    assert timex.value == value
    assert "counts from" in timex.because


def test_every_resolution_gives_its_reason() -> None:
    assert only("Monday", "2024-10-28").because == (
        "“Monday” in a document published Monday 28 October 2024 is that day"
    )
    assert only("last week", "2024-10-28").because == (
        "“last week” in a document published Monday 28 October 2024 is the week of 21 October 2024"
    )
    assert only("recently", "2024-10-28").because == "“recently” means some time before and says no day"
    assert only("days", "2024-10-28").because == "“days” is a length of time, and nobody says how long"


def test_weekends_seen_from_within_and_without() -> None:
    assert nearest.weekend(date(2024, 10, 28), shift=None, tense="past") == date(2024, 10, 26)
    assert nearest.weekend(date(2024, 10, 26), shift=0, tense="past") == date(2024, 10, 26)
    assert nearest.weekend(date(2024, 10, 28), shift=1, tense=None) == date(2024, 11, 2)
    assert nearest.weekend(date(2024, 10, 28), shift=-1, tense=None) == date(2024, 10, 26)


@pytest.mark.parametrize(
    ("words", "mod", "edtf"),
    [
        ("more than two years ago", "MORE_THAN", "2022~"),
        ("over two years ago", "MORE_THAN", "2022~"),
        ("nearly two years ago", "LESS_THAN", "2022~"),
        ("two years ago", None, "2022"),
    ],
)
def test_more_than_so_long_ago_is_about_then(words: str, mod: str | None, edtf: str) -> None:
    found = only(f"It closed {words}.", "2024-05-20", "past")
    assert (found.mod, found.edtf) == (mod, edtf)


def test_more_than_a_date_that_is_not_counted_is_a_comparison() -> None:
    found = only("It grew more than last year.", "2024-05-20", "past")
    assert (found.mod, found.edtf) == (None, "2023")


def test_a_weekday_that_is_not_that_of_its_day_is_said() -> None:
    wrong, right = read("On Friday, Oct. 15, it fell. On Tuesday, Oct. 15, it fell.", "2024-10-16", "past")
    assert (wrong.value, wrong.edtf) == ("2024-10-15", "2024-10-15?")
    assert wrong.because.endswith("is Tuesday 15 October 2024, the last one, though 2024-10-15 is not a Friday")
    assert (right.edtf, "though" in right.because) == ("2024-10-15", False)


def test_one_clear_date_in_figures_shows_the_order_of_the_others() -> None:
    doubtful, clear = read("It came on 3/4/2024 and left on 28/4/2024.", None)
    assert (doubtful.value, clear.value) == ("2024-04-03", "2024-04-28")
    assert doubtful.because.endswith("the document writes “28/4/2024” in that order")


def test_a_date_in_figures_that_nothing_settles_keeps_both_days() -> None:
    timex = only("It came on 3/4/2024.", None)
    assert (timex.value, timex.edtf) == (None, "[2024-03-04,2024-04-03]")
    assert (timex.earliest, timex.latest) == ("2024-03-04", "2024-04-03")


def test_the_previous_quarter_is_the_one_before_that_told() -> None:
    told, before = read(
        "It lost money in the first quarter of 2024. It made some in the previous quarter.", "2024-05-01"
    )
    assert (told.value, before.value) == ("2024-Q1", "2023-Q4")


BELOW = (
    "The fire in the depot goes on and everybody who lives near the harbour is asked to stay at home until it is out."
)
PARTS = (
    f"Depot fire: our statements\n\nUPDATE 2 – Thursday 12 March, 09:00\n\n{BELOW} It broke out on Tuesday.\n\n"
    f"UPDATE 1 – Tuesday 10 March, 08:05\n\n{BELOW} Today the gates are shut.\n"
)


def test_a_part_counts_from_the_day_that_heads_it() -> None:
    found = {timex.span.of(PARTS): timex for timex in read(PARTS, "2026-03-12", "past")}
    assert found["Today"].value == "2026-03-10"
    assert found["Today"].because.startswith("“Today” in a part headed Tuesday 10 March 2026")
    assert found["Tuesday"].value == "2026-03-10"


def test_the_stamps_of_one_article_head_no_part() -> None:
    text = f"Depot fire\n\nPublished 10 March 2026\n\nUpdated 12 March 2026\n\n{BELOW} Today the gates are shut.\n"
    assert [timex.value for timex in read(text, "2026-03-12") if timex.span.of(text) == "Today"] == ["2026-03-12"]


@pytest.mark.parametrize(
    ("published", "tense", "value"),
    [
        ("2024-04-02", "past", "2024-W13-WE"),
        ("2024-10-28", "past", "2024-W13-WE"),
        ("2024-03-31", "past", "2024-W13-WE"),  # on the Sunday itself
        ("2024-03-25", "future", "2024-W13-WE"),
    ],
)
def test_a_weekend_named_for_its_holiday(published: str, tense: Tense, value: str) -> None:
    assert only("Easter weekend", published, tense).value == value


def test_overnight_under_a_verb_ahead_is_the_night_to_come() -> None:
    assert only("overnight", "2024-10-28", "future").value == "2024-10-28TNI"
    assert only("overnight", "2024-10-28", "past").value == "2024-10-27TNI"


def test_the_friday_before_counts_from_what_is_told() -> None:
    assert [timex.value for timex in read("It fell on Oct. 3. It had risen the Friday before.", "2024-10-28")] == [
        "2024-10-03",
        "2024-09-27",
    ]
    assert only("It had risen the Friday before.", "2024-10-28").value == "XXXX-WXX-5"
    assert read("It had risen the Friday before the vote.", "2024-10-28") == []  # nobody says when the vote was


@pytest.mark.parametrize(
    ("words", "value", "edtf"),
    [
        ("its fiscal second quarter", "2013-Q2", "2013-34?"),  # of a year that began in autumn
        ("its fiscal fourth quarter", "2012-Q4", "2012-36?"),
        ("its second quarter", "2012-Q2", "2012-34"),
    ],
)
def test_a_fiscal_quarter_is_of_the_year_it_ends_in(words: str, value: str, edtf: str) -> None:
    timex = only(f"It lost money in {words}.", "2013-03-25", "past")
    assert (timex.value, timex.edtf) == (value, edtf)
