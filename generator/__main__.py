"""The commands; argument parsing and exit codes, nothing else."""

from __future__ import annotations

import json
import sys
from typing import Annotated as Arg

import typer

app = typer.Typer(no_args_is_help=True, add_completion=True, help="The annotated story explainer.")


@app.callback()
def main() -> None:
    """Read news documents about one story; publish an explainer whose every claim can be checked."""


@app.command()
def extract(jsonl: Arg[bool, typer.Option("--jsonl", help="Filter: one JSON object a line in, one out.")] = False) -> None:
    """Extract quotations, figures and dates."""
    from generator.jsonl import filter_jsonl

    raise typer.Exit(filter_jsonl(sys.stdin, sys.stdout))


if __name__ == "__main__":
    app()
