"""Which dated sentences tell of one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.link.dated import Dated
from generator.link.likeness import Likeness
from generator.link.occasions import is_plain

SAME_DAY = 0.5  # likeness from which two sentences of one day tell of one event
SAME_SPAN = 0.6  # the same where the words of one leave more than a day open
APART = 0.75  # the same where they name different places, or two speakers said it
ACT = 0.2  # the same where both tell of one kind of happening
ACT_SHARED = 2  # words such sentences must share
TOLD = 0.3  # the same where one tells of it and the other mentions it
TOLD_SHARED = 3
MONTH = 28  # days; in a stretch as long, one rare word in common is chance
SHARED = 3  # words of substance that two sentences of such a stretch must share
COPY = 0.6  # likeness from which two sentences of one shared passage are the same sentence
ONE_EVENT = 0.9  # likeness to both at which a sentence joins two events it stands between
KEPT = 40  # latest events a word leads to; a word of more than that tells little
KEYS = 12  # rarest words by which a sentence finds events it may belong to
TRIED = 12  # events a sentence is held against, those that share most such words first
PICTURE = 3  # words of substance a caption shares with the text of its document it illustrates
COMPARED = 5  # sentences of an event a further one is held against


@dataclass(slots=True)
class _Gathering:
    """An event as it grows: its sentences, the days all of them allow, who stands in which shared passage."""

    members: list[Dated] = field(default_factory=list)
    first: str = "0000-00-00"
    last: str = "9999-99-99"
    copied: dict[str, list[Dated]] = field(default_factory=lambda: defaultdict(list))

    def add(self, one: Dated) -> None:
        self.members.append(one)
        self.first, self.last = max(self.first, one.days[0]), min(self.last, one.days[1])
        for passage in one.copied:
            if len(self.copied[passage]) < COMPARED:
                self.copied[passage].append(one)

    def allows(self, first: str, last: str) -> bool:
        return max(self.first, first) <= min(self.last, last)


def cluster_dated(dated: Sequence[Dated]) -> list[list[Dated]]:
    """Return the sentences of ``dated`` that tell of one event together; the order of ``dated`` does not matter.

    A sentence joins the event it fits best among the few that share most of its rarest words, so time grows with the
    sentences, not with their pairs. One that fits two events very well makes them one.
    """
    likeness = Likeness(dated)
    events: list[_Gathering] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in sorted(dated, key=lambda one: (one.width, one.caption, one.document, one.sentence, one.edtf)):
        keys = _keys(one, likeness)
        tried = Counter(at for key in keys for at in index[key][-KEPT:])
        nearest = sorted(tried, key=lambda at: (-tried[at], at))[:TRIED]
        scores = sorted(((_fit(events[at], one, likeness), -at) for at in nearest), reverse=True)
        home = -scores[0][1] if scores and scores[0][0] > 0 else len(events)
        if home == len(events):
            events.append(_Gathering())
        events[home].add(one)
        for score, at in scores[1:]:
            other = events[-at]
            if score >= ONE_EVENT and events[home].allows(other.first, other.last):
                for member in other.members:
                    events[home].add(member)
                events[-at] = _Gathering()
        for key in keys:
            if home not in index[key][-3:]:
                index[key].append(home)
    return [event.members for event in events if event.members]


def _keys(one: Dated, likeness: Likeness) -> list[tuple[str, str]]:
    months = {day[:7] for day in one.days}
    numbers = [f"#{number}" for number in sorted(one.numbers)]
    words = [*likeness.rarest(one, KEYS), *numbers, *one.participants, *one.copied]
    return [(month, word) for month in sorted(months) for word in words]


def _fit(event: _Gathering, one: Dated, likeness: Likeness) -> float:
    """Return how well ``one`` fits an event, 0 where it does not."""
    if not event.members or not event.allows(*one.days):
        return 0.0
    copies = [other for passage in one.copied for other in event.copied.get(passage, ())]
    if any(other.document != one.document and likeness.words(one, other) >= COPY for other in copies):
        return 2.0
    best = 0.0
    for other in event.members[:COMPARED]:
        if _illustrates(one, other) or _illustrates(other, one):
            return 1.0
        few = len(one.words & other.words) < SHARED
        if few and max(one.width, other.width) >= MONTH and not (one.act & other.act):
            continue
        likely = likeness.of(one, other)
        apart = one.elsewhere(other) or (one.speakers and other.speakers and not one.speakers & other.speakers)
        if apart and likely < APART:
            continue
        if likely >= (SAME_DAY if one.width == other.width == 1 else SAME_SPAN):
            best = max(best, likely)
        elif _same_act(one, other, likeness):
            best = max(best, SAME_DAY)
    return best


def _same_act(one: Dated, other: Dated, likeness: Likeness) -> bool:
    """Say whether two sentences of one time tell of one kind of happening, and of some of the same things or people."""
    shared = one.words & other.words
    words = likeness.words(one, other)
    if one.speakers and other.speakers:
        plain = is_plain(one.predicate) and is_plain(other.predicate)
        if plain and set(one.participants) & set(other.participants):
            return bool(shared)
    if one.is_toll and other.is_toll:
        return True
    if one.elsewhere(other):
        return False
    if one.act & other.act:
        return len(shared) >= ACT_SHARED and words >= ACT
    if one.act & other.told or other.act & one.told:
        return len(shared) >= TOLD_SHARED and words >= TOLD
    return False


def _illustrates(caption: Dated, other: Dated) -> bool:
    same = caption.document == other.document and caption.caption and not other.caption
    return same and caption.width < other.width and len(caption.words & other.words) >= PICTURE
