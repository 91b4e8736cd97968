"""Which dated sentences tell of one event: those joined that most likely do, likeliest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.link.dated import Dated
from generator.link.days import meet
from generator.link.event_pairs import EventPairs

LIKELY = -0.5  # log-odds, on average over their sentences, from which two events are one
KEYS = 12  # rarest words by which a sentence finds others
KEPT = 30  # latest sentences a word leads to; a word of more than that tells little
TRIED = 12  # sentences held against each, those that share most such words
COMPARED = 4  # sentences of an event that are held against those of another

Pair = tuple[int, int]


def cluster_dated(dated: Sequence[Dated], *, printed: str | None) -> list[list[Dated]]:
    """Return the sentences of ``dated`` that tell of one event together; the order of ``dated`` does not matter.

    ``printed`` is the first day of print. A sentence is only held against those that share most of its rarest words or
    its day, so time grows with the sentences, not with their pairs. Two events are one where their sentences on average
    speak for it, and some day is left that all of them allow.
    """
    order = sorted(dated, key=lambda one: (one.width, one.caption, one.document, one.sentence, one.edtf))
    pairs = EventPairs(order, printed=printed)
    odds = {pair: pairs.odds(order[pair[0]], order[pair[1]]) for pair in _candidates(order, pairs)}
    home = list(range(len(order)))
    members = {at: [at] for at in home}
    days = {at: order[at].days for at in home}
    for left, right in sorted((pair for pair in odds if odds[pair] > LIKELY), key=lambda pair: (-odds[pair], pair)):
        one, other = sorted((home[left], home[right]))
        both = max(days[one][0], days[other][0]), min(days[one][1], days[other][1])
        if one != other and both[0] <= both[1] and _are_one(members[one], members[other], order, pairs, odds):
            days[one] = both
            for at in members[other]:
                home[at] = one
            members[one] = sorted(members[one] + members.pop(other))
    return [[order[at] for at in cluster] for cluster in members.values()]


def _candidates(order: Sequence[Dated], pairs: EventPairs) -> list[Pair]:
    """Return the pairs worth comparing, of sentences whose days meet."""
    found: list[Pair] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(order):
        keys = _keys(one, pairs)
        tried = Counter(other for key in keys for other in index[key][-KEPT:] if meet(order[other].days, one.days))
        found += [(other, at) for other in sorted(tried, key=lambda other: (-tried[other], other))[:TRIED]]
        for key in keys:
            index[key].append(at)
    return found


def _keys(one: Dated, pairs: EventPairs) -> list[tuple[str, str]]:
    words = [*pairs.rarest(one, KEYS), *(f"#{number}" for number in sorted(one.numbers)), *one.participants]
    words += [*one.copied, *(f"act {act}" for act in sorted(one.told)), f"day {one.edtf}"]
    return [
        (period, word)
        for period in sorted({day[:7] for day in one.days} | {day[:4] for day in one.days})
        for word in words
    ]


def _are_one(
    left: Sequence[int], right: Sequence[int], order: Sequence[Dated], pairs: EventPairs, odds: dict[Pair, float]
) -> bool:
    total = 0.0
    some = [(min(a, b), max(a, b)) for a in left[:COMPARED] for b in right[:COMPARED]]
    for pair in some:
        if pair not in odds:
            odds[pair] = pairs.odds(order[pair[0]], order[pair[1]])
        total += odds[pair]
    return total > LIKELY * len(some)
