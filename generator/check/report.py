"""All promises of a story in one report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.check.cited import Index
from generator.check.coverage import Coverage, coverage
from generator.check.explainer import footnote_notices, statement_notices
from generator.check.notices import Notice
from generator.check.sources import contradiction_notices, correction_notices, source_notices
from generator.describe.statements import statements
from generator.model import Story
from generator.model.faults import Fault


@dataclass(frozen=True, slots=True)
class Report:
    """What `explainer check` found, the gravest first, and how far the story is covered."""

    notices: tuple[Notice, ...]
    coverage: Coverage

    @property
    def errors(self) -> tuple[Notice, ...]:
        """Return the promises that are broken."""
        return tuple(one for one in self.notices if one.level == "error")


def check(story: Story, *, others: Iterable[Notice] = ()) -> Report:
    """Return the report on ``story``; ``others`` are notices from outside it, such as dead links in the built site."""
    index = Index(story)
    written = statements(story.explainer.markdown)
    found = {
        *footnote_notices(index),
        *statement_notices(written, index),
        *source_notices(written, index),
        *contradiction_notices(index),
        *correction_notices(index),
        *others,
    }
    return Report(tuple(sorted(found, key=lambda one: one.order)), coverage(written, index))


def blocking(story: Story) -> tuple[Fault, ...]:
    """Return the faults with which nothing is published: footnotes and corrections that lead nowhere."""
    index = Index(story)
    found = (*footnote_notices(index), *correction_notices(index))
    return tuple(one.fault for one in found if one.level == "error")
