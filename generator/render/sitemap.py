"""The sitemap, with the day each page's matter is from, not the day it was built."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from generator.render.days import when
from generator.render.feeds import updated
from generator.render.places import Places
from generator.render.sayings import sayings_by_speaker

HIDDEN = {"search/"}  # pages with nothing of their own to find


def sitemap(names: Iterable[str], places: Places, *, site_url: str) -> str:
    """Return the sitemap of the pages ``names`` ("docs/timeline.md"), in order of their addresses."""
    days = _days(places)
    story = updated(places.story, places)
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for address in sorted(address_of(name) for name in names if name.startswith("docs/") and name.endswith(".md")):
        if address not in HIDDEN:
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


def _days(places: Places) -> dict[str, date]:
    """Return the day of pages that are about less than the whole story: documents, speakers, claims."""
    days: dict[str, date] = {}
    for name in places.documents:
        if day := places.printed(name).latest:
            days[f"sources/{name}/"] = day
    for speaker, sayings in sayings_by_speaker(places).items():
        printed = [day for one in sayings for name in one.documents if (day := places.printed(name).latest)]
        if speaker and printed:
            days[f"speakers/{speaker}/"] = max(printed)
    for claim in places.story.linked.claims:
        given = [day for one in claim.answers if (day := when(one.date).latest)]
        if given:
            days[f"figures/{claim.id}/"] = max(given)
    return days
