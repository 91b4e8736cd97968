"""Every page of the site, from the story alone."""

from __future__ import annotations

from pathlib import Path

from generator.model import Story
from generator.render.assets import assets
from generator.render.evidence import Evidence
from generator.render.places import Places
from generator.render.templates import page, templates_of

PAGES = ("timeline.md", "speakers/index.md", "figures/index.md", "sources/index.md", "method.md", "index.md")


def render_site(story: Story, root: Path) -> dict[str, str | bytes]:
    """Return every file of ``build/`` by its path below it: pages and assets in ``docs``, overrides in ``theme``.

    Templates and assets in ``root/site_templates`` stand in for the packaged ones of the same name.
    """
    with templates_of(root):
        places = Places(story)
        evidence = Evidence(places)
        files = assets(story)
        files["theme/partials/story-footer.html"] = "<p></p>"
        for name in PAGES:
            files.setdefault(f"docs/{name}", page("<h1>Nothing here yet</h1>", title=story.config.title))
        body = "<h1>Evidence</h1>" + "".join(f"<p>{evidence[name].html('')}</p>" for name in places.findings)
        files["docs/index.md"] = page(body, title=story.config.title)
    return files
