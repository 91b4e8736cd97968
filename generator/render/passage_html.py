"""A passage drawn with its marks: in its sentence, with ellipses where that is cut, the end of a long one folded."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.describe.context import begins_inside, ends_inside
from generator.model import Span
from generator.render.marking import Mark, draw, marks_of
from generator.render.places import Placed

LONG = 90  # words of evidence shown in a card before the rest folds
FOLD = 20  # words; fewer are not worth a fold


def passage_html(at: Placed, context: Span) -> tuple[Markup, Markup, int]:
    """Return the evidence in its sentence, what folds away of a long one, and how many words that is.

    Its own words are marked by kind; an ellipsis stands where a sentence is cut.
    """
    text = at.annotated.document.text
    marks = [Mark(mark.span, mark.kind) for mark in marks_of(at.finding, named=False)]
    end = context.end
    if at.finding.span.holds(context) or len(context.of(text).split()) > LONG:
        cut = at.finding.span.start + _length(text[at.finding.span.start : context.end], LONG)
        end = min(end, cut)
    whole = Span(context.start, max(end, context.start + 1))
    over = len(text[whole.end : context.end].split())
    if over < FOLD:
        return framed(text, context, marks), Markup(), 0
    before = Markup("… ") if begins_inside(text, whole.start) else Markup()
    rest = draw(text, Span(whole.end, context.end), marks)
    tail = " …" if ends_inside(text, context.end) else ""
    return before + draw(text, whole, marks), Markup("{}{}").format(rest, tail), over


def framed(text: str, within: Span, marks: Iterable[Mark]) -> Markup:
    """Return a stretch of ``text`` drawn, with an ellipsis at either end that cuts a sentence."""
    before = "… " if begins_inside(text, within.start) else ""
    after = " …" if ends_inside(text, within.end) else ""
    return Markup("{}{}{}").format(before, draw(text, within, marks), after)


def _length(text: str, words: int) -> int:
    at = 0
    for _ in range(words):
        while at < len(text) and text[at].isspace():
            at += 1
        while at < len(text) and not text[at].isspace():
            at += 1
    return at
