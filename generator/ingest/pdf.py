"""PDF files: their text layer; a scan has none."""

from __future__ import annotations

import io
import re

from generator.ingest.mastheads import masthead
from generator.ingest.refusal import Received, Refused

HYPHEN = re.compile(r"(\w)-\n(?=[a-zà-þ])")  # a word parted at a line's end
WRAPPED = re.compile(r"(?<=[^\n.!?:”\"])\n(?=[^\n•\-–—])")


def from_pdf(raw: bytes) -> Received:
    """Return the text of the PDF file ``raw``; raise Refused where it is locked, broken or a scan."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("the PDF file is locked with a password")
        pages = [page.extract_text() or "" for page in reader.pages]
        about = reader.metadata
    except (PyPdfError, ValueError, KeyError, TypeError) as error:
        raise Refused(f"the PDF file cannot be read ({error})") from error
    text = "\n\n".join(page.strip() for page in pages if page.strip())
    if not text:
        raise Refused(f"there is no text in its {len(pages)} pages, it is a scan; run it through OCR first")
    text = WRAPPED.sub(" ", HYPHEN.sub(r"\1", text))
    title = (about.title or "").strip() if about else ""
    author = (about.author or "").strip() if about else ""
    return masthead(Received(text=text + "\n", title=title, authors=(author,) if author else ()))
