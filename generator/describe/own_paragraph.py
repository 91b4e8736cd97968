"""The paragraph a passage stands in, in two versions of its document: an edge to hold on to, or the whole of it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from generator.describe.changes import Changes
from generator.describe.tokens import Tokens, tokens
from generator.model import Span

WORDS = 2  # of a paragraph that is known by its words alone: a day or a name on its own line is not


def paragraph(text: Tokens, span: Span) -> range:
    """Return the indices of the tokens of the line, or the run of lines, that ``span`` stands in."""
    here = text.within(span)
    if not here:
        return here
    starts = _starts(text.text)
    first, last = bisect_right(starts, here.start) - 1, bisect_right(starts, here.stop - 1) - 1
    return range(starts[first], starts[last + 1] if last + 1 < len(starts) else len(text.keys))


def in_its_paragraph(span: Span, changed: Changes) -> Span | None:
    """Return where the passage stands if one paragraph of each text, wherever it is, reads as its own did; or None."""
    here, own = changed.old.within(span), paragraph(changed.old, span)
    words = changed.old.keys[own.start : own.stop]
    if sum(key[0].isalnum() for key in words) < WORDS:
        return None
    was, now = (_paragraphs(text.text).get(words, ()) for text in (changed.old, changed.new))
    if len(was) != 1 or len(now) != 1:
        return None
    first = now[0] + here.start - own.start
    return changed.new.span(first, first + len(here))


@lru_cache(maxsize=4)
def _starts(text: str) -> tuple[int, ...]:
    """Return the indices of the tokens that begin a line of ``text``."""
    there = tokens(text)
    return tuple(
        index for index, start in enumerate(there.starts) if not index or "\n" in text[there.ends[index - 1] : start]
    )


@lru_cache(maxsize=4)
def _paragraphs(text: str) -> dict[tuple[str, ...], tuple[int, ...]]:
    """Return the index of the first token of each paragraph, by its words."""
    there, starts = tokens(text), _starts(text)
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    for first, last in zip(starts, (*starts[1:], len(there.keys)), strict=True):
        words = there.keys[first:last]
        found[words] = (*found.get(words, ()), first)
    return found
