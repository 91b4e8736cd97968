"""Carry ids over from the last build, so that a footnote keeps its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from generator.describe.ids import mint
from generator.model import Annotated, Finding
from generator.model.layout import KINDS

F = TypeVar("F", bound=Finding)


def identify(fresh: Annotated, previous: Annotated | None) -> Annotated:
    """Return ``fresh`` with ids: the ones ``previous`` gave the same words of the same kind, new ones for the rest."""
    text, label = fresh.document.text, fresh.document.id
    found: dict[str, tuple[Finding, ...]] = {}
    taken: set[str] = set()
    for kind in KINDS:
        old = {finding.span: finding for finding in getattr(previous, kind, ())}
        kept = tuple(
            replace(finding, id=old[finding.span].id, aliases=old[finding.span].aliases)
            if finding.span in old
            else finding
            for finding in getattr(fresh, kind)
        )
        taken |= {finding.id for finding in kept if finding.id}
        found[kind] = kept
    for kind in KINDS:
        found[kind] = mint(found[kind], document=label, text=text, taken=taken)
    return replace(fresh, **found)
