"""Everything that only several documents together can tell, in the order it builds on itself."""

from __future__ import annotations

from generator.model import Annotated, Linked


def link(documents: tuple[Annotated, ...]) -> Linked:
    """Return speakers, utterances, shared passages, claims and events of ``documents``; their order does not matter."""
    return Linked()
