"""The day of a time of day that names none; with a real parse."""

from __future__ import annotations

from typing import Any

import pytest

from tests.resolve.test_dates_sides import values


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The pier, which opened in 1987, gave way at 7:52 a.m., the port said.", "7:52 a.m.", "2013-03-22T07:52"),
        ("In 1987 the pier opened. It gave way at 7:52 a.m. in a storm.", "7:52 a.m.", "XXXX-XX-XXT07:52"),  # then
        ("The wounded man would be handed over before midnight.", "midnight", "2013-03-22T24:00"),
        ("The vote is on Sunday. It will begin at 9 a.m.", "9 a.m.", "XXXX-XX-XXT09:00"),  # not on the day of the news
        ("The office opens daily at noon.", "noon", "XXXX-XX-XXT12:00"),  # always so
    ],
)
def test_a_time_is_of_the_day_of_the_news_unless_another_is_told(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, "2013-03-22", nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The army said on Monday that nine drones had been shot down overnight.", "2013-03-17TNI"),
        ("The troops left the town overnight into Wednesday.", "2013-03-19TNI"),
        ("The army said it killed 12 rebels overnight Tuesday.", "2013-03-19TNI"),
        ("The troops left the town overnight.", "2013-03-21TNI"),  # of the morning's news
        ("The rebels fired nine rockets at the port overnight.", "2013-03-21TNI"),
    ],
)
def test_overnight_is_the_night_before_the_day_it_is_told_on(text: str, value: str, nlp: Any) -> None:
    assert values(text, "2013-03-22", nlp)["overnight"] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mayor will speak at 8:30 Eastern time Monday night.", "8:30", "2013-03-25T20:30"),
        ("It was the biggest fall since 1987. At 10:30 a.m. it ended.", "10:30 a.m.", "2013-03-22T10:30"),
    ],
)
def test_a_time_of_day_has_the_day_that_is_told_and_not_since_when(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, "2013-03-22", nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bomb exploded at 4 p.m. on Wednesday. Police came at 4:45.", "4:45", "2013-03-20T16:45"),
        ("The mill burned on Monday night. The roof fell in at 11:20.", "11:20", "2013-03-18T23:20"),
        ("The mill burned on Monday night. The roof fell in at 2:20.", "2:20", "2013-03-18T02:20"),  # nobody can tell
        ("The bus left at 16:00 on Wednesday. It had come at 9:45.", "9:45", "XXXX-XX-XXT09:45"),  # of 24 hours
        ("The bus left at 4 p.m. on Wednesday. It had come at 9:45 a.m.", "9:45 a.m.", "XXXX-XX-XXT09:45"),
        (
            "The bus left at 4 p.m. on Wednesday. Half an hour later it burned.",
            "Half an hour later",
            "2013-03-20T16:30",
        ),
    ],
)
def test_a_time_without_its_half_day_is_after_noon_where_its_scene_is(
    text: str, words: str, value: str, nlp: Any
) -> None:
    assert values(text, "2013-03-22", nlp)[words] == value
