"""What speaks for two appearances being one person, and what against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from generator.link.speakers.appearances import Appearance
from generator.names.fold import fold, skeleton
from generator.names.people import (
    PersonName,
    backwards,
    given_sex,
    is_form_of,
    one_slip,
    other_given,
    same_given,
    same_words,
)
from generator.names.roles import Role, Sex, role_match
from generator.read.lexicons import read_lexicon

# A person known only as a neighbour, a shopkeeper or a survivor is not the holder of one of these posts.
_PUBLIC = frozenset(
    {"state", "minister", "chief", "mayor", "spokesperson", "legislator", "envoy", "diplomat", "military", "law"}
)


@dataclass(eq=False)
class Cluster:
    """Appearances taken to be one speaker, with the reasons."""

    members: list[Appearance] = field(default_factory=list)
    because: list[str] = field(default_factory=list)
    beside: list[Cluster] = field(default_factory=list)  # look-alikes that nothing joined

    @property
    def documents(self) -> set[str]:
        """Return the ids of the documents it appears in."""
        return {a.document for a in self.members}

    @property
    def names(self) -> tuple[PersonName, ...]:
        """Return the distinct names, the first first."""
        return tuple(dict.fromkeys(a.read for a in self.members))

    @property
    def posts(self) -> tuple[Role, ...]:
        """Return the distinct roles."""
        return tuple(dict.fromkeys(post for a in self.members for post in a.posts))

    @property
    def sex(self) -> Sex | None:
        """Return the sex its members agree on, else None."""
        known = {a.sex for a in self.members} - {None}
        return known.pop() if len(known) == 1 else None

    def take(self, other: Cluster, reason: str) -> None:
        """Take in another cluster."""
        self.members += other.members
        self.because += [*other.because, reason]
        self.beside += [b for b in other.beside if b is not self]


@cache
def _common() -> frozenset[str]:
    return frozenset(fold(name) for row in read_lexicon("common_surnames") for name in row["names"])


def is_common(name: PersonName) -> bool:
    """Say whether the bare name is too common to join people by.

    >>> from generator.names.people import read_name
    >>> is_common(read_name("Lee")), is_common(read_name("Halloran"))
    (True, False)
    """
    return name.words[-1] in _common() or given_sex(name.words[-1]) is not None


def agreement(one: Iterable[Role], other: Iterable[Role]) -> float:
    """Return the best match between two sets of roles: 1 the same post, 0.5 it may be, 0 none."""
    theirs = tuple(other)
    return max((role_match(a, b) for a in one for b in theirs), default=0.0)


def conflict(one: Cluster, other: Cluster) -> bool:
    """Say whether the two cannot be one person: other sex, or a private person against the holder of a post."""
    if one.sex and other.sex and one.sex != other.sex:
        return True
    mine, theirs = one.posts, other.posts
    if mine and theirs and agreement(mine, theirs) == 0:
        private = all(p.private for p in mine), all(p.private for p in theirs)
        public = any(p.group in _PUBLIC for p in mine), any(p.group in _PUBLIC for p in theirs)
        if (private[0] and public[1]) or (private[1] and public[0]):
            return True
        return _rivals(mine, theirs)
    return False


def _rivals(mine: tuple[Role, ...], theirs: tuple[Role, ...]) -> bool:
    """Say whether every nation named with the one is foreign to the other."""
    here = {n for p in mine for n in p.nations}
    there = {n for p in theirs for n in p.nations}
    return bool(here and there and not here & there)


def joins(one: Cluster, other: Cluster) -> str:
    """Return why two full names are one person's, in words; "" where nothing says so. Conflicts are not looked at."""
    roles = agreement(one.posts, other.posts)
    for mine in one.names:
        for theirs in other.names:
            if reason := _reason(mine, theirs, roles, one, other):
                return reason
    return ""


def _reason(mine: PersonName, theirs: PersonName, roles: float, one: Cluster, other: Cluster) -> str:
    shown = f"“{_shown(one, mine)}” and “{_shown(other, theirs)}”"
    if mine.suffix != theirs.suffix:
        return ""
    if same_words(mine, theirs):
        return f"{shown}: the same name." if mine.words != theirs.words else ""
    first, last = mine.core, theirs.core
    if len(first) == len(last) and all(skeleton(a) == skeleton(b) for a, b in zip(first, last, strict=True)):
        return f"{shown} are spellings of one name."
    if "".join(first[1:]) == "".join(last[1:]) and first[0] == last[0]:
        return f"{shown} are spellings of one name."
    rest = len(first) == len(last) and all(skeleton(a) == skeleton(b) for a, b in zip(first[1:], last[1:], strict=True))
    if rest and same_given(first[0], last[0]):
        if min(len(first[0]), len(last[0])) > 1:
            return f"{shown}: two forms of one given name, the same surname."
        return f"{shown}: the initial fits, and the roles agree." if roles else ""
    if backwards(mine, theirs) and (roles or not (one.posts and other.posts)):
        return f"{shown}: the same words back to front" + (", and the roles agree." if roles else ".")
    if mine.full and theirs.full and (is_form_of(mine, theirs) or is_form_of(theirs, mine)):
        return f"{shown}: one is a shorter form of the other" + (", and the roles agree." if roles else ".")
    if roles and _slip(mine, theirs):
        return f"{shown} differ by one slip of the pen, and the roles agree."
    return ""


def _slip(mine: PersonName, theirs: PersonName) -> bool:
    if len(mine.core) != len(theirs.core):
        return False
    differing = [(a, b) for a, b in zip(mine.core, theirs.core, strict=True) if a != b]
    if len(differing) != 1 or not one_slip(*differing[0]):
        return False
    return not other_given(*differing[0])


def _shown(cluster: Cluster, name: PersonName) -> str:
    return next((a.name for a in cluster.members if a.read == name), cluster.members[0].name)
