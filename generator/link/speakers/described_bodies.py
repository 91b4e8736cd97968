"""Offices of state by what they work at: "South Korea's spy agency" is its National Intelligence Service."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.link.speakers.appearances import Appearance
from generator.names.bodies import read_body
from generator.names.fold import fold
from generator.names.nations import nations_in
from generator.names.organisations import without_article
from generator.names.words import name_words
from generator.read.lexicons import read_lexicon

_MINISTRIES = frozenset({"ministry", "department"})
_OFFICES = name_words("office")  # what may be called by one another's noun: "the agency" of a service or a bureau
_WIDE = name_words("wide")
_ITS = re.compile(r"(?:its|his|her|their|our|my|your|whose|an?|another|some) ", re.IGNORECASE)
_LOCAL = re.compile(r"\b(?:local|regional|provincial|city|county|district|municipal|town)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w.]*\w")


@dataclass(frozen=True, slots=True)
class Office:
    """``works``: what it works at; ``nouns``: what it is; ``owner``: whose, "" where nothing says so."""

    works: frozenset[str]
    nouns: frozenset[str]
    owner: str

    def may_be(self, named: Office) -> bool:
        """Say whether one that is called by its work can be the one so named."""
        kinds = any(self.nouns & sort and named.nouns & sort for sort in (_MINISTRIES, _OFFICES))
        owned = not self.owner or not named.owner or self.owner == named.owner
        return kinds and owned and bool(self.works) and self.works <= named.works


@cache
def _works() -> dict[str, str]:
    return {fold(word): row["work"] for row in read_lexicon("body_works") for word in row["words"]}


def office(name: str) -> Office:
    """Return what the name of an office of state says.

    >>> office("South Korea's spy agency").may_be(office("National Intelligence Service"))
    True
    >>> office("the foreign ministry").may_be(office("Ministry of Foreign Trade"))
    False
    """
    body = read_body(name)
    words = body.kind.split()
    nouns = frozenset(words) & (_MINISTRIES | _OFFICES)
    works = frozenset(_works().get(word, word) for word in words if word not in nouns and word not in _WIDE)
    return Office(works, nouns, body.owner)


def is_described(name: str) -> bool:
    """Say whether common words alone, beside a nation, call the office: "the Norwegian spy agency"."""
    if _ITS.match(name):
        return False
    words = _WORD.findall(without_article(name))
    for first, behind, _ in reversed(nations_in(words)):
        del words[first:behind]
    return bool(words) and all(word.islower() for word in words)


def named_offices(appearances: list[Appearance]) -> dict[str, str]:
    """Return the one name in full that each description of an office can mean; those of which two fit are left out."""
    found: dict[str, str] = {}
    names = sorted({a.name for a in appearances})
    by_work: dict[str, dict[str, None]] = {}
    for name in names:
        if not is_described(name):
            for work in office(name).works:
                by_work.setdefault(work, {})[name] = None
    for name in names:
        asked = office(name) if is_described(name) and not _LOCAL.search(name) else None
        if asked is None or not asked.works or not asked.nouns:
            continue
        near = by_work.get(min(asked.works), {})
        if any(read_body(other).kind == read_body(name).kind for other in near):
            continue
        fitting = {read_body(other): other for other in near if asked.may_be(office(other))}
        owners = {body.owner for body in fitting}
        if len(fitting) == 1 or (len({body.kind for body in fitting}) == 1 and len(owners - {""}) == 1):
            found[name] = fitting[min(fitting, key=lambda body: (not body.owner, body.kind, body.owner))]
    return found
