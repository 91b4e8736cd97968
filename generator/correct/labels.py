"""What the records of a story are called by: the ids they have, and those that they had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Labelled(Protocol):
    """A record with an id that may have had others."""

    @property
    def id(self) -> str:
        """Its id; "" where nothing links to it yet."""

    @property
    def formerly(self) -> tuple[str, ...]:
        """The ids it had, which links still follow."""


One = TypeVar("One", bound=Labelled)


def called(records: Iterable[One], label: str | None) -> One | None:
    """Return the record that has or had the id ``label``, None where none does.

    >>> from generator.model import Utterance
    >>> said = Utterance(id="it-rained", speaker=None, variants=(), formerly=("it-poured",))
    >>> called([said], "it-poured") is said, called([said], "it-snowed")
    (True, None)
    """
    return next((one for one in records if label in (one.id, *one.formerly)), None)


def labels_of(*records: Labelled) -> Iterator[str]:
    """Yield every id that ``records`` have or had.

    >>> from generator.model import Utterance
    >>> list(labels_of(Utterance(id="it-rained", speaker=None, variants=(), formerly=("it-poured",))))
    ['it-rained', 'it-poured']
    """
    return (label for one in records for label in (one.id, *one.formerly) if label)
