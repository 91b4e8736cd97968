"""The unit in which the numbers of a question are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model import Quantity
from generator.render.places import Placed


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
