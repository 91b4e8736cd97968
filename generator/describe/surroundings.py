"""What stands around a passage in two versions of its document: what few words are known by, or known not to be."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from generator.describe.changes import Changes
from generator.describe.lookalikes import occurrences
from generator.describe.sentences import sentences
from generator.describe.tokens import Tokens, similarity
from generator.model import Span

CONTEXT = 0.8  # how alike a neighbour must be to be the one it was
NEIGHBOURS = 7  # tokens of context compared on either side, about the 32 code points a selector keeps
SOLID = 5  # tokens side by side that stayed so: a landmark, which one stray word that stayed is not
REACH = 40  # tokens within which a landmark must stand: about a paragraph of news
REWORDED = 0.5  # share of its telling words that a sentence told anew still has
GONE = 0.25  # share of its tokens below which a sentence was taken out
TELLING = 4  # letters from which a word tells a sentence from others, in a language nobody named
STEM = 5  # letters that the forms of one word share


def neighbours_stayed(span: Span, place: Span, changed: Changes) -> tuple[bool, bool]:
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


def replaced_there(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether other words stand between the two neighbours that few words had, elsewhere than at ``place``."""
    here, there = changed.old.within(span), changed.new.within(place)
    before = changed.new_of[here.start - 1] if here.start else -1
    after = changed.new_of[here.stop] if here.stop < len(changed.new_of) else -1
    return 0 <= before < after <= before + 2 * len(here) + 2 and before + 1 != there.start


def between_landmarks(span: Span, changed: Changes) -> Span | None:
    """Return where few words stand once between the nearest landmarks, and stood once between them before; or None.

    So they are known however their neighbours were rewritten and however often they stand elsewhere: the same words in
    another paragraph are others'. They must have kept their order with what else stayed; a word alone is known only
    where its sentence is told anew, in any order.
    """
    here = changed.old.within(span)
    before, after = _landmark(here.start - 1, -1, changed), _landmark(here.stop, 1, changed)
    if before is None or after is None or after[1] - before[1] > 2 * REACH + len(here):
        return None
    wanted = changed.old.keys[here.start : here.stop]
    was = occurrences(wanted, changed.old, range(before[0] + 1, after[0]))
    now = occurrences(wanted, changed.new, range(before[1] + 1, after[1]))
    if len(was) != 1 or len(now) != 1 or replaced_there(span, now[0], changed):
        return None
    first = changed.new.within(now[0]).start
    if len(here) == 1:
        return now[0] if changed.old_of[first] in (-1, here.start) and _told_anew(span, now[0], changed) else None
    return now[0] if changed.whole(span) and changed.new_of[here.start] == first else None


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


def _told_anew(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether the sentence at ``place`` has most of the telling words that the passage's had, in whatever order."""
    was, now = (_telling(text, one) for text, one in ((changed.old, span), (changed.new, place)))
    return bool(was) and len(was & now) >= max(2, REWORDED * len(was))


def _telling(text: Tokens, span: Span) -> set[str]:
    own = text.within(span)
    keys = [text.keys[at].casefold() for at in _sentence(text, span) if at not in own]
    return {key[:STEM] for key in keys if key[0].isdigit() or (len(key) >= TELLING and key.isalpha())}


def in_anothers_sentence(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether the passage's sentence was taken out and ``place`` is in one that stood beside it all along.

    Two sentences in a row may begin or end with the same words, and a text diff cannot tell whose were kept.
    """
    was, now = _sentence(changed.old, span), _sentence(changed.new, place)
    here, there = changed.old.within(span), changed.new.within(place)
    rest = [changed.old_of[at] for at in now if at not in there]
    own = sum(at in was and at not in here for at in rest)
    others = sum(at >= 0 and at not in was for at in rest)
    return len(was) > len(here) and own < GONE * (len(was) - len(here)) and others >= len(rest) / 2 > 0


def _sentence(text: Tokens, span: Span) -> range:
    """Return the indices of the tokens of the sentence, or the run of sentences, that ``span`` stands in."""
    starts, ends = _sentences(text.text)
    first = max(0, bisect_right(starts, span.start) - 1)
    last = max(first, bisect_right(starts, span.end - 1) - 1)
    return text.within(Span(min(starts[first], span.start), max(ends[last], span.end)))


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    found = sentences(text)
    return tuple(one.start for one in found), tuple(one.end for one in found)
