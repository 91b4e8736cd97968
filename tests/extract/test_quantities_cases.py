"""Short made-up news texts with every figure that must come out, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.extract.quantities import find_quantities
from generator.extract.timexes import find_timexes
from generator.model import Document
from generator.resolve.dates import resolve_timexes

CASES = sorted((Path(__file__).parent / "cases" / "figures").glob("*.yml"))
KEYS = ("unit", "modifier", "counted", "kind", "change", "predicate", "place", "rule", "gap", "vague")


def ends(value):
    """Return low and high as the case writes them; numbers are compared as they are printed, not as floats."""
    low, high = value if isinstance(value, list) else (value, value)
    return tuple(None if end is None else Decimal(str(end)) for end in (low, high))


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_finds_every_figure_and_no_other(path, nlp):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = case["text"]
    document, parsed = Document(id="case", text=text, published="2024-05-06"), nlp(text)
    timexes = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)
    found = find_quantities(document, parsed, timexes=timexes, quotations=())
    assert [quantity.span.of(text) for quantity in found] == [expected["text"] for expected in case["figures"]]
    for quantity, expected in zip(found, case["figures"], strict=True):
        assert (quantity.low, quantity.high) == ends(expected["value"]), expected["text"]
        asked = {key: expected[key] for key in KEYS if key in expected}
        assert {key: getattr(quantity, key) for key in asked} == asked, expected["text"]
        if "happening" in expected:
            assert (quantity.happening and quantity.happening.of(text)) == expected["happening"], expected["text"]
        assert quantity.sentence.holds(quantity.span)
