"""Events that are one after all: what only a whole day, seen together, tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.link.dated import Dated
from generator.link.days import Days, around
from generator.link.occasions import is_plain
from generator.link.stems import stem

COMPARED = 5  # sentences of an event that are held against those of another
KEPT = 12  # latest events a word leads to
LEADING = 3  # documents that tell of one kind of happening from which it is what the day was about
AWAY = 2  # days from those of print from which an outlet names only what matters to the story
SHARED = 2  # words two sentences of such a day must share, one less where they tell of one kind of happening
WIDE_SHARED = 3  # the same where one of them leaves more than a day open

Cluster = list[Dated]


def fold_events(clusters: Sequence[Cluster], *, printed: Days | None) -> list[Cluster]:
    """Return ``clusters``, those made one that the others of their day show to be one; ``printed``: the days of print.

    The happening that most documents tell of a day is one event, in however different words. A day far from those of
    print has few events: there a little in common is enough. What is only named by its day ("Monday's slide") is the
    event of that day that it shares a word with.
    """
    groups = _Groups(clusters)
    for day in groups.days():
        _join_leading(groups, day)
    near = around(printed, before=AWAY, after=0) if printed else None
    _join_far(groups, near)
    for day in groups.days():
        _join_asides(groups, day)
    return groups.joined()


class _Groups:
    """Events by number; one that turns out to be another gives it its sentences and stays empty."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self.members = [list(cluster) for cluster in clusters]

    def join(self, home: int, other: int) -> None:
        self.members[home].extend(self.members[other])
        self.members[other] = []

    def day_of(self, at: int) -> Days:
        closest = min(self.members[at], key=lambda one: (one.width, one.days))
        return closest.days

    def days(self) -> list[list[int]]:
        """Return the events of each single day, days in order."""
        found: dict[Days, list[int]] = defaultdict(list)
        for at, members in enumerate(self.members):
            if members and self.day_of(at)[0] == self.day_of(at)[1]:
                found[self.day_of(at)].append(at)
        return [found[day] for day in sorted(found)]

    def joined(self) -> list[Cluster]:
        return [members for members in self.members if members]


def _join_leading(groups: _Groups, day: list[int]) -> None:
    """Join the events of a day that tell of the kind of happening that most documents tell of it."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for at in day:
        for one in groups.members[at]:
            for act in one.told:
                tellers[act].add(one.document)
    if not tellers:
        return
    leading = min(tellers, key=lambda act: (-len(tellers[act]), act))
    if len(tellers[leading]) < LEADING:
        return
    telling = [at for at in day if any(leading in one.told for one in groups.members[at])]
    home = max(telling, key=lambda at: (len({one.document for one in groups.members[at]}), -at))
    for at in telling:
        if at != home and any(
            _is_leading(one, other, leading) for one in groups.members[at] for other in groups.members[home][:COMPARED]
        ):
            groups.join(home, at)


def _is_leading(one: Dated, other: Dated, leading: str) -> bool:
    if one.speakers or is_plain(one.predicate) or leading not in one.told or one.elsewhere(other):
        return False
    return len(one.words & other.words) >= (SHARED if leading in one.act else WIDE_SHARED)


def _join_far(groups: _Groups, near: Days | None) -> None:
    """Join events away from the days of print, and those of a wider stretch, where their sentences share enough."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    order = sorted(
        (at for at, members in enumerate(groups.members) if members),
        key=lambda at: (min(one.width for one in groups.members[at]), at),
    )
    for at in order:
        days = groups.day_of(at)
        if near and days[0] == days[1] and near[0] <= days[0] <= near[1]:
            continue
        keys = list(_keys(groups.members[at], days))
        tried = Counter(other for key in keys for other in index[key][-KEPT:])
        home = at
        for other in sorted(tried, key=lambda other: (-tried[other], other)):
            if _one_far(groups.members[other], groups.members[at]):
                groups.join(other, at)
                home = other
                break
        for key in keys:
            if home not in index[key][-KEPT:]:
                index[key].append(home)


def _keys(members: Cluster, days: Days) -> Iterator[tuple[str, str]]:
    words = sorted({word for one in members[:COMPARED] for word in one.words})
    for year in sorted({day[:4] for day in days}):
        for word in words:
            yield year, word


def _one_far(cluster: Cluster, other: Cluster) -> bool:
    first = max(one.days[0] for one in (*cluster, *other))
    last = min(one.days[1] for one in (*cluster, *other))
    return first <= last and any(
        _share_enough(one, two) for one in cluster[:COMPARED] for two in other[:COMPARED] if one.text != two.text
    )


def _share_enough(one: Dated, other: Dated) -> bool:
    if one.elsewhere(other):
        return False
    needed = SHARED if one.width == other.width == 1 else WIDE_SHARED
    needed -= bool(one.act & other.act) + bool(one.numbers & other.numbers)
    names = {stem(word) for name in (*one.participants, *other.participants) for word in name.split("-")}
    return len((one.words & other.words) - names) >= max(needed, 1)


def _join_asides(groups: _Groups, day: list[int]) -> None:
    """Give what is only named by its day to the event of that day that most documents tell of, of those that fit."""
    asides = [at for at in day if groups.members[at] and all(one.aside for one in groups.members[at])]
    others = [at for at in day if groups.members[at] and at not in set(asides)]
    for at in asides:
        fitting = [other for other in others if _fits(groups.members[at], groups.members[other])]
        if fitting:
            home = max(fitting, key=lambda other: (len({one.document for one in groups.members[other]}), -other))
            groups.join(home, at)


def _fits(asides: Cluster, others: Cluster) -> bool:
    return any(
        aside.words & other.words or aside.told & (other.act or other.told)
        for aside in asides[:COMPARED]
        for other in others[:COMPARED]
    )
