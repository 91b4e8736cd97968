"""Headings in quotation marks that repeat what somebody says in the text below: the words are that person's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.quotations.barred import topic
from generator.extract.quotations.tree import Tree

LEAST, MOST = 2, 12  # words of such a heading
HEARD = 0.7  # probability from which the text settles whose words they are
ECHOED = 0.85  # most that an echo is sure of: an editor should look
SET_OFF = " -–—*#_"  # what agencies and plain text print around a heading between paragraphs
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Chances = dict[int | None, float]


def echoed(tree: Tree, number: int, others: Sequence[tuple[int, Chances]]) -> Chances | None:
    """Return the chances of each speaker of a heading that one of ``others``, by stretch, repeats; None for no echo.

    'A small door', alone in its line, above "The Omanis keep a small door open," she said: it is she who says it.
    """
    words = _words(tree, number)
    if not LEAST <= len(words) <= MOST or not _is_heading(tree, number):
        return None
    for other, chances in others:
        best = max((p for head, p in chances.items() if head is not None), default=0.0)
        if other != number and best >= HEARD and not _is_heading(tree, other) and _holds(_words(tree, other), words):
            named: Chances = {head: p * min(1.0, ECHOED / best) for head, p in chances.items() if head is not None}
            return named | {None: 1.0 - sum(named.values())}
    return None


def _is_heading(tree: Tree, number: int) -> bool:
    """Say whether the stretch is all of its line, or opens the first line before a colon, or ends it behind a topic."""
    stretch = tree.stretches[number]
    before = tree.text[stretch.line_start : stretch.start].strip(SET_OFF)
    behind = tree.text[stretch.end : stretch.line_end].strip()
    first = not tree.text[: stretch.line_start].strip()
    if before:
        return len(topic(tree, number)) > 0
    return not behind.strip(SET_OFF) or (first and behind[0] in ":,–—")


def _words(tree: Tree, number: int) -> list[str]:
    stretch = tree.stretches[number]
    return WORD.findall(tree.text[stretch.inner_start : stretch.inner_end].casefold())


def _holds(words: list[str], run: list[str]) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))
