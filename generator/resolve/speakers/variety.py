"""Whom a phrase means that the text uses only for variety: "the Dutch aid worker", "the statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.names.media import is_medium
from generator.names.posts import at_odds
from generator.names.roles import Role
from generator.resolve.speakers.person import Person
from generator.resolve.speakers.scene import Scene

_NARROWED = re.compile(r"['’]s?\s|\s(?:of|for|at|to|from|in|with)\s")
# By these a text calls somebody it has named, for variety; a spokesman or an official is as likely one more person.
_VARIED = frozenset(
    {"legislator", "relief", "expert", "military", "police", "law", "press", "medical", "clergy", "business", "private"}
    | {"artist", "sport", "royal", "candidate"}
)


def varied(scene: Scene, i: int, role: Role, phrase: str) -> Person | None:
    """Return whom the text speaks of where a quotation's source is called what nobody was: "the Dutch aid worker"."""
    if i not in scene.sources or _NARROWED.search(phrase) or not (role.former or role.group in _VARIED):
        return None
    person = _only_named(scene, i)
    if person is None or (role.sex and person.sex and role.sex != person.sex):
        return None
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
