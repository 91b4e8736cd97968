"""Find the words that name someone."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.model import Document, Mention


def find_mentions(document: Document, parsed: Doc) -> tuple[Mention, ...]:
    """Return every mention of a person or organisation, in text order."""
    return ()
