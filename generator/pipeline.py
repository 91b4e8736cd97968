"""The whole program in reading order: with ``finding``, its first step, all that strings the stages together.

seeds, content  -> find: parse, annotate, identify                 what stands in each document
found           -> compose: correct, link                          a Story
Story           -> publish: render, `mkdocs build --strict`, write  site, content/data

What was found is written to content/data and read from there: by `extract` at once, by `build` when all went well.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from generator.check.explainer_links import PAGE, dead_explainer_links
from generator.check.links import dead_links
from generator.check.notices import Notice
from generator.check.report import blocking
from generator.correct.apply import correct, deferred
from generator.correct.story import correct_story
from generator.describe.lasting import lasting
from generator.describe.uses import readable, used_ids
from generator.finding import Report, Track, each, find, unheard, untracked
from generator.link.offstory import set_apart
from generator.link.story import link
from generator.model import Annotated, Applied, Correction, Document, Linked, Story
from generator.model.faults import DocumentError, Fault, StoryError
from generator.model.layout import BUILD
from generator.read.content import read_changes, read_corrections
from generator.read.ids import read_ids
from generator.read.project import read_project
from generator.read.records import read_annotated
from generator.read.site import read_site
from generator.read.stale import changed_meanwhile, stale_documents
from generator.resolve.published import find_contradictions
from generator.write.records import write_documents, write_story
from generator.write.schemas import write_schemas


def extract(
    root: Path,
    *,
    report: Report,
    detail: Report = unheard,
    executor: Executor | None = None,
    track: Track = untracked,
) -> list[str]:
    """Write what ``find`` returns to content/data; return the files that changed.

    Raises StoryError where a correction is written wrong: whether it finds its place is for ``compose`` to say.
    """
    found = find(root, report=report, detail=detail, executor=executor, track=track)
    if faults := [one.fault for one in read_corrections(root) if one.fault]:
        raise StoryError(faults)
    return keep(root, found)


def keep(root: Path, found: tuple[Annotated, ...]) -> list[str]:
    """Write what was found to content/data; return the files that changed."""
    return [*write_documents(root, found), *write_schemas(root)]


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
    for document, found in each(documents, lambda one: read_annotated(root, one)):
        if found is None:
            missing.append(Fault(f"seeds/{document.file}", 0, "not extracted yet", "run 'explainer extract'"))
        else:
            annotated.append(found)
    if missing:
        raise DocumentError(missing)
    return tuple(annotated)


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
