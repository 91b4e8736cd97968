"""How far the story is covered, in numbers an editor reads in ten seconds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.check.cited import Index
from generator.describe.statements import Statement


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over the whole story; ``sure``, ``dated`` and ``valued`` are those without an open question."""

    documents: int
    documents_cited: int
    quotations: int
    sure: int
    figures: int
    valued: int
    dates: int
    dated: int
    sentences: int
    footnoted: int
    several_origins: int
    corrections: int
    problems: int
    edited: int
    orphans: int

    def lines(self) -> tuple[str, ...]:
        """Return the summary as four plain lines."""
        return (
            f"explainer   {self.sentences} sentences, {self.footnoted} footnoted, "
            f"{self.several_origins} on more than one origin",
            f"sources     {self.documents} documents, {self.documents_cited} cited",
            f"found       {self.quotations} quotations ({self.sure} with a certain speaker), {self.figures} figures "
            f"({self.valued} with a value), {self.dates} dates ({self.dated} with a day)",
            f"editors     {self.corrections} corrections ({self.problems} without a place), {self.edited} passages "
            f"edited at their source, {self.orphans} gone",
        )


def coverage(written: tuple[Statement, ...], index: Index) -> Coverage:
    """Return the counts; what stands in parts that are not the story is left out."""
    documents = index.story.documents
    found = [(one, finding) for one in documents for finding in one.citable if not one.excluded(finding.span)]
    inside = {finding.id for _, finding in found}
    quotations = [q for one in documents for q in one.quotations if q.id in inside]
    figures = [f for one in documents for f in one.figures if f.id in inside]
    dates = [d for one in documents for d in one.dates if d.id in inside]
    cited = {index.cited[label].document.document.id for one in written for label in one.labels if label in index.cited}
    return Coverage(
        documents=len(documents),
        documents_cited=len(cited),
        quotations=len(quotations),
        sure=sum(one.sure for one in quotations),
        figures=len(figures),
        valued=sum(one.low is not None or one.high is not None for one in figures),
        dates=len(dates),
        dated=sum(one.value is not None and "X" not in one.value for one in dates),
        sentences=len(written),
        footnoted=sum(bool(one.labels) for one in written),
        several_origins=sum(index.origins(one.labels) > 1 for one in written),
        corrections=len(index.story.corrections),
        problems=sum(bool(one.problem) for one in index.story.corrections),
        edited=sum(finding.state == "edited" for _, finding in found),
        orphans=sum(len(one.orphans) for one in documents),
    )
