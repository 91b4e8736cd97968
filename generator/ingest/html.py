"""Web pages: the article's text out of its page, with what the page's head says."""

from __future__ import annotations

import json

from generator.ingest.mastheads import day_in, masthead, parted_title
from generator.ingest.refusal import Received, Refused


def from_html(raw: bytes) -> Received:
    """Return the article in the page ``raw``; raise Refused where there is none."""
    import htmldate  # late, as a second's work that only this command needs
    import trafilatura

    tree = trafilatura.load_html(raw)
    if tree is None:
        raise Refused("this is no web page that can be read")
    told = trafilatura.extract(
        raw, output_format="json", with_metadata=True, include_comments=False, favor_precision=True
    )
    if not told:
        told = trafilatura.extract(
            raw, output_format="json", with_metadata=True, include_comments=False, favor_recall=True
        )
    page = json.loads(told) if told else {}
    text = (page.get("text") or "").strip()
    if not text:
        raise Refused("no article was found in the page; save its text as .txt")
    published = htmldate.find_date(raw, original_date=True, extensive_search=False) or page.get("date")
    authors = tuple(part.strip() for part in (page.get("author") or "").split(";") if part.strip())
    title = (page.get("title") or "").strip()
    named = " ".join((tree.findtext(".//title") or "").split())
    _, outlet = parted_title(named, [title, text])
    body = text if not title or text.startswith(title) else f"{title}\n\n{text}"
    found = Received(
        text=body + "\n",
        title=title,
        publisher=_publisher(page, outlet),
        authors=authors,
        published=published or None,
        published_from=f"page metadata {published}" if published else "",
        url=(page.get("source") or page.get("url") or "").strip(),
        language=(page.get("language") or "").strip(),
    )
    said = day_in(body)
    if said and said[0] == published:  # the words themselves are better evidence than the page's head
        found = masthead(found, day=said)
    return found if found.published else masthead(found)


def _publisher(page: dict[str, str], outlet: str) -> str:
    """Return the outlet's name as the page's head gives it, else as its title ends; its host where nothing names it."""
    given = [(page.get(field) or "").strip() for field in ("source-hostname", "sitename")]
    hosts = [page.get("hostname") or "", *(name for name in given if "." in name and " " not in name)]
    return next((name for name in (*given, outlet, *hosts) if name and name not in hosts), "") or max(hosts, key=bool)
