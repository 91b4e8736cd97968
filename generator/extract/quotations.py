"""Find quotations: content spans, cue and the mention that names the source."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.model import Document, Quotation


def find_quotations(document: Document, parsed: Doc) -> tuple[Quotation, ...]:
    """Return every quotation in text order."""
    return ()
