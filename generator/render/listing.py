"""Words as sentences list and count them."""

from __future__ import annotations

from collections.abc import Iterable


def listed(words: Iterable[str]) -> str:
    """Return words as a sentence lists them.

    >>> listed(["AP"]), listed(["AP", "CBS"]), listed(["AP", "CBS", "BBC"])
    ('AP', 'AP and CBS', 'AP, CBS and BBC')
    """
    *head, last = [*words] or [""]
    return f"{', '.join(head)} and {last}" if head else last


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "outlet"), counted(2, "outlet"), counted(0, "entry", "entries")
    ('1 outlet', '2 outlets', '0 entries')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
