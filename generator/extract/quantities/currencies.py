"""One name for one money within a document: "US$3m" and "$3m", "£5m" and "5 million pounds", "198 pounds a tonne"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.quantities.measured import Measured
from generator.extract.quantities.unit_lexicon import currency_names

PRICED = frozenset(  # what is sold by these costs pounds; nobody weighs by them
    {
        "tonne",
        "ton",
        "share",
        "barrel",
        "head",
        "person",
        "ticket",
        "night",
        "litre",
        "gallon",
        "megawatt hour",
        "kilowatt hour",
    }
)
BARE, MARKED = "dollar", "US dollar"
POUND, STERLING = "pound", "pound sterling"


def settle_currencies(found: Sequence[Measured], text: str) -> list[Measured]:
    """Return ``found`` with each money under one name, so that equal amounts meet.

    A dollar said to be American is a "dollar" as the bare sign is; where the text prints both, the bare one may be the
    paper's own, and they stay apart. Pounds are sterling where the text names no other country's.

    >>> from generator.numerals.printed import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> [[m.unit for m in settle_currencies([measure(n, text) for n in find_numerals(text)], text)] for text in (
    ...     "It cost US$3m, or 2 million pounds.", "It cost US$3m ($4m at home).", "2m pounds, all Egyptian pounds")]
    [['dollar', 'pound sterling'], ['US dollar', 'dollar'], ['pound']]
    """
    monies = {_money(one.unit) for one in found if one.unit}
    return [_settled(one, text, bare=BARE in monies) for one in found]


def _settled(found: Measured, text: str, *, bare: bool) -> Measured:
    """Return ``found`` under its settled name; ``bare`` says that the text prints bare dollars too."""
    money, _, by = (found.unit or "").partition(" per ")
    if money == MARKED and not bare:
        return replace(found, unit=_named(BARE, by))
    if money == POUND and (found.kind == "money" or by in PRICED):
        unit = found.unit if _other_pounds(text) else _named(STERLING, by)
        return replace(found, kind="money", unit=unit)
    return found


def _money(unit: str) -> str:
    return unit.partition(" per ")[0]


def _named(money: str, by: str) -> str:
    return f"{money} per {by}" if by else money


def _other_pounds(text: str) -> bool:
    """Say whether the text names the pounds of another country than Britain."""
    others = [name for name, unit in currency_names().items() if unit.endswith(" pound") and name.endswith("s")]
    return re.search("|".join(others), text, re.I) is not None
