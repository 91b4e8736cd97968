"""What an editor found and the machine did not: passages, quotations, figures and dates by their exact words."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from typing import Any

from generator.correct.fields import changed
from generator.correct.places import Misplaced, place_of
from generator.describe.ids import mint, slug
from generator.describe.sentences import sentence_at
from generator.describe.uses import ADDED, added_id
from generator.model import Annotated, Correction, Finding, Passage, Quantity, Quotation, Span, Timex

LISTS = {"passage": "passages", "quotation": "quotations", "figure": "figures", "date": "dates"}
LABEL = re.compile(r"\w[\w.-]*")  # what a footnote, a link and an address can all hold
MARKS = "\"“„«‘'"


def added(document: Annotated, correction: Correction, *, taken: Collection[str]) -> tuple[Annotated, str]:
    """Return ``document`` with what ``correction`` adds to it, and what that did.

    Where the machine already found the very words, its finding takes the fields and answers to the given id as well.
    """
    to = dict(correction.to)
    kinds = [kind for kind in ADDED if kind in to and isinstance(to[kind], str)]
    if len(kinds) != 1:
        raise Misplaced(f"'add' takes one of {', '.join(ADDED)} with the exact words")
    if "id" in to and not LABEL.fullmatch(str(to["id"])):
        raise Misplaced(f"the id '{to['id']}' cannot be a footnote's label; write '{slug(str(to['id']))}'")
    kind = kinds[0]
    words, wanted = str(to.pop(kind)), to.pop("id", None)
    span = place_of(words, document, prefix=str(to.pop("prefix", "")), suffix=str(to.pop("suffix", "")))
    findings: tuple[Finding, ...] = getattr(document, LISTS[kind])
    twin = next((index for index, one in enumerate(findings) if one.span == span), None)
    if twin is not None:
        old = findings[twin]
        if wanted and wanted in taken and wanted not in (old.id, *old.aliases):
            raise Misplaced(f"the id '{wanted}' is taken; give another, or leave 'id' out")
        aliases = (*old.aliases, *([wanted] if wanted and wanted not in (old.id, *old.aliases) else []))
        new = dataclasses.replace(changed(old, to, document) if to else old, aliases=aliases)
        return _with(
            document, kind, (*findings[:twin], new, *findings[twin + 1 :])
        ), f"is {old.id}, {'added before' if old.rule == 'editor' else 'found by the machine'}" + (
            f"; '{wanted}' leads to it too" if wanted and wanted != old.id else ""
        )
    label = str(wanted or added_id(correction))
    if wanted and label in taken:
        raise Misplaced(f"the id '{label}' is taken; give another, or leave 'id' out")
    fresh = dataclasses.replace(_finding(kind, span, to, document), id="" if label in taken else label)
    (fresh,) = mint([fresh], document=document.document.id, text=document.document.text, taken=set(taken))
    ordered = tuple(sorted((*findings, fresh), key=lambda one: (one.span, one.id)))
    return _with(document, kind, ordered), f"added {fresh.id}"


def _with(document: Annotated, kind: str, findings: tuple[Finding, ...]) -> Annotated:
    return dataclasses.replace(document, **{LISTS[kind]: findings})  # type: ignore[arg-type]


def _finding(kind: str, span: Span, to: dict[str, Any], document: Annotated) -> Finding:
    text = document.document.text
    place: dict[str, Any] = {"span": span, "sentence": sentence_at(span, text), "rule": "editor"}
    bare: Finding
    if kind == "passage":
        bare = Passage(**place)
    elif kind == "quotation":
        marked = text[span.start] in MARKS or text[max(0, span.start - 1)] in MARKS
        bare = Quotation(
            **place, kind="direct" if marked else "indirect", contents=(span,), quoted=(span,) if marked else ()
        )
    elif kind == "figure":
        bare = Quantity(**place, low=None, high=None)
    else:
        bare = Timex(**place, type="DATE", value=None)
    return changed(bare, to, document) if to else bare
