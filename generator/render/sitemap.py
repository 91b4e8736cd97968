"""The sitemap, with the day each page's matter is from, not the day it was built."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from generator.describe.days import when
from generator.render import moved
from generator.render.places import Places
from generator.render.sayings import sayings_by_speaker
from generator.render.updating import standing

HIDDEN = {"search/"}  # pages with nothing of their own to find


def sitemap(names: Iterable[str], places: Places, *, site_url: str) -> str:
    """Return the sitemap of the pages ``names`` ("docs/timeline.md"), in order of their addresses."""
    days = _days(places)
    story = standing(places.story, places).day.earliest
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    hidden = HIDDEN | {address_of(name) for name in moved.pages(places)}
    for address in sorted(address_of(name) for name in names if name.startswith("docs/") and name.endswith(".md")):
        if address not in hidden:
            day = days.get(address, story)
            stamp = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
            out.append(f"<url><loc>{escape(site_url + address)}</loc>{stamp}</url>")
    return "\n".join([*out, "</urlset>", ""])


def address_of(name: str) -> str:
    """Return where a page is found.

    >>> address_of("docs/index.md"), address_of("docs/speakers/index.md"), address_of("docs/speakers/ann.md")
    ('', 'speakers/', 'speakers/ann/')
    """
    path = name.removeprefix("docs/").removesuffix(".md")
    return path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"


def _days(places: Places) -> dict[str, date | None]:
    """Return the day of pages that are about less than the whole story: documents, speakers, claims.

    Each has the last day that a document it draws on is sure to be from, or a change of it was told, if later.
    """
    linked = places.story.linked
    drawn: dict[str, set[str]] = {f"sources/{name}/": {name} for name in places.documents}
    for speaker in linked.speakers:
        drawn[f"speakers/{speaker.id}/"] = {alias.document for alias in speaker.aliases}
    for name, sayings in sayings_by_speaker(places).items():
        if name:
            documents = {document for one in sayings for document in one.documents}
            drawn.setdefault(f"speakers/{name}/", set()).update(documents)
    for claim in linked.claims:
        drawn[f"figures/{claim.id}/"] = {one.document for one in claim.answers}
    told: dict[str, list[date]] = {}
    for change in places.story.changes:
        if day := when(change.date).earliest:
            told.setdefault(change.page.partition("#")[0], []).append(day)
    return {
        address: max([*told.get(address, ()), *_printed(places, documents)], default=None)
        for address, documents in drawn.items()
    }


def _printed(places: Places, documents: Iterable[str]) -> list[date]:
    return [day for name in documents if name in places.documents and (day := places.printed(name).earliest)]
