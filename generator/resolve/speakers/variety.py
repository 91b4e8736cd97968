"""Whom a phrase means that the text uses only for variety: "the Dutch aid worker", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.names.media import is_medium
from generator.names.people import is_called
from generator.names.posts import at_odds, role_match
from generator.names.roles import Role
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.scene import Scene

NO_ONES = frozenset({"EU"})  # whose officials are of its members' nations
_NARROWED = re.compile(r"['’]s?\s|\s(?:of|for|at|to|from|in|with)\s")
# By these a text calls somebody it has named, for variety; a spokesman or an official is as likely one more person.
_VARIED = frozenset(
    {"legislator", "relief", "expert", "military", "police", "law", "press", "medical", "clergy", "business", "private"}
    | {"artist", "sport", "royal", "candidate"}
)


_NUMBERED = re.compile(r"the (first|second|other) ")


def varied(scene: Scene, i: int, role: Role, phrase: str) -> Person | None:
    """Return whom the text speaks of where a quotation's source is called what nobody was: "the Dutch aid worker"."""
    diplomat = role.noun == "diplomat" and phrase.startswith("the ")
    if i not in scene.sources or _NARROWED.search(phrase):
        return None
    if not (role.former or role.group in _VARIED or diplomat):
        return None
    person = _only_named(scene, i)
    if person is None or (role.sex and person.sex and role.sex != person.sex):
        return None
    if diplomat:  # "the senior diplomat", of a deputy foreign minister
        return person if any("foreign" in mine.fields or mine.group == "envoy" for mine in person.roles) else None
    # "the Dutch aid worker": where she is from, whichever country it is that she works in
    if at_odds([replace(role, nations=frozenset())], person.roles):
        return None
    groups = {"legislator" if mine.noun == "representative" else mine.group for mine in person.roles}
    return person if role.former or not groups or role.group in groups else None


def _only_named(scene: Scene, i: int) -> Person | None:
    """Return the one person named before mention ``i`` in its paragraph or, where nobody is, in the one before."""
    place = scene.mentions[i].span.start
    here = scene.paragraph(place)
    near: dict[int, list[Person]] = {0: [], 1: []}
    for j in range(i - 1, -1, -1):
        start = scene.mentions[j].span.start
        back = here - scene.paragraph(start)
        if back > 1:
            break
        person = scene.persons.get(j)
        if person is not None and person.names and person not in near[back] and not scene.quoted(start):
            near[back].append(person)
    found = near[0] or near[1]
    return found[0] if len(found) == 1 else None


def titled(scene: Scene, i: int, role: Role) -> Person | None:
    """Return the one person named before whose title the noun takes up: "Dr. Ana Brito … the doctor"."""
    place = scene.mentions[i].span.start
    called = [person for person in scene.cast if any(is_called(form, role.noun) for form in person.forms)]
    return called[0] if len(called) == 1 and any(at < place for at in called[0].places) else None


def of_a_body(scene: Scene, i: int, role: Role) -> Person | None:
    """Return who holds the post for a body of many nations: "the Danish commissioner", named as the EU's before.

    "The Norwegian minister" is nobody whom the text calls Sweden's, but it may well be one of whom it tells no nation.
    """
    place = scene.mentions[i].span.start
    here = scene.paragraph(place)
    asked = replace(role, nations=frozenset())
    found: list[Person] = []
    for j in range(i - 1, -1, -1):
        if here - scene.paragraph(scene.mentions[j].span.start) > 2:
            break
        person = scene.persons.get(j)
        if person is None or not person.names or person in found or (role.sex and person.sex not in {None, role.sex}):
            continue
        nations = {nation for mine in person.roles for nation in mine.nations} - NO_ONES
        if not nations and any(role_match(asked, replace(mine, nations=frozenset())) for mine in person.roles):
            found.append(person)
    return found[0] if len(found) == 1 else None


def of_two(scene: Scene, i: int, phrase: str) -> Found | None:
    """Return whom "the former" or "the latter" means: of the two last named, never surely; None for other phrases."""
    if phrase not in {"the former", "the latter"}:
        return None
    named = [scene.persons[j] for j in range(i) if j in scene.persons and scene.persons[j].names]
    last = list(dict.fromkeys(reversed(named)))[:2]
    if len(last) < 2:
        return Found(Person(phrase=phrase), confidence=0.75, rule="epithets/of-two")
    meant = last[0] if phrase == "the latter" else last[1]
    return Found(meant, candidates=tuple(last), confidence=0.75, rule="epithets/of-two")


def called_so(scene: Scene, i: int, role: Role) -> tuple[Person, ...]:
    """Return the unnamed people, in text order, whom the text called by the noun before mention ``i``."""
    before = (scene.persons.get(j) for j in range(i) if not scene.headed(j))
    noun = role.noun.split()[-1]  # "a police officer" may be "the officer"
    called = (p for p in before if p and p.phrase and any(mine.noun.split()[-1] == noun for mine in p.roles))
    return tuple(dict.fromkeys(called))


def numbered(scene: Scene, i: int, role: Role, phrase: str) -> Found | None:
    """Return whom "the first officer" or "the other officer" means, of two unnamed ones; None for other phrases."""
    which = _NUMBERED.match(phrase)
    if which is None:
        return None
    people = called_so(scene, i, role)
    if len(people) != 2:
        return None
    last = next(scene.persons[j] for j in range(i - 1, -1, -1) if scene.persons.get(j) in people)
    other = people[1] if last is people[0] else people[0]
    meant = {"first": people[0], "second": people[1], "other": other}[which[1]]
    return Found(meant, confidence=0.86, rule="epithets/numbered")


def issuer(scene: Scene, i: int, phrase: str) -> Person | None:
    """Return who was quoted from what "the statement" takes up: "Brito said in a statement …, the statement said"."""
    if not phrase.startswith("the ") or " " in phrase.removeprefix("the ") or not is_medium(phrase):
        return None
    place = scene.mentions[i].span.start
    person, paragraph = scene.last_speaker(place)
    here = scene.paragraph(place)
    first = re.search(rf"\ban? (?:\w+ )?{re.escape(phrase.removeprefix('the '))}\b", scene.text_of(paragraph, place))
    return person if person is not None and here - paragraph <= 1 and first else None


def taken_up(phrase: str, before: str) -> bool:
    """Say whether "the welder" takes up "a welder" or "a welder on the bridge"."""
    return (
        re.match(rf"an? {re.escape(phrase.removeprefix('the '))}(?: (?:of|from|at|in|on|with)\b|,|$)", before)
        is not None
    )
