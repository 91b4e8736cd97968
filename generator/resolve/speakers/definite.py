"""Whom a definite role phrase means: "the Ukrainian president", "the minister"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.names.fold import fold
from generator.names.nations import nations_in
from generator.names.organisations import organisation_noun
from generator.names.posts import COUNTERPART
from generator.names.roles import Role
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.scene import Scene
from generator.resolve.speakers.succession import left_before, named_since, successor
from generator.resolve.speakers.unnamed import unnamed, unnamed_before
from generator.resolve.speakers.variety import (
    called_so,
    numbered,
    of_a_body,
    titled,
    varied,
)

PARAGRAPHS = 2  # so far back a bare "the minister" looks for the only one who fits


def resolve_definite(scene: Scene, i: int, role: Role, phrase: str) -> Found:
    """Return whom the phrase means that is mention ``i``, its ``role`` held by somebody in particular."""
    new = successor(scene, i, role, phrase)
    if new is not None:
        return new
    found = _holder(scene, i, role, phrase)
    if found.person is None or not role.office or not left_before(scene, found.person, i, phrase):
        return found
    others = named_since(scene, (found.person,), i)
    if others:
        return Found(None, candidates=(found.person, *others)[:3], confidence=0.5, rule="epithets/open")
    return replace(found, confidence=min(found.confidence, 0.8))


def _holder(scene: Scene, i: int, role: Role, phrase: str) -> Found:
    fits = {p: p.fits(role) for p in scene.cast}
    if not is_narrow(role):
        fits = _called_so(role, fits)
    best = [p for p in scene.cast if fits[p] == 1.0]
    may = of_its_nation(role, [p for p in scene.cast if fits[p] >= 0.5])
    counted = numbered(scene, i, role, phrase)
    if counted is not None:
        return counted
    before = unnamed_before(scene, i, role, phrase)
    if len(best) == 1 and (is_narrow(role) or (len(may) == 1 and before is None)):
        return Found(best[0], confidence=0.93, rule="epithets/role")
    if may:
        only = len(may) == 1 and before is None
        fitting = [*(best or may), *([before] if before else [])]
        return _only(scene, i, role, may[0], phrase) if only else _nearest(scene, i, role, fitting)
    if before is not None:
        one = len(called_so(scene, i, role)) == 1
        return Found(before, confidence=0.85 if one else 0.75, rule="epithets/again")
    return _nearby(scene, i, role, phrase) or unnamed(scene, i, phrase, role, new=False)


def _called_so(role: Role, fits: dict[Person, float]) -> dict[Person, float]:
    """Return how well the phrase fits, not at all those with another word for their post where one has its own.

    Of a foreign minister and a foreign secretary "the minister" is the first, "the secretary" the second.
    """
    own = {p for p, fit in fits.items() if fit and any(mine.noun == role.noun for mine in p.roles)}
    return {p: fit if p in own or not own else 0.0 for p, fit in fits.items()}


def _nearby(scene: Scene, i: int, role: Role, phrase: str) -> Found | None:
    """Return whom the phrase may mean of those of whom the document tells no such role, never surely."""
    other = [p for p in scene.cast if any(r.noun == COUNTERPART and not r.nations for r in p.roles)]
    if role.office and role.nations and len(other) == 1 and not any(r.nations for r in other[0].roles):
        return Found(other[0], confidence=0.75, rule="epithets/counterpart")
    addressed = None if is_narrow(role) else titled(scene, i, role)
    if addressed is not None:
        return Found(addressed, confidence=0.8, rule="epithets/titled")
    alone = None
    if organisation_noun(phrase) is None:
        alone = (None if role.nations or role.bodies else _alone(scene, i, role)) or varied(scene, i, role, phrase)
    if alone is not None:
        return Found(alone, confidence=0.7, rule="epithets/alone")
    serving = of_a_body(scene, i, role) if role.nations and not role.bodies else None
    return Found(serving, confidence=0.7, rule="epithets/varied") if serving is not None else None


def _alone(scene: Scene, i: int, role: Role) -> Person | None:
    """Return the one person named in this paragraph, of whom no role is known: "Brito stood. … the mayor said."."""
    if i not in scene.sources:
        return None  # "He is no relation of the mayor"
    place = scene.mentions[i].span.start
    here = scene.paragraph(place)
    near: list[Person] = []
    for j in range(i - 1, -1, -1):
        if scene.paragraph(scene.mentions[j].span.start) != here:
            break
        person = scene.persons.get(j)
        if person is not None and person not in near and not scene.quoted(scene.mentions[j].span.start):
            near.append(person)
    if len(near) != 1 or near[0].roles or near[0].phrase or (role.sex and near[0].sex and role.sex != near[0].sex):
        return None
    return near[0]


def is_narrow(role: Role) -> bool:
    """Say whether a role says of which nation, field or body it is."""
    return bool(role.nations or role.fields or role.bodies)


def _only(scene: Scene, i: int, role: Role, person: Person, phrase: str) -> Found:
    """Judge the one person whose role has nothing against the phrase: are its narrower words borne out?"""
    place = scene.mentions[i].span.start
    named = any(p < place for p in person.places)
    if any(_covers(mine, role) and mine.noun != COUNTERPART for mine in person.roles):
        return Found(person, confidence=0.9 if named else 0.8, rule="epithets/only")
    if named and role.nations and any(_covers(mine, role) for mine in person.roles):
        return Found(person, confidence=0.8, rule="epithets/counterpart")
    if _near_words(scene, person, role):
        return Found(person, confidence=0.8, rule="epithets/beside")
    if varied(scene, i, role, phrase) is person:
        return Found(person, confidence=0.8, rule="epithets/varied")
    return Found(None, candidates=(person, Person(phrase=phrase)), confidence=0.5, rule="epithets/open")


def _covers(mine: Role, asked: Role) -> bool:
    """Say whether a known role has every narrowing word that the phrase asks for."""
    return asked.nations <= mine.nations and asked.fields <= mine.fields and asked.bodies <= mine.bodies


def _near_words(scene: Scene, person: Person, role: Role) -> bool:
    """Say whether the phrase's nation and body stand in a sentence that names the person."""
    for j, other in scene.persons.items():
        if other is person:
            if scene.others_in(j):
                continue  # "Brito's Swiss counterpart, Leo Frei": which of them is Swiss?
            sentence = scene.mentions[j].sentence.of(scene.text)
            words = re.findall(r"[\w.]+", sentence)
            nations = {nation.code for _, _, nation in nations_in(words)}
            if role.nations <= nations and role.bodies <= {fold(w) for w in words}:
                return True
    return False


def _nearest(scene: Scene, i: int, role: Role, fitting: list[Person]) -> Found:
    place = scene.mentions[i].span.start
    here = scene.paragraph(place)
    near: list[Person] = []
    beside: list[Person] = []
    for j in range(i - 1, -1, -1):
        if here - scene.paragraph(scene.mentions[j].span.start) > PARAGRAPHS:
            break
        person = scene.persons.get(j)
        if person is not None and person in fitting and person not in near:
            near.append(person)
            if scene.paragraph(scene.mentions[j].span.start) == here:
                beside.append(person)
    if len(near) == 1 or len(beside) == 1:
        clear = len(near) == 1 or beside[0].phrase
        found = (beside or near)[0]
        covered = any(_covers(mine, role) for mine in found.roles)
        return Found(found, confidence=0.86 if clear and covered else 0.75, rule="epithets/near")
    return Found(None, candidates=tuple(near or fitting)[:3], confidence=0.5, rule="epithets/open")


def of_its_nation(role: Role, people: list[Person]) -> list[Person]:
    """Return of several those who are told to be the phrase's nation's: of two ministers the Ruvian is Ruvia's."""
    told = [p for p in people if any(role.nations & mine.nations for mine in p.roles)]
    return told or people
