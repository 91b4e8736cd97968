"""Events across documents: what happened on which day, by whose account."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from generator.link.dated import Dated, find_dated
from generator.link.days import day_bounds, meet
from generator.link.labels import label
from generator.link.likeness import Likeness
from generator.link.naming import Naming
from generator.link.origins import Origins
from generator.model import Annotated, Event, Occurrence, SharedPassage
from generator.model.records import EventKind

SAME_DAY = 0.5  # likeness from which two sentences of one day tell of one event
SAME_SPAN = 0.6  # the same where the words of one leave more than a day open
ONE_EVENT = 0.9  # likeness to both at which a sentence joins two events it stands between
KEYS = 12  # rarest words by which a sentence finds events it may belong to
TRIED = 12  # events a sentence is held against, those that share most such words first
PICTURE = 3  # words of substance a caption shares with the text of its document it illustrates
COMPARED = 5  # sentences of an event a further one is held against
BACKGROUND = 30  # days before the first report from which an event is background
READABLE = range(8, 46)  # words of a sentence that tells an event well


def gather_events(
    documents: tuple[Annotated, ...],
    *,
    speaker_of: Mapping[str, str],
    passages: tuple[SharedPassage, ...] = (),
    speaker_named: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Event, ...]:
    """Return the events ``documents`` date, earliest first; all sentences that date one event are its evidence.

    Sentences tell of one event where their days meet and they are copies of each other or have enough in common.
    ``Event.date`` is the closest day given, EDTF; ``reported`` are the days of print. A picture's date counts only
    where no text dates anything to that day.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    naming = Naming(ordered, speaker_of, speaker_named or {})
    origins = Origins(passages, ordered)
    dated = find_dated(ordered, naming=naming, origins=origins)
    clusters = [cluster for cluster in cluster_dated(dated) if not _idle(cluster, dated)]
    first = min((bounds[0] for one in ordered if (bounds := day_bounds(one.document.published))), default=None)
    clusters.sort(key=lambda cluster: (_closest(cluster).days, cluster[0].document, cluster[0].sentence))
    taken: set[str] = set()
    return tuple(_event(cluster, first=first, origins=origins, taken=taken) for cluster in clusters)


def cluster_dated(dated: Sequence[Dated]) -> list[list[Dated]]:
    """Return the sentences of ``dated`` that tell of one event together, in order of their days."""
    likeness = Likeness(dated)
    clusters: list[list[Dated]] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in sorted(dated, key=lambda one: (one.width, one.caption, one.document, one.sentence, one.edtf)):
        keys = _keys(one, likeness)
        tried = Counter(at for key in keys for at in index.get(key, ()))
        nearest = sorted(tried, key=lambda at: (-tried[at], at))[:TRIED]
        scores = [(_fit(clusters[at], one, likeness), -at) for at in nearest]
        scores.sort(reverse=True)
        home = -scores[0][1] if scores and scores[0][0] > 0 else len(clusters)
        if home == len(clusters):
            clusters.append([])
        clusters[home].append(one)
        for score, at in scores[1:]:
            if score >= ONE_EVENT and all(meet(a.days, b.days) for a in clusters[home] for b in clusters[-at]):
                clusters[home].extend(clusters[-at])
                clusters[-at].clear()
        for key in keys:
            if home not in index[key][-3:]:
                index[key].append(home)
    return [cluster for cluster in clusters if cluster]


def _keys(one: Dated, likeness: Likeness) -> list[tuple[str, str]]:
    months = {day[:7] for day in one.days}
    numbers = [f"#{number}" for number in sorted(one.numbers)]
    words = [*likeness.rarest(one, KEYS), *numbers, *one.participants, *one.copied]
    return [(month, word) for month in sorted(months) for word in words]


def _fit(cluster: Sequence[Dated], one: Dated, likeness: Likeness) -> float:
    """Return how well ``one`` fits an event, 0 where it does not."""
    if not cluster or not all(meet(one.days, other.days) for other in cluster):
        return 0.0
    if any(set(one.copied) & set(other.copied) and one.document != other.document for other in cluster):
        return 2.0
    best = 0.0
    for other in cluster[:COMPARED]:
        if _illustrates(one, other) or _illustrates(other, one):
            return 1.0
        needed = SAME_DAY if one.width == other.width == 1 else SAME_SPAN
        likely = likeness.of(one, other)
        if likely >= needed:
            best = max(best, likely)
    return best


def _illustrates(caption: Dated, other: Dated) -> bool:
    same = caption.document == other.document and caption.caption and not other.caption
    return same and caption.width < other.width and len(caption.words & other.words) >= PICTURE


def _idle(cluster: Sequence[Dated], dated: Sequence[Dated]) -> bool:
    """Say whether an event stands on bare hours, or on captions alone for a day that some text dates something to."""
    if all(one.hour for one in cluster):
        return True
    if not all(one.caption for one in cluster):
        return False
    return any(not one.caption and one.width <= 7 and meet(one.days, cluster[0].days) for one in dated)


def _closest(cluster: Sequence[Dated]) -> Dated:
    counted = Counter(one.edtf for one in cluster)
    return min(cluster, key=lambda one: (one.width, "?" in one.edtf or "~" in one.edtf, -counted[one.edtf], one.edtf))


def _event(cluster: Sequence[Dated], *, first: str | None, origins: Origins, taken: set[str]) -> Event:
    closest = _closest(cluster)
    teller = _teller(cluster)
    places = sorted({(one.document, one.sentence) for one in cluster})
    return Event(
        id=label(f"{closest.days[0][:7]} {teller.text}", taken=taken),
        date=closest.edtf,
        text=teller.text,
        kind=_kind(cluster, closest, first),
        evidence=tuple(Occurrence(document=name, start=span.start, end=span.end) for name, span in places),
        participants=tuple(sorted({name for one in cluster for name in one.participants})),
        figures=tuple(dict.fromkeys(figure for one in cluster for figure in one.figures)),
        reported=tuple(sorted({one.published for one in cluster if one.published})),
        origins=origins.count(places),
        because=_because(cluster),
    )


def _teller(cluster: Sequence[Dated]) -> Dated:
    """Return the sentence that tells the event best: no caption, of readable length, closest to all the others."""
    likeness = Likeness(cluster)

    def order(one: Dated) -> tuple[bool, bool, float, int, str]:
        central = sum(likeness.words(one, other) for other in cluster if other is not one)
        length = len(one.text.split())
        return one.caption, length not in READABLE, -round(central, 6), length, one.document

    return min(cluster, key=order)


def _kind(cluster: Sequence[Dated], closest: Dated, first: str | None) -> EventKind:
    if all(one.planned for one in cluster):
        return "planned"
    if first is None:
        return "event"
    gone = date.fromisoformat(first).toordinal() - date.fromisoformat(closest.days[1]).toordinal()
    return "background" if gone > BACKGROUND else "event"


def _because(cluster: Sequence[Dated]) -> str:
    documents = sorted({one.document for one in cluster})
    if len(documents) == 1:
        return f"dated by {documents[0]}"
    how = "in the same words" if any(one.copied for one in cluster) else "in words of their own"
    return f"dated by {', '.join(documents[:-1])} and {documents[-1]}, {how}"
