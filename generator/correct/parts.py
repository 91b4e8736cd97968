"""Parts of a document that an editor takes out of the story, or puts back."""

from __future__ import annotations

import dataclasses
from typing import get_args

from generator.correct.found import only
from generator.correct.places import Misplaced, place_of
from generator.describe.ids import mint
from generator.model import Annotated, Boilerplate, Correction, Span
from generator.model.findings import BoilerplateKind

KINDS = get_args(BoilerplateKind)


def excluded(document: Annotated, correction: Correction, *, taken: set[str]) -> tuple[Annotated, str]:
    """Return ``document`` with the part from ``from`` to ``to`` out of the story, and what that did."""
    only(correction, ("from", "to", "prefix", "kind"))
    span = _part(document, correction)
    kind = correction.to.get("kind", "off-story")
    if kind not in KINDS:
        raise Misplaced(f"'kind' {kind!r} is none of {', '.join(KINDS)}")
    part = Boilerplate(span=span, sentence=span, rule="editor", kind=kind, reason=correction.why)
    (part,) = mint([part], document=document.document.id, text=document.document.text, taken=taken)
    parts = tuple(sorted((*document.boilerplate, part), key=lambda one: (one.span, one.id)))
    out = sum(span.overlaps(one.span) and not document.excluded(one.span) for one in document.citable)
    return dataclasses.replace(
        document, boilerplate=parts
    ), f"took {len(span):,} characters out, {out} findings with them"


def included(document: Annotated, correction: Correction) -> tuple[Annotated, str]:
    """Return ``document`` with the part from ``from`` to ``to`` back in the story, and what that did."""
    only(correction, ("from", "to", "prefix"))
    span = _part(document, correction)
    parts: list[Boilerplate] = []
    back = 0
    for part in document.boilerplate:
        if not (part.excluded and part.span.overlaps(span)):
            parts.append(part)
            continue
        back += 1
        inside = Span(max(span.start, part.span.start), min(span.end, part.span.end))
        parts.append(_cut(part, inside, excluded=False))
        parts += [
            dataclasses.replace(_cut(part, rest, excluded=True), id=f"{part.id}-{side}")
            for side, rest in (
                ("before", _between(part.span.start, inside.start)),
                ("after", _between(inside.end, part.span.end)),
            )
            if rest
        ]
    if not back:
        raise Misplaced("nothing there was out of the story; take this correction out")
    ordered = tuple(sorted(parts, key=lambda one: (one.span, one.id)))
    return dataclasses.replace(document, boilerplate=ordered), f"put {len(span):,} characters back"


def _part(document: Annotated, correction: Correction) -> Span:
    first, last = correction.to.get("from"), correction.to.get("to")
    if not isinstance(first, str) or (last is not None and not isinstance(last, str)):
        raise Misplaced(f"'{correction.verb}' takes 'from', the exact first words of the part, and 'to', its last")
    start = place_of(first, document, prefix=str(correction.to.get("prefix", ""))).start
    if last is None:
        return Span(start, len(document.document.text.rstrip()))
    # The last words need be the only ones of their kind after the first words, not in the whole document.
    text = document.document.text
    at = text.find(last, start)
    end = at + len(last) if at >= 0 else place_of(last, document).end
    if end <= start:
        raise Misplaced("'to' stands before 'from' in the document")
    return Span(start, end)


def _cut(part: Boilerplate, span: Span, *, excluded: bool) -> Boilerplate:
    return dataclasses.replace(part, span=span, sentence=span, excluded=excluded)


def _between(start: int, end: int) -> Span | None:
    return Span(start, end) if start < end else None
