"""Numbers of the page rather than the story: players, slide counters, list numbers, telephone numbers."""

from __future__ import annotations

import re

PLAYER = re.compile(
    r"[0-9]+ seconds of [0-9]+ (?:hours?|minutes?|seconds?)[^\n]*|Volume ?[0-9]+ ?%|"
    r"^[ \t]*[0-9]+ (?:of|/) [0-9]+ *\|?[ \t]*$",
    re.M,
)
COUNTERS = re.compile(
    r"\b[0-9]+[- ]min(?:ute)?s? read\b|^[ \t]*[0-9,]+ (?:comments?|shares?|likes?|views?|photos?|videos?)[ \t]*$|"
    r"\+[0-9][0-9 ().-]{7,}[0-9](?=\s|$)|\(?\b[0-9]{3}\)?[ .-][0-9]{3}[-.][0-9]{4}\b|"
    r"\b0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}\b",
    re.M | re.I,
)
ADDRESSES = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w+|<[^<>\n]{1,200}>|©[^\n]{0,40}", re.I
)
MARKS = ("@", "://", "<", "©", "www.", "WWW.")  # one of which every address holds
LIST_NUMBER = re.compile(r"^[ \t\u00a0(•*-]*[0-9]{1,3}[.)](?=[ \t\u00a0])", re.M)


def furniture(text: str) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` whose numbers are no figures, in text order.

    >>> text = "1. The vote\\n3 of 6 |\\nSome 40 people came."
    >>> [text[start:end] for start, end in furniture(text)]
    ['1.', '3 of 6 |']
    """
    patterns = [PLAYER, COUNTERS, LIST_NUMBER]
    if any(mark in text for mark in MARKS):
        patterns.append(ADDRESSES)
    return sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
