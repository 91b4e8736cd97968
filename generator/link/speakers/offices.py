"""Offices without a name: "the UK defence minister" where another document names who that is."""

from __future__ import annotations

import re

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.evidence import Cluster
from generator.names.posts import role_match
from generator.names.roles import Role, read_role

_INDEFINITE = re.compile(r"(?:an?|one|some|another|two|three|several|many|his|her|their|its)\b", re.IGNORECASE)


def office_of(phrase: str) -> Role | None:
    """Return the post that a definite phrase means and one person holds at a time, else None.

    >>> office_of("the UK defence minister").noun
    'minister'
    >>> office_of("a Kremlin spokesman"), office_of("the minister"), office_of("the deputy envoy to Norway")
    (None, None, None)
    """
    role = read_role(phrase)
    if role is None or _INDEFINITE.match(phrase) or role.plural or role.second or role.former or not role.office:
        return None
    if not (role.nations or role.bodies) or (role.noun in {"minister", "secretary"} and not role.fields):
        return None
    return role


def join_offices(appearances: list[Appearance], people: list[Cluster]) -> list[Cluster]:
    """Join each office to the one person whom another document gives it, in place; return what is left, unjoined."""
    holders: dict[str, list[Cluster]] = {}
    for person in people:
        for noun in dict.fromkeys(_key(post) for post in person.posts if not post.private):
            holders.setdefault(noun, []).append(person)
    offices: dict[str, list[Cluster]] = {}
    left: list[Cluster] = []
    for appearance in appearances:
        cluster = Cluster([appearance])
        role = office_of(appearance.name)
        if role is None:
            left.append(cluster)
            continue
        named = [p for p in holders.get(_key(role), []) if _holds(p, role)]
        if len(named) == 1:
            where = next(a for a in named[0].members if any(role_match(role, post) == 1.0 for post in a.posts))
            named[0].take(
                cluster,
                f"“{appearance.name}” in {appearance.document} is taken to be {named[0].members[0].name}, "
                f"whom {where.document} calls “{_words(where, role)}”.",
            )
            continue
        for known in offices.setdefault(_key(role), []):
            if all(role_match(role, post) == 1.0 for post in known.posts):
                known.take(cluster, f"“{known.members[0].name}” and “{appearance.name}” are one office.")
                break
        else:
            cluster.beside += named
            offices[_key(role)].append(cluster)
            left.append(cluster)
    return left


def _key(role: Role) -> str:
    noun = "minister" if role.noun == "secretary" else "prime minister" if role.noun == "premier" else role.noun
    return " ".join((noun, *sorted(role.nations)))


def _holds(person: Cluster, role: Role) -> bool:
    return any(role_match(role, post) == 1.0 for post in person.posts)


def _words(appearance: Appearance, role: Role) -> str:
    return next(text for text in appearance.roles if (r := read_role(text)) is not None and role_match(role, r) == 1.0)
