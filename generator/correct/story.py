"""Corrections of what several documents tell together: speakers, claims and events."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from generator.correct.fields import NOTHING, replaced
from generator.correct.places import Misplaced
from generator.describe.ids import near_ids, slug
from generator.describe.renaming import speakers_renamed
from generator.model import Annotated, Applied, Correction, Linked, Speaker

FIND = "'explainer cite WORDS' finds the id by words, speaker or figure"
LISTS = ("speakers", "claims", "timeline")


def correct_story(
    linked: Linked, corrections: tuple[Correction, ...], *, documents: tuple[Annotated, ...]
) -> tuple[Linked, tuple[Applied, ...]]:
    """Return ``linked`` as corrected by what ``correct`` left over, and what each did, in the order written."""
    applied = []
    for correction in corrections:
        try:
            linked, effect = _apply(linked, correction, documents)
            applied.append(Applied(correction=correction, effect=effect))
        except Misplaced as problem:
            applied.append(Applied(correction=correction, effect="", problem=str(problem)))
    return linked, tuple(applied)


def _apply(linked: Linked, correction: Correction, documents: tuple[Annotated, ...]) -> tuple[Linked, str]:
    if correction.verb == "merge":
        return _merged(linked, correction)
    if correction.verb == "split":
        return _split(linked, correction, documents)
    if "apart" in correction.to:
        return _apart(linked, correction)
    if correction.verb == "set" and not correction.to:
        raise Misplaced(NOTHING)
    if "together" in correction.to:
        return linked, f"{_speaker(linked, correction.target).id} is one, however spelled"
    for kind in LISTS:
        items = getattr(linked, kind)
        for index, item in enumerate(items):
            if correction.target in (item.id, *item.formerly):
                rest: tuple[Any, Any] = items[:index], items[index + 1 :]
                if correction.verb == "drop":
                    fields: dict[str, Any] = {kind: rest[0] + rest[1]}
                    return _dropped(dataclasses.replace(linked, **fields), correction.target)
                new = replaced(item, correction.to)
                effect = ", ".join(f"{name} → {value}" for name, value in correction.to.items()) or "settled it"
                fields = {kind: (*rest[0], new, *rest[1])}
                return dataclasses.replace(linked, **fields), effect
    raise Misplaced(_unknown(correction.target, linked, documents))


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


def _speaker(linked: Linked, label: str) -> Speaker:
    for speaker in linked.speakers:
        if label in (speaker.id, *speaker.formerly):
            return speaker
    near = near_ids(label, (speaker.id for speaker in linked.speakers))
    raise Misplaced(f"there is no speaker '{label}'" + (f"; the nearest: {', '.join(near)}" if near else ""))


def _names(value: Any, field: str) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else tuple(value or ())
    if not all(isinstance(name, str) for name in names):
        raise Misplaced(f"'{field}' is a list of ids")
    return names


def _merged(linked: Linked, correction: Correction) -> tuple[Linked, str]:
    """Return ``linked`` with the speakers ``with`` gone into the one named."""
    unknown = sorted(set(correction.to) - {"with", "name", "type"})
    if unknown:
        raise Misplaced(f"'merge' has no field '{unknown[0]}'; it takes 'with', 'name' and 'type'")
    if "with" not in correction.to:
        raise Misplaced("'merge' takes 'with', the ids of the speakers who are the same person")
    into = _speaker(linked, correction.target)
    named = _names(correction.to["with"], "with")
    others = [one for one in dict.fromkeys(_speaker(linked, label) for label in named) if one.id != into.id]
    if not others:
        same = [label for label in dict.fromkeys(named) if label != correction.target]
        if not same:
            raise Misplaced("'with' names no other speaker")
        both = " and ".join((correction.target, *same))
        raise Misplaced(f"{both} are one already, '{into.id}'; take this correction out")
    whole = dataclasses.replace(
        replaced(into, {name: correction.to[name] for name in ("name", "type") if name in correction.to}),
        aliases=tuple(dict.fromkeys(alias for one in (into, *others) for alias in one.aliases)),
        roles=tuple(dict.fromkeys(role for one in (into, *others) for role in one.roles)),
        merged_because=(*into.merged_because, f"editor: {correction.why}"),
        formerly=(*into.formerly, *(label for one in others for label in (one.id, *one.formerly))),
        see_also=tuple(one for one in into.see_also if one not in {other.id for other in others}),
    )
    gone = {other.id: into.id for other in others}
    speakers = tuple(whole if one.id == into.id else one for one in linked.speakers if one.id not in gone)
    return speakers_renamed(dataclasses.replace(linked, speakers=speakers), gone), f"took in {', '.join(gone)}"


def _apart(linked: Linked, correction: Correction) -> tuple[Linked, str]:
    """Return ``linked`` with speakers whose names are alike told to be different people."""
    pair = {_speaker(linked, label).id for label in (correction.target, *_names(correction.to["apart"], "apart"))}
    speakers = tuple(
        dataclasses.replace(one, see_also=tuple(label for label in one.see_also if label not in pair))
        if one.id in pair
        else one
        for one in linked.speakers
    )
    return dataclasses.replace(linked, speakers=speakers), "kept them apart"


def _split(linked: Linked, correction: Correction, documents: tuple[Annotated, ...]) -> tuple[Linked, str]:
    """Return ``linked`` with some of a speaker's quotations given to another one, new or known."""
    name = correction.to.get("into")
    findings = set(_names(correction.to.get("quotations"), "quotations"))
    sources = set(_names(correction.to.get("documents"), "documents"))
    if not isinstance(name, str) or not (findings or sources):
        raise Misplaced("'split' takes 'into', the other one's name, and 'quotations' or 'documents' that are theirs")
    old = _speaker(linked, correction.target)
    theirs = {
        finding.id
        for document in documents
        for finding in (*document.quotations, *document.mentions)
        if finding.id in findings or document.document.id in sources
    }
    moving = {label for label, speaker in linked.speaker_of.items() if speaker == old.id and label in theirs}
    if not moving:
        raise Misplaced(f"nothing named there is by '{old.id}'")
    other = next((one for one in linked.speakers if name in (one.id, one.name)), None)
    label = other.id if other else _free(slug(name), linked)
    named = {
        (one.document.id, mention.span.of(one.document.text))
        for one in documents
        for mention in one.mentions
        if mention.id in findings
    }
    aliases = tuple(a for a in old.aliases if a.document in sources or (a.document, a.text) in named)
    speakers = [
        dataclasses.replace(one, aliases=tuple(a for a in one.aliases if a not in aliases)) if one is old else one
        for one in linked.speakers
    ]
    if other is None:
        because = (f"editor: {correction.why}",)
        speakers.append(Speaker(id=label, name=name, type=old.type, aliases=aliases, merged_because=because))
    utterances = tuple(
        dataclasses.replace(one, speaker=label, doubt="")
        if all(quotation in moving for variant in one.variants for quotation in variant.quotations)
        else one
        for one in linked.utterances
    )
    return dataclasses.replace(
        linked,
        speakers=tuple(speakers),
        utterances=utterances,
        speaker_of={finding: label if finding in moving else who for finding, who in linked.speaker_of.items()},
    ), f"gave {len(moving)} to {label}"


def _free(label: str, linked: Linked) -> str:
    taken = {speaker.id for speaker in linked.speakers}
    number, free = 1, label
    while free in taken:
        number += 1
        free = f"{label}-{number}"
    return free
