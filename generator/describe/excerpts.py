"""What of a document is shown where only excerpts may be: cited sentences first, then others, within a word budget."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.describe.context import context_of, paragraphs_of
from generator.describe.tokens import silent
from generator.model import Annotated, Finding, Quantity, Quotation, Span


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Stretches of a document that may be shown, in text order and apart; ``words`` counts them."""

    spans: tuple[Span, ...]
    words: int
    budget: int

    @property
    def over(self) -> int:
        """Words above the budget: the explainer cites more of the document than its rights allow."""
        return max(0, self.words - self.budget)

    def holds(self, span: Span) -> bool:
        """Say whether every character of ``span`` may be shown."""
        return any(part.holds(span) for part in self.spans)


def excerpts(
    one: Annotated,
    cited: Collection[str],
    *,
    budget: int,
    told: Collection[Span] = (),
    events: Collection[Span] = (),
) -> Excerpts:
    """Return what of ``one`` is shown: the sentences of ``cited`` findings whatever they cost, then of the others.

    Others come in while ``budget`` words last: what the timeline tells in this document's words (``told``) first, then
    quotations, figures, dates that are ``events`` of the timeline too, and the rest, each in text order; the headline
    and captions, which say it again, after all of them. Matter that is not part of the story is never shown.
    """
    text = one.document.text
    findings = [item for item in one.citable if not one.excluded(item.span)]
    again = [part.span for part in one.boilerplate if part.kind == "caption"]
    if headline := _headline(one):
        again.append(headline)
    spans: list[Span] = []

    def rank(item: Finding) -> tuple[bool, bool, int, Span]:
        said_again = any(span.overlaps(item.span) for span in again)
        kind = 0 if isinstance(item, Quotation) else 1 if isinstance(item, Quantity) else 2
        dated = kind == 2 and not any(span.holds(item.span) for span in events)
        first = any(span.holds(item.span) for span in told)
        return not _is_cited(item, cited), said_again, -1 if first else kind + dated, item.span

    for item in sorted(findings, key=rank):
        wider = merged([*spans, context_of(one, item)])
        if _is_cited(item, cited) or count(wider, text) <= budget:
            spans = wider
    return Excerpts(tuple(spans), count(spans, text), budget)


def _is_cited(item: Finding, cited: Collection[str]) -> bool:
    return item.id in cited or any(name in cited for name in item.aliases)


def _headline(one: Annotated) -> Span | None:
    """Return the first paragraph where it is the title, so that it is not shown before what the text itself says."""
    first = next(iter(paragraphs_of(one)), None)
    told = first and silent(first.of(one.document.text))
    title = silent(one.document.title)
    return first if told and title and (told in title or title in told) and len(told) < 2 * len(title) else None


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return ``spans`` in order, those that touch or overlap joined.

    >>> merged([Span(4, 9), Span(0, 5), Span(12, 14)])
    [Span(start=0, end=9), Span(start=12, end=14)]
    """
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def count(spans: Iterable[Span], text: str) -> int:
    """Return how many words ``spans`` hold."""
    return sum(len(span.of(text).split()) for span in spans)
