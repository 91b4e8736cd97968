"""Whom a role phrase means: "the Ukrainian president", "the minister", "the alliance's leader"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.names.bodies import is_force, of_a_place
from generator.names.fold import fold
from generator.names.media import is_medium
from generator.names.nations import demonyms, nations_in
from generator.names.organisations import organisation_noun
from generator.names.posts import COUNTERPART
from generator.names.roles import Role, read_role
from generator.resolve.speakers.introductions import introduced, self_named
from generator.resolve.speakers.kin import relative
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.pronouns import salient
from generator.resolve.speakers.scene import Scene
from generator.resolve.speakers.sources import clean_phrase
from generator.resolve.speakers.succession import left_before, named_since, successor
from generator.resolve.speakers.variety import (
    called_so,
    issuer,
    numbered,
    of_a_body,
    of_two,
    taken_up,
    titled,
    varied,
)

_OWN = re.compile(r"(?:his|her|their|its|my|our)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:neither|none|nobody|no)\b", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|one|some|another|two|several|many|few|no)\b", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:the|an?|one|some|another|his|her|their|its|my|our|\w+['’]s)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:them|these|those|us|you)\b", re.IGNORECASE)  # whom the text may name next
_PARENT = r"(?:mother|father|grandmother|grandfather)[ -]of[ -](?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_SOMEONE = re.compile(rf"the (?:\d+-year-old(?: .+)?|{_PARENT}|" + "|".join(map(re.escape, demonyms())) + ")")
_SOMEONES = re.compile(
    r"['’]s? |\b(?:of|for|its|their)\b"
)  # the role of somebody in particular: "the union's president"
_TAIL = re.compile(r" (?:of|at|in|from|for) (.+)$")
PARAGRAPHS = 2  # so far back a bare "the minister" looks for the only one who fits


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
    if role is None or role.plural or mention.kind != "person" or _INDEFINITE.match(phrase) or _OWN.match(phrase):
        return _unnamed(scene, i, phrase, role, new=_INDEFINITE.match(phrase) is not None)
    return _definite(scene, i, role, phrase)


def _own(scene: Scene, i: int, role: Role) -> Found | None:
    """Return whom "her lawyer" or "his Ruvian counterpart" means: the only one of that post in the text, unsurely.

    A "Kremlin spokesman" is nobody's "his spokesman".
    """
    if role.plural or role.private or role.group == "kin" or i not in scene.sources or called_so(scene, i, role):
        return None
    fitting = [p for p in scene.cast if p.fits(role) >= 0.5 and p is not scene.owners.get(i)]
    if len(fitting) != 1:
        return None
    anybodys = all(not _narrow(mine) for mine in fitting[0].roles if mine.group == role.group)
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
    may = _of_its_nation(role, [p for p in scene.cast if p.fits(role) >= 0.5])
    only = len(may) == 1 and (
        i in scene.sources or role.nations or any(_SOMEONES.search(w) is None for w in may[0].words)
    )
    if only:  # "Rebels free president" is hardly of the president of a union
        return Found(may[0], confidence=0.8, rule="epithets/headline")
    if may:
        return Found(None, candidates=tuple(may[:3]), confidence=0.5, rule="epithets/open")
    return replace(_unnamed(scene, i, phrase, role, new=False), confidence=0.8)


def _of_its_nation(role: Role, people: list[Person]) -> list[Person]:
    """Return of several those who are told to be the phrase's nation's: of two ministers the Ruvian is Ruvia's."""
    told = [p for p in people if any(role.nations & mine.nations for mine in p.roles)]
    return told or people


def _definite(scene: Scene, i: int, role: Role, phrase: str) -> Found:
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
    best = [p for p in scene.cast if fits[p] == 1.0]
    may = _of_its_nation(role, [p for p in scene.cast if fits[p] >= 0.5])
    counted = numbered(scene, i, role, phrase)
    if counted is not None:
        return counted
    before = _unnamed_before(scene, i, role, phrase)
    if len(best) == 1 and (_narrow(role) or (len(may) == 1 and before is None)):
        return Found(best[0], confidence=0.93, rule="epithets/role")
    if may:
        only = len(may) == 1 and before is None
        fitting = [*(best or may), *([before] if before else [])]
        return _only(scene, i, role, may[0], phrase) if only else _nearest(scene, i, role, fitting)
    if before is not None:
        one = len(called_so(scene, i, role)) == 1
        return Found(before, confidence=0.85 if one else 0.75, rule="epithets/again")
    return _nearby(scene, i, role, phrase) or _unnamed(scene, i, phrase, role, new=False)


def _nearby(scene: Scene, i: int, role: Role, phrase: str) -> Found | None:
    """Return whom the phrase may mean of those of whom the document tells no such role, never surely."""
    other = [p for p in scene.cast if any(r.noun == COUNTERPART and not r.nations for r in p.roles)]
    if role.office and role.nations and len(other) == 1 and not any(r.nations for r in other[0].roles):
        return Found(other[0], confidence=0.75, rule="epithets/counterpart")
    addressed = None if _narrow(role) else titled(scene, i, role)
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


def _narrow(role: Role) -> bool:
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


def _of_another(one: str, other: str) -> bool:
    """Say whether two phrases are of two things: "the pilot of the first plane", "the pilot of the second plane"."""
    tails = [found[1] for phrase in (one, other) if (found := _TAIL.search(fold(phrase))) is not None]
    return len(tails) > 1 and tails[0] != tails[1]


def _unnamed_before(scene: Scene, i: int, role: Role, phrase: str) -> Person | None:
    """Return the unnamed person last called by the same noun: "a spokesman … the spokesman"."""
    for j in range(i - 1, -1, -1):
        person = None if scene.headed(j) else scene.persons.get(j)  # the text below a headline introduces people anew
        if person is not None and person.phrase and any(r.noun == role.noun for r in person.roles):
            mine = person.roles[0]
            if (mine.second, mine.former) != (role.second, role.former) or _of_another(person.phrase, phrase):
                continue  # "the deputy governor" is not the governor
            nations = role.nations & mine.nations or not role.nations  # "the Ruvian minister" is not "the minister"
            if nations and (not mine.bodies or not role.bodies or mine.bodies & role.bodies):
                return person
    return None


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


def _unnamed(scene: Scene, i: int, phrase: str, role: Role | None, *, new: bool) -> Found:
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
    vague = later or one or (is_medium(phrase) and not _INDEFINITE.match(phrase)) or _NOBODY.match(phrase) is not None
    return Found(person, confidence=0.8 if vague else 0.9, rule="epithets/unnamed")
