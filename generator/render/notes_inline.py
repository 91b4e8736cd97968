"""The notes that links on a page open in place: written into the page once each, unseen until asked for."""

from __future__ import annotations

import re

from generator.render.evidence import Evidence

ASKED = re.compile(r'data-evidence="words-([^"]+)"')
CLOSING = "</div>\n"


def with_notes(path: str, content: str, evidence: Evidence) -> str:
    """Return a page of HTML with a ``<template>`` for every finding its ``data-evidence`` links name.

    ``path`` is the page's below ``docs/``, from which the way up to the top of the site follows. A name that is no
    finding of the story gets no note, and its link leads on to the passage as any link does.
    """
    asked = [name for name in dict.fromkeys(ASKED.findall(content)) if name in evidence]
    if not asked or not content.endswith(CLOSING):
        return content
    root = way_up(path)
    notes = "".join(f'<template id="words-{name}">{evidence[name].html(root)}</template>\n' for name in asked)
    return f"{content[: -len(CLOSING)]}{notes}{CLOSING}"


def way_up(path: str) -> str:
    """Return the way from a page's address to the top of the site.

    >>> way_up("index.md"), way_up("timeline.md"), way_up("speakers/index.md"), way_up("speakers/ann-lee.md")
    ('', '../', '../', '../../')
    """
    folder, _, name = path.rpartition("/")
    depth = len(folder.split("/")) if folder else 0
    return "../" * (depth + (name != "index.md"))
