"""Links in the explainer that lead nowhere, found in the pages as rendered: no site need be built."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from generator.check.links import ID
from generator.check.notices import Notice
from generator.describe.uses import HIDDEN, NAMED
from generator.model import Explainer
from generator.model.faults import Fault

CODE = re.compile(r"(`+)(?:(?!`).)+?\1")
INLINE = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)\s>]*)>?(?:\s+[^)]*)?\)")
REFERENCE = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:\s*<?([^\s>]+)>?")
HTML = re.compile(r"<(?:a|img|source|script|link)\b[^>]*?\s(?:href|src)=[\"']([^\"']*)[\"']", re.I)
OUTSIDE = ("http", "https", "mailto", "tel", "ftp", "data", "geo", "sms", "xmpp", "news")
PAGE = "docs/index.md"
EXTENSIONS = ("attr_list", "def_list", "footnotes", "md_in_html", "toc")  # as in mkdocs.yml


def dead_explainer_links(explainer: Explainer, pages: Mapping[str, str | bytes]) -> tuple[Notice, ...]:
    """Return an error for each link of ``explainer`` to a page, file or place that is not among ``pages``.

    ``pages`` are those of the site as rendered, by their path in ``build/``. Links to other hosts are not followed.
    """
    found: dict[Fault, None] = {}
    anchors: dict[str, frozenset[str]] = {}
    for link, line, html in _links(explainer.markdown):
        wrong = _wrong(link, pages, anchors, html=html)
        if wrong:
            found[Fault(explainer.path, line, f"the link to '{link}' {wrong[0]}", wrong[1])] = None
    return tuple(Notice("error", "links lead somewhere", fault) for fault in found)


def _links(markdown: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each link with its line, and whether it stands in HTML; links by name are looked at where they are led."""
    shown = HIDDEN.sub(lambda match: "\n" * match[0].count("\n"), markdown)
    for number, line in enumerate(shown.split("\n"), start=1):
        plain = NAMED.sub("]", CODE.sub("", line))
        for pattern, html in ((INLINE, False), (REFERENCE, False), (HTML, True)):
            for match in pattern.finditer(plain):
                if match[1]:
                    yield match[1], number, html


Wrong = tuple[str, str]  # what is wrong, and what to write instead


def _wrong(
    link: str, pages: Mapping[str, str | bytes], anchors: dict[str, frozenset[str]], *, html: bool
) -> Wrong | None:
    try:
        parts = urlsplit(link)
    except ValueError:
        return "is no address", "see how it is spelled"
    if parts.scheme in OUTSIDE or parts.netloc:
        return None
    if parts.scheme:
        return "is of no kind there is", "write speaker:, claim:, event: or source: with an id, or a whole address"
    if parts.path.startswith("/"):
        return "begins at the top of the host, where the site may not stand", "write it as seen from the story's page"
    target = _target(unquote(parts.path), pages, html=html)
    if not target:
        near = _near(unquote(parts.path), pages)
        return "leads nowhere", f"the nearest: {', '.join(near)}" if near else "see how it is spelled"
    return _misplaced(unquote(parts.fragment).partition(":~:")[0], target, pages, anchors)


def _misplaced(
    name: str, target: str, pages: Mapping[str, str | bytes], anchors: dict[str, frozenset[str]]
) -> Wrong | None:
    if not name or not target.endswith(".md"):
        return None
    if target not in anchors:
        anchors[target] = _anchors(str(pages[target]))
    if name in anchors[target]:
        return None
    near = get_close_matches(name, anchors[target], n=3, cutoff=0.5)
    return "names a place that is not there", f"the nearest: {', '.join(near)}" if near else "see how it is spelled"


def _target(path: str, pages: Mapping[str, str | bytes], *, html: bool) -> str:
    """Return the file among ``pages`` that a path, as seen from the story's page, leads to; "" for none."""
    if not path:
        return PAGE
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(PAGE), path))
    if not whole.startswith("docs/") and whole != "docs":
        return ""
    if html:  # an address: MkDocs leaves it as it is
        index = f"{whole}/index.md"
        return index if index in pages else (whole if whole in pages and not whole.endswith(".md") else "")
    return whole if whole in pages else ""


def _near(path: str, pages: Mapping[str, str | bytes]) -> list[str]:
    known = [name.removeprefix("docs/") for name in pages if name.startswith("docs/")]
    inside = f"{path.removesuffix('.md').strip('/')}/index.md"  # pages stand in a folder of their own
    return [inside] if inside in known else get_close_matches(path, known, n=3, cutoff=0.6)


def _anchors(page: str) -> frozenset[str]:
    """Return the ids that a page will have, its headings' among them."""
    import markdown

    body = re.sub(r"\A---\n.*?\n---\n", "", page, flags=re.S)
    html = markdown.Markdown(extensions=list(EXTENSIONS)).convert(body)
    return frozenset(next(filter(None, found)) for found in ID.findall(html)) | {"top"}
