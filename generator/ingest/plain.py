"""Plain text: it is the document, byte for byte."""

from __future__ import annotations

from generator.ingest.mastheads import masthead
from generator.ingest.refusal import Received, Refused


def from_text(raw: bytes) -> Received:
    """Return the text as it is, with the title, day and outlet that its first lines give."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"not UTF-8 (byte {error.start} of {len(raw)}); save it as UTF-8") from error
    if "\0" in text:
        raise Refused("this is no text file")
    return masthead(Received(text=text, whole=True))
