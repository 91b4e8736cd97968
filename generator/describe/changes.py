"""What became of each place of a document in its next version: the old-to-new text diff."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from generator.describe.tokens import Tokens, tokens
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Changes:
    """Old and new text with, for each token of either, the index of the same token in the other, or -1."""

    old: Tokens
    new: Tokens
    new_of: tuple[int, ...]
    old_of: tuple[int, ...]

    def mapped(self, span: Span) -> Span | None:
        """Return the stretch of the new text that stands where ``span`` stood in the old one, or None.

        Where the words at an edge were changed, as many new words as old ones are taken; two more where nothing but
        the passage itself was touched. What comes back may hold other words: compare before use.
        """
        inside = self.old.within(span)
        if not inside:
            return None
        matched = [index for index in inside if self.new_of[index] >= 0]
        if matched:
            first = self._edge(inside.start, matched[0], -1)
            last = self._edge(inside.stop - 1, matched[-1], 1) + 1
        else:
            first, last = self._gap(inside)
        if not 0 <= first < last <= len(self.new.keys):
            return None
        stretch = self.new.span(first, last)
        # A span may begin or end inside a token; keep its distance from a token that stayed as it was.
        start, end = stretch.start, stretch.end
        if matched and matched[0] == inside.start and self._same(inside.start):
            start += max(0, span.start - self.old.starts[inside.start])
        if matched and matched[-1] == inside.stop - 1 and self._same(inside.stop - 1):
            end -= max(0, self.old.ends[inside.stop - 1] - span.end)
        return Span(start, end) if start < end else None

    def _same(self, index: int) -> bool:
        """Say whether a token that stayed has as many letters as it had: the shape of its apostrophe does not count."""
        other = self.new_of[index]
        return self.old.ends[index] - self.old.starts[index] == self.new.ends[other] - self.new.starts[other]

    def _edge(self, edge: int, matched: int, step: int) -> int:
        """Return the new token for the old one at ``edge``; ``matched`` is the outermost old one inside that stayed."""
        here = self.new_of[matched]
        inside = abs(matched - edge)
        if not inside:
            return here
        beyond, outside = edge + step, 0
        while 0 <= beyond < len(self.new_of) and self.new_of[beyond] < 0:
            beyond, outside = beyond + step, outside + 1
        limit = self.new_of[beyond] if 0 <= beyond < len(self.new_of) else (-1 if step < 0 else len(self.new.keys))
        gap = abs(here - limit) - 1
        room = gap if not outside and gap <= 2 * inside + 2 else min(gap, inside)
        return here + step * room

    def _gap(self, inside: range) -> tuple[int, int]:
        before, after = inside.start - 1, inside.stop
        if before < 0 or after >= len(self.new_of) or self.new_of[before] < 0 or self.new_of[after] < 0:
            return 0, 0
        first, last = self.new_of[before] + 1, self.new_of[after]
        return (first, last) if last - first <= 2 * len(inside) + 2 else (0, 0)

    def whole(self, span: Span) -> bool:
        """Say whether every token of ``span`` stayed, all of them side by side."""
        inside = self.old.within(span)
        places = [self.new_of[index] for index in inside]
        return bool(places) and places[0] >= 0 and places == list(range(places[0], places[0] + len(places)))

    def explained(self, place: Span, *, by_others_than: Span) -> float:
        """Return the share of tokens at ``place`` in the new text that stood in the old one outside that span.

        Words that were there all along belong to whoever had them: a passage can only have moved into new words.
        """
        there = self.new.within(place)
        own = self.old.within(by_others_than)
        taken = sum(self.old_of[index] >= 0 and self.old_of[index] not in own for index in there)
        return taken / len(there) if there else 1.0


@lru_cache(maxsize=4)
def changes(old: str, new: str) -> Changes:
    """Return what became of each token of ``old`` in ``new`` (longest common block first: Ratcliff and Obershelp).

    Of two equal texts nothing is compared: what comes back holds the text, and no tokens.
    """
    if old == new:  # every place is its own; nobody need ask
        bare = Tokens(old, (), (), ())
        return Changes(bare, bare, (), ())
    one, other = tokens(old), tokens(new)
    least = min(len(one.keys), len(other.keys))
    head = next((i for i in range(least) if one.keys[i] != other.keys[i]), least)
    tail = next((i for i in range(least - head) if one.keys[-1 - i] != other.keys[-1 - i]), least - head)
    new_of, old_of = [-1] * len(one.keys), [-1] * len(other.keys)
    blocks = [(0, 0, head), (len(one.keys) - tail, len(other.keys) - tail, tail)]
    middle = one.keys[head : len(one.keys) - tail], other.keys[head : len(other.keys) - tail]
    if all(middle):
        found = SequenceMatcher(None, *middle, autojunk=False).get_matching_blocks()
        blocks += [(match.a + head, match.b + head, match.size) for match in found]
    for a, b, size in blocks:
        for i in range(size):
            new_of[a + i], old_of[b + i] = b + i, a + i
    return Changes(one, other, tuple(new_of), tuple(old_of))
