"""How a figure moved: "rose to", "down from", "by"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from generator.model import Quantity
from generator.numerals.words import any_of
from generator.read.lexicons import read_lexicon

WINDOW = 28  # code points before a figure in which the words may stand
REACH = 80  # code points over which "rose to 40 ... from 30" is one move
PHRASAL = re.compile(
    r"\b(?:ma[dk]e?\w*|sets?|came|comes?|g[ai]ve\w*|takes?|took|picks?|ends?|sums?|signs?|turns?|adds?)"
    r" (?:up|down)\s+$",
    re.I,
)  # "make up 80 percent" moves nothing
PREPOSITION = re.compile(r"\b(from|to)\s+$")


def change_rows() -> tuple[dict[str, Any], ...]:
    """Return the rows of the words of change."""
    return read_lexicon("change_words")


@cache
def _pattern() -> re.Pattern[str]:
    words = any_of(form for row in change_rows() for form in row["forms"])
    return re.compile(rf"\b(?:{words})(?: (?:up|down|back|higher|lower))?(?: (?:to|by|from|at))?\s+$", re.I)


@cache
def _last_words() -> frozenset[str]:
    """Return the words one of which stands right before a figure that moved."""
    forms = (form for row in change_rows() for form in row["forms"])
    return frozenset([*forms, "up", "down", "back", "higher", "lower", "to", "by", "from", "at"])


def change_before(text: str, start: int, before: list[Quantity]) -> str | None:
    """Return the words that say how the figure at ``start`` moved, or None.

    The other end of a move takes its verb from the figure before: "rose to 40 from 30" gives "rose from".

    >>> change_before("The toll rose to 40", 17, [])
    'rose to'
    """
    words = text[max(0, start - WINDOW) : start].lower().split()
    if not words or words[-1] not in _last_words():
        return None
    match = _pattern().search(text, max(0, start - WINDOW), start)
    if match is not None:
        return None if PHRASAL.search(text, max(0, start - WINDOW - 8), start) else match.group().strip()
    other = PREPOSITION.search(text, max(0, start - 6), start)
    last = before[-1] if before else None
    if other is None or last is None or last.change is None or start - last.span.end > REACH:
        return None
    return f"{last.change.split()[0]} {other[1]}" if last.sentence.end > start else None
