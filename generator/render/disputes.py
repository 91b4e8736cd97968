"""What is in dispute where sources differ: the figure, the day or the words that the answers have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Timex
from generator.render.markdown_text import words
from generator.render.places import Placed, Places
from generator.render.plain import plain
from generator.render.sayings import pages_of_sayings

MOST = 3  # links under one set of answers


def dispute_links(answers: Sequence[Sequence[str]], places: Places) -> list[tuple[str, str]]:
    """Return words and link target (Markdown) of each thing that two or more ``answers`` are about.

    An answer is the labels it cites. Figures that answer one question lead to its page, days to what happened then,
    printings of one utterance to where they stand side by side, other words of one speaker to the speaker.
    """
    cited = [[places.findings[label] for label in labels if label in places.findings] for labels in answers]
    found = [*_claims(cited, places), *_events(cited, places), *_utterances(cited, places)]
    return list(dict.fromkeys(found or _speakers(cited, places)))[:MOST]


def _claims(cited: Sequence[Sequence[Placed]], places: Places) -> Iterable[tuple[str, str]]:
    for claim in places.story.linked.claims:
        figures = [at for at, _ in places.figures(answer.figure for answer in claim.answers)]
        if _about(cited, figures) > 1:
            yield f"Compare the answers: {words(plain(claim.question))}", f"figures/{claim.id}/index.md"


def _about(cited: Sequence[Sequence[Placed]], figures: Sequence[Placed]) -> int:
    """Return how many answers cite one of ``figures``, or words that one stands in."""
    return sum(
        any(at.document == one.document and at.finding.span.holds(one.finding.span) for at in answer for one in figures)
        for answer in cited
    )


def _events(cited: Sequence[Sequence[Placed]], places: Places) -> Iterable[tuple[str, str]]:
    dates = [[at for at in answer if isinstance(at.finding, Timex)] for answer in cited]
    if sum(map(bool, dates)) < 2:
        return
    given = [at for answer in dates for at in answer]
    for event in places.story.linked.timeline:
        told = [(one.document, one.start, one.end) for one in event.evidence]
        if any(
            at.document == name and start <= at.finding.span.start < end for at in given for name, start, end in told
        ):
            yield "See the day on the timeline", f"timeline/index.md#{event.id}"


def _utterances(cited: Sequence[Sequence[Placed]], places: Places) -> Iterable[tuple[str, str]]:
    labels = [{at.finding.id for at in answer} for answer in cited]
    for utterance in places.story.linked.utterances:
        printed = {label for variant in utterance.variants for label in variant.quotations}
        if sum(bool(answer & printed) for answer in labels) > 1:
            pages = pages_of_sayings(places)
            page = next((pages[label][0] for label in sorted(printed) if pages.get(label)), "")
            if page:
                yield "Compare the words side by side", page.replace("/#", "/index.md#")


def _speakers(cited: Sequence[Sequence[Placed]], places: Places) -> list[tuple[str, str]]:
    speaker_of = places.story.linked.speaker_of
    said = [{speaker_of.get(at.finding.id, "") for at in answer} for answer in cited]
    same = set.intersection(*said) - {""} if said else set()
    return [
        (f"All that is printed of {words(plain(places.speakers[one].name))}", f"speakers/{one}/index.md")
        for one in sorted(same & places.speakers.keys())
    ]
