"""Documents that have changed since they were extracted, or while they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model import Document
from generator.model.faults import Fault
from generator.model.layout import DATA, SEEDS
from generator.read.steady import AGAIN, read_steady, stamp

Stamps = Mapping[str, tuple[int, int, int] | None]


def stale_documents(root: Path, documents: tuple[Document, ...]) -> tuple[Fault, ...]:
    """Return a fault for each document whose data was found in another text than it has now."""
    faults = []
    for document in documents:
        last = root / DATA / "texts" / f"{document.id}.txt"
        if last.is_file() and last.read_bytes() != document.text.encode("utf-8"):
            what = "the document has changed since it was extracted"
            faults.append(Fault(f"{SEEDS}/{document.file}", 0, what, "run 'explainer extract'"))
    return tuple(faults)


def stamps(root: Path) -> Stamps:
    """Return the stamp of each file in ``seeds/``, by its name there."""
    seeds = root / SEEDS
    return {path.relative_to(seeds).as_posix(): stamp(path) for path in sorted(seeds.rglob("*"))}


def changed_meanwhile(root: Path, documents: Iterable[Document], *, since: Stamps | None = None) -> tuple[Fault, ...]:
    """Return a fault for each document whose file is not the one that was read, or was written to ``since``.

    Half a text, read while the other half was not written yet, is found out by this.
    """
    what = "the file changed while this ran"
    return tuple(
        Fault(f"{SEEDS}/{document.file}", 0, what, AGAIN)
        for document in documents
        if (since is not None and since.get(document.file) != stamp(root / SEEDS / document.file))
        or _digest(root, document) != document.sha256
    )


def _digest(root: Path, document: Document) -> str:
    raw = read_steady(root / SEEDS / document.file, f"{SEEDS}/{document.file}")
    return "" if raw is None else hashlib.sha256(raw).hexdigest()
