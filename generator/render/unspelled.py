"""Ids without words: what may not be shown is not spelled in addresses and data either.

An editor's labels are made of the words they name ("ap-close-to-failing"). Where those words stay off the site, readers
get a number instead: document, kind and place. Editors go on writing the labels; both lead to the same passage.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from generator.describe.context import context_of
from generator.model import Annotated, Change, Event, Finding, Linked, Quantity, Quotation, Span, Story, Timex
from generator.render.places import Places

TOKEN = re.compile(r"[\w-]+")
Found = TypeVar("Found", bound=Finding)


def unspelled(story: Story, site_url: str = "") -> Places:
    """Return ``story`` looked up, with numbers for the ids of all that may not be shown; the same where all may."""
    places = Places(story, site_url)
    if all(places.rights.shows(name) == "full" for name in places.documents):
        return places
    labels = _Numbers(story)
    for one in story.documents:
        for item in sorted(one.citable, key=lambda item: (item.span, item.id)):
            if not places.rights.may_show(one.document.id, context_of(one, item)):
                labels.give(f"{one.document.id}-{_kind(item)}-{item.span.start}", item.id, *item.aliases)
    findings = dict(labels.names)
    for utterance in story.linked.utterances:
        ids = [name for variant in utterance.variants for name in variant.quotations]
        if ids and any(name in findings for name in ids):
            labels.give(
                f"{findings.get(ids[0], utterance.variants[0].document)}-said", utterance.id, *utterance.formerly
            )
    for passage in story.linked.passages:
        where = passage.occurrences[0]
        if not all(places.rights.may_show(at.document, Span(at.start, at.end)) for at in passage.occurrences):
            labels.give(f"shared-{where.document}-{where.start}", passage.id, *passage.formerly)
    for event in story.linked.timeline:
        if event.evidence and not all(
            places.rights.may_show(at.document, Span(at.start, at.end)) for at in event.evidence
        ):
            at = event.evidence[0]
            labels.give(f"event-{at.document}-{at.start}", event.id, *event.formerly)
    names = labels.names
    changed = replace(
        story,
        documents=tuple(_document(one, findings) for one in story.documents),
        linked=_linked(story.linked, names),
        changes=tuple(_change(one, names) for one in story.changes),
    )
    return Places(changed, site_url, labels=names)


class _Numbers:
    """Gives numbers out, each once; ``names`` is what every label became."""

    def __init__(self, story: Story) -> None:
        self.names: dict[str, str] = {}
        self._taken = {item.id for one in story.documents for item in one.citable}

    def give(self, wanted: str, *labels: str) -> None:
        """Give ``labels`` the id ``wanted``, or the next that nothing bears."""
        name = next(name for name in self._tries(wanted) if name not in self._taken)
        self._taken.add(name)
        self.names.update({label: name for label in labels if label})

    @staticmethod
    def _tries(wanted: str) -> Iterator[str]:
        yield wanted
        number = 2
        while True:
            yield f"{wanted}-{number}"
            number += 1


def _kind(item: Finding) -> str:
    kinds = ((Quotation, "quotation"), (Quantity, "figure"), (Timex, "date"))
    return next((name for kind, name in kinds if isinstance(item, kind)), "passage")


def _document(one: Annotated, names: dict[str, str]) -> Annotated:
    def numbered(item: Found) -> Found:
        if isinstance(item, Quantity) and item.quotation in names:
            item = replace(item, quotation=names[item.quotation])
        return replace(item, id=names[item.id], aliases=()) if item.id in names else item

    return replace(
        one,
        quotations=tuple(map(numbered, one.quotations)),
        figures=tuple(map(numbered, one.figures)),
        dates=tuple(map(numbered, one.dates)),
        passages=tuple(map(numbered, one.passages)),
    )


def _linked(linked: Linked, names: dict[str, str]) -> Linked:
    def name(label: str) -> str:
        return names.get(label, label)

    return replace(
        linked,
        utterances=tuple(
            replace(
                one,
                id=name(one.id),
                formerly=_shown(one.formerly, names),
                variants=tuple(
                    replace(variant, quotations=tuple(map(name, variant.quotations))) for variant in one.variants
                ),
            )
            for one in linked.utterances
        ),
        passages=tuple(replace(one, id=name(one.id), formerly=_shown(one.formerly, names)) for one in linked.passages),
        claims=tuple(
            replace(one, answers=tuple(replace(answer, figure=name(answer.figure)) for answer in one.answers))
            for one in linked.claims
        ),
        timeline=tuple(replace(_event(one, name), formerly=_shown(one.formerly, names)) for one in linked.timeline),
        ids=(),
        speaker_of={name(label): speaker for label, speaker in linked.speaker_of.items()},
    )


def _shown(labels: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    """Return those former ids that spell nothing unshown; the others lead on by their number."""
    return tuple(label for label in labels if label not in names)


def _event(one: Event, name: Callable[[str], str]) -> Event:
    return replace(one, id=name(one.id), figures=tuple(map(name, one.figures)))


def _change(one: Change, names: dict[str, str]) -> Change:
    def numbered(text: str) -> str:
        return TOKEN.sub(lambda match: names.get(match[0], match[0]), text)

    return replace(one, id=numbered(one.id), page=numbered(one.page))
