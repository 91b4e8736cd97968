"""The timeline page: an ordered list of dated things, with the density strip above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

from generator.model import Event, Occurrence, Span, Story, Timex
from generator.render.days import MONTHS, When, lower, when
from generator.render.marking import Mark, draw
from generator.render.places import Places, counted, listed
from generator.render.plain import plain, shorten
from generator.render.strip import Block, Density, Printed, Stretch, strip
from generator.render.templates import fill, page

WIDTHS = (("wide", 918), ("middle", 640), ("narrow", 354))  # px; a strip scaled down to a phone is unreadable
UP = "../"
GLYPHS = {"event": "news", "background": "past", "planned": "ahead"}
KINDS = {"event": "Reported", "background": "Background", "planned": "Expected"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MOST_OUTLETS = 6
HEADLINE = 16  # words; a longer one is set as the sentence it is


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Where an outlet prints an event."""

    outlet: str
    document: str
    finding: str
    href: str


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entry; ``sentence`` is empty where the headline is the sentence itself."""

    id: str
    kind: str
    glyph: str
    spoken_kind: str
    when: When
    in_source: str
    repeats: bool
    headline: Markup
    sentence: Markup
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


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading."""

    title: str
    entries: tuple[EntryCard, ...]


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/timeline.md``."""
    places = places or Places(story)
    events = sorted(story.linked.timeline, key=lambda one: (when(one.date).order, one.id))
    density = _density(places, events)
    scale = density.scale(WIDTHS[0][1])
    entries = [_entry(places, event) for event in events]
    body = fill(
        "pages/timeline.j2",
        documents=_number(len(places.documents)),
        strips=[strip(density, width=width, name=name) for name, width in WIDTHS] if scale else [],
        kinds=[(kind, GLYPHS[kind], words) for kind, words in KINDS.items() if any(e.kind == kind for e in entries)],
        uncertain=any(entry.uncertain for entry in entries),
        expected=any(entry.kind == "planned" for entry in entries),
        sections=_sections(entries, scale.first if scale else None),
        total=counted(len(entries), "entry", "entries"),
        speakers=_choices(pair for entry in entries for pair in entry.speakers),
        outlets=_document_choices(places, (name for entry in entries for name in entry.documents)),
        up=UP,
    )
    first = f"{counted(len(entries), 'entry', 'entries')} from {counted(len(places.documents), 'document')}"
    return {"docs/timeline.md": page(body, title="Timeline", description=f"What happened when: {first}.")}


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def _choices(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for key, words in pairs:
        found.setdefault(key, words)
    return sorted(found.items(), key=lambda pair: (pair[1].casefold(), pair[0]))


def _document_choices(places: Places, documents: Iterable[str]) -> list[tuple[str, str]]:
    """Return documents by outlet; where an outlet has several, each with its day."""
    times = Counter(places.outlet(name) for name in places.documents)
    known = dict.fromkeys(documents)
    return _choices(
        (name, places.outlet(name) + (f", {places.printed(name).words}" if times[places.outlet(name)] > 1 else ""))
        for name in known
    )


def _density(places: Places, events: Sequence[Event]) -> Density:
    blocks, stretches = [], []
    for event in events:
        at = when(event.date)
        number = max(1, len(event.evidence))
        if at.day and not at.doubt.startswith("about"):
            past = event.kind == "background"
            blocks.append(
                Block(at.day, 0 if past else number, number if past else 0, event.id, event.kind == "planned")
            )
        elif at.earliest or at.latest:
            first, last = at.earliest, at.latest
            if at.day:  # "about this day" is a few days wide
                first, last = at.day - timedelta(2), at.day + timedelta(2)
            words = places.own_words(event.text, event.evidence) or _unshown(places, event)
            stretches.append(Stretch(first, last, event.id, f"{at.words}: {shorten(words, 12)}"))
    return Density(tuple(_by_day(blocks)), tuple(stretches), tuple(_printed(places)))


def _by_day(blocks: Sequence[Block]) -> list[Block]:
    """Return one block a day and tense; it links to the first entry of that day."""
    merged: dict[tuple[date, bool], Block] = {}
    for block in blocks:
        key = (block.day, block.planned)
        if old := merged.get(key):
            merged[key] = replace(old, count=old.count + block.count, background=old.background + block.background)
        else:
            merged[key] = block
    return list(merged.values())


def _printed(places: Places) -> list[Printed]:
    found = []
    for name in places.documents:
        at = places.printed(name)
        if at.earliest:
            found.append(Printed(at.earliest, not at.doubt, f"{places.outlet(name)}, {at.words}"))
    return found


def _sections(entries: Sequence[EntryCard], dense: date | None) -> list[Section]:
    groups: dict[tuple[int, str], list[EntryCard]] = {}
    for entry in entries:
        start = entry.when.earliest or entry.when.latest
        if entry.kind == "planned":
            key = (3, "Expected")
        elif start is None:
            key = (2, "Day not known")
        elif dense and (entry.when.earliest is None or (entry.when.latest or start) < dense):
            key = (0, "Earlier")
        else:
            start = max(start, dense or start)
            key = (1, f"{start.year}-{start.month:02}")
        groups.setdefault(key, []).append(entry)
    sections = []
    for (rank, name), members in sorted(groups.items()):
        title = f"{MONTHS[int(name[-2:]) - 1]} {name[:-3]}" if rank == 1 else name
        year = int(name[:-3]) if rank == 1 else None
        sections.append(Section(title, tuple(_within(members, year))))
    return sections


def _within(entries: Sequence[EntryCard], year: int | None) -> list[EntryCard]:
    """Return the entries worded for their section: the year once, in its heading, and a shared day once."""
    out: list[EntryCard] = []
    for entry in entries:
        at = when(entry.when.edtf, year=year, weekday=year is not None)
        repeats = bool(out) and out[-1].when.edtf == at.edtf and not at.doubt
        same = repeats and out[-1].in_source == entry.in_source
        out.append(replace(entry, when=at, repeats=repeats, in_source="" if same else entry.in_source))
    return out


def _entry(places: Places, event: Event) -> EntryCard:
    at = when(event.date)
    evidence = [one for one in event.evidence if one.document in places.documents]
    best = _best(places, evidence, places.own_words(event.text, event.evidence))
    timexes = _timexes(places, best, at) if best else []
    headline, sentence = _words(places, event, best, timexes)
    links = [_link(places, one) for one in evidence]
    shown = list({link.document: link for link in links}.values())
    origins = places.origins((one.document, Span(one.start, one.end)) for one in evidence)
    people = [speaker for label in event.participants if (speaker := places.speaker(label))]
    return EntryCard(
        id=event.id,
        kind=event.kind,
        glyph=GLYPHS[event.kind],
        spoken_kind="" if event.kind == "event" else KINDS[event.kind],
        when=at,
        in_source=_in_source(places, best, timexes, at),
        repeats=False,
        headline=headline,
        sentence=sentence,
        evidence=tuple(shown[:MOST_OUTLETS]),
        more_outlets=len(shown) - len(shown[:MOST_OUTLETS]),
        origins=_origins(len(shown), len(origins)),
        reported=_reported(event, at),
        because=plain(event.because),
        long=len(headline.striptags().split()) > HEADLINE,
        speakers=tuple(dict.fromkeys((one.id, plain(one.name)) for one in people)),
        documents=tuple(link.document for link in shown),
    )


def _best(places: Places, evidence: Sequence[Occurrence], text: str) -> Occurrence | None:
    """Return the passage to show: the one the record's own line is from, else the first printed that may be shown."""
    order = places.rank
    visible = [one for one in evidence if places.words(one)]
    return min(visible, key=lambda one: (text not in places.words(one), order[one.document], one.start), default=None)


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
        return Markup.escape(own or _unshown(places, event)), Markup()
    document = places.documents[best.document]
    layers = [Mark(one.span, "date") for one in timexes]
    layers += [Mark(quoted, "own") for one in document.quotations for quoted in one.quoted]
    words = places.words(best)
    text = draw(document.document.text, Span(best.start, best.end), layers)
    if not own or own in words:
        return text, Markup()
    return Markup.escape(own), text


def _unshown(places: Places, event: Event) -> str:
    return f"Passage in {places.outlets(one.document for one in event.evidence)}" if event.evidence else "Untitled"


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
