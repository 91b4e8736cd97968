"""The phrase around a noun in a parse."""

from __future__ import annotations

import re

from spacy.tokens import Token

_TAILS = frozenset({"of", "for", "at", "from", "to", "with"})
_LEFT = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "advmod", "predet", "case", "punct"}
)
_ENDS = re.compile(r"[,;:.!?()\[\]\"“”«»—–]")
TAIL_WORDS = 10  # a longer tail is a clause that the parser took for one


def phrase_start(head: Token) -> int:
    """Return the index of the first token of the noun phrase whose head is ``head``."""
    start = head.i
    lefts = {t.i: t for t in head.lefts}
    edge = head.i
    for i in range(head.i - 1, max(head.i - 12, head.sent.start) - 1, -1):
        token = head.doc[i]
        inside = i in lefts or any(a.i in lefts for a in token.ancestors if a.i < head.i)
        if not inside or token.is_space or _ENDS.fullmatch(token.text) or token.lower_ == "and":
            break
        top = token if i in lefts else next(a for a in token.ancestors if a.i in lefts)
        if top.dep_ not in _LEFT:
            break
        edge = i
    return min(start, edge)


def phrase_end(head: Token) -> int:
    """Return the index behind the last token of the noun phrase: up to the end of a phrase after "of", "for", "at"."""
    end = head.i + 1
    document = head.doc
    if end >= len(document) or document[end].lower_ not in _TAILS or document[end].head.i != head.i:
        return end
    last = behind = min(document[end].right_edge.i, end + TAIL_WORDS) + 1
    for i in range(end, last):
        token = document[i]
        verb = token.pos_ in {"VERB", "AUX", "SCONJ"} and not (token.tag_ == "VBN" and token.i + 1 < last)
        if token.is_space or _ENDS.fullmatch(token.text) or (i > end and verb):
            behind = i
            break
    while behind > end and document[behind - 1].pos_ in {"ADP", "DET", "PRON", "PART", "CCONJ"}:
        behind -= 1  # nothing is left of the tail but its first words
    return behind if behind > end else head.i + 1
