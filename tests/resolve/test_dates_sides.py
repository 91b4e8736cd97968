"""On which side of the day of publication a day lies that its words alone leave open; with a real parse."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document

FRIDAY = "2013-03-22"


def values(text: str, published: str | None, nlp: Any) -> dict[str, str | None]:
    """Return the value of each expression by its words."""
    annotated = annotate(Document(id="d", text=text, published=published), nlp(text))
    return {timex.span.of(text): timex.value for timex in annotated.dates}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The pair had been due to marry in June.", "June", "2013-06"),  # what came to nothing may lie ahead
        ("The mission had been planned for November.", "November", "2012-11"),  # or behind
        ("The pair had been due to meet on Monday.", "Monday", "2013-03-18"),  # of a weekday: the last one
        ("The pair had married in June.", "June", "2012-06"),  # no plan
        ("The king declared Tuesday a day of mourning.", "Tuesday", "2013-03-26"),
        ("The king declared on Tuesday that a day of mourning had passed.", "Tuesday", "2013-03-19"),
    ],
)
def test_a_plan_overtaken_is_the_nearest_on_either_side(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Three guns stood near the school until Tuesday.", "Tuesday", "2013-03-19"),
        ("She was the mayor until May.", "May", "2012-05"),
        ("They shut the school until Tuesday.", "Tuesday", "2013-03-26"),  # and so it still is
        ("The vote was postponed until Tuesday.", "Tuesday", "2013-03-26"),
    ],
)
def test_what_went_on_until_a_day_is_over(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
def test_a_happening_nobody_plans_was_on_the_last_such_day(nlp: Any) -> None:
    text = "The ministers agreed to open an inquiry into Sunday's collision."
    assert values(text, FRIDAY, nlp)["Sunday"] == "2013-03-17"


@pytest.mark.model
def test_words_that_report_no_speech_date_none(nlp: Any) -> None:
    text = (
        "The rebels seized the town in August 2023. The envoy, Ada Roe, said she expected talks. "
        "“If nothing is signed by Thursday, the food will spoil,” the envoy said."
    )
    assert values(text, "2025-02-10", nlp)["Thursday"] == "2025-02-13"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ceremony is at noon on Sunday.", "noon on Sunday", "2013-03-24T12:00"),
        ("The vote is on Sunday.", "Sunday", "2013-03-24"),
        (
            "The travel bans, agreed by ministers in Oslo on Monday, take effect on Wednesday.",
            "Wednesday",
            "2013-03-27",
        ),
    ],
)
def test_what_is_on_a_day_is_ahead(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council is to discuss the clash on Monday.", "2013-03-25"),  # the clash is known, the talks are then
        ("Police are investigating a shooting on Monday.", "2013-03-18"),
    ],
)
def test_a_day_after_a_known_happening_is_that_of_what_is_to_be_done(text: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)["Monday"] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # ahead
        ("The Red Cross has invited both sides to new talks in Velm on Monday.", "Monday", "2013-03-25"),
        ("The weather office has forecast light rain from Monday.", "Monday", "2013-03-25"),
        ("They warned they would stay away from peace talks in Velm on Monday.", "Monday", "2013-03-25"),
        ("The two could meet at a summit in Velm, Doria, in June, a diplomat said.", "June", "2013-06"),
        ("Roe wrote a book, due out in the fall.", "the fall", "2013-FA"),
        ("Roe saw no shortage before summer.", "summer", "2013-SU"),
        ("Sales are going to start falling in April.", "April", "2013-04"),
        ("The firm could cut 90 jobs by the end of the year after it lost a contract.", "the end of the year", "2013"),
        ("Roe will make a statement to the Commons on Monday.", "Monday", "2013-03-25"),  # no name
        # behind
        ("In the statement, adopted in Velm on Monday, the body warned the army to leave.", "Monday", "2013-03-18"),
        ("Cited by police in May, he was ordered to pay a fine.", "May", "2012-05"),
        ("The first licence lasted until 24 February, and the second one expired.", "24 February", "2013-02-24"),
        ("The march set off from the market at 8 a.m. and passed without trouble.", "8 a.m.", "2013-03-22T08:00"),
        # either side
        ("The talks are to be held on 18 and 19 March.", "18", "2013-03-18"),
        ("Roe said in April that it was to fly in August or September.", "September", "2013-09"),
        ("The plant has until midnight on May 31 to close.", "midnight on May 31", "2013-05-31T24:00"),
        ("It was first planned for 12 January.", "12 January", "2013-01-12"),
        ("They must leave the site by March 20.", "March 20", "2013-03-20"),  # not in a year less two days
    ],
)
def test_the_verb_tells_on_which_side_a_day_lies(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize("text", ["It has lacked one thing since 2010: calm.", "It closed in 2010: nobody came."])
def test_a_year_may_stand_before_a_colon(text: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)["2010"] == "2010"


@pytest.mark.model
def test_what_begins_is_ahead_also_where_its_verb_is_taken_for_an_infinitive(nlp: Any) -> None:
    text = "The maker unveiled the phone on Tuesday; pre-orders begin on Monday."
    assert values(text, FRIDAY, nlp)["Monday"] == "2013-03-25"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Four people died when shells hit a bus in the east of the town on Thursday.", "Thursday", "2013-03-21"),
        ("Monday marks ten years since the flood.", "Monday", "2013-03-25"),
        ("If Monday fails, nobody has another plan.", "Monday", "2013-03-25"),
        ("The minister said a tug chartered from Spain was due on Monday.", "Monday", "2013-03-25"),
        ("A tug had been due on Monday.", "Monday", "2013-03-18"),
        ("The airline took the jet off its list through June 5.", "June 5", "2013-06-05"),
        ("The exhibition ran through March 5.", "March 5", "2013-03-05"),
        ("The December sugar contract settled at $500 on Tuesday.", "December", "2013-12"),
        ("The December sugar harvest ended on Tuesday.", "December", "2012-12"),
        (
            "Tests in February failed. He has promised to repeat them by the end of the month.",
            "the end of the month",
            "2013-03",
        ),
        ("Tests in February failed. They began at the end of the month.", "the end of the month", "2013-02"),
    ],
)
def test_what_a_verb_and_a_subject_say_of_the_side(text: str, words: str, value: str, nlp: Any) -> None:
    assert values(text, FRIDAY, nlp)[words] == value


@pytest.mark.model
def test_hours_after_a_clock_and_a_day_of_mourning_are_no_lengths(nlp: Any) -> None:
    text = "The wall gave way at about 04:40 hours on Tuesday. Thursday was declared a day of mourning."
    assert values(text, FRIDAY, nlp) == {
        "about 04:40": "2013-03-19T04:40",
        "Tuesday": "2013-03-19",
        "Thursday": "2013-03-21",
    }


@pytest.mark.model
def test_what_reopens_after_a_participle_is_ahead(nlp: Any) -> None:
    text = "Markets in Japan, closed Thursday for a holiday, reopen on Monday."
    assert values(text, FRIDAY, nlp)["Monday"] == "2013-03-25"
