"""Source documents: the files in ``seeds/`` joined with what ``content/documents.yml`` says of them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.model import Document, DocumentEntry, StoryConfig
from generator.model.faults import DocumentError, Fault
from generator.model.layout import DATA, DOCUMENTS, SEEDS
from generator.read.content import read_text
from generator.read.replaced import replaced
from generator.read.steady import read_steady
from generator.read.yaml_files import line_of


def read_documents(root: Path, entries: tuple[DocumentEntry, ...], config: StoryConfig) -> tuple[Document, ...]:
    """Return one Document an entry, sorted by id; raise DocumentError with every fault in them."""
    listing = read_text(root, DOCUMENTS, required=False)
    faults: list[Fault] = []
    documents: list[Document] = []
    unnamed = _unnamed(root, {name for entry in entries for name in (entry.file, entry.original)})
    for index, entry in enumerate(entries):
        line = line_of(listing, (index, "file"))
        raw = read_steady(root / SEEDS / entry.file, f"{SEEDS}/{entry.file}")
        if raw is None:
            fault, heir = _gone(root, entry, line, unnamed)
            faults.append(fault)
            unnamed.pop(heir, None)
            continue
        begins = line_of(listing, (index,))
        document, wrong = _read_one(raw, entry, config, begins)
        other = replaced(root, document, seen=entry.sha256) if document else []
        faults += [*(other or wrong), *_original(root, entry, line)]
        if document is not None:
            documents.append(document)
    remedy = f"run 'explainer add' on it, or give it an entry in {DOCUMENTS} with id and file"
    same = {document.sha256: document for document in documents}
    gone = _without_entry(root, {entry.id for entry in entries}) if unnamed else {}
    for name, path in unnamed.items():
        digest = _digest(path, f"{SEEDS}/{name}")
        twin = same.get(digest)
        if twin:
            what = f"this is {SEEDS}/{twin.file} ('{twin.id}') once more, byte for byte"
            faults.append(Fault(f"{SEEDS}/{name}", 0, what, "delete it"))
        elif digest in gone:
            what = f"this is '{gone[digest]}', whose entry is gone from {DOCUMENTS}"
            faults.append(Fault(f"{SEEDS}/{name}", 0, what, "put the entry back, or delete this file too"))
        elif digest:  # else it is gone again: an editor's copy, while a file was saved
            faults.append(Fault(f"{SEEDS}/{name}", 0, "no entry names this document", remedy))
    if faults:
        raise DocumentError(faults)
    return tuple(sorted(documents, key=lambda document: document.id))


def _read_one(raw: bytes, entry: DocumentEntry, config: StoryConfig, line: int) -> tuple[Document | None, list[Fault]]:
    name = f"{SEEDS}/{entry.file}"
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"not UTF-8 (byte {error.start} of {len(raw)})"
        return None, [Fault(name, raw[: error.start].count(b"\n") + 1, what, "save it as UTF-8 and build again")]
    if not text.strip():
        return None, [
            Fault(name, 0, "the document is empty", f"put its text in, or take '{entry.id}' out of {DOCUMENTS}:{line}")
        ]
    digest = hashlib.sha256(raw).hexdigest()
    document = Document(
        id=entry.id,
        text=text,
        file=entry.file,
        publisher=entry.publisher,
        publisher_from=entry.publisher_from,
        title=entry.title,
        authors=entry.authors,
        published=entry.published,
        published_from=entry.published_from,
        url=entry.url,
        archived_url=entry.archived_url,
        accessed=entry.accessed,
        sha256=digest,
        show=entry.show or config.show,
        licence=entry.licence or config.licence,
        language=entry.language or config.language,
        line=line,
    )
    if entry.sha256 and entry.sha256 != digest:
        what = f"the document has changed: sha256 is {digest[:12]}…, {DOCUMENTS}:{line} says {entry.sha256[:12]}…"
        return document, [Fault(name, 0, what, f"look at the change, then write sha256: {digest}")]
    return document, []


def _original(root: Path, entry: DocumentEntry, line: int) -> list[Fault]:
    """Return what is wrong with the file that the text was taken out of, where the entry names one."""
    if not entry.original:
        return []
    digest = _digest(root / SEEDS / entry.original, f"{SEEDS}/{entry.original}")
    if not digest:
        what = f"{SEEDS}/{entry.original}, the original of '{entry.id}', does not exist"
        return [Fault(DOCUMENTS, line, what, "put it back, or take 'original' out of the entry")]
    if entry.original_sha256 and digest != entry.original_sha256:
        what = (
            f"{SEEDS}/{entry.original} is not the file that '{entry.id}' was taken out of: its sha256 is {digest[:12]}…"
        )
        return [Fault(DOCUMENTS, line, what, "put the original back, or add the new file as a document of its own")]
    return []


def _digest(path: Path, name: str) -> str:
    """Return the sha256 of a file, "" where there is none."""
    raw = read_steady(path, name)
    return "" if raw is None else hashlib.sha256(raw).hexdigest()


def _without_entry(root: Path, known: Collection[str]) -> dict[str, str]:
    """Return by their digests the documents that were built and are in no entry any more."""
    texts = sorted((root / DATA / "texts").glob("*.txt"))
    return {hashlib.sha256(one.read_bytes()).hexdigest(): one.stem for one in texts if one.stem not in known}


def _unnamed(root: Path, named: Collection[str]) -> dict[str, Path]:
    """Return the files in ``seeds/`` that no entry names, by their path there."""
    folder = root / SEEDS
    present = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    names = {path.relative_to(folder).as_posix(): path for path in present}
    return {name: path for name, path in names.items() if name not in named and not path.name.startswith(".")}


def _gone(root: Path, entry: DocumentEntry, line: int, unnamed: Mapping[str, Path]) -> tuple[Fault, str]:
    """Return the fault of an entry whose file is not there, and the file that it was renamed to, or ""."""
    last = root / DATA / "texts" / f"{entry.id}.txt"
    digest = entry.sha256 or (hashlib.sha256(last.read_bytes()).hexdigest() if last.is_file() else "")
    for name, path in unnamed.items():
        if digest and _digest(path, f"{SEEDS}/{name}") == digest:
            what = f"{SEEDS}/{entry.file} was renamed: {SEEDS}/{name} holds the same bytes"
            return Fault(DOCUMENTS, line, what, f"set file: {name}"), name
    kept = f" (its text of the last build is in {last.relative_to(root).as_posix()})" if last.is_file() else ""
    remedy = f"put the file into {SEEDS}/{kept}, or take the entry out"
    return Fault(DOCUMENTS, line, f"{SEEDS}/{entry.file} does not exist", remedy), ""
