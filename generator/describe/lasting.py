"""Ids of what several documents tell together, minted once: known again by the findings they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.describe.ids import free, slug
from generator.describe.renaming import speakers_renamed
from generator.model import Annotated, Linked, Minted, Occurrence, Span

WORDS = 8  # of a passage in which nothing was found, to know it again by


def lasting(
    linked: Linked, minted: Iterable[Minted], documents: Iterable[Annotated], *, used: Collection[str] = ()
) -> Linked:
    """Return ``linked`` under the ids that ``minted`` gave, new ones only for what is new; ``ids`` holds them all.

    What shares most findings with what bore an id bears it; what it took in besides, it is ``formerly``. Of ids that
    nothing bears any more only those in ``used``, which someone wrote down, are kept from being given away.
    """
    evidence = _Evidence(linked, documents)
    before: dict[str, list[Minted]] = {}
    for row in minted:
        before.setdefault(row.kind, []).append(row)
    register: list[Minted] = []
    fields: dict[str, Any] = {}
    new_ids: dict[str, str] = {}
    for kind in ("speakers", "utterances", "passages", "claims", "timeline"):
        items = getattr(linked, kind)
        rests = {item.id: evidence.of(kind, item) for item in items}
        rows = _named(rests, before.get(kind, []), kind=kind, used=used)
        by_fresh = dict(zip(rests, rows, strict=False))
        fields[kind] = tuple(
            replace(item, id=by_fresh[item.id].id, formerly=by_fresh[item.id].formerly) for item in items
        )
        if kind == "speakers":
            new_ids = {item.id: by_fresh[item.id].id for item in items}
        register += sorted(rows, key=lambda row: row.id)
    fields["claims"] = tuple(sorted(fields["claims"], key=lambda claim: claim.id))
    return speakers_renamed(replace(linked, ids=tuple(register), **fields), new_ids)


def _named(
    rests: Mapping[str, tuple[str, ...]], old: list[Minted], *, kind: str, used: Collection[str]
) -> list[Minted]:
    """Return a row for each fresh id in ``rests``, in its order, then those of ids that are only kept."""
    holders: dict[str, list[int]] = {}
    for index, row in enumerate(old):
        for label in row.evidence:
            holders.setdefault(label, []).append(index)
    shared = {fresh: Counter(i for label in labels for i in holders.get(label, ())) for fresh, labels in rests.items()}
    # A speaker's id is a name: whoever is still called so keeps it, however much of the rest went to another.
    pairs = sorted(
        (kind == "speakers" and old[index].id != fresh, -count, old[index].id != fresh, old[index].id, fresh, index)
        for fresh, counts in shared.items()
        for index, count in counts.items()
    )
    heir: dict[str, int] = {}
    given: set[int] = set()
    for *_, fresh, index in pairs:
        if fresh not in heir and index not in given:
            heir[fresh] = index
            given.add(index)
    taken_in: dict[str, list[str]] = {}
    for *_, fresh, index in pairs:
        if index not in given:
            given.add(index)
            taken_in.setdefault(fresh, []).extend((old[index].id, *old[index].formerly))
    kept = [row for index, row in enumerate(old) if index not in given and {row.id, *row.formerly} & set(used)]
    taken = {old[index].id for index in heir.values()} | {label for row in kept for label in (row.id, *row.formerly)}
    names = {fresh: old[index].id for fresh, index in heir.items()}
    for fresh in rests:
        if fresh not in names:
            names[fresh] = free(fresh, taken)
            taken.add(names[fresh])
    rows = []
    for fresh, labels in rests.items():
        was = (*(old[heir[fresh]].formerly if fresh in heir else ()), *taken_in.get(fresh, ()))
        formerly = tuple(dict.fromkeys(label for label in was if label not in taken))
        rows.append(Minted(kind=kind, id=names[fresh], evidence=labels, formerly=formerly))
    return [*rows, *kept]


class _Evidence:
    """The findings by which a speaker, utterance, passage, claim or event is known."""

    def __init__(self, linked: Linked, documents: Iterable[Annotated]) -> None:
        self.documents = {one.document.id: one for one in documents}
        quotations = {one.id for document in self.documents.values() for one in document.quotations}
        self.said: dict[str, list[str]] = {}
        for finding, speaker in linked.speaker_of.items():
            if finding in quotations:
                self.said.setdefault(speaker, []).append(finding)

    def of(self, kind: str, item: Any) -> tuple[str, ...]:
        """Return the ids of the findings that ``item`` of the list ``kind`` rests on."""
        if kind == "speakers":
            names = (f"{alias.document}-{slug(alias.text)}" for alias in item.aliases)
            return tuple(sorted({*self.said.get(item.id, ()), *names}))
        if kind == "utterances":
            return tuple(sorted({label for variant in item.variants for label in variant.quotations}))
        if kind == "claims":
            return tuple(sorted({answer.figure for answer in item.answers}))
        places = item.evidence if kind == "timeline" else item.occurrences
        return tuple(sorted({label for place in places for label in self._at(place, dates=kind == "timeline")}))

    def _at(self, place: Occurrence, *, dates: bool) -> list[str]:
        document = self.documents[place.document]
        span = Span(place.start, place.end)
        found = [one.id for one in (document.dates if dates else document.citable) if one.span.overlaps(span)]
        return found or [f"{place.document}-{slug(span.of(document.document.text), most=WORDS)}"]
