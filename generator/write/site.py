"""Pages into ``build/`` and the site out of it; MkDocs is known only here."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from generator.model.faults import Fault, StoryError
from generator.model.layout import BUILD, SETTINGS
from generator.write.files import write_atomic

STAMP = "site.sha256"
NEW = "copy it from a story that 'explainer new FOLDER' makes"
PREVIEW = "http://127.0.0.1:8000/"
WRITTEN = re.compile(
    r"^site_url:[ \t]*(?:!ENV[ \t]*\[[ \t]*SITE_URL[ \t]*,[ \t]*[\"']?([^\"'\]\s]+)|[\"']?(https?://[^\"'\s]+))", re.M
)
LOCAL = re.compile(r"https?://(?:localhost|127\.|0\.0\.0\.0|\[::1\])")
# What Material puts before every page for a drawer and a search it does not have here, in a form HTML does not allow.
TOGGLES = re.compile(r' *<input class="md-toggle"[^>]*>\n| *<label class="md-overlay"[^>]*></label>\n')
SAID = re.compile(r"(?:WARNING|ERROR) +- +(?:Doc file '([^']*)' )?(.*)")


def site_url(root: Path) -> str:
    """Return where the site will stand, with a slash at its end: as the environment says, else ``mkdocs.yml``."""
    path = root / "mkdocs.yml"
    written = WRITTEN.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    address = os.environ.get("SITE_URL") or (written and (written[1] or written[2])) or PREVIEW
    return address.rstrip("/") + "/"


def address_warning(root: Path) -> str:
    """Return what is wrong with publishing the site built here: its addresses are this machine's; or ""."""
    address = site_url(root)
    if LOCAL.match(address) is None:
        return ""
    return (
        f"Feeds, sitemap, canonical links and the page for wrong addresses say {address}. "
        "Before publishing, build it for its address: SITE_URL=https://… explainer build"
    )


def write_pages(root: Path, pages: dict[str, str | bytes]) -> None:
    """Make ``build/`` hold exactly ``pages`` (path below it: content); files that are right stay untouched."""
    folder = root / BUILD
    for name, content in pages.items():
        write_atomic(folder / name, content)
    wanted = {folder / name for name in pages}
    for top in ("docs", "theme"):
        for path in sorted((folder / top).rglob("*"), reverse=True):
            if path.is_file() and path not in wanted:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()


def restore_site(root: Path) -> None:
    """Put the last good site back where a run was killed between taking it away and putting the new one in place."""
    site, old = root / "site", root / BUILD / "site.old"
    if old.is_dir() and not site.exists():
        old.rename(site)


def is_built(root: Path) -> bool:
    """Say whether ``site/`` was built from just what ``build/`` and ``mkdocs.yml`` hold now."""
    stamp = root / BUILD / STAMP
    return (root / "site").is_dir() and stamp.is_file() and stamp.read_text(encoding="utf-8") == _digest(root)


def is_built_from(root: Path, pages: Mapping[str, str | bytes]) -> bool:
    """Say whether ``site/`` was built from ``pages``: what readers read of them, wherever it stands."""
    names = [name for name in pages if name.endswith(".md")]
    files = {name: root / BUILD / name for name in names}
    same = all(path.is_file() and path.read_bytes() == str(pages[name]).encode() for name, path in files.items())
    return same and is_built(root)


def _digest(root: Path) -> str:
    """Return a digest of all that MkDocs reads: pages, theme, settings, the address, its own version."""
    known = [version("mkdocs"), version("mkdocs-material"), os.environ.get("SITE_URL", "")]
    digest = hashlib.sha256("\0".join(known).encode())
    for path in [
        root / "mkdocs.yml",
        *sorted((root / BUILD / "docs").rglob("*")),
        *sorted((root / BUILD / "theme").rglob("*")),
    ]:
        if path.is_file():
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def build_site(root: Path, *, proof: Callable[[Path], list[Fault]] = lambda _: []) -> Path:
    """Run ``mkdocs build --strict`` into a fresh folder, then put it in place of ``site/``; return that.

    Raises StoryError with what MkDocs said where it refuses, or with what ``proof`` finds wrong in the fresh folder;
    the last good site stays.
    """
    fresh, site, old = root / BUILD / "site.new", root / "site", root / BUILD / "site.old"
    if not (root / SETTINGS).is_file():
        raise StoryError([Fault(SETTINGS, 0, "there is no such file", NEW)])
    shutil.rmtree(fresh, ignore_errors=True)
    # Not --quiet: MkDocs then hears no warnings, and --strict has none to count.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh.resolve())]
    environment = {"SOURCE_DATE_EPOCH": "0"} | os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise StoryError(mkdocs_faults(done.stderr + done.stdout))
    for page in fresh.rglob("*.html"):
        page.write_text(TOGGLES.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    if faults := proof(fresh):
        raise StoryError(faults)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    write_atomic(root / BUILD / STAMP, _digest(root))
    return site


def mkdocs_faults(said: str) -> list[Fault]:
    """Return what MkDocs objects to, a fault for each warning; of a traceback only its last line tells anything.

    >>> str(mkdocs_faults("WARNING -  Doc file 'index.md' contains a link 'x.md'\\nAborted with 1 warnings")[0])
    "build/docs/index.md: contains a link 'x.md'"
    """
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    told = [match for line in lines if (match := SAID.match(line))]
    if not told:
        return [Fault("mkdocs.yml", 0, f"mkdocs build failed: {lines[-1] if lines else 'it said nothing'}")]
    return [Fault(f"build/docs/{one[1]}" if one[1] else "mkdocs.yml", 0, one[2]) for one in told]
