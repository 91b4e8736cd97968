"""Find what is not the story: furniture, captions, lists of links, another article."""

from __future__ import annotations

from generator.model import Boilerplate, Document


def find_boilerplate(document: Document) -> tuple[Boilerplate, ...]:
    """Return the stretches of ``document`` that are not the story, in text order."""
    return ()
