"""Whom "his mother" means: one who was set beside those words, or her name, before."""

from __future__ import annotations

import re

from generator.names.fold import fold
from generator.names.people import is_form_of, read_name
from generator.names.roles import Role
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.pronouns import salient
from generator.resolve.speakers.scene import Scene

_OWN = re.compile(r"(his|her) (?:\w+ )?(\w+)")
_OWNED = re.compile(r"(.+?)['’]s? (?:\w+ )?(\w+)")


def relative(scene: Scene, i: int, phrase: str, role: Role | None) -> Found | None:
    """Return the relative whom "his mother" at mention ``i`` means; None where the document names none.

    Less surely where it is not clear that both are one man's: "Leo Sand fell. His mother, Ada Sand, ran. … his mother
    said".
    """
    own = _OWN.fullmatch(phrase)
    if own is None or role is None or role.group != "kin" or role.plural:
        return None
    owner = scene.owners.get(i)
    named = {j: whose for j in range(i) if (whose := _named_so(scene, j, role)) is not None}
    people = dict.fromkeys(scene.persons[j] for j in named)
    if len(people) != 1:
        return None
    person = next(iter(people))
    sentence = scene.mentions[i].sentence
    if person is owner or any(sentence.start <= place < scene.mentions[i].span.start for place in person.places):
        return None  # "according to Ada, his brother said": not Ada
    same = owner is not None and any(_is_owner(scene, j, whose, owner) for j, whose in named.items())
    return Found(person, confidence=0.9 if same else 0.75, rule="epithets/kin")


def _named_so(scene: Scene, j: int, role: Role) -> str | None:
    """Return whose relative the role beside the name at mention ``j`` makes one: "his", "Leo Sand"; else None."""
    mention = scene.mentions[j]
    if mention.form != "name" or j not in scene.persons:
        return None
    for part in mention.role.split("; "):
        found = _OWN.fullmatch(fold(part)) or _OWNED.fullmatch(fold(part))
        if found is not None and found[2] == role.noun:
            return found[1]
    return None


def _is_owner(scene: Scene, j: int, whose: str, owner: Person) -> bool:
    if whose not in {"his", "her"}:
        return any(is_form_of(read_name(whose), name) for name in owner.names)
    return salient(scene, j, sex="male" if whose == "his" else "female").person is owner
