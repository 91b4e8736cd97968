"""All that was found in one document, and all that several documents tell together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model.findings import Boilerplate, Finding, Mention, Orphan, Passage, Quantity, Quotation, Timex
from generator.model.text import Document, Span

SpeakerType = Literal["person", "organisation", "government", "outlet", "unnamed"]
EventKind = Literal["event", "background", "planned"]
Relation = Literal["agree", "differ", "change"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A document with everything found in it, in text order."""

    document: Document
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Quantity, ...] = ()
    dates: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    passages: tuple[Passage, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    orphans: tuple[Orphan, ...] = ()

    @property
    def citable(self) -> tuple[Finding, ...]:
        """Every finding a footnote may name."""
        return (*self.quotations, *self.figures, *self.dates, *self.passages)

    def excluded(self, span: Span) -> bool:
        """Say whether ``span`` lies in matter that is not part of the story."""
        return any(part.excluded and part.span.overlaps(span) for part in self.boilerplate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A surface form of a speaker, how often a document uses it."""

    document: str
    text: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role in a document's own words."""

    document: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Minted:
    """An id given once to a speaker, utterance, passage, claim or event, so that it stays when documents change.

    ``kind`` is the list it stands in ("timeline"). ``evidence`` are the findings it rests on, by which it is known
    again; ``formerly`` are ids of what it took in.
    """

    kind: str
    id: str
    evidence: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person or organisation across documents; ``formerly`` are the ids of those taken in."""

    id: str
    name: str
    type: SpeakerType
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    merged_because: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """How one document prints an utterance."""

    document: str
    quotations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """The same statement by the same speaker, in one or several documents; the fullest variant first.

    A variant's quotation may hold more than this statement, and belong to other utterances for it. ``doubt`` says in
    words where documents are sure of two different speakers; ``speaker`` is then None.
    """

    id: str
    speaker: str | None
    variants: tuple[Variant, ...]
    doubt: str = ""
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A stretch of one document, half-open, in code points."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """Words that stand in several documents. ``origin`` is a document id, a credit ("AP") or "unknown origin"."""

    id: str
    words: int
    origin: str
    occurrences: tuple[Occurrence, ...]
    because: str = ""
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One document's answer to a claim's question. ``value`` is written as printed numbers: "10000" or "10-15".

    ``converts`` is the figure that this one only gives in another unit: "51.2C (124.2F)" is one answer.
    """

    document: str
    figure: str
    value: str | None
    modifier: str
    speaker: str | None
    date: str | None
    converts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Figures that answer the same question, side by side; ``origins`` counts the independent ones."""

    id: str
    question: str
    relation: Relation
    answers: tuple[Answer, ...]
    origins: int = 1
    because: str = ""
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated thing that happened; ``date`` is EDTF, ``reported`` are the days it was printed."""

    id: str
    date: str
    text: str
    kind: EventKind
    evidence: tuple[Occurrence, ...]
    participants: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    origins: int = 1
    because: str = ""
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What only several documents together can tell."""

    speakers: tuple[Speaker, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    passages: tuple[SharedPassage, ...] = ()
    claims: tuple[Claim, ...] = ()
    timeline: tuple[Event, ...] = ()
    speaker_of: dict[str, str] = field(default_factory=dict)  # quotation or mention id -> speaker id
    ids: tuple[Minted, ...] = ()  # every id of the above, as minted once
    questions: tuple[str, ...] = ()  # what only an editor can settle, one sentence each
