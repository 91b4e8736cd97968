"""Quotations that the form of a sentence or of a list gives to somebody outright."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.quotations.attribution import cue_span, with_source
from generator.extract.quotations.cues import CueTable, stance_of
from generator.extract.quotations.estimates import estimates_in
from generator.extract.quotations.headed import headed_in
from generator.extract.quotations.interjected import Interjection, interjections_in
from generator.extract.quotations.listed import items_in
from generator.extract.quotations.tallies import tallies_in
from generator.extract.quotations.tree import Tree
from generator.model import Quotation, Span

NAMED = 0.96  # of what the subject of a verb is said to list or to put at a number
CHANCES = {"headed": 0.9}  # of what a headline says behind an office and a colon: an editor should look


def formal_quotations(tree: Tree, table: CueTable, known: set[int]) -> list[Quotation]:
    """Return the items of announced lists, what numbers are put at, and what ", the board notes," reports.

    Verbs ``known`` to report are left out.
    """
    estimates = [one for one in (*estimates_in(tree), *tallies_in(tree)) if one.verb not in known]
    interjected = [one for one in interjections_in(tree, table) if one.verb not in known]
    return [
        *(_given(tree, one.verb, one.subject, (Span(one.start, one.end),), "listed") for one in items_in(tree, table)),
        *(_given(tree, one.verb, one.source, _spans(tree, one.pieces), "estimate") for one in estimates),
        *(_given(tree, one.verb, one.source, _spans(tree, one.pieces), "headed") for one in headed_in(tree)),
        *(
            _with_article(tree, one, _given(tree, one.verb, one.source, _spans(tree, one.pieces), "interjected"))
            for one in interjected
        ),
    ]


def _spans(tree: Tree, pieces: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
    return tuple(Span(tree.start[start], tree.end[end - 1]) for start, end in pieces)


def _with_article(tree: Tree, one: Interjection, quotation: Quotation) -> Quotation:
    """Return the quotation with all of "the Ministry" as its mention: in the parse the verb heads it."""
    return replace(quotation, mention=Span(tree.start[one.first], tree.end[one.source]))


def _given(tree: Tree, verb: int, source: int, words: tuple[Span, ...], rule: str) -> Quotation:
    """Return the report of ``words`` that the form of a sentence or a list gives to the head token ``source``."""
    quotation = Quotation(
        span=Span(words[0].start, words[-1].end),
        sentence=words[0],
        confidence=CHANCES.get(rule, NAMED),
        rule=f"{rule}/{tree.lemma[verb]}",
        kind="indirect",
        contents=words,
        cue=cue_span(tree, verb, ""),
        stance=stance_of(tree.lemma[verb], tree.pos[verb])[0],
    )
    return with_source(tree, quotation, {source: 1.0})[0]
