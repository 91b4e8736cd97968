"""Documents that say what another one already says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SHINGLE = 5  # words; enough that two reports of one event share few by chance
NEAR = 0.6  # of the shorter one's shingles: from there most of the text is the same


@dataclass(frozen=True, slots=True)
class Twin:
    """A document that reads like another; ``share`` of the shorter one's five-word runs stand in both, 0 to 1."""

    id: str
    share: float


def twins(text: str, known: Iterable[tuple[str, str]]) -> list[Twin]:
    """Return which of ``known`` (id, text) read like ``text``, the likest first; 1.0 is the very same words.

    >>> twins("one two three four five six seven", [("a", "One two three four five six seven!"), ("b", "other words")])
    [Twin(id='a', share=1.0)]
    """
    own = _shingles(text)
    found = []
    for name, other in known:
        theirs = _shingles(other)
        least = min(len(own), len(theirs))
        share = len(own & theirs) / least if least else 0.0
        if share >= NEAR:
            found.append(Twin(name, 1.0 if own == theirs else min(round(share, 2), 0.99)))
    return sorted(found, key=lambda one: (-one.share, one.id))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
