"""Documents that have changed since they were extracted."""

from __future__ import annotations

from pathlib import Path

from generator.model import Document
from generator.model.faults import Fault
from generator.model.layout import DATA, SEEDS


def stale_documents(root: Path, documents: tuple[Document, ...]) -> tuple[Fault, ...]:
    """Return a fault for each document whose data was found in another text than it has now."""
    faults = []
    for document in documents:
        last = root / DATA / "texts" / f"{document.id}.txt"
        if last.is_file() and last.read_bytes() != document.text.encode("utf-8"):
            what = "the document has changed since it was extracted"
            faults.append(Fault(f"{SEEDS}/{document.file}", 0, what, "run 'explainer extract'"))
    return tuple(faults)
