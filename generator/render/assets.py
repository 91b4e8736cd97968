"""Theme, styles, scripts and fonts of the site: one stylesheet and one script, so that a page asks for two."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model import Story
from generator.render.plain import plain
from generator.render.templates import template_folders

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CONCATENATED = {".css": "site.css", ".js": "site.js"}


def assets(story: Story) -> dict[str, str | bytes]:
    """Return ``docs/assets/**`` and ``theme/**``: files of ``site_templates/``, the story's own before the packaged.

    Styles and scripts are joined in the order of their file names, each kind into one file.
    """
    files: dict[str, str | bytes] = {}
    joined: dict[str, list[str]] = {name: [] for name in CONCATENATED.values()}
    for name, path in sorted(_files("assets").items()):
        whole = CONCATENATED.get(path.suffix) if name.startswith(("css/", "js/")) else None
        if whole:
            joined[whole].append(path.read_text(encoding="utf-8"))
        else:
            files[f"docs/assets/{name}"] = path.read_bytes()
    for whole, parts in joined.items():
        text = "\n".join(parts)
        files[f"docs/assets/{whole}"] = COMMENT.sub("", text) if whole.endswith(".css") else text
    for name, path in sorted(_files("theme").items()):
        files[f"theme/{name}"] = path.read_text(encoding="utf-8")
    files["theme/partials/story-title.html"] = inert(story.config.short_title or story.config.title)
    return files


def _files(top: str) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in template_folders():
        for path in sorted((folder / top).rglob("*")):
            name = path.relative_to(folder / top).as_posix()
            if path.is_file() and not path.name.startswith("."):
                found.setdefault(name, path)
    return found


def inert(words: str) -> str:
    """Return ``words`` as HTML that no template engine reads anything into.

    >>> inert("A {{ b }} <c>")
    'A &#123;&#123; b &#125;&#125; &#60;c&#62;'
    """
    return re.sub(r"[^\w\s.,;:’‘“”–—-]", lambda match: f"&#{ord(match[0])};", plain(words))
