"""Offices without a name: "the UK defence minister" where another document names who that is."""

from __future__ import annotations

import re

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.evidence import Cluster
from generator.names.posts import is_wider, plain_noun, role_match
from generator.names.roles import Role, read_role

_INDEFINITE = re.compile(r"(?:an?|one|some|another|two|three|several|many|his|her|their|its)\b", re.IGNORECASE)
_OF_A_FIELD = frozenset({"minister", "secretary"})  # of these a government has many


def office_of(phrase: str) -> Role | None:
    """Return the post that a definite phrase means and one person holds at a time, else None.

    >>> office_of("the UK defence minister").noun
    'minister'
    >>> office_of("a Kremlin spokesman"), office_of("the minister"), office_of("the deputy envoy to Norway")
    (None, None, None)
    >>> office_of("the Kremlin spokesman").group, office_of("the spokesman")
    ('spokesperson', None)
    """
    role = read_role(phrase)
    if role is None or _INDEFINITE.match(phrase) or role.plural or role.second or role.former:
        return None
    if role.group == "spokesperson":
        return role if phrase.startswith("the ") and role.nations else None
    if not role.office or not (role.nations or role.bodies) or (role.noun in _OF_A_FIELD and not role.fields):
        return None
    return role


def join_offices(appearances: list[Appearance], people: list[Cluster]) -> list[Cluster]:
    """Join each office to the one person whom another document gives it, in place; return what is left, unjoined."""
    holders: dict[str, list[Cluster]] = {}
    for person in people:
        keys = (_key(post) for post in person.posts if not post.private)
        wide = (_wide_key(post) for post in person.posts if post.office and not post.former and not post.second)
        for key in dict.fromkeys((*keys, *wide)):
            holders.setdefault(key, []).append(person)
    offices: dict[str, list[Cluster]] = {}
    left: list[Cluster] = []
    for appearance in appearances:
        cluster = Cluster([appearance])
        role = office_of(appearance.name)
        if role is None:
            left.append(cluster)
            continue
        named = [p for p in holders.get(_key(role), []) if any(_same(role, post) for post in p.posts)]
        if not named and not role.fields:
            named = [p for p in holders.get(_wide_key(role), []) if any(_wider(role, post) for post in p.posts)]
        if len(named) == 1:
            meant = named[0]
            where, words = next((a.document, w) for a in meant.members for w in a.roles if _calls(role, w))
            meant.take(
                cluster,
                f"“{appearance.name}” in {appearance.document} is taken to be {meant.members[0].name}, "
                f"whom {where} calls “{words}”.",
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
    noun = "spokesperson" if role.group == "spokesperson" else plain_noun(role.noun)
    return " ".join((noun, *sorted(role.nations)))


def _wide_key(role: Role) -> str:
    """Return the key of whatever one person heads: "the Turkish leader", "NATO's chief"."""
    return " ".join(("any", *sorted(role.nations), "of", *sorted(role.bodies)))


def _same(role: Role, post: Role) -> bool:
    return role_match(role, post) == 1.0


def _wider(role: Role, post: Role) -> bool:
    """Say whether the office is called by a wider noun, of exactly the same nation and body."""
    current = post.office and not post.former and not post.second and not post.fields
    whose = role.nations == post.nations and role.bodies == post.bodies
    return current and whose and is_wider(role.noun, post.group) and role_match(role, post) > 0


def _calls(role: Role, words: str) -> bool:
    post = read_role(words)
    return post is not None and (_same(role, post) or _wider(role, post))
