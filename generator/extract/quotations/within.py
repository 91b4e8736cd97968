"""Who speaks a quotation that stands within what another reports: “Go,” she said, the agency reported."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.relayed import closes_marks, speaking, subject_of
from generator.extract.quotations.reported import Report
from generator.extract.quotations.tree import Tree


@dataclass(frozen=True, slots=True)
class Within:
    """The reporting verb beside a quoted stretch and the head token of its subject."""

    verb: int
    speaker: int


def spoken_within(tree: Tree, reports: list[Report], table: CueTable) -> dict[int, Within]:
    """Return, by stretch, who says what a verb right beside the marks reports as a whole.

    In "According to the guard, the minister told him: “Go.”" and in “Go,” she said, the agency reported, it is the
    minister, and she.
    """
    found = {}
    for report in reports:
        start, subject = report.best.start, subject_of(tree, report.anchor)
        if report.anchor < start and tree.opens(start) and tree.lower[start - 1] in {":", ","} and subject is not None:
            found[tree.quote[start]] = Within(report.anchor, subject)
    for verb in range(tree.size):
        subject = speaking(tree, verb, table) if tree.quote[verb] < 0 else None
        if subject is not None and closes_marks(tree, subject, verb):
            number = tree.quote[_before(tree, subject, verb)]
            if tree.text[tree.stretches[number].inner_start].isupper():
                found.setdefault(number, Within(verb, subject))
    return found


def _before(tree: Tree, subject: int, verb: int) -> int:
    before = min(tree.left[subject], subject, verb) - 1
    return before - 1 if tree.lower[before] == "," else before
