"""A first outline of the explainer: the documents' own sentences under plain headings, each with its footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.describe.days import when
from generator.describe.sentences import whole_sentences
from generator.model import DRAFT, Annotated, Claim, Event, Finding, Quantity, Quotation, Span, Story

MOST = 8  # lines a part: an outline is read at one sitting
FEWEST = 5  # words from which a sentence tells something
SPECIAL = re.compile(r"[\\`*_\[\]<>&#{}]")
ENDED = re.compile(r"[.!?…][”\"’')\]]*$")
DATELINE = re.compile(r"^[A-Z][A-Z .,’'/-]+(?:, [^()—–]{2,30})?(?: \([^()]{2,30}\))? [—–-]{1,2} (?=\S)")
# A label in capitals, the stamp that a browser prints, an address: what stands on a page beside the story.
BESIDE = re.compile(r"^[A-Z][A-Z /&-]{2,}:|^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\w://")


def outline(story: Story) -> str:
    """Return the outline in Markdown: what happened, when, who says what, how many, what is in dispute, what is open.

    Every sentence is one of a document, with the label of what was found in it; none is written by the machine. In
    front stands, in bold, what the record knows: the day, who speaks, the question that figures answer.
    """
    told = _Told(story)
    # What comes first is given first; how an article begins is given whatever the other parts hold.
    found = {
        "What happened": _Told(story).leads(),
        "What is in dispute": told.claims(("differ",)),
        "Who says what": told.sayings(),
        "When": told.days(),
        "How many": told.counts(),
        "What is not known": told.doubts(),
    }
    parts = {title: list(islice(rows, MOST)) for title, rows in found.items()}
    lines = [f"# {story.config.title}", "", DRAFT]
    for title in ("What happened", "When", "Who says what", "How many", "What is in dispute", "What is not known"):
        if parts[title]:
            lines += ["", f"## {title}", "", *(f"- {row}" for row in parts[title])]
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
        if isinstance(finding, Quotation) and not finding.sure:
            return  # whoever drafts from it would print it as a fact
        if key in self.given or not _tells(words):
            return
        self.given.add(key)
        notes = "".join(f"[^{one}]" for one in dict.fromkeys((label, *also)) if one in self.by_id)
        # A run of sentences is one passage: each of them rests on it.
        words = DATELINE.sub("", words)
        yield " ".join(_escaped(span.of(words)) + notes for span in whole_sentences(words))

    def rows(self, labels: Iterable[str]) -> Iterator[str]:
        """Yield the sentence of each finding."""
        for label in labels:
            yield from self.row(label)

    def leads(self) -> Iterator[str]:
        """Yield the first sentence of each document in which anything was found."""
        for document in self.story.documents:
            first = sorted((one for one in document.citable if one.id in self.by_id), key=lambda one: one.span)
            body = [one for one in first if "\n" in document.document.text[: one.sentence.start]] or first
            yield from islice(self.rows(one.id for one in body), 1)

    def days(self) -> Iterator[str]:
        """Yield what happened on which day, in the order of the days."""
        for event in sorted(self.story.linked.timeline, key=lambda one: (one.date, one.id)):
            if event.kind == "event":
                labels = self._labels(event)
                for row in self.row(*labels) if labels else ():
                    yield f"**{when(event.date).words}:** {row}"

    def _labels(self, event: Event) -> list[str]:
        """Return the labels of the sentence that tells the event, then one of each other document."""
        telling: list[str] = []
        others: dict[str, str] = {}
        for place in event.evidence:
            for label, (one, document) in self.by_id.items():
                if document.document.id != place.document or not Span(place.start, place.end).overlaps(one.span):
                    continue
                if isinstance(one, Quotation) and not one.sure:
                    continue
                if event.text in " ".join(one.sentence.of(document.document.text).split()):
                    telling.append(label)
                else:
                    others.setdefault(place.document, label)
        told = {self.by_id[label][1].document.id for label in telling}
        return [*telling, *(label for name, label in others.items() if name not in told)]

    def sayings(self) -> Iterator[str]:
        """Yield the fullest quotation of each certain speaker, those heard most first."""
        sure = [
            one for one, _ in self.by_id.values() if isinstance(one, Quotation) and one.sure and one.kind != "indirect"
        ]
        heard: dict[str, list[Quotation]] = {}
        for one in sure:
            heard.setdefault(self.story.linked.speaker_of.get(one.id) or one.speaker or "", []).append(one)
        names = {speaker.id: speaker.name for speaker in self.story.linked.speakers}
        for who, said in sorted(heard.items(), key=lambda item: (-len(item[1]), item[0])):
            fullest = min(said, key=lambda one: (-len(one.span), one.id))
            for row in self.row(fullest.id):
                yield f"**{_escaped(names.get(who, who))}:** {row}"

    def claims(self, relations: tuple[str, ...]) -> Iterator[str]:
        """Yield the questions that figures answer, the most answered first, each with the sentences of its answers."""
        asked = [claim for claim in self.story.linked.claims if claim.relation in relations]
        for claim in sorted(asked, key=lambda one: (-len({answer.document for answer in one.answers}), one.id)):
            rows = list(self._answers(claim))
            if rows:
                yield f"**{_escaped(claim.question.rstrip('?'))}:** {' '.join(rows)}"

    def counts(self) -> Iterator[str]:
        """Yield the counts that agree or grew, then those that one document alone gives."""
        yield from self.claims(("agree", "change"))
        compared = {answer.figure for claim in self.story.linked.claims for answer in claim.answers}
        for label, (one, _) in self.by_id.items():
            if isinstance(one, Quantity) and one.kind == "count" and one.counted and one.low is not None:
                yield from self.row(label) if label not in compared else ()

    def _answers(self, claim: Claim) -> Iterator[str]:
        by_value: dict[str, list[str]] = {}
        for answer in claim.answers:
            by_value.setdefault(f"{answer.modifier}{answer.value}", []).append(answer.figure)
        for figures in by_value.values():
            yield from self.row(*figures)

    def doubts(self) -> Iterator[str]:
        """Yield what is denied or doubted, where it is certain who does."""
        wary = [
            one.id for one, _ in self.by_id.values() if isinstance(one, Quotation) and one.stance in ("doubt", "deny")
        ]
        yield from self.rows(wary)


def _escaped(words: str) -> str:
    return SPECIAL.sub(_literal, words)


def _literal(match: re.Match[str]) -> str:
    """Return a sign as Markdown shows it: a backslash before "<" and "&" would be shown too."""
    return {"<": "&lt;", "&": "&amp;"}.get(match[0], f"\\{match[0]}")


def _tells(words: str) -> bool:
    """Say whether words are a sentence of a story: no headline, place and day, caption or line of a page's frame."""
    lower = [word for word in words.split() if word[:1].islower()]
    return len(words.split()) >= FEWEST and len(lower) > 1 and bool(ENDED.search(words)) and not BESIDE.search(words)
