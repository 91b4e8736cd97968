"""A noun or unit said once for several numbers: "435 homes by open sale and 187 by tender"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from generator.extract.quantities.units import Measured
from generator.model import Quantity

CARRY = 90  # code points over which a noun said once still holds
LINK = re.compile(
    r"\b(?:by|from|to|and|of|or|at|in|with|another|than|plus)\s+"
    r"(?:(?:about|around|some|nearly|over|just|only) )?$|,\s+$",
    re.I,
)
LINK_OF_SHARE = re.compile(r"\b(?:by|from|and|or)\s+$", re.I)
MOVED = re.compile(r"[ ](?:to|at)\b")  # "lost 1.1% to 1,334": the second is no percentage
PAIRED = frozenset({" and ", " or ", ", "})
BARRIER = re.compile(r"[;:()\n]")
SHARES = frozenset({"percent", "money", "percentage_point", "factor", "fraction", "duration"})
BRACKET = re.compile(r"(?:[a-z ]{0,8}[ ])?\($|[ ]?/[ ]?")


CLOSING = frozenset({"close", "end", "finish", "settle", "stand"})


def carried_from(found: Measured, before: list[Quantity], parsed: Doc, at: int, text: str) -> Quantity | None:
    """Return the figure before ``found`` in its sentence whose noun or unit holds for ``found`` too, or None."""
    if not before or found.numeral.form in {"vague", "fraction"}:
        return None
    last = before[-1]
    if found.start - last.span.end > CARRY or not last.sentence.start <= found.start < last.sentence.end:
        return None
    between = text[last.span.end : found.start]
    if (
        BARRIER.search(between)
        or (last.unit is None and last.counted is None)
        or (last.kind == "age" and between not in PAIRED)
    ):
        return None
    share = last.kind in SHARES
    if not (LINK_OF_SHARE if share else LINK).search(between) or (share and MOVED.match(between)):
        return None
    while at > 0 and parsed[at - 1].idx >= last.span.end:  # a new verb tells of something else: "and injured 40"
        at -= 1
        if parsed[at].pos_ == "VERB" and parsed[at].lemma_ not in CLOSING:
            return None
    return last


def same_again(start: int, before: list[Quantity], text: str) -> bool:
    """Say whether the figure at ``start`` only converts the one before it: "just under 296 hp (224 kW / 300 PS)"."""
    return bool(before) and BRACKET.fullmatch(text[before[-1].span.end : start]) is not None
