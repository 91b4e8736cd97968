"""The commands; argument parsing and exit codes, nothing else."""

from __future__ import annotations

import typer

from generator.commands.add import add
from generator.commands.build import build, extract, render
from generator.commands.check import check
from generator.commands.diff import diff
from generator.commands.doctor import doctor
from generator.commands.export import export
from generator.commands.new import new
from generator.commands.review import review
from generator.commands.serve import serve
from generator.commands.writing import cite, draft

EXITS = (
    "Exit codes: 0 done; 1 the story, a file or this machine is at fault, and the lines say how; "
    "2 the command was called wrongly; 130 stopped by Ctrl-C."
)
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, epilog=EXITS)


@app.callback()
def explainer() -> None:
    """Read news documents about one story; publish an explainer whose every claim can be checked."""


for command in (build, extract, render, check, diff, add, new, cite, draft, doctor, review, serve, export):
    app.command(epilog=EXITS)(command)


if __name__ == "__main__":
    app()
