"""Two figures of one move: "fell from 6.1% to 5.8%", "raise the tax from 19 to 21 percent"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from generator.extract.quantities.changes import change_rows
from generator.extract.quantities.measured import Measured
from generator.numerals.numeral import shared_scale
from generator.numerals.words import EXACT, any_of, tidy

REACH = 60  # code points between the two ends of a move: "from 45% in May last year to 38%"
DOWN = 10  # times to which what is printed once may fall and still be shared: "from 4.1 to 3.2 million"
CLAUSE = 70  # code points before "from" in which the verb may stand
BLUR = "about |around |roughly |some |nearly |just |over |under |only "
BOUND = rf"(?:{BLUR}|up to |a |the |more than |less than |fewer than |at least |an estimated )*"
FROM = re.compile(rf"\bfrom {BOUND}$", re.I)
TO = re.compile(rf"[^;:!?\n]*?\bto {BOUND}(?:between )?$", re.I)
NEAR_TO = re.compile(rf"\s?to {BOUND}", re.I)
SPANNING = re.compile(rf"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|anything|spann\w+) from {BOUND}$", re.I)
BARRIER = re.compile(r"[;:!?\n]|\.\s")


def is_spanning(before: str) -> bool:
    """Say whether the number after ``before`` opens an interval: "ranging from", "anything from"."""
    return SPANNING.search(before) is not None


def moved_by(first: Measured, second: Measured, text: str) -> str | None:
    """Return the word of change of which ``first`` and ``second`` are start and end, "" where no word tells; else None.

    >>> from generator.numerals.printed import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> [[moved_by(*(measure(n, text) for n in find_numerals(text)), text)] for text in (
    ...     "They cut the fee from 40 to 30 euros", "a fee from 30 to 40 euros", "rows from 40 to 30")]
    [['cut'], [None], ['']]
    """
    gap, before = text[first.end : second.start], text[max(0, first.start - CLAUSE) : first.start]
    if len(gap) > REACH or not FROM.search(before) or not TO.fullmatch(gap) or is_spanning(before):
        return None
    if BARRIER.search(gap) or _words()[1].search(gap.lower()):
        return None  # "up from $10 million. Sales fell to $3 billion" are two moves
    near, descends = NEAR_TO.fullmatch(gap) is not None, _descends(first, second, text)
    verb, way = _verb(before)
    if near and not descends and (not verb or way == "down"):
        return None  # "down from the $89 to $93 billion it had planned"
    return verb


def mark_moves(found: list[Measured], text: str) -> list[Measured]:
    """Return ``found`` with the words of the move on its two ends: "raise from", "raise to"."""
    for at in range(len(found) - 1):
        first, second = found[at : at + 2]
        if (verb := moved_by(first, second, text)) is None:
            continue
        if NEAR_TO.fullmatch(text[first.end : second.start]):
            first = _with_unit(first, second, text)
        if verb:
            first, second = replace(first, change=f"{verb} from"), replace(second, change=f"{verb} to")
        if second.unit and same_money(first, second) and len(first.unit or "") > len(second.unit):
            second = replace(second, unit=first.unit)  # "from $75 a barrel to $46"
        found[at : at + 2] = first, second
    return found


def same_money(first: Measured, second: Measured) -> bool:
    """Say whether two amounts are in one money, of which one says more: "dollar", "US dollar per barrel"."""
    short, long = sorted((first.unit or "", second.unit or ""), key=len)
    return first.kind == second.kind == "money" and long.partition(" per ")[0].endswith(short)


def _verb(before: str) -> tuple[str, str]:
    """Return the last word of change in the clause before "from", and whether it goes up, down or either way."""
    clause = BARRIER.split(before)[-1].lower()
    close, loose = _words()
    right_before = close.search(clause)
    verb = right_before[1] if right_before else next((m[0] for m in reversed([*loose.finditer(clause)])), "")
    return verb, next((row["way"] for row in change_rows() if verb in row["forms"]), "")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a word of change right before "from", and what finds a verb of change farther off."""
    rows = [row for row in change_rows() if not row.get("amount")]
    near = any_of(form for row in rows for form in row["forms"])
    far = any_of(form for row in rows if not row.get("near") for form in row["forms"])
    way = "(?: (?:up|down|back|higher|lower))?"
    return re.compile(rf"\b({near}){way} from {BOUND}$"), re.compile(rf"\b(?:{far})\b")


def _descends(first: Measured, second: Measured, text: str) -> bool:
    """Say whether the second number is the smaller: no interval is told from its upper end."""
    if first.low is None or second.high is None or not _alike(first, second):
        return False
    return scaled(first, second, text, most=DOWN) > second.high


def scaled(first: Measured, second: Measured, text: str, *, most: int = 1) -> Decimal:
    """Return the value of ``first`` with the scale that is printed once, after ``second``: "89 to 93 billion".

    Not of "$200 to $4 million": the first may be at most ``most`` times the second.
    """
    low, high = first.low or Decimal(0), second.low or Decimal(0)
    scale = shared_scale(second.numeral, text)
    shares = shared_scale(first.numeral, text) == 1 and low * scale < most * high
    return tidy(EXACT.multiply(low, scale)) if shares and scale != 1 else low


def _alike(first: Measured, second: Measured) -> bool:
    plain = first.unit is None or second.unit is None
    return plain or first.unit == second.unit or same_money(first, second)


def _with_unit(first: Measured, second: Measured, text: str) -> Measured:
    """Give ``first`` the unit and the scale printed once, after the second: "from 2.1 to 2.4 million euros"."""
    if first.unit or first.glued or first.low is None or first.low != first.high:
        return first
    value = scaled(first, second, text, most=DOWN)
    first = replace(first, low=value, high=value)
    if not second.unit or second.currency:
        return first
    return replace(first, unit=second.unit, kind=second.kind, rule=second.rule)
