"""``new``: an empty story in a folder, that builds at once."""

from __future__ import annotations

import json
import shlex
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.commands.console import Quiet, Verbose, hush, reporting, say
from generator.model.faults import Fault, StoryError
from generator.model.layout import CORRECTIONS, DOCUMENTS, EXPLAINER, SEEDS, STORY
from generator.write.files import write_atomic
from generator.write.schemas import write_schemas

# Where each file of the starter goes.
PLACES = {
    "content/story.yml": STORY,
    "content/documents.yml": DOCUMENTS,
    "content/corrections.yml": CORRECTIONS,
    "content/explainer.md": EXPLAINER,
    "README.md": "README.md",
    "requirements.txt": "requirements.txt",
    "dotgitignore": ".gitignore",
    "workflows/pages.yml": ".github/workflows/pages.yml",
}
PACKAGE = Path(__file__).resolve().parent.parent


def new(
    folder: Arg[Path, typer.Argument(help="The folder to make.")],
    title: Arg[str, typer.Option("--title", help="What the story is called.")] = "A new story",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make an empty story in FOLDER: content/, seeds/, mkdocs.yml, a workflow and a README for its editors."""
    with reporting():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StoryError(
                [Fault(str(folder), 0, "there is something already", "name a folder that is empty or new")]
            )
        for name, place in PLACES.items():
            text = (files("generator.starter") / name).read_text(encoding="utf-8")
            quoted = json.dumps(title, ensure_ascii=False) if place.endswith(".yml") else title
            text = text.replace("{title}", quoted).replace("{package}", _package())
            write_atomic(folder / place, text)
            (say if verbose else hush)(f"{folder / place}")
        write_atomic(folder / SEEDS / ".gitkeep", "")
        write_atomic(folder / "mkdocs.yml", _frame())
        write_schemas(folder)
        where = shlex.quote(str(folder))
        (hush if quiet else say)(f"Made {folder}/. Next: cd {where} && explainer add FILE && explainer serve")


def _package() -> str:
    """Return this program as a requirement of just this version: another one may find other words."""
    name = "annotated-story-explainer"
    try:
        return f"{name}=={version(name)}"
    except PackageNotFoundError:  # run from a checkout that was never installed
        return name


def _frame() -> str:
    """Return the site's frame: that of the checkout, else the one packed into the installed wheel."""
    for place in (PACKAGE.parent / "mkdocs.yml", PACKAGE / "starter" / "mkdocs.yml"):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    raise StoryError([Fault("mkdocs.yml", 0, "it is missing from this installation", "install the program again")])
