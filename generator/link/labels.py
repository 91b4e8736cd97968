"""Readable ids for what several documents tell together."""

from __future__ import annotations

import re
import unicodedata

MOST = 5  # words; enough to recognise a passage or a question in a link


def label(words: str, *, taken: set[str]) -> str:
    """Return the first words in small ASCII letters and hyphens, numbered where ``taken``; ``taken`` grows by it.

    >>> taken: set[str] = set()
    >>> label("“The river rose.”", taken=taken), label("The river rose", taken=taken)
    ('the-river-rose', 'the-river-rose-2')
    """
    plain = unicodedata.normalize("NFKD", words.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    base = "-".join(re.findall(r"[a-z0-9]+", plain.lower())[:MOST]) or "x"
    found, count = base, 1
    while found in taken:
        count += 1
        found = f"{base}-{count}"
    taken.add(found)
    return found
