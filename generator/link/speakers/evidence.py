"""What speaks for two appearances being one person, and what against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.link.speakers.appearances import Appearance
from generator.names.fold import consonants, fold, skeleton
from generator.names.given import (
    given_sex,
    is_name,
    is_patronymic,
    one_slip,
    other_given,
    other_spelling,
    same_given,
    two_names,
)
from generator.names.people import PersonName, backwards, is_common_surname, is_form_of, is_learned
from generator.names.posts import COUNTERPART, at_odds, role_match
from generator.names.roles import Role, Sex
from generator.names.words import name_words

PASSING = name_words("passing")
_LOOSE = frozenset({"kin", "candidate", "member"})  # anybody may be a son, a candidate or a member as well


@dataclass(eq=False)
class Cluster:
    """Appearances taken to be one speaker, with the reasons."""

    members: list[Appearance] = field(default_factory=list)
    because: list[str] = field(default_factory=list)
    beside: list[Cluster] = field(default_factory=list)  # look-alikes that nothing joined

    @cached_property
    def documents(self) -> set[str]:
        """Return the ids of the documents it appears in."""
        return {a.document for a in self.members}

    @cached_property
    def names(self) -> tuple[PersonName, ...]:
        """Return the distinct names, the first first."""
        return tuple(dict.fromkeys(a.read for a in self.members))

    @cached_property
    def posts(self) -> tuple[Role, ...]:
        """Return the distinct roles."""
        return tuple(dict.fromkeys(post for a in self.members for post in a.posts))

    @property
    def beside_names(self) -> set[str]:
        """Return the places and bodies its names stand with."""
        return {word for a in self.members for word in a.beside}

    @property
    def sex(self) -> Sex | None:
        """Return the sex its members agree on, else None."""
        return next(iter(self.sexes)) if len(self.sexes) == 1 else None

    @property
    def learned(self) -> bool:
        """Say whether one of its members is called doctor or professor."""
        return any(is_learned(form) for a in self.members for form in a.printed)

    @cached_property
    def sexes(self) -> frozenset[Sex]:
        """Return every sex that one of its members tells."""
        return frozenset(a.sex for a in self.members if a.sex is not None)

    def take(self, other: Cluster, reason: str) -> None:
        """Take in another cluster."""
        documents, names = self.documents | other.documents, tuple(dict.fromkeys((*self.names, *other.names)))
        posts, sexes = tuple(dict.fromkeys((*self.posts, *other.posts))), self.sexes | other.sexes
        self.members += other.members
        self.because += [*other.because, reason]
        self.beside += [b for b in other.beside if b is not self]
        self.documents, self.names, self.posts, self.sexes = documents, names, posts, sexes


def agreement(one: Iterable[Role], other: Iterable[Role]) -> float:
    """Return the best match between two sets of roles: 1 the same post, 0.5 it may be, 0 none."""
    theirs = tuple(other)
    return max((max(role_match(a, b), role_match(b, a)) for a in one for b in theirs), default=0.0)


def affiliated(one: Cluster, other: Cluster) -> bool:
    """Say whether roles of both name one body by two words or more: "of the Red Crescent"."""

    def words(cluster: Cluster) -> set[str]:
        printed = (word for a in cluster.members for role in a.roles for word in role.replace("’", "'").split())
        return {fold(word.strip(",.'")) for word in printed if word[0].isupper()} - {"the"}

    return len(words(one) & words(other)) >= 2


def conflict(one: Cluster, other: Cluster) -> bool:
    """Say whether the two cannot be one person: other sex, or a private person against the holder of a post."""
    if one.sex and other.sex and one.sex != other.sex:
        return True
    return at_odds(one.posts, other.posts)


def apart_by_work(one: Cluster, other: Cluster) -> bool:
    """Say whether two bearers of a common surname are each called by other work: a farmer and a banker.

    What somebody is only for the story's sake, a witness or a widow, is no work.
    """
    names = (*one.names, *other.names)
    common = all(len(name.core) == 2 and is_common_surname(name) for name in names)
    either = all(len(name.core) == 2 and (is_name(name.words[0]) or is_name(name.words[-1])) for name in names)
    if either and (_learned_beside(one, other) or _learned_beside(other, one)):
        return agreement(one.posts, other.posts) == 0
    if not (one.posts and other.posts and common):
        return False
    nations = [{nation for post in posts for nation in post.nations} for posts in (one.posts, other.posts)]
    if nations[0] & nations[1] or agreement(one.posts, other.posts) > 0 or affiliated(one, other):
        return False
    mine, theirs = ({post.group for post in posts} for posts in (one.posts, other.posts))
    passing = any(post.noun in PASSING or post.group in _LOOSE for post in (*one.posts, *other.posts))
    return not passing and (not mine & theirs or mine | theirs == {"private"})


def _learned_beside(one: Cluster, other: Cluster) -> bool:
    """Say whether one is a doctor and the other known by a private trade alone: "Dr. Li Wei", "Li Wei, a driver"."""
    return one.learned and bool(other.posts) and all(post.private for post in other.posts)


def joins(one: Cluster, other: Cluster) -> str:
    """Return why two full names are one person's, in words; "" where nothing says so. Conflicts are not looked at."""
    roles = agreement(one.posts, other.posts)
    for mine in one.names:
        for theirs in other.names:
            if reason := _reason(mine, theirs, roles, one, other):
                return reason
    return ""


def _reason(mine: PersonName, theirs: PersonName, roles: float, one: Cluster, other: Cluster) -> str:
    if mine.suffix != theirs.suffix or mine.words == theirs.words:
        return ""
    said = _by_sound(mine, theirs, roles) or _by_form(mine, theirs, roles, _told(one) and _told(other))
    if not said and roles and _slip(mine, theirs) and not _told_apart(mine, theirs, one, other):
        said = "they differ in a letter or in vowels only, and the roles agree"
    return f"“{_shown(one, mine)}” and “{_shown(other, theirs)}”: {said}." if said else ""


def _told(cluster: Cluster) -> bool:
    """Say whether a post of its own is told: "her counterpart" has that of another."""
    return any(post.noun != COUNTERPART for post in cluster.posts)


def _by_sound(mine: PersonName, theirs: PersonName, roles: float) -> str:
    first, last = mine.core, theirs.core
    alike = [skeleton(a) == skeleton(b) or other_spelling(a, b) for a, b in zip(first, last, strict=False)]
    if len(first) == len(last):
        if first == last:
            return "the same name but for an initial"
        if all(alike):
            return "spellings of one name"
        if all(alike[1:]) and same_given(first[0], last[0]):
            if min(len(first[0]), len(last[0])) > 1:
                alone = "" if is_common_surname(mine) else "two forms of one given name, the same surname"
                return "two forms of one given name, the same surname, and the roles agree" if roles else alone
            return "the initial fits, and the roles agree" if roles else ""
    if "".join(map(skeleton, first)) == "".join(map(skeleton, last)):
        return "spellings of one name"
    return _longer_by_sound(mine, theirs, roles)


def _longer_by_sound(mine: PersonName, theirs: PersonName, roles: float) -> str:
    """Return the reason where one of two names has a middle name more, and only the given name's spelling differs."""
    first, last = mine.core, theirs.core
    alike = skeleton(first[-1]) == skeleton(last[-1]) and same_given(first[0], last[0])
    longer = alike and len(first) != len(last) and min(len(first[0]), len(last[0])) > 1
    patronymic = any(is_patronymic(word) for word in (*first[1:-1], *last[1:-1]))
    if longer and (roles or (patronymic and not is_common_surname(mine))):
        return "two forms of one given name, the same surname" + (", and the roles agree" if roles else "")
    if roles and all(skeleton(a) == skeleton(b) for a, b in zip(first, last, strict=False)):
        return "spellings of one name, a shorter form and a longer, and the roles agree"
    return ""


def _by_form(mine: PersonName, theirs: PersonName, roles: float, described: bool) -> str:
    agreed = ", and the roles agree" if roles else ""
    either = given_sex(mine.core[0]) is not None and given_sex(mine.core[-1]) is not None  # "Ali Hassan"
    if backwards(mine, theirs) and (roles or not (described or either)):
        return "the same words back to front" + agreed
    if described and not roles and mine.words[-1] != theirs.words[-1]:
        return ""  # "Ana Brito, a nurse" and "Ana Brito Lund, the minister": a second surname is another family's
    if mine.full and theirs.full and (is_form_of(mine, theirs) or is_form_of(theirs, mine)):
        return "one is a shorter form of the other" + agreed
    return ""


def _told_apart(mine: PersonName, theirs: PersonName, one: Cluster, other: Cluster) -> bool:
    """Say whether a letter that differs tells two people apart: two surnames that both exist, another place or body.

    A slip of the pen spares the first letter as a rule, and a bare "mayor" is no proof that there is but one.
    """
    pairs = zip(mine.core, theirs.core, strict=True)
    a, b = next((a, b) for a, b in pairs if skeleton(a) != skeleton(b) and not same_given(a, b))
    if two_names(a, b):
        return True
    here, there = one.beside_names, other.beside_names
    if here and there and not here & there:
        return True
    shared = here & there or any(_narrow(p) & _narrow(q) for p in one.posts for q in other.posts)
    return not shared and consonants(a) != consonants(b)


def _narrow(post: Role) -> frozenset[str]:
    return post.nations | post.fields | post.bodies


def _slip(mine: PersonName, theirs: PersonName) -> bool:
    if len(mine.core) != len(theirs.core):
        return False
    pairs = zip(mine.core, theirs.core, strict=True)
    differing = [(a, b) for a, b in pairs if skeleton(a) != skeleton(b) and not same_given(a, b)]
    if len(differing) != 1 or other_given(*differing[0]):
        return False
    one, other = differing[0]
    return one_slip(one, other) or one_slip(skeleton(one), skeleton(other)) or consonants(one) == consonants(other)


def _shown(cluster: Cluster, name: PersonName) -> str:
    return next((a.name for a in cluster.members if a.read == name), cluster.members[0].name)
