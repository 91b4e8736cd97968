"""Whether a speaker that an editor names is one the documents know."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from generator.correct.places import Misplaced
from generator.describe.ids import slug
from generator.model import Annotated

NEAR = 0.85  # from there a name is more likely a slip of the pen than another person


def known_names(documents: Iterable[Annotated]) -> frozenset[str]:
    """Return every name that the documents give to someone."""
    return frozenset(
        name
        for document in documents
        for name in (
            *(one.name for one in document.mentions),
            *(one.speaker for one in document.quotations),
            *(one for quotation in document.quotations for one in quotation.candidates),
        )
        if name
    )


def spelled(name: str, known: Collection[str]) -> str:
    """Return the known name that ``name`` may be a slip for, "" where it is known or like none.

    Raises Misplaced where it is an id: a speaker is set by name.

    >>> spelled("Ada Morena", {"Ada Moreno"}), spelled("Tomas Ferreira", {"Ada Moreno"})
    ('Ada Moreno', '')
    """
    if name in known:
        return ""
    meant = sorted(one for one in known if slug(one, most=len(name)) == name)
    if meant:
        raise Misplaced(f"'speaker' takes a name, and '{name}' is an id; write '{meant[0]}'")
    folded = {one.casefold(): one for one in sorted(known)}
    near = get_close_matches(name.casefold(), folded, n=1, cutoff=NEAR)
    return folded[near[0]] if near else ""
