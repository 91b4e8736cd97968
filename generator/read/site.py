"""The built site read back, for checking its links."""

from __future__ import annotations

from pathlib import Path


def read_site(folder: Path) -> tuple[dict[str, str], frozenset[str]]:
    """Return the HTML of every page of the site in ``folder`` by its path there, and all paths; empty where unbuilt."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()] if folder.is_dir() else []
    names = {path: path.relative_to(folder).as_posix() for path in files}
    pages = {name: path.read_text(encoding="utf-8") for path, name in names.items() if path.suffix == ".html"}
    return pages, frozenset(names.values())
