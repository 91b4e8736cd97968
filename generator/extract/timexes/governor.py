"""The verb that governs a time expression: its tense, its lemma and its clause."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.extract.timexes.ahead import follows_happening, looks_ahead, reports_ahead
from generator.extract.timexes.behind import before_past, is_overtaken, lasted, was_due
from generator.extract.timexes.tenses import MODAL, WILL, tense_of
from generator.extract.timexes.verb_kinds import AHEAD, DUE, HAPPENINGS, SAYING
from generator.model import Span
from generator.model.findings import Tense

TRADED = frozenset({"future", "futures", "contract"})
UNTIL = frozenset({"until", "till"})
ARRANGED = frozenset({"effective", "payable", "redeemable"})  # "named him chairman, effective June 1"


@dataclass(frozen=True, slots=True)
class Governor:
    """Tense and lemma of the governing verb, and its clause.

    ``attributive`` says that the words only name which happening is meant ("Monday's attack"): the verb's tense is
    then not theirs. ``overtaken`` says that they date a plan that came to nothing, or not yet to anything ("had been
    due to marry in June"): it may lie on either side.
    """

    tense: Tense | None
    predicate: str | None
    clause: Span | None
    attributive: bool = False
    overtaken: bool = False


def governor(parsed: Doc, start: int, end: int) -> Governor:
    """Return what governs the words from ``start`` to ``end``; all None where the parse has no dependencies."""
    span = parsed.char_span(start, end, alignment_mode="expand")
    if span is None or not parsed.has_annotation("DEP"):
        return Governor(None, None, None)
    token = span.root
    until = span.start > 0 and parsed[span.start - 1].lower_ in UNTIL
    until = until and (span.start < 2 or parsed[span.start - 2].lower_ != "not")
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") and token.i not in range(span.start, span.end):
            break
        if token.head.i == token.i:
            break
        token = token.head
    if token.pos_ not in ("VERB", "AUX"):
        return Governor("future" if until else _nominal(span.root), None, None)
    above, token = token, _told_before(span, token)
    tense = tense_of(token)
    if token is not above and reports_ahead(token):
        tense = "future"
    if _is_contract(span.root):
        tense = "future"
    before = parsed[span.start - 1].lower_ if span.start else ""
    if tense == "past" and (before in ARRANGED or (before == "through" and span[-1].like_num)):
        tense = "present"  # the nearest such day, on either side: "took it off sale through June 5"
    overtaken = tense == "past" and is_overtaken(token)
    over = _perfect(token) if span.start < token.i else before_past(token)  # "until Friday he has", "has until Friday"
    limit = (until and not over and not lasted(token)) or _is_limit(span, token, tense)
    if limit or _under_due(span.root, token) or looks_ahead(_first_named(span.root), token, tense):
        tense = "future"
    tense = _of_what_comes(span.root, token) or tense
    clause = Span(parsed[token.left_edge.i].idx, parsed[token.right_edge.i].idx + len(parsed[token.right_edge.i]))
    return Governor(tense, token.lemma_.lower(), clause, _only_names(span.root, token), overtaken)


def _of_what_comes(root: Token, verb: Token) -> Tense | None:
    """Return the side of what "comes after talks in May", "follows talks in May", or "comes before a vote on Friday".

    "Next comes a vote on Friday" is ahead like the last. None where another verb, or a helper, tells.
    """
    present = verb.tag_ in ("VBP", "VBZ", "VB") and not any(child.dep_ == "aux" for child in verb.children)
    if not present or root.i < verb.i or verb.lemma_ not in ("follow", "come"):
        return None
    weekday = root.lower_.endswith("day")  # other dates have their nearest
    while root.head.i not in (verb.i, root.i):
        root = root.head
    objects = any(verb.i < child.i < root.i for child in verb.children if child.dep_ == "dobj")
    if verb.lemma_ == "follow":
        return "past" if root.dep_ == "dobj" or objects else None
    if root.lower_ in ("after", "following"):
        return "past"
    return "future" if weekday and (root.lower_ == "before" or root.dep_ in ("nsubj", "dobj", "attr", "conj")) else None


def _under_due(root: Token, verb: Token) -> bool:
    """Say whether the words hang on an adjective that places them ahead: "wrote a book, due out in the fall"."""
    while root.head.i not in (verb.i, root.i):
        root = root.head
        if root.pos_ == "ADJ" and root.lemma_.lower() in DUE:
            return not was_due(root)
    return False


def _first_named(root: Token) -> Token:
    """Return the first of the days or months that the word is listed with: "was to fly in August or September"."""
    while root.dep_ == "conj" and root.head.i < root.i and root.head.ent_type_ == root.ent_type_ == "DATE":
        root = root.head
    return root


def _told_before(span: SpacySpan, verb: Token) -> Token:
    """Return the verb of what is told, where the parser hangs its last words from a "she said" behind them."""
    said = [child for child in verb.children if child.dep_ == "ccomp" and child.i < span.start]
    named = any(span.end <= child.left_edge.i < verb.i for child in verb.children if child.dep_ == "nsubj")
    return said[-1] if said and named and verb.lemma_.lower() in SAYING else verb


def _is_limit(span: SpacySpan, verb: Token, tense: Tense | None) -> bool:
    """Say whether the words are the latest or the earliest something may come: "if nothing is signed by Thursday"."""
    if span.start <= verb.i:
        return False
    before = [token.lower_ for token in span.doc[max(0, span.start - 3) : span.start]]
    if before[-1:] == ["by"] and tense == "present" and not _perfect(verb):
        return True
    modal = any(child.tag_ == "MD" for child in verb.children if child.dep_ == "aux") and not _perfect(verb)
    return modal and before in (["as", "early", "as"], ["as", "soon", "as"])


def _nominal(token: Token) -> Tense | None:
    return "future" if any(ancestor.lemma_.lower() in AHEAD for ancestor in token.ancestors) else None


def _only_names(root: Token, verb: Token) -> bool:
    """Say whether the words only tell which happening is meant, so that the verb's future is not theirs.

    "Will discuss Friday's attack" looks back, "will attend Friday's debate" ahead; "should answer Friday's words" back.
    """
    if root.dep_ not in ("poss", "compound", "nmod"):
        return follows_happening(root)
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return root.head.lemma_.lower() in HAPPENINGS or (bool(words & MODAL) and not words & WILL)


def _is_contract(root: Token) -> bool:
    """Say whether a month names what is traded ahead: "wheat for January delivery", "the December sugar contract"."""
    if root.dep_ not in ("compound", "nmod", "amod") or root.head.pos_ not in ("NOUN", "PROPN"):
        return False
    head = root.head.head if root.head.dep_ == "compound" else root.head
    traded = head.lemma_.lower()
    return traded in TRADED or (traded == "delivery" and head.head.lower_ == "for")


def _perfect(verb: Token) -> bool:
    """Say whether the verb is in a perfect tense: "until Friday he had refused"."""
    return any(
        child.lemma_.lower() == "have" or child.lower_ == "had" for child in verb.children if child.dep_ == "aux"
    )
