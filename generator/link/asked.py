"""The question that one figure answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.days import Days
from generator.model import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question one figure answers; None and empty where its words do not say."""

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
    added: bool
    restates: bool
    scope: Days | None
    day: Days | None
    context: frozenset[str]
    near: frozenset[str]
    said: str | None
    printed: Days | None
    sentence: str
    order: tuple[str, int]
