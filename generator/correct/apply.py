"""Lay the editor's corrections over what the machine found in each document."""

from __future__ import annotations

import dataclasses
from difflib import get_close_matches
from typing import Any

from generator.correct.added import added
from generator.correct.conflicts import conflicts
from generator.correct.fields import NOTHING, changed, settled
from generator.correct.found import only
from generator.correct.names import known_names, spelled
from generator.correct.parts import excluded, included
from generator.correct.places import Misplaced, place_of
from generator.describe.nearest import nearest
from generator.describe.sentences import sentence_at
from generator.model import Annotated, Applied, Correction, Finding, Orphan, Passage
from generator.model.layout import KINDS

STORY_VERBS = ("merge", "split")


def correct(
    documents: tuple[Annotated, ...], corrections: tuple[Correction, ...]
) -> tuple[tuple[Annotated, ...], tuple[Applied, ...]]:
    """Return the documents as corrected, and what each correction did, in the order written.

    Those that name a speaker, a claim or an event are left for ``correct_story``: none of what comes back is theirs.
    """
    found = {document.document.id: document for document in documents}
    wrong = conflicts(one for one in corrections if one.fault is None)
    wrong |= {one.line: one.fault.what for one in corrections if one.fault}
    named = any("speaker" in one.to for one in corrections)
    known = known_names(documents) if named else frozenset()
    applied: list[Applied] = []
    for correction in corrections:
        if correction.line in wrong:
            applied.append(Applied(correction=correction, effect="", problem=wrong[correction.line]))
            continue
        if correction.verb in STORY_VERBS:
            continue
        try:
            who = correction.to.get("speaker")
            near = spelled(who, known) if isinstance(who, str) else ""
            name, document, effect = _apply(correction, found)
        except Misplaced as problem:
            applied.append(Applied(correction=correction, effect="", problem=str(problem)))
        except LookupError:
            continue
        else:
            found[name] = document
            hint = f"no document names '{who}'; the nearest known name is '{near}'" if near else ""
            applied.append(Applied(correction=correction, effect=effect, hint=hint))
    return tuple(found[document.document.id] for document in documents), tuple(applied)


def deferred(corrections: tuple[Correction, ...], applied: tuple[Applied, ...]) -> tuple[Correction, ...]:
    """Return the corrections that ``correct`` left for ``correct_story``."""
    done = [one.correction for one in applied]
    return tuple(correction for correction in corrections if correction not in done)


def _apply(correction: Correction, found: dict[str, Annotated]) -> tuple[str, Annotated, str]:
    """Return the id of the document corrected, that document, and the effect; LookupError where it is about none."""
    target = correction.target
    if correction.verb in ("add", "exclude", "include"):
        document = found.get(target)
        if document is None:
            near = get_close_matches(target, found, n=1)
            raise Misplaced(f"there is no document '{target}'" + (f"; did you mean '{near[0]}'?" if near else ""))
        if correction.verb == "include":
            return (target, *included(document, correction))
        taken = {label for one in found.values() for label in _labels(one)}
        if correction.verb == "add":
            return (target, *added(document, correction, taken=taken))
        return (target, *excluded(document, correction, taken=taken))
    if correction.verb == "drop":
        only(correction, ())
    if target in found:
        raise Misplaced(f"'{target}' is a document: what is known of it is set in content/documents.yml")
    for name, document in found.items():
        for kind in KINDS:
            for index, finding in enumerate(getattr(document, kind)):
                if target in (finding.id, *finding.aliases):
                    return name, *_changed(document, kind, index, correction)
        for orphan in document.orphans:
            if target in (orphan.id, *orphan.aliases):
                return name, *_adopted(document, orphan, correction)
    raise LookupError(target)


def _labels(document: Annotated) -> set[str]:
    findings = [finding for kind in KINDS for finding in getattr(document, kind)]
    return {label for one in (*findings, *document.orphans) for label in (one.id, *one.aliases)}


def _changed(document: Annotated, kind: str, index: int, correction: Correction) -> tuple[Annotated, str]:
    findings: tuple[Finding, ...] = getattr(document, kind)
    old = findings[index]
    if correction.verb == "drop":
        rest = findings[:index] + findings[index + 1 :]
        return dataclasses.replace(document, **{kind: rest}), "dropped it"  # type: ignore[arg-type]
    if not correction.to and correction.verb == "set":
        raise Misplaced(NOTHING)
    settling = correction.verb == "settle"
    new = settled(old, document, correction.to) if settling else changed(old, correction.to, document)
    changes = [f"{name} {_said(getattr(old, name))} → {_said(getattr(new, name))}" for name in _differ(old, new)]
    fields: dict[str, Any] = {kind: (*findings[:index], new, *findings[index + 1 :])}
    same = "accepted it as it is now" if settling and _asked_of(old) != _asked_of(new) else "it was so already"
    return dataclasses.replace(document, **fields), ", ".join(changes) or same


def _asked_of(finding: Finding) -> tuple[Any, ...]:
    """Return what the desk asks an editor to look at: other words, another speaker or day than before."""
    return finding.state, getattr(finding, "was_by", ()), getattr(finding, "was_on", ())


def _differ(old: Finding, new: Finding) -> list[str]:
    quiet = ("rule", "confidence", "sentence", "contents", "quoted", "history", "state", "span", "was_by", "was_on")
    names = [field.name for field in dataclasses.fields(old) if field.name not in quiet]
    return [name for name in names if getattr(old, name) != getattr(new, name)]


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return " or ".join(map(str, value)) or "nothing"
    return "nothing" if value in (None, "") else str(value)


def _adopted(document: Annotated, orphan: Orphan, correction: Correction) -> tuple[Annotated, str]:
    """Give an orphan's id to the words an editor names, or let it go."""
    rest = tuple(one for one in document.orphans if one is not orphan)
    if correction.verb == "drop":
        return dataclasses.replace(document, orphans=rest), "let it go"
    words = correction.to.get("text")
    if not isinstance(words, str):
        where = nearest(orphan.text, document, beside=(orphan.prefix, orphan.suffix))
        raise Misplaced(
            f"its words are gone from '{document.document.id}'{where}; add 'text:' with the words it is now"
        )
    prefix, suffix = str(correction.to.get("prefix", "")), str(correction.to.get("suffix", ""))
    span = place_of(words, document, prefix=prefix, suffix=suffix)
    for kind in dict.fromkeys((orphan.kind, *KINDS)):
        findings: tuple[Finding, ...] = getattr(document, kind)
        for index, finding in enumerate(findings):
            shared = min(span.end, finding.span.end) - max(span.start, finding.span.start)
            if kind != "boilerplate" and shared >= 0.8 * max(len(span), len(finding.span)):
                heir = dataclasses.replace(finding, aliases=(*finding.aliases, orphan.id, *orphan.aliases))
                fields: dict[str, Any] = {kind: (*findings[:index], heir, *findings[index + 1 :]), "orphans": rest}
                return dataclasses.replace(document, **fields), f"leads to {finding.id} now"
    passage = Passage(
        span=span,
        sentence=sentence_at(span, document.document.text),
        rule="editor",
        id=orphan.id,
        aliases=orphan.aliases,
        history=(*orphan.history, orphan.text),
    )
    passages = tuple(sorted((*document.passages, passage), key=lambda one: one.span))
    return dataclasses.replace(document, passages=passages, orphans=rest), "leads to the words given now"
