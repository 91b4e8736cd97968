"""Offices of state that one document names and another calls by what they work at."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.link.speakers.appearances import Appearance, appearances_of
from generator.link.speakers.bodies import join_bodies
from generator.link.speakers.described_bodies import named_offices, office
from generator.model import Annotated, Document, Mention, Span
from generator.read.lexicons import read_lexicon


def body(document: str, name: str) -> Appearance:
    return Appearance(document, name, "organisation", forms=Counter({name: 1}), quoted=1)


@pytest.mark.parametrize(
    ("names", "groups", "why"),
    [
        (["South Korea's spy agency", "South Korea's National Intelligence Service"], 1, "its work in another word"),
        (["the met office", "Ruvian Meteorological Department"], 1, "the only one that looks after the weather"),
        (["the disaster agency", "National Disaster Relief Unit"], 1, "an agency may be a unit"),
        (["Ecuador's trade ministry", "Ministry of Foreign Trade"], 1, "a part of the ministry's name"),
        (["the foreign ministry", "Ministry of Foreign Trade"], 2, "abroad is no work"),
        (["the local disaster agency", "National Disaster Agency"], 2, "a town has one as well"),
        (["an intelligence agency", "National Intelligence Service"], 2, "one of several"),
        (["Norway's spy agency", "South Korea's National Intelligence Service"], 2, "another nation's"),
        (["the water authority", "Lenn Water Authority", "Orsk Water Authority"], 3, "two can be meant"),
        (["the Quai d'Orsay", "French foreign ministry"], 1, "the building stands for it"),
        (["the Kremlin", "Russian foreign ministry"], 2, "another sits there"),
    ],
)
def test_an_office_is_joined_to_the_only_one_that_works_at_that(names, groups, why):
    clusters = join_bodies([body(f"d{i}", name) for i, name in enumerate(names)])
    assert len(clusters) == groups, why
    assert all(cluster.because for cluster in clusters if len(cluster.members) > 1)


@pytest.mark.parametrize("row", read_lexicon("body_works"), ids=lambda row: row["work"])
def test_a_work_is_found_by_its_example(row):
    for example in row["examples"]:
        assert row["work"] in office(example).works


def test_no_word_is_of_two_works():
    words = [word for row in read_lexicon("body_works") for word in row["words"]]
    assert len(words) == len(set(words))


def test_the_offices_of_many_documents_are_looked_up_by_their_work():
    names = [*(f"Ministry of Work{n}" for n in range(300)), *(f"the work{n} ministry" for n in range(300))]
    assert not named_offices([body(f"d{i}", name) for i, name in enumerate(names)])  # the same kind of words: one key


@pytest.mark.parametrize(
    ("publisher", "text", "home"),
    [
        ("Ministry of Dams, Republic of Liberia", "The Ministry of Dams says so.", "LR"),
        ("Ministry of Dams", "Monrovia, Saturday, February 8, 2025 - The Ministry of Dams says so.", "LR"),
        ("The Gazette", "MONROVIA, Liberia (AP) — The Ministry of Dams says so.", ""),
    ],
)
def test_a_release_is_of_the_nation_whose_office_issues_it(publisher, text, home):
    at = text.index("Ministry of Dams")
    span = Span(at, at + len("Ministry of Dams"))
    mention = Mention(
        span=span, sentence=span, rule="names/organisation", form="name", kind="organisation", name="Ministry of Dams"
    )
    one = Annotated(document=Document(id="a", text=text, publisher=publisher), mentions=(mention,))
    assert [found.home for found in appearances_of((one,))] == [home]
