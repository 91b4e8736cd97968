"""``extract``, ``render`` and ``build``."""

from __future__ import annotations

import sys
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, hush, reporting, say, tracked, warn_of_future
from generator.commands.untold import REMEDY, untold, untold_words
from generator.commands.workers import workers
from generator.write.site import address_warning

Jobs = Arg[int, typer.Option("--jobs", "-j", help="Processes to extract with; 0: one a core.")]
Cluster = Arg[str, typer.Option("--cluster", help="Extract on the Dask cluster at this address (tcp://…).")]


def build(
    project: Project = HERE, jobs: Jobs = 1, cluster: Cluster = "", quiet: Quiet = False, verbose: Verbose = False
) -> None:
    """Do all of it: extract what is new or changed, link, render, and build the site into site/."""
    from generator import finding, pipeline

    report, detail = hush if quiet else say, say if verbose else hush
    with reporting(), workers(jobs, cluster) as executor:
        found = finding.find(project, report=report, detail=detail, executor=executor, track=tracked)
        story = pipeline.compose(project, found)
        warn_of_future(one.document for one in story.documents)
        site = pipeline.publish(project, story, found=found, report=report, detail=detail)
        if count := untold(project, story):
            report(f"{untold_words(count)}: {REMEDY}")
        report(f"The site is in {site}/. To look at it: explainer serve")
        if warning := address_warning(project):
            report(warning)


def extract(  # noqa: PLR0917  # each is an option of its own
    project: Project = HERE,
    jsonl: Arg[bool, typer.Option("--jsonl", help="Be a filter: one JSON object a line in, one out.")] = False,
    pipeline_name: Arg[str, typer.Option("--pipeline", help="With --jsonl: the spaCy pipeline.")] = "",
    jobs: Jobs = 1,
    cluster: Cluster = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Extract quotations, figures and dates from every document that is new or changed into content/data/."""
    if jsonl:
        from generator.commands.jsonl import DEFAULT_PIPELINE, filter_jsonl

        raise typer.Exit(filter_jsonl(sys.stdin, sys.stdout, pipeline=pipeline_name or DEFAULT_PIPELINE))
    from generator import pipeline

    report, detail = hush if quiet else say, say if verbose else hush
    with reporting(), workers(jobs, cluster) as executor:
        changed = pipeline.extract(project, report=report, detail=detail, executor=executor, track=tracked)
        report(f"{len(changed)} files changed in content/data/" if changed else "content/data/ is up to date")


def render(project: Project = HERE, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Rebuild the site from the committed data; needs no spaCy."""
    from generator import pipeline

    report, detail = hush if quiet else say, say if verbose else hush
    with reporting():
        story = pipeline.compose(project)
        warn_of_future(one.document for one in story.documents)
        site = pipeline.publish(project, story, report=report, detail=detail)
        report(f"The site is in {site}/.")
