"""All promises of a story in one report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.check.cited import Index
from generator.check.coverage import Coverage, coverage
from generator.check.explainer import (
    draft_notices,
    footnote_notices,
    heading_notices,
    link_notices,
    missing_notices,
    statement_notices,
)
from generator.check.notices import Notice
from generator.check.sources import contradiction_notices, correction_notices, source_notices
from generator.describe.statements import headings, statements
from generator.model import Story
from generator.model.faults import Fault

BUILT = "the story can be built"


@dataclass(frozen=True, slots=True)
class Report:
    """What `explainer check` found, the gravest first, and how far the story is covered."""

    notices: tuple[Notice, ...]
    coverage: Coverage
    unchecked: tuple[str, ...] = ()  # what could not be looked at, and why

    @property
    def errors(self) -> tuple[Notice, ...]:
        """Return the promises that are broken."""
        return tuple(one for one in self.notices if one.level == "error")


def check(story: Story, *, others: Iterable[Notice] = (), unchecked: Iterable[str] = ()) -> Report:
    """Return the report on ``story``; ``others`` are notices from outside it, such as dead links in the built site.

    Of those, one that building stumbled over is left out where something is said of its line already. ``unchecked`` is
    passed on.
    """
    index = Index(story)
    written = statements(story.explainer.markdown)
    found = {
        *footnote_notices(index),
        *link_notices(index),
        *missing_notices(index),
        *draft_notices(index),
        *statement_notices(written, index),
        *heading_notices(headings(story.explainer.markdown), index),
        *source_notices(written, index),
        *contradiction_notices(index),
        *correction_notices(index),
    }
    told = {(one.fault.path, one.fault.line) for one in found if one.level == "error" and one.fault.line}
    found |= {one for one in others if one.promise != BUILT or (one.fault.path, one.fault.line) not in told}
    return Report(tuple(sorted(found, key=lambda one: one.order)), coverage(written, index), tuple(unchecked))


def blocking(story: Story) -> tuple[Fault, ...]:
    """Return the faults with which nothing is published: footnotes and corrections that lead nowhere."""
    index = Index(story)
    found = (*footnote_notices(index), *link_notices(index), *missing_notices(index), *correction_notices(index))
    return tuple(one.fault for one in found if one.level == "error")
