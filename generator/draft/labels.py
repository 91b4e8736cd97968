"""Footnote labels by the words, the speaker or the figure they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from generator.check.numbers import numbers
from generator.describe.tokens import fold
from generator.model import Finding, Quantity, Quotation, Story, Timex

LEAST = 60.0  # of 100: below that, words have little to do with each other
KINDS = ("quotation", "figure", "date", "passage")
AROUND = {"quotation": 100.0, "passage": 100.0, "figure": 70.0, "date": 0.0}  # for words beside it in its sentence


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


def cited(words: str, story: Story, *, most: int = 10) -> list[Label]:
    """Return the labels that ``words`` may mean, the likest first: a number, its words, who says it, its sentence.

    Of someone's name the quotations come first, of a number the figures; a day is found by its own words alone.
    """
    wanted = fold(words).casefold()
    sought = [number for number in numbers(words) if number.low == number.high]
    scored = []
    for order, label in enumerate(labels(story)):
        score = _score(label, wanted, [number.low for number in sought])
        if score >= LEAST:
            scored.append((-score, KINDS.index(label.kind), len(label.words), order, label))
    return [label for *_, label in sorted(scored, key=lambda item: item[:4])[:most]]


def _score(label: Label, wanted: str, sought: list[Decimal]) -> float:
    own, around, who = (fold(words).casefold() for words in (label.words, label.sentence, label.who))
    said = label.kind == "quotation"
    values = {number.low for number in numbers(label.words) if number.low == number.high} if sought else set()
    if sought and values.issuperset(sought):  # "ten thousand" is "about 10,000"; the other words of the search decide
        return (130.0 if label.kind == "figure" else 121.0) + fuzz.token_set_ratio(wanted, own) / 20
    return max(
        120.0 if wanted in own else 0.0,
        (125.0 if said else 108.0) if who and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", who) else 0.0,
        110.0 if wanted in label.id else 0.0,
        AROUND[label.kind] if wanted in around else 0.0,
        0.0 if sought else fuzz.partial_ratio(wanted, own) * (0.9 if len(own) >= len(wanted) else 0.6),
        0.0 if sought else fuzz.token_set_ratio(wanted, f"{who} {own}") * 0.9,
    )
