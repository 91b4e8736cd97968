"""Which body is somebody's: "his ministry" of an interior minister, "her group" of who leads a charity."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model import Mention
from generator.names.bodies import read_body
from generator.names.body_kinds import kinds_of_name, may_take_up
from generator.names.fold import fold
from generator.names.nations import nation_of, nations_in
from generator.names.organisations import organisation_noun
from generator.names.people import is_form_of, read_name
from generator.resolve.speakers.body_phrases import Named
from generator.resolve.speakers.offices import Staff
from generator.resolve.speakers.person import Person
from generator.resolve.speakers.pronouns import salient
from generator.resolve.speakers.scene import Scene

_OWNED = re.compile(
    r"(?P<owner>(?i:his|her)|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}(?=['’]))(?:['’]s?)? (?P<noun>[a-z][\w-]*(?: [a-z]+)?)"
)
_MINISTER = re.compile(r"\bminister\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:the|an?|its|his|her|their) ", re.IGNORECASE)


def own_body(scene: Scene, i: int, bodies: Mapping[int, Named]) -> Staff | None:
    """Return the body that mention ``i`` says is a person's; the words as they stand, unsurely, where nothing tells it.

    None where no person owns it: "the country's ministry".
    """
    words = " ".join(scene.mentions[i].span.of(scene.text).split())
    found = _OWNED.fullmatch(words)
    noun = organisation_noun(found["noun"]) if found is not None else None
    if found is None or noun is None or not fold(found["noun"]).endswith(noun):
        return None
    own = found["owner"].lower() in {"his", "her"}
    owner = _owner(scene, i, found["owner"])
    if owner is None:
        return Staff(words.lower(), 0.7, "offices/nobody") if own else None
    name = _ministry(owner, bodies) if noun in {"ministry", "department"} else _led(scene, owner, noun, bodies)
    if not name:
        return Staff(words[0].lower() + words[1:] if own else words, 0.7, "offices/nobody")
    return Staff(name, 0.86, "bodies/own")


def _owner(scene: Scene, i: int, words: str) -> Person | None:
    if words.lower() in {"his", "her"}:
        found = salient(scene, i, sex="male" if words.lower() == "his" else "female")
        return found.person if found.person is not None and found.person.names else None
    if nation_of(words) is not None:
        return None
    name = read_name(words)
    named = [p for p in scene.cast if any(is_form_of(name, known) for known in p.names)]
    return named[0] if len(named) == 1 else None


def _ministry(person: Person, bodies: Mapping[int, Named]) -> str:
    """Return the ministry of a minister: by the name that the document has for it, else by that of the office."""
    offices = [
        w for w, role in zip(person.words, person.roles, strict=False) if role.group == "minister" and role.fields
    ]
    posts = [_LEAD.sub("", words) for words in offices if _MINISTER.search(words)]
    if not posts:
        return ""
    name = re.sub(r"\bdeputy ", "", _MINISTER.sub("ministry", posts[0]), flags=re.IGNORECASE)
    name = re.sub(r"^(?:new|acting|former) ", "", name, flags=re.IGNORECASE)
    mine = read_body(name)
    for known, *_ in bodies.values():
        theirs = read_body(known) if known else None
        if known and theirs is not None and (theirs.kind, theirs.owner) == (mine.kind, mine.owner):
            return known
    return f"the {_plain(name)}"


def _plain(name: str) -> str:
    """Return the name with no capitals but a nation's: "Norwegian foreign ministry"."""
    words = name.split()
    nations = {at for first, behind, _ in nations_in(words) for at in range(first, behind)}
    return " ".join(
        word if at in nations or "'" in word or "’" in word else word.lower() for at, word in enumerate(words)
    )


def _led(scene: Scene, person: Person, noun: str, bodies: Mapping[int, Named]) -> str:
    """Return the one body of that kind that a sentence names behind the person: "Ana Brito, who heads Open Door"."""
    for j, other in sorted(scene.persons.items()):
        mention = scene.mentions[j]
        if other is not person or mention.form != "name":
            continue
        behind = [bodies[k][0] for k in bodies if _beside(mention, scene.mentions[k], scene.text)]
        fitting = dict.fromkeys(name for name in behind if name and _can_be(name, noun))
        if fitting:
            return next(iter(fitting)) if len(fitting) == 1 else ""
    return ""


def _beside(person: Mention, body: Mention, text: str) -> bool:
    """Say whether a body is named behind a person in a sentence, or in the role beside the name."""
    named = (body.form, body.kind) == ("name", "organisation") and person.sentence.holds(body.span)
    return named and (body.span.start >= person.span.end or body.span.of(text) in person.role)


def _can_be(name: str, noun: str) -> bool:
    kinds = kinds_of_name(name)
    return organisation_noun(name) == noun or not kinds or bool(may_take_up(noun) & kinds)
