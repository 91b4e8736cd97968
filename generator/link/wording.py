"""What two statements have word for word, and what of it stands inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.link.statements import Run, Statement

PHRASE = 4  # words inside quotation marks that tell, whatever they are
FRAGMENT = 2  # the fewest that do, one of them of substance
SUBSTANCE = 5  # letters; shorter words are mostly grammar


def shared_runs(one: Statement, other: Statement) -> list[Run]:
    """Return the stretches of words that both have in the same order."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return [one.words[block.a : block.a + block.size] for block in matcher.get_matching_blocks() if block.size]


def in_marks(one: Statement, run: Run) -> bool:
    """Say whether ``run`` stands inside quotation marks in ``one``."""
    return any(_holds(words, run) for words in one.quoted)


def quoted_alike(one: Statement, other: Statement) -> int:
    """Return the length of the longest words in quotation marks in one statement that the other holds whole."""
    held = [run for a, b in ((one, other), (other, one)) for run in a.quoted if _holds(b.words, run)]
    return max((len(run) for run in held if len(run) >= PHRASE or _substantial(run)), default=0)


def headed(one: Statement, other: Statement) -> bool:
    """Say whether one is a heading whose words in quotation marks stand in those of the other, the text below."""
    head, below = (one, other) if one.heading else (other, one)
    return any(
        any(_holds(words, run) for words in below.quoted) and (len(run) >= FRAGMENT or len(run[0]) >= SUBSTANCE)
        for run in head.quoted
    )


def marked_in_both(one: Statement, other: Statement) -> Iterator[frozenset[str]]:
    """Yield the terms of each stretch that is all that marks hold in one, and stands inside marks in the other."""
    for a, b in ((one, other), (other, one)):
        for run in a.quoted:
            if any(_holds(words, run) for words in b.quoted):
                yield a.terms & b.terms & frozenset(run)


def _substantial(run: Run) -> bool:
    return len(run) >= FRAGMENT and any(len(word) >= SUBSTANCE for word in run)


def _holds(words: Run, run: Run) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))
