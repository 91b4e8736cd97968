"""Find quotations: content spans, cue and the mention that names the source.

Marks are paired on characters; a log-linear ranker decides whether somebody is quoted in them, and who. Another one
decides, for every word that may report (a verb, noun or adjective of the cue table), whether it does, where its content
begins and ends, and whose it is. Weights are in ``generator/lexicons/weights``; ``benchmarks/fit_quotations.py`` fits
them.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from generator.extract.quotations.assemble import quotations_of
from generator.extract.quotations.cues import read_cue_table
from generator.extract.quotations.direct import scenes_of, speeches_of
from generator.extract.quotations.marks import pair_marks
from generator.extract.quotations.ranker import read_ranker
from generator.extract.quotations.reported import Model, reports_of
from generator.extract.quotations.tree import Tree
from generator.model import Document, Quotation

__all__ = ["find_quotations", "shipped_model"]


@cache
def shipped_model() -> Model:
    """Return the cue table and the rankers that ship with the package."""
    return Model(
        table=read_cue_table(),
        begins=read_ranker("begins"),
        ends=read_ranker("ends"),
        sources=read_ranker("sources"),
        speakers=read_ranker("speakers"),
    )


def find_quotations(document: Document, parsed: Doc) -> tuple[Quotation, ...]:
    """Return every quotation in text order; ``parsed`` is the parse of ``document.text``, raw."""
    if not len(parsed):
        return ()
    model = shipped_model()
    tree = Tree(parsed, pair_marks(document.text))
    reports = reports_of(tree, model)
    speeches = speeches_of(tree, scenes_of(tree, reports, model), model)
    return quotations_of(tree, reports, speeches, model)
