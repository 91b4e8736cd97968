"""The source documents: an index of them and a page each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.days import when
from generator.describe.excerpts import count, merged
from generator.model import Annotated, Finding, Span
from generator.render.day_html import day_doubt, day_html
from generator.render.margin import Margins
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.source_page import source_page
from generator.render.templates import fill, page


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One document in the index; ``shared`` is the share of its words that stand in others too, in whole percent."""

    id: str
    outlet: str
    title: str
    day: Markup
    doubt: str
    words: int
    quotations: int
    figures: int
    dates: int
    shared: int


def pages(places: Places, numbers: Mapping[str, int]) -> dict[str, str | bytes]:
    """Return ``docs/sources/**``; ``numbers`` are the explainer's note numbers by finding id."""
    margins = Margins(places, numbers)
    files: dict[str, str | bytes] = {"docs/sources/index.md": _index(places)}
    for name, one in places.documents.items():
        shown = places.rights.excerpts(name) if places.rights.shows(name) == "excerpts" else None
        files[f"docs/sources/{name}.md"] = source_page(one, places, margins, shown)
    return files


def _index(places: Places) -> str:
    rows = [source_row(one, places) for one in places.documents.values()]
    body = fill("pages/sources.j2", rows=rows, root="../", shared=bool(places.story.linked.passages))
    return page(body, title="Sources", description="The documents this story is told from.")


def source_row(one: Annotated, places: Places) -> SourceRow:
    """Return one document's line in the index; words and findings of matter that is not the story do not count."""
    document = one.document
    printed = when(document.published)
    text = document.text
    excluded = merged(part.span for part in one.boilerplate if part.excluded)
    words = len(text.split()) - count(excluded, text)
    shared = merged(
        Span(occurrence.start, occurrence.end)
        for passage in places.story.linked.passages
        for occurrence in passage.occurrences
        if occurrence.document == document.id
    )
    return SourceRow(
        id=document.id,
        outlet=places.outlet(document.id),
        title=plain(document.title) if document.publisher else "",
        day=day_html(printed),
        doubt=day_doubt(printed, document.published_from),
        words=words,
        quotations=_inside(one, one.quotations),
        figures=_inside(one, one.figures),
        dates=_inside(one, one.dates),
        shared=min(100, round(100 * count(shared, text) / words)) if words else 0,
    )


def _inside(one: Annotated, findings: Sequence[Finding]) -> int:
    return sum(not one.excluded(finding.span) for finding in findings)
