"""Which place holds which, as the documents themselves say: a town in a province, a province of a nation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.link.stems import singular
from generator.link.words import fold
from generator.names.nations import nation_of

AREAS = frozenset(
    {"the", "city", "county", "district", "governorate", "island", "municipality", "of", "province", "region", "state"}
    | {"town", "village"}
)
WORD = r"\b(?!(?:At|Across|By|From|In|Near|The)\b)[A-Z][\w-]+(?:[’'](?!s\b)\w+)?"
NAME = rf"{WORD}(?: {WORD})*"
SORT = r"(?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Gg]overnorate|[Pp]rovince|[Rr]egion|[Ss]tate|town|village|capital|port)"
HELD = (
    re.compile(rf"({NAME}),? (?:in|of) (?:the )?(?:[a-z-]+ ){{0,2}}(?:{SORT} of )?({NAME})"),  # "Kela, in Varano"
    re.compile(rf"({NAME}),? (?:a|an|the) (?:[a-z-]+ ){{1,4}}(?:in|of) (?:the )?(?:[a-z-]+ ){{0,2}}({NAME})"),
    re.compile(rf"\b(?:in|at|near|from|of) ({NAME}), ({NAME})(?=[,.;)])(?! and\b|, and\b)"),  # "in Kela, Varano,"
    re.compile(rf"^({NAME}), ({NAME})(?= ?(?:\(|[—–-] ))", re.MULTILINE),  # "KELA, Varano (Agency) —"
)
HOLDS = re.compile(
    rf"({NAME})[’']s (?:(?:[a-z]+ ){{0,2}}{SORT},? (?:of )?)?({NAME})"
)  # "Varano's Kela", "its port, Kela"
AREA = re.compile(rf"({NAME}) ([Cc]ounty|[Dd]istrict|[Gg]overnorate|[Mm]unicipality|[Pp]rovince|[Rr]egion|[Ss]tate)\b")
SEVERAL = re.compile(
    r"(?:\d+|[a-z]+) (counties|countries|districts|governorates|municipalities|provinces|regions|states)$"
)
DEEP = 3  # steps up: a town, its district, province and nation


@dataclass(frozen=True, slots=True)
class Places:
    """The places that each place is said to lie in."""

    above: Mapping[str, frozenset[str]] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[str]) -> Places:
        """Return what ``texts`` say of which place lies in which.

        >>> places = Places.of(["It rained in Kela, a town in Varano province.", "Chad's Varano province is poor."])
        >>> places.relation("kela", "chad"), places.relation("kela", "mali"), places.relation("kela", "esmar")
        ('within', 'other', 'other')
        """
        above: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            pairs = [(match[1], match[2]) for pattern in HELD for match in pattern.finditer(text)]
            pairs += [(match[2], match[1]) for match in HOLDS.finditer(text)]
            for inner, outer in pairs:
                low, high = _key(fold(inner)), _key(fold(outer))
                if low != high and not _is_nation(low):
                    above[low].add(high)
        areas = {_key(fold(match[1])): match[2].lower() for text in texts for match in AREA.finditer(text)}
        return cls({name: frozenset(found) for name, found in above.items()}, areas)

    def relation(self, one: str, other: str) -> str:
        """Return how two folded names of places relate: "same", "within" where one lies in the other, or "other".

        A nation holds every place that is not said to lie in another one. One county is another place than "three
        counties": what was counted in all of them is not what was counted there.
        """
        left, right = _key(one), _key(other)
        if left != right and (several := self._several(left, right) or self._several(right, left)):
            return several
        if left == right or _words(left) <= _words(right) or _words(right) <= _words(left):
            return "same"
        over_left, over_right = self._over(left), self._over(right)
        if right in over_left or left in over_right:
            return "within"
        if _is_nation(left) == _is_nation(right):
            return "other"
        over = over_right if _is_nation(left) else over_left
        return "other" if any(_is_nation(name) for name in over) else "within"

    def _several(self, many: str, other: str) -> str:
        """Return how several areas relate to another place, "" where ``many`` are not several."""
        if "+" in many:
            return "other" if other in {_key(part) for part in many.split("+")} else "within"
        match = SEVERAL.match(many)
        if match is None:
            return ""
        area = "country" if _is_nation(other) else self.areas.get(other)
        return "other" if area == singular(match[1]) else "within"

    def _over(self, name: str) -> set[str]:
        found: set[str] = set()
        edge = {name}
        for _ in range(DEEP):
            edge = {up for low in edge for up in self._up(low)} - found
            found |= edge
        return found

    def _up(self, name: str) -> frozenset[str]:
        nation = nation_of(name)
        capital = frozenset({nation.code}) if nation and nation.sort == "capital" else frozenset()
        return self.above.get(name, frozenset()) | capital


def _words(key: str) -> frozenset[str]:
    return frozenset(key.split())


def _is_nation(key: str) -> bool:
    return key.isupper()  # a code


@cache
def _key(name: str) -> str:
    """Return a folded name as it is compared: without "the" and "province"; a nation's by its code."""
    bare = " ".join(word for word in name.split() if word not in AREAS) or name
    nation = nation_of(bare)
    return nation.code if nation and nation.sort in {"country", "adjective"} else bare
