"""The day a document was published: printed, bounded, inferred from others, or asked of the editor."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy

from generator.extract.timexes import find_timexes
from generator.model import Document, Published, Timex
from generator.resolve.dates import resolve_timexes
from generator.resolve.published import find_contradictions, find_published, infer_published

ENGLISH = spacy.blank("en")


def story(
    text: str, name: str = "d", published: str | None = None, *, told: bool = True
) -> tuple[Document, tuple[Timex, ...]]:
    """Return a document and its dates, all told as past: the blank pipeline knows no verbs."""
    document = Document(id=name, text=text, published=published)
    found = find_timexes(document, ENGLISH(text))
    return document, tuple(replace(timex, tense="past") for timex in found) if told else found


def printed(text: str) -> Published:
    return find_published(*story(text))


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        (" date 2024-05-06 Port Videos\n\nSTORY: A crane fell on Monday.", "2024-05-06", "date 2024-05-06"),
        (
            "By ANN ROEUpdated 10:24 AM MST, May 6, 2024Share\nESMAR — A crane fell.",
            "2024-05-06",
            "Updated 10:24 AM MST, May 6, 2024",
        ),
        ("Published: 6 May 2024\nA crane fell.", "2024-05-06", "Published: 6 May 2024"),
        ("A crane fell\n6 May 2024\nIt lay there.", "2024-05-06", "6 May 2024"),
        ("ESMAR, May 6, 2024 (Gazette) - A crane fell.", "2024-05-06", "ESMAR, May 6, 2024 (Gazette) -"),
        ("Publié le 6 mai 2024\nUne grue.", "2024-05-06", "Publié le 6 mai 2024"),
        ("Posted 05/16/2024\nA crane fell.", "2024-05-16", "Posted 05/16/2024"),
    ],
)
def test_a_printed_day_is_found_with_its_words(text: str, edtf: str, words: str) -> None:
    found = printed(text)
    assert (found.edtf, found.words, found.question) == (edtf, words, "")
    assert found.span is not None
    assert words in found.because


def test_published_and_updated_on_different_days_are_an_interval() -> None:
    found = printed("Published: 6 May 2024\nUpdated: 8 May 2024\nA crane fell.")
    assert found.edtf == "2024-05-06/2024-05-08"
    assert "Wednesday 8 May 2024" in found.question


def test_a_bare_day_before_that_of_the_last_change_is_the_other_end() -> None:
    found = printed("Mon 6 May 2024 17.02 BST Last modified on Wed 8 May 2024 09.10 BST\nA crane fell.")
    assert found.edtf == "2024-05-06/2024-05-08"
    assert "“Mon 6 May 2024 17.02 BST” and “Last modified on Wed 8 May 2024" in found.because


@pytest.mark.parametrize(
    "text",
    [
        "A crane in the port on Monday, May 6, 2024. (Photo/Ann Roe)\nA crane fell.",
        "FILE – The crane as it stood on May 6, 2024.\nA crane fell.",
    ],
)
def test_a_caption_says_only_that_the_document_is_no_older(text: str) -> None:
    found = printed(text)
    assert found.edtf == "2024-05-06/.."
    assert found.because == "a caption is dated Monday 6 May 2024: published on that day or later"
    assert found.question


def test_a_dateline_without_a_year_takes_the_only_year_the_document_prints() -> None:
    assert printed("ESMAR, May 6 (Gazette) - A crane built on 3 April 2024 fell.").edtf == "2024-05-06"
    assert printed("ESMAR, May 6 (Gazette) - A crane fell.").edtf is None


def test_a_date_in_the_story_is_no_stamp() -> None:
    found = printed("A crane fell in the harbour. It was built on 3 April 1998 by the port and stood for years.")
    assert (found.edtf, found.rule) == (None, "none")
    assert found.question == "Which day was “d” published? It prints no date of its own."


SHARED = "The harbour was closed for all ships on Monday after a crane fell there. "


def test_shared_sentences_date_a_document() -> None:
    dated = story(SHARED + "More follows.", "gazette", "2024-05-06")
    undated = story("Some report. " + SHARED, "radio")
    found = infer_published([dated, undated])
    assert found["gazette"].rule == "given"
    assert found["radio"].edtf == "2024-05-06/2024-05-12"
    assert "shares a sentence with “gazette” in which “Monday” is Monday 6 May 2024" in found["radio"].because
    assert found["radio"].question.startswith("Was “radio” published between Monday 6 May 2024 and Sunday 12 May 2024?")


def test_every_shared_sentence_narrows_it_and_order_does_not_matter() -> None:
    last = "Nine ships had already left the old harbour for good last Friday night. "
    dated = story(SHARED + last, "gazette", "2024-05-06")
    undated = story(last + SHARED, "radio")
    assert infer_published([dated, undated])["radio"].edtf == "2024-05-06/2024-05-10"
    assert infer_published([undated, dated])["radio"] == infer_published([dated, undated])["radio"]


LONG = " ".join(f"The {word} of the port was looked at by divers in the night." for word in "abcdefghij")


def test_resolved_dates_date_another_document_as_open_ones_do() -> None:
    dated, found = story(SHARED, "gazette", "2024-05-08")
    resolved = resolve_timexes(found, document=dated, parsed=ENGLISH(SHARED))
    assert infer_published([(dated, resolved), story(SHARED, "radio")])["radio"].edtf == "2024-05-06/2024-05-12"


def test_a_text_that_is_mostly_another_is_published_at_about_its_time() -> None:
    found = infer_published([story(LONG, "gazette", "2024-05-08"), story("Our report. " + LONG, "radio")])["radio"]
    assert (found.edtf, found.rule) == ("2024-05-06/2024-05-10", "shared-text")
    assert "of its words, word for word, in common with “gazette”, published Wednesday 8 May 2024" in found.because
    assert found.question


def test_a_caption_bounds_what_copied_words_say() -> None:
    text = "The port on May 7, 2024. (Photo/Ann Roe)\n" + LONG
    found = infer_published([story(LONG, "gazette", "2024-05-08"), story(text, "radio")])["radio"]
    assert found.edtf == "2024-05-07/2024-05-10"


def test_today_in_a_quotation_is_the_day_of_the_speech() -> None:
    words = "“I can confirm today that the crane of our port has fallen into the sea,” she said. "
    assert infer_published([story(words, "gazette", "2024-05-06"), story(words, "radio")])["radio"].edtf is None


def test_nothing_shared_stays_open() -> None:
    found = infer_published([story(SHARED, "gazette", "2024-05-06"), story("The sea is calm on Monday.", "radio")])
    assert (found["radio"].edtf, found["radio"].rule) == (None, "none")


def test_a_caption_day_that_the_story_calls_by_its_weekday_bounds_both_sides() -> None:
    text = (
        "Ada Moreno of the Esmar Port Authority in Esmar on Monday, May 6, 2024. (Photo/Ann Roe)\n"
        "Ada Moreno of the Esmar Port Authority spoke on Monday."
    )
    found = infer_published([story(text)])["d"]
    assert (found.edtf, found.rule) == ("2024-05-06/2024-05-12", "own-weekday")


def contradictions(text: str, published: str | None) -> tuple[str, ...]:
    document, found = story(text, published=published)
    parsed = ENGLISH(text)
    return find_contradictions(document, resolve_timexes(found, document=document, parsed=parsed))


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("It fell on Tuesday, May 6, 2024.", None, "“Tuesday, May 6, 2024”: 2024-05-06 is not a Tuesday"),
        ("It fell on Friday, May 6.", "2024-05-06", "“Friday, May 6”: 2024-05-06 is not a Friday"),
        (
            "It fell on May 9, 2024.",
            "2024-05-06",
            "“May 9, 2024” is told as past in a document published Monday 6 May 2024",
        ),
        ("The port on May 9, 2024. (Photo/Ann Roe)", "2024-05-06", "but a caption is dated Thursday 9 May 2024"),
        ("Published: 9 May 2024\nIt fell.", "2024-05-06", "but prints “Published: 9 May 2024”"),
        (
            "It fell on Monday.",
            "2024-05-09",
            "the newest day told of is Monday 6 May 2024, 3 days before the day of publication",
        ),
    ],
)
def test_what_contradicts_the_publication_day_is_reported(text: str, published: str | None, said: str) -> None:
    (found,) = contradictions(text, published)
    assert said in found


@pytest.mark.parametrize(
    "text",
    [
        "It fell on Monday.",
        "It fell on Sunday, May 5, 2024.",
        "It was built in 1998.",
        "The decree, published on Sunday night in the official gazette, is short.",
        "ESMAR, May 5, 2024 — The crane fell.",  # filed in the evening, in print in the morning
    ],
)
def test_what_fits_is_not_reported(text: str) -> None:
    assert contradictions(text, "2024-05-06") == ()


def test_a_document_of_headed_parts_was_published_on_the_day_of_the_last() -> None:
    below = "The fire in the depot goes on and all who live near the harbour are asked to stay at home until it is out."
    text = (
        f"Statements\n\nUPDATE 2 – Thursday 12 March, 09:00\n\n{below} The depot was shut on 1 March 2026.\n\n"
        f"UPDATE 1 – Tuesday 10 March, 08:05\n\n{below} The hearing will be on 2 May 2026.\n"
    )
    document, timexes = story(text)
    tense = {"1 March 2026": "past", "2 May 2026": "future"}
    told = tuple(replace(one, tense=tense.get(one.span.of(text))) for one in timexes)
    found = infer_published([(document, told)])["d"]
    assert (found.edtf, found.rule) == ("2026-03-12?", "own-headings")
    assert "the last “Thursday 12 March" in found.because
