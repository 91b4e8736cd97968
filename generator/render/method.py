"""How this was made: what was counted, what rests on what, what people corrected, how often the machine is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.days import when
from generator.model import Finding, Quotation, Story
from generator.render.accuracy import scores
from generator.render.corrections import corrected
from generator.render.coverage import noted_words, sentences
from generator.render.day_html import day_html
from generator.render.evidence import Evidence
from generator.render.notes import Notes
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.sources import source_row
from generator.render.speakers import heard
from generator.render.templates import fill, page

RECENT = 30  # changes listed; the feed has the rest


@dataclass(frozen=True, slots=True)
class Rested:
    """A sentence of the explainer and what it rests on: note numbers with their ids, and how far that is spread."""

    words: str
    notes: tuple[tuple[int, str], ...]
    spread: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that changed for readers; ``page`` is from the top of the site, or empty."""

    day: Markup
    words: str
    why: str
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
        corrections=[corrected(one, places) for one in story.corrections],
        changes=_changes(story),
        questions=[places.reason(question) for question in story.linked.questions],
        scores=scores(),
        commands=_commands(),
        budgets=_budgets(places),
        shows_all=all(places.rights.shows(name) == "full" for name in places.documents),
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
    sure = sum(isinstance(one, Quotation) and one.sure for one in quotations)
    rows = [source_row(one, places) for one in places.documents.values()]
    return [
        ("Documents", f"{len(rows):,}", "sources/"),
        ("Words in them", f"{sum(row.words for row in rows):,}", "sources/"),
        ("Quotations", f"{len(quotations):,}", "speakers/"),
        ("Quotations with a certain speaker", f"{sure:,}", "speakers/"),
        ("People and bodies quoted", f"{len(heard(places)):,}", "speakers/"),
        ("Figures", f"{len(_inside(story, 'figures')):,}", "figures/"),
        ("Dates", f"{len(_inside(story, 'dates')):,}", "timeline/"),
        ("Passages in several documents", f"{len(story.linked.passages):,}", "shared-words/"),
        ("Notes in the explainer", f"{len(notes.numbers):,}", "./"),
    ]


def _inside(story: Story, kind: str) -> Sequence[Finding]:
    return [item for one in story.documents for item in getattr(one, kind) if not one.excluded(item.span)]


def _changes(story: Story) -> list[Changed]:
    """Return what changed for readers, the latest first."""
    found = sorted(story.changes, key=lambda one: (one.date, one.id), reverse=True)
    return [
        Changed(day_html(when(one.date)), plain(one.text), plain(one.why), plain(one.page)) for one in found[:RECENT]
    ]


def _commands() -> list[tuple[str, str]]:
    """Return each command that prints scores with the scores it prints."""
    found: dict[str, list[str]] = {}
    for score in scores():
        found.setdefault(score.command, []).append(score.what)
    return [(command, "; ".join(what)) for command, what in found.items()]


def _budgets(places: Places) -> list[Budget]:
    found = []
    for name in places.documents:
        if places.rights.shows(name) == "excerpts":
            shown = places.rights.excerpts(name)
            found.append(Budget(places.outlet(name), name, shown.words, shown.budget, shown.over))
    return found
