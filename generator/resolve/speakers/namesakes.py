"""What tells a name from another that looks like it, within one document."""

from __future__ import annotations

import re

from generator.model import Mention
from generator.names.fold import fold, skeleton
from generator.names.given import one_slip, other_given, other_spelling, same_given, two_names
from generator.names.nations import nation_of, nations_in
from generator.names.people import PersonName
from generator.names.posts import at_odds
from generator.names.roles import read_role
from generator.resolve.speakers.person import Person

KIN = 40  # code points before a name in which its "his father" stands
_KIN = re.compile(
    r"\b(?:his|her|their) (?:late |elder |younger |older |own |grand)?"
    r"(?:father|mother|son|daughter|brother|sister|grandfather|grandmother|grandson|uncle|nephew|cousin),? $",
    re.IGNORECASE,
)
_AGE = re.compile(r"\bthe (elder|older|senior|younger|junior) $", re.IGNORECASE)
_CHILDREN = frozenset({"son", "daughter", "grandson", "granddaughter", "nephew", "niece"})
_PARENTS = frozenset({"father", "mother", "grandfather", "grandmother", "uncle", "aunt"})
_ITS = re.compile(r"\bit(?:s|self)?\b", re.IGNORECASE)
_THEY = re.compile(r"\s+\w+\s+(?:that\s+)?they\b")


def clashes(person: Person, name: PersonName, mention: Mention) -> bool:
    """Say whether the mention's title or role cannot be this person's: another sex, a post against a private part."""
    if name.sex and person.sex and name.sex != person.sex:
        return True
    roles = [r for r in (read_role(part) for part in mention.role.split("; ") if part) if r is not None]
    return at_odds(roles, person.roles)


def not_their_kin(cast: list[Person], mention: Mention, text: str) -> list[Person]:
    """Return whom a mention can mean: of "Ana Brito Jr. and her mother Ana Brito" the second cannot be the first."""
    if _KIN.search(text, max(0, mention.span.start - KIN), mention.span.start) is None:
        return cast
    start = mention.sentence.start
    last = max((place for p in cast for place in p.places if place < start), default=start)
    return [p for p in cast if not any(min(start, last) <= place < mention.span.start for place in p.places)]


def is_somebody_here(cast: list[Person], mention: Mention, text: str) -> Person | None:
    """Return the person whose given name a country's or a capital's name is: "Paris Lund … Paris said"; None elsewhere.

    Where its own "it" stands beside it, or the text speaks of that nation by another word, it is the nation's.
    """
    word = mention.span.of(text)
    named = [p for p in cast if any(n.full and fold(word) == n.words[0] for n in p.names)]
    if len(named) != 1 or min(named[0].places) > mention.span.start or _ITS.search(mention.sentence.of(text)):
        return None
    nation = nation_of(word)
    words = re.findall(r"[\w']+", text)
    others = (n for i, j, n in nations_in(words) if fold(" ".join(words[i:j])) != fold(word))
    return None if any(nation is not None and n.code == nation.code for n in others) else named[0]


def of_an_age(fitting: list[Person], mention: Mention, text: str) -> Person | None:
    """Return whom "the elder Brito" means, of a parent and a child; None where neither is told to be one."""
    asked = _AGE.search(text, max(0, mention.span.start - KIN), mention.span.start)
    if asked is None or len(fitting) != 2:
        return None
    young = [p for p in fitting if any(r.noun in _CHILDREN for r in p.roles) or any(n.suffix == "jr" for n in p.names)]
    old = [p for p in fitting if any(r.noun in _PARENTS for r in p.roles) or any(n.suffix == "sr" for n in p.names)]
    if asked[1].lower() in {"younger", "junior"}:
        meant = young or [p for p in fitting if old and p not in old]
    else:
        meant = old or [p for p in fitting if young and p not in young]
    return meant[0] if len(meant) == 1 else None


def is_plain_word(name: PersonName, mention: Mention, text: str) -> bool:
    """Say whether a surname is more likely the common word: "Banks said they …", "Law is law"."""
    word = mention.span.of(text)
    if len(name.words) > 1 or " " in word or mention.role or not word[1:].islower():
        return False
    opens = not text[mention.sentence.start : mention.span.start].strip("“\"‘' ")
    several = opens and word.endswith("s") and _THEY.match(text, mention.span.end) is not None
    return several or re.search(rf"\b{re.escape(word.lower())}\b", mention.sentence.of(text)) is not None


def is_near(one: PersonName, other: PersonName) -> bool:
    """Say whether two full names differ by romanisation, a nickname or one slip in one word."""
    if not (one.full and other.full) or one.suffix != other.suffix or len(one.core) != len(other.core):
        return False
    differing = [(a, b) for a, b in zip(one.core, other.core, strict=True) if skeleton(a) != skeleton(b)]
    if not differing:
        return True
    mine, theirs = differing[0]
    if len(differing) > 1 or other_given(mine, theirs) or other_spelling(mine, theirs):
        return False
    given = mine == one.core[0]
    return (given and same_given(mine, theirs)) or is_slip(mine, theirs)


def is_slip(one: str, other: str) -> bool:
    """Say whether a slip of the pen makes one word of the other, and they are not two names."""
    return one_slip(one, other) and not two_names(one, other)


def is_other_work(person: Person, mention: Mention) -> bool:
    """Say whether the role beside a name is another than the person is told to have."""
    role = read_role(mention.role) if mention.role else None
    return role is not None and bool(person.roles) and person.fits(role) == 0
