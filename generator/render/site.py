"""Every page of the site, from the story alone."""

from __future__ import annotations

from pathlib import Path

from generator.model import Story


def render_site(story: Story, root: Path) -> dict[str, str | bytes]:
    """Return every file of ``build/`` by its path below it: ``docs/**`` for pages and assets, ``theme/**`` for overrides."""
    return {"docs/index.md": f"# {story.config.title}\n"}
