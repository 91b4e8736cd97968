"""Numbers as they are printed all over the world: scales held by a unit, halves, shared thousands, feet and inches."""

from __future__ import annotations

import pytest

from generator.extract.quantities.measured import Measured
from generator.extract.quantities.ranges import join_ranges
from generator.extract.quantities.two_units import in_two_units
from generator.extract.quantities.units import measure
from generator.extract.quantities.vetoes import veto_print
from generator.numerals.printed import find_numerals


def read(text: str) -> list[tuple[str, str, str | None]]:
    found: list[Measured] = []
    for numeral in find_numerals(text):
        one = in_two_units(measure(numeral, text), text)
        if not veto_print(numeral, text) and not (found and one.start < found[-1].end):
            found.append(one)
    return [(str(one.low), str(one.high), one.unit) for one in join_ranges(found, text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Flows fell to 53 mcm.", "53000000", "53000000", "cubic metre"),
        ("They need 10-12 bcm a year.", "10000000000", "12000000000", "cubic metre per year"),
        ("Flows of 62 mcm/d were seen.", "62000000", "62000000", "cubic metre per day"),
        ("They pump 300,000b/d.", "300000", "300000", "barrel per day"),
        ("They pump 1.2 million bpd.", "1200000", "1200000", "barrel per day"),
        ("It cost a million and a half euros.", "1500000", "1500000", "euro"),
        ("It cost two and a half million euros.", "2500000", "2500000", "euro"),
        ("A fine of 1.234,56 euros.", "1234.56", "1234.56", "euro"),
        ("A fine of €2.345,10.", "2345.10", "2345.10", "euro"),
        ("Some 3 hundred sheep.", "300", "300", None),
        ("It needs 2-3,000 workers.", "2000", "3000", None),
        ("It needs 200-3,000 workers.", "200", "3000", None),
        ("He is 5'11\" tall.", "71", "71", "inch"),
        ("He is 5ft 11 tall.", "71", "71", "inch"),
    ],
)
def test_a_number_is_read_as_printed(text, low, high, unit):
    assert read(text) == [(low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "He landed at 04.20.",
        "She came at 7.30 this evening.",
        "Posted at GMT+6.",
        "UPDATE 2-Port to reopen",
        "He left in the first half of the match.",
    ],
)
def test_clocks_and_counters_are_no_figures(text):
    assert read(text) == []


def test_a_price_is_no_clock():
    assert [low for low, _, _ in read("The share fell to 7.30.")] == ["7.30"]
