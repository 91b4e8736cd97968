"""Who is who across documents: one record for each person and body, with every merge's reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.link.speakers.appearances import appearances_of
from generator.link.speakers.bodies import join_bodies
from generator.link.speakers.evidence import Cluster
from generator.link.speakers.groups import join_groups
from generator.link.speakers.mistaken import join_mistaken
from generator.link.speakers.offices import join_offices
from generator.link.speakers.people import join_people
from generator.link.speakers.records import write_speakers
from generator.link.speakers.short_names import nameless_bodies, retyped
from generator.link.speakers.spokespeople import join_spokespeople
from generator.model import Annotated, Speaker

_BODIES = frozenset({"organisation", "government", "outlet"})
__all__ = ["SpeakerLinks", "link_speakers"]


@dataclass(frozen=True, slots=True)
class SpeakerLinks:
    """The speakers, sorted by id, and which of them each finding means.

    ``speaker_of`` maps the id of a quotation or mention, ``speaker_named`` a (document id, name in that document), to
    the id of a speaker. ``questions`` are what only an editor can settle, one sentence each.
    """

    speakers: tuple[Speaker, ...] = ()
    speaker_of: Mapping[str, str] = field(default_factory=dict)
    speaker_named: Mapping[tuple[str, str], str] = field(default_factory=dict)
    questions: tuple[str, ...] = ()


def link_speakers(documents: tuple[Annotated, ...]) -> SpeakerLinks:
    """Return everyone quoted or named in ``documents``, each once; the order of the documents does not matter.

    What lies in excluded matter is left out. Two people of one name stay apart unless something says that they are one;
    everything that says so is written down.
    """
    ordered = tuple(sorted(documents, key=lambda one: one.document.id))
    appearances = retyped(appearances_of(ordered))
    people = join_people([a for a in appearances if a.type == "person"])
    nameless = nameless_bodies(appearances)
    hidden = {id(a) for a in nameless}
    others = [a for a in appearances if a.type in _BODIES and id(a) not in hidden]
    bodies = join_bodies(join_mistaken(others, people))
    unnamed = join_offices([a for a in appearances if a.type == "unnamed"], people)
    unnamed = join_spokespeople(unnamed, bodies)
    groups = join_groups([*unnamed, *(Cluster([a]) for a in nameless)], ordered)
    speakers, named, questions = write_speakers([*people, *bodies, *groups])
    speaker_of: dict[str, str] = {}
    for one in ordered:
        for finding, name in (
            *((q, q.speaker) for q in one.quotations),
            *((m, m.name) for m in one.mentions),
        ):
            speaker = named.get((one.document.id, name)) if name else None
            if speaker and finding.id and not one.excluded(finding.span):
                speaker_of[finding.id] = speaker
    return SpeakerLinks(speakers, speaker_of, named, questions)
