"""Whether two documents tell of one story, by the names, and then the numbers, they share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.link.stems import CALENDAR
from generator.link.words import fold
from generator.model import Annotated, Span

NAME = re.compile(r"(?<=[\w,;:’')] )[^\W\d_a-z][^\W\d_]{2,}")  # inside a sentence: at its start any word is large
LARGE = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,}")
PLAIN = re.compile(r"\b[^\W\d_A-Z][^\W\d_]{2,}")
TELLING = 20  # from which two documents of two stories seldom give one number
SHARED = 3  # names two documents of one story have in common at least, or all of the fewer


class Topics:
    """The names in each document: capitalised words it nowhere writes small, days and months left out."""

    def __init__(self, documents: Iterable[Annotated]) -> None:
        listed = list(documents)
        self._names = {one.document.id: _names(one) for one in listed}
        self._numbers = {one.document.id: _numbers(one) for one in listed}
        self._large = {one.document.id: _large(one) for one in listed}

    def one_story(self, one: str, other: str) -> bool:
        """Say whether two documents, by id, name the same people and places, or some of them and the same numbers."""
        left, right = self._names[one], self._names[other]
        shared = (left & self._large[other]) | (right & self._large[one])
        numbers = len(self._numbers[one] & self._numbers[other]) if shared else 0
        return len(shared) + numbers >= min(SHARED, len(left), len(right))


def _numbers(one: Annotated) -> frozenset[tuple[str, str, Decimal]]:
    return frozenset(
        (figure.kind, figure.unit or "", figure.low)
        for figure in one.figures
        if figure.kind in {"count", "number", "money"} and figure.low is not None and figure.low >= TELLING
    )


def _large(one: Annotated) -> frozenset[str]:
    """Return the capitalised words that ``one`` nowhere writes small, those that begin a sentence too."""
    text = one.document.text
    plain = {fold(match[0]) for match in PLAIN.finditer(text)}
    found = (match for match in LARGE.finditer(text) if not one.excluded(Span(match.start(), match.end())))
    return frozenset(fold(match[0]) for match in found) - plain - CALENDAR


def _names(one: Annotated) -> frozenset[str]:
    text = one.document.text
    plain = {fold(match[0]) for match in PLAIN.finditer(text)}
    names = (match for match in NAME.finditer(text) if not one.excluded(Span(match.start(), match.end())))
    return frozenset(fold(match[0]) for match in names) - plain - CALENDAR
