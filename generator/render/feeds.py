"""What changed, for feed readers: RSS 2.0 and JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as Xml

from generator.describe.days import when
from generator.model import Change, Story
from generator.render.places import Places
from generator.render.plain import plain

MOST = 50
NEW_SOURCE = re.compile(r"New source: ")  # as the log has it (compare/telling.py): one event, so one entry
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")  # RFC 822 has English ones, whatever the machine speaks
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
Xml.register_namespace("atom", "http://www.w3.org/2005/Atom")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One thing that changed; ``id`` never changes, ``href`` leads there from the top of the site."""

    id: str
    title: str
    text: str
    href: str
    day: date | None


def pages(story: Story, places: Places | None = None, *, site_url: str) -> dict[str, str | bytes]:
    """Return ``docs/feed.xml`` and ``docs/feed.json``, latest first: the changes, and the documents as printed."""
    told = {
        f"document-{change.page.split('/')[1]}"
        for change in story.changes
        if NEW_SOURCE.match(change.text) and change.page
    }
    documents = [one for one in document_entries(places or Places(story)) if one.id not in told]
    found = [*map(_changed, story.changes), *documents]
    found = sorted(found, key=_latest_first)[:MOST]
    return {"docs/feed.xml": rss(story, found, site_url), "docs/feed.json": json_feed(story, found, site_url)}


def _latest_first(entry: FeedEntry) -> tuple[int, str]:
    return (-entry.day.toordinal() if entry.day else 0, entry.id)


def _changed(change: Change) -> FeedEntry:
    return FeedEntry(
        f"change-{change.id}", plain(change.text), plain(change.why), change.page, when(change.date).earliest
    )


def document_entries(places: Places) -> list[FeedEntry]:
    """Return one entry for each document, on the first day it may have been printed. Titles only, never its text."""
    entries = []
    for name, one in places.documents.items():
        title = plain(one.document.title) or name
        printed = places.printed(name)
        text = f"{places.outlet(name)}, {printed.words}"
        entries.append(
            FeedEntry(f"document-{name}", f"Source added: {title}", text, f"sources/{name}/", printed.earliest)
        )
    return entries


def rss(story: Story, entries: Sequence[FeedEntry], site_url: str) -> str:
    """Return the entries as RSS 2.0."""
    root = Xml.Element("rss", version="2.0")
    channel = Xml.SubElement(root, "channel")
    fields = {
        "title": f"{plain(story.config.title)}: what changed",
        "link": site_url,
        "description": plain(story.config.standfirst) or plain(story.config.title),
        "language": story.config.language,
    }
    for name, value in fields.items():
        Xml.SubElement(channel, name).text = value
    Xml.SubElement(
        channel, "{http://www.w3.org/2005/Atom}link",
        href=f"{site_url}feed.xml", rel="self", type="application/rss+xml",
    )  # fmt: skip
    for entry in entries:
        item = Xml.SubElement(channel, "item")
        Xml.SubElement(item, "title").text = plain(entry.title)
        Xml.SubElement(item, "link").text = f"{site_url}{entry.href}"
        Xml.SubElement(item, "guid", isPermaLink="false").text = entry.id
        if entry.text:
            Xml.SubElement(item, "description").text = plain(entry.text)
        if entry.day:
            Xml.SubElement(item, "pubDate").text = _rfc822(entry.day)
    Xml.indent(root, space=" ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _rfc822(day: date) -> str:
    return f"{DAYS[day.weekday()]}, {day.day:02} {MONTHS[day.month - 1]} {day.year:04} 00:00:00 +0000"


def json_feed(story: Story, entries: Sequence[FeedEntry], site_url: str) -> str:
    """Return the entries as JSON Feed 1.1."""
    items = [
        {
            "id": one.id,
            "url": f"{site_url}{one.href}",
            "title": one.title,
            "content_text": one.text or one.title,
            **({"date_published": f"{one.day.isoformat()}T00:00:00Z"} if one.day else {}),
        }
        for one in entries
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{plain(story.config.title)}: what changed",
        "home_page_url": site_url,
        "feed_url": f"{site_url}feed.json",
        "description": plain(story.config.standfirst),
        "language": story.config.language,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
