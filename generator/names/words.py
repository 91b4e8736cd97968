"""Small words around names, by their use."""

from __future__ import annotations

from functools import cache

from generator.names.fold import fold
from generator.read.lexicons import read_lexicon


@cache
def name_words(use: str) -> frozenset[str]:
    """Return the folded words of one ``use`` in name_words.yml.

    >>> "von" in name_words("particle")
    True
    """
    return frozenset(fold(word) for row in read_lexicon("name_words") if row["use"] == use for word in row["words"])
