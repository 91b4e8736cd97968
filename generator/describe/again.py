"""Find a passage again in a changed document: unique exact, text diff, gated fuzzy, or nowhere. Never a look-alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.describe.changes import Changes
from generator.describe.lookalikes import lookalikes, occurrences
from generator.describe.own_paragraph import in_its_paragraph, paragraph
from generator.describe.own_sentence import in_anothers_sentence, sentence_kept, words_beside_stayed
from generator.describe.surroundings import between_landmarks, neighbours_stayed, replaced_there, rest_stayed
from generator.describe.tokens import similarity
from generator.model import Span
from generator.model.findings import State

# Gates measured in benchmarks/reanchoring.py: without them a fuzzy search took the look-alike every time.
QUOTE = 0.75
IN_PLACE = 0.55  # enough for the words themselves where both neighbours are as they were
SPEAKS = 5  # words from which they are evidence by themselves; fewer need a neighbour that stayed
OTHERS = 0.5  # share of words that stood elsewhere before, from which a place belongs to someone else
KEPT = 0.5  # share of few words that must be left where the others were changed
TELLING = 4  # letters from which one word that is left says what the passage is about


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
    if place is not None and changed.whole(span) and (_speaks(span, changed) or _known(span, place, changed)):
        return _state(span, place, changed)
    moved = in_its_paragraph(span, changed)
    if moved is not None:
        return _state(span, moved, changed)
    return _exact(span, changed) or _rewritten(span, changed) or _edited(span, place, changed) or _fuzzy(span, changed)


def _known(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether few words are known at ``place`` by what stands beside them; one word by its sentence, too."""
    alone = len(changed.old.within(span)) == 1
    return (
        neighbours_stayed(span, place, changed)[0]
        and not in_anothers_sentence(span, place, changed)
        and (not alone or sentence_kept(span, place, changed) or words_beside_stayed(span, place, changed))
    )


def _rewritten(span: Span, changed: Changes) -> Again | None:
    place = None if _speaks(span, changed) else between_landmarks(span, changed)
    return None if place is None else _state(span, place, changed)


def _speaks(span: Span, changed: Changes) -> bool:
    here = changed.old.within(span)
    return sum(key[0].isalnum() for key in changed.old.keys[here.start : here.stop]) >= SPEAKS


def _state(span: Span, place: Span, changed: Changes) -> Again:
    if span.of(changed.old.text) != place.of(changed.new.text):
        return Again(place, "edited")
    return Again(place, "exact" if span == place else "moved")


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
    known = _known(span, found[0], changed) and not replaced_there(span, found[0], changed)
    return _state(span, found[0], changed) if _speaks(span, changed) or known else None


def _edited(span: Span, place: Span | None, changed: Changes) -> Again | None:
    if place is None or changed.explained(place, by_others_than=span) >= OTHERS:
        return None
    place, like = _trimmed(span, place, changed)
    one, both = neighbours_stayed(span, place, changed)
    if not _speaks(span, changed):
        known = not changed.whole(span) and _held(span, place, changed) and _left(span, place, changed)
        return _state(span, place, changed) if known and one else None
    known = one or rest_stayed(span, place, changed)
    enough = like >= IN_PLACE or (_held(span, place, changed) and _left(span, place, changed))
    return _state(span, place, changed) if (like >= QUOTE and known) or (both and enough) else None


def _held(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether few words stand just where they stood: between the tokens, or edges, they stood between.

    Where something was put in on one side, they must be as many as they were, the outermost of them the one it was.
    """
    here, there = changed.old.within(span), changed.new.within(place)
    before = changed.new_of[here.start - 1] if here.start else -1
    after = changed.new_of[here.stop] if here.stop < len(changed.new_of) else len(changed.new.keys)
    own, now = paragraph(changed.old, span), paragraph(changed.new, place)
    left = before == there.start - 1 or (here.start == own.start and there.start == now.start)
    right = after == there.stop or (here.stop == own.stop and there.stop == now.stop)
    if left and right:
        return True
    if len(here) != len(there) or not (left or right):
        return False
    if left:  # a full stop may have been matched with that of a paragraph put in behind it
        same = changed.new.keys[there.stop : there.stop + 1] == changed.old.keys[here.stop : here.stop + 1]
        return same or changed.new_of[here.stop - 1] == there.stop - 1
    return changed.new_of[here.start] == there.start


def _left(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether enough is left of few words of which some were changed: most, or half and not little words alone.

    Of a number exchanged for a number, what was counted is enough ("3 men", "5 men").
    """
    here, there = changed.old.within(span), changed.new.within(place)
    old, new = (
        Counter(key for key in keys if key[0].isalnum())
        for keys in (changed.old.keys[here.start : here.stop], changed.new.keys[there.start : there.stop])
    )
    left = old & new
    counted = all(key[0].isdigit() for key in (old - new) + (new - old))
    telling = any(key[0].isdigit() or len(key) >= TELLING for key in left)
    return left.total() > KEPT * old.total() or (left.total() == KEPT * old.total() > 0 and (telling or counted))


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
        if changed.explained(one.span, by_others_than=span) < OTHERS and neighbours_stayed(span, one.span, changed)[0]
    ]
    return _state(span, found[0].span, changed) if len(found) == 1 else None
