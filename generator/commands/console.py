"""How commands talk: plain lines, faults one a line on standard error, exit codes.

0: done. 1: the story is at fault, and the lines say where. 2: the command was called wrongly. 130: stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated as Arg

import typer
from rich.console import Console

from generator.model.faults import StoryError

Project = Arg[Path, typer.Option("--project", help="The story's folder.", show_default="the folder you stand in")]

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def say(line: str) -> None:
    """Print one plain line."""
    out.print(line, markup=False)


@contextmanager
def reporting() -> Iterator[None]:
    """Turn faults into lines and exit code 1, Ctrl-C into 130."""
    try:
        yield
    except StoryError as error:
        for fault in error.faults:
            err.print(str(fault), markup=False)
        count = len(error.faults)
        err.print(f"{count} fault{'s' * (count != 1)}; nothing was published.", markup=False)
        sys.exit(1)
    except KeyboardInterrupt:
        err.print("stopped; the last good data and site are in place.", markup=False)
        sys.exit(130)
