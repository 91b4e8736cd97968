"""Ids of what several documents tell together, exchanged wherever they are referred to."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from generator.model import Linked


def speakers_renamed(linked: Linked, new: Mapping[str, str]) -> Linked:
    """Return ``linked`` with speaker ids exchanged everywhere but in the speakers' own ``id``."""

    def label(old: str) -> str:
        return new.get(old, old)

    return dataclasses.replace(
        linked,
        speakers=tuple(
            dataclasses.replace(one, see_also=tuple(dict.fromkeys(x for x in map(label, one.see_also) if x != one.id)))
            for one in linked.speakers
        ),
        utterances=tuple(
            dataclasses.replace(one, speaker=one.speaker and label(one.speaker)) for one in linked.utterances
        ),
        claims=tuple(
            dataclasses.replace(
                claim,
                answers=tuple(dataclasses.replace(a, speaker=a.speaker and label(a.speaker)) for a in claim.answers),
            )
            for claim in linked.claims
        ),
        timeline=tuple(
            dataclasses.replace(event, participants=tuple(dict.fromkeys(map(label, event.participants))))
            for event in linked.timeline
        ),
        speaker_of={finding: label(speaker) for finding, speaker in linked.speaker_of.items()},
    )
