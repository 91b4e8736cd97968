import re

import pytest

from generator.link.credits import find_credits, find_origin
from generator.model import Occurrence
from generator.read.lexicons import read_lexicon
from tests.link.made import doc

AGENCIES = [(row["name"], example) for row in read_lexicon("agencies") for example in row["examples"]]
CREDITS = [(row["id"], row["part"], example) for row in read_lexicon("credits") for example in row["examples"]]


@pytest.mark.parametrize(("name", "example"), AGENCIES)
def test_every_agency_is_found_in_its_examples(name, example):
    assert [credit.agency for credit in find_credits(doc("a", example))] == [name]


@pytest.mark.parametrize(("name", "part", "example"), CREDITS)
def test_every_credit_line_is_found_in_its_examples(name, part, example):
    forms = "|".join(re.escape(form) for row in read_lexicon("agencies") for form in row["forms"])
    pattern = next(row["pattern"] for row in read_lexicon("credits") if row["id"] == name)
    assert re.search(pattern.replace("{agency}", forms), example)
    assert [credit.part for credit in find_credits(doc("a", example))] == [part]


@pytest.mark.parametrize(
    "text",
    [
        "He told the AP that the dam would hold.",
        "Reuters could not verify the report on its own.",
        "The agency Reuters was the first to print it, the mayor said.",
        "CP rules apply (AFP has more than forty such rules on its books) — or so it seems.",
    ],
)
def test_an_agency_spoken_of_is_no_credit(text):
    assert find_credits(doc("a", text)) == ()


def test_documents_that_credit_two_agencies_leave_the_origin_open():
    documents = {"a": doc("a", "OSLO (AP) — Rain fell."), "b": doc("b", "OSLO (AFP) — Rain fell.")}
    places = [Occurrence(document=name, start=0, end=10) for name in documents]
    assert find_origin(places, documents)[0] == "unknown origin"


def test_the_publisher_itself_counts_as_a_credit():
    assert [credit.agency for credit in find_credits(doc("a", "Rain fell.", publisher="Reuters"))] == ["Reuters"]


def test_an_agency_that_is_at_hand_and_lacks_the_words_did_not_give_them():
    credited = doc("b", "Rain fell on the town.\n\nReuters contributed to this report.")
    documents = {"a": doc("a", "Rain fell on the town.", publisher="Gazette"), "b": credited}
    places = [Occurrence(document=name, start=0, end=22) for name in documents]
    assert find_origin(places, documents)[0] == "Reuters"
    assert find_origin(places, {**documents, "c": doc("c", "Snow fell.", publisher="Reuters")})[0] == "unknown origin"
    own = {**documents, "c": doc("c", "Rain fell on the town.", publisher="Reuters")}
    assert find_origin([*places, Occurrence(document="c", start=0, end=22)], own)[0] == "Reuters"
