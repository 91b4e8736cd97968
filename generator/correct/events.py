"""Events that an editor tells to be one, or to be two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.correct.fields import replaced
from generator.correct.found import Found, named, only, same_already, unknown
from generator.correct.labels import called, labels_of
from generator.correct.places import Misplaced
from generator.describe.ids import free, slug
from generator.describe.origins import Origins
from generator.model import Correction, Event, Linked, Span

WORDS = 3  # of what happened in the id of an event


def is_event(linked: Linked, label: str) -> bool:
    """Say whether ``label`` is the id of an event."""
    return called(linked.timeline, label) is not None


def merged_events(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with several events told to be one, the first; its day and its words stay, unless given."""
    only(correction, ("with", "text", "date", "kind"))
    labels = (correction.target, *named(correction.to["with"], "with"))
    parts = list(dict.fromkeys(_named_by(linked, label) for label in labels))
    if len(parts) < 2:
        raise same_already(correction, parts[0].id)
    into, *others = parts
    whole = replace(
        replaced(into, {name: value for name, value in correction.to.items() if name != "with"}),
        evidence=tuple(dict.fromkeys(place for one in parts for place in one.evidence)),
        participants=tuple(dict.fromkeys(who for one in parts for who in one.participants)),
        figures=tuple(dict.fromkeys(figure for one in parts for figure in one.figures)),
        reported=tuple(sorted({day for one in parts for day in one.reported})),
        because=f"editor: {correction.why}",
        formerly=(*into.formerly, *labels_of(*others)),
    )
    gone = ", ".join(one.id for one in others)
    return _put(linked, [_counted(whole, linked, found)], gone=parts), f"took in {gone}"


def split_event(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with what some documents tell under an event made another, told in the words ``into``."""
    only(correction, ("into", "documents"))
    sources = set(named(correction.to.get("documents"), "documents"))
    words = correction.to.get("into")
    if not (sources and isinstance(words, str) and words.strip()):
        raise Misplaced("'split' takes 'documents', those that tell of another event, and 'into', what that is")
    old = _named_by(linked, correction.target)
    moving = tuple(place for place in old.evidence if place.document in sources)
    left = tuple(place for place in old.evidence if place.document not in sources)
    if not (moving and left):
        told = ", ".join(dict.fromkeys(place.document for place in old.evidence))
        raise Misplaced(f"'{old.id}' is told by {told}; name some of them, not all")
    figures = set(old.figures)
    theirs = {
        one.id for document in found.documents if document.document.id in sources for one in document.figures
    } & figures
    taken = set(labels_of(*linked.timeline))
    because = f"editor: {correction.why}"
    new = replace(
        old,
        id=free(f"{old.date[:7]}-{slug(words, most=WORDS)}", taken),
        text=words,
        evidence=moving,
        figures=tuple(one for one in old.figures if one in theirs),
        because=because,
        formerly=(),
    )
    rest = replace(old, evidence=left, figures=tuple(one for one in old.figures if one not in theirs), because=because)
    both = [_counted(one, linked, found) for one in (rest, new)]
    return _put(linked, both, gone=[old]), f"gave what {', '.join(sorted(sources))} tell to {new.id}"


def _named_by(linked: Linked, label: str) -> Event:
    if known := called(linked.timeline, label):
        return known
    raise unknown(f"there is no event '{label}'", label, (one.id for one in linked.timeline), listed="timeline.yml")


def _counted(event: Event, linked: Linked, found: Found) -> Event:
    places = ((one.document, Span(one.start, one.end)) for one in event.evidence)
    return replace(event, origins=Origins(linked.passages, found.documents).count(places))


def _put(linked: Linked, events: Sequence[Event], *, gone: Sequence[Event]) -> Linked:
    """Return ``linked`` with ``events`` where the first of those ``gone`` stood."""
    names = {one.id for one in gone}
    first = next(at for at, one in enumerate(linked.timeline) if one.id in names)
    before = (one for one in linked.timeline[:first] if one.id not in names)
    after = (one for one in linked.timeline[first:] if one.id not in names)
    return replace(linked, timeline=(*before, *events, *after))
