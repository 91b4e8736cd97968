"""A noun or unit said once for several numbers: "435 homes by open sale and 187 by tender"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from generator.extract.quantities.measured import Measured
from generator.model import Quantity

HYPHENED = re.compile(
    r"[-‐‑](?!(?:to|and|plus|odd|ish|or|for|in|by|on|of|at|vs|a|up|off|out|down|something|somethings)\b)([A-Za-z]{3,})"
)
SHARED = re.compile(r",? (?:and|or|&) (?:about |around )?")  # "27 and 29 years old"
LISTED = re.compile(r", ?")  # "10, 20 and 30 percent"
SUSPENDED = re.compile(r"-(?:,|,? (?:and|or|to))\s?(?:and |or )?")
NEAR = 40  # code points over which an amount of money makes money of the next
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
CLOSING = frozenset({"close", "end", "finish", "settle", "stand"})
BRACKET = re.compile(r"(?:[a-z ]{0,8}[ ])?\($|[ ]?/[ ]?")


def carried_from(found: Measured, before: list[Quantity], parsed: Doc, at: int, text: str) -> Quantity | None:
    """Return the figure before ``found`` in its sentence whose noun or unit holds for ``found`` too, or None."""
    if not before or found.numeral.form in {"vague", "fraction"}:
        return None
    last = before[-1]
    if last.change and found.change and last.change.endswith("from") and found.change.endswith("to"):
        return last if last.unit or last.counted else None
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
    return None if _told_otherwise(found, parsed, at, last.span.end) else last


def _told_otherwise(found: Measured, parsed: Doc, at: int, since: int) -> bool:
    """Say whether a verb of its own tells what the number counts: "40 dead and 90 wounded", "and injured 40"."""
    after = at
    while after < len(parsed) and parsed[after].idx < found.end:
        after += 1
    if after < len(parsed) and parsed[after].tag_ == "VBN":
        return True
    while at > 0 and parsed[at - 1].idx >= since:
        at -= 1
        if parsed[at].pos_ == "VERB" and parsed[at].lemma_ not in CLOSING:
            return True
    return False


def same_again(start: int, before: list[Quantity], text: str) -> bool:
    """Say whether the figure at ``start`` only converts the one before it: "just under 296 hp (224 kW / 300 PS)"."""
    return bool(before) and BRACKET.fullmatch(text[before[-1].span.end : start]) is not None


def told_twice(first: Measured, second: Measured, text: str) -> Measured | None:
    """Return words and the same number in brackets as one: "thirty-one (31) members", None for any other two."""
    after = second.numeral.end
    same = first.low is not None and first.low == second.low and first.high == second.high
    if not same or first.unit or second.unit or first.numeral.form != "words":
        return None
    if text[first.end : second.start] != " (" or text[after : after + 1] != ")":
        return None
    return replace(first, end=after + 1, numeral=replace(first.numeral, end=after + 1))


def hyphened_noun(found: Measured, text: str) -> Measured:
    """Read the noun joined by a hyphen: "a 15-member council"."""
    if found.unit is None and (match := HYPHENED.match(text, found.end)):
        return replace(found, end=match.end(), glued=match[1], kind="count", rule="count/hyphen")
    return found


def money_again(measured: Measured, found: list[Measured], text: str) -> Measured:
    """Read the second m of "105m euros plus 40m" as a million, not as metres."""
    near = found and measured.start - found[-1].end <= NEAR and found[-1].kind == "money"
    if not near or measured.rule != "unit/metre" or text[measured.numeral.end - 1] != "m":
        return measured
    numeral = measured.numeral
    return replace(
        measured, low=numeral.low, high=numeral.high, unit=found[-1].unit, kind="money", rule="unit/currency"
    )


def shared_units(found: list[Measured], text: str) -> list[Measured]:
    """Give each number of "four-, five- and six-cylinder" the noun that only the last has."""
    for at in range(len(found) - 2, -1, -1):
        this, after = found[at], found[at + 1]
        gap = text[this.end : after.start]
        if (
            this.unit is None
            and not this.glued
            and after.unit
            and not after.currency
            and (SHARED.fullmatch(gap) or (LISTED.fullmatch(gap) and after.rule == "unit/shared"))
        ):
            found[at] = replace(this, unit=after.unit, kind=after.kind, rule="unit/shared")
        if this.unit is None and (after.glued or after.unit) and SUSPENDED.fullmatch(gap):
            found[at] = replace(
                this, end=this.end + 1, glued=after.glued, unit=after.unit, kind=after.kind, rule="count/suspended"
            )
    return found
