"""What stands in every document, under the ids it had: the first step of ``pipeline``, the only one with a model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from generator.annotation import annotate_all
from generator.describe.identity import identify
from generator.describe.uses import reserved_ids, settled_ids, used_places
from generator.model import Annotated, Published
from generator.model.faults import DocumentError, Fault, StoryError
from generator.model.layout import DATA
from generator.read.cache import read_cached
from generator.read.previous import read_previous
from generator.read.project import read_project
from generator.read.stale import changed_meanwhile, stale_documents, stamps
from generator.write.cache import write_cached
from generator.write.records import as_written

T = TypeVar("T")
U = TypeVar("U")
Report = Callable[[str], None]
ROUNDS = 3  # readings of sources that are saved again while they are extracted


class Track(Protocol):
    """Passes documents on as they come, and may show how far they are."""

    def __call__(self, items: Iterable[Annotated], *, total: int, what: str) -> Iterable[Annotated]:
        """Return ``items`` unchanged."""
        ...


def untracked(items: Iterable[Annotated], *, total: int, what: str) -> Iterable[Annotated]:
    """Pass the documents on and show nothing."""
    return items


def unheard(line: str) -> None:
    """Take a line and show it to nobody."""


def find(
    root: Path,
    *,
    report: Report = unheard,
    detail: Report = unheard,
    executor: Executor | None = None,
    track: Track = untracked,
) -> tuple[Annotated, ...]:
    """Return what stands in every document, under the ids it had; those new or changed are extracted, the rest cached.

    Nothing of content/ is written. ``track`` may draw a bar over the documents as they come; ``executor`` is where they
    are extracted; ``detail`` takes a line a document. Sources saved while this runs are read again; DocumentError is
    raised where that does not end.
    """
    for _ in range(ROUNDS):
        before = stamps(root)
        try:
            found = _find(root, report, detail, executor, track)
            changed = changed_meanwhile(root, (one.document for one in found), since=before)
            if not changed:
                return found
        except StoryError as error:  # an empty file, or none, that somebody is about to write
            if stamps(root) == before:
                raise
            changed = tuple(error.faults)
        detail(f"{', '.join(sorted({fault.path for fault in changed}))}: saved meanwhile; reading again")
    raise DocumentError(list(changed))


def _find(root: Path, report: Report, detail: Report, executor: Executor | None, track: Track) -> tuple[Annotated, ...]:
    given = read_project(root)
    config, documents = given.config, given.documents
    used, reserved = used_places(given.explainer, given.corrections), reserved_ids(given.corrections)
    previous = read_previous(root, documents, used=used)
    known = {document.id: read_cached(root, document, config.pipeline) for document in documents}
    fresh = tuple(document for document in documents if known[document.id] is None)
    if fresh:
        report(f"extracting {len(fresh)} of {len(documents)} documents with {config.pipeline}")
    for annotated in track(annotate_all(fresh, config.pipeline, executor), total=len(fresh), what="extracting"):
        write_cached(root, annotated, config.pipeline)
        known[annotated.document.id] = annotated
    known |= _dated(root, known.values(), config.pipeline, executor)
    found = (annotated for annotated in known.values() if annotated is not None)
    settled = settled_ids(given.corrections)
    identified = tuple(
        identify(each, before, used=used, reserved=reserved, settled=settled)
        for each, before in each(found, lambda one: previous(one.document))
    )
    new = {document.id for document in fresh}
    for one in identified:
        how = "extracted" if one.document.id in new else "unchanged"
        counts = f"{len(one.quotations)} quotations, {len(one.figures)} figures, {len(one.dates)} dates"
        detail(f"{one.document.id}: {how}; {counts}")
    return tuple(as_written(one) for one in identified)


def find_changed(root: Path) -> tuple[Annotated, ...] | None:
    """Return what ``find`` does where content/data speaks of other texts than those in seeds/, else None."""
    documents = read_project(root).documents
    known = root / DATA / "documents"
    fresh = any(not (known / f"{one.id}.yml").is_file() for one in documents)
    gone = {path.stem for path in known.glob("*.yml")} - {one.id for one in documents}
    return find(root) if fresh or gone or stale_documents(root, documents) else None


def _dated(
    root: Path, found: Iterable[Annotated | None], pipeline: str, executor: Executor | None
) -> dict[str, Annotated | None]:
    """Return anew the documents for which no editor gave a day but the text, or another document, does."""
    from generator.resolve.published import infer_published

    listed = [one for one in found if one is not None]
    open_ones = [one.document for one in listed if one.document.published is None]
    days = infer_published((one.document, one.dates) for one in listed) if open_ones else {}
    inferred = {
        one.id: replace(one, published=day.edtf, published_from=_says(day), published_inferred=True)
        for one in open_ones
        if (day := days[one.id]).edtf
    }
    again: dict[str, Annotated | None] = {
        label: read_cached(root, document, pipeline) for label, document in inferred.items()
    }
    fresh = tuple(document for label, document in inferred.items() if again[label] is None)
    for annotated in annotate_all(fresh, pipeline, executor):
        write_cached(root, annotated, pipeline)
        again[annotated.document.id] = annotated
    return again


def _says(day: Published) -> str:
    """Return the words that print the day; where they only bound it, or it is inferred, the evidence."""
    return day.words if day.words and ".." not in (day.edtf or "") else day.because


def each(items: Iterable[T], read: Callable[[T], U]) -> list[tuple[T, U]]:
    """Return each item with what ``read`` makes of it; raise StoryError with the faults of all of them together."""
    done, faults = [], list[Fault]()
    for item in items:
        try:
            done.append((item, read(item)))
        except StoryError as error:
            faults += error.faults
    if faults:
        raise StoryError(faults)
    return done
