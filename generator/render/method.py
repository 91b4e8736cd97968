"""How this was made: what was counted, what rests on what, what people corrected, how often the machine is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Applied, Finding, Story
from generator.render.accuracy import scores
from generator.render.coverage import noted_words, sentences
from generator.render.days import when
from generator.render.evidence import Evidence, day_html
from generator.render.excerpts import excerpts_of
from generator.render.notes import Notes
from generator.render.places import Places
from generator.render.plain import plain, shorten
from generator.render.sources import source_row
from generator.render.templates import fill, page

RECENT = 30  # changes listed; the feed has the rest
FEW = 12  # words of a corrected passage shown in the list
KINDS_ADDED = ("passage", "quotation", "figure", "date")  # fields of an addition that hold its words
VERBS = {
    "set": "Changed",
    "drop": "Left out",
    "add": "Added",
    "merge": "Joined",
    "split": "Taken apart",
    "exclude": "Put aside",
    "include": "Taken in",
    "settle": "Settled",
}


@dataclass(frozen=True, slots=True)
class Rested:
    """A sentence of the explainer and what it rests on: note numbers with their ids, and how far that is spread."""

    words: str
    notes: tuple[tuple[int, str], ...]
    spread: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction in words: what was done, to which words of which outlet, to what, and why."""

    verb: str
    target: str
    href: str
    outlet: str
    words: str
    to: str
    why: str
    problem: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that changed for readers; ``page`` is from the top of the site, or empty."""

    day: Markup
    words: str
    page: str


@dataclass(frozen=True, slots=True)
class Budget:
    """How much of a document that may not be shown whole is shown."""

    outlet: str
    id: str
    words: int
    budget: int
    over: int


def pages(story: Story, evidence: Evidence, notes: Notes) -> dict[str, str | bytes]:
    """Return ``docs/method.md``."""
    places = evidence.places
    said = sentences(notes.markdown, evidence)
    rested = [
        Rested(
            one.words,
            tuple((notes.numbers[name], name) for name in one.cited),
            one.spread.words if one.spread else "",
        )
        for one in said
    ]
    single = [row for row, one in zip(rested, said, strict=True) if one.single_origin]
    unnoted = [row for row in rested if not row.notes]
    body = fill(
        "pages/method.j2",
        counts=_counts(story, places, notes),
        pipeline=plain(story.config.pipeline),
        time_zone=plain(story.config.time_zone),
        sentences=rested,
        footnoted=noted_words(said, "in it"),
        single=single,
        unnoted=unnoted,
        corrections=[_corrected(one, places) for one in story.corrections],
        changes=_changes(story),
        questions=[plain(question) for question in story.linked.questions],
        scores=scores(),
        budgets=_budgets(places),
        shows_all=all(places.shows(name) == "full" for name in places.documents),
        root="../",
    )
    return {
        "docs/method.md": page(
            body, title="How this was made", description="What was counted, what rests on what, and how to check it."
        )
    }


def _counts(story: Story, places: Places, notes: Notes) -> list[tuple[str, str, str]]:
    """Return label, number and page of what the story is made of."""
    quotations = _inside(story, "quotations")
    named = sum(bool(story.linked.speaker_of.get(one.id)) for one in quotations)
    rows = [source_row(one, places) for one in places.documents.values()]
    return [
        ("Documents", f"{len(rows):,}", "sources/"),
        ("Words in them", f"{sum(row.words for row in rows):,}", "sources/"),
        ("Quotations", f"{len(quotations):,}", "speakers/"),
        ("Quotations with a known speaker", f"{named:,}", "speakers/"),
        ("Speakers", f"{len(story.linked.speakers):,}", "speakers/"),
        ("Figures", f"{len(_inside(story, 'figures')):,}", "figures/"),
        ("Dates", f"{len(_inside(story, 'dates')):,}", "timeline/"),
        ("Passages in several documents", f"{len(story.linked.passages):,}", "shared-words/"),
        ("Notes in the explainer", f"{len(notes.numbers):,}", "./"),
    ]


def _inside(story: Story, kind: str) -> Sequence[Finding]:
    return [item for one in story.documents for item in getattr(one, kind) if not one.excluded(item.span)]


def _corrected(one: Applied, places: Places) -> Corrected:
    correction = one.correction
    at = places.findings.get(str(correction.to.get("id", "")) or correction.target) or places.findings.get(
        correction.target
    )
    outlet = places.outlet(at.document) if at else ""
    if not at and correction.target in places.documents:
        outlet = places.outlet(correction.target)
    told = [
        f"{name} {plain(str(value))}"
        for name, value in correction.to.items()
        if name not in {"id", "document", *KINDS_ADDED}
    ]
    return Corrected(
        verb=VERBS[correction.verb],
        target=plain(correction.target),
        href=at.href if at else "",
        outlet=outlet,
        words=shorten(places.words(at), FEW) if at else "",
        to=", ".join(told),
        why=plain(correction.why),
        problem=plain(one.problem),
    )


def _changes(story: Story) -> list[Changed]:
    """Return what changed for readers, the latest first."""
    found = sorted(story.changes, key=lambda one: (one.date, one.id), reverse=True)
    return [Changed(day_html(when(one.date)), plain(one.text), plain(one.page)) for one in found[:RECENT]]


def _budgets(places: Places) -> list[Budget]:
    found = []
    for name in places.documents:
        if places.shows(name) == "excerpts":
            shown = excerpts_of(name, places)
            found.append(Budget(places.outlet(name), name, shown.words, shown.budget, shown.over))
    return found
