"""Corrections of what several documents tell together: speakers, statements, claims and events."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from generator.correct.claims import is_answered, merged_claims, split_claim
from generator.correct.events import is_event, merged_events, split_event
from generator.correct.fields import NOTHING, replaced
from generator.correct.found import Found, named, only
from generator.correct.labels import called
from generator.correct.places import Misplaced
from generator.correct.speakers import apart_speakers, merged_speakers, speaker_of, split_speaker
from generator.correct.utterances import is_statement, merged_statements, said_by, split_statement
from generator.describe.ids import near_ids
from generator.model import Annotated, Applied, Correction, Linked

FIND = "'explainer cite WORDS' finds the id by words, speaker or figure"
IDS = ("with", "quotations", "figures")  # what a correction that joins or parts names beside its target
LISTS = ("speakers", "claims", "timeline", "utterances")


def correct_story(
    linked: Linked, corrections: tuple[Correction, ...], *, documents: tuple[Annotated, ...]
) -> tuple[Linked, tuple[Applied, ...]]:
    """Return ``linked`` as corrected by what ``correct`` left over, and what each did, in the order written."""
    applied, found = [], Found(documents)
    for correction in corrections:
        try:
            linked, effect = _apply(linked, correction, found)
            applied.append(Applied(correction=correction, effect=effect))
        except Misplaced as problem:
            applied.append(Applied(correction=correction, effect="", problem=str(problem)))
    return linked, tuple(applied)


def _apply(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    if correction.verb in ("merge", "split"):
        return _regrouped(linked, correction, found)
    if correction.verb == "drop":
        only(correction, ())
    elif "apart" in correction.to:
        return apart_speakers(linked, correction)
    if correction.verb == "set" and not correction.to:
        raise Misplaced(NOTHING)
    if "together" in correction.to:
        return linked, f"{speaker_of(linked, correction.target).id} is one, however spelled"
    for kind in LISTS:
        items = getattr(linked, kind)
        for index, item in enumerate(items):
            if correction.target in (item.id, *item.formerly):
                rest: tuple[Any, Any] = items[:index], items[index + 1 :]
                if correction.verb == "drop":
                    fields: dict[str, Any] = {kind: rest[0] + rest[1]}
                    return _dropped(dataclasses.replace(linked, **fields), correction.target)
                new = replaced(item, _fields(kind, correction, linked))
                effect = ", ".join(f"{name} → {value}" for name, value in correction.to.items()) or "settled it"
                fields = {kind: (*rest[0], new, *rest[1])}
                return dataclasses.replace(linked, **fields), effect
    raise Misplaced(_unknown(correction.target, linked, found.documents))


def _regrouped(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with what the correction names made one, or two, of its kind."""
    label, merging = correction.target, correction.verb == "merge"
    found.refuse_gone((label, *(one for name in IDS for one in named(correction.to.get(name), name))))
    if called(linked.speakers, label) is not None:
        return merged_speakers(linked, correction) if merging else split_speaker(linked, correction, found)
    if is_event(linked, label):
        return (merged_events if merging else split_event)(linked, correction, found)
    if is_answered(linked, label, found):
        return (merged_claims if merging else split_claim)(linked, correction, found)
    if is_statement(linked, label, found):
        return (merged_statements if merging else split_statement)(linked, correction, found)
    raise Misplaced(_unknown(label, linked, found.documents))


def _fields(kind: str, correction: Correction, linked: Linked) -> dict[str, Any]:
    """Return the fields to set; of a statement its speaker by id, whom editors name as they like."""
    for label in named(correction.to.get("participants"), "participants") if kind == "timeline" else ():
        speaker_of(linked, label)
    who = correction.to.get("speaker")
    if kind == "utterances" and isinstance(who, str):
        return {"doubt": ""} | correction.to | {"speaker": said_by(linked, who)}
    return correction.to


def _unknown(label: str, linked: Linked, documents: Iterable[Annotated]) -> str:
    known = [item.id for kind in LISTS for item in getattr(linked, kind)]
    known += [
        one.id for document in documents for one in (*document.citable, *document.mentions, *document.boilerplate)
    ]
    near = near_ids(label, known)
    return f"nothing has the id '{label}'; " + (f"the nearest: {', '.join(near)}" if near else FIND)


def _dropped(linked: Linked, label: str) -> tuple[Linked, str]:
    speaker_of = {finding: speaker for finding, speaker in linked.speaker_of.items() if speaker != label}
    return dataclasses.replace(linked, speaker_of=speaker_of), "dropped it"
