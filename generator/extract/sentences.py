"""Whole sentences: the parser's, joined again where it cut one in two."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Any, TypeVar

from spacy.tokens import Doc

from generator.model import Annotated, Finding, Span
from generator.model.layout import KINDS

F = TypeVar("F", bound=Finding)
ENDS = frozenset('.!?…:;"”’»)]}—')  # what a sentence, a quotation in it or a label before it can end with


def whole_sentences(parsed: Doc, text: str) -> list[Span]:
    """Return the sentences of ``text`` in order; one that ends in mid-sentence runs on to where it does end.

    A sentence ends with a mark that ends sentences, or with its line.
    """
    found: list[Span] = []
    for sentence in parsed.sents:
        start, end = sentence.start_char, sentence.end_char
        words = text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if start >= end:
            continue
        last = found[-1] if found else None
        if last and text[last.end - 1] not in ENDS and "\n" not in text[last.end : start]:
            found[-1] = Span(last.start, end)
        else:
            found.append(Span(start, end))
    return found


def with_whole_sentences(annotated: Annotated, parsed: Doc) -> Annotated:
    """Return ``annotated``, the sentence of every finding widened to the whole sentences that hold it."""
    text = annotated.document.text
    sentences = whole_sentences(parsed, text)
    starts = [sentence.start for sentence in sentences]

    def widened(finding: F) -> F:
        span = finding.span
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first, bisect_right(starts, span.end - 1) - 1)
        if not sentences:
            return finding
        sentence = Span(min(sentences[first].start, span.start), max(sentences[last].end, span.end))
        return replace(finding, sentence=sentence)

    kinds: dict[str, Any] = {
        kind: tuple(widened(one) for one in getattr(annotated, kind)) for kind in KINDS if kind != "boilerplate"
    }
    return replace(annotated, **kinds)
