"""What every page carries unseen: feeds, social card, and schema.org data about the story."""

from __future__ import annotations

import json

from generator.describe.days import When, when
from generator.model import Story
from generator.names.bylines import read_byline
from generator.render.places import Places
from generator.render.plain import plain, web_address
from generator.render.updating import standing

MOST = 60  # documents named in the head of the explainer; a page is for reading


def article(story: Story, places: Places, *, card: bool = True) -> dict[str, object]:
    """Return the explainer as a schema.org Article that cites its documents; ``card`` where there is a social card."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": places.address("#content"),
        "url": places.address(""),
        "headline": plain(story.config.title),
        "description": plain(story.config.standfirst),
        "inLanguage": story.config.language,
        "isAccessibleForFree": True,
        "backstory": f"Every sentence rests on words of the documents cited. How: {places.address('method/')}",
        "citation": [_cited(places, name) for name in _sources(places)],
    }
    if card:
        data["image"] = places.address("assets/social.png")
    if first := when(story.config.published).machine:
        data["datePublished"] = first
    if day := standing(story, places).day.earliest:
        data["dateModified"] = day.isoformat()
    if story.config.publisher:
        data["author"] = data["publisher"] = {"@type": "Organization", "name": plain(story.config.publisher)}
    return data


def _sources(places: Places) -> list[str]:
    """Return the documents to name: all of a few, of many those the explainer rests on."""
    if len(places.documents) <= MOST:
        return list(places.documents)
    used = {places.findings[label].document for label in places.cited if label in places.findings}
    return [name for name in places.documents if name in used][:MOST]


def _cited(places: Places, name: str) -> dict[str, object]:
    one = places.documents[name].document
    printed: When = places.printed(name)
    item: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": plain(one.title) or places.outlet(name),
        "publisher": {"@type": "Organization", "name": places.outlet(name)},
    }
    if printed.machine:
        item["datePublished"] = printed.machine
    if one.authors:
        item["author"] = [
            {"@type": "Person" if read_byline(author).given else "Organization", "name": plain(author)}
            for author in one.authors
        ]
    item["url"] = places.address_of(name)
    if archived := web_address(one.archived_url):
        item["archivedAt"] = archived
    return item


def with_front(content: str, **fields: object) -> str:
    """Return a page with ``fields`` added to its front matter.

    >>> print(with_front("---\\ntitle: x\\n---\\nText", ld=[1]))
    ---
    ld: [1]
    title: x
    ---
    Text
    """
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    if content.startswith("---\n"):
        return f"---\n{lines}{content[4:]}"
    return f"---\n{lines}---\n{content}"
