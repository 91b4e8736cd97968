"""``extract``, ``render`` and ``build``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.commands.console import Project, reporting, say

HERE = Path()


def build(project: Project = HERE) -> None:
    """Do all of it: extract what is new, link, render, and build the site into site/."""
    from generator import pipeline

    with reporting():
        site = pipeline.build(project, report=say)
        say(f"The site is in {site}/. To look at it: make serve (or: explainer serve)")


def extract(
    project: Project = HERE,
    jsonl: Arg[bool, typer.Option("--jsonl", help="Be a filter: one JSON object a line in, one out.")] = False,
    pipeline_name: Arg[str, typer.Option("--pipeline", help="With --jsonl: the spaCy pipeline.")] = "",
) -> None:
    """Extract quotations, figures and dates from every document into content/data/."""
    if jsonl:
        from generator.commands.jsonl import DEFAULT_PIPELINE, filter_jsonl

        raise typer.Exit(filter_jsonl(sys.stdin, sys.stdout, pipeline=pipeline_name or DEFAULT_PIPELINE))
    from generator import pipeline

    with reporting():
        changed = pipeline.extract(project, report=say)
        say(f"{len(changed)} files changed in content/data/" if changed else "content/data/ is up to date")


def render(project: Project = HERE) -> None:
    """Rebuild the site from the committed data; needs no spaCy."""
    from generator import pipeline

    with reporting():
        site = pipeline.publish(project, pipeline.compose(project), report=say)
        say(f"The site is in {site}/.")
