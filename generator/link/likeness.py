"""How much of what they say two dated sentences have in common, common words of the story counting less."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.link.dated import Dated

LEAST = 3  # words of the shorter side below which nothing but all of them says anything
NUMBER = 0.25  # added where both give the same number
SPEAKER = 0.15  # added where both name the same participant
PREDICATE = 0.1  # added where both have one verb


class Likeness:
    """Compares dated sentences of one set; a word that many of them hold weighs little (inverse document frequency)."""

    def __init__(self, dated: Iterable[Dated]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for one in dated:
            counts.update(one.words)
            total += 1
        self._weights: Mapping[str, float] = {word: math.log(1 + total / times) for word, times in counts.items()}
        self._whole: dict[frozenset[str], float] = {}

    def rarest(self, one: Dated, most: int) -> list[str]:
        """Return the ``most`` words of ``one`` that fewest others hold, rarest first."""
        return sorted(one.words, key=lambda word: (-self._weights[word], word))[:most]

    def of(self, one: Dated, other: Dated) -> float:
        """Return 0 for nothing in common to 1 and a little more for the same words, number, participant and verb."""
        words = self.words(one, other)
        numbers = NUMBER * bool(one.numbers & other.numbers)
        speakers = SPEAKER * bool(set(one.participants) & set(other.participants))
        return words + numbers + speakers + PREDICATE * (one.predicate is not None and one.predicate == other.predicate)

    def words(self, one: Dated, other: Dated) -> float:
        """Return the share of weight that the words of the lighter sentence have in the other, 0 to 1."""
        shorter = min(one.words, other.words, key=len)
        if len(shorter) < LEAST and not shorter <= (one.words & other.words):
            return 0.0
        shared = sum(self._weights[word] for word in one.words & other.words)
        return shared / min(self._weight(one), self._weight(other))

    def _weight(self, one: Dated) -> float:
        if one.words not in self._whole:
            self._whole[one.words] = sum(self._weights[word] for word in one.words)
        return self._whole[one.words]
