"""Links inside the built site that lead nowhere."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Mapping
from urllib.parse import unquote, urlsplit

from generator.check.notices import Notice
from generator.model.faults import Fault

LINK = re.compile(r"<(?:a|link|img|script|source)\b[^>]*?\s(?:href|src)=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.I)
ID = re.compile(r"\s(?:id|name)=(?:\"([^\"]+)\"|'([^']+)'|([^\s>]+))", re.I)


def dead_links(pages: Mapping[str, str], files: Collection[str], *, site: str = "site") -> tuple[Notice, ...]:
    """Return an error for each link from one of ``pages`` (path: HTML) to a page, file or anchor that is not there.

    ``files`` are all paths of the site. Links to other hosts are not followed; nothing is fetched.
    """
    present = set(files)
    anchors = {
        name: {html.unescape(next(filter(None, found))) for found in ID.findall(text)} for name, text in pages.items()
    }
    faults: dict[Fault, None] = {}
    for name, text in pages.items():
        for found in LINK.findall(text):
            link = html.unescape(next(filter(None, found), ""))
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or (name == "404.html"):
                continue
            target = name
            if parts.path:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
                target = next((p for p in _files(path, parts.path) if p in present), "")
            fragment = unquote(parts.fragment).partition(":~:")[0]
            if not target:
                faults[Fault(f"{site}/{name}", 0, f"the link to '{link}' leads nowhere", "build the site again")] = None
            elif (
                fragment
                and target in anchors
                and fragment not in anchors[target]
                and fragment != "top"
                and not fragment.startswith("__")
            ):
                faults[Fault(f"{site}/{name}", 0, f"the link to '{link}' names an anchor that is not there")] = None
    return tuple(Notice("error", "links in the site lead somewhere", fault) for fault in faults)


def _files(path: str, written: str) -> tuple[str, ...]:
    folder = "" if path == "." else path.strip("/") + "/"
    return (f"{folder}index.html",) if written.endswith("/") or path == "." else (path, f"{folder}index.html")
