"""What the documents as a whole say of their figures: which others compete, which words are rare."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from math import fsum, log

from generator.link.asked import Asked
from generator.link.figure_nouns import is_person
from generator.link.figure_units import PER, compared_in, converted, ends, on_one_scale
from generator.link.place_holdings import Places
from generator.link.words import fold

TELLING = 20  # from which two documents hardly count the same thing alike by chance
NONE = -99.0  # likeness where there is no figure to be like
SAME, SAME_AND_LARGE, ONE_NOUN, ONE_STATE = 3.0, 4.0, 2.0, 4.0  # what likeness gives, in rarities of a word

Sort = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """How rare each word is, and which figures of a sort each document gives, in text order."""

    rarity: Mapping[str, float]
    sorts: Mapping[tuple[str, Sort], tuple[Asked, ...]]
    places: Places = field(default_factory=Places)
    _likest: dict[tuple[tuple[str, int], str], tuple[float, float]] = field(default_factory=dict)
    _of_state: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    _numbers: dict[tuple[str, Sort], frozenset[Decimal | None]] = field(default_factory=dict)
    _weights: dict[tuple[str, int], float] = field(default_factory=dict)

    @classmethod
    def of(cls, figures: Iterable[Asked], texts: Sequence[str] = ()) -> Setting:
        """Return the setting of all ``figures`` of a story, the ``texts`` of its documents saying what lies where."""
        listed = sorted(figures, key=lambda one: one.order)
        numbers = Counter(word for one in listed for word in one.context)
        sorts: dict[tuple[str, Sort], list[Asked]] = defaultdict(list)
        for one in listed:
            sorts[one.document, sort_of(one)].append(one)
        return cls(
            {word: log((len(listed) + 1) / (count + 0.5)) for word, count in numbers.items()},
            {key: tuple(found) for key, found in sorts.items()},
            Places.of(texts),
        )

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how much the words in common tell: the sum of their rarities."""
        if one.isdisjoint(other):
            return 0.0
        return fsum(self.rarity.get(word, 1.0) for word in one & other)  # exact, so in any order the same

    def share(self, one: Asked, other: Asked) -> float:
        """Return the part of their words, by rarity, that the sentences of two figures have in common."""
        shared = self.shared(one.context, other.context)
        return shared / (self._weight(one) + self._weight(other) - shared) if shared else 0.0

    def _weight(self, one: Asked) -> float:
        if one.order not in self._weights:
            self._weights[one.order] = self.shared(one.context, one.context)
        return self._weights[one.order]

    def numbers(self, one: Asked) -> frozenset[Decimal | None]:
        """Return the numbers that the document of ``one`` gives of its sort."""
        key = one.document, sort_of(one)
        if key not in self._numbers:
            self._numbers[key] = frozenset(ends(other)[0] for other in self._beside(one, one.document))
        return self._numbers[key]

    def of_state(self, one: Asked) -> tuple[int, int]:
        """Return which figure of its sort and state ``one`` is in its document, 0 the first, and how many numbers."""
        if one.order not in self._of_state:
            alike = [other for other in self._beside(one, one.document) if other.state == one.state]
            before = sum(other.order < one.order for other in alike)
            self._of_state[one.order] = before, len({(other.figure.low, other.figure.high) for other in alike})
        return self._of_state[one.order]

    def likeness(self, one: Asked, other: Asked) -> float:
        """Return how alike two figures are at first sight: words in common, number, noun and state."""
        found = self.shared(one.near, other.near) + self.shared(one.context, other.context) / 2
        if same_number(one, other):
            found += SAME + SAME_AND_LARGE * ((one.figure.low or 0) >= TELLING)
        if counts(one):
            found += ONE_NOUN * (one.noun == other.noun)
            if one.state and other.state:
                found += ONE_STATE if one.state == other.state else -ONE_STATE
        return found

    def likest(self, one: Asked, document: str) -> tuple[float, float]:
        """Return the likeness of the two figures in ``document`` that are most like ``one``."""
        key = one.order, document
        if key not in self._likest:
            others = (other for other in self._beside(one, document) if other.order != one.order)
            likest = sorted((self.likeness(one, other) for other in others), reverse=True)
            self._likest[key] = (*likest, NONE, NONE)[:2]  # type: ignore[assignment]
        return self._likest[key]

    def _beside(self, one: Asked, document: str) -> tuple[Asked, ...]:
        return self.sorts.get((document, sort_of(one)), ())


def sort_of(one: Asked) -> Sort:
    """Return kind, unit and class of noun: figures of one sort may answer one question in whatever words.

    What it is counted by is left open: "30 ships a day", "30 ships"; "$78 a barrel", "$79".
    """
    return _sort(one.kind, one.unit or "", one.noun)


BY_MANY = re.compile(r"per (?:\d|(?:one |a )?million)")  # "12 deaths per 100,000": never compared with twelve deaths


@cache  # asked for every pair of figures, and a story has few units and nouns
def _sort(kind: str, told: str, noun: str) -> Sort:
    if kind == "age":
        return kind, "", fold(noun)  # a name is printed with its accents or without
    if BY_MANY.match(told):
        return kind, told, noun
    unit = compared_in(kind, told)
    if kind == "fraction":
        return "percent", unit, ""
    if kind == "count" or (kind == "rate" and not unit and noun):
        return "count", "", "people" if is_person(noun) else noun
    return "measure" if kind == "rate" and unit else kind, unit, ""


def told_in(one: Asked, other: Asked) -> str:
    """Return the kind of a pair of one sort, "share" where one is a fraction and the other a percentage."""
    if "fraction" in {one.kind, other.kind}:
        return "fraction" if one.kind == other.kind else "share"
    return sort_of(one)[0]


def other_coin(one: Asked, other: Asked) -> bool:
    """Say whether two sums name the coins of two nations: Danish and Norwegian crowns."""
    left, right = (PER.sub("", asked.unit or "") for asked in (one, other))
    return left != right and all(unit.rpartition(" ")[0] for unit in (left, right))


def counts(one: Asked) -> bool:
    """Say whether a figure counts things and does not measure them."""
    return sort_of(one)[0] == "count"


def per_of(one: Asked) -> str | None:
    """Return what a figure is counted by, "per day" of "30 ships a day", None where it is not."""
    match = PER.search(one.unit or "")
    return match[0].strip() if match else None


def digits_of(one: Asked) -> int:
    """Return how many digits of a figure tell something: 3 of 5.25, 2 of 410 million, 1 of 2,000.

    Two outlets print a number of many such digits alike only where they mean the same. A fraction has one.
    """
    if one.kind == "fraction":
        return 1
    return max(_digits(one.figure.low), _digits(one.figure.high))


@lru_cache(maxsize=1 << 14)  # asked for every pair of figures
def _digits(end: Decimal | None) -> int:
    return 0 if end is None else len("".join(map(str, end.as_tuple().digits)).strip("0"))


def rounds(one: Asked, other: Asked) -> bool:
    """Say whether one of two numbers may be the other, rounded: "almost 23", "22.8"; "more than 340", "347"."""
    if one.figure.vague or other.figure.vague or digits_of(one) == digits_of(other):
        return False
    coarse, fine = (one, other) if digits_of(one) < digits_of(other) else (other, one)
    low, exact = coarse.figure.low, fine.figure.low
    if not low or not exact or not on_one_scale(one, other):
        return False
    if coarse.figure.low != coarse.figure.high or fine.figure.low != fine.figure.high:
        return False
    step = Decimal(1).scaleb(int(low.normalize().as_tuple().exponent))
    apart = abs(low - exact)
    return apart < step if coarse.figure.modifier != "=" else 2 * apart <= step


def same_number(one: Asked, other: Asked) -> bool:
    """Say whether two figures give the same value or range, be it in two units."""
    return ends(one) == ends(other) or converted(one, other)
