"""``cite`` and ``draft``: what helps while writing the explainer."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, err, hush, reporting, say
from generator.draft.completions import FOLDER, USE, completions
from generator.draft.labels import Label, cited, labels
from generator.draft.outline import outline
from generator.model.faults import Fault, StoryError
from generator.model.layout import EXPLAINER
from generator.write.files import write_atomic


class Editor(StrEnum):
    """The programs that labels are written for."""

    vscode = "vscode"
    vim = "vim"
    sublime = "sublime"
    emacs = "emacs"


def cite(  # noqa: PLR0917  # each is an option of its own
    words: Arg[list[str] | None, typer.Argument(help="Words of the passage, who says it, or a figure.")] = None,
    project: Project = HERE,
    most: Arg[int, typer.Option("--most", "-n", help="How many to show.")] = 10,
    as_json: Arg[bool, typer.Option("--json", help="As JSON.")] = False,
    complete: Arg[bool, typer.Option("--snippets", help="Write all labels, for completion as you type.")] = False,
    editor: Arg[
        Editor, typer.Option("--editor", help="With --snippets: the program to write them for.")
    ] = Editor.vscode,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find footnote labels by words, speaker or figure; or write them all for your editor to complete.

    With --quiet the labels alone are printed, with --verbose the whole passage. Exit code 1 where nothing is found.
    """
    from generator import pipeline

    if not words and not complete:
        raise typer.BadParameter("give some words, or --snippets")
    with reporting():
        story = pipeline.compose(project)
        if complete:
            known = labels(story)
            files = completions(known, editor)
            for name, content in files.items():
                write_atomic(project / name, content)
            where = next(iter(files)) if len(files) == 1 else f"{FOLDER}/"
            (hush if quiet else say)(f"Wrote {where}: {len(known)} labels; {USE[editor]}.")
            return
        found = cited(" ".join(words or ()), story, most=most)
    if as_json:
        rows = [{field: getattr(one, field) for field in Label.__slots__} for one in found]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    for one in () if as_json else found:
        who = f"{one.who}, " if one.who else ""
        about = f"  {one.kind}: {who}{one.document}: {one.sentence if verbose else _short(one.words)}"
        say(f"[^{one.id}]" + ("" if quiet else about))
    if not found:
        say("nothing was found; try fewer words")
        raise typer.Exit(1)


def _short(words: str, most: int = 100) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def draft(
    project: Project = HERE,
    write: Arg[bool, typer.Option("--write", help=f"Write it to {EXPLAINER}, where nothing is written yet.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print a first outline of the explainer: the documents' own sentences, every one footnoted."""
    from generator import pipeline

    with reporting():
        story = pipeline.compose(project)
        text = outline(story)
        if verbose:
            err.print(f"{text.count('[^')} notes from {len(story.documents)} documents", markup=False)
        if not write:
            sys.stdout.write(text)
            return
        written = [line for line in story.explainer.markdown.splitlines() if line.strip()]
        in_comment = "<!--" in story.explainer.markdown and "[^" not in story.explainer.markdown.partition("-->")[2]
        if len(written) > 1 and not in_comment:
            raise StoryError(
                [Fault(EXPLAINER, 0, "there is text in it already", "print the draft and take what you need")]
            )
        write_atomic(project / EXPLAINER, text)
        (hush if quiet else say)(f"Wrote {EXPLAINER}: a draft in the documents' own words. Now rewrite it.")
