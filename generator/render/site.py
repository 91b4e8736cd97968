"""Every page of the site, from the story alone."""

from __future__ import annotations

from pathlib import Path

from generator.model import Story
from generator.render import (
    explainer,
    exports,
    feeds,
    figures,
    method,
    moved,
    search,
    shared_words,
    sources,
    speakers,
    timeline,
)
from generator.render.assets import assets
from generator.render.evidence import Evidence
from generator.render.head import article, with_front
from generator.render.notes_apart import asked_for, note_files, with_notes
from generator.render.places import Places
from generator.render.sitemap import sitemap
from generator.render.social import social_card
from generator.render.templates import fill, templates_of
from generator.render.unspelled import unspelled

HERE = "http://127.0.0.1:8000/"  # where MkDocs previews


def render_site(story: Story, root: Path, *, site_url: str = HERE) -> dict[str, str | bytes]:
    """Return every file of ``build/`` by its path below it: pages and assets in ``docs``, overrides in ``theme``.

    ``site_url`` is where the site will stand, with a slash at its end.
    Templates and assets in ``root/site_templates`` stand in for the packaged ones of the same name. Raises StoryError
    with every fault in the explainer.
    """
    with templates_of(root):
        places = unspelled(story, site_url)
        story = places.story
        evidence = Evidence(places)
        notes = explainer.notes_of(story, evidence)
        files = assets(story)
        files |= explainer.pages(story, evidence, notes)
        files |= sources.pages(places, notes.numbers)
        files |= shared_words.pages(places)
        files |= method.pages(story, evidence, notes)
        files |= timeline.pages(story, places)
        files |= speakers.pages(story, places)
        files |= figures.pages(story, places)
        files |= moved.pages(places)
        files |= search.pages(story, places)
        files |= exports.pages(story, places)
        files |= feeds.pages(story, places, site_url=site_url)
        card = social_card(story, places)
        if card:
            files["docs/assets/social.png"] = card
        else:
            files["theme/partials/social-card.html"] = ""
        files["docs/index.md"] = with_front(
            str(files["docs/index.md"]), ld=[article(story, places, card=card is not None)]
        )
        # MkDocs makes the compressed sitemap from the theme's, so both are the same.
        files["docs/sitemap.xml"] = files["theme/sitemap.xml"] = sitemap(files, places, site_url=site_url)
        files["theme/partials/story-footer.html"] = _footer(places)
        asked: set[str] = set()
        for name, content in files.items():
            if name.startswith("docs/") and name.endswith(".md") and isinstance(content, str):
                asked |= asked_for(content)
                files[name] = with_notes(name.removeprefix("docs/"), content, evidence)
        files |= note_files(asked, evidence)
    return {in_folder(name): content for name, content in files.items()}


def in_folder(name: str) -> str:
    """Return where a page's file stands: in the folder of its address, where relative links mean the same to all.

    Zensical reads links in HTML as relative to the file, MkDocs leaves them relative to the address.

    >>> in_folder("docs/sources/ap.md"), in_folder("docs/sources/index.md"), in_folder("docs/feed.xml")
    ('docs/sources/ap/index.md', 'docs/sources/index.md', 'docs/feed.xml')
    """
    page = name.startswith("docs/") and name.endswith(".md") and not name.endswith("/index.md")
    return f"{name.removesuffix('.md')}/index.md" if page else name


def _footer(places: Places) -> str:
    return fill("parts/footer.j2", documents=len(places.documents))
