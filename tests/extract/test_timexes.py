"""What the words of a time expression say by themselves."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from generator.extract.timexes import find_timexes
from generator.extract.timexes.grammar import find_matches
from generator.extract.timexes.modifiers import modifier_before
from generator.model import Document, Timex

ENGLISH = spacy.blank("en")


def find(text: str, language: str = "en") -> list[Timex]:
    return list(find_timexes(Document(id="d", text=text, language=language), ENGLISH(text)))


def test_the_longest_expression_at_a_place_wins() -> None:
    (match,) = find_matches("the first nine months of it", "en")
    assert [token.text for token in match.tokens] == ["the", "first", "nine", "months"]


@pytest.mark.parametrize(
    ("text", "value", "shift", "anchor"),
    [
        ("last week", "XXXX-WXX", -1, "published"),
        ("the following year", "XXXX", 1, "said"),
        ("yesterday morning", "XXXX-XX-XXTMO", -1, "published"),
        ("two weeks ago", "XXXX-WXX", -2, "published"),
        ("three days later", "XXXX-XX-XX", 3, "said"),
        ("June", "XXXX-06", None, "published"),
    ],
)
def test_the_words_alone_say_an_open_value(text: str, value: str, shift: int | None, anchor: str) -> None:
    (timex,) = find(text)
    assert (timex.value, timex.shift, timex.anchor) == (value, shift, anchor)


def test_a_blank_line_ends_an_expression_and_a_line_break_does_not() -> None:
    assert [timex.span.of("nine\nmonths") for timex in find("nine\nmonths")] == ["nine\nmonths"]
    assert [timex.value for timex in find("October\n\n2024")] == ["XXXX-10", "2024"]


def test_months_of_the_documents_own_language_stand_alone() -> None:
    assert [timex.value for timex in find("Es geschah im März.", "de")] == ["XXXX-03"]
    assert find("The word März alone.") == []


def test_the_sentence_is_the_context() -> None:
    text = "It rained. They met on Monday at noon. They left."
    parsed = Doc(ENGLISH.vocab, words=text.split(), sent_starts=[word in ("It", "They") for word in text.split()])
    (_, noon) = find_timexes(Document(id="d", text=text), parsed)
    assert noon.sentence.of(text) == "They met on Monday at noon."


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("by the end of 2023", "2023", "the end of "),
        ("in mid-2023", "2023", "mid-"),
        ("over the past year", "the past year", None),  # a preposition, no measure
        ("for over two years", "two years", "over "),
        ("heard 60 people over two years", "two years", None),
    ],
)
def test_modifiers_before_an_expression(text: str, words: str, found: str | None) -> None:
    start = text.index(words)
    kind = "DURATION" if "year" in words else "DATE"
    before = modifier_before(text, start, kind)
    assert (text[before[0] : start] if before else None) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Its first-half profit grew.", ["first-half"]),
        ("His first-half goal counted.", []),  # of a match
        ("The half-yearly report is out.", []),
        ("It rained in the early hours of Tuesday.", ["the early hours of Tuesday"]),
        ("It rained in the final hours of Tuesday.", ["Tuesday"]),
        ("It took eight trading days.", ["eight trading days"]),
        ("They fought in the western quarters.", []),  # of a town
        ("The fall of the town shook them.", []),
        ("The fall in prices hurt them.", []),
        ("Since the fall he walks with a stick.", []),  # of prices, from a ladder
        ("A pipe carries water from the spring.", []),
        ("Schools open in the fall.", ["the fall"]),
        ("It uploads 75 hours of video.", []),  # how much of it there is
        ("It took two hours of talks.", ["two hours"]),
        ("Sales rose in the first three quarters of 2012.", ["the first three quarters", "2012"]),
        ("It won three quarters of the vote.", []),
        ("In May 30 percent of firms cut jobs.", ["May"]),
        ("On May 30 firms cut jobs.", ["May 30"]),
        ("He told the Sunday Times he would go.", []),
        ("The Mail on Sunday said on Sunday that it fell.", ["Sunday"]),
        ("The 1900 block of the street is shut.", []),
        ("The last day came.", []),
        ("It fell in the last day.", ["the last day"]),
        ("To this day nobody knows.", []),
        ("Minutes of the bank's meeting are out.", []),
        ("It came minutes after the end.", ["minutes"]),
        ("It may open as early as the fall.", ["the fall"]),
        ("It has an annual import value of $3bn.", ["annual"]),
        ("They meet at its annual meeting.", []),
        ("Some day it will end.", []),
        ("It took between two and three months.", ["two", "three months"]),
        ("It lasted two days and three weeks.", ["two days", "three weeks"]),
        ("It grew in the 2012 financial year.", ["the 2012 financial year"]),
    ],
)
def test_words_of_firms_and_wires(text: str, words: list[str]) -> None:
    assert [timex.span.of(text) for timex in find_timexes(Document(id="d", text=text), ENGLISH(text))] == words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has stood for two decades.", "P20Y"),  # ISO 8601 counts no decades
        ("It has stood for half a century.", "P50Y"),
        ("It came six months later than planned.", "P6M"),
        ("It ended an 8-month-old truce.", "P8M"),
        ("The mill was rebuilt in the mid-90s.", "199"),
        ("Now that it is over, they sleep.", "PRESENT_REF"),
        ("They have the rest of the year to decide.", "XXXX"),
    ],
)
def test_lengths_and_references_that_other_words_hide(text: str, value: str) -> None:
    (timex,) = find(text)
    assert timex.value == value


def test_the_age_of_somebody_is_no_length_of_time() -> None:
    assert find("She found an 8-month-old boy.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Sept. 11 attacks changed it.", "2001-09-11"),
        ("The attacks of September 11 changed it.", "2001-09-11"),
        ("The Sept. 11 attack on a mill changed it.", "XXXX-09-11"),
        ("It paid $9/11 shares.", None),
    ],
)
def test_the_attacks_of_2001_need_no_year(text: str, value: str | None) -> None:
    assert [timex.value for timex in find(text)] == ([value] if value else [])
