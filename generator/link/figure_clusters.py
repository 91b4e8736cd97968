"""Figures gathered by the question they answer, the surest pairs first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import sqrt

from generator.describe.origins import Origins
from generator.link.asked import Asked
from generator.link.figure_bonds import bound
from generator.link.figure_pairs import odds
from generator.link.figure_setting import Setting, same_number, sort_of

JOINED = 0.9  # evidence from which two groups of figures answer one question
NEVER = -4.0  # log-odds of a single pair below which they do not, whatever the others say
COMPARED = 8  # figures of a group that speak for it
ALL_PAIRS = 40  # figures of a sort up to which every pair is tried
BESIDE = 8  # else each is tried with those next to it in size
NEAREST = 12  # groups that a group which has just grown is weighed against
TELLING = 2  # from which a number can lead from one noun to another: "118 votes", "118 countries"


def gather_figures(figures: Sequence[Asked], texts: Mapping[str, str], origins: Origins) -> list[list[Asked]]:
    """Return ``figures`` in groups that answer one question each, in text order; ``texts`` by document id.

    What is ``bound`` together stays so. Groups are joined by what speaks for it, the likeliest first, over pairs that
    share a sort or a number, each group with the nearest few, so that time grows with the figures and not their pairs.
    """
    pairs = _Pairs(Setting.of(figures, tuple(texts.values())))
    groups = [_Group(members) for members in bound(figures, texts, origins, pairs.odds)]
    home = {one.order: at for at, group in enumerate(groups) for one in group.members}
    beside: dict[int, set[int]] = defaultdict(set)
    for one, other in _candidates(figures):
        left, right = home[one.order], home[other.order]
        if left != right:
            beside[left].add(right)
            beside[right].add(left)
    links = _Links(groups, pairs)
    heap = [entry for at in sorted(beside) for entry in links.of(at, (to for to in sorted(beside[at]) if to > at))]
    heapify(heap)
    while heap:
        _, left, right, ages = heappop(heap)
        if ages != (groups[left].age, groups[right].age):
            continue
        groups[left].take(groups[right])
        groups[right].age = -1
        moved = beside.pop(right, set())
        for to in moved:
            beside[to].discard(right)
            if to != left:
                beside[to].add(left)
        beside[left] = (beside[left] | moved) - {left, right}
        near = links.nearest(left, sorted(beside[left]))
        for to in beside[left] - near:
            beside[to].discard(left)
        beside[left] = near
        for entry in links.of(left, sorted(near)):
            heappush(heap, entry)
    return [sorted(group.members, key=lambda one: one.order) for group in groups if group.age >= 0]


class _Group:
    """Figures that answer one question; ``age`` counts how often others joined them, -1 once they joined others."""

    def __init__(self, members: list[Asked]) -> None:
        self.members = members
        self.age = 0

    def take(self, other: _Group) -> None:
        self.members = self.members + other.members
        self.age += 1


class _Pairs:
    """The odds of pairs, each worked out once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._odds: dict[tuple[tuple[str, int], tuple[str, int]], float] = {}

    def odds(self, one: Asked, other: Asked) -> float:
        """Return the log-odds that two figures answer one question."""
        key = (one.order, other.order) if one.order < other.order else (other.order, one.order)
        if key not in self._odds:
            self._odds[key] = odds(one, other, self._setting)
        return self._odds[key]


class _Links:
    """What speaks for groups answering one question."""

    def __init__(self, groups: Sequence[_Group], pairs: _Pairs) -> None:
        self._groups = groups
        self._pairs = pairs
        self._known: dict[tuple[int, int], tuple[tuple[int, int], float | None]] = {}

    def of(self, at: int, others: Iterable[int]) -> Iterator[tuple[float, int, int, tuple[int, int]]]:
        """Yield what a heap orders by for each of ``others`` that answers the question of group ``at``."""
        for to in others:
            left, right = min(at, to), max(at, to)
            told = self._told_of(left, right)
            if told is not None and told > JOINED:
                yield -told, left, right, (self._groups[left].age, self._groups[right].age)

    def nearest(self, at: int, others: Iterable[int]) -> set[int]:
        """Return the NEAREST of ``others`` to group ``at``, without those that never answer one question with it.

        Without this a large group would be weighed against ever more others each time it grows.
        """
        ranked = sorted((-told, to) for to in others if (told := self._told_of(at, to)) is not None)
        return {to for _, to in ranked[:NEAREST]}

    def _told_of(self, at: int, to: int) -> float | None:
        """Return what speaks for two groups by their numbers; worked out again only once one of them has grown."""
        left, right = min(at, to), max(at, to)
        ages = self._groups[left].age, self._groups[right].age
        known = self._known.get((left, right))
        if known is None or known[0] != ages:
            known = self._known[left, right] = ages, self._told(self._groups[left], self._groups[right])
        return known[1]

    def _told(self, one: _Group, other: _Group) -> float | None:
        """Return the odds of the pairs together, None where a pair says never.

        Of two documents only the likeliest pair counts: one that repeats a number speaks for it once. Two pairs that
        speak alike say more than one but, as the documents tell of one event, not twice as much: the sum over the root
        of how many.
        """
        best: dict[tuple[str, str], float] = {}
        for mine in one.members[:COMPARED]:
            for theirs in other.members[:COMPARED]:
                if not _comparable(mine, theirs):
                    continue
                found = self._pairs.odds(mine, theirs)
                if found < NEVER:
                    return None
                both = mine.document, theirs.document
                best[both] = max(best.get(both, found), found)
        return sum(best.values()) / sqrt(len(best)) if best else None


def _comparable(one: Asked, other: Asked) -> bool:
    if one.kind == other.kind == "count" and not (one.noun or other.noun):
        return False  # what neither says cannot be the same
    if sort_of(one) == sort_of(other):
        return True
    return (
        sort_of(one)[0] == sort_of(other)[0] == "count" and same_number(one, other) and (one.figure.low or 0) >= TELLING
    )


def comparable_pairs(figures: Sequence[Asked]) -> Iterator[tuple[Asked, Asked]]:
    """Yield every pair whose odds mean something; what weights are fitted on."""
    return (pair for pair in combinations(figures, 2) if _comparable(*pair) and pair[0].kind != "age")


def _candidates(figures: Sequence[Asked]) -> Iterator[tuple[Asked, Asked]]:
    sorts: dict[tuple[object, ...], list[Asked]] = defaultdict(list)
    for one in figures:
        sorts[sort_of(one)].append(one)
        if one.kind == "count" and (one.figure.low or 0) >= TELLING:
            sorts["number", one.figure.low, one.figure.high].append(one)
    for _, members in sorted(sorts.items(), key=lambda item: item[1][0].order):
        members.sort(key=lambda one: (one.state or "", one.figure.low or 0, one.order))
        for at, one in enumerate(members):
            reach = len(members) if len(members) <= ALL_PAIRS else at + 1 + BESIDE
            for other in members[at + 1 : reach]:
                yield one, other
