"""Surnames with a letter wrong, of which the body beside them says whose they are: "Nato's Stoltenburg"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.evidence import Cluster
from generator.names.given import is_name, one_slip


def slips_of(people: list[Cluster]) -> dict[str, list[Cluster]]:
    """Return whom each surname, and each with one letter left out, is of."""
    found: dict[str, list[Cluster]] = {}
    for person in people:
        surnames = dict.fromkeys(name.words[-1] for name in person.names if name.full)
        for key in dict.fromkeys(key for surname in surnames for key in _without_one(surname)):
            found.setdefault(key, []).append(person)
    return found


def _without_one(word: str) -> Iterator[str]:
    yield word
    yield from (word[:i] + word[i + 1 :] for i in range(len(word)))


def slip_of(cluster: Cluster, slips: dict[str, list[Cluster]]) -> Cluster | None:
    """Return the one person of whose surname a name is a slip, where both stand with one body: "Nato's Brno"."""
    word = cluster.names[0].words[-1]
    beside = cluster.beside_names
    if not beside or len(cluster.names[0].words) > 1 or is_name(word):
        return None
    near: dict[int, Cluster] = {}
    for key in _without_one(word):
        for person in slips.get(key, ()):
            served = {body for post in person.posts for body in post.bodies} | person.beside_names
            if beside & served and any(one_slip(word, name.words[-1]) for name in person.names):
                near[id(person)] = person
    return next(iter(near.values())) if len(near) == 1 else None


def slip_reason(appearance: Appearance, person: Cluster) -> str:
    """Return why a slip of somebody's surname is taken for them."""
    body = min(appearance.beside)
    return (
        f"“{appearance.name}” in {appearance.document} differs in a letter from the surname of "
        f"{person.members[0].name}, and both stand with “{body}”."
    )
