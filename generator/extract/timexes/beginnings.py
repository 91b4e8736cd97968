"""The classes that a compiled pattern can begin with, so that a search looks only where some rule may match."""

from __future__ import annotations

LOOKS = ("(?<=", "(?<!", "(?=", "(?!")  # what must or must not stand beside a match is no part of it


def beginnings(pattern: str) -> frozenset[str]:
    """Return the characters with which a match of ``pattern`` can begin.

    ``pattern`` is what ``compile_pattern`` makes: literal characters, groups, ``|``, ``?``, ``*``, ``+`` and what must
    stand beside it.

    >>> sorted(beginnings("(?<=x)(?:(?P<a>p)|q)?r(?!y)")), sorted(beginnings("(?:ab|c)+d"))
    (['p', 'q', 'r'], ['a', 'c'])
    """
    first, _, _ = _alternatives(pattern, 0)
    return first


def _alternatives(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    """Return what the alternatives from ``at`` can begin with, whether one of them may be empty, and where they end."""
    first, empty = frozenset[str](), False
    while True:
        begins, may_be_empty, at = _sequence(pattern, at)
        first, empty = first | begins, empty or may_be_empty
        if pattern[at : at + 1] != "|":
            return first, empty, at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    first, empty = frozenset[str](), True
    while at < len(pattern) and pattern[at] not in "|)":
        begins, may_be_empty, at = _item(pattern, at)
        if empty:
            first |= begins
        empty = empty and may_be_empty
    return first, empty, at


def _item(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    if pattern[at] == "(":
        looks = pattern.startswith(LOOKS, at)
        first, empty, at = _alternatives(pattern, _inside(pattern, at))
        first, empty = (frozenset[str](), True) if looks else (first, empty)
    else:
        at += pattern[at] == "\\"
        first, empty = frozenset(pattern[at]), False
    at += 1
    if pattern[at : at + 1] in ("?", "*", "+"):
        empty, at = empty or pattern[at] != "+", at + 1
    return first, empty, at


def _inside(pattern: str, at: int) -> int:
    """Return where the content of the group that opens at ``at`` begins."""
    for opening in (*LOOKS, "(?:"):
        if pattern.startswith(opening, at):
            return at + len(opening)
    return pattern.index(">", at) + 1  # (?P<name>
