"""``check``: every promise in one report."""

from __future__ import annotations

import dataclasses
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.check.links import dead_links
from generator.check.notices import Notice
from generator.check.report import Report
from generator.check.report import check as check_story
from generator.commands.console import HERE, Project, reporting, say
from generator.commands.untold import REMEDY, untold, untold_words
from generator.model.faults import Fault
from generator.model.layout import CHANGES


class Form(StrEnum):
    """How the report is printed."""

    text = "text"
    json = "json"
    github = "github"


MARKS = {"error": "error", "warning": "warning", "note": "notice"}  # GitHub's words for the levels


def check(
    project: Project = HERE,
    form: Arg[Form, typer.Option("--format", help="text, json, or github (annotations).")] = Form.text,
    as_json: Arg[bool, typer.Option("--json", help="Short for --format json.")] = False,
    strict: Arg[bool, typer.Option("--strict", help="Let warnings fail it, too.")] = False,
    notes: Arg[bool, typer.Option("--notes", help="Print notes as well: what is worth knowing.")] = False,
) -> None:
    """Check every promise: words as in the document, footnotes that lead somewhere, evidence that fits its sentence.

    Exit code 1 where one is broken (with --strict: in doubt).
    """
    with reporting():
        report = report_on(project)
    form = Form.json if as_json else form
    if form is Form.json:
        sys.stdout.write(json.dumps(_plain(report), ensure_ascii=False, indent=2) + "\n")
    elif form is Form.github:
        for one in report.notices:
            sys.stdout.write(_annotation(one) + "\n")
    else:
        _print(report, notes=notes)
    failing = [one for one in report.notices if one.level == "error" or (strict and one.level == "warning")]
    raise typer.Exit(1 if failing else 0)


def report_on(project: Path) -> Report:
    """Return the report on the story in ``project``, its built site included where there is one."""
    from generator import pipeline
    from generator.read.site import read_site
    from generator.read.stale import stale_documents

    story = pipeline.compose(project)
    pages, files = read_site(project)
    stale = stale_documents(project, tuple(one.document for one in story.documents))
    others = [Notice("error", "words equal the document", fault) for fault in stale]
    if count := untold(project, story):
        others.append(Notice("warning", "readers are told of changes", Fault(CHANGES, 0, untold_words(count), REMEDY)))
    return check_story(story, others=(*others, *dead_links(pages, files)))


def _print(report: Report, *, notes: bool) -> None:
    shown = [one for one in report.notices if notes or one.level != "note"]
    for one in shown:
        say(f"{one.level:8} {one.fault}")
    if shown:
        say("")
    for line in report.coverage.lines():
        say(line)
    counts = [sum(one.level == level for one in report.notices) for level in MARKS]
    say(
        f"{counts[0]} errors, {counts[1]} warnings, {counts[2]} notes"
        + ("" if notes or not counts[2] else " (--notes)")
    )


def _plain(report: Report) -> dict[str, object]:
    notices = [{"level": one.level, "promise": one.promise, **dataclasses.asdict(one.fault)} for one in report.notices]
    return {"ok": not report.errors, "notices": notices, "coverage": dataclasses.asdict(report.coverage)}


def _annotation(one: Notice) -> str:
    """Return one workflow command as GitHub documents it ("Workflow commands": data and properties escaped)."""
    fault: Fault = one.fault
    message = fault.what + (f"; {fault.remedy}" if fault.remedy else "")
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = f"file={fault.path}" + (f",line={fault.line}" if fault.line else "")
    return f"::{MARKS[one.level]} {place},title={one.promise}::{escaped}"
