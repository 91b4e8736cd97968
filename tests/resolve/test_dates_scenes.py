"""Days that words count from: when they were spoken, and the scene that a time of day belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document


def spoken(text: str, nlp: Any) -> dict[str, str | None]:
    """Return the value of each expression of a text published on Wednesday 16 October 2024, its speeches known."""
    annotated = annotate(Document(id="d", text=text, published="2024-10-16"), nlp(text))
    return {timex.span.of(text): timex.value for timex in annotated.dates}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("“I will leave tomorrow,” Roe said on Monday.", "tomorrow", "2024-10-15"),  # the day stands after it
        ("On Friday Roe told the council: “We will decide next week.”", "next week", "2024-W42"),  # weeks, too
        ("In a letter dated 3 March 2022, she wrote: “Yesterday the army came.”", "Yesterday", "2022-03-02"),
        ("In 2019 Roe said: “We will win next year.”", "next year", "2020"),  # any day of 2019 gives it
        ("In 2019 Roe said: “We won yesterday.”", "yesterday", "XXXX-XX-XX"),  # which day of 2019 is not told
        (
            "Mayor Ada Roe told reporters on Saturday that all was well. “I was there yesterday,” Roe said.",
            "yesterday",
            "2024-10-11",  # the same speaker, the same speech
        ),
        (
            "The police chief told reporters on Saturday that all was well. Mayor Ada Roe said: “Today I rest.”",
            "Today",
            "2024-10-16",  # another speaker's day is not hers
        ),
        ("Fifa said on Monday that it had won. “We play today,” Fifa head Ada Roe told fans.", "today", "2024-10-14"),
        ("Roe spoke on Monday. “I leave tomorrow,” Roe read from a letter.", "tomorrow", "2024-10-17"),  # not her words
        ("Roe said on Monday that she would leave tomorrow.", "tomorrow", "2024-10-17"),  # the reporter's word
    ],
)
def test_quoted_words_count_from_the_day_they_were_spoken(text: str, words: str, value: str, nlp: Any) -> None:
    assert spoken(text, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 1998 Roe moved to Vale. In May of that year she married.", "May", "1998-05"),  # it says so
        ("In 1998 Roe moved to Vale. In May of that year she married.", "that year", "1998"),
        ("On 3 June 2020 the dam burst. Work was slow. It ended in September of that year.", "September", "2020-09"),
        ("In 2011 the siege began. By August, 2,000 had been killed.", "August", "2011-08"),
        ("The first case was found in December 2019. By March it had reached Vale.", "March", "2020-03"),  # the next
        ("On 12 May 1999 the bridge was bombed. On 14 May the mayor was killed.", "14 May", "1999-05-14"),
        ("The law was passed in 2019. In June, the court struck it down.", "June", "2024-06"),  # news of this year
        ("The port has grown since 2011. In June, it closed.", "June", "2024-06"),
        ("The bridge, built in 2011, fell. In June, it was cleared away.", "June", "2024-06"),  # told aside
        ("In 2023 the siege began. By August, 2,000 had been killed.", "August", "2024-08"),  # either may be meant
        ("The ban remains in force today, more than a century later.", "more than a century later", "XX"),
    ],
)
def test_a_month_that_goes_on_telling_of_another_year_is_of_that_year(
    text: str, words: str, value: str, nlp: Any
) -> None:
    assert spoken(text, nlp)[words] == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("“We woke at 3 a.m.,” Roe said on Monday.", "3 a.m.", "2024-10-14?"),  # no day near it: that of the words
        ("The dam burst on Sunday. “It cracked at 3 a.m.,” Roe said on Monday.", "3 a.m.", "2024-10-13"),  # its scene
        ("“We woke at 3 a.m. on Sunday,” Roe said on Monday.", "3 a.m. on Sunday", "2024-10-13"),
        ("The dam burst at 3 a.m.", "3 a.m.", "2024-10-16?"),  # else the day of the news
    ],
)
def test_a_time_of_day_in_a_quotation_is_of_its_scene_or_of_the_words(
    text: str, words: str, edtf: str, nlp: Any
) -> None:
    annotated = annotate(Document(id="d", text=text, published="2024-10-16"), nlp(text))
    assert {timex.span.of(text): timex.edtf for timex in annotated.dates}[words] == edtf


@pytest.mark.model
def test_a_time_of_day_is_as_doubtful_as_the_day_of_its_scene(nlp: Any) -> None:
    text = "The dam burst on Monday. It cracked at 3 a.m. and gave way 20 minutes later."
    annotated = annotate(Document(id="d", text=text, published="2024-10-16~"), nlp(text))
    assert [timex.edtf for timex in annotated.dates] == ["2024-10-14~"] * 3
