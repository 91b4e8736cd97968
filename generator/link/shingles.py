"""Where two documents may read alike: places of shared word shingles, found without comparing all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.link.words import Words

# Six words, not the eight usual for whole-document work: an edit every eighth word must leave one shingle standing.
SHINGLE = 6
PLACES = 3  # places of one shingle kept per document: a refrain would otherwise multiply

Place = tuple[int, int]  # index of the document, index of its word


def pair_places(documents: Sequence[Words]) -> dict[Place, list[Place]]:
    """Return, for pairs of documents (indices, smaller first), the word indices where both hold the same shingle.

    Each shingle links the first document that holds it with every other one, so the pairs grow with the documents that
    share a text, not with their square.
    """
    shared = _shared(documents)
    holders: dict[int, list[Place]] = defaultdict(list)
    for index, words in enumerate(documents):
        for place, shingle in enumerate(_shingles(words.keys)):
            if shingle in shared:
                holders[shingle].append((index, place))
    pairs: dict[Place, list[Place]] = defaultdict(list)
    for places in holders.values():
        first = places[0][0]
        own = [place for index, place in places[: PLACES + 1] if index == first][:PLACES]
        seen, times = first, 0
        for index, place in places:
            times = times + 1 if index == seen else 1
            seen = index
            if index != first and times <= PLACES:
                pairs[first, index].extend((here, place) for here in own)
    return pairs


def _shingles(keys: Sequence[int]) -> Iterator[int]:
    # The hash of a tuple of int does not depend on the process; a collision costs a look, never a wrong passage.
    return map(hash, zip(*(keys[at:] for at in range(SHINGLE)), strict=False))


def _shared(documents: Sequence[Words]) -> set[int]:
    first: dict[int, int] = {}
    shared: set[int] = set()
    for index, words in enumerate(documents):
        for shingle in _shingles(words.keys):
            if first.setdefault(shingle, index) != index:
                shared.add(shingle)
    return shared
