"""Page templates filled with finished values."""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError

from generator.model.faults import Fault, StoryError

PACKAGE = Path(__file__).resolve().parent.parent
FOLDERS = (PACKAGE.parent / "site_templates", PACKAGE / "_site_templates")  # a checkout, else the installed wheel
_story: ContextVar[Path | None] = ContextVar("folder of the story whose templates come first", default=None)


@contextmanager
def templates_of(root: Path) -> Iterator[None]:
    """Let files in ``root/site_templates`` stand in for packaged ones of the same name while the block runs."""
    token = _story.set(root / "site_templates")
    try:
        yield
    finally:
        _story.reset(token)


def template_folders() -> tuple[Path, ...]:
    """Return the folders templates, theme and assets are looked for in, first found first served."""
    return _folders(_story.get())


@cache
def _folders(story: Path | None) -> tuple[Path, ...]:
    folders = dict.fromkeys(folder.resolve() for folder in (story, *FOLDERS) if folder is not None)
    return tuple(folder for folder in folders if folder.is_dir())


@cache
def _environment(folders: tuple[Path, ...]) -> Environment:
    return Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,  # source text is hostile until proven otherwise, whatever the file is called
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def look_again() -> None:
    """Forget which templates there are: a file was added to a folder, or taken away, while the program runs."""
    _folders.cache_clear()
    _environment.cache_clear()


def fill(template: str, **values: Any) -> str:
    """Return ``template`` (its path below ``site_templates/``) filled; raise StoryError where it has an error in it."""
    try:
        return _environment(template_folders()).get_template(template).render(**values)
    except StoryError:
        raise
    except Exception as error:
        fault = template_fault(error)
        if fault is None:
            raise
        raise StoryError([fault]) from error


def idle_templates(root: Path) -> tuple[Fault, ...]:
    """Return a fault for each template of the story in ``root`` that stands in for none and none of its own uses."""
    folder = (root / "site_templates").resolve()
    if folder in FOLDERS:
        return ()
    own = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.j2"))}
    known = sorted({path.relative_to(base).as_posix() for base in FOLDERS for path in base.rglob("*.j2")})
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in own.values()]
    what, faults = "it takes the place of no template of the program", []
    for name in own:
        if name in known or any(name in text for text in texts):
            continue
        near = [one for one in known if one.endswith(f"/{Path(name).name}")] or get_close_matches(name, known, n=2)
        remedy = f"the nearest: {', '.join(near)}" if near else "see what the files of the program are called"
        faults.append(Fault(f"site_templates/{name}", 0, what, remedy))
    return tuple(faults)


def template_fault(error: Exception) -> Fault | None:
    """Return the fault of an error in a template, with file and line; None where it arose elsewhere."""
    what, path, line = str(error), "", 0
    if isinstance(error, TemplateSyntaxError):
        path, line = str(error.filename or error.name or ""), error.lineno
    elif isinstance(error, TemplateNotFound):
        path, what = str(error.name or ""), "there is no such template"
    else:
        frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename.endswith((".j2", ".html"))]
        if frames:
            path, line = frames[-1].filename, frames[-1].lineno or 0
    if not path:
        return None
    parts = Path(path).parts
    folder = next((name for name in ("site_templates", "_site_templates") if name in parts), None)
    below = parts[parts.index(folder) + 1 :] if folder else parts
    remedy = "set it right, or take the file away: the one that comes with the program then takes its place"
    return Fault("/".join(("site_templates", *below)), line, what, remedy)


def page(body: str, *, title: str, description: str = "", **front: Any) -> str:
    """Return a Markdown page whose whole body is one HTML block, so that nothing in it is read as Markdown.

    ``front`` adds front matter. Blank lines go, for one would end the block; inside ``<pre>`` none is used.

    >>> print(page("<p>*\\n\\n_</p>", title='"A"'))
    ---
    title: "\\"A\\""
    ---
    <div class="page">
    <p>*
    _</p>
    </div>
    <BLANKLINE>
    """
    fields = {"title": title, **({"description": description} if description else {}), **front}
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    lines = "\n".join(line for line in body.splitlines() if line.strip())
    return f'---\n{head}---\n<div class="page">\n{lines}\n</div>\n'
