"""Find figures: values, units, modifiers and what is counted."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extract.quantities.figures import Figures
from generator.model import Document, Quantity, Quotation, Timex


def find_quantities(
    document: Document, parsed: Doc, *, timexes: tuple[Timex, ...], quotations: tuple[Quotation, ...]
) -> tuple[Quantity, ...]:
    """Return every figure in text order; what the time expressions hold is none, except how long something lasts."""
    if not len(parsed):
        return ()
    return Figures(document.text, parsed, timexes=timexes, quotations=quotations).all()
