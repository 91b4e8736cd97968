"""The sentence a passage stands in, in two versions of its document: told anew, or another's."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import takewhile

from generator.describe.changes import Changes
from generator.describe.sentences import sentences
from generator.describe.tokens import Tokens
from generator.model import Span

KEPT = 0.5  # share of its letters, in words, that a sentence told anew still has
SAY = 2  # words of it that say something, without which two short sentences share "put", "at" and "the"
TELLING = 4  # letters from which a word does
BESIDE = 4  # words right beside the passage by which it is known, whatever the rest of the sentence says now
GONE = 0.25  # share of its tokens below which a sentence was taken out
STEM = 5  # letters that the forms of one word share, in a language nobody named


def sentence_kept(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether the sentence at ``place`` tells what the passage's did: half of its words, in whatever order.

    Words count by their letters, so that little ones, which any two sentences share, count little.
    """
    was, now = (_others(text, one) for text, one in ((changed.old, span), (changed.new, place)))
    kept = was & now
    says = sum(key[0].isdigit() or len(key) >= TELLING for key in kept)
    return was == now or (says >= SAY and _letters(kept) >= KEPT * _letters(was))


def words_beside_stayed(span: Span, place: Span, changed: Changes) -> bool:
    """Say whether the words right beside the passage, in its sentence, are as they were."""
    old, new = changed.old, changed.new
    here, there, was, now = old.within(span), new.within(place), _sentence(old, span), _sentence(new, place)
    before = zip(old.keys[was.start : here.start][::-1], new.keys[now.start : there.start][::-1], strict=False)
    after = zip(old.keys[here.stop : was.stop], new.keys[there.stop : now.stop], strict=False)
    stayed = [key for side in (before, after) for key, other in takewhile(lambda pair: pair[0] == pair[1], side)]
    return sum(key[0].isalnum() for key in stayed) >= BESIDE


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


def _others(text: Tokens, span: Span) -> Counter[str]:
    own = text.within(span)
    keys = (text.keys[at].casefold() for at in _sentence(text, span) if at not in own)
    return Counter(key if key[0].isdigit() else key[:STEM] for key in keys if key[0].isalnum())


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())


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
