"""``export``: the story's data as files of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, hush, reporting, say


def export(
    to: Arg[Path, typer.Argument(help="The folder to write to; it is made if it is not there.")],
    project: Project = HERE,
    quiet: Quiet = False,
) -> None:
    """Write the data to a folder: CSV, JSON, one SQLite file, W3C annotations, CSL-JSON and BibTeX.

    The files are those of the page "Data and citations". Words that a document's rights keep off the site are left out.
    """
    from generator import pipeline
    from generator.render.exports import data_files
    from generator.render.places import Places
    from generator.write.files import write_atomic
    from generator.write.site import site_url

    report = hush if quiet else say
    with reporting():
        story = pipeline.compose(project)
        files = data_files(story, Places(story, site_url(project)))
        for name, content in files.items():
            write_atomic(to / name, content)
        report(f"{len(files)} files are in {to}/: {', '.join(sorted(files))}")
