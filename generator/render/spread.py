"""How many print it, and from how many origins: the quiet line under every note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.model import Quotation, Span
from generator.render.answers import same_answers
from generator.render.listing import counted, listed
from generator.render.places import Placed, Places

SILENT = re.compile(r"[\W_]+")
NAMED = 3  # outlets named one by one in a line


@dataclass(frozen=True, slots=True)
class Spread:
    """Documents that print something, grouped by ``origins``; ``words`` says it, ``dots`` draws it."""

    origins: tuple[tuple[str, ...], ...]
    words: str

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document, by origin."""
        return tuple(name for group in self.origins for name in group)

    @property
    def dots(self) -> Markup:
        """One filled dot for each origin, hollow ones chained to it for copies; decoration, the words say it."""
        drawn = "".join("<i><b></b>" + '<b class="copy"></b>' * (len(group) - 1) + "</i>" for group in self.origins)
        return Markup(f'<span class="dots" aria-hidden="true">{drawn}</span>')


class Spreads:
    """Answers, for one story, how far each finding is spread."""

    def __init__(self, places: Places) -> None:
        self.places = places

    @cached_property
    def _company(self) -> dict[str, list[str]]:
        """For every finding the ids of those that say the same: variants, equal answers."""
        linked = self.places.story.linked
        company: dict[str, list[str]] = {}
        for utterance in linked.utterances:
            ids = [name for variant in utterance.variants for name in variant.quotations]
            for name in ids:
                company.setdefault(name, []).extend(ids)
        for claim in linked.claims:
            for members in same_answers(self.places, claim):
                same = [answer.figure for answer, _ in members]
                for name in same:
                    company.setdefault(name, []).extend(same)
        return company

    @cached_property
    def _answers(self) -> frozenset[str]:
        return frozenset(one.figure for claim in self.places.story.linked.claims for one in claim.answers)

    @cached_property
    def _shared(self) -> dict[str, list[tuple[Span, list[tuple[str, Span]]]]]:
        shared: dict[str, list[tuple[Span, list[tuple[str, Span]]]]] = {}
        for passage in self.places.story.linked.passages:
            rest = [(one.document, Span(one.start, one.end)) for one in passage.occurrences]
            for document, span in rest:
                shared.setdefault(document, []).append((span, rest))
        return shared

    def everywhere(self, at: Placed) -> list[tuple[str, Span]]:
        """Return every place, its own first, where what ``at`` says is printed."""
        where = [(at.document, at.finding.span)]
        for name in dict.fromkeys(self._company.get(at.finding.id, ())):
            other = self.places.findings.get(name)
            if other is not None and other.finding.id != at.finding.id:
                where.append((other.document, other.finding.span))
        if at.finding.id in self._answers:
            return where  # its own row in the table of the question lists everyone who prints it
        known = {document for document, _ in where}
        for span, rest in self._shared.get(at.document, ()):
            if span.holds(at.finding.span):
                where += [place for place in rest if place[0] not in known]
        return where

    def of(self, at: Placed) -> Spread:
        """Return how far one finding is spread."""
        where = self.everywhere(at)
        origins = self._origins(where)
        outlets = {self.places.outlet(document) for document, _ in where}
        if len(outlets) == 1:
            only = isinstance(at.finding, Quotation) and bool(at.finding.quoted) and len(self.places.documents) > 1
            return Spread(
                origins,
                f"Only {self.places.outlet(at.document)} prints these words"
                if only
                else counted(1, self.places.outlet_noun),
            )
        told = self._said(len(outlets), len(origins))
        if isinstance(at.finding, Quotation) and at.finding.quoted:
            same = len({self.places.outlet(document) for document in self._word_for_word(at)})
            if same == 1:
                told = self._otherwise(at, outlets, len(origins))
            elif same < len(outlets):
                of = counted(len(outlets), self.places.outlet_noun)
                told = f"Same words in {same} of {of}, {counted(len(origins), 'origin')}"
            else:
                told = f"Same words in {counted(same, self.places.outlet_noun)}, {counted(len(origins), 'origin')}"
        return Spread(origins, told)

    def together(self, cited: Sequence[Placed]) -> Spread | None:
        """Return how far the matter of several notes is spread, taken as one; None for no notes."""
        if not cited:
            return None
        same = {cited[0].finding.id, *self._company.get(cited[0].finding.id, ())}
        if all(at.finding.id in same for at in cited):
            return self.of(cited[0])
        where = [place for at in cited for place in self.everywhere(at)]
        origins = self._origins(where)
        outlets = {self.places.outlet(document) for document, _ in where}
        words = f"Notes from {counted(len(outlets), self.places.outlet_noun)}"
        return Spread(origins, words + (f", {counted(len(origins), 'origin')}" if len(origins) < len(outlets) else ""))

    def _otherwise(self, at: Placed, outlets: set[str], origins: int) -> str:
        """Return that nobody else prints these words, and who words the same otherwise."""
        own = self.places.outlet(at.document)
        others = sorted(outlets - {own})
        who = listed(others) if len(others) <= NAMED else counted(len(others), f"other {self.places.outlet_noun}")
        whose = f"; {counted(origins, 'origin')}" if origins < len(outlets) else ""
        return f"Only {own} prints these words; {who} {'words' if len(others) == 1 else 'word'} it otherwise{whose}"

    def _origins(self, where: Iterable[tuple[str, Span]]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(group) for group in self.places.origins(where))

    def _said(self, outlets: int, origins: int) -> str:
        if origins >= outlets:
            return f"{counted(outlets, self.places.outlet_noun)}, no shared wording"
        return f"{counted(outlets, self.places.outlet_noun)}, {counted(origins, 'origin')}"

    def _word_for_word(self, at: Placed) -> set[str]:
        """Return the documents that print the words inside the quotation marks of ``at`` in quotation marks too."""
        own = self._quoted(at)
        found = {at.document}
        for name in self._company.get(at.finding.id, ()):
            other = self.places.findings.get(name)
            if other is not None and self._quoted(other) == own:
                found.add(other.document)
        return found

    @staticmethod
    def _quoted(at: Placed) -> str:
        text, finding = at.annotated.document.text, at.finding
        quoted = finding.quoted if isinstance(finding, Quotation) else ()
        return SILENT.sub(" ", " ".join(part.of(text) for part in quoted)).casefold().strip()
