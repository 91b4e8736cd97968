"""Footnote labels by the words, the speaker or the figure they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.describe.tokens import fold
from generator.model import Finding, Quantity, Quotation, Story, Timex

LEAST = 60.0  # of 100: below that, words have little to do with each other


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what it leads to: kind, document, who says so (or ""), and the words."""

    id: str
    kind: str
    document: str
    who: str
    words: str
    sentence: str


def labels(story: Story) -> list[Label]:
    """Return a label for everything a footnote may name, in document and text order."""
    names = {speaker.id: speaker.name for speaker in story.linked.speakers}
    found = []
    for document in story.documents:
        for one in sorted(document.citable, key=lambda finding: finding.span):
            if document.excluded(one.span):
                continue
            who = names.get(story.linked.speaker_of.get(one.id, ""), "")
            if not who and isinstance(one, Quotation | Quantity):
                who = one.speaker or ""
            text = document.document.text
            words, sentence = (" ".join(span.of(text).split()) for span in (one.span, one.sentence))
            found.append(Label(one.id, kind_of(one), document.document.id, who, words, sentence))
    return found


def kind_of(finding: Finding) -> str:
    """Return what people call a finding."""
    if isinstance(finding, Quotation):
        return "quotation"
    if isinstance(finding, Quantity):
        return "figure"
    return "date" if isinstance(finding, Timex) else "passage"


def snippets(story: Story) -> dict[str, dict[str, str]]:
    """Return an editor's completions in the form of VS Code's snippet files: type words of a passage, get its label."""
    return {
        one.id: {
            "prefix": f"^{one.words[:60]}",
            "body": f"[^{one.id}]",
            "description": ", ".join(part for part in (one.kind, one.who, one.document) if part),
        }
        for one in labels(story)
    }


def cited(words: str, story: Story, *, most: int = 10) -> list[Label]:
    """Return the labels that ``words`` may mean, the likest first: by its words, who says it, its sentence."""
    wanted = fold(words).casefold()
    scored = []
    for order, label in enumerate(labels(story)):
        own, around = fold(label.words).casefold(), fold(label.sentence).casefold()
        score = max(
            120.0 if wanted in own else 0.0,
            110.0 if wanted in label.id or (label.who and wanted in label.who.casefold()) else 0.0,
            100.0 if wanted in around else 0.0,
            fuzz.partial_ratio(wanted, own) * (0.9 if len(own) >= len(wanted) else 0.6),
            fuzz.token_set_ratio(wanted, f"{label.who.casefold()} {own}") * 0.9,
        )
        if score >= LEAST:
            scored.append((-score, len(own), order, label))
    return [label for *_, label in sorted(scored, key=lambda item: item[:3])[:most]]
