"""A day that its sentence says in other words or whose year it tells; with a real parse."""

from __future__ import annotations

from typing import Any

import pytest

from tests.resolve.test_dates_sides import FRIDAY, values


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The next day, March 2, the miners left.", "The next day", "2013-03-02"),
        ("They called a march for next Saturday, March 30.", "next Saturday", "2013-03-30"),
        ("They called a march for next Sunday, March 30.", "next Sunday", "2013-03-24"),  # 30 March is no Sunday
        ("The docks reopen at 6am tomorrow, Saturday.", "Saturday", "2013-03-23"),
        ("They met yesterday (Thursday) in Velm.", "Thursday", "2013-03-21"),
        ("They closed yesterday, Monday being a holiday.", "Monday", "2013-03-18"),
        ("Three died on Monday, the day before Velm was hit.", "the day", "2013-03-18"),
    ],
)
def test_a_day_said_twice_over_is_one_day(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Last year the fair was held in June.", "June", "2012-06"),
        ("In 2009, the firm opened a plant in March and closed it on 5 October.", "5 October", "2009-10-05"),
        ("Next year the fair moves to the last weekend of July.", "the last weekend of July", "2014-W30-WE"),
        ("In 2009 the firm, which has reported since May, made a loss.", "May", "2012-05"),
        ("The war in 2012 killed 600 people and ended on April 10 with a truce.", "April 10", "2012-04-10"),
        ("The war in 2012 killed 600 people and was mourned on March 10.", "March 10", "2013-03-10"),
    ],
)
def test_a_year_that_opens_a_sentence_is_that_of_its_months(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # from the day told, not from one that bounds what is counted
        ("Officials said on Wednesday that nine had died since Sunday. A day earlier they gave six.", "A day earlier",
         "2013-03-19"),
        # nor from one ahead
        ("The list was read on Tuesday. It starts on 26 March. It recalled its envoy the same day.", "the same day",
         "2013-03-19"),
        ("He fell in May 2001. That winter he left. He came home five years later.", "five years later", "2006"),
    ],
)  # fmt: skip
def test_a_day_told_as_past_counts_from_what_was_told(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
def test_the_hour_of_the_main_clause_is_not_on_the_day_of_an_aside(nlp: Any) -> None:
    text = "The waiver, which had let banks deal with the firm since it was listed on Jan. 10, lapsed at 12:01 a.m."
    assert values(text, FRIDAY, nlp)["12:01 a.m."] == "2013-03-22T00:01"
