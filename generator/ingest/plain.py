"""Plain text: it is the document, byte for byte where it is UTF-8."""

from __future__ import annotations

import dataclasses
import re

from generator.ingest.encodings import decoded
from generator.ingest.mastheads import masthead
from generator.ingest.refusal import Received, Refused

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")  # what no text holds


def from_text(raw: bytes) -> Received:
    """Return the text as it is, with the title, authors, day and outlet that its first lines give."""
    text, encoding = decoded(raw)
    if CONTROL.search(text):
        raise Refused("this is no text file")
    note = f"it was read as {encoding}: see that its letters are right" if encoding else ""
    return dataclasses.replace(masthead(Received(text=text, whole=raw == text.encode())), note=note)
