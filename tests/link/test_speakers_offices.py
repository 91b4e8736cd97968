"""Offices, ministries and nations across documents: whose they are, and when they are nobody's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.link.speakers import link_speakers
from tests.link.test_speakers import document


def test_an_office_is_nobodys_where_two_hold_it():
    links = link_speakers(
        (
            document("a", "Estonian prime minister|Liis Tamm"),
            document("b", "Estonian prime minister|Arvo Kask"),
            document("c", "the Estonian prime minister"),
        )
    )
    assert len(links.speakers) == 3


def test_a_capital_speaks_for_its_country_and_a_seat_stands_beside():
    links = link_speakers(
        (
            document("a", "Norway", "Oslo", kind="government"),
            document("b", "Kremlin", "Russia", kind="government"),
        )
    )
    names = {speaker.name: speaker for speaker in links.speakers}
    assert set(names) == {"Norway", "Kremlin", "Russia"}
    assert names["Norway"].merged_because == ("“Oslo” is where that government sits.",)
    assert {alias.text for alias in names["Norway"].aliases} == {"Norway", "Oslo"}
    assert names["Kremlin"].see_also == ("russia",)


def test_a_ministry_that_names_no_country_is_the_one_of_its_kind_that_the_documents_know():
    said = ("The Health Ministry", "Ministry of Health", "Health Ministry")
    hundred = tuple(document(f"d{i}", said[i % 3], kind="organisation") for i in range(100))
    assert len(link_speakers(hundred).speakers) == 1
    owned = document("n", "Norway's health ministry", kind="organisation")
    links = link_speakers((*hundred, owned))
    assert len(links.speakers) == 1
    assert any("no one else's" in reason for reason in links.speakers[0].merged_because)
    foreign = document("s", "Swedish Health Ministry", kind="organisation")
    links = link_speakers((*hundred[:2], owned, foreign))
    assert len(links.speakers) == 4
    for speaker in links.speakers:
        assert speaker.see_also


def test_the_ministry_alone_is_its_documents_own():
    links = link_speakers(tuple(document(own, "The Ministry", kind="organisation") for own in "ab"))
    assert len(links.speakers) == 2


def test_a_nations_government_is_the_nation():
    links = link_speakers(
        (
            document("a", "South Korea's government", kind="organisation"),
            document("b", "South Korea", kind="government"),
        )
    )
    assert [(speaker.id, speaker.type) for speaker in links.speakers] == [("south-korea", "government")]


@pytest.mark.parametrize(
    ("holder", "office", "why"),
    [
        ("Turkish President|Kemal Aydin", "the Turkish leader", "a wider noun, of the same nation"),
        ("The NATO secretary-general|Jens Halvorsen", "the NATO secretary general", "a hyphen"),
        ("Kremlin spokesman|Boris Antonov", "the Kremlin spokesman", "the one spokesman whom anybody names"),
    ],
)
def test_an_office_is_its_one_holder(holder, office, why):
    links = link_speakers((document("a", holder), document("b", office)))
    assert len(links.speakers) == 1, why
    assert links.speakers[0].merged_because[0].startswith(f"“{office}” in b is taken to be")


def test_an_office_of_two_holders_is_neither():
    holders = (document("a", "Turkish President|Kemal Aydin"), document("b", "Turkish prime minister|Lale Orhan"))
    links = link_speakers((*holders, document("c", "the Turkish leader")))
    assert len(links.speakers) == 3


def test_a_body_that_its_own_release_calls_we_alone_is_a_body() -> None:
    one = document("a", "Norvane Metals", kind="organisation")
    alone = replace(one, mentions=tuple(replace(mention, form="pronoun") for mention in one.mentions))
    assert [speaker.type for speaker in link_speakers((alone,)).speakers] == ["organisation"]
