"""How much each term of a story's statements tells: one that many of them hold tells little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from generator.link.statements import Statement

TELLING = 10  # from which a number says more than a word does
NUMBER = 1.5  # times as much; a smaller number says less by as much


class Rarity:
    """Weighs the terms of statements by inverse document frequency; a term of one statement alone weighs 1."""

    def __init__(self, found: Iterable[Statement]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for one in found:
            if one.form != "clause":  # a clause's sentence is counted
                counts.update(one.terms)
                total += 1
        self._weights = {
            term: math.log(1 + total / times) / math.log(1 + total) * telling(term) for term, times in counts.items()
        }

    def rarest(self, one: Statement, most: int) -> list[str]:
        """Return the ``most`` terms of ``one`` that fewest others hold, rarest first."""
        return sorted(one.terms, key=lambda term: (-self._weights[term], term))[:most]

    def weight(self, terms: Iterable[str]) -> float:
        """Return how much ``terms`` tell together."""
        return sum(self._weights[term] for term in sorted(terms))


def telling(term: str) -> float:
    """Return how much more a number says than a word: small ones less, others more; 1 for a word."""
    digits = term.split(".", maxsplit=1)[0]
    return 1 if not digits.isdigit() else NUMBER if int(digits) >= TELLING else 1 / NUMBER
