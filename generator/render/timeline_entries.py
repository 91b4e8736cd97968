"""One entry of the timeline: when, in which words, printed by whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.describe.days import When, lower, when
from generator.model import Event, Occurrence, Span, Speaker, Timex
from generator.render.listing import counted, listed
from generator.render.marking import Mark, draw
from generator.render.places import Places
from generator.render.plain import direction, plain

GLYPHS = {"event": "news", "background": "past", "planned": "ahead"}
KINDS = {"event": "Reported", "background": "Background", "planned": "Expected"}
HEADLINE = 16  # words; a longer one is set as a sentence, as is what no editor gave a headline
MOST_OUTLETS = 6


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Where an outlet prints an event."""

    outlet: str
    document: str
    finding: str
    href: str
    passages: int = 1


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entry; ``sentence`` is empty where the headline is the sentence itself, ``opens`` is where it is printed.

    ``formerly`` are the ids of entries it took in: links to those lead here.
    """

    id: str
    formerly: tuple[str, ...]
    kind: str
    glyph: str
    spoken_kind: str
    when: When
    in_source: str
    repeats: bool
    headline: Markup
    sentence: Markup
    direction: str
    source_direction: str
    opens: EvidenceLink | None
    evidence: tuple[EvidenceLink, ...]
    more_outlets: int
    origins: str
    reported: str
    because: str
    long: bool
    speakers: tuple[tuple[str, str], ...]
    documents: tuple[str, ...]

    @property
    def uncertain(self) -> bool:
        """Whether nobody printed the day; for what lies far back a bare month or year is as much as anyone asks."""
        return bool(self.when.doubt) and not (self.when.machine and self.kind == "background")


def entry_card(places: Places, event: Event) -> EntryCard:
    """Return one event as an entry, its day worded in full."""
    at = when(event.date)
    evidence = [one for one in event.evidence if one.document in places.documents]
    best = _best(places, evidence, places.own_words(event.text, event.evidence))
    timexes = _timexes(places, best, at) if best else []
    headline, sentence = _words(places, event, best, timexes)
    links = [_link(places, one) for one in evidence]
    times = Counter(link.document for link in links)
    shown = [replace(link, passages=times[link.document]) for link in {one.document: one for one in links}.values()]
    origins = places.origins((one.document, Span(one.start, one.end)) for one in evidence)
    people = [speaker for label in event.participants if (speaker := places.speaker(label))]
    people += _heard(places, evidence)
    return EntryCard(
        id=event.id,
        formerly=event.formerly,
        kind=event.kind,
        glyph=GLYPHS[event.kind],
        spoken_kind="" if event.kind == "event" else KINDS[event.kind],
        when=at,
        in_source=_in_source(places, best, timexes, at),
        repeats=False,
        headline=headline,
        sentence=sentence,
        direction=places.direction(best.document) if best and not sentence else direction(headline.striptags()),
        source_direction=places.direction(best.document) if best else "ltr",
        opens=_link(places, best) if best else (links[0] if links else None),
        evidence=tuple(shown[:MOST_OUTLETS]),
        more_outlets=len(shown) - len(shown[:MOST_OUTLETS]),
        origins=_origins(len(shown), len(origins)),
        reported=_reported(event, at),
        because=places.reason(event.because) if best else "",
        long=not sentence or len(headline.striptags().split()) > HEADLINE,
        speakers=tuple(dict.fromkeys((one.id, plain(one.name)) for one in people)),
        documents=tuple(link.document for link in shown),
    )


def _best(places: Places, evidence: Sequence[Occurrence], text: str) -> Occurrence | None:
    """Return the passage to show: the one the record's own line is from, else the first printed that may be shown."""
    order = places.rank
    visible = [one for one in evidence if places.words(one)]
    return min(visible, key=lambda one: (text not in places.words(one), order[one.document], one.start), default=None)


def _heard(places: Places, evidence: Sequence[Occurrence]) -> list[Speaker]:
    """Return those whom the passages name as the source of words, also where the words stand in the next sentence."""
    found = []
    for one in evidence:
        naming = places.naming.get(one.document, ())
        for span, speaker in naming[bisect_left(naming, one.start, key=lambda pair: pair[0].start) :]:
            if span.start >= one.end:
                break
            if span.end <= one.end:
                found.append(speaker)
    return found


def _timexes(places: Places, at: Occurrence, event: When) -> list[Timex]:
    """Return the time words of the passage that may mean this day."""
    here = Span(at.start, at.end)
    inside = [one for one in places.documents[at.document].dates if here.holds(one.span)]
    return [one for one in inside if one.edtf and one.edtf == event.edtf] or [
        one
        for one in inside
        if (one.earliest and event.earliest and one.earliest == event.earliest.isoformat())
        or (one.latest and event.latest and one.latest == event.latest.isoformat())
    ]


def _in_source(places: Places, best: Occurrence | None, timexes: Sequence[Timex], at: When) -> str:
    """Return the time words as printed, unless they say no more than the day beside them."""
    if best is None:
        return ""
    words = dict.fromkeys(places.words(best, one.span) for one in timexes[:2])
    known = set(at.words.casefold().split())
    told = [one for one in words if not (set(one.casefold().split()) <= known and any(map(str.isdigit, one)))]
    return listed(f"“{one}”" for one in told)


def _words(places: Places, event: Event, best: Occurrence | None, timexes: Sequence[Timex]) -> tuple[Markup, Markup]:
    """Return headline and sentence; the sentence itself is the headline where nobody wrote one."""
    own = places.own_words(event.text, event.evidence)
    if best is None:
        return Markup.escape(own or unshown(places, event)), Markup()
    document = places.documents[best.document]
    layers = [Mark(one.span, "date") for one in timexes]
    layers += [Mark(quoted, "own") for one in document.quotations for quoted in one.quoted]
    whole = Span(best.start, best.end)
    if not own or own == places.words(best):
        return draw(document.document.text, whole, layers), Markup()
    part = _part(document.document.text, whole, own)
    if part:
        headline = draw(document.document.text, part, layers)
        told = any(part.holds(one.span) for one in timexes) or not timexes
        return headline, Markup() if told else draw(document.document.text, whole, layers)
    return Markup.escape(own), draw(document.document.text, whole, layers)


def _part(text: str, whole: Span, own: str) -> Span | None:
    """Return where in the passage an entry's own words stand: often all of it but a label at its head."""
    found = re.search(r"\s+".join(map(re.escape, own.split())), whole.of(text))
    return Span(whole.start + found.start(), whole.start + found.end()) if found else None


def unshown(places: Places, event: Event) -> str:
    """Return what stands for the words of an event that may not be shown."""
    outlets = places.outlets(one.document for one in event.evidence)
    return f"Told by {outlets}, in words not shown here" if event.evidence else "Untitled"


def _link(places: Places, one: Occurrence) -> EvidenceLink:
    document, here = places.documents[one.document], Span(one.start, one.end)
    inside = [found for found in document.citable if found.id in places.findings and here.overlaps(found.span)]
    best = min(inside, key=lambda found: (not here.holds(found.span), -len(found.span), found.id), default=None)
    anchor = f"#{best.id}" if best else ""
    return EvidenceLink(
        places.outlet(one.document), one.document, best.id if best else "", f"sources/{one.document}/{anchor}"
    )


def _origins(documents: int, origins: int) -> str:
    if documents < 2:
        return ""
    if origins == documents:
        return f"{counted(documents, 'document')}, no shared wording"
    return f"{counted(documents, 'document')}, {counted(origins, 'origin')}"


def _reported(event: Event, at: When) -> str:
    """Return when it was printed, where that is later than when it happened."""
    days = [when(day, year=at.latest.year if at.latest else None) for day in event.reported]
    days = [day for day in days if day.earliest and (at.latest is None or day.earliest > at.latest)]
    words = list(dict.fromkeys(lower(day.words) for day in sorted(days, key=lambda day: day.order)))
    if not words:
        return ""
    return f"printed {listed(words)}" if len(words) <= 3 else f"printed {words[0]} to {words[-1]}"
