"""``check``: every promise in one report."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.check.explainer_links import dead_explainer_links
from generator.check.links import dead_links
from generator.check.notices import Notice
from generator.check.report import BUILT, Report
from generator.check.report import check as check_story
from generator.check.sources import future_notices
from generator.commands.console import HERE, Project, Quiet, Verbose, reporting, say
from generator.commands.untold import REMEDY, untold, untold_words
from generator.model import Story
from generator.model.faults import Fault, StoryError
from generator.model.layout import CHANGES


class Form(StrEnum):
    """How the report is printed."""

    text = "text"
    json = "json"
    github = "github"


MARKS = {"error": "error", "warning": "warning", "note": "notice"}  # GitHub's words for the levels


def check(  # noqa: PLR0917  # each is an option of its own
    project: Project = HERE,
    form: Arg[Form, typer.Option("--format", help="text, json, or github (annotations).")] = Form.text,
    as_json: Arg[bool, typer.Option("--json", help="Short for --format json.")] = False,
    strict: Arg[bool, typer.Option("--strict", help="Let warnings fail it, too.")] = False,
    notes: Arg[bool, typer.Option("--notes", help="Print notes as well: what is worth knowing.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check every promise: words as in the document, footnotes that lead somewhere, evidence that fits its sentence.

    Exit code 1 where one is broken (with --strict: in doubt). With --quiet only what is wrong is printed; --verbose is
    --notes.
    """
    with reporting():
        report = report_on(project)
    form = Form.json if as_json else form
    if form is Form.json:
        sys.stdout.write(json.dumps(_plain(report), ensure_ascii=False, indent=2) + "\n")
    elif form is Form.github:
        for one in report.notices:
            sys.stdout.write(_annotation(one, project) + "\n")
        for line in report.unchecked:
            sys.stdout.write(f"::notice title=not checked::{_escaped(line)}\n")
    else:
        _print(report, notes=notes or verbose, quiet=quiet)
    failing = [one for one in report.notices if one.level == "error" or (strict and one.level == "warning")]
    raise typer.Exit(1 if failing else 0)


def report_on(project: Path) -> Report:
    """Return the report on the story in ``project``, with the links of its pages where the built site is of today.

    Where documents changed since they were extracted, it speaks of what the next build would find.
    """
    from generator import finding, pipeline
    from generator.read.stale import stale_documents
    from generator.render.templates import idle_templates

    story = pipeline.compose(project, finding.find_changed(project))
    documents = tuple(one.document for one in story.documents)
    stale = stale_documents(project, documents)
    others = [Notice("error", "words equal the document", fault) for fault in stale]
    if count := untold(project, story):
        others.append(Notice("warning", "readers are told of changes", Fault(CHANGES, 0, untold_words(count), REMEDY)))
    others += [Notice("warning", "templates are used", fault) for fault in idle_templates(project)]
    future = future_notices(documents, date.today())
    found, unchecked = _links(project, story)
    return check_story(story, others=(*others, *future, *found), unchecked=unchecked)


def _links(project: Path, story: Story) -> tuple[list[Notice], list[str]]:
    """Return what the pages, rendered anew, say of links; and what could not be checked."""
    from generator.pipeline import links_without_text
    from generator.read.site import read_site
    from generator.render.site import render_site
    from generator.write.site import is_built_from, site_url

    try:
        pages = render_site(story, project, site_url=site_url(project))
    except StoryError as error:
        faults = [Notice("error", BUILT, fault) for fault in error.faults]
        faults += links_without_text(project, story)
        return faults, ["links of the other pages: the story cannot be rendered until the errors are set right"]
    found = list(dead_explainer_links(story.explainer, pages))
    if not is_built_from(project, pages):
        return found, ["links of the other pages: site/ is not built from the story as it is; run 'explainer build'"]
    return [*found, *dead_links(*read_site(project / "site"))], []


def _print(report: Report, *, notes: bool, quiet: bool) -> None:
    shown = [one for one in report.notices if notes or one.level != "note"]
    for one in shown:
        say(f"{one.level:8} {one.fault}")
    if quiet:
        return
    if shown:
        say("")
    for line in report.coverage.lines():
        say(line)
    for line in report.unchecked:
        say(f"not checked: {line}")
    counts = [sum(one.level == level for one in report.notices) for level in MARKS]
    say(
        f"{counts[0]} errors, {counts[1]} warnings, {counts[2]} notes"
        + ("" if notes or not counts[2] else " (--notes)")
    )


def _plain(report: Report) -> dict[str, object]:
    notices = [{"level": one.level, "promise": one.promise, **dataclasses.asdict(one.fault)} for one in report.notices]
    coverage = dataclasses.asdict(report.coverage)
    return {"ok": not report.errors, "notices": notices, "coverage": coverage, "unchecked": list(report.unchecked)}


def _annotation(one: Notice, project: Path) -> str:
    """Return one workflow command as GitHub documents it ("Workflow commands": data and properties escaped).

    Its file is named from where the command runs, so that a story in a folder of the repository finds its lines.
    """
    fault: Fault = one.fault
    message = fault.what.removesuffix(".") + f"; {fault.remedy}" if fault.remedy else fault.what
    path = Path(os.path.relpath(project / fault.path)).as_posix()
    place = f"file={_escaped(path, ':,')}" + (f",line={fault.line}" if fault.line else "")
    return f"::{MARKS[one.level]} {place},title={_escaped(one.promise, ':,')}::{_escaped(message)}"


def _escaped(words: str, marks: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" or sign in marks else sign for sign in words)
