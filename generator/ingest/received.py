"""The text of a file as received, with what it says about itself, or why it cannot be taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from generator.ingest.docx import from_docx
from generator.ingest.html import from_html
from generator.ingest.pdf import from_pdf
from generator.ingest.plain import from_text
from generator.ingest.refusal import Received, Refused

READERS: dict[str, Callable[[bytes], Received]] = {
    ".txt": from_text,
    ".md": from_text,
    ".html": from_html,
    ".htm": from_html,
    ".xhtml": from_html,
    ".pdf": from_pdf,
    ".docx": from_docx,
}
LEAST = 20  # words from which there is a text at all
MAGIC = {b"%PDF-": ".pdf", b"PK\x03\x04": ".docx"}


@dataclass(frozen=True, slots=True)
class File:
    """A file as received: its name, without folders, and its bytes."""

    name: str
    raw: bytes


def received(file: File, *, short: bool = False) -> Received:
    """Return the text of ``file`` and its metadata; raise Refused, in a sentence, where it has none.

    A text of few words is refused too, as what was left of a page that could not be read, unless ``short``.
    """
    if not file.raw.strip():
        raise Refused("the file is empty")
    suffix = PurePath(file.name).suffix.lower()
    told = next((kind for magic, kind in MAGIC.items() if file.raw.startswith(magic)), "")
    if told and told != suffix:
        raise Refused(f"the file is called {suffix or 'nothing'}, but it is a {told[1:].upper()} file; name it so")
    if not suffix and file.raw.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html")):
        suffix = ".html"
    reader = READERS.get(suffix or ".txt")
    if reader is None:
        raise Refused(f"'{suffix}' files cannot be read; save it as .txt, .html, .pdf or .docx")
    try:
        found = reader(file.raw)
    except ImportError as error:
        raise Refused(f"a part of the program is missing ({error}); 'explainer doctor' says what to install") from error
    count = len(found.text.split())
    if count < LEAST and not short:
        few = "is only 1 word" if count == 1 else f"are only {count} words"
        raise Refused(f"there {few} of text in it; if that is all of it, add it with --short")
    return found
