"""A number with its unit, and what it is told by: "$10 a share", "40 tonnes per hour"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.extract.quantities.unit_lexicon import rate_pattern, unit_symbols, unit_words
from generator.model.findings import QuantityKind
from generator.numerals.numeral import Numeral

THEN = re.compile(r"\s(?:earlier|ago|later|before|after|early|from now|away|at a time)\b")  # "$6bn a year earlier"
# "12 per 100,000 people": a rate by so many, of whom the noun may be left out
BY_MANY = re.compile(
    r"[ \u00a0](?:per|for every)[ \u00a0]"
    r"(?P<many>10{0,2}[, \u00a0]000|1000|100|(?:(?:1|one|a) )?million)(?![,. \u00a0]?\d)"
    r"(?P<whom>[ \u00a0](?:people|persons|inhabitants|residents|citizens|population|live births|births|women|men"
    r"|children|adults|patients|workers|households|homes|passengers|vehicles|head))?"
)
SPANS = frozenset({"hour", "day", "week", "month", "year"})  # "two a day after", but "$78 a barrel after the sale"
SINGULAR = {
    **{"t": "tonne", "mt": "tonne", "feet": "foot", "d": "day", "y": "year", "yr": "year"},
    **{"people": "person", "men": "man", "women": "woman", "children": "child"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A numeral with its unit, at ``start:end``; ``currency`` says that a sign before it made it money.

    ``glued`` is the noun joined by a hyphen ("15-member"). ``first_end`` is where the first number of a range ends,
    ``change`` how a number at one end of a move went: "fell from".
    """

    start: int
    end: int
    numeral: Numeral
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    kind: QuantityKind = "number"
    currency: bool = False
    glued: str | None = None
    rule: str = "number"
    first_end: int = 0
    change: str | None = None


def rate_by_many(text: str, at: int) -> tuple[str, int] | None:
    """Return what a rate by a round number printed at ``at`` is by, and where it ends.

    >>> rate_by_many("12 deaths per 100 000 people", 9)
    ('100,000 people', 28)
    """
    match = BY_MANY.match(text, at)
    if match is None:
        return None
    many = re.sub(r"(?<=\d)[ \u00a0](?=\d)|(?<=^1)(?=000$)", ",", match["many"])
    return " ".join([many, *(match["whom"] or "").split()]), match.end()


def rate_after(text: str, at: int) -> tuple[str, int] | None:
    """Return what a rate printed at ``at`` is by ("hour"), and where it ends."""
    match = rate_pattern().match(text, at)
    if match is None:
        return None
    word = (match["per"] or match["each"]).lower()
    if word.removesuffix("s") in SPANS and THEN.match(text, match.end()):
        return None
    row = unit_words().get(word) or (unit_symbols().get(match["per"] or "") if word not in SINGULAR else None)
    plain = word if word.endswith("ss") else word.removesuffix("s")
    return str(row["unit"]) if row else SINGULAR.get(word, plain), match.end()


def by_rate(found: Measured, text: str) -> Measured:
    """Return ``found`` by what is printed after it: "$10 a share", "40 tonnes per hour"."""
    if found.unit is None or found.kind in {"age", "percent"}:
        return found
    if (rate := rate_after(text, found.end)) is None:
        return found
    kind: QuantityKind = found.kind if found.kind == "money" else "rate"
    return replace(found, end=rate[1], unit=f"{found.unit} per {rate[0]}", kind=kind)
