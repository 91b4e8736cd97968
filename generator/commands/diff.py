"""``diff``: what this build would change for readers."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, hush, reporting, say
from generator.compare.changes import changes_between
from generator.compare.telling import told
from generator.compare.wording import footnotes_affected, markdown, records, summary, text_lines
from generator.model import Explainer, Linked, Story
from generator.model.faults import Fault, StoryError
from generator.model.layout import CHANGES, CORRECTIONS, DATA
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

    Compares the data as it is now with the last commit, corrections applied on either side. Run extract first.
    """
    from generator import pipeline
    from generator.read.revisions import revision

    report, detail = hush if quiet else say, say if verbose else hush
    with reporting():
        detail(f"comparing the data in {project / DATA}/ with {since}")
        new = pipeline.compose(project)
        with revision(project, since) as folder:
            old = _published(folder, since, new)
        found = changes_between(old, new)
        if record:
            entries = told(found, day=f"{date.today():%Y-%m-%d}", why=why, taken=[one.id for one in new.changes])
            write_changes(project, (*new.changes, *entries))
            report(f"{len(entries)} added to {CHANGES}")
    if as_json:
        effects = [
            {"line": one.correction.line, "effect": one.effect, "problem": one.problem} for one in new.corrections
        ]
        whole = {"summary": summary(found), "footnotes": footnotes_affected(found), "changes": records(found)}
        whole["corrections"] = effects
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
    elif as_markdown:
        sys.stdout.write(markdown(found))
    else:
        for line in text_lines(found):
            report(line)
        for one in new.corrections:
            if one.effect:
                report(
                    f"{CORRECTIONS}:{one.correction.line}: {one.correction.verb} {one.correction.target}: {one.effect}"
                )


def _published(folder: Path, since: str, new: Story) -> Story:
    """Return the story as it was: empty where nothing had been extracted yet."""
    from generator import pipeline

    if not (folder / DATA / "documents").is_dir():
        return Story(config=new.config, documents=(), linked=Linked(), explainer=Explainer(path="", markdown=""))
    try:
        return pipeline.compose(folder)
    except StoryError as error:
        remedy = "compare with a later commit: --since COMMIT"
        raise StoryError([Fault(f"{since}:{f.path}", f.line, f.what, remedy) for f in error.faults]) from error
