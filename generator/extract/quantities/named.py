"""What a number is of: unit, kind and noun phrase, from its own words or those before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from generator.extract.quantities.carried import carried_from
from generator.extract.quantities.compared import set_against
from generator.extract.quantities.counted import Counted, counted_after
from generator.extract.quantities.counted_amounts import (
    counted_before,
    counted_by_money,
    members_before,
    share_of,
    stuff_after,
)
from generator.extract.quantities.elided import amount_from, elided_from
from generator.extract.quantities.measured import Measured, rate_after, rate_by_many
from generator.extract.quantities.parse_vetoes import is_part
from generator.extract.quantities.subjects import counted_by_subject
from generator.extract.quantities.unit_lexicon import currency_names, unit_of
from generator.model import Quantity
from generator.model.findings import QuantityKind
from generator.numerals.words import is_rounded

OF_THEM = re.compile(r" of (?:them|those|these)\b")
REACH = 300  # code points over which "of them" still tells of those counted
COUNTABLE = frozenset({"number", "count", "percent", "fraction"})
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
OF_UNIT: dict[str, Callable[[Doc, int], Counted | None]] = {
    "measure": stuff_after,
    "money": counted_by_money,
    "percent": share_of,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a number is of: unit, kind, noun phrase, the rule that named it, and where the words for it end."""

    unit: str | None
    kind: QuantityKind
    counted: str | None
    rule: str
    end: int


def counted_with(found: Measured, parsed: Doc, first: int, last: int, *, end_of_first: int) -> Counted | None:
    """Return the noun phrase that a number at the tokens ``first`` to ``last`` counts or is the size of, or None.

    ``end_of_first`` is the token that ends the first number of a range.
    """
    if found.kind in {"money", "measure"} and (amount := counted_before(parsed, first, last)):
        return amount
    if found.unit is not None and found.kind in OF_UNIT:
        return OF_UNIT[found.kind](parsed, last)
    if found.kind not in COUNTABLE or found.glued or (found.unit is None and by_time(found, parsed.text)):
        return None
    counted = counted_after(parsed, last)
    if counted is None and found.rule == "range/from-to" and found.unit is None:
        return counted_after(parsed, end_of_first)  # "from 16 members to 19"
    return counted


def named_with(  # noqa: PLR0911  a return for each kind
    found: Measured, counted: Counted | None, before: list[Quantity], *, text: str, parsed: Doc, first: int
) -> Named:
    """Return what a number is of: its own unit, the noun it counts, or what the words before it say."""
    phrase = counted.text if counted else found.glued
    end = max(found.end, counted.end if counted else 0)
    named = Named(unit=found.unit, kind=found.kind, counted=phrase, rule=found.rule, end=end)
    if found.numeral.form in {"fraction", "words"} and is_rounded(found.low):
        named = replace(named, rule=f"{'fraction' if named.rule == 'number' else named.rule}/rounded")
    if found.unit is not None:
        return replace(named, counted="magnitude") if found.unit == "magnitude" else named
    if found.numeral.form == "fraction":
        rule = "fraction" if named.rule == "number" else named.rule
        named = replace(named, kind="fraction", rule=rule)
    elif counted and (unit := _unit_of_noun(counted)):
        return replace(named, unit=unit[0], kind=unit[1], rule=f"unit/{unit[0]}")
    elif phrase and (rate := rate_by_many(text, end) or rate_after(text, end)):
        return replace(named, unit=f"per {rate[0]}", kind="rate", rule="rate/count", end=rate[1])
    elif not phrase and (by := by_time(found, text)):
        said = _said_before(found, named, before, text=text, parsed=parsed, first=first)
        return replace(said, unit=f"per {by[0]}", kind="rate", rule="rate/number", end=by[1])
    elif phrase:
        return replace(named, kind="count", rule="count/noun" if counted else found.rule)
    else:
        return _said_before(found, named, before, text=text, parsed=parsed, first=first)
    return named


def by_time(found: Measured, text: str) -> tuple[str, int] | None:
    """Return what a number alone is told by, and where its words end: "more than 1,000 a day", "12 per 100,000"."""
    if many := rate_by_many(text, found.end):
        return many
    rate = rate_after(text, found.end)
    return rate if rate and rate[0] in TIMES else None


def _whole_of(found: Measured, before: list[Quantity], text: str) -> Quantity | None:
    """Return the figure that ``found`` is a part of, "22 people were hurt, four of them badly", None without one.

    It is one of its sentence, or of those before where it is some "of them".
    """
    last = before[-1] if before and is_part(found, text) else None
    if last and last.kind == "count" and last.counted and last.sentence.end > found.start:
        return last
    if not last or not OF_THEM.match(text, found.end) or text[: found.start].endswith(", "):
        return None  # "the students, five of them": of those just named
    counts = (one for one in reversed(before[-3:]) if one.kind == "count" and one.counted)
    near = (one for one in counts if found.start - one.span.end <= REACH and one.low and found.low)
    return next((one for one in near if (one.low or 0) > (found.low or 0)), None)


def _said_before(found: Measured, named: Named, before: list[Quantity], *, text: str, parsed: Doc, first: int) -> Named:
    """Return what a number alone is of where words before it say so: a whole, or the figure before."""
    last = _whole_of(found, before, text)
    if last is None and (members := members_before(parsed, first)):
        return replace(named, kind="count", counted=members, rule="count/whole")
    last = last or set_against(found, before, text) or carried_from(found, before, parsed, first, text)
    last = last or elided_from(found, before, parsed, first, text) or amount_from(found, before, parsed, first, text)
    if last is None or (last.unit and counted_by_subject(parsed, first)):
        return named  # "the toll at the mill, 22 miles away, has reached 37": no miles
    rule = f"carried/{last.rule.removeprefix('carried/')}"
    return replace(named, unit=last.unit, kind=last.kind, counted=last.counted, rule=rule)


def _unit_of_noun(counted: Counted) -> tuple[str, QuantityKind] | None:
    """Return unit and kind where what is counted is a unit: "517 rushing yards", "280 of the 300 euros"."""
    if row := unit_of(counted.noun.lower_):
        return str(row["unit"]), row["kind"]
    money = currency_names().get(counted.noun.lower_) if counted.of else None
    return (money, "money") if money else None
