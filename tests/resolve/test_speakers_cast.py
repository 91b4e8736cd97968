"""Which names of a document are one person's: no parse is needed, the names and their roles decide."""

from __future__ import annotations

import pytest

from generator.model import Mention, Span
from generator.resolve.speakers.cast import build_cast


def named(text: str, *words: str) -> list[str | tuple[str, ...] | None]:
    """Return the name each of ``words`` ("role|name" or "name") comes to in ``text``, in text order."""
    mentions, place = [], 0
    for word in words:
        role, _, name = word.rpartition("|")
        start = text.index(name, place)
        place = start + len(name)
        span = Span(start, place)
        mentions.append(
            Mention(span=span, sentence=span, rule="test", form="name", kind="person", name=None, role=role)
        )
    _, found = build_cast(tuple(mentions), text)
    return [
        found[i].person.name if found[i].person else tuple(p.name for p in found[i].candidates)
        for i in range(len(mentions))
    ]


@pytest.mark.parametrize(
    ("text", "words", "names", "why"),
    [
        ("Ana Brito spoke. Brito left.", ["Ana Brito", "Brito"], ["Ana Brito"] * 2, "a surname"),
        ("Brito wins. Ana Brito spoke.", ["Brito", "Ana Brito"], ["Ana Brito"] * 2, "a headline comes first"),
        ("BRITO wins. Ana Brito spoke.", ["BRITO", "Ana Brito"], ["Ana Brito"] * 2, "capitals are no other name"),
        ("Ana M. Brito spoke. Ana Brito left.", ["Ana M. Brito", "Ana Brito"], ["Ana M. Brito"] * 2, "an initial"),
        ("Kim Dae Ryong spoke. Kim left.", ["Kim Dae Ryong", "Kim"], ["Kim Dae Ryong"] * 2, "surname first"),
        ("Lena Hallström spoke. Hallstrom left.", ["Lena Hallström", "Hallstrom"], ["Lena Hallström"] * 2, "marks"),
        ("Lena Halloran spoke. Haloran left.", ["Lena Halloran", "Haloran"], ["Lena Halloran"] * 2, "a slip"),
        ("Cho Nam-il met Jo Nam-il.", ["Cho Nam-il", "Jo Nam-il"], ["Cho Nam-il", "Jo Nam-il"],
         "one document spells one name one way"),
        ("Dan Marsh and Dan March met.", ["baker|Dan Marsh", "general|Dan March"], ["Dan Marsh", "Dan March"],
         "one letter apart, but a baker is no general"),
        ("Ada Moss met Ada Foss. Foss left.", ["Ada Moss", "Ada Foss", "Foss"], ["Ada Moss", "Ada Foss", "Ada Foss"],
         "another first letter is another name"),
        ("Hassan Ali met Ali Hassan.", ["baker|Hassan Ali", "teacher|Ali Hassan"], ["Hassan Ali", "Ali Hassan"],
         "the same words, and other work"),
        ("Ana Brito spoke. Her sister Ana Maria Brito left.", ["Ana Brito", "Ana Maria Brito"],
         ["Ana Brito", "Ana Maria Brito"], "nobody is her own sister"),
        ("Mario Santos met Maria Santos.", ["Mario Santos", "Maria Santos"], ["Mario Santos", "Maria Santos"],
         "both given names are known, and differ"),
        ("Vic Orr Sr. met Vic Orr Jr. here.", ["Vic Orr Sr.", "Vic Orr Jr."], ["Vic Orr Sr.", "Vic Orr Jr."],
         "father and son"),
        ("Tom Halden met Ruth Halden. Mrs. Halden left.", ["Tom Halden", "Ruth Halden", "Mrs. Halden"],
         ["Tom Halden", "Ruth Halden", "Ruth Halden"], "the title tells the sex"),
        ("Lee Jae met Lee Min. Minister Lee left.", ["minister|Lee Jae", "nurse|Lee Min", "minister|Lee"],
         ["Lee Jae", "Lee Min", "Lee Jae"], "the role tells which"),
        ("Lee Jae met Lee Min. Lee left.", ["Lee Jae", "Lee Min", "Lee"],
         ["Lee Jae", "Lee Min", ("Lee Jae", "Lee Min")], "nothing tells which"),
        ("Minister Lee met baker Lee.", ["minister|Lee", "baker|Lee"], ["Lee (minister)", "Lee (baker)"],
         "namesakes are told apart by their roles"),
        ("Mr. Orr and Mrs. Orr came.", ["Mr. Orr", "Mrs. Orr"], ["Mr. Orr", "Mrs. Orr"], "and by their titles"),
        ("Crooked Ana Brito! Ana Brito left. Ana Brito slept.", ["Crooked Ana Brito", "Ana Brito", "Ana Brito"],
         ["Ana Brito"] * 3, "a word too many is no fuller name"),
    ],
)  # fmt: skip
def test_names_come_to_the_fullest_form_of_one_person(text, words, names, why):
    assert named(text, *words) == names, why
