"""Speakers told to be one, to be two, or to be different for all that their names are alike."""

from __future__ import annotations

import dataclasses

from generator.correct.fields import replaced
from generator.correct.found import Found, named, only, same_already, unknown
from generator.correct.labels import called, labels_of
from generator.correct.places import Misplaced
from generator.describe.ids import free, slug
from generator.describe.renaming import speakers_renamed
from generator.model import Correction, Linked, Speaker


def speaker_of(linked: Linked, label: str) -> Speaker:
    """Return the speaker who has the id ``label`` or had it; Misplaced names the nearest."""
    if known := called(linked.speakers, label):
        return known
    raise unknown(f"there is no speaker '{label}'", label, (one.id for one in linked.speakers), listed="speakers.yml")


def merged_speakers(linked: Linked, correction: Correction) -> tuple[Linked, str]:
    """Return ``linked`` with the speakers ``with`` gone into the one named."""
    only(correction, ("with", "name", "type"))
    into = speaker_of(linked, correction.target)
    listed = dict.fromkeys(speaker_of(linked, label) for label in named(correction.to["with"], "with"))
    others = [one for one in listed if one.id != into.id]
    if not others:
        raise same_already(correction, into.id)
    whole = dataclasses.replace(
        replaced(into, {name: correction.to[name] for name in ("name", "type") if name in correction.to}),
        aliases=tuple(dict.fromkeys(alias for one in (into, *others) for alias in one.aliases)),
        roles=tuple(dict.fromkeys(role for one in (into, *others) for role in one.roles)),
        merged_because=(*into.merged_because, f"editor: {correction.why}"),
        formerly=(*into.formerly, *labels_of(*others)),
        see_also=tuple(one for one in into.see_also if one not in {other.id for other in others}),
    )
    gone = {other.id: into.id for other in others}
    speakers = tuple(whole if one.id == into.id else one for one in linked.speakers if one.id not in gone)
    return speakers_renamed(dataclasses.replace(linked, speakers=speakers), gone), f"took in {', '.join(gone)}"


def apart_speakers(linked: Linked, correction: Correction) -> tuple[Linked, str]:
    """Return ``linked`` with speakers whose names are alike told to be different people."""
    pair = {speaker_of(linked, label).id for label in (correction.target, *named(correction.to["apart"], "apart"))}
    speakers = tuple(
        dataclasses.replace(one, see_also=tuple(label for label in one.see_also if label not in pair))
        if one.id in pair
        else one
        for one in linked.speakers
    )
    return dataclasses.replace(linked, speakers=speakers), "kept them apart"


def split_speaker(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with some of a speaker's quotations given to another one, new or known."""
    name = correction.to.get("into")
    findings = set(named(correction.to.get("quotations"), "quotations"))
    sources = set(named(correction.to.get("documents"), "documents"))
    if not isinstance(name, str) or not (findings or sources):
        raise Misplaced("'split' takes 'into', the other one's name, and 'quotations' or 'documents' that are theirs")
    old = speaker_of(linked, correction.target)
    theirs = {
        finding.id
        for document in found.documents
        for finding in (*document.quotations, *document.mentions)
        if finding.id in findings or document.document.id in sources
    }
    moving = {label for label, speaker in linked.speaker_of.items() if speaker == old.id and label in theirs}
    if not moving:
        raise Misplaced(f"nothing named there is by '{old.id}'")
    other = next((one for one in linked.speakers if name in (one.id, one.name)), None)
    label = other.id if other else free(slug(name), (speaker.id for speaker in linked.speakers))
    printed = {
        (one.document.id, mention.span.of(one.document.text))
        for one in found.documents
        for mention in one.mentions
        if mention.id in findings
    }
    aliases = tuple(a for a in old.aliases if a.document in sources or (a.document, a.text) in printed)
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
