"""The places of a document that read most like words that are not in it."""

from __future__ import annotations

import re

from generator.describe.lookalikes import lookalikes
from generator.describe.tokens import tokens
from generator.model import Annotated, Span

PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"), ("(", ")"), ('"', '"'))


def nearest(words: str, document: Annotated, *, most: int = 3) -> str:
    """Return the places of ``document`` that read most like ``words``, or that there are none, to end a sentence."""
    found = near_places(words, document, most=most)
    if not found:
        return "; no words in it are near to them"
    return "; the nearest: " + ", ".join(_named(span, document) for span in found)


def near_places(words: str, document: Annotated, *, most: int = 3) -> list[Span]:
    """Return up to ``most`` places of ``document`` that read like ``words``, the likest first, marks in pairs."""
    text = document.document.text
    found = lookalikes(tokens(words).keys, tokens(text), least=0.4, most=most)
    return list(dict.fromkeys(_whole(_line(one.span, text), text) for one in found))


def _line(span: Span, text: str) -> Span:
    """Return the longest part of ``span`` that stands on one line: a passage does not run over paragraphs."""
    parts = [
        Span(span.start + part.start(), span.start + part.end())
        for part in re.finditer(r"[^\s](?:[^\n]*[^\s])?", span.of(text))
    ]
    return max(parts, key=lambda part: (len(part), -part.start), default=span)


def _whole(span: Span, text: str) -> Span:
    """Return ``span`` with the other one of a pair of marks where that stands beside it, or without the one."""
    start, end = span.start, span.end
    for opening, closing in PAIRS:
        words = text[start:end]
        opened, closed = words.count(opening), words.count(closing)
        if opening == closing and not opened % 2:
            continue
        if opened > closed or opening == closing:
            at = text.find(closing, end, end + 3)
            if at >= 0:
                end = at + 1
                continue
            if words[0] == opening:
                start += 1
                continue
        if closed > opened or opening == closing:
            if closing == "’" and not words.endswith(closing):
                continue  # an apostrophe
            if text[max(0, start - 1) : start] == opening:
                start -= 1
            elif words[-1] == closing:
                end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else span


def _named(span: Span, document: Annotated) -> str:
    words = short(span.of(document.document.text))
    held = [one.id for one in document.citable if one.span.overlaps(span)]
    return f"{words} ({held[0]})" if held else words


def short(words: str, most: int = 60) -> str:
    """Return ``words`` on one line in quotation marks, cut after ``most`` characters."""
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= most else plain[: most - 1] + '…'}”"
