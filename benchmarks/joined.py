"""Scores of what is joined across documents: by pairs of places, and by whole groups.

Pairs make much of large groups: five numbers of one question are ten pairs, two are one. By wholes a group of the gold
is found where two of its places are joined, and a group that joins no two places of one is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from benchmarks.story_gold import Score, place_of
from generator.model import Span

Place = tuple[str, Span]


def joined_pairs(groups: Iterable[list[Place]], gold: list[list[dict[str, str]]], texts: dict[str, str]) -> Score:
    """Return the score of ``groups`` by pairs: a predicted place is the gold place it overlaps, or its own."""
    wanted = [[place_of(place, texts) for place in group] for group in gold]
    places = [place for group in wanted for place in group]

    def key(place: Place) -> Place:
        near = [other for other in places if other[0] == place[0] and other[1].overlaps(place[1])]
        return max(
            near, key=lambda other: min(other[1].end, place[1].end) - max(other[1].start, place[1].start), default=place
        )

    right = {frozenset(pair) for group in wanted for pair in combinations(group, 2)}
    made = {
        frozenset(pair)
        for group in groups
        for pair in combinations(sorted({key(place) for place in group}), 2)
        if pair[0] != pair[1]
    }
    return Score(
        right=len(right & made),
        missed=sorted(words_of(pair, texts) for pair in right - made),
        wrong=sorted(words_of(pair, texts) for pair in made - right),
    )


def said_pairs(groups: Iterable[list[list[Place]]], gold: list[list[dict[str, str]]], texts: dict[str, str]) -> Score:
    """Return the score of ``groups`` of quotations, each a list of its parts, by pairs.

    A quotation split by its cue, or of several sentences, holds every gold place that one of its parts overlaps: two
    joined quotations are right where the gold joins a place of one with a place of the other, and two places that one
    of them holds are together. A place may be of several groups of the gold.
    """
    wanted = [[place_of(place, texts) for place in group] for group in gold]
    group_of: dict[Place, set[int]] = {}
    for at, places in enumerate(wanted):
        for place in places:
            group_of.setdefault(place, set()).add(at)

    def held(parts: list[Place]) -> list[Place]:
        places = [one for one in group_of if any(one[0] == name and one[1].overlaps(span) for name, span in parts)]
        return places or parts[:1]

    made, wrong = set(), set()
    for group in groups:
        made |= {
            frozenset((p, q))
            for one in group
            for p in held(one)
            for q in held(one)
            if p != q and _joined(group_of, p, q)
        }
        for one, other in combinations(sorted(group), 2):
            pairs = {frozenset((p, q)) for p in held(one) for q in held(other) if p != q and _joined(group_of, p, q)}
            made |= pairs
            if not pairs:
                wrong.add(frozenset((one[0], other[0])))
    right = {frozenset(pair) for group in wanted for pair in combinations(group, 2)}
    return Score(
        right=len(right & made),
        missed=sorted(words_of(pair, texts) for pair in right - made),
        wrong=sorted(words_of(pair, texts) for pair in wrong),
    )


def _joined(group_of: dict[Place, set[int]], one: Place, other: Place) -> bool:
    return bool(group_of.get(one, set()) & group_of.get(other, set()))


def joined_wholes(
    groups: Iterable[list[list[Place]]], gold: list[list[dict[str, str]]], texts: dict[str, str]
) -> Score:
    """Return the score of ``groups`` of findings, each a list of its parts, by whole groups of the gold."""
    wanted = [[place_of(place, texts) for place in group] for group in gold]

    def met(parts: list[Place]) -> set[int]:
        return {at for at, places in enumerate(wanted) if any(_meet(part, place) for part in parts for place in places)}

    found: set[int] = set()
    wrong: list[str] = []
    for group in groups:
        counted = Counter(at for parts in group for at in met(parts))
        twice = {at for at, count in counted.items() if count > 1}
        found |= twice
        if not twice:
            wrong.append(words_of((parts[0] for parts in group[:2]), texts))
    return Score(
        right=len(found),
        missed=[words_of(places[:2], texts) for at, places in enumerate(wanted) if at not in found],
        wrong=wrong,
    )


def _meet(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1].overlaps(other[1])


def words_of(places: Iterable[Place], texts: dict[str, str]) -> str:
    """Return the beginnings of the words at ``places``, each with its document."""
    return " = ".join(f"{name}: {span.of(texts[name])[:60]!r}" for name, span in sorted(places))
