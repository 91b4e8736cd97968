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


def in_capitals(text: str) -> bool:
    """Say whether ``text`` is part of a sentence printed in capitals, and no name: it holds a small word or a verb.

    >>> in_capitals("SAY WERE IGNORED FOR YEARS"), in_capitals("ANA BRITO"), in_capitals("Ana For Brito")
    (True, False, False)
    """
    words = text.split()
    small = name_words("opener") | name_words("auxiliary")
    return text.isupper() and len(words) > 1 and any(fold(word) in small for word in words)
