"""What governs a time expression, and what its words say by themselves; parses built by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from generator.extract.timexes import find_timexes
from generator.extract.timexes.governor import governor
from generator.extract.timexes.grammar import find_matches
from generator.extract.timexes.modifiers import modifier_before
from generator.model import Document, Timex

ENGLISH = spacy.blank("en")
WORD = tuple[str, str, str, str, int]  # word, lemma, tag, dependency, head


def parse(*words: WORD) -> Doc:
    """Return a parse of words with spaces between them, in the tags and dependencies of spaCy's English pipelines."""
    pos = {
        "V": "VERB",
        "M": "AUX",
        "N": "NOUN",
        "I": "ADP",
        "P": "PRON",
        "T": "PART",
        "J": "ADJ",
        "R": "ADV",
        "D": "DET",
    }
    return Doc(
        ENGLISH.vocab,
        words=[word for word, *_ in words],
        lemmas=[lemma for _, lemma, *_ in words],
        tags=[tag for _, _, tag, *_ in words],
        pos=["AUX" if dep in ("aux", "auxpass") else pos.get(tag[0], "X") for _, _, tag, dep, _ in words],
        deps=[dep for *_, dep, _ in words],
        heads=[head for *_, head in words],
        sent_starts=[place == 0 for place in range(len(words))],
    )


SAID = parse(
    ("They", "they", "PRP", "nsubj", 1), ("met", "meet", "VBD", "ROOT", 1), ("Monday", "Monday", "NNP", "npadvmod", 1)
)
WILL = parse(
    ("They", "they", "PRP", "nsubj", 2),
    ("will", "will", "MD", "aux", 2),
    ("meet", "meet", "VB", "ROOT", 2),
    ("on", "on", "IN", "prep", 2),
    ("Monday", "Monday", "NNP", "pobj", 3),
)
DUE = parse(
    ("It", "it", "PRP", "nsubjpass", 2),
    ("was", "be", "VBD", "auxpass", 2),
    ("scheduled", "schedule", "VBN", "ROOT", 2),
    ("for", "for", "IN", "prep", 2),
    ("Monday", "Monday", "NNP", "pobj", 3),
)
HAD = parse(
    ("It", "it", "PRP", "nsubjpass", 3),
    ("had", "have", "VBD", "aux", 3),
    ("been", "be", "VBN", "auxpass", 3),
    ("scheduled", "schedule", "VBN", "ROOT", 3),
    ("for", "for", "IN", "prep", 3),
    ("Monday", "Monday", "NNP", "pobj", 4),
)
PLANS = parse(
    ("They", "they", "PRP", "nsubj", 1),
    ("planned", "plan", "VBD", "ROOT", 1),
    ("to", "to", "TO", "aux", 3),
    ("meet", "meet", "VB", "xcomp", 1),
    ("Monday", "Monday", "NNP", "npadvmod", 3),
)
ASKED = parse(
    ("They", "they", "PRP", "nsubj", 1),
    ("refused", "refuse", "VBD", "ROOT", 1),
    ("to", "to", "TO", "aux", 3),
    ("meet", "meet", "VB", "xcomp", 1),
    ("Monday", "Monday", "NNP", "npadvmod", 3),
)
UNTIL = parse(
    ("It", "it", "PRP", "nsubj", 1),
    ("closed", "close", "VBD", "ROOT", 1),
    ("until", "until", "IN", "prep", 1),
    ("Monday", "Monday", "NNP", "pobj", 2),
)
FOLLOWS = parse(
    ("It", "it", "PRP", "nsubj", 1),
    ("follows", "follow", "VBZ", "ROOT", 1),
    ("talks", "talk", "NNS", "dobj", 1),
    ("on", "on", "IN", "prep", 2),
    ("Monday", "Monday", "NNP", "pobj", 3),
)
NEXT = parse(
    ("Next", "next", "RB", "advmod", 1),
    ("comes", "come", "VBZ", "ROOT", 1),
    ("a", "a", "DT", "det", 3),
    ("vote", "vote", "NN", "nsubj", 1),
    ("on", "on", "IN", "prep", 3),
    ("Monday", "Monday", "NNP", "pobj", 4),
)
MEET = parse(
    ("They", "they", "PRP", "nsubj", 1), ("meet", "meet", "VBP", "ROOT", 1), ("Monday", "Monday", "NNP", "npadvmod", 1)
)


@pytest.mark.parametrize(
    ("parsed", "tense", "predicate"),
    [
        (SAID, "past", "meet"),
        (WILL, "future", "meet"),
        (DUE, "future", "schedule"),  # "was scheduled for Monday": Monday is ahead of what is told
        (HAD, "past", "schedule"),  # and over when the schedule was
        (PLANS, "future", "meet"),
        (ASKED, None, "meet"),  # an infinitive under a past verb may lie on either side
        (UNTIL, "future", "close"),
        (MEET, "future", "meet"),  # the simple present of what stands in the calendar
        (FOLLOWS, "past", "follow"),  # what it follows was before
        (NEXT, "future", "come"),
    ],
)
def test_the_governing_verb_gives_tense_and_predicate(parsed: Doc, tense: str | None, predicate: str) -> None:
    start = parsed.text.index("Monday")
    by = governor(parsed, start, start + 6)
    assert (by.tense, by.predicate) == (tense, predicate)
    assert by.clause is not None
    assert by.clause.of(parsed.text).endswith("Monday")


def test_without_dependencies_nothing_governs() -> None:
    by = governor(ENGLISH("They met Monday"), 9, 15)
    assert (by.tense, by.predicate, by.clause) == (None, None, None)


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


@pytest.mark.parametrize(("verb", "lemma", "words"), [("opened", "open", ["the fall"]), ("died", "die", [])])
def test_who_was_hurt_in_the_fall_may_have_fallen(verb: str, lemma: str, words: list[str]) -> None:
    parsed = parse(
        ("They", "they", "PRP", "nsubj", 1),
        (verb, lemma, "VBD", "ROOT", 1),
        ("in", "in", "IN", "prep", 1),
        ("the", "the", "DT", "det", 4),
        ("fall", "fall", "NN", "pobj", 2),
    )
    found = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert [timex.span.of(parsed.text) for timex in found] == words


def test_one_day_before_a_verb_ahead_is_some_day() -> None:
    parsed = parse(
        ("She", "she", "PRP", "nsubj", 4),
        ("will", "will", "MD", "aux", 4),
        ("one", "one", "CD", "nummod", 3),
        ("day", "day", "NN", "npadvmod", 4),
        ("lead", "lead", "VB", "ROOT", 4),
        ("it", "it", "PRP", "dobj", 4),
    )
    (timex,) = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert (timex.rule, timex.value) == ("some-day", "FUTURE_REF")


def test_a_day_after_is_a_length_and_a_sum_a_day_a_rate() -> None:
    court = parse(
        ("At", "at", "IN", "prep", 0),
        ("court", "court", "NN", "pobj", 0),
        ("a", "a", "DT", "det", 3),
        ("day", "day", "NN", "npadvmod", 0),
        ("after", "after", "IN", "prep", 3),
        ("it", "it", "PRP", "pobj", 4),
    )
    cost = parse(
        ("It", "it", "PRP", "nsubj", 1),
        ("costs", "cost", "VBZ", "ROOT", 1),
        ("£7m", "£7m", "JJ", "dobj", 1),
        ("a", "a", "DT", "det", 4),
        ("day", "day", "NN", "npadvmod", 2),
    )
    for parsed, type_ in ((court, "DURATION"), (cost, "SET")):
        (timex,) = find_timexes(Document(id="d", text=parsed.text), parsed)
        assert timex.type == type_


@pytest.mark.parametrize(("tag", "words"), [("VB", "two weeks"), ("JJ", "last two weeks")])
def test_the_verb_last_is_no_part_of_a_length(tag: str, words: str) -> None:
    parsed = parse(
        ("They", "they", "PRP", "nsubj", 1),
        ("may", "may", "MD", "ROOT", 1),
        ("last", "last", tag, "dep", 1),
        ("two", "two", "CD", "nummod", 4),
        ("weeks", "week", "NNS", "dobj", 2),
    )
    (timex,) = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert timex.span.of(parsed.text) == words


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


@pytest.mark.parametrize(("before", "words"), [("Then", []), ("the", ["June"])])
def test_a_month_before_a_name_may_be_a_given_name(before: str, words: list[str]) -> None:
    parsed = parse(
        (before, before.lower(), "DT" if before == "the" else "RB", "advmod", 3),
        ("June", "June", "NNP", "compound", 2),
        ("Smith", "Smith", "NNP", "nsubj", 3),
        ("wept", "weep", "VBD", "ROOT", 3),
    )
    for word in (parsed[1], parsed[2]):
        word.pos_ = "PROPN"
    found = find_timexes(Document(id="d", text=parsed.text), parsed)
    assert [timex.span.of(parsed.text) for timex in found] == words
