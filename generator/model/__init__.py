"""The frozen types every stage speaks in. Stages import these, never each other."""

from generator.model.content import Applied, Change, Correction, DocumentEntry, Explainer, Story, StoryConfig
from generator.model.findings import (
    Boilerplate,
    Finding,
    Mention,
    Orphan,
    Passage,
    Quantity,
    Quotation,
    Timex,
)
from generator.model.published import Published
from generator.model.records import (
    Alias,
    Annotated,
    Answer,
    Claim,
    Event,
    Linked,
    Minted,
    Occurrence,
    Role,
    SharedPassage,
    Speaker,
    Utterance,
    Variant,
)
from generator.model.text import Document, Span

__all__ = [
    "Alias",
    "Annotated",
    "Answer",
    "Applied",
    "Boilerplate",
    "Change",
    "Claim",
    "Correction",
    "Document",
    "DocumentEntry",
    "Event",
    "Explainer",
    "Finding",
    "Linked",
    "Mention",
    "Minted",
    "Occurrence",
    "Orphan",
    "Passage",
    "Published",
    "Quantity",
    "Quotation",
    "Role",
    "SharedPassage",
    "Span",
    "Speaker",
    "Story",
    "StoryConfig",
    "Timex",
    "Utterance",
    "Variant",
]
