"""The question that one figure answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.days import Days
from generator.model import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question one figure answers; None and empty where its words do not say.

    ``after`` is the order of the figure right before it in its document, ``rival`` that of the one before it that it
    gives another account of.
    """

    document: str
    figure: Quantity
    noun: str
    known: bool
    unit: str | None
    kind: str
    state: str | None
    owner: str | None
    place: str | None
    traits: frozenset[str]
    part: bool
    added: bool
    restates: bool
    after: tuple[str, int] | None
    rival: tuple[str, int] | None
    scope: Days | None
    day: Days | None
    context: frozenset[str]
    near: frozenset[str]
    wide: frozenset[str]
    said: str | None
    printed: Days | None
    sentence: str
    order: tuple[str, int]

    @property
    def end(self) -> str:
        """Which end of a move the figure is worded as: "from", "to", or "" for neither ("cut 1,500 jobs")."""
        last = (self.figure.change or "").split()[-1:]
        return last[0] if last and last[0] in {"from", "to"} else ""
