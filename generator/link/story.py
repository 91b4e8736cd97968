"""Everything that only several documents together can tell, in the order it builds on itself."""

from __future__ import annotations

from generator.link.claims import compare_figures
from generator.link.date_claims import contradicting_dates
from generator.link.offstory import propose_offstory
from generator.link.passages import share_passages
from generator.link.speakers import link_speakers
from generator.link.timeline import gather_events
from generator.link.utterances import align_utterances
from generator.model import Annotated, Linked


def link(documents: tuple[Annotated, ...]) -> Linked:
    """Return speakers, utterances, shared passages, claims and events of ``documents``; their order does not matter.

    Matter an editor or the machine has excluded takes no part in any of them.
    """
    who = link_speakers(documents)
    passages = share_passages(documents)
    speaker_of, speaker_named = who.speaker_of, who.speaker_named
    figures = compare_figures(documents, speaker_of=speaker_of, passages=passages, speaker_named=speaker_named)
    days = contradicting_dates(documents, speaker_of=speaker_of, passages=passages, speaker_named=speaker_named)
    return Linked(
        speakers=who.speakers,
        speaker_of=dict(speaker_of),
        questions=(*who.questions, *(proposal.question for proposal in propose_offstory(documents))),
        passages=passages,
        utterances=align_utterances(documents, speaker_of=speaker_of),
        claims=tuple(sorted((*figures, *days), key=lambda claim: claim.id)),
        timeline=gather_events(documents, speaker_of=speaker_of, passages=passages, speaker_named=speaker_named),
    )
