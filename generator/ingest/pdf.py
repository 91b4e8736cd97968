"""PDF files: their text layer; a scan has none."""

from __future__ import annotations

import io
import logging
from dataclasses import replace

from generator.ingest.mastheads import masthead, parted_title
from generator.ingest.printed import page_lines, paragraphs
from generator.ingest.refusal import Received, Refused


def from_pdf(raw: bytes) -> Received:
    """Return the text of the PDF file ``raw``; raise Refused where it is locked, broken or a scan."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said once, in our sentence
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("the PDF file is locked with a password")
        count = len(reader.pages)
        lines = [line for number, page in enumerate(reader.pages) for line in page_lines(page, number)]
        about = reader.metadata
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise Refused(f"the PDF file cannot be read ({error})") from error
    if not lines:
        raise Refused(f"there is no text in its {count} pages, it is a scan; run it through OCR first")
    told = " ".join((about.title or "").split()) if about else ""
    title, publisher = parted_title(told, [line.text for line in lines])
    author = (about.author or "").strip() if about else ""
    text = "\n\n".join(paragraphs(lines, title=title)) + "\n"
    authors = (author,) if author else ()
    shown = (
        title if title.casefold() in text.casefold() else ""
    )  # others are the printing program's: "Microsoft Word - 1"
    found = masthead(Received(text=text, title=shown, publisher=publisher, authors=authors))
    return found if found.title else replace(found, title=title)
