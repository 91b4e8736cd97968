"""What comes out of a received file."""

from __future__ import annotations

from dataclasses import dataclass


class Refused(ValueError):
    """A file that no document can be made of; says why in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A text and what the file says of it; ``published_from`` are the words that give the day, "" where none do.

    ``whole`` says whether the text is the file itself, byte for byte, so that no original need be kept beside it.
    """

    text: str
    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_from: str = ""
    url: str = ""
    language: str = ""
    note: str = ""  # what an editor should look at
    whole: bool = False
