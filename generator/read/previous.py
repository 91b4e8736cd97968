"""What the last extraction left: each document's findings, with the text they were found in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.model import Annotated, Document
from generator.model.faults import DocumentError, Fault
from generator.model.layout import DATA, DOCUMENTS
from generator.read.records import read_annotated

SHA256 = re.compile(r"^sha256: (\S+)$", re.M)
ID = re.compile(r"^- id: (\S+)$", re.M)


def read_previous(
    root: Path, documents: tuple[Document, ...], *, used: Mapping[str, str] | None = None
) -> Callable[[Document], Annotated | None]:
    """Return a function from a document to what was found in it last time, ``document.text`` as it was then.

    A document under a new id, but byte for byte one that is gone, is that one renamed. Raises DocumentError where a
    document is gone while ``used``, ids with the place that names each, has what was found in it: its data stays until
    that is settled.
    """
    places = used or {}
    present = {document.id for document in documents}
    bytes_of = {document.sha256: document.id for document in documents}
    renamed: dict[str, str] = {}
    faults = []
    for path in sorted((root / DATA / "documents").glob("*.yml")):
        if path.stem in present:
            continue
        record = path.read_text(encoding="utf-8")
        digest = SHA256.search(record)
        heir = bytes_of.get(digest[1]) if digest else None
        if heir is not None:
            renamed[heir] = path.stem
            continue
        cited = sorted(set(ID.findall(record)) & set(places))
        if cited:
            names = [f"{label} ({places[label]})" for label in cited]
            what = f"the document '{path.stem}' is gone, while the explainer or a correction names {_some(names)}"
            remedy = f"put '{path.stem}' back into {DOCUMENTS}, or take these out of those lines first"
            faults.append(Fault(DOCUMENTS, 0, what, remedy))
    if faults:
        raise DocumentError(faults)
    return partial(_previous, root, renamed)


def _some(labels: list[str]) -> str:
    return ", ".join(labels[:3]) + (f" and {len(labels) - 3} more" if len(labels) > 3 else "")


def _previous(root: Path, renamed: dict[str, str], document: Document) -> Annotated | None:
    name = document.id
    record = root / DATA / "documents" / f"{name}.yml"
    if not record.is_file():
        name = renamed.get(name, name)
        record = root / DATA / "documents" / f"{name}.yml"
    last = root / DATA / "texts" / f"{name}.txt"
    if not (record.is_file() and last.is_file()):
        return read_annotated(root, replace(document, id=name), partial=True)
    raw, digest = last.read_bytes(), SHA256.search(record.read_text(encoding="utf-8"))
    # A run killed between the two files leaves the record of the new text beside the old text.
    halfway = digest is not None and digest[1] == document.sha256 != hashlib.sha256(raw).hexdigest()
    text = document.text if halfway else raw.decode("utf-8")
    return read_annotated(root, replace(document, id=name, text=text), partial=True)
