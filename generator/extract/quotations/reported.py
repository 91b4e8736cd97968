"""Decide, for every reporting word, whether it has a content, which words that is, and who the source is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.quotations.closing import CLOSED, closing
from generator.extract.quotations.contents import Begin, begins, ends, sentence_limit, strip
from generator.extract.quotations.cues import CueTable, anchors
from generator.extract.quotations.features import AnchorView, begin_features, end_features
from generator.extract.quotations.others_word import before_others
from generator.extract.quotations.ranker import Ranker
from generator.extract.quotations.sources import nobody, source_features, sources_of
from generator.extract.quotations.tree import Tree

UNLIKELY = 0.02


@dataclass(frozen=True, slots=True)
class Model:
    """The cue table and the four rankers."""

    table: CueTable
    begins: Ranker
    ends: Ranker
    sources: Ranker
    speakers: Ranker


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word with what it may report: its beginnings, each with a probability; the rest is "nothing"."""

    anchor: int
    view: AnchorView
    options: tuple[tuple[Begin, float], ...]

    @property
    def probability(self) -> float:
        """Probability that it reports anything."""
        return sum(p for _, p in self.options)

    @property
    def best(self) -> Begin:
        """The likeliest beginning."""
        return max(self.options, key=lambda option: option[1])[0]


def reports_of(tree: Tree, model: Model) -> list[Report]:
    """Return every reporting word outside quotation marks with its possible contents, in text order."""
    found = []
    for anchor in anchors(tree, model.table):
        if tree.quote[anchor] >= 0:
            continue
        options = begins(tree, anchor)
        closed = closing(tree, anchor)
        if closed is not None and not options:
            found.append(Report(anchor, AnchorView(tree, anchor, model.table), ((closed, CLOSED),)))
        if not options:
            continue
        view = AnchorView(tree, anchor, model.table)
        chances = model.begins.probabilities(
            [view.nothing(), *(begin_features(tree, view, option) for option in options)]
        )
        likely = tuple((o, p) for o, p in zip(options, chances[1:], strict=True) if p >= UNLIKELY)
        before = sum(p for o, p in likely if o.kind[0] in "lbq")
        if closed is not None and before < 0.5:
            likely = ((closed, CLOSED),)
        if likely:
            found.append(Report(anchor, view, likely))
    return found


def pieces_of(tree: Tree, report: Report, model: Model) -> tuple[tuple[int, int], ...]:
    """Return the token ranges of the likeliest content: one, or two where the reporting clause cuts it."""
    begin = report.best
    end = begin.end
    if begin.open:
        options = ends(tree, report.anchor, begin)
        limit = sentence_limit(tree, report.anchor, begin)
        chances = model.ends.probabilities(
            [end_features(tree, report.view, begin, option, limit) for option in options]
        )
        end = max(zip(chances, options, strict=True), default=(0.0, begin.end))[1]
    pieces = [(begin.start, end)]
    if begin.rest is not None and not _new_clause(tree, report.anchor, begin.rest[0]):
        start, end = strip(tree, *begin.rest)
        if start < end:
            pieces.append((start, end))
            if _is_connective(tree, *pieces[0]):
                pieces = pieces[1:]
    start, end = pieces[-1]
    return (*pieces[:-1], (start, strip(tree, start, before_others(tree, model.table, start, end))[1]))


def _new_clause(tree: Tree, anchor: int, start: int) -> bool:
    """Say whether what follows "according to the bank" is somebody else's: "[, and 40 by the count of the union]"."""
    while start < tree.size and tree.pos[start] == "PUNCT":
        start += 1
    return tree.lemma[anchor] == "accord" and start < tree.size and tree.pos[start] == "CCONJ"


def _is_connective(tree: Tree, start: int, end: int) -> bool:
    """Say whether what stands before the reporting clause only connects: "[However], she said"."""
    part = tree.lower[start] == "for" and tree.lower[end - 1] == "part"
    return part or all(tree.pos[token] in {"ADV", "CCONJ", "SCONJ", "PUNCT", "INTJ"} for token in range(start, end))


def source_chances(tree: Tree, anchor: int, content: tuple[int, int], model: Model) -> dict[int | None, float]:
    """Return the probability of each phrase (by head token) being the source; None stands for nobody named."""
    choice = sources_of(tree, anchor, content)
    chances = model.sources.probabilities(
        [
            nobody(tree, choice, model.table),
            *(source_features(tree, choice, head, model.table) for head in choice.heads),
        ]
    )
    return dict(zip((None, *choice.heads), chances, strict=True))
