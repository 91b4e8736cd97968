"""What only gives the number before it in another unit: "51.2C (124.2F)", "one million rupees ($3,530)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.link.asked import Asked

BEHIND = re.compile(r"\s?\(\W?(?:(?:about|around|roughly|some|nearly|almost|approximately|or|US)\s?)*")


def converts(one: Asked, other: Asked, text: str) -> bool:
    """Say whether ``other`` stands in brackets right behind ``one`` in another unit; ``text`` of their document."""
    if one.document != other.document or not one.unit or not other.unit or one.unit == other.unit:
        return False
    between = text[one.figure.span.end : other.figure.span.start]
    return bool(BEHIND.fullmatch(between)) and text[other.figure.span.end :].startswith(")")


def conversions(group: Sequence[Asked], texts: Mapping[str, str]) -> dict[str, str]:
    """Return, by the id of each figure of ``group`` that converts another one of it, the id of that one.

    ``texts`` are by document id. What converts a conversion converts the first number.
    """
    found: dict[str, str] = {}
    for before, after in pairwise(sorted(group, key=lambda one: one.order)):
        if converts(before, after, texts[before.document]):
            found[after.figure.id] = found.get(before.figure.id, before.figure.id)
    return found
