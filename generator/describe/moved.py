"""A finding carried into the next version of its document, every span of it."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from generator.describe.again import Again
from generator.describe.changes import Changes
from generator.model import Finding, Span

F = TypeVar("F", bound=Finding)


def moved(finding: F, again: Again, changed: Changes) -> F:
    """Return ``finding`` where its words stand now; its other spans follow the diff, those lost are left out.

    ``history`` grows by the old words where they were edited.
    """
    old, new = changed.old.text, changed.new.text

    def carried(value: Any) -> Any:
        if isinstance(value, Span):
            return _carried(value, finding.span, again.span, changed)
        if isinstance(value, tuple) and value and all(isinstance(part, Span) for part in value):
            return tuple(part for part in map(carried, value) if part is not None)
        return value

    fields = {
        field.name: carried(getattr(finding, field.name))
        for field in dataclasses.fields(finding)
        if field.name not in ("span", "sentence")
    }
    if "contents" in fields and not fields["contents"]:
        fields["contents"] = (again.span,)
    sentence = _carried(finding.sentence, finding.span, again.span, changed) or again.span
    words = finding.span.of(old)
    edited = again.state == "edited" and words != again.span.of(new)
    fields |= {
        "span": again.span,
        "sentence": Span(min(sentence.start, again.span.start), max(sentence.end, again.span.end)),
        "state": again.state,
        "history": (*finding.history, words) if edited else finding.history,
    }
    return dataclasses.replace(finding, **fields)


def _carried(part: Span, span: Span, place: Span, changed: Changes) -> Span | None:
    """Return where ``part`` stands now: beside its finding where that moved as a whole, else where the diff puts it."""
    old, new = changed.old.text, changed.new.text
    by = place.start - span.start
    if part.start + by >= 0 and part.of(old) == part.shifted(by).of(new):
        return part.shifted(by)
    found = changed.mapped(part)
    return found if (found is not None and part.of(old) == found.of(new)) or found == place else None
