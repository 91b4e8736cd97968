"""How much of each document may be shown: all of it, excerpts within a budget of words, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.describe.excerpts import Excerpts, excerpts
from generator.model import Annotated, Occurrence, Span, Story
from generator.render.plain import plain


@dataclass(frozen=True)
class Rights:
    """Answers, for the ``documents`` of one story, what of them may be shown; ``cited`` are the ids that notes name."""

    story: Story
    documents: Mapping[str, Annotated]
    cited: frozenset[str]

    def shows(self, document: str) -> Literal["full", "excerpts", "link"]:
        """Return how a document is shown."""
        return self.documents[document].document.show or self.story.config.show

    def withheld(self, document: str) -> str:
        """Return why words of a document that are not shown are not, in words."""
        return (
            "this document is only linked to" if self.shows(document) == "link" else "beyond this document’s excerpts"
        )

    def may_show(self, document: str, span: Span) -> bool:
        """Say whether these words of a document may stand on a page, in a feed, in an export or in the search."""
        mode = self.shows(document)
        return mode == "full" or (mode == "excerpts" and self.excerpts(document).holds(span))

    def excerpts(self, document: str) -> Excerpts:
        """Return what is shown of an excerpted document, by what the explainer cites and the timeline tells."""
        if document not in self._made_excerpts:
            events, told = (
                [Span(at.start, at.end) for at in places.get(document, ())]
                for places in (self._event_places, self._told_places)
            )
            self._made_excerpts[document] = excerpts(
                self.documents[document],
                self.cited,
                budget=self.story.config.excerpt_words,
                told=told,
                events=events,
            )
        return self._made_excerpts[document]

    @cached_property
    def _made_excerpts(self) -> dict[str, Excerpts]:
        return {}

    @cached_property
    def _event_places(self) -> dict[str, list[Occurrence]]:
        """Where events of the timeline stand, by document."""
        found: dict[str, list[Occurrence]] = {}
        for event in self.story.linked.timeline:
            for one in event.evidence:
                found.setdefault(one.document, []).append(one)
        return found

    @cached_property
    def _told_places(self) -> dict[str, list[Occurrence]]:
        """Where each event of the timeline is told in words that may be shown in part, by document: one place each."""
        found: dict[str, list[Occurrence]] = {}
        for event in self.story.linked.timeline:
            known = [one for one in event.evidence if one.document in self.documents]
            if any(self.shows(one.document) == "full" for one in known):
                continue
            parts = [one for one in known if self.shows(one.document) == "excerpts"]
            line = plain(event.text)
            telling = [
                one
                for one in parts
                if line in plain(Span(one.start, one.end).of(self.documents[one.document].document.text))
            ] or parts
            for one in telling[:1]:
                found.setdefault(one.document, []).append(one)
        return found
