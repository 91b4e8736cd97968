"""Every link inside the site leads to a page that is there, and every anchor to something on it."""

import json
import posixpath
import re
from pathlib import Path

import pytest

from generator.render.site import render_site
from tests.render.story_b import story
from tests.render.test_timeline import many

ROOT = Path(__file__).parent.parent.parent
LINK = re.compile(r'<a [^>]*href="([^"]*)"')


def dead_links(whole):
    files = {name.removeprefix("docs/"): text for name, text in render_site(whole, ROOT).items() if "docs/" in name}
    links = [
        (name, posixpath.join(posixpath.dirname(name), link))
        for name, text in files.items()
        if name.endswith(".md")
        for link in LINK.findall(str(text))
        if not re.match(r"[a-z]+:", link)
    ]
    for name, text in files.items():
        if re.fullmatch(r"assets/search/e-\d+\.json", name):
            links += [(name, row[4]) for row in json.loads(text)]
    assert len(links) > 50
    for name, link in links:
        path, _, anchor = link.replace("&amp;", "&").partition("#")
        path = posixpath.normpath(path) if path else "."
        target = path if path in files else posixpath.normpath(f"{path}/index.md")
        if target not in files:
            yield name, link, "no such page"
        # Headings and notes of the explainer get their anchors from Markdown; MkDocs proves those.
        elif anchor and target != "index.md" and f'id="{anchor}"' not in str(files[target]):
            yield name, link, "no such anchor"


@pytest.mark.parametrize("whole", [story(), many(900)], ids=["small", "with pages for months"])
def test_no_link_is_dead(whole):
    assert not list(dead_links(whole))
