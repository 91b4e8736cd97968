"""Acronyms that a text explains in brackets: "the Coast Relief and Rescue Unit (CRRU)"."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"(?P<space>\s)\(\s*(?:the\s+|or\s+)?(?P<short>[A-Z][A-Za-z&.]{1,9})\s*[),;]")
_WORD = re.compile(r"[^\W\d_][\w&.’'\-]*")
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "de", "du", "des", "la", "del", "et", "y", "&"})


def explained_acronyms(text: str) -> dict[str, tuple[int, int]]:
    """Return the place of the full name of each acronym that stands behind it in brackets and has its initials.

    >>> text = "the Disaster Relief and Mitigation Unit (DRMU) and the Tide Office (Paris)"
    >>> {short: text[start:end] for short, (start, end) in explained_acronyms(text).items()}
    {'DRMU': 'Disaster Relief and Mitigation Unit'}
    """
    found: dict[str, tuple[int, int]] = {}
    for match in _BRACKETS.finditer(text):
        start = _start(text, match.start(), match["short"].replace(".", "").upper())
        if start is not None:
            found.setdefault(match["short"].replace(".", ""), (start, match.start()))
    return found


def _start(text: str, end: int, letters: str) -> int | None:
    """Return where the name begins whose capitals, or whose words' first letters, are ``letters``; None for none."""
    line = text.rfind("\n", 0, end) + 1
    words = list(_WORD.finditer(text, max(line, end - 20 * len(letters)), end))[-2 * len(letters) :]
    for i in range(len(words) - 1, -1, -1):
        if not words[i][0][0].isupper():
            continue
        span = words[i:]
        initials = "".join(part[0] for word in span for part in word[0].split("-") if part).upper()
        capitals = "".join(c for word in span for c in word[0] if c.isupper())
        large = "".join(word[0][0] for word in span if word[0].lower() not in _SMALL).upper()
        if letters in {initials, capitals, large} and len(span) > 1:
            return words[i].start()
    return None
