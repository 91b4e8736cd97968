"""Those a document does not name: the same one again, or another."""

from __future__ import annotations

import re

from generator.names.bodies import is_force, of_a_place
from generator.names.fold import fold
from generator.names.media import is_medium
from generator.names.roles import Role
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.scene import Scene
from generator.resolve.speakers.variety import taken_up

INDEFINITE = re.compile(r"(?:an?|one|some|another|two|several|many|few|no)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:neither|none|nobody|no)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:them|these|those|us|you)\b", re.IGNORECASE)  # whom the text may name next
_TAIL = re.compile(r" (?:of|at|in|from|for) (.+)$")


def unnamed(scene: Scene, i: int, phrase: str, role: Role | None, *, new: bool) -> Found:
    """Return the unnamed one called ``phrase``: the same as before, unless the words say that it is another."""
    if not new:
        for person in dict.fromkeys(scene.persons.values()):
            if person.phrase == phrase:
                return Found(person, confidence=0.9, rule="epithets/same")
            if is_force(phrase) and of_a_place(person.phrase, phrase):
                return Found(person, confidence=0.9, rule="epithets/again")
            if role is None and phrase.startswith("the ") and taken_up(phrase, person.phrase):
                return Found(person, confidence=0.85, rule="epithets/again")
    person = Person(phrase=phrase)
    if role is not None:
        person.roles.append(role)
        if role.sex:
            person.sexes[role.sex] += 4
    # "The minister" means somebody whom the document may well name; "the Norwegian minister" says all it can.
    held = role is not None and role.office and not role.second
    narrow = role is not None and held and bool(role.nations or role.bodies)
    person_meant = role is not None and not role.plural and not new and not narrow
    later = person_meant or _OF_THEM.search(phrase) is not None
    one = role is None and scene.one_of_a_name(i) and phrase.startswith("the ")  # "the Democrat", whom it may well name
    vague = later or one or (is_medium(phrase) and not INDEFINITE.match(phrase)) or _NOBODY.match(phrase) is not None
    return Found(person, confidence=0.8 if vague else 0.9, rule="epithets/unnamed")


def unnamed_before(scene: Scene, i: int, role: Role, phrase: str) -> Person | None:
    """Return the unnamed person last called by the same noun: "a spokesman … the spokesman"."""
    for j in range(i - 1, -1, -1):
        person = None if scene.headed(j) else scene.persons.get(j)  # the text below a headline introduces people anew
        told = person is not None and person.phrase and not _NOBODY.match(person.phrase)
        if person is not None and told and any(r.noun == role.noun for r in person.roles):
            mine = person.roles[0]
            if (mine.second, mine.former) != (role.second, role.former) or _of_another(person.phrase, phrase):
                continue  # "the deputy governor" is not the governor
            nations = role.nations & mine.nations or not role.nations  # "the Ruvian minister" is not "the minister"
            if nations and (not mine.bodies or not role.bodies or mine.bodies & role.bodies):
                return person
    return None


def _of_another(one: str, other: str) -> bool:
    """Say whether two phrases are of two things: "the pilot of the first plane", "the pilot of the second plane"."""
    tails = [found[1] for phrase in (one, other) if (found := _TAIL.search(fold(phrase))) is not None]
    return len(tails) > 1 and tails[0] != tails[1]
