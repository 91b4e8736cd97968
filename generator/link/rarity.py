"""How much each word of a story's statements or dated sentences tells: one that many of them hold tells little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

TELLING = 10  # from which a number says more than a word does
NUMBER = 1.5  # times as much; a smaller number says less by as much


class Rarity:
    """Weighs words by how few ``sides`` hold them (inverse document frequency); one that a single side holds weighs 1.

    >>> rarity = Rarity([frozenset({"crane", "port"}), frozenset({"storm", "port"})])
    >>> rarity.rarest(frozenset({"crane", "port"}), 1), rarity.weight({"crane"}) > rarity.weight({"port"})
    (['crane'], True)
    """

    def __init__(self, sides: Iterable[frozenset[str]]) -> None:
        held = list(sides)
        most = math.log(1 + len(held))
        counts = Counter(word for words in held for word in words)
        self._weights = {word: math.log(1 + len(held) / times) / most * telling(word) for word, times in counts.items()}
        self._whole: dict[frozenset[str], float] = {}

    def rarest(self, words: frozenset[str], most: int) -> list[str]:
        """Return the ``most`` of ``words`` that fewest sides hold, rarest first."""
        return sorted(words, key=lambda word: (-self._weights.get(word, 1.0), word))[:most]

    def weight(self, words: Iterable[str]) -> float:
        """Return how much ``words`` tell together."""
        return sum(self._weights.get(word, 1.0) for word in sorted(words))

    def share(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the share of weight that the words of the lighter side have in the other, 0 to 1."""
        lighter = min(self._weight_of_side(one), self._weight_of_side(other))
        return self.weight(one & other) / lighter if lighter else 0.0

    def _weight_of_side(self, words: frozenset[str]) -> float:
        """Return the weight of all words of a side, kept because it is held against many."""
        if words not in self._whole:
            self._whole[words] = self.weight(words)
        return self._whole[words]


def telling(term: str) -> float:
    """Return how much more a number says than a word: small ones less, others more; 1 for a word."""
    digits = term.split(".", maxsplit=1)[0]
    return 1 if not digits.isdigit() else NUMBER if int(digits) >= TELLING else 1 / NUMBER
