"""A first outline of the explainer: the documents' own sentences under plain headings, each with its footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model import Annotated, Claim, Finding, Quotation, Span, Story

MOST = 8  # lines a part: an outline is read at one sitting
MARK = "<!-- A draft made from the data, in the documents' own words. Rewrite it; publish nothing of it as it is. -->"
SPECIAL = re.compile(r"([\\`*_\[\]<>#|{}])")


def outline(story: Story) -> str:
    """Return the outline in Markdown: what happened, when, who says what, how many, what is in dispute, what is open.

    Every line is a sentence of a document, with the label of what was found in it; none is written by the machine.
    """
    told = _Told(story)
    parts = {
        "What happened": told.leads(),
        "When": told.days(),
        "Who says what": told.sayings(),
        "How many": told.claims(("agree", "change")),
        "What is in dispute": told.claims(("differ",)),
        "What is not known": told.doubts(),
    }
    lines = [f"# {story.config.title}", "", MARK]
    for title, found in parts.items():
        rows = list(found)[:MOST]
        if rows:
            lines += ["", f"## {title}", "", *(f"- {row}" for row in rows)]
    return "\n".join(lines) + "\n"


class _Told:
    """Sentences already given are not given again: the same words in two documents count as one."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.by_id: dict[str, tuple[Finding, Annotated]] = {
            one.id: (one, document)
            for document in story.documents
            for one in document.citable
            if not any(part.span.overlaps(one.span) for part in document.boilerplate)  # nor captions and furniture
        }
        self.given: set[str] = set()

    def row(self, label: str, *also: str) -> Iterator[str]:
        """Yield the sentence of a finding with its footnotes, once."""
        if label not in self.by_id:
            return
        finding, document = self.by_id[label]
        words = " ".join(finding.sentence.of(document.document.text).split())
        key = re.sub(r"\W+", " ", words).casefold()[:80]
        if key in self.given or len(words.split()) < 4:
            return
        self.given.add(key)
        notes = "".join(f"[^{one}]" for one in dict.fromkeys((label, *also)) if one in self.by_id)
        yield SPECIAL.sub(r"\\\1", words) + notes

    def rows(self, labels: Iterable[str]) -> Iterator[str]:
        """Yield the sentence of each finding."""
        for label in labels:
            yield from self.row(label)

    def leads(self) -> Iterator[str]:
        """Yield the first sentence of each document in which anything was found."""
        for document in self.story.documents:
            first = sorted((one for one in document.citable if one.id in self.by_id), key=lambda one: one.span)
            body = [one for one in first if "\n" in document.document.text[: one.sentence.start]] or first
            yield from self.rows(one.id for one in body[:1])

    def days(self) -> Iterator[str]:
        """Yield what happened on which day, in the order of the days."""
        for event in sorted(self.story.linked.timeline, key=lambda one: (one.date, one.id)):
            if event.kind == "event":
                labels = [
                    label
                    for place in event.evidence
                    for label, (one, document) in self.by_id.items()
                    if document.document.id == place.document and Span(place.start, place.end).overlaps(one.span)
                ]
                yield from self.row(*labels) if labels else ()

    def sayings(self) -> Iterator[str]:
        """Yield the fullest quotation of each certain speaker, those heard most first."""
        sure = [
            one for one, _ in self.by_id.values() if isinstance(one, Quotation) and one.sure and one.kind != "indirect"
        ]
        heard: dict[str, list[Quotation]] = {}
        for one in sure:
            heard.setdefault(self.story.linked.speaker_of.get(one.id) or one.speaker or "", []).append(one)
        for _, said in sorted(heard.items(), key=lambda item: (-len(item[1]), item[0])):
            yield from self.rows(one.id for one in sorted(said, key=lambda q: (-len(q.span), q.id))[:1])

    def claims(self, relations: tuple[str, ...]) -> Iterator[str]:
        """Yield each document's answer to the questions that figures answer."""
        for claim in self.story.linked.claims:
            if claim.relation in relations:
                yield from self._answers(claim)

    def _answers(self, claim: Claim) -> Iterator[str]:
        by_value: dict[str, list[str]] = {}
        for answer in claim.answers:
            by_value.setdefault(f"{answer.modifier}{answer.value}", []).append(answer.figure)
        for figures in by_value.values():
            yield from self.row(*figures)

    def doubts(self) -> Iterator[str]:
        """Yield what nobody is sure of: quotations whose words doubt or deny."""
        wary = [
            one.id for one, _ in self.by_id.values() if isinstance(one, Quotation) and one.stance in ("doubt", "deny")
        ]
        yield from self.rows(wary)
