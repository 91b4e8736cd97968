"""The whole program in reading order; the only place that strings the stages together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Annotated, Document

if TYPE_CHECKING:
    from spacy.tokens import Doc


def annotate(document: Document, parsed: Doc) -> Annotated:
    """Return ``document`` with everything that it alone can tell; ``parsed`` is the spaCy parse of its text."""
    from generator.extract.boilerplate import find_boilerplate
    from generator.extract.mentions import find_mentions
    from generator.extract.quantities import find_quantities
    from generator.extract.quotations import find_quotations
    from generator.extract.timexes import find_timexes
    from generator.resolve.dates import resolve_timexes
    from generator.resolve.speakers import resolve_mentions, resolve_speakers

    boilerplate = find_boilerplate(document)
    timexes = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)
    mentions = find_mentions(document, parsed)
    quotations = find_quotations(document, parsed)
    mentions = resolve_mentions(mentions, quotations, document=document, parsed=parsed)
    quotations = resolve_speakers(quotations, mentions, document=document)
    figures = find_quantities(document, parsed, timexes=timexes, quotations=quotations)
    return Annotated(
        document=document,
        quotations=quotations,
        figures=figures,
        dates=timexes,
        mentions=mentions,
        boilerplate=boilerplate,
    )
