"""The built site read back, for checking its links."""

from __future__ import annotations

from pathlib import Path

SITE = "site"


def read_site(root: Path) -> tuple[dict[str, str], frozenset[str]]:
    """Return the HTML of every page of ``root/site`` by its path there, and all paths; empty where unbuilt."""
    folder = root / SITE
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()] if folder.is_dir() else []
    names = {path: path.relative_to(folder).as_posix() for path in files}
    pages = {name: path.read_text(encoding="utf-8") for path, name in names.items() if path.suffix == ".html"}
    return pages, frozenset(names.values())
