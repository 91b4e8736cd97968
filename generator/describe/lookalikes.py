"""Places of a text that hold given words, or words much like them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.describe.tokens import Tokens, similarity
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that looks like a passage that is gone; ``score`` from 0 to 1."""

    span: Span
    score: float


def occurrences(wanted: tuple[str, ...], text: Tokens, within: range | None = None) -> list[Span]:
    """Return every place in ``text`` where the folded tokens ``wanted`` stand side by side, all of them ``within``."""
    size = len(wanted)
    stretch = range(len(text.keys)) if within is None else within
    return [
        text.span(first, first + size)
        for first in range(stretch.start, stretch.stop - size + 1)
        if wanted and text.keys[first] == wanted[0] and text.keys[first : first + size] == wanted
    ]


def lookalikes(wanted: tuple[str, ...], text: Tokens, *, least: float, most: int = 5) -> list[Candidate]:
    """Return up to ``most`` places in ``text`` that read like the folded tokens ``wanted``, the likest first.

    They do not overlap, and each is at least ``least`` alike, from 0 to 1.
    """
    size = len(wanted)
    if not size or not text.keys:
        return []
    whole, bag = " ".join(wanted), Counter(wanted)
    window: Counter[str] = Counter(text.keys[: size - 1])
    scored: list[tuple[float, int]] = []
    for first in range(max(1, len(text.keys) - size + 1)):
        if first + size <= len(text.keys):
            window[text.keys[first + size - 1]] += 1
        shared = sum(min(count, window[key]) for key, count in bag.items())
        if shared >= size * least * 0.5:  # cheap look first: half as alike in words is never alike enough in letters
            scored.append((similarity(whole, text.joined(first, first + size)), first))
        window[text.keys[first]] -= 1
    kept: list[Candidate] = []
    for score, first in sorted(scored, key=lambda pair: (-pair[0], pair[1])):
        if score < least * 0.8 or len(kept) == most:
            break
        found = _fitted(whole, text, first, min(first + size, len(text.keys)))
        if found.score >= least and not any(found.span.overlaps(other.span) for other in kept):
            kept.append(found)
    return kept


def _fitted(whole: str, text: Tokens, first: int, last: int) -> Candidate:
    """Return the window moved at either end by up to three tokens so that it reads most like ``whole``."""
    best = max(
        (
            (similarity(whole, text.joined(start, end)), -abs(start - first) - abs(end - last), start, end)
            for start in range(max(0, first - 3), first + 4)
            for end in range(max(start + 1, last - 3), min(len(text.keys), last + 3) + 1)
        ),
    )
    return Candidate(text.span(best[2], best[3]), best[0])
