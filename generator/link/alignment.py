"""Two runs of words laid side by side from one place where they agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LONGEST_EDIT = 14  # words
DENSITY = 0.7  # words that agree, of the longer side


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``left`` and ``right`` onwards that agree, ``length`` of them."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two stretches that read alike but for small edits; ``matches`` run in order."""

    matches: tuple[Match, ...]

    @property
    def left(self) -> tuple[int, int]:
        """The stretch of the first text, in words, half-open."""
        return self.matches[0].left, self.matches[-1].left + self.matches[-1].length

    @property
    def right(self) -> tuple[int, int]:
        """The stretch of the second text, in words, half-open."""
        return self.matches[0].right, self.matches[-1].right + self.matches[-1].length

    @property
    def agreeing(self) -> int:
        """How many words agree."""
        return sum(match.length for match in self.matches)

    def cut(self, places: Iterable[int], *, side: int) -> list[Aligned]:
        """Return the parts between ``places``, word indices of the first (0) or second (1) text."""
        parts: list[list[Match]] = [[]]
        todo = list(self.matches)
        for place in sorted(set(places)):
            parts.append([])
            rest = []
            for match in todo:
                start = match.right if side else match.left
                before = min(max(place - start, 0), match.length)
                if before:
                    parts[-2].append(Match(match.left, match.right, before))
                if before < match.length:
                    rest.append(Match(match.left + before, match.right + before, match.length - before))
            todo = rest
        parts[-1].extend(todo)
        return [Aligned(tuple(part)) for part in parts if part]


def align(left: Sequence[int], right: Sequence[int], places: Iterable[tuple[int, int]], *, least: int) -> list[Aligned]:
    """Return the stretches where both texts read alike, grown from ``places`` where they agree.

    A stretch has at least ``least`` words on its longer side, and ``DENSITY`` of them agree.
    """
    found: list[Aligned] = []
    covered: list[tuple[int, int, int]] = []  # stretches of the left text and the shift to the right one, tried already
    for place in sorted(places):
        here, there = place
        if any(start <= here < end and there - here == shift for start, end, shift in reversed(covered)):
            continue
        matches = _grow(left, right, here, there)
        covered.extend((match.left, match.left + match.length, match.right - match.left) for match in matches)
        one = Aligned(_dense(matches))
        longer = max(one.left[1] - one.left[0], one.right[1] - one.right[0])
        if longer >= least and one.agreeing >= DENSITY * max(longer, least):
            found.append(one)
    return found


def _dense(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return ``matches`` without the outermost, as long as too much between them does not agree."""
    while len(matches) > 1:
        one = Aligned(matches)
        longer = max(one.left[1] - one.left[0], one.right[1] - one.right[0])
        if one.agreeing >= DENSITY * longer:
            break
        matches = matches[1:] if matches[0].length < matches[-1].length else matches[:-1]
    return matches


def _grow(left: Sequence[int], right: Sequence[int], here: int, there: int) -> tuple[Match, ...]:
    after = _run(left, right, here, there)
    before = _run(left[:here][::-1], right[:there][::-1], 0, 0) if here and there else []
    matches = [Match(here - m.left - m.length, there - m.right - m.length, m.length) for m in reversed(before)]
    if matches and after and matches[-1].left + matches[-1].length == here:
        last = matches.pop()
        if last.right + last.length == there:
            after[0] = Match(last.left, last.right, last.length + after[0].length)
        else:
            matches.append(last)
    return (*matches, *after)


def _run(left: Sequence[int], right: Sequence[int], here: int, there: int) -> list[Match]:
    """Return the matches from one place to the right, stepping over small edits."""
    matches: list[Match] = []
    while True:
        length = 0
        while (
            here + length < len(left) and there + length < len(right) and left[here + length] == right[there + length]
        ):
            length += 1
        if length:
            matches.append(Match(here, there, length))
        here, there = here + length, there + length
        step = _rejoin(left, right, here, there)
        if step is None:
            return matches
        here, there = here + step[0], there + step[1]


def _needed(edit: int) -> int:
    """Return how many words must agree again after an edit: the longer it is, the more it takes to believe in it."""
    return 3 if edit == 1 else max(4, edit + 1)


def _rejoin(left: Sequence[int], right: Sequence[int], here: int, there: int) -> tuple[int, int] | None:
    """Return the smallest edit, in words of each side, after which both agree for long enough; None where none does."""
    for total in range(1, 2 * LONGEST_EDIT + 1):
        for skip_left in range(max(0, total - LONGEST_EDIT), min(total, LONGEST_EDIT) + 1):
            skip_right = total - skip_left
            one, other = here + skip_left, there + skip_right
            if one >= len(left) or other >= len(right) or left[one] != right[other]:
                continue
            edit = max(skip_left, skip_right)
            needed = _needed(edit)
            if left[one : one + needed] != right[other : other + needed] or one + needed > len(left):
                continue
            if any(key < 0 for key in (*left[here:one], *right[there:other])):
                return None
            return skip_left, skip_right
    return None
