"""The exit from MkDocs: the same files and settings build with Zensical, and readers get the same articles."""

import re
import shutil
from pathlib import Path

import pytest

from generator import pipeline
from tests.browser.conftest import zensical_site

ROOT = Path(__file__).parent.parent
ARTICLE = re.compile(r"<article.*?</article>", re.S)


def quiet(line: str) -> None:
    pass


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The shipped story, published, and once more by Zensical from the same ``build/`` and ``mkdocs.yml``."""
    root = tmp_path_factory.mktemp("shipped")
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    site = pipeline.publish(root, pipeline.compose(root), report=quiet)
    other = tmp_path_factory.mktemp("zensical")
    shutil.copy(root / "mkdocs.yml", other / "mkdocs.yml")
    for name in ("docs", "theme"):
        shutil.copytree(root / "build" / name, other / "build" / name)
    return site, zensical_site(other)


def articles(site: Path) -> dict[str, str]:
    found = {}
    for path in site.rglob("*.html"):
        match = ARTICLE.search(path.read_text(encoding="utf-8"))
        found[path.relative_to(site).as_posix()] = " ".join(match[0].split()) if match else ""
    return found


def test_every_page_has_the_same_article(built):
    mkdocs, zensical = map(articles, built)
    del mkdocs["404.html"], zensical["404.html"]  # "/." and "/" are one address, written in two ways
    assert len(mkdocs) > 40
    assert mkdocs == zensical


def test_every_other_file_of_ours_is_the_same(built):
    site, other = built
    ours = [path for path in site.rglob("*") if path.is_file() and path.suffix != ".html"]
    ours = [path for path in ours if (site.parent / "build/docs" / path.relative_to(site)).is_file()]
    assert len(ours) > 30
    assert [p.relative_to(site) for p in ours if p.read_bytes() != (other / p.relative_to(site)).read_bytes()] == []
