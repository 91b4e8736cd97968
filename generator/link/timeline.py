"""Events across documents: what happened on which day, by whose account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.describe.origins import Origins
from generator.link.dated import Dated, find_dated
from generator.link.days import day_bounds, meet
from generator.link.event_clusters import cluster_dated
from generator.link.labels import label
from generator.link.likeness import Likeness
from generator.link.naming import Naming
from generator.model import Annotated, Event, Occurrence, SharedPassage
from generator.model.records import EventKind

BACKGROUND = 30  # days before the first report from which an event is background
CENTRAL = 50  # sentences of an event that each is held against to find the one that tells it best
READABLE = range(8, 46)  # words of a sentence that tells an event well


def gather_events(
    documents: tuple[Annotated, ...],
    *,
    speaker_of: Mapping[str, str],
    passages: tuple[SharedPassage, ...] = (),
    speaker_named: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Event, ...]:
    """Return the events ``documents`` date, earliest first; all sentences that date one event are its evidence.

    Sentences tell of one event where their days meet and what they have in common speaks for it (link/event_pairs.py).
    ``Event.date`` is the closest day given, EDTF; ``reported`` are the days of print. A picture's date counts only
    where no text dates anything to that day.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    naming = Naming(ordered, speaker_of, speaker_named or {})
    origins = Origins(passages, ordered)
    dated = find_dated(ordered, naming=naming, origins=origins)
    first = first_print(ordered)
    clusters = [cluster for cluster in cluster_dated(dated, printed=first) if not _idle(cluster, dated)]
    clusters.sort(key=lambda cluster: (_closest(cluster).days, cluster[0].document, cluster[0].sentence))
    taken: set[str] = set()
    return tuple(_event(cluster, first=first, origins=origins, taken=taken) for cluster in clusters)


def first_print(documents: Iterable[Annotated]) -> str | None:
    """Return the day the first of ``documents`` was printed, None where none gives one."""
    return min((bounds[0] for one in documents if (bounds := day_bounds(one.document.published))), default=None)


def _idle(cluster: Sequence[Dated], dated: Sequence[Dated]) -> bool:
    """Say whether nothing founds an event, or captions alone do for a day that some text dates something to."""
    if not any(one.founds for one in cluster):
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
    """Return the sentence that tells the event best: founding it, no caption, readable, closest to the others."""
    likeness = Likeness(cluster)
    some = cluster[:CENTRAL]

    def order(one: Dated) -> tuple[bool, bool, bool, bool, float, int, str]:
        central = sum(likeness.words(one, other) for other in some if other is not one)
        length = len(one.text.split())
        return not one.founds, one.caption, one.aside, length not in READABLE, -round(central, 6), length, one.document

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
        return f"dated by {documents[0]}{_in_whose_words(cluster)}"
    how = "in the same words" if any(one.copied for one in cluster) else "in words of their own"
    return f"dated by {', '.join(documents[:-1])} and {documents[-1]}, {how}{_in_whose_words(cluster)}"


def _in_whose_words(cluster: Sequence[Dated]) -> str:
    """Return whose quoted words alone date the event; "" where a document dates it itself."""
    founding = [one.told_by for one in cluster if one.founds]
    return f"; only {' and '.join(sorted(set(founding)))} says so, in a quotation" if all(founding) else ""
