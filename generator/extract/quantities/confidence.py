"""How often a rule's value is right, as measured."""

from __future__ import annotations

from generator.extract.quantities.measured import Measured


def confidence_of(found: Measured, rule: str) -> float:
    """Return how often a figure made by ``rule`` was right on the development half of NewsQuant, in twentieths."""
    if found.numeral.gap:
        return 0.75
    if rule == "number" or rule.startswith(("carried/", "age/")):
        return 0.85
    return 0.95
