"""`describe` a span as a selector, and `anchor` a selector back to its span: each the other's inverse."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Span

CONTEXT = 32  # code points kept either side, as Hypothesis does (anchoring/types.ts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """W3C TextQuoteSelector (exact, prefix, suffix) beside a TextPositionSelector (start, end)."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def describe(span: Span, text: str) -> Selector:
    """Return the selector of ``span`` in ``text``.

    >>> describe(Span(3, 8), "He said no more.").exact
    'said '
    """
    return Selector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        start=span.start,
        end=span.end,
    )


def anchor(selector: Selector, text: str) -> Span | None:
    """Return the one place in ``text`` that the selector describes exactly, or None.

    The stored position counts only when the words stand there; otherwise words and context must be unique.

    >>> anchor(describe(Span(0, 2), "no, no"), "so: no, no")
    Span(start=4, end=6)
    """
    stored = text[selector.start : selector.end]
    before = text[max(0, selector.start - CONTEXT) : selector.start]
    after = text[selector.end : selector.end + CONTEXT]
    if (stored, before, after) == (selector.exact, selector.prefix, selector.suffix):
        return Span(selector.start, selector.end)
    for prefix, suffix in ((selector.prefix, selector.suffix), (selector.prefix, ""), ("", selector.suffix), ("", "")):
        whole = prefix + selector.exact + suffix
        first = text.find(whole)
        if first >= 0 and text.find(whole, first + 1) < 0:
            return Span(first + len(prefix), first + len(prefix) + len(selector.exact))
    return None
