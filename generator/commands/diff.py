"""``diff``: what this build would change for readers."""

from __future__ import annotations

import json
import sys
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, hush, reporting, say
from generator.commands.untold import entries, published, untold_words
from generator.compare.changes import changes_between
from generator.compare.wording import effects, footnotes_affected, markdown, records, summary, text_lines
from generator.model.layout import CHANGES, DATA
from generator.write.changes import write_changes


def diff(  # noqa: PLR0917  # each is an option of its own
    project: Project = HERE,
    since: Arg[str, typer.Option("--since", help="A commit, tag or folder to compare with.")] = "HEAD",
    as_markdown: Arg[bool, typer.Option("--markdown", help="As Markdown, for a pull request.")] = False,
    as_json: Arg[bool, typer.Option("--json", help="As JSON.")] = False,
    record: Arg[bool, typer.Option("--record", help="Tell readers: add them to the log and the feeds.")] = False,
    why: Arg[str, typer.Option("--why", help="With --record: the reason, in a sentence.")] = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Say what readers would see change: quotations gained, lost, re-attributed; figures, dates; footnotes affected.

    Compares what the next build would publish with the last commit, corrections applied on either side.
    """
    from generator import finding, pipeline
    from generator.read.revisions import revision

    report, detail = hush if quiet else say, say if verbose else hush
    with reporting():
        found = finding.find_changed(project)
        of = f"the data in {project / DATA}/" if found is None else "what the documents in seeds/ hold now"
        detail(f"comparing {of} with {since}")
        new = pipeline.compose(project, found)
        with revision(project, since) as folder:
            old = published(folder, since, new)
        changes = changes_between(old, new)
        still = entries(old, new, changes, why=why)
        if record:
            write_changes(project, (*new.changes, *still))
            report(f"{len(still)} added to {CHANGES}")
            still = ()
    if as_json:
        did = [{"line": one.correction.line, "effect": one.effect, "problem": one.problem} for one in new.corrections]
        whole = {"summary": summary(changes), "footnotes": footnotes_affected(changes), "changes": records(changes)}
        whole |= {"corrections": did, "untold": [one.text for one in still]}
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
    elif as_markdown:
        sys.stdout.write(markdown(changes, new.corrections))
        if still:
            sys.stdout.write(f"\n**{untold_words(len(still))}:** `explainer diff --record --since {since} --why …`\n")
    else:
        for line in text_lines(changes):
            report(line)
        for line in effects(new.corrections):
            report(line)
        if still:
            report(f"{untold_words(len(still))}: explainer diff --record --why …")
