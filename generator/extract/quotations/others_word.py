"""Where in what one reports somebody else's word begins: "it is 4,150, [while the ministry believes it is 5,000]"."""

from __future__ import annotations

from math import inf

from generator.extract.quotations.contents import SUBJECTS
from generator.extract.quotations.cues import CueTable, stance_of
from generator.extract.quotations.relayed import complement, speaking
from generator.extract.quotations.tree import Tree

AGAINST = frozenset({"while", "whereas"})
LEAST = 3  # tokens of a content before it
NAMING = frozenset({"put", "place", "call", "describe", "dub", "label", "term", "estimate"})
HELD = -2.0  # log-odds of reporting from which a verb tells what somebody holds: "believes", "thinks", "counts"


def before_others(tree: Tree, table: CueTable, start: int, end: int) -> int:
    """Return where within the tokens ``start`` to ``end`` somebody else's word begins, ``end`` where it does not."""
    return min(_before_comment(tree, table, start, end), _before_rival(tree, table, start, end))


def _before_rival(tree: Tree, table: CueTable, start: int, end: int) -> int:
    """Return where what somebody else says is set against the content: "[, while the ministry believes …]"."""
    for at in range(start + LEAST, end - 1):
        if tree.quote[at] >= 0 or not (tree.lower[at] in AGAINST or tree.lower[at] == ";"):
            continue
        for verb in range(at + 1, end):
            if tree.lower[verb] == ";" or tree.quote[verb] >= 0:
                break
            names = _names(tree, verb)
            subject = speaking(tree, verb, table, least=-inf if names else HELD)
            if subject is not None and at < subject < verb and (names or complement(tree, verb) is not None):
                return at
    return end


def _names(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells what somebody calls the same thing: "put it at 5,000", "called it “a ruin”"."""
    object_ = next((kid for kid in tree.kids[verb] if tree.dep[kid] in {"dobj", "nsubj"} and kid > verb), None)
    below = range(verb + 1, tree.right[verb] + 1)
    at = any(tree.dep[kid] == "prep" and tree.lower[kid] == "at" for kid in tree.kids[verb])
    quoted = any(tree.quote[token] >= 0 for token in below)
    return tree.lemma[verb] in NAMING and object_ is not None and (at or quoted)


def _before_comment(tree: Tree, table: CueTable, start: int, end: int) -> int:
    """Return where somebody else's word on the content begins: "[, the mayor said]", "[, a claim the army denies]"."""
    for comma in range(start + 3, end - 1):
        if tree.lower[comma] != "," or tree.quote[comma] >= 0 or tree.pos[comma + 1] not in {"DET", "PROPN", "NOUN"}:
            continue
        for token in range(comma + 1, min(comma + 8, end)):
            pos = tree.pos[token]
            if pos == "NOUN" and tree.pos[comma + 1] == "DET" and tree.dep[token] in {"appos", "npadvmod", "conj"}:
                if stance_of(tree.lemma[token], pos)[1] and end - token > 2:
                    return comma
                break
            if pos == "VERB":
                if _closes(tree, table, comma, token, end):
                    return comma
                break
            if pos in {"ADP", "SCONJ", "PUNCT", "CCONJ"}:
                break
    return end


def _closes(tree: Tree, table: CueTable, comma: int, verb: int, end: int) -> bool:
    """Say whether a reporting clause between the comma and the content's end reports what stands before it."""
    odds = table.odds.get(table.key(tree.lemma[verb], tree.pos[verb]), -9.0)
    subject = any(tree.dep[kid] in SUBJECTS and comma < kid < verb for kid in tree.kids[verb])
    object_ = any(kid > verb and tree.dep[kid] in {"ccomp", "xcomp", "dobj", "acomp"} for kid in tree.kids[verb])
    return odds > -1.5 and subject and not object_ and end - verb <= 8
