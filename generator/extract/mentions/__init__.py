"""Find the words that name someone: names with their roles, seats of government, epithets and pronouns."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extract.mentions.names import find_names
from generator.extract.mentions.nominals import find_nominals
from generator.model import Document, Mention

__all__ = ["find_mentions"]


def find_mentions(document: Document, parsed: Doc) -> tuple[Mention, ...]:
    """Return every mention of a person or organisation, in text order; none overlaps another.

    Names carry the role that stands with them (before, or after a comma); ``name`` stays None until they are resolved.
    """
    names = find_names(document, parsed)
    nominals = find_nominals(document, parsed, names=names)
    return tuple(sorted((*names, *nominals), key=lambda m: m.span))
