"""Words that an editor wrote, found in their document."""

from __future__ import annotations

from generator.describe.lookalikes import occurrences
from generator.describe.nearest import nearest, short
from generator.describe.tokens import fold, tokens
from generator.model import Annotated, Span


class Misplaced(ValueError):
    """A correction that does not find its place; says so in a sentence an editor can act on."""


def place_of(words: str, document: Annotated, *, prefix: str = "", suffix: str = "") -> Span:
    """Return where ``words`` stand in ``document``, next to ``prefix`` and ``suffix`` where these are given.

    Typography does not count. Raises Misplaced where they stand nowhere, with the nearest places, or more than once.
    """
    text, name = document.document.text, document.document.id
    found = _exactly(words, text) or occurrences(tokens(words).keys, tokens(text))
    beside = [span for span in found if _beside(span, text, prefix, suffix)]
    if len(beside) == 1:
        return beside[0]
    if not found:
        raise Misplaced(f"{short(words)} does not stand in '{name}'{nearest(words, document)}")
    if not beside:
        raise Misplaced(f"{short(words)} stands in '{name}', but not beside the prefix or suffix given")
    raise Misplaced(f"{short(words)} stands {len(beside)} times in '{name}'; add 'prefix:', the words before it")


def _exactly(words: str, text: str) -> list[Span]:
    found, at = [], text.find(words)
    while words and at >= 0:
        span = Span(at, at + len(words))
        if not _cuts(text, at) and not _cuts(text, span.end):
            found.append(span)
        at = text.find(words, at + 1)
    return found


def _cuts(text: str, at: int) -> bool:
    """Say whether ``at`` lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _beside(span: Span, text: str, prefix: str, suffix: str) -> bool:
    before = fold(text[max(0, span.start - 2 * len(prefix) - 8) : span.start])
    after = fold(text[span.end : span.end + 2 * len(suffix) + 8])
    return before.endswith(fold(prefix)) and after.startswith(fold(suffix))
