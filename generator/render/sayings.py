"""What each speaker said, by the day it was said: one saying for all its printings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Quotation, Span, Timex
from generator.render.context import context_of
from generator.render.days import When, when
from generator.render.places import Placed, Places
from generator.render.variants import Printing, Wording, wordings

NEAR = 5  # words between a reporting verb and the day that belongs to it
BREAK = re.compile(r"[,.;:!?“”\"()\n]")


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance; ``said`` is the day the reports give for it, ``printed`` the first day it was printed.

    ``hidden`` are documents that print it and may not be shown.
    """

    id: str
    wordings: tuple[Wording, ...]
    hidden: tuple[Placed, ...]
    said: When | None
    printed: When

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document that prints it, once."""
        names = [one.document for wording in self.wordings for one in wording.printings]
        return tuple(dict.fromkeys([*names, *(at.document for at in self.hidden)]))

    @property
    def passages(self) -> int:
        """How many printed passages say it."""
        return sum(len(wording.printings) for wording in self.wordings) + len(self.hidden)

    @property
    def verbatim(self) -> bool:
        """Whether anyone prints words of it inside quotation marks."""
        shown = [one.quotation for wording in self.wordings for one in wording.printings]
        return any(one.quoted for one in shown) or any(
            isinstance(at.finding, Quotation) and bool(at.finding.quoted) for at in self.hidden
        )

    @property
    def sure(self) -> bool:
        """Whether any printing leaves no doubt who said it."""
        shown = [one.quotation.sure for wording in self.wordings for one in wording.printings]
        return any(shown) or any(isinstance(at.finding, Quotation) and at.finding.sure for at in self.hidden)

    @property
    def day(self) -> When:
        """The day to list it under."""
        return self.said or self.printed


@lru_cache(maxsize=1)  # speakers, search, exports and sitemap ask in turn, for the same places
def sayings_by_speaker(places: Places) -> dict[str, tuple[Saying, ...]]:
    """Return the sayings of each speaker id, latest day first; quotations nobody is known for are under ""."""
    linked = places.story.linked
    grouped: dict[str, list[Saying]] = defaultdict(list)
    placed: set[str] = set()
    for utterance in linked.utterances:
        ids = [name for variant in utterance.variants for name in variant.quotations]
        found = places.quotations(ids)
        if found:
            placed.update(at.finding.id for at, _ in found)
            speaker = utterance.speaker or _speaker(places, (quotation for _, quotation in found))
            grouped[speaker].append(_saying(places, f"said-{utterance.id}", [at for at, _ in found]))
    for name, at in places.findings.items():
        if at.kind == "quotation" and name == at.finding.id and name not in placed:
            grouped[linked.speaker_of.get(name, "")].append(_saying(places, f"said-{name}", [at]))
    return {speaker: tuple(sorted(items, key=_order)) for speaker, items in grouped.items()}


def _speaker(places: Places, quotations: Iterable[Quotation]) -> str:
    """Return the one speaker the printings name, if they name one."""
    of = places.story.linked.speaker_of
    named = {of[one.id] for one in quotations if one.id in of}
    return named.pop() if len(named) == 1 else ""


def _order(saying: Saying) -> tuple[int, bool, str, bool, int, str]:
    day = saying.day.earliest or saying.day.latest
    later = -day.toordinal() if day else 0
    return (later, saying.said is None, saying.day.words, not saying.verbatim, -len(saying.documents), saying.id)


def _saying(places: Places, name: str, found: list[Placed]) -> Saying:
    order = places.rank
    found = sorted(found, key=lambda at: (order[at.document], at.finding.span))
    visible = [at for at in found if places.may_show(at.document, context_of(at.annotated, at.finding))]
    printings = [
        Printing(at.document, at.finding, at.annotated.document.text)
        for at in visible
        if isinstance(at.finding, Quotation)
    ]
    said = next(filter(None, (said_on(at) for at in found)), None)
    printed = min((places.printed(at.document) for at in found), key=lambda day: day.order)
    return Saying(name, wordings(printings), tuple(at for at in found if at not in visible), said, printed)


def said_on(at: Placed) -> When | None:
    """Return the one day the sentence gives for the saying itself: a day beside the reporting verb. None else.

    A day inside what is said, or parted from the verb by a comma, belongs to something else.
    """
    quotation = at.finding
    if not isinstance(quotation, Quotation) or quotation.cue is None:
        return None
    text, context = at.annotated.document.text, context_of(at.annotated, quotation)
    days = {
        timex.edtf
        for timex in at.annotated.dates
        if context.overlaps(timex.span)
        and timex.edtf
        and not any(part.overlaps(timex.span) for part in quotation.contents)
        and _beside(text, quotation.cue, timex)
    }
    day = when(days.pop(), weekday=True) if len(days) == 1 else None
    return day if day and day.day else None


def _beside(text: str, cue: Span, timex: Timex) -> bool:
    first, last = sorted((cue, timex.span))
    between = text[first.end : last.start] if first.end < last.start else ""
    if BREAK.search(between) or len(between.split()) > NEAR:
        return False
    # The day's own verb, where it is known, must be the reporting verb: "told" and "tell" share a first letter.
    return not timex.predicate or timex.predicate[:1].casefold() in {w[:1].casefold() for w in cue.of(text).split()}
