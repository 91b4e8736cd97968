"""What the name of a public body says: which kind of body, and whose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.names.fold import fold
from generator.names.nations import nation_of, nations_in
from generator.names.organisations import organisation_nouns, without_article

_SPELLINGS = {
    "defence": "defense",
    "centre": "center",
    "organisation": "organization",
    "labour": "labor",
    "coastguard": "coast guard",
}
_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "in", "s"})
_OWNER = re.compile(r"^([A-Z].*?)['’]s? (.+)$")
_WORD = re.compile(r"[\w&]+")
# What stands before a nation as part of its name: "the Ministry of Health of the Republic of Norland"
_FORMS = frozenset({"republic", "kingdom", "sultanate", "emirate", "commonwealth", "principality", "state", "states"})
_ADJECTIVES = frozenset({"islamic", "federal", "federative", "people", "peoples", "democratic", "socialist", "united"})
_STOPS = re.compile(r"\b(?:[A-Z]\.){2,}")  # "the U.N. rights office"
# Of these a nation or a town has one; "the ministry" or "the agency" alone is whichever its document means.
_ONE = frozenset({"police", "army", "navy", "military", "air force", "parliament", "senate", "congress", "treasury"})


_WHERE = re.compile(r"^(.+?) (?:in|of|from) (?:the )?([A-Z][\w'’\-]*(?: [A-Z][\w'’\-]*)*)$")


def is_force(phrase: str) -> bool:
    """Say whether the phrase is the bare noun of what each town or nation has: "police", "the army"."""
    return fold(without_article(phrase)) in _ONE


def of_a_place(full: str, phrase: str) -> bool:
    """Say whether ``full`` is ``phrase`` with its place: "police in Lenn" of "police".

    >>> of_a_place("police in Lenn", "police"), of_a_place("police in riot gear", "police")
    (True, False)
    """
    found = _WHERE.match(without_article(full))
    return found is not None and fold(found[1]) == fold(without_article(phrase))


@dataclass(frozen=True, slots=True)
class Body:
    """``kind`` is its words, folded and sorted, without those of its ``owner``; ``state`` for an organ of a state."""

    kind: str
    owner: str = ""
    state: bool = False

    @property
    def alone(self) -> bool:
        """Say whether the kind without an owner says which body of a state or town it is."""
        return self.state and (" " in self.kind or self.kind in _ONE)


@lru_cache(maxsize=16384)
def read_body(name: str) -> Body:
    """Return what the name of a body says.

    >>> read_body("Norway's Ministry of Health") == read_body("the Norwegian health ministry")
    True
    >>> read_body("Esmar police").owner, read_body("the Ministry of Foreign Affairs").kind
    ('esmar', 'foreign ministry')
    >>> read_body("police in Esmar") == read_body("Esmar police")
    True
    """
    plain = _STOPS.sub(lambda found: found[0].replace(".", ""), without_article(" ".join(name.split())))
    owned = _OWNER.match(plain)
    owner, rest = (fold(without_article(owned[1])), owned[2]) if owned is not None else ("", plain)
    nation = nation_of(owned[1]) if owned is not None else None
    if nation is not None:
        owner = nation.code
    where = _WHERE.match(rest)
    if not owner and where is not None and fold(where[1]) in _ONE and nation_of(where[2]) is None:
        owner, rest = fold(where[2]), where[1]
    words = _WORD.findall(rest)
    if not owner:
        for first, behind, found in nations_in(words):
            if found.sort != "seat":
                owner, words = found.code, [*_without_form(words[:first]), *words[behind:]]
                break
    if not owner and len(words) > 1 and fold(words[-1]) in _ONE and all(w[0].isupper() for w in words[:-1]):
        owner, words = fold(" ".join(words[:-1])), words[-1:]
    folded = [part for w in map(fold, words) if w not in _SMALL for part in _SPELLINGS.get(w, w).split()]
    state = any(organisation_nouns().get(w) == "state" for w in folded)
    kind = [w for w in folded if w != "affairs" or not state] or folded
    return Body(" ".join(sorted(kind)), owner, state)


def _without_form(words: list[str]) -> list[str]:
    """Return the words before a nation less what its own name begins with: "Republic of", "Islamic Republic of"."""
    end = len(words)
    while end and fold(words[end - 1]) in _SMALL:
        end -= 1
    if end == len(words) or not end or fold(words[end - 1]) not in _FORMS:
        return words
    end -= 1
    while end and fold(words[end - 1]) in _ADJECTIVES | _SMALL:
        end -= 1
    return words[:end]


def is_government(name: str) -> bool:
    """Say whether the name is a nation's government: "South Korea's government".

    >>> is_government("the Norwegian government"), is_government("the government"), is_government("Esmar's government")
    (True, False, False)
    >>> is_government("the Norwegian side")
    True
    """
    body = read_body(name)
    return body.kind in {"government", "side"} and len(body.owner) == 2 and body.owner.isupper()
