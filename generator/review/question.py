"""One thing for a person to settle, and the answers there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what it says, and the correction it writes; without one it is an answer that changes nothing."""

    says: str
    correction: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A field that can be filled in by hand."""

    name: str
    says: str
    value: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to settle: what is asked and why it matters, the passage in its context, and the answers.

    ``accept`` is the machine's own answer; ``fields`` are what an editor may fill in. ``also`` are ids of
    which the same is asked, as several documents print the same words: one answer settles them all.
    """

    kind: str
    id: str
    document: str
    asks: str
    because: str
    before: str = ""
    words: str = ""
    after: str = ""
    cited: bool = False
    accept: Option | None = None
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    drop: bool = True
    also: tuple[str, ...] = ()
    written: tuple[str, ...] = ()  # the explainer's sentences that rest on it

    @property
    def key(self) -> str:
        """A name for this question that stays the same while it is open."""
        return f"{self.kind}:{self.id}"
