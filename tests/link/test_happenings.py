"""What happens once to a subject, told under two days; and what only looks like it."""

from __future__ import annotations

import pytest

from generator.link.date_claims import contradicting_dates
from generator.read.lexicons import read_lexicon
from tests.link.made import date, doc

DAYS = {"Sunday": "2024-05-05", "Monday": "2024-05-06", "Tuesday": "2024-05-07", "6 May": "2024-05-06"}
DAYS |= {"20 May": "2024-05-20", "30 May": "2024-05-30", "1978": "1978", "1982": "1982", "5 May 2024": "2024-05-05"}


def told(*sentences: tuple[str, str, str]) -> list[list[str]]:
    """Return the days of each contradiction among sentences, each with the words of its date and its verb."""
    documents = []
    for place, (text, words, verb) in enumerate(sentences):
        tense = "future" if " will " in text or " is to " in text else "past"
        one = doc("abc"[place], text, "2024-05-08")
        documents.append(date(one, words, DAYS[words], verb, tense=tense))
    claims = contradicting_dates(tuple(documents), speaker_of={})
    return [[answer.value for answer in claim.answers] for claim in claims]


@pytest.mark.parametrize(
    ("sentences", "days"),
    [
        (
            [
                ("The dam above Vale burst on Monday, flooding three villages.", "Monday", "burst"),
                ("After a week of rain the Vale dam burst on Sunday.", "Sunday", "burst"),
                ("The dam burst on 5 May 2024.", "5 May 2024", "burst"),
            ],
            ["2024-05-05", "2024-05-05", "2024-05-06"],
        ),
        (
            [
                ("Mayor Ana Ruiz resigned on Tuesday, her office said.", "Tuesday", "resign"),
                ("The mayor stepped down on 6 May.", "6 May", "step"),
            ],
            ["2024-05-06", "2024-05-07"],
        ),
        (
            [
                ("The bridge opened in 1978 and was never repaired.", "1978", "open"),
                ("The bridge was opened in 1982 by the king.", "1982", "open"),
            ],
            ["1978", "1982"],
        ),
        (
            [
                ("The commission will report on 20 May.", "20 May", "report"),
                ("The commission is to publish its findings on 30 May.", "30 May", "publish"),
            ],
            ["2024-05-20", "2024-05-30"],
        ),
    ],
)
def test_one_thing_that_happens_once_is_told_under_two_days(sentences, days):
    assert told(*sentences) == [days]


@pytest.mark.parametrize(
    "sentences",
    [
        [("The dam burst on Monday.", "Monday", "burst"), ("The Vale dam burst on 6 May.", "6 May", "burst")],
        [
            ("The bridge in Karsa fell down on Monday.", "Monday", "fall"),
            ("The bridge in Vale fell down on Tuesday.", "Tuesday", "fall"),
        ],
        [
            ("The mayor resigned on Monday.", "Monday", "resign"),
            ("The judge resigned on Tuesday.", "Tuesday", "resign"),
        ],
        [("Three miners died on Monday.", "Monday", "die"), ("Two miners died on Tuesday.", "Tuesday", "die")],
        [("Residents died on Monday.", "Monday", "die"), ("Residents died on Tuesday.", "Tuesday", "die")],
        [
            ("The firm opened a shop in Vale on Monday.", "Monday", "open"),
            ("The firm opened a plant in Karsa on Tuesday.", "Tuesday", "open"),
        ],
        [("The council met on Monday.", "Monday", "meet"), ("The council met on Tuesday.", "Tuesday", "meet")],
        [("She resigned on Monday.", "Monday", "resign"), ("He resigned on Tuesday.", "Tuesday", "resign")],
        [("The trial began on Monday.", "Monday", "begin"), ("The trial will begin on 20 May.", "20 May", "begin")],
    ],
)
def test_two_happenings_of_one_kind_are_no_contradiction(sentences):
    assert told(*sentences) == []


@pytest.mark.parametrize("row", read_lexicon("once_verbs"), ids=lambda row: row["word"])
def test_verbs_of_what_happens_once_find_their_examples(row):
    for example in row["examples"]:
        words = next(words for words in ("Monday", "1978", "1950", "2020", "20 May") if words in example)
        days = ("1950", "1951") if words.isdigit() else ("2024-05-06", "2024-05-07")
        tense, published = ("future", "2024-05-05") if row.get("planned") else ("past", "2024-05-08")
        documents = tuple(
            date(doc(name, example, published), words, value, row["lemmas"][0], tense=tense)
            for name, value in zip("ab", days, strict=True)
        )
        assert len(contradicting_dates(documents, speaker_of={})) == 1
