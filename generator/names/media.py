"""What words stand on: recordings, statements, reports; they are quoted from, but nobody speaks in them."""

from __future__ import annotations

import re

from generator.names.fold import fold
from generator.names.words import name_words

_TAIL = re.compile(r"\b(?:of|from|by|to|in|on|at|with|that|which|sent|shared|seen|released|posted|obtained|reviewed)\b")


def is_medium(phrase: str) -> bool:
    """Say whether the noun of ``phrase`` is a document, a recording or the like.

    >>> is_medium("a recording shared with the paper"), is_medium("its 4 p.m. bulletin"), is_medium("a reporter")
    (True, True, False)
    """
    words = re.findall(r"[\w'’\-]+", _TAIL.split(fold(phrase), maxsplit=1)[0])
    return bool(words) and (words[-1] in name_words("medium") or words[-1].removesuffix("s") in name_words("medium"))
