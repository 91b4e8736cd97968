"""Documents and places in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["full", "excerpts", "link"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Part of one document: half-open, in Unicode code points of ``Document.text``, never tokens.

    >>> Span(3, 3)
    Traceback (most recent call last):
    ValueError: span 3:3 is empty or runs backwards
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span {self.start}:{self.end} is empty or runs backwards")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words this span marks in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source text as received, with what is known of it.

    ``text`` is the file decoded from UTF-8 and otherwise untouched: every span points into it.
    ``published`` is EDTF ("2024-10-28", "2024-10-28/2024-10-29", "2024-10-28?"), or None where nobody knows;
    ``published_inferred`` where no editor gave it and the machine read it from the text or from other documents.
    ``line`` is where its entry in ``content/documents.yml`` begins, 0 where it has none.
    """

    id: str
    text: str
    file: str = ""
    publisher: str = ""
    publisher_from: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_from: str = ""
    published_inferred: bool = False
    url: str = ""
    archived_url: str = ""
    accessed: str = ""
    sha256: str = ""
    show: Kind | None = None
    licence: str = ""
    language: str = "en"
    line: int = 0
