"""Whether two documents tell of one story, by the names they share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.link.stems import CALENDAR
from generator.link.words import fold
from generator.model import Annotated, Span

NAME = re.compile(r"(?<=[\w,;:’')] )[^\W\d_a-z][^\W\d_]{2,}")  # inside a sentence: at its start any word is large
PLAIN = re.compile(r"\b[^\W\d_A-Z][^\W\d_]{2,}")
SHARED = 3  # names two documents of one story have in common at least, or all of the fewer


class Topics:
    """The names in each document: capitalised words it nowhere writes small, days and months left out."""

    def __init__(self, documents: Iterable[Annotated]) -> None:
        self._names = {one.document.id: _names(one) for one in documents}

    def one_story(self, one: str, other: str) -> bool:
        """Say whether the documents ``one`` and ``other``, by id, name the same people and places."""
        left, right = self._names[one], self._names[other]
        return len(left & right) >= min(SHARED, len(left), len(right))


def _names(one: Annotated) -> frozenset[str]:
    text = one.document.text
    plain = {fold(match[0]) for match in PLAIN.finditer(text)}
    names = (match for match in NAME.finditer(text) if not one.excluded(Span(match.start(), match.end())))
    return frozenset(fold(match[0]) for match in names) - plain - CALENDAR
