"""The site built for preview, in this process and only as far as needed; MkDocs is known only in this folder."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.faults import Fault, StoryError
from generator.model.layout import CACHE, SETTINGS
from generator.write.files import write_atomic
from generator.write.preview_pages import PagesMade
from generator.write.site import NEW, mkdocs_faults, write_pages

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

HIDDEN = re.compile(r"(?:^|/)\.")  # MkDocs copies none of these
FOLDER = f"{CACHE}/preview"


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} -  {record.getMessage()}")


class PreviewSite:
    """The preview of one story: its own copy of pages and site, so that ``build/`` and ``site/`` stay as they are."""

    def __init__(self, root: Path, address: str) -> None:
        self.root, self.address = root, address
        self.folder = root / FOLDER
        self.site = self.folder / "site"
        self._templates: Environment | None = None
        self._frame: frozenset[tuple[str, str | bytes]] = frozenset()
        self._names: frozenset[tuple[str, str | bytes]] = frozenset()
        self._made = PagesMade()

    def build(self, pages: dict[str, str | bytes]) -> tuple[Fault, ...]:
        """Build the site of ``pages``; return what MkDocs warns of, which a real build would refuse.

        Only changed pages are built again, unless pages came or went, or the theme or mkdocs.yml changed. Where it was
        the theme alone, all are put into it anew, and none is made of its Markdown again.
        Raises StoryError where MkDocs gives up.
        """
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        settings = self.root / "mkdocs.yml"
        if not settings.is_file():
            raise StoryError([Fault(SETTINGS, 0, "there is no such file", NEW)])
        write_atomic(self.folder / "mkdocs.yml", settings.read_bytes())
        write_pages(self.folder, pages)
        frame = frozenset((name, content if name.startswith("theme/") else "") for name, content in pages.items()) | {
            ("mkdocs.yml", settings.read_bytes())
        }
        names = frozenset((name, "") for name, _ in frame) | {("mkdocs.yml", settings.read_bytes())}
        dirty = frame == self._frame and self.site.is_dir()
        if names != self._names:
            self._made.forget()
            self._templates = None
        said = _Said()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(said)
        logger.propagate = False
        os.environ |= {"SITE_URL": self.address, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
        try:
            config = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(self.site))
            self._reuse_templates(config, same=dirty)
            with self._made.reused():
                build(config, dirty=dirty)
        except (MkDocsException, SystemExit) as error:
            raise StoryError(mkdocs_faults("\n".join([*said.lines, str(error)]))) from error
        finally:
            logger.removeHandler(said)
        self._frame, self._names = frame, names
        told = [line for line in said.lines if "'dirty' build" not in line]
        if told:  # MkDocs says it once, of pages it makes: until it is set right, all are made each time
            self._frame = frozenset()
            self._made.forget()
        return tuple(mkdocs_faults("\n".join(told))) if told else ()

    def _reuse_templates(self, config: MkDocsConfig, *, same: bool) -> None:
        """Have MkDocs use the templates it compiled before, but those that changed, and the list of them.

        Material has some 14,000 of them, icons mostly, which MkDocs would look through and compile anew each time. The
        page for wrong addresses is as it was, too, where all are the ``same``.
        """
        if self._templates is None:
            self._templates = config.theme.get_env()
            self._templates.auto_reload = True
            names = [one for one in self._templates.list_templates() if not HIDDEN.search(one)]
            self._templates.list_templates = lambda extensions=None, filter_func=None: [  # type: ignore[method-assign]
                name for name in names if filter_func is None or filter_func(name)
            ]
        elif same:
            config.theme.static_templates = set()
        templates = self._templates
        config.theme.get_env = lambda: templates  # type: ignore[method-assign]
