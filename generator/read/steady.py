"""The bytes of a file that someone may be writing to: of one version, or none."""

from __future__ import annotations

import os
from pathlib import Path

from generator.model.faults import DocumentError, Fault

TRIES = 20  # readings of a file that is written to all along, before saying so
AGAIN = "run this again when nothing writes to it any more"


def read_steady(path: Path, name: str) -> bytes | None:
    """Return the bytes of the file at ``path``, as nobody changed them while they were read; None where there is none.

    A file put in its place by another name is read anew, too. Raises DocumentError, about ``name``, where it is
    written to all along.
    """
    for _ in range(TRIES):
        try:
            with path.open("rb") as file:
                before = os.fstat(file.fileno())
                raw = file.read()
            after = path.stat()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            if not path.is_file():
                return None
            continue
        if _version(before) == _version(after) and len(raw) == after.st_size:
            return raw
    raise DocumentError([Fault(name, 0, "the file changed while it was read", AGAIN)])


def stamp(path: Path) -> tuple[int, int, int] | None:
    """Return what differs after whoever wrote to the file, whatever they wrote; None where there is none."""
    try:
        return _version(path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return None


def _version(told: os.stat_result) -> tuple[int, int, int]:
    return told.st_ino, told.st_size, told.st_mtime_ns
