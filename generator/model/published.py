"""The day a document was published, with what says so."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a document was published, as far as anything says.

    ``edtf`` is a day, an interval of days ("2024-10-28/2024-11-03"), an open interval ("2024-10-28/..") or None where
    nothing tells. ``words`` are the words that say so, at ``span``; both are empty for a day inferred from others.
    ``rule`` names the row or method. ``because`` is the evidence in a sentence; ``question`` what to ask the editor
    when the day is not settled, else empty.
    """

    edtf: str | None = None
    words: str = ""
    span: Span | None = None
    rule: str = "none"
    because: str = ""
    question: str = ""
    confidence: float = 0.0
