"""Word files: their text, and title, author and day from their properties."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

from generator.ingest.mastheads import masthead
from generator.ingest.refusal import Received, Refused

CORE = "docProps/core.xml"


def from_docx(raw: bytes) -> Received:
    """Return the text of the Word file ``raw``; raise Refused where it is none."""
    import mammoth

    try:
        text = mammoth.extract_raw_text(io.BytesIO(raw)).value.strip()
        about = _properties(raw)
    except (zipfile.BadZipFile, KeyError, ValueError, ElementTree.ParseError, OSError) as error:
        raise Refused(f"the Word file cannot be read ({error})") from error
    if not text:
        raise Refused("there is no text in the Word file")
    text = re.sub(r"\n{3,}", "\n\n", text)
    author = about.get("creator", "")
    return masthead(Received(text=text + "\n", title=about.get("title", ""), authors=(author,) if author else ()))


def _properties(raw: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if CORE not in archive.namelist():
            return {}
        tree = ElementTree.fromstring(archive.read(CORE))
    return {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in tree}
