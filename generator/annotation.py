"""One document from text to everything that it alone can tell: the stages `extract` and `resolve` in their order.

Pure, so that a worker process or a machine elsewhere can do it; ``pipeline.py`` decides which documents need it.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from generator.model import Annotated, Document

if TYPE_CHECKING:
    from spacy.tokens import Doc

BATCH = 32  # documents a worker is handed at once: few enough to balance, enough to fill nlp.pipe


def annotate(document: Document, parsed: Doc) -> Annotated:
    """Return ``document`` with everything that it alone can tell; ``parsed`` is the spaCy parse of its text."""
    from generator.extract.boilerplate import find_boilerplate
    from generator.extract.mentions import find_mentions
    from generator.extract.quantities import find_quantities
    from generator.extract.quotations import find_quotations
    from generator.extract.sentences import with_whole_sentences
    from generator.extract.timexes import find_timexes
    from generator.resolve.dates import resolve_timexes
    from generator.resolve.speakers import resolve_mentions, resolve_speakers

    mentions = find_mentions(document, parsed)
    quotations = find_quotations(document, parsed)
    mentions = resolve_mentions(mentions, quotations, document=document, parsed=parsed)
    quotations = resolve_speakers(quotations, mentions, document=document)
    timexes = find_timexes(document, parsed)
    timexes = resolve_timexes(timexes, document=document, parsed=parsed, quotations=quotations)
    # what may report nobody's words ("the blasts claimed 80 lives") gives a figure a speaker only where one is named
    known = {mention.name for mention in mentions if mention.kind != "unnamed"}
    said = tuple(one for one in quotations if one.said or one.speaker in known)
    found = Annotated(
        document=document,
        quotations=quotations,
        figures=find_quantities(document, parsed, timexes=timexes, quotations=said),
        dates=timexes,
        mentions=mentions,
        boilerplate=find_boilerplate(document),
    )
    return with_whole_sentences(found, parsed)


def annotate_batch(documents: tuple[Document, ...], pipeline: str) -> tuple[Annotated, ...]:
    """Return ``annotate`` of each document; what one worker of an executor is handed."""
    from generator.extract.parse import parse

    parses = parse((document.text for document in documents), pipeline)
    return tuple(annotate(document, parsed) for document, parsed in zip(documents, parses, strict=True))


def annotate_all(
    documents: tuple[Document, ...], pipeline: str, executor: Executor | None = None
) -> Iterator[Annotated]:
    """Yield ``annotate`` of each document in order, in batches on ``executor``, or here where it is None."""
    size = BATCH if executor else len(documents) or 1
    batches = [documents[start : start + size] for start in range(0, len(documents), size)]
    run = executor.map if executor else map
    for batch in run(annotate_batch, batches, [pipeline] * len(batches)):
        yield from batch
