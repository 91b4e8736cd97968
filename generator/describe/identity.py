"""Carry ids over from the last build, so that a footnote keeps its words however the document changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.describe.again import Again, find_again
from generator.describe.changes import Changes, changes
from generator.describe.ids import mint, slug
from generator.describe.lookalikes import occurrences
from generator.describe.moved import moved
from generator.describe.retold import retold
from generator.describe.selectors import CONTEXT
from generator.describe.tokens import similarity, tokens
from generator.model import Annotated, Finding, Orphan, Span
from generator.model.layout import KINDS

SAME_PLACE = 0.5  # of both extents together: from there two findings of one kind are the same one
INSIDE = 0.8  # of an old finding inside a fresh one that took it in
BACK = 0.8  # how alike one neighbour must be for words that were gone to be back


def identify(
    fresh: Annotated,
    previous: Annotated | None,
    *,
    used: Iterable[str] = (),
    reserved: Iterable[str] = (),
    settled: Collection[str] = (),
) -> Annotated:
    """Return ``fresh`` with ids: those ``previous`` gave the same words of the same kind, new ones for the rest.

    ``previous`` holds the document as it last was. A finding that no machine finds any more stays, marked ``kept``,
    while ``used`` (the ids that the explainer and the corrections name) has it; as an orphan where its words are gone.
    None of ``reserved`` is minted: editors gave those to what they added. One of ``settled`` (the ids an editor
    settled) whose words change again is ``reopened``; what is cited keeps whom it ``was_by`` and the day it ``was_on``.
    """
    text, label = fresh.document.text, fresh.document.id
    wanted = frozenset(used)
    taken = set(reserved)
    found: dict[str, tuple[Finding, ...]] = {kind: getattr(fresh, kind) for kind in KINDS}
    orphans: list[Orphan] = []
    if previous is not None:
        changed = changes(previous.document.text, text)
        for kind in KINDS:
            found[kind], lost = _inherit(found[kind], getattr(previous, kind), changed, wanted, kind)
            found[kind] = retold(found[kind], getattr(previous, kind), wanted=wanted, settled=settled)
            orphans += lost
        for orphan in previous.orphans:
            found[orphan.kind], back = _revive(orphan, found[orphan.kind], text)
            if not back and wanted & {orphan.id, *orphan.aliases}:
                orphans.append(orphan)
    for kind in KINDS:
        taken |= {label for finding in found[kind] for label in (finding.id, *finding.aliases) if label}
    taken |= {label for orphan in orphans for label in (orphan.id, *orphan.aliases)}
    for kind in KINDS:
        found[kind] = mint(found[kind], document=label, text=text, taken=taken)
    found = _answering(found, wanted - taken, document=label, text=text)
    return replace(fresh, orphans=tuple(sorted(orphans, key=lambda one: one.id)), **found)  # type: ignore[arg-type]


def _answering(
    found: dict[str, tuple[Finding, ...]], unknown: frozenset[str], *, document: str, text: str
) -> dict[str, tuple[Finding, ...]]:
    """Return ``found``, a finding answering to a label of ``unknown`` too where that is the one its words would mint.

    So a label taken from a fresh extraction holds where ids were minted earlier, from the words as they then were.
    """
    named: dict[str, list[tuple[str, int]]] = {}
    for kind, findings in found.items():
        for index, finding in enumerate(findings):
            named.setdefault(f"{document}-{slug(finding.span.of(text))}", []).append((kind, index))
    for label in sorted(unknown & named.keys()):
        if len(named[label]) == 1:  # of two that begin with the same words neither is meant for certain
            kind, index = named[label][0]
            parts = list(found[kind])
            parts[index] = replace(parts[index], aliases=(*parts[index].aliases, label))
            found[kind] = tuple(parts)
    return found


def _inherit(
    fresh: tuple[Finding, ...], old: tuple[Finding, ...], changed: Changes, wanted: frozenset[str], kind: str
) -> tuple[tuple[Finding, ...], list[Orphan]]:
    same = changed.old.text == changed.new.text
    places = {
        finding.id: Again(finding.span, finding.state) if same else find_again(finding.span, changed) for finding in old
    }
    by_id = {finding.id: finding for finding in old}
    heirs = _pair(fresh, places)
    result = list(fresh)
    for index, label in heirs.items():
        again, parent = places[label], by_id[label]
        assert again is not None  # only found places are paired
        result[index] = _heir(fresh[index], parent, again, changed)
    lost: list[Orphan] = []
    given = set(heirs.values())
    for finding in old:
        if finding.id in given:
            continue
        again = places[finding.id]
        host = _host(result, again.span, heirs) if again else None
        if host is not None:
            aliases = dict.fromkeys((*result[host].aliases, finding.id, *finding.aliases))
            result[host] = replace(result[host], aliases=tuple(aliases))
        elif wanted & {finding.id, *finding.aliases}:
            if again is None:
                lost.append(_orphan(finding, kind, changed.old.text))
            else:
                result.append(replace(finding if same else moved(finding, again, changed), kept=True))
    return tuple(sorted(result, key=lambda finding: finding.span)), lost


def _pair(fresh: tuple[Finding, ...], places: dict[str, Again | None]) -> dict[int, str]:
    """Return, by the index of a fresh finding, the old id that stood at substantially its place; each at most once."""
    scored = []
    here = sorted((again.span, label) for label, again in places.items() if again is not None)
    order = sorted(range(len(fresh)), key=lambda index: fresh[index].span)
    low = 0
    for index in order:
        span = fresh[index].span
        while low < len(here) and here[low][0].end <= span.start and here[low][0].start < span.start:
            low += 1
        for place, label in here[max(0, low - 8) :]:  # eight back: findings of a kind seldom nest
            if place.start >= span.end:
                break
            shared = min(span.end, place.end) - max(span.start, place.start)
            union = max(span.end, place.end) - min(span.start, place.start)
            if shared > 0 and shared / union >= SAME_PLACE:
                scored.append((-shared / union, span, index, label))
    heirs: dict[int, str] = {}
    given: set[str] = set()
    for _, _, index, label in sorted(scored):
        if index not in heirs and label not in given:
            heirs[index] = label
            given.add(label)
    return heirs


def _heir(fresh: Finding, parent: Finding, again: Again, changed: Changes) -> Finding:
    words, now = parent.span.of(changed.old.text), fresh.span.of(changed.new.text)
    if changed.old.text == changed.new.text:
        state, history = parent.state, parent.history
    elif words == now:
        state, history = ("exact" if fresh.span == parent.span else "moved"), parent.history
    else:
        # Words that stayed while the machine now takes more or less of them were not edited by anyone.
        touched = again.state == "edited"
        state = again.state
        history = (*parent.history, words) if touched else parent.history
        if touched and parent.history[-1:] == (now,):  # somebody took the change back
            history = parent.history[:-1]
            state = "edited" if history else "exact"
    return replace(fresh, id=parent.id, aliases=parent.aliases, state=state, history=history)


def _host(findings: list[Finding], place: Span, heirs: dict[int, str]) -> int | None:
    """Return the index of the finding with an id that took in the words at ``place``."""
    for index in sorted(heirs):
        span = findings[index].span
        shared = min(span.end, place.end) - max(span.start, place.start)
        if shared >= INSIDE * len(place):
            return index
    return None


def _orphan(finding: Finding, kind: str, text: str) -> Orphan:
    return Orphan(
        id=finding.id,
        kind=kind,
        text=finding.span.of(text),
        prefix=text[max(0, finding.span.start - CONTEXT) : finding.span.start],
        suffix=text[finding.span.end : finding.span.end + CONTEXT],
        aliases=finding.aliases,
        history=finding.history,
    )


def _revive(orphan: Orphan, fresh: tuple[Finding, ...], text: str) -> tuple[tuple[Finding, ...], bool]:
    """Give ``orphan``'s id back where its very words stand again, once, beside a neighbour as it was."""
    there = tokens(text)
    before, after = tokens(orphan.prefix).keys[1:], tokens(orphan.suffix).keys[:-1]  # the outermost may be cut
    places = []
    for span in occurrences(tokens(orphan.text).keys, there):
        at = there.within(span)
        sides = (
            (before, there.joined(at.start - len(before), at.start)),
            (after, there.joined(at.stop, at.stop + len(after))),
        )
        if any(was and similarity(" ".join(was), now) >= BACK for was, now in sides):
            places.append(span)
    if len(places) != 1:
        return fresh, False
    for index, finding in enumerate(fresh):
        if finding.span == places[0] or (finding.span.overlaps(places[0]) and finding.span.of(text) == orphan.text):
            aliases = dict.fromkeys((*finding.aliases, *([finding.id] if finding.id else [])))
            back = replace(finding, id=orphan.id, aliases=tuple(aliases), state="moved", history=orphan.history)
            return (*fresh[:index], back, *fresh[index + 1 :]), True
    return fresh, False
