"""What a statement denies: the words behind a "not", or all it says where its speaker is said to deny it."""

from __future__ import annotations

from itertools import takewhile

from generator.link.statements import Run, Statement
from generator.link.stems import kin, stem

REACH = 4  # words behind a denial that it denies
DENYING = frozenset(
    map(stem, ("not", "no", "never", "cannot", "neither", "nor", "nothing", "nobody", "none", "without"))
)
OBJECTS = frozenset(map(stem, ("nothing", "nobody", "none")))  # "it paid nothing", "it fired on nobody"
BEFORE = 3  # words before one of these that it denies
BOUNDS = frozenset(map(stem, ("more", "less", "fewer", "later", "longer", "only", "just")))  # "no more than five"
TURNS = frozenset(map(stem, ("and", "but", "because", "while", "although")))  # begin what is not denied


def contradict(one: Statement, other: Statement) -> bool:
    """Say whether only one of two denies something that both tell of: not where it adds that "nobody was hurt"."""
    return denies(one, other) != denies(other, one)


def both_deny(one: Statement, other: Statement) -> bool:
    """Say whether both deny something that both tell of."""
    return denies(one, other) and denies(other, one)


def denies(one: Statement, other: Statement) -> bool:
    """Say whether ``one`` denies something of which the other tells, too, in its words or in kin of them."""
    denied = one.terms if one.quotation.stance == "deny" else _denied(one.words) & one.terms
    if denied & other.terms:
        return True
    known = frozenset[str]().union(*map(kin, other.terms))
    return any(kin(word) & known for word in denied)


def _denied(words: Run) -> frozenset[str]:
    """Return the words within reach of a denial."""
    found: set[str] = set()
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + REACH]
        if (word in DENYING or word.endswith("n't")) and not BOUNDS.intersection(behind[:1]):
            found.update(takewhile(lambda one: one not in TURNS, behind))
        if word in OBJECTS:
            found.update(takewhile(lambda one: one not in TURNS, reversed(words[max(0, at - BEFORE) : at])))
    return frozenset(found)
