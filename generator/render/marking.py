"""Findings drawn over the words of a document: nested ``<mark>`` elements, split where they cross."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from generator.describe.context import sentence_ends
from generator.model import Finding, Quantity, Quotation, Span, Timex
from generator.render.plain import CONTROL, direction

GLUE = re.compile(r"[a-z)][.!?]+[\"”’]?[\"“‘]?[A-Z][a-z]")
ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")


@dataclass(frozen=True, slots=True)
class Mark:
    """One layer over some words: ``kind`` is the class that draws it, ``id`` the finding it is of, if any."""

    span: Span
    kind: str
    id: str = ""


def marks_of(finding: Finding, *, named: bool = True) -> list[Mark]:
    """Return how ``finding`` is drawn: own words tinted, paraphrase lined, figure doubled, date dashed.

    They are in text order and carry the finding's id when ``named``.
    """
    if isinstance(finding, Quotation):
        plain = [Mark(part, "para") for part in finding.contents if not any(q.holds(part) for q in finding.quoted)]
        marks = [*plain, *(Mark(part, "own") for part in finding.quoted)]
        marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
        marks = marks or [Mark(finding.span, "para")]
    else:
        kind = "figure" if isinstance(finding, Quantity) else "date" if isinstance(finding, Timex) else "passage"
        marks = [Mark(finding.span, kind)]
    return [replace(mark, id=finding.id) for mark in marks] if named else marks


def draw(text: str, within: Span, marks: Iterable[Mark], *, begun: set[str] | None = None) -> Markup:
    """Return the stretch ``within`` of ``text`` as HTML with ``marks`` drawn; nothing in the text acts.

    Marks that cross are split. An id stands on the first part of its finding, the others say whose they are: pass the
    same ``begun`` for all stretches of one page. Line breaks become spaces, and control and direction characters are
    spelled out as their code points.

    >>> str(draw("a b c d", Span(0, 7), [Mark(Span(0, 5), "own", "x"), Mark(Span(2, 7), "date", "y")]))
    '<mark class="own" id="x">a <mark class="date" id="y">b c</mark></mark><mark class="date" data-of="y"> d</mark>'
    """
    seen = set() if begun is None else begun
    inside = sorted(
        (mark for mark in marks if mark.span.overlaps(within)),
        key=lambda mark: (max(mark.span.start, within.start), -mark.span.end, mark.kind, mark.id),
    )
    glued = set(_glued(text, within))
    cuts = {within.start, within.end, *glued}
    for mark in inside:
        cuts.update(edge for edge in (mark.span.start, mark.span.end) if within.start < edge < within.end)
    edges = sorted(cuts)
    out: list[str] = []
    stack: list[Mark] = []
    waiting = list(inside)
    for index, at in enumerate(edges):
        closing = [mark for mark in stack if mark.span.end <= at or at == within.end]
        if closing:
            lowest = min(stack.index(mark) for mark in closing)
            reopen = [mark for mark in stack[lowest:] if mark not in closing]
            out += ["</mark>"] * (len(stack) - lowest)
            del stack[lowest:]
            for mark in reopen:
                _open(mark, text, stack, out, seen)
        if at == within.end:
            break
        if at in glued:
            out.append(" ")
        while waiting and max(waiting[0].span.start, within.start) <= at:
            _open(waiting.pop(0), text, stack, out, seen)
        out.append(shown(text[at : edges[index + 1]]))
    return Markup("".join(out))


def _glued(text: str, within: Span) -> list[int]:
    """Return where a sentence begins right behind another: a text received as one run lost the space there."""
    if not GLUE.search(text, within.start, within.end):
        return []
    addresses = [Span(*match.span()) for match in ADDRESS.finditer(text, within.start, within.end)]
    return [
        at
        for at in sentence_ends(text, within)
        if within.start < at < within.end
        and not text[at].isspace()
        and not text[at - 1].isspace()
        and not any(address.start < at < address.end for address in addresses)
    ]


def _open(mark: Mark, text: str, stack: list[Mark], out: list[str], begun: set[str]) -> None:
    name = ""
    if mark.id:
        name = f' {"data-of" if mark.id in begun else "id"}="{escape(mark.id)}"'
        begun.add(mark.id)
    # Words that run the other way than their document are kept apart, or they would carry its punctuation along.
    apart = ' dir="auto"' if direction(mark.span.of(text)) != direction(text) else ""
    out.append(f'<mark class="{escape(mark.kind)}"{name}{apart}>')
    stack.append(mark)


def shown(text: str) -> Markup:
    """Return ``text`` as HTML in which every character shows and none acts.

    >>> str(shown("<b>{{x}}\\u202e\\n"))
    '&lt;b&gt;{{x}}<span class="control">U+202E</span> '
    """
    parts: list[str] = []
    at = 0
    for match in CONTROL.finditer(text):
        parts.append(str(escape(text[at : match.start()])))
        if ord(match[0]) not in {0x200B, 0xFEFF}:
            parts.append(f'<span class="control">U+{ord(match[0]):04X}</span>')
        at = match.end()
    parts.append(str(escape(text[at:])))
    return Markup(
        " ".join("".join(parts).replace("\r", "\n").split("\n")).replace("\u2028", " ").replace("\u2029", " ")
    )
