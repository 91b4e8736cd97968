"""Beside each paragraph of a source page, in words: what was found in it, what rests on it, who prints it too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.describe.days import when
from generator.describe.tokens import silent
from generator.model import (
    Annotated,
    Claim,
    Finding,
    Occurrence,
    Passage,
    Quantity,
    Quotation,
    SharedPassage,
    Span,
    Timex,
)
from generator.render.listing import counted
from generator.render.places import Places
from generator.render.plain import plain

WHOLE = 0.6  # of a paragraph's characters; below it, only part of the paragraph is shared
NEARLY = 0.6  # of the words; a paragraph that keeps fewer is another paragraph
DOUBTS = 2  # doubts listed beside one paragraph; each note has its own in full
READINGS = 3  # readings of dates listed beside one paragraph


@dataclass(frozen=True, slots=True)
class Twin:
    """Where else a paragraph's words stand: ``how`` in words, then outlets and links."""

    how: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a kind begin here, in words, with a link to each: its name, its id, and how it is called in full."""

    words: str
    links: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Margin:
    """The notes beside one paragraph. Links are from the top of the site."""

    counts: tuple[Count, ...]
    twins: tuple[Twin, ...]
    shared: bool
    notes: tuple[tuple[int, str], ...]
    claims: tuple[tuple[str, str], ...]
    readings: tuple[str, ...]
    doubts: tuple[str, ...]

    def __bool__(self) -> bool:
        """Say whether there is anything to set."""
        return bool(self.counts or self.twins or self.notes or self.claims or self.readings or self.doubts)


class Margins:
    """The margin notes of one story."""

    def __init__(self, places: Places, numbers: Mapping[str, int]) -> None:
        self.places = places
        self.numbers = numbers

    @cached_property
    def _claims(self) -> dict[str, list[Claim]]:
        claims: dict[str, list[Claim]] = {}
        for claim in self.places.story.linked.claims:
            for answer in claim.answers:
                claims.setdefault(answer.figure, []).append(claim)
        return claims

    @cached_property
    def _shared(self) -> dict[str, list[tuple[Occurrence, SharedPassage]]]:
        shared: dict[str, list[tuple[Occurrence, SharedPassage]]] = {}
        for passage in self.places.story.linked.passages:
            for occurrence in passage.occurrences:
                shared.setdefault(occurrence.document, []).append((occurrence, passage))
        return shared

    def passages(self, document: str) -> list[tuple[Occurrence, SharedPassage]]:
        """Return the shared passages of a document with where they stand in it, in text order."""
        return sorted(self._shared.get(document, []), key=lambda pair: (pair[0].start, pair[0].end, pair[1].id))

    def beside(self, one: Annotated, span: Span, findings: Sequence[Finding]) -> Margin:
        """Return the notes beside ``span`` of a document, which is the first to show ``findings``."""
        quotations = [item for item in findings if isinstance(item, Quotation)]
        figures = [item for item in findings if isinstance(item, Quantity)]
        dates = [item for item in findings if isinstance(item, Timex)]
        kinds: tuple[tuple[str, Sequence[Finding]], ...] = (
            ("quotation", quotations),
            ("figure", figures),
            ("date", dates),
            ("marked passage", [item for item in findings if isinstance(item, Passage)]),
        )
        used = sorted((self.numbers[item.id], item.id) for item in findings if item.id in self.numbers)
        claims = {claim.id: claim for item in figures for claim in self._claims.get(item.id, ())}
        twins, whole = self._twins(one, span)
        return Margin(
            counts=tuple(self._count(noun, items) for noun, items in kinds if items),
            twins=twins,
            shared=whole,
            notes=tuple(used),
            claims=tuple((claim.id, plain(claim.question)) for claim in claims.values()),
            readings=tuple(filter(None, (reading(item, one) for item in dates)))[:READINGS],
            doubts=tuple(dict.fromkeys(plain(item.doubt) for item in quotations if item.doubt))[:DOUBTS],
        )

    def _count(self, noun: str, items: Sequence[Finding]) -> Count:
        """Return a count with links to those that are part of the story; several are told apart by their place."""
        links = [
            (ordinal(number), item.id, f"{ordinal(number)} {noun}")
            for number, item in enumerate(items, start=1)
            if item.id in self.places.findings
        ]
        words = counted(len(items), noun)
        return Count(words, ((words, links[0][1], words),) if len(items) == len(links) == 1 else tuple(links))

    def _twins(self, one: Annotated, span: Span) -> tuple[tuple[Twin, ...], bool]:
        """Return where else the words of ``span`` stand, by how alike they are, and whether that is most of it."""
        said: dict[str, dict[str, str]] = {}
        covered = 0
        for occurrence, passage in self.passages(one.document.id):
            start, end = max(occurrence.start, span.start), min(occurrence.end, span.end)
            if end - start < min(40, len(span) / 3):
                continue
            covered += end - start
            part = end - start < WHOLE * len(span)
            mine = silent(one.document.text[start:end])
            for other in passage.occurrences:
                if other.document == one.document.id:
                    continue
                theirs = self.places.documents[other.document].document.text[other.start : other.end]
                alike = mine in silent(theirs)
                if not alike and in_common(one.document.text[start:end], theirs) < NEARLY:
                    continue  # the passage goes on, but not with these words
                how = (
                    ("Partly the same words as" if alike else "Partly nearly the same words as")
                    if part
                    else ("Same words in" if alike else "Nearly the same words in")
                )
                link = f"sources/{other.document}/#same-{passage.id}"
                said.setdefault(how, {}).setdefault(self.places.outlet(other.document), link)
        twins = tuple(Twin(how, tuple(links.items())) for how, links in sorted(said.items(), reverse=True))
        return twins, covered >= WHOLE * len(span)


def ordinal(number: int) -> str:
    """Return a place in a row.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def reading(timex: Timex, one: Annotated) -> str:
    """Return how relative words were read as days, "“last week” read as 21 to 27 October 2024"; else nothing."""
    words = plain(timex.span.of(one.document.text))
    if timex.type not in {"DATE", "TIME"} or not timex.edtf or any(char.isdigit() for char in words):
        return ""
    read = when(timex.edtf)
    if read.earliest is None and read.latest is None:
        return ""
    said = read.words if read.words.split(" ")[0][:1].isdigit() else read.words[:1].lower() + read.words[1:]
    months = said[:1].islower() and not said.startswith(("week", "about", "from", "by", "spring", "summer", "autumn"))
    return f"“{words}” read as {read.words if months and not said.startswith('winter') else said}"


def in_common(words: str, other: str) -> float:
    """Return the share of ``words`` that stand in ``other`` too, each as often as it does there.

    >>> in_common("the dam held, the town slept", "The dam held.")
    0.5
    """
    mine, theirs = (Counter(map(silent, text.split())) for text in (words, other))
    return sum((mine & theirs).values()) / max(1, mine.total())
