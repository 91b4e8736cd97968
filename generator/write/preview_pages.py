"""Pages as MkDocs made HTML of them before, for those whose Markdown is as it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

MADE = ("content", "toc", "_title_from_render", "present_anchor_ids")  # what Page.render sets, and the links


class PagesMade:
    """What became of each page's Markdown; a change of the theme alone need not have it made again."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str | None], tuple[dict[str, Any], dict[str, dict[str, str]]]] = {}

    def forget(self) -> None:
        """Make all pages anew: others came or went, and their links may lead elsewhere."""
        self._made.clear()

    @contextmanager
    def reused(self) -> Iterator[None]:
        """Have MkDocs take a page as it was made before while this lasts."""
        from mkdocs.structure.pages import Page

        render = Page.render
        known, self._made = self._made, {}

        def made(page: Page, config: MkDocsConfig, files: Files) -> None:
            name = page.file.src_uri, page.markdown
            if name not in known:
                render(page, config, files)
                links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
                known[name] = {field: getattr(page, field) for field in MADE}, links
            else:
                fields, links = known[name]
                vars(page).update(fields)
                there = {uri: files.get_file_from_path(uri) for uri in links}
                page.links_to_anchors = {file: links[uri] for uri, file in there.items() if file is not None}
            self._made[name] = known[name]

        Page.render = made  # type: ignore[method-assign,assignment]
        try:
            yield
        finally:
            Page.render = render  # type: ignore[method-assign]
            self._made = known | self._made
