"""Who says so, by the id speakers have across documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import Annotated, Quantity, Span


class Naming:
    """Gives the speaker of any place of ``documents`` from what was found of its quotations and mentions."""

    def __init__(
        self,
        documents: Iterable[Annotated],
        speaker_of: Mapping[str, str],
        speaker_named: Mapping[tuple[str, str], str],
    ) -> None:
        self._speaker_of = speaker_of
        self._by_name = dict(speaker_named)
        self._documents = {one.document.id: one for one in documents}
        for one in self._documents.values():
            for quotation in one.quotations:
                if quotation.speaker and quotation.id in speaker_of:
                    self._by_name.setdefault((one.document.id, quotation.speaker), speaker_of[quotation.id])
            for mention in one.mentions:
                if mention.name and mention.id in speaker_of:
                    self._by_name.setdefault((one.document.id, mention.name), speaker_of[mention.id])

    def of_figure(self, document: str, figure: Quantity) -> str | None:
        """Return the id of the speaker who gives ``figure``, the name as printed where there is no id, else None."""
        if figure.quotation in self._speaker_of:
            return self._speaker_of[figure.quotation]
        for quotation in self._documents[document].quotations:
            if any(content.holds(figure.span) for content in quotation.contents) and quotation.id in self._speaker_of:
                return self._speaker_of[quotation.id]
        return self._by_name.get((document, figure.speaker), figure.speaker) if figure.speaker else None

    def of_quotation(self, quotation: str) -> str | None:
        """Return the id of the speaker of a quotation, by its id."""
        return self._speaker_of.get(quotation)

    def in_span(self, document: str, span: Span) -> tuple[str, ...]:
        """Return the ids of those named in ``span``, in alphabetical order."""
        found = {
            self._speaker_of[mention.id]
            for mention in self._documents[document].mentions
            if mention.id in self._speaker_of and span.holds(mention.span)
        }
        return tuple(sorted(found))
