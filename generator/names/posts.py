"""Whether two role phrases may mean one post, and whether two people's roles speak against their being one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.names.roles import Role
from generator.read.lexicons import read_lexicon

COUNTERPART = "counterpart"  # whatever office the other one holds


# of these somebody has one at a time; a brigadier is called general as well
_RANKS = frozenset({"general", "admiral", "colonel", "major", "captain", "lieutenant", "sergeant", "corporal"})


def other_rank(mine: Iterable[Role], theirs: Iterable[Role]) -> bool:
    """Say whether two have ranks, and none in common.

    >>> from generator.names.roles import read_role
    >>> def other(a: str, b: str) -> bool: return other_rank([read_role(a)], [read_role(b)])
    >>> other("Gen.", "Colonel"), other("Lt. Col.", "Colonel"), other("Gen.", "commander")
    (True, False, False)
    """
    here, there = ({role.noun for role in roles} & _RANKS for roles in (mine, theirs))
    return bool(here and there and not here & there)


def plain_noun(noun: str) -> str:
    """Return one noun for all that name the same post: a key, not a noun.

    >>> plain_noun("secretary general") == plain_noun("secretary-general"), plain_noun("mayor")
    (True, 'mayor')
    """
    return next((min(same) for same in _same_posts() if noun in same), noun)


def is_wider(noun: str, group: str) -> bool:
    """Say whether the noun takes up any post of the group: "leader" a president.

    >>> is_wider("leader", "state"), is_wider("minister", "state")
    (True, False)
    """
    return noun in _wider_nouns().get(group, ())


@cache
def _same_posts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row["same"]) for row in read_lexicon("posts") if "same" in row)


@cache
def _wider_nouns() -> dict[str, frozenset[str]]:
    return {row["group"]: frozenset(row["wider"]) for row in read_lexicon("posts") if "group" in row}


def role_match(one: Role, other: Role) -> float:
    """Return how far ``one`` can mean the post ``other`` says: 0 no, 0.5 nothing against it, 1 the same throughout.

    A wider noun may take up a narrower one ("the leader" a president); the other way only where the body or the
    portfolio is shared ("the defence secretary", called the defence chief before).

    >>> from generator.names.roles import read_role
    >>> def match(a: str, b: str) -> float: return role_match(read_role(a), read_role(b))
    >>> match("the UK defence minister", "British Defence Secretary")
    1.0
    >>> match("the alliance leader", "NATO Secretary-General"), match("the minister", "Finance Minister")
    (0.5, 0.5)
    >>> match("the president of Finland", "Ukrainian President"), match("the president", "Vice President")
    (0.0, 0.0)
    """
    if one.former != other.former or one.second != other.second or (one.sex and other.sex and one.sex != other.sex):
        return 0.0
    if one.plural or other.plural or not _same_noun(one, other):
        return 0.0
    full = one.noun == other.noun or any({one.noun, other.noun} <= same for same in _same_posts())
    narrow, other_narrow = one.nations | one.bodies | one.fields, other.nations | other.bodies | other.fields
    if not full and narrow and other_narrow and not narrow & other_narrow:
        return 0.0  # "the head of the bank" is no "Norwegian president"
    for mine, theirs in ((one.nations, other.nations), (one.fields, other.fields), (one.bodies, other.bodies)):
        if mine and theirs and not mine & theirs:
            return 0.0
        if mine != theirs and not (mine & theirs):
            full = False
    return 1.0 if full else 0.5


def _same_noun(one: Role, other: Role) -> bool:
    if one.noun == other.noun:
        return True
    if COUNTERPART in {one.noun, other.noun}:
        return bool(one.nations & other.nations) and (one.office or other.office)
    if any({one.noun, other.noun} <= same for same in _same_posts()):
        return True
    if one.group == other.group == "spokesperson":
        return True
    if is_wider(one.noun, other.group):
        return True
    shared = one.fields & other.fields or one.bodies & other.bodies
    return bool(shared) and is_wider(other.noun, one.group)


# A person known only as a neighbour, a shopkeeper or a survivor is not the holder of one of these posts.
_PUBLIC = frozenset(
    {"state", "minister", "chief", "mayor", "spokesperson", "legislator", "envoy", "diplomat", "military", "law"}
)


def at_odds(mine: Iterable[Role], theirs: Iterable[Role]) -> bool:
    """Say whether two people's roles cannot be one person's: a post against a private part, or only foreign nations.

    >>> from generator.names.roles import read_role
    >>> mayor, cook, wife = read_role("the mayor"), read_role("a cook"), read_role("his wife")
    >>> at_odds([mayor], [cook]), at_odds([mayor], [wife])
    (True, False)
    >>> at_odds([read_role("Norwegian minister")], [read_role("Swedish minister")])
    True
    """
    one, other = tuple(mine), tuple(theirs)
    if not one or not other or any(role_match(a, b) or role_match(b, a) for a in one for b in other):
        return False
    for private, public in ((one, other), (other, one)):
        if all(role.private for role in private) and any(role.group in _PUBLIC for role in public):
            return True
    here = {nation for role in one for nation in role.nations}
    there = {nation for role in other for nation in role.nations}
    return bool(here and there and not here & there)
