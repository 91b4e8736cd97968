"""The built sites, served below a sub-path as on a project's pages, and a real browser to open them with."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SUB_PATH = "/repo-name/"
ON_BOTH = "test_evidence_card"  # with every test on both, a change would wait twice as long


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below the sub-path, and nothing beside it; a missing page is the site's own 404."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUB_PATH):
            return str(Path(self.directory) / "not-below-the-sub-path")
        return super().translate_path(path[len(SUB_PATH) - 1 :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _serve(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{SUB_PATH}"
    server.shutdown()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test of built sites on MkDocs', those of ON_BOTH on Zensical's too; TEST_BUILDER runs all on one."""
    if "builder" in metafunc.fixturenames:
        asked = os.environ.get("TEST_BUILDER")
        usual = ["mkdocs", "zensical"] if metafunc.module.__name__.endswith(ON_BOTH) else ["mkdocs"]
        metafunc.parametrize("builder", [asked] if asked else usual, indirect=True, scope="session")


@pytest.fixture(scope="session")
def builder(request: pytest.FixtureRequest) -> str:
    """The name of the program that builds the sites: mkdocs or zensical."""
    return str(request.param)


@pytest.fixture(scope="session")
def built(builder: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Any], Path]:
    """Return a function that builds the site of a story and returns its folder."""

    def build(story: Any) -> Path:
        from generator.render.site import render_site
        from generator.write.site import build_site, write_pages

        root = tmp_path_factory.mktemp(builder)
        shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
        address = f"http://127.0.0.1{SUB_PATH}"
        write_pages(root, render_site(story, ROOT, site_url=address))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", address)
            return zensical_site(root) if builder == "zensical" else build_site(root)

    return build


def zensical_site(root: Path) -> Path:
    """Build ``root/site`` with Zensical, from the same ``build/`` and ``mkdocs.yml`` as MkDocs; return it."""
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", "mkdocs.yml"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def site(built: Callable[[Any], Path]) -> Path:
    """The shipped story's site, built from its committed data."""
    from generator.pipeline import compose

    return built(compose(ROOT))


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Where the shipped story is served, ending in a slash."""
    yield from _serve(site)


@pytest.fixture(scope="session")
def dam_url(built: Callable[[Any], Path]) -> Iterator[str]:
    """Where a small made-up story with an explainer of its own is served."""
    from tests.render.hostile import dam_story

    yield from _serve(built(dam_story()))


@pytest.fixture(scope="session")
def hostile_url(built: Callable[[Any], Path]) -> Iterator[str]:
    """Where a made-up story with markup, Markdown and templates in its documents is served."""
    from tests.render.hostile import hostile_story

    yield from _serve(built(hostile_story()))


@pytest.fixture(scope="session")
def lenn_url(built: Callable[[Any], Path]) -> Iterator[str]:
    """Where the made-up story with variants, unsure speakers, counts that differ and uncertain days is served."""
    from tests.render.story_b import story

    yield from _serve(built(story()))


@pytest.fixture(scope="session")
def serving(built: Callable[[Any], Path]) -> Iterator[Callable[[Any], str]]:
    """Return a function that builds the site of a story and returns where it is served."""
    running: list[Iterator[str]] = []

    def serve(story: Any) -> str:
        running.append(_serve(built(story)))
        return next(running[-1])

    yield serve
    for one in running:
        next(one, None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A Chromium: the machine's own, else Playwright's."""
    playwright = pytest.importorskip("playwright.sync_api")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@dataclass
class Watched:
    """A page, with what went wrong on it: errors of its scripts, requests to other hosts, answers of 400 and above."""

    page: Any
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


@pytest.fixture
def opened(browser: Any, builder: str, request: pytest.FixtureRequest) -> Iterator[Callable[..., Watched]]:
    """Return a function that opens a path of the shipped site: ``opened("timeline/", width=390, scheme="dark")``."""
    contexts = []

    def open_page(path: str = "", *, width: int = 1440, scheme: str = "light", base: str = "", **more: Any) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", **more
        )
        contexts.append(context)
        context.set_default_timeout(5000)
        watched = Watched(context.new_page())
        page, home = watched.page, base or request.getfixturevalue("site_url")
        page.on("pageerror", lambda error: watched.errors.append(str(error)))
        page.on("console", lambda said: watched.errors.append(said.text) if said.type == "error" else None)
        page.on("request", lambda one: None if one.url.startswith((home, "data:")) else watched.outside.append(one.url))
        page.on("response", lambda one: watched.missing.append(one.url) if one.status >= 400 else None)
        page.goto(home + path)
        return watched

    yield open_page
    for context in contexts:
        context.close()
