"""Whom a role phrase means: "the Ukrainian president", "the minister", "the alliance's leader"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.names.nations import demonyms
from generator.names.posts import COUNTERPART
from generator.names.roles import Role, read_role
from generator.resolve.speakers.definite import is_narrow, of_its_nation, resolve_definite
from generator.resolve.speakers.introductions import introduced, self_named
from generator.resolve.speakers.kin import relative
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.pronouns import salient
from generator.resolve.speakers.scene import Scene
from generator.resolve.speakers.source_words import clean_phrase
from generator.resolve.speakers.unnamed import INDEFINITE, unnamed
from generator.resolve.speakers.variety import (
    called_so,
    issuer,
    of_two,
)

_OWN = re.compile(r"(?:his|her|their|its|my|our)\b", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:the|an?|one|some|another|his|her|their|its|my|our|\w+['’]s)\b", re.IGNORECASE)
_PARENT = r"(?:mother|father|grandmother|grandfather)[ -]of[ -](?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_SOMEONE = re.compile(rf"the (?:\d+-year-old(?: .+)?|{_PARENT}|" + "|".join(map(re.escape, demonyms())) + ")")
_SOMEONES = re.compile(
    r"['’]s? |\b(?:of|for|its|their)\b"
)  # the role of somebody in particular: "the union's president"


def resolve_epithet(scene: Scene, i: int) -> Found:
    """Return whom the role phrase that is mention ``i`` means: one of the cast, someone unnamed, or nobody yet."""
    mention = scene.mentions[i]
    phrase = clean_phrase(mention.span.of(scene.text))
    role = read_role(phrase)
    if _SOMEONE.fullmatch(phrase) and (role is None or not role.plural):
        return _most_salient(scene, i, phrase)
    told = _told(scene, i, phrase, role) or relative(scene, i, phrase, role) or of_two(scene, i, phrase)
    if told is not None:
        return told
    if role is not None and not role.plural and scene.headed(i) and not _DETERMINED.match(phrase):
        return _in_headline(scene, i, role, phrase)
    if role is not None and _OWN.match(phrase) and (own := _own(scene, i, role)) is not None:
        return own
    if role is None or role.plural or mention.kind != "person" or INDEFINITE.match(phrase) or _OWN.match(phrase):
        return unnamed(scene, i, phrase, role, new=INDEFINITE.match(phrase) is not None)
    return resolve_definite(scene, i, role, phrase)


def _own(scene: Scene, i: int, role: Role) -> Found | None:
    """Return whom "her lawyer" or "his Ruvian counterpart" means: the only one of that post in the text, unsurely.

    A "Kremlin spokesman" is nobody's "his spokesman".
    """
    if role.plural or role.private or role.group == "kin" or i not in scene.sources or called_so(scene, i, role):
        return None
    fitting = [p for p in scene.cast if p.fits(role) >= 0.5 and p is not scene.owners.get(i)]
    if len(fitting) != 1:
        return None
    anybodys = all(not is_narrow(mine) for mine in fitting[0].roles if mine.group == role.group)
    if role.noun != COUNTERPART and not (anybodys and any(mine.noun == role.noun for mine in fitting[0].roles)):
        return None
    return Found(fitting[0], confidence=0.75, rule="epithets/own")


def _most_salient(scene: Scene, i: int, phrase: str) -> Found:
    """Return whom "the 34-year-old" or "the Slovak" means: whom a pronoun would, but never surely."""
    found = salient(scene, i, sex=None)
    if found.person is not None:
        return Found(found.person, confidence=min(found.confidence, 0.8), rule="epithets/salient")
    return found if found.candidates else Found(Person(phrase=phrase), confidence=0.8, rule="epithets/unnamed")


def _told(scene: Scene, i: int, phrase: str, role: Role | None) -> Found | None:
    """Return whom the words around a name make of the phrase, or who issued "the statement"; None where none do."""
    called = self_named(scene.mentions, i, scene.text)
    if called is not None and called in scene.persons:
        person = scene.persons[called]
        if role is not None and not person.roles:
            person.roles.append(role)  # "the medic" is she from here on
        return Found(person, confidence=0.9, rule="epithets/self-named")
    known = introduced(scene.introduced, phrase, scene.cast)
    if known is not None:
        return known
    source = issuer(scene, i, phrase)
    return Found(source, confidence=0.75, rule="epithets/medium") if source is not None else None


def _in_headline(scene: Scene, i: int, role: Role, phrase: str) -> Found:
    """Return whom a headline's bare role means, "Ruvian minister": the one below who fits, but never surely."""
    may = of_its_nation(role, [p for p in scene.cast if p.fits(role) >= 0.5])
    only = len(may) == 1 and (
        i in scene.sources or role.nations or any(_SOMEONES.search(w) is None for w in may[0].words)
    )
    if only:  # "Rebels free president" is hardly of the president of a union
        return Found(may[0], confidence=0.8, rule="epithets/headline")
    if may:
        return Found(None, candidates=tuple(may[:3]), confidence=0.5, rule="epithets/open")
    return replace(unnamed(scene, i, phrase, role, new=False), confidence=0.8)
