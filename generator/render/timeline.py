"""The timeline: an ordered list of dated things under a density strip, on several pages where there are very many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from generator.describe.days import MONTHS, when
from generator.model import Event, Story
from generator.render.density import Block, Density, Printed, Stretch
from generator.render.listing import counted
from generator.render.places import Places
from generator.render.plain import shorten
from generator.render.strip import is_counted, strip
from generator.render.templates import fill, page
from generator.render.timeline_entries import GLYPHS, KINDS, EntryCard, entry_card, unshown
from generator.render.variants import number

WIDTHS = (("wide", 918), ("middle", 640), ("narrow", 354))  # px; a strip scaled down to a phone is unreadable
MOST = 400  # entries on one page; past this the first page has those most documents print, and each month its own
MANY = 3  # passages of one document about one day that are counted: fewer are a headline and its sentence
LINKED = re.compile(r"\]\(event:([^)\s]*)\)")


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading; ``slug`` names its own page, ``whole`` is how many entries that holds."""

    title: str
    slug: str
    entries: tuple[EntryCard, ...]
    whole: int


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/timeline.md``, and ``docs/timeline/<part>.md`` for every part where there are very many entries."""
    places = places or Places(story)
    events = sorted(story.linked.timeline, key=lambda one: (when(one.date).order, one.id))
    density = _density(places, events)
    scale = density.scale(WIDTHS[0][1])
    entries = [entry_card(places, event) for event in events]
    whole = _sections(entries, scale.first if scale else None)
    first = whole
    if len(entries) > MOST:
        chosen = _first_page(places, entries)
        first = [replace(one, entries=tuple(e for e in one.entries if e.id in chosen)) for one in whole]
    told = f"{counted(len(entries), 'entry', 'entries')} from {counted(len(places.documents), 'document')}"
    standfirst = _standfirst(places, len(entries), shown=sum(len(one.entries) for one in first))
    parts = [one for one in first if one.entries or one.whole]
    body = _body(places, parts, standfirst=standfirst, up="../", strips=_strips(places, events, parts))
    files: dict[str, str | bytes] = {
        "docs/timeline.md": page(body, title="Timeline", description=f"What happened when: {told}.")
    }
    for one in whole if len(entries) > MOST else ():
        for count, start in enumerate(range(0, one.whole, MOST), start=1):
            part = replace(one, entries=one.entries[start : start + MOST], whole=0)
            name = one.slug if count == 1 else f"{one.slug}-{count}"
            rest = one.whole > start + MOST
            told = f"Every entry{'' if one.whole <= MOST else f', part {count}'}."
            after = f"{one.slug}-{count + 1}" if rest else ""
            body = _body(places, [part], standfirst=told, up="../../", heading=one.title, after=after)
            files[f"docs/timeline/{name}.md"] = page(body, title=f"Timeline: {one.title}")
    return files


@lru_cache(maxsize=1)  # search and exports ask in turn, for the same places
def event_pages(places: Places) -> Mapping[str, str]:
    """Return where each event's entry stands, from the top of the site, by id."""
    events = sorted(places.story.linked.timeline, key=lambda one: (when(one.date).order, one.id))
    if len(events) <= MOST:
        return {one.id: f"timeline/#{one.id}" for one in events}
    scale = _density(places, events).scale(WIDTHS[0][1])
    found = {}
    for one in _sections([entry_card(places, event) for event in events], scale.first if scale else None):
        for at, entry in enumerate(one.entries):
            count = at // MOST + 1
            found[entry.id] = f"timeline/{one.slug}{'' if count == 1 else f'-{count}'}/#{entry.id}"
    return found


def _first_page(places: Places, entries: Sequence[EntryCard]) -> set[str]:
    """Return the entries most documents print, and those the explainer leads to."""
    linked = {places.labels.get(name, name) for name in LINKED.findall(places.story.explainer.markdown)}
    ranked = sorted(entries, key=lambda one: (one.id not in linked, -len(one.documents), one.when.order, one.id))
    return {one.id for one in ranked[: MOST // 2]}


def _standfirst(places: Places, total: int, *, shown: int) -> str:
    if not total:
        return "What happened when, by the documents."
    documents = number(len(places.documents))
    if shown < total:
        return f"The {shown:,} of {total:,} dated things that most of the {documents} documents print."
    known = f"the {documents} documents say" if len(places.documents) > 1 else "the one document says"
    return f"What happened when, as far as {known}. Days nobody printed stay open."


def _strips(places: Places, events: Sequence[Event], parts: Sequence[Section]) -> tuple[list[str], bool]:
    """Return the drawings, and whether a block is a passage; their bars lead only to entries that are on the page."""
    density = _density(places, events, here={entry.id for one in parts for entry in one.entries})
    drawings = [strip(density, width=width, name=name) for name, width in WIDTHS]
    return [one for one in drawings if one], all(is_counted(density, width) for _, width in WIDTHS)


def _body(
    places: Places,
    sections: Sequence[Section],
    *,
    standfirst: str,
    up: str,
    strips: tuple[Sequence[str], bool] = ((), True),
    heading: str = "",
    after: str = "",
) -> str:
    shown = [entry for one in sections for entry in one.entries]
    return fill(
        "pages/timeline.j2",
        heading=heading,
        standfirst=standfirst,
        strips=strips[0],
        counted=strips[1],
        many=MANY,
        kinds=[(kind, GLYPHS[kind], words) for kind, words in KINDS.items() if any(e.kind == kind for e in shown)],
        uncertain=any(entry.uncertain for entry in shown),
        expected=any(entry.kind == "planned" for entry in shown),
        sections=sections,
        total=counted(len(shown), "entry", "entries"),
        speakers=_choices(pair for entry in shown for pair in entry.speakers),
        outlets=_document_choices(places, (name for entry in shown for name in entry.documents)),
        after=after,
        up=up,
    )


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


def _density(places: Places, events: Sequence[Event], *, here: Collection[str] | None = None) -> Density:
    blocks, stretches = [], []
    for event in events:
        at = when(event.date)
        passages = max(1, len(event.evidence))
        leads = event.id if here is None or event.id in here else ""
        if at.day and not at.doubt.startswith("about"):
            past = event.kind == "background"
            blocks.append(
                Block(at.day, 0 if past else passages, passages if past else 0, leads, event.kind == "planned")
            )
        elif at.earliest or at.latest:
            first, last = at.earliest, at.latest
            if at.day:  # "about this day" is a few days wide
                first, last = at.day - timedelta(2), at.day + timedelta(2)
            words = places.own_words(event.text, event.evidence) or unshown(places, event)
            stretches.append(Stretch(first, last, leads, f"{at.words}: {shorten(words, 12)}"))
    return Density(tuple(_by_day(blocks)), tuple(stretches), tuple(_printed(places)))


def _by_day(blocks: Sequence[Block]) -> list[Block]:
    """Return one block a day and tense; it links to the first entry of that day."""
    merged: dict[tuple[date, bool], Block] = {}
    for block in blocks:
        key = (block.day, block.planned)
        if old := merged.get(key):
            count, background = old.count + block.count, old.background + block.background
            merged[key] = replace(old, count=count, background=background, href=old.href or block.href)
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
        slug = name.lower().replace(" ", "-")
        sections.append(Section(title, slug, tuple(_within(members, year)), len(members)))
    return sections


def _within(entries: Sequence[EntryCard], year: int | None) -> list[EntryCard]:
    """Return the entries worded for their section: the year once, in its heading, and a shared day once."""
    out: list[EntryCard] = []
    told = ""  # the words of print shown last: a whole day's entries may share them
    for entry in entries:
        at = when(entry.when.edtf, year=year, weekday=year is not None)
        repeats = bool(out) and out[-1].when.edtf == at.edtf and not at.doubt
        same = repeats and told == entry.in_source
        told = entry.in_source
        out.append(replace(entry, when=at, repeats=repeats, in_source="" if same else entry.in_source))
    return out
