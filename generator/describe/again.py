"""Find a passage again in a changed document: unique exact, text diff, gated fuzzy, or nowhere. Never a look-alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.describe.changes import Changes
from generator.describe.lookalikes import lookalikes, occurrences
from generator.describe.tokens import similarity
from generator.model import Span
from generator.model.findings import State

# Gates measured in benchmarks/reanchoring.py: without them a fuzzy search took the look-alike every time.
QUOTE, CONTEXT = 0.75, 0.8
IN_PLACE = 0.55  # enough for the words themselves where both neighbours are as they were,
IN_PLACE_SHORT = 0.65  # for two to four words, of which two unlike ones are alike by half
SPEAKS = 5  # words from which they are evidence by themselves; fewer need a neighbour that stayed
NEIGHBOURS = 7  # tokens of context compared on either side, about the 32 code points a selector keeps
OTHERS = 0.5  # share of words that stood elsewhere before, from which a place belongs to someone else


@dataclass(frozen=True, slots=True)
class Again:
    """Where a passage stands now, and in which state it came there."""

    span: Span
    state: State


def find_again(span: Span, changed: Changes) -> Again | None:
    """Return where the passage ``span`` of the old text stands in the new one; None where nothing is certain enough."""
    if changed.old.text == changed.new.text:
        return Again(span, "exact")
    place = changed.mapped(span)
    if place is not None and changed.whole(span):
        known = _speaks(span, changed) or _context(span, place, changed)[0] or _only_one(span, place, changed)
        if known:
            return _state(span, place, changed)
    return _exact(span, changed) or _edited(span, place, changed) or _fuzzy(span, changed)


def _speaks(span: Span, changed: Changes) -> bool:
    here = changed.old.within(span)
    return sum(key[0].isalnum() for key in changed.old.keys[here.start : here.stop]) >= SPEAKS


def _only_one(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether the words, two at least, stand once in either text: rewritten neighbours leave no doubt then."""
    here = changed.old.within(span)
    wanted = changed.old.keys[here.start : here.stop]
    if len(wanted) < 2 or _changed_there(span, place, changed):
        return False
    return all(len(occurrences(wanted, text)) == 1 for text in (changed.old, changed.new))


def _changed_there(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether other words stand between the two neighbours that few words had, elsewhere than at ``place``."""
    here, there = changed.old.within(span), changed.new.within(place)
    before = changed.new_of[here.start - 1] if here.start else -1
    after = changed.new_of[here.stop] if here.stop < len(changed.new_of) else -1
    return 0 <= before < after <= before + 2 * len(here) + 2 and before + 1 != there.start


def _state(span: Span, place: Span, changed: Changes) -> Again:
    if span.of(changed.old.text) != place.of(changed.new.text):
        return Again(place, "edited")
    return Again(place, "exact" if span == place else "moved")


def _context(span: Span, place: Span, changed: Changes) -> tuple[bool, bool]:
    """Say whether at least one neighbour of the passage, and whether both, are as they were."""
    here, there = changed.old.within(span), changed.new.within(place)
    sides = (
        (
            changed.old.joined(here.start - NEIGHBOURS, here.start),
            changed.new.joined(there.start - NEIGHBOURS, there.start),
        ),
        (
            changed.old.joined(here.stop, here.stop + NEIGHBOURS),
            changed.new.joined(there.stop, there.stop + NEIGHBOURS),
        ),
    )
    like = [bool(before) and similarity(before, after) >= CONTEXT for before, after in sides]
    return any(like), all(like)


def _exact(span: Span, changed: Changes) -> Again | None:
    """Return the only place of the same words, unless they stood there before beside the ones sought."""
    here = changed.old.within(span)
    wanted = changed.old.keys[here.start : here.stop]
    found = occurrences(wanted, changed.new)
    if len(found) == 1 and _speaks(span, changed) and len(occurrences(wanted, changed.old)) == 1:
        return _state(span, found[0], changed)
    found = [place for place in found if changed.explained(place, by_others_than=span) < OTHERS]
    if len(found) != 1:
        return None
    known = _context(span, found[0], changed)[0] and not _changed_there(span, found[0], changed)
    return _state(span, found[0], changed) if _speaks(span, changed) or known else None


def _edited(span: Span, place: Span | None, changed: Changes) -> Again | None:
    if place is None or changed.explained(place, by_others_than=span) >= OTHERS:
        return None
    place, like = _trimmed(span, place, changed)
    one, both = _context(span, place, changed)
    if not _speaks(span, changed) and not (_held(span, place, changed) and _shared(span, place, changed) >= 0.5):
        return None
    in_place = both and like >= (IN_PLACE if _speaks(span, changed) else IN_PLACE_SHORT)
    return _state(span, place, changed) if (like >= QUOTE and one) or in_place else None


def _held(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether few words stand just where they stood: between the tokens they stood between.

    Where something was put in on one side, the outermost of them must be the one it was, and as many as they were.
    """
    here, there = changed.old.within(span), changed.new.within(place)
    before = changed.new_of[here.start - 1] if here.start else -1
    after = changed.new_of[here.stop] if here.stop < len(changed.new_of) else len(changed.new.keys)
    left, right = before == there.start - 1, after == there.stop
    if len(here) != len(there) or left == right:
        return left and right
    return changed.new_of[here.stop - 1] == there.stop - 1 if left else changed.new_of[here.start] == there.start


def _shared(span: Span, place: Span, changed: Changes) -> float:
    here, there = changed.old.within(span), changed.new.within(place)
    old, new = changed.old.keys[here.start : here.stop], changed.new.keys[there.start : there.stop]
    return sum((Counter(old) & Counter(new)).values()) / len(old)


def _trimmed(span: Span, place: Span, changed: Changes) -> tuple[Span, float]:
    """Return the part of ``place`` that reads most like the passage, and how alike it is.

    Where a paragraph was put in beside the passage, a mark at its edge (its full stop, say) may have been matched with
    one at the far end of that paragraph.
    """
    here, there = changed.old.within(span), changed.new.within(place)
    words = changed.old.joined(here.start, here.stop)
    best, like = place, similarity(words, changed.new.joined(there.start, there.stop))
    if len(there) > len(here) + 2:
        sizes = range(max(1, len(here) - 2), len(here) + 3)
        windows = [(there.start, there.start + size) for size in sizes] + [
            (there.stop - size, there.stop) for size in sizes
        ]
        for first, last in windows:
            score = similarity(words, changed.new.joined(first, last))
            if score > like:
                best, like = changed.new.span(first, last), score
    return best, like


def _fuzzy(span: Span, changed: Changes) -> Again | None:
    if not _speaks(span, changed):
        return None
    here = changed.old.within(span)
    wanted = changed.old.keys[here.start : here.stop]
    found = [
        one
        for one in lookalikes(wanted, changed.new, least=QUOTE)
        if changed.explained(one.span, by_others_than=span) < OTHERS and _context(span, one.span, changed)[0]
    ]
    return _state(span, found[0].span, changed) if len(found) == 1 else None
