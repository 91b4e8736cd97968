"""Breakage, in sentences a tired editor can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with one file. ``line`` counts from 1; 0 means the file as a whole.

    >>> str(Fault("content/documents.yml", 4, "published '3 May' is not a date", "write YYYY-MM-DD"))
    "content/documents.yml:4: published '3 May' is not a date; write YYYY-MM-DD"
    """

    path: str
    line: int
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.what.removesuffix('.')}; {self.remedy}" if self.remedy else f"{place}: {self.what}"


class StoryError(Exception):
    """Input that cannot be built from; carries every fault found, in file order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


class DocumentError(StoryError):
    """A source document, or its entry in ``content/documents.yml``, is at fault."""


class AnchorError(StoryError):
    """Words a record or a footnote rests on are not in their document exactly once."""
