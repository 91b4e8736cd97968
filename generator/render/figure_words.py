"""A figure in words: as printed where that may be shown, else what it amounts to, which is a fact and no words."""

from __future__ import annotations

from generator.model import Quantity
from generator.render.axis import number_words
from generator.render.places import Placed, Places
from generator.render.plain import plain

UNSHOWN = "not shown here"
MODIFIERS = {"~": "about", "<": "under", ">": "over", "<=": "at most", ">=": "at least"}


def figure_words(places: Places, at: Placed) -> tuple[str, str]:
    """Return the number as printed and the words after it that say what it counts; where rights forbid, its value."""
    figure, words = at.finding, places.words(at)
    if not words:
        return value_words(figure) if isinstance(figure, Quantity) else (UNSHOWN, "")
    if isinstance(figure, Quantity) and figure.counted:
        head, found, _ = words.partition(plain(figure.counted))
        if found and head.strip():
            return head.strip(), words[len(head) :].strip()
        if not found and len(words.split()) <= 4:
            return words, plain(figure.counted)
    return words, ""


def value_words(figure: Quantity) -> tuple[str, str]:
    """Return the value of a figure and its unit.

    >>> from decimal import Decimal
    >>> from generator.model import Span
    >>> where = {"id": "x", "span": Span(0, 2), "sentence": Span(0, 2), "rule": "number", "confidence": 1.0}
    >>> value_words(Quantity(**where, low=Decimal(10), high=Decimal(15), kind="percent", unit="percent", modifier="~"))
    ('about 10 to 15%', '')
    """
    if figure.low is None or figure.high is None or figure.vague:
        return UNSHOWN, ""
    ends = [number_words(float(end)) for end in dict.fromkeys((figure.low, figure.high))]
    share = "%" if figure.unit == "percent" else ""
    words = " ".join(filter(None, (MODIFIERS.get(figure.modifier), " to ".join(ends)))) + share
    unit = "" if share or figure.kind in {"count", "age", "number"} else figure.unit or ""
    return words, unit
