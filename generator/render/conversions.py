"""Numbers in several units: what only converts the number before it, and the unit in which a question is compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from generator.model import Claim, Quantity
from generator.render.places import Placed, Places

BEHIND = re.compile(r"\s?\(\W?(?:(?:about|around|roughly|some|nearly|almost|approximately|or|US)\s?)*")


def conversions(places: Places, claim: Claim) -> dict[str, str]:
    """Return, by the id of each answer that only gives the number before it in another unit, the id of that number.

    "51.2C (124.2F)" is one answer, as is "one million rupees ($3,530)".
    """
    placed = [at for one in claim.answers if (at := places.findings.get(one.figure)) and at.kind == "figure"]
    placed.sort(key=lambda at: (places.rank[at.document], at.finding.span.start))
    found: dict[str, str] = {}
    for before, after in pairwise(placed):
        if before.document == after.document and _converts(before, after):
            found[after.finding.id] = found.get(before.finding.id, before.finding.id)
    return found


def _converts(before: Placed, after: Placed) -> bool:
    text = after.annotated.document.text
    between = text[before.finding.span.end : after.finding.span.start]
    return (
        unit_of(before) != unit_of(after)
        and BEHIND.fullmatch(between) is not None
        and text[after.finding.span.end :].startswith(")")
    )


def unit_of(at: Placed | None) -> str:
    """Return what the number of a figure is in: its unit without what is measured; "" for a count or what is no figure.

    A share in words ("a third") is in another unit than one in percent: their numbers do not compare.
    """
    figure = at.finding if at else None
    if not isinstance(figure, Quantity) or figure.kind in {"count", "age", "number", "factor"}:
        return ""
    return (figure.unit or figure.kind).partition(" of ")[0]


def common_unit(units: Iterable[str]) -> str:
    """Return the unit most answers are in, of equals the first; counts are in none.

    >>> common_unit(["dollar", "rupee", "rupee", ""])
    'rupee'
    """
    listed = list(units)
    counted = Counter(listed)
    return max(dict.fromkeys(listed), key=lambda unit: counted[unit], default="")
