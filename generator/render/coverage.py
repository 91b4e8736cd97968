"""Which sentences of the explainer rest on what: counted for the story's end and the method page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.describe.statements import statements
from generator.render.evidence import Evidence
from generator.render.spread import Spread


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the explainer: its ``words`` without markup, the findings it cites, how far those are spread."""

    words: str
    cited: tuple[str, ...]
    spread: Spread | None

    @property
    def single_origin(self) -> bool:
        """Whether everything it says comes down to one origin."""
        return self.spread is not None and len(self.spread.origins) == 1


def sentences(markdown: str, evidence: Evidence) -> tuple[Sentence, ...]:
    """Return the sentences of ``markdown`` in order, the same that ``explainer check`` counts."""
    found = []
    for one in statements(markdown):
        cited = tuple(dict.fromkeys(evidence[label].id for label in one.labels if label in evidence))
        spread = evidence.spreads.together([evidence.places.findings[name] for name in cited])
        found.append(Sentence(one.words, cited, spread))
    return tuple(found)


def noted_words(said: tuple[Sentence, ...], where: str) -> str:
    """Return how many of the sentences ``where`` carry a note.

    >>> one = Sentence("It fell.", ("ap-fell",), None)
    >>> noted_words((one,), "above"), noted_words((one, one), "above")
    ('The one sentence above carries a note', 'Each of the 2 sentences above carries a note')
    >>> noted_words((one, Sentence("Perhaps.", (), None)), "in it")
    '1 of the 2 sentences in it carries a note'
    """
    noted = sum(bool(one.cited) for one in said)
    if noted == len(said):
        return (
            f"The one sentence {where} carries a note"
            if noted == 1
            else (f"Each of the {noted:,} sentences {where} carries a note")
        )
    return f"{noted:,} of the {len(said):,} sentences {where} {'carries' if noted == 1 else 'carry'} a note"
