"""Small number words that count what somebody told, as against an editor's own counting."""

from __future__ import annotations

import re
from functools import cache

from generator.read.lexicons import read_lexicon

NEAR = 2  # words behind the number of which one is what it counts: "three armed men"


def counts(number: str, sentence: str) -> bool:
    """Say whether the word ``number`` counts things somebody told of, and is no counting of the editor's own.

    >>> [counts("three", words) for words in ("three armed men came", "the three men met", "three outlets say so")]
    [True, False, False]
    """
    for match in re.finditer(rf"(?:\b(\w+) )?\b{re.escape(number)}((?: [a-z-]+)+)", sentence):
        nouns = [word for word in match[2].split()[:NEAR] if _is_plural(word)]
        if nouns and nouns[0] not in _words("own") and (match[1] or "").lower() not in _words("known"):
            return True
    return False


def _is_plural(word: str) -> bool:
    return word in _words("many") or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(word for row in read_lexicon("counting_words") if row["use"] == use for word in row["words"])
