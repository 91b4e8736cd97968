"""Where everything of a story stands: findings, documents and speakers by id, with the links that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.describe.days import When, when
from generator.describe.origins import Origins
from generator.describe.uses import footnotes
from generator.model import Annotated, Finding, Occurrence, Quantity, Quotation, Span, Speaker, Story
from generator.render.listing import listed
from generator.render.plain import direction, plain, shorten, web_address
from generator.render.rights import Rights

TITLE = 6  # words of a title that stand for an outlet nobody knows
QUOTED = re.compile(r"(“[^”]*”)")
ID = re.compile(r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])")
FindingKind = Literal["quotation", "figure", "date", "passage"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding in its document."""

    kind: FindingKind
    annotated: Annotated
    finding: Finding

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.annotated.document.id

    @property
    def href(self) -> str:
        """The link to the passage, from the top of the site."""
        return f"sources/{self.document}/#{self.finding.id}"


@dataclass(frozen=True, eq=False)
class Places:
    """Look-ups over one story, each made once. Findings in excluded matter are no part of the story, nor found here."""

    story: Story
    site_url: str = ""  # where the site will stand, with a slash at its end; "" for addresses from its top
    labels: Mapping[str, str] = field(
        default_factory=dict
    )  # what an editor's label is called on the site, if otherwise

    def address(self, href: str) -> str:
        """Return the whole address of ``href``, which leads from the top of the site."""
        return f"{self.site_url}{href}"

    def address_of(self, document: str) -> str:
        """Return where a document is found: at its publisher, else its page here."""
        return web_address(self.documents[document].document.url) or self.address(f"sources/{document}/")

    def label(self, name: str) -> str:
        """Return the id on the site of what editors call ``name``; of what is gone, no more than its document."""
        if name in self.labels or name in self.findings:
            return self.labels.get(name, name)
        hiding = [one for one in self.documents if self.rights.shows(one) != "full"]
        return next((f"{one}-…" for one in hiding if name.startswith(f"{one}-")), name)

    @cached_property
    def documents(self) -> dict[str, Annotated]:
        """Documents by id, in the order they were printed; those without a day last."""
        ordered = sorted(self.story.documents, key=lambda one: (when(one.document.published).order, one.document.id))
        return {one.document.id: one for one in ordered}

    @cached_property
    def rank(self) -> dict[str, int]:
        """Where each document stands in print order."""
        return {name: rank for rank, name in enumerate(self.documents)}

    @cached_property
    def findings(self) -> dict[str, Placed]:
        """Every finding that is part of the story, by id and by the ids it had before."""
        found: dict[str, Placed] = {}
        for one in self.documents.values():
            kinds: tuple[tuple[FindingKind, tuple[Finding, ...]], ...] = (
                ("quotation", one.quotations),
                ("figure", one.figures),
                ("date", one.dates),
                ("passage", one.passages),
            )
            for kind, items in kinds:
                for item in items:
                    if item.state != "orphan" and not one.excluded(item.span):
                        placed = Placed(kind, one, item)
                        for alias in item.aliases:
                            found.setdefault(alias, placed)
                        found[item.id] = placed
        for label, name in self.labels.items():
            if name in found:
                found.setdefault(label, found[name])
        return found

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """Speakers by id, by name."""
        return {
            one.id: one for one in sorted(self.story.linked.speakers, key=lambda one: (one.name.casefold(), one.id))
        }

    def quotations(self, ids: Iterable[str]) -> list[tuple[Placed, Quotation]]:
        """Return those of ``ids`` that are quotations of the story, in order."""
        return [(at, at.finding) for at in self._at(ids) if isinstance(at.finding, Quotation)]

    def figures(self, ids: Iterable[str]) -> list[tuple[Placed, Quantity]]:
        """Return those of ``ids`` that are figures of the story, in order."""
        return [(at, at.finding) for at in self._at(ids) if isinstance(at.finding, Quantity)]

    def _at(self, ids: Iterable[str]) -> list[Placed]:
        return [self.findings[label] for label in ids if label in self.findings]

    @cached_property
    def naming(self) -> dict[str, list[tuple[Span, Speaker]]]:
        """The words that name the source of words, with whom they name, by document and in text order."""
        of, found = self.story.linked.speaker_of, {}
        for name, one in self.documents.items():
            pairs = [(item.mention, self.speakers.get(of.get(item.id, ""))) for item in one.quotations if item.sure]
            known = [(span, speaker) for span, speaker in pairs if span is not None and speaker is not None]
            found[name] = sorted(known, key=lambda pair: pair[0])
        return found

    def around(self, at: Placed) -> Quotation | None:
        """Return the quotation a figure or date stands in, the innermost."""
        if isinstance(at.finding, Quantity) and at.finding.quotation:
            named = self.findings.get(at.finding.quotation)
            if named is not None and isinstance(named.finding, Quotation):
                return named.finding
        span = at.finding.span
        around = [q for q in at.annotated.quotations if any(part.holds(span) for part in (*q.contents, *q.quoted))]
        return min(around, key=lambda q: len(q.span), default=None)

    @cached_property
    def _speakers_by_name(self) -> dict[str, str | None]:
        names: dict[str, str | None] = {}
        for one in self.story.linked.speakers:
            for name in {one.name, *(alias.text for alias in one.aliases)}:
                key = name.casefold()
                names[key] = one.id if names.get(key, one.id) == one.id else None  # two bear it: nobody is meant
        return names

    def speaker(self, label: str | None) -> Speaker | None:
        """Return the speaker with this id, name or printed form; None where no one, or more than one, bears it."""
        if not label:
            return None
        return self.speakers.get(label) or self.speakers.get(self._speakers_by_name.get(label.casefold()) or "")

    @cached_property
    def _outlets(self) -> dict[str, str]:
        found = ((name, one.document) for name, one in self.documents.items())
        return {name: plain(one.publisher) or shorten(plain(one.title), TITLE) or one.id for name, one in found}

    def outlet(self, document: str) -> str:
        """Return what readers know a document by: its outlet, else how its title begins, else its id."""
        return self._outlets[document]

    @cached_property
    def outlet_noun(self) -> str:
        """What is counted: outlets; "source" where of some document nobody knows who printed it."""
        return "outlet" if all(one.document.publisher for one in self.documents.values()) else "source"

    def outlets(self, documents: Iterable[str]) -> str:
        """Return the outlets of ``documents`` in print order, joined with commas and an "and"."""
        known = sorted({name for name in documents if name in self.rank}, key=lambda name: self.rank[name])
        return listed(dict.fromkeys(self._outlets[name] for name in known))

    def reason(self, words: str) -> str:
        """Return a record's reason as readers read it: outlets in place of the ids of documents, no stop at its end.

        Words in quotation marks are a document's own and stay.
        """
        parts = QUOTED.split(plain(words).rstrip("."))
        return "".join(part if part[:1] == "“" else ID.sub(self._known_as, part) for part in parts)

    def _known_as(self, match: re.Match[str]) -> str:
        return self._outlets.get(match[0], match[0])

    def printed(self, document: str) -> When:
        """Return when a document was printed."""
        return when(self.documents[document].document.published)

    def direction(self, document: str) -> Literal["ltr", "rtl"]:
        """Return which way a document runs; a sentence of it runs so too, whatever it quotes first."""
        return direction(self.documents[document].document.text)

    @cached_property
    def rights(self) -> Rights:
        """How much of each document may be shown."""
        return Rights(self.story, self.documents, self.cited)

    def words(self, at: Placed | Occurrence, span: Span | None = None) -> str:
        """Return the words of a finding, an occurrence or a ``span`` of its document; empty where rights forbid it."""
        one = self.documents[at.document]
        if span is None:
            span = at.finding.span if isinstance(at, Placed) else Span(at.start, at.end)
        return plain(span.of(one.document.text)) if self.rights.may_show(at.document, span) else ""

    def _text(self, at: Occurrence) -> str:
        return Span(at.start, at.end).of(self.documents[at.document].document.text)

    def own_words(self, text: str, evidence: Iterable[Occurrence]) -> str:
        """Return a record's ``text`` on one line; empty where it stands only in documents that may not be shown."""
        line = plain(text)
        told = [(self.words(one), plain(self._text(one))) for one in evidence if one.document in self.documents]
        hidden = any(line in whole for shown, whole in told if not shown)
        return "" if hidden and not any(line in shown for shown, _ in told) else line

    @cached_property
    def cited(self) -> frozenset[str]:
        """Ids the explainer's footnotes name."""
        return frozenset(self.labels.get(label, label) for label, _ in footnotes(self.story.explainer.markdown))

    @cached_property
    def _independent(self) -> Origins:
        return Origins(self.story.linked.passages, self.story.documents)

    def origins(self, places: Iterable[tuple[str, Span]]) -> list[list[str]]:
        """Return the documents of ``places`` by origin, in print order: copies of one report together."""
        groups = [sorted(group, key=self.rank.__getitem__) for group in self._independent.groups(places)]
        return sorted(groups, key=lambda group: self.rank[group[0]])
