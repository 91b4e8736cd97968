"""Whose office speaks: "her office", "the governor's office" of a governor whom the document names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.names.roles import read_role
from generator.resolve.speakers.person import Person
from generator.resolve.speakers.pronouns import salient
from generator.resolve.speakers.scene import Scene

_OWN = re.compile(r"(his|her) (?:\w+ )?(office|campaign|team|cabinet|lawyers)", re.IGNORECASE)
_OWNED = re.compile(r"(the .+?)['’]s? (office)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Staff:
    """The name of somebody's office, how sure it is that it is theirs, and by which rule."""

    name: str
    sure: float
    rule: str


def office_of(scene: Scene, i: int) -> Staff | None:
    """Return whose office the words of mention ``i`` are: "Ana Brito's office"; None where it is nobody's in the text.

    Of "her office" with nobody to be her the document alone knows whose it is, so it is left as it stands, unsurely.
    """
    words = " ".join(scene.mentions[i].span.of(scene.text).split())
    own, owned = _OWN.fullmatch(words), _OWNED.fullmatch(words)
    if own is not None:
        found = salient(scene, i, sex="male" if own[1].lower() == "his" else "female")
        if found.person is None or not found.person.names:
            return Staff(words.lower(), 0.7, "offices/nobody")
        return Staff(_name(found.person, own[2]), found.confidence, "offices/own")
    if owned is None:
        return None
    role = read_role(owned[1])
    holders = [p for p in scene.cast if role is not None and p.fits(role) >= 0.5]
    return Staff(_name(holders[0], owned[2]), 0.9, "offices/holder") if len(holders) == 1 else None


def _name(person: Person, noun: str) -> str:
    return f"{person.name}{'’' if person.name.endswith('s') else '’s'} {noun.lower()}"
