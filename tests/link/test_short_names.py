"""Which short names of bodies are whose across documents: initials, beginnings, and names taken for people's."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.bodies import join_bodies
from generator.link.speakers.short_names import nameless_bodies, retyped
from generator.model.records import SpeakerType


def body(document: str, name: str, kind: SpeakerType = "organisation", rule: str = "names/organisation") -> Appearance:
    forms = Counter({name: 1})
    return Appearance(document, name, kind, forms=forms, printed=forms, quoted=1, taken=Counter({(name, rule): 1}))


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["TWRU", "Tide Warning and Relief Unit"], 1),
        (["TWRU", "Tide Warning and Relief Unit", "Tram Workers and Railwaymen's Union"], 3),
        (["UN", "United Nations"], 1),
        (["Kelvane", "Kelvane Copper", "Kelvane Copper Ltd"], 1),
        (["Kelvane", "Kelvane Copper", "Kelvane Energy"], 3),
        (["the U.N. rights office", "the UN rights office"], 1),
        (["Ruvian Copper", "Norwegian foreign ministry", "Danish foreign ministry"], 3),
    ],
)
def test_a_short_name_joins_the_only_body_it_fits(names, groups):
    clusters = join_bodies([body(f"d{i}", name) for i, name in enumerate(names)])
    assert len(clusters) == groups
    assert all(cluster.because for cluster in clusters if len(cluster.members) > 1)


def test_what_another_document_tells_to_be_a_body_is_no_person():
    told, taken, known = (
        body("a", "Optar", rule="names/bodied"),
        body("b", "Optar", "person"),
        body("c", "Ana", "person"),
    )
    retyped([told, taken, known])
    assert [one.type for one in (told, taken, known)] == ["organisation", "organisation", "person"]


def test_only_common_words_name_nobody_in_particular():
    names = ("the company", "an aid group", "Kelvane Copper", "the health ministry")
    assert [bool(nameless_bodies([body("a", name)])) for name in names] == [True, True, False, False]
