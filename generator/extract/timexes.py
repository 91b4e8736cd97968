"""Find time expressions in the terms of TIMEX3."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.model import Document, Timex


def find_timexes(document: Document, parsed: Doc) -> tuple[Timex, ...]:
    """Return every time expression in text order, its value open where it needs the publication day."""
    return ()
