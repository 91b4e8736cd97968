"""``doctor``: whether this machine and this folder have what the program needs."""

from __future__ import annotations

import shutil
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, say
from generator.model.faults import StoryError
from generator.model.layout import STORY

# Each package with a module of it: one that is there but cannot be imported is of no use.
PACKAGES = {
    "spacy": "spacy",
    "mkdocs": "mkdocs",
    "mkdocs-material": "material",
    "jinja2": "jinja2",
    "pyyaml": "yaml",
    "markdown": "markdown",
    "pydantic": "pydantic",
    "rapidfuzz": "rapidfuzz",
    "babel": "babel",
    "pillow": "PIL",
    "starlette": "starlette",
    "uvicorn": "uvicorn",
    "watchfiles": "watchfiles",
    "trafilatura": "trafilatura",
    "htmldate": "htmldate",
    "lxml-html-clean": "lxml_html_clean",
    "pypdf": "pypdf",
    "mammoth": "mammoth",
    "charset-normalizer": "charset_normalizer",
    "edtf": "edtf",
}


def doctor(project: Project = HERE, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Say what the program needs and whether it is there; exit code 1 where something is missing."""
    rows = [*_python(), *_packages(), *_programs(), *_story(project)]
    if verbose:
        say(f"the program is at {Path(__file__).parents[1]}, Python at {sys.executable}")
    for good, what, remedy in rows:
        if quiet and good:
            continue
        say(f"{'ok     ' if good else 'MISSING'}  {what}" + ("" if good or not remedy else f"; {remedy}"))
    raise typer.Exit(0 if all(good for good, *_ in rows) else 1)


Row = tuple[bool, str, str]


def _python() -> list[Row]:
    number = ".".join(map(str, sys.version_info[:3]))
    encoding = sys.getfilesystemencoding()
    return [
        (sys.version_info >= (3, 11), f"Python {number}", "install Python 3.11 or newer"),
        (encoding.lower() == "utf-8", f"file names in {encoding}", "set PYTHONUTF8=1"),
    ]


def _packages() -> list[Row]:
    rows: list[Row] = []
    for name, module in PACKAGES.items():
        try:
            import_module(module)
            rows.append((True, f"{name} {version(name)}", ""))
        except PackageNotFoundError:
            rows.append((False, name, f"pip install {name}"))
        except ImportError as error:
            rows.append((False, f"{name} ({error})", f"pip install {name}"))
    return rows


def _programs() -> list[Row]:
    git = shutil.which("git")
    return [(bool(git), "git" + (f" at {git}" if git else ""), "'explainer diff' needs it: install git")]


def _story(project: Path) -> list[Row]:
    from generator.read.content import read_config

    if not (project / STORY).is_file():
        return [(False, f"a story in {project.resolve()}", "name its folder with --project, or 'explainer new FOLDER'")]
    try:
        config = read_config(project)
    except StoryError as error:
        return [(False, str(error.faults[0]), "")]
    installed = find_spec(config.pipeline) is not None or Path(config.pipeline).is_dir()
    return [
        (True, f"the story '{config.title}'", ""),
        (installed, f"its spaCy pipeline {config.pipeline}", f"pip install {config.pipeline.replace('_', '-')}"),
        ((project / "mkdocs.yml").is_file(), "mkdocs.yml", "copy it from a folder that 'explainer new' makes"),
    ]
