"""What stands around a passage in two versions of its document: what few words are known by, or known not to be."""

from __future__ import annotations

from generator.describe.changes import Changes
from generator.describe.lookalikes import occurrences
from generator.describe.own_paragraph import paragraph
from generator.describe.own_sentence import sentence_kept
from generator.describe.tokens import similarity
from generator.model import Span

CONTEXT = 0.8  # how alike a neighbour must be to be the one it was
NEIGHBOURS = 7  # tokens of context compared on either side, about the 32 code points a selector keeps
SOLID = 5  # tokens side by side that stayed so: a landmark, which one stray word that stayed is not
REACH = 40  # tokens within which a landmark must stand: about a paragraph of news
ALONE = 3  # words to the edge of the paragraph that are a neighbour by themselves; "he said" ends many


def neighbours_stayed(span: Span, place: Span, changed: Changes) -> tuple[bool, bool]:
    """Say whether at least one neighbour of the passage, and whether both, are as they were.

    A neighbour is what stands right before or behind; where its paragraph ends there, a few words up to that edge.
    """
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
    edges = [same is not None and same >= ALONE for same in _to_the_edges(span, place, changed)]
    return like[0] or like[1] or any(edges), (like[0] or edges[0]) and (like[1] or edges[1])


def rest_stayed(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether the passage is a whole paragraph but for a few words, if any, and those are as they were."""
    return None not in _to_the_edges(span, place, changed)


def _to_the_edges(span: Span, place: Span, changed: Changes) -> list[int | None]:
    """Return how many words, the same in both texts, stand before and behind in the paragraph; None where others do.

    None, too, where they are more than a neighbour has.
    """
    here, there = changed.old.within(span), changed.new.within(place)
    own, now = paragraph(changed.old, span), paragraph(changed.new, place)
    sides = (
        (changed.old.keys[own.start : here.start], changed.new.keys[now.start : there.start]),
        (changed.old.keys[here.stop : own.stop], changed.new.keys[there.stop : now.stop]),
    )
    return [
        sum(key[0].isalnum() for key in was) if was == is_now and len(was) < NEIGHBOURS else None
        for was, is_now in sides
    ]


def replaced_there(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether other words stand between the two neighbours that few words had, elsewhere than at ``place``."""
    here, there = changed.old.within(span), changed.new.within(place)
    before = changed.new_of[here.start - 1] if here.start else -1
    after = changed.new_of[here.stop] if here.stop < len(changed.new_of) else -1
    return 0 <= before < after <= before + 2 * len(here) + 2 and before + 1 != there.start


def between_landmarks(span: Span, changed: Changes) -> Span | None:
    """Return where few words stand once between the nearest landmarks, and stood once between them before; or None.

    So they are known however their neighbours were rewritten and however often they stand elsewhere: the same words in
    another paragraph are others'. The diff must not say otherwise: it has them there too, or nobody's words. A word
    alone is known by its sentence told anew, in any order, be there more of it in other sentences.
    """
    here = changed.old.within(span)
    before, after = _landmark(here.start - 1, -1, changed), _landmark(here.stop, 1, changed)
    if before is None or after is None or after[1] - before[1] > 2 * REACH + len(here):
        return None
    wanted = changed.old.keys[here.start : here.stop]
    was = occurrences(wanted, changed.old, range(before[0] + 1, after[0]))
    now = occurrences(wanted, changed.new, range(before[1] + 1, after[1]))
    if len(here) == 1:  # its sentence decides which one it is
        now = [place for place in now if sentence_kept(span, place, changed)]
        was = [other for other in was if any(sentence_kept(other, place, changed) for place in now)]
    if len(was) != 1 or len(now) != 1 or replaced_there(span, now[0], changed):
        return None
    there = [changed.old_of[at] for at in changed.new.within(now[0])]
    nobodys = set(there) == {-1} and (len(here) == 1 or all(changed.new_of[at] < 0 for at in here))
    return now[0] if nobodys or there == list(here) else None


def _landmark(index: int, step: int, changed: Changes) -> tuple[int, int] | None:
    """Return the first token from ``index`` on that begins a landmark, in the old text and in the new; None if far.

    Either end of the text is one, too.
    """
    run = 0
    for at in range(index, index + step * (REACH + SOLID), step):
        if not 0 <= at < len(changed.new_of):
            first = at - step * run
            return (first, changed.new_of[first]) if run else (at, -1 if step < 0 else len(changed.new.keys))
        there = changed.new_of[at]
        run = (run + 1 if run and changed.new_of[at - step] == there - step else 1) if there >= 0 else 0
        if run == SOLID:
            first = at - step * (SOLID - 1)
            return first, changed.new_of[first]
    return None
