"""How commands talk: plain lines, bars when a person is looking, faults one a line on standard error, exit codes.

0: done. 1: the story is at fault, and the lines say where. 2: the command was called wrongly. 130: stopped by Ctrl-C.
"""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated as Arg
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from generator.check.sources import future_notices
from generator.model import Document
from generator.model.faults import StoryError

T = TypeVar("T")
HERE = Path()
Project = Arg[Path, typer.Option("--project", help="The story's folder.", show_default="the folder you stand in")]
Verbose = Arg[bool, typer.Option("--verbose", "-v", help="Say a line for each document and step.")]
Quiet = Arg[bool, typer.Option("--quiet", "-q", help="Say nothing but what is wrong.")]

Port = Arg[int, typer.Option("--port", min=0, max=65535, help="The port; 0: a free one.")]

out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def say(line: str) -> None:
    """Print one plain line."""
    out.print(line, markup=False)


def warn_of_future(documents: Iterable[Document]) -> None:
    """Name on standard error the documents said to be published after today; only commands read the clock."""
    for notice in future_notices(documents, date.today()):
        err.print(f"{notice.level}: {notice.fault}", markup=False)


def hush(line: str) -> None:
    """Print nothing: what commands report to with ``--quiet``."""


class Rate(ProgressColumn):
    """How fast it goes."""

    def render(self, task: Task) -> Text:
        """Return how many are done a second, or a minute where it is less than one; nothing until that is known."""
        speed = task.speed or 0.0
        words = f"{speed:.1f}/s" if speed >= 1 else f"{60 * speed:.0f}/min" if speed else ""
        return Text(words)


def tracked(items: Iterable[T], *, total: int, what: str) -> Iterator[T]:
    """Yield ``items`` under a bar with count, rate and time left where a person is looking and there are several."""
    if not err.is_terminal or total < 2:
        yield from items
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        yield from progress.track(items, total=total, description=what)


def listen(listener: socket.socket, port: int) -> int:
    """Bind ``listener`` to ``port`` of this machine alone, or where that is taken to a free one; return which."""
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError:
        listener.bind(("127.0.0.1", 0))
        say(f"port {port} cannot be had; taking another")
    listener.listen()  # before the address is told: whoever follows it at once waits, and is not refused
    return int(listener.getsockname()[1])


# What a machine refuses, and what to do about it.
DENIED = {
    errno.EACCES: "see who may write in this folder",
    errno.EPERM: "see who may write in this folder",
    errno.EROFS: "move the story to a disk that may be written on",
    errno.ENOTDIR: "name a folder",
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room on the disk",
}


@contextmanager
def reporting() -> Iterator[None]:
    """Turn faults into lines and exit code 1, Ctrl-C into 130."""
    try:
        yield
    except StoryError as error:
        for fault in error.faults:
            err.print(str(fault), markup=False)
        count = len(error.faults)
        err.print(f"{count} fault{'s' * (count != 1)}; the last good data and site are in place.", markup=False)
        sys.exit(1)
    except OSError as error:
        if error.errno not in DENIED:  # anything else is a fault of the program, and shown as one
            raise
        where = f"{error.filename}: " if error.filename else ""
        said = f"{where}cannot be written or read ({error.strerror}); {DENIED[error.errno]}, and run this again"
        err.print(said, markup=False)
        err.print("The last good data and site are in place.", markup=False)
        sys.exit(1)
    except KeyboardInterrupt:
        err.print("stopped; the last good data and site are in place.", markup=False)
        sys.exit(130)
