"""What speaks for two appearances being one person, and what against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.spellings import LONG, by_form, by_sound, differing, first_sound, is_slip, two_slips
from generator.names.fold import consonants, fold
from generator.names.given import is_name, one_slip, two_names
from generator.names.people import PersonName, is_common_surname, is_learned
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
    if one.sex and other.sex and one.sex != other.sex and not _one_office(one, other):
        return True
    return at_odds(one.posts, other.posts)


def _one_office(one: Cluster, other: Cluster) -> bool:
    """Say whether the two have one full name and one office, and the sex of one is by its document's pronouns alone.

    Of two of one name in one office the pronoun is the likelier mistake: a "he" that was taken for the wrong person.
    """
    if all(any(a.told_sex for a in cluster.members if a.sex) for cluster in (one, other)):
        return False
    words = {name.core for name in one.names if name.full}
    named = any(name.core in words for name in other.names)
    return named and any(
        role_match(mine, theirs) or role_match(theirs, mine)
        for mine in one.posts
        for theirs in other.posts
        if mine.office and theirs.office and narrow(mine) & narrow(theirs)
    )


def narrow(post: Role) -> frozenset[str]:
    """Return what narrows a post down: its nation, its portfolio, its body."""
    return post.nations | post.fields | post.bodies


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
    described = _told(one) and _told(other)
    said = by_sound(mine, theirs, roles, described) or by_form(mine, theirs, roles, described)
    if not said and roles and is_slip(mine, theirs) and not _told_apart(mine, theirs, one, other):
        said = "they differ in a letter or in vowels only, and the roles agree"
    if not said and roles == 1.0 and two_slips(mine, theirs) and not _told_apart(mine, theirs, one, other):
        said = "they differ in two letters of a long surname, and the roles are the same"
    return f"“{_shown(one, mine)}” and “{_shown(other, theirs)}”: {said}." if said else ""


def _told(cluster: Cluster) -> bool:
    """Say whether a post of its own is told: "her counterpart" has that of another."""
    return any(post.noun != COUNTERPART for post in cluster.posts)


def _told_apart(mine: PersonName, theirs: PersonName, one: Cluster, other: Cluster) -> bool:
    """Say whether a letter that differs tells two people apart: two surnames that both exist, another place or body.

    A slip of the pen spares the first letter as a rule, and a bare "mayor" is no proof that there is but one.
    """
    ((a, b),) = differing(mine, theirs)
    if is_name(a) and is_name(b):
        return True
    here, there = one.beside_names, other.beside_names
    if here and there and not here & there:
        return True
    if first_sound(a, b):
        return False
    shared = here & there or any(narrow(p) & narrow(q) for p in one.posts for q in other.posts)
    dropped = len(a) != len(b) and one_slip(a, b) and min(len(a), len(b)) >= LONG and _same_office(one, other)
    return two_names(a, b) or not (shared or dropped or consonants(a) == consonants(b))


def _same_office(one: Cluster, other: Cluster) -> bool:
    """Say whether both speak for somebody or hold an office by the same noun."""
    pairs = ((p, q) for p in one.posts for q in other.posts if not p.private and role_match(p, q))
    return any(p.noun == q.noun and (p.office or p.group == "spokesperson") for p, q in pairs)


def _shown(cluster: Cluster, name: PersonName) -> str:
    return next((a.name for a in cluster.members if a.read == name), cluster.members[0].name)
