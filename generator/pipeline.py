"""The whole program in reading order; the only place that strings the stages together.

seeds, content  -> find: parse, annotate, identify                 what stands in each document
found           -> compose: correct, link                          a Story
Story           -> publish: render, `mkdocs build --strict`, write  site, content/data

What was found is written to content/data and read from there: by `extract` at once, by `build` when all went well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from generator.annotation import annotate_all
from generator.check.explainer_links import PAGE, dead_explainer_links
from generator.check.links import dead_links
from generator.check.notices import Notice
from generator.check.report import blocking
from generator.correct.apply import correct, deferred
from generator.correct.story import correct_story
from generator.describe.identity import identify
from generator.describe.lasting import lasting
from generator.describe.uses import readable, reserved_ids, settled_ids, used_ids
from generator.link.offstory import set_apart
from generator.link.story import link
from generator.model import Annotated, Applied, Correction, Document, Linked, Published, Story
from generator.model.faults import DocumentError, Fault, StoryError
from generator.model.layout import BUILD, DATA
from generator.read.cache import read_cached
from generator.read.content import read_changes
from generator.read.ids import read_ids
from generator.read.previous import read_previous
from generator.read.project import read_project
from generator.read.records import read_annotated
from generator.read.site import read_site
from generator.read.stale import changed_meanwhile, stale_documents, stamps
from generator.resolve.published import find_contradictions
from generator.write.cache import write_cached
from generator.write.records import as_written, write_documents, write_story
from generator.write.schemas import write_schemas

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
    used, reserved = used_ids(given.explainer, given.corrections), reserved_ids(given.corrections)
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
        for each, before in _each(found, lambda one: previous(one.document))
    )
    new = {document.id for document in fresh}
    for one in identified:
        how = "extracted" if one.document.id in new else "unchanged"
        counts = f"{len(one.quotations)} quotations, {len(one.figures)} figures, {len(one.dates)} dates"
        detail(f"{one.document.id}: {how}; {counts}")
    return tuple(as_written(one) for one in identified)


def extract(
    root: Path,
    *,
    report: Report,
    detail: Report = unheard,
    executor: Executor | None = None,
    track: Track = untracked,
) -> list[str]:
    """Write what ``find`` returns to content/data; return the files that changed."""
    return keep(root, find(root, report=report, detail=detail, executor=executor, track=track))


def keep(root: Path, found: tuple[Annotated, ...]) -> list[str]:
    """Write what was found to content/data; return the files that changed."""
    return [*write_documents(root, found), *write_schemas(root)]


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


@dataclass(frozen=True, slots=True)
class Composed:
    """A story with what it was made of: what the machine found and linked, before the editor's say."""

    story: Story
    found: tuple[Annotated, ...]
    linked: Linked


def compose(root: Path, found: tuple[Annotated, ...] | None = None) -> Story:
    """Return the story in ``root``: corrected, anchored, linked. Needs no model.

    It is made of its data as committed, or of ``found``, what ``find`` returned.
    """
    return composed(root, found).story


def composed(root: Path, found: tuple[Annotated, ...] | None = None) -> Composed:
    """Return what ``compose`` does, and what it was made of."""
    given = read_project(root)
    annotated = _committed(root, given.documents) if found is None else found
    corrected, applied = correct(set_apart(tuple(annotated)), given.corrections)
    used = used_ids(given.explainer, given.corrections)
    corrected = tuple(readable(one, used) for one in corrected)
    rest = deferred(given.corrections, applied)
    first = lasting(link(corrected), read_ids(root), corrected, used=used)
    linked, others = correct_story(first, rest, documents=corrected)
    story = Story(
        config=given.config,
        documents=corrected,
        linked=linked,
        explainer=given.explainer,
        corrections=tuple(sorted((*applied, *others), key=lambda one: one.correction.line)),
        changes=read_changes(root),
        contradictions=tuple((one.document.id, said) for one in corrected for said in _contradictions(one)),
    )
    return Composed(story, annotated, first)


def try_out(base: Composed, corrections: tuple[Correction, ...]) -> tuple[Applied, ...]:
    """Return what ``corrections`` would do to what was found, without linking it anew."""
    corrected, applied = correct(base.found, corrections)
    _, others = correct_story(base.linked, deferred(corrections, applied), documents=corrected)
    return (*applied, *others)


def _committed(root: Path, documents: tuple[Document, ...]) -> tuple[Annotated, ...]:
    annotated, missing = [], list(stale_documents(root, documents))
    if missing:
        raise DocumentError(missing)
    for document, found in _each(documents, lambda one: read_annotated(root, one)):
        if found is None:
            missing.append(Fault(f"seeds/{document.file}", 0, "not extracted yet", "run 'explainer extract'"))
        else:
            annotated.append(found)
    if missing:
        raise DocumentError(missing)
    return tuple(annotated)


def _each(items: Iterable[T], read: Callable[[T], U]) -> list[tuple[T, U]]:
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


def _contradictions(annotated: Annotated) -> tuple[str, ...]:
    """Return what in the document, its date lines included and other articles not, contradicts its day."""
    foreign = [part.span for part in annotated.boilerplate if part.kind in ("off-story", "related")]
    dates = [date for date in annotated.dates if not any(span.overlaps(date.span) for span in foreign)]
    return find_contradictions(annotated.document, dates)


def publish(
    root: Path,
    story: Story,
    *,
    found: tuple[Annotated, ...] | None = None,
    report: Report,
    detail: Report = unheard,
) -> Path:
    """Render ``story``, build the site, write the data; return the site's folder.

    ``found`` is what the story was made of where that is not written yet. The last good site and data stay where this
    fails.
    """
    from generator.render.site import render_site
    from generator.write.site import build_site, is_built, restore_site, site_url, write_pages

    restore_site(root)

    faults = list(blocking(story))
    try:
        pages = render_site(story, root, site_url=site_url(root))
    except StoryError as error:
        told = {(fault.path, fault.line) for fault in faults}
        faults += [fault for fault in error.faults if (fault.path, fault.line) not in told]
        faults += [one.fault for one in links_without_text(root, story)]
    else:
        faults += [one.fault for one in dead_explainer_links(story.explainer, pages)]
    if faults:  # half a file that somebody is writing lacks much: say that, and not what
        raise StoryError(list(changed_meanwhile(root, (one.document for one in story.documents))) or faults)
    write_pages(root, pages)
    detail(f"{len(pages)} files rendered into {root / BUILD}/")
    if is_built(root):
        report("the site is up to date")
    else:
        report("building the site with mkdocs")
        build_site(root, proof=_dead)
    if found is not None:
        keep(root, found)
    write_story(root, story.linked)
    return root / "site"


def links_without_text(root: Path, story: Story) -> tuple[Notice, ...]:
    """Return the explainer's dead links where it cannot be rendered: all its faults are told at once."""
    from generator.render.site import render_site
    from generator.write.site import site_url

    bare = replace(story, explainer=replace(story.explainer, markdown=""))
    try:
        pages = render_site(bare, root, site_url=site_url(root))
    except StoryError:
        return ()
    return dead_explainer_links(story.explainer, {**pages, PAGE: story.explainer.markdown})


def _dead(site: Path) -> list[Fault]:
    return [one.fault for one in dead_links(*read_site(site))]


def build(
    root: Path,
    *,
    report: Report,
    detail: Report = unheard,
    executor: Executor | None = None,
    track: Track = untracked,
) -> Path:
    """Do all of it: find, compose, publish; return the folder of the finished site."""
    found = find(root, report=report, detail=detail, executor=executor, track=track)
    return publish(root, compose(root, found), found=found, report=report, detail=detail)
