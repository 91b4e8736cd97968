"""``export``: the story's data as files of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, hush, reporting, say


def export(
    to: Arg[Path, typer.Argument(file_okay=False, help="The folder to write to; it is made if it is not there.")],
    project: Project = HERE,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Write the data to a folder: CSV, JSON, one SQLite file, W3C annotations, CSL-JSON and BibTeX.

    The files are those of the page "Data and citations". Words that a document's rights keep off the site are left out.
    """
    from generator import pipeline
    from generator.render.exports import data_files
    from generator.render.unspelled import unspelled
    from generator.write.files import write_atomic
    from generator.write.site import site_url

    report, detail = hush if quiet else say, say if verbose else hush
    with reporting():
        places = unspelled(pipeline.compose(project), site_url(project))
        files = data_files(places.story, places)
        for name, content in files.items():
            write_atomic(to / name, content)
            detail(f"{to / name}: {len(content):,} {'bytes' if isinstance(content, bytes) else 'characters'}")
        report(f"{len(files)} files are in {to}/: {', '.join(sorted(files))}")
