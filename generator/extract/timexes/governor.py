"""The verb that governs a time expression: its tense, its lemma and its clause."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.model import Span
from generator.model.findings import Tense

# What these say of their complement lies ahead of them: "scheduled for Friday", "due on Monday", "plans to meet".
AHEAD = frozenset(
    ["schedule", "due", "expect", "plan", "slate", "set", "intend", "hope", "aim", "agree", "promise", "pledge", "vow", "want", "decide", "propose", "prepare", "await", "anticipate", "forecast", "predict", "threaten", "upcoming", "likely", "need", "ask", "urge", "order", "call", "invite", "project"]
)
WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "gonna"})
MODAL = frozenset({"would", "may", "might", "could", "should", "can", "must", "ca", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Governor:
    """Tense and lemma of the governing verb, and the words between which its clause stands."""

    tense: Tense | None
    predicate: str | None
    clause: Span | None


def governor(parsed: Doc, start: int, end: int) -> Governor:
    """Return what governs the words from ``start`` to ``end``; all None where the parse has no dependencies."""
    span = parsed.char_span(start, end, alignment_mode="expand")
    if span is None or not parsed.has_annotation("DEP"):
        return Governor(None, None, None)
    token = span.root
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") and token.i not in range(span.start, span.end):
            break
        if token.head.i == token.i:
            break
        token = token.head
    if token.pos_ not in ("VERB", "AUX"):
        return Governor(_nominal(span.root), None, None)
    clause = Span(parsed[token.left_edge.i].idx, parsed[token.right_edge.i].idx + len(parsed[token.right_edge.i]))
    return Governor(tense_of(token), token.lemma_.lower(), clause)


def _nominal(token: Token) -> Tense | None:
    return "future" if any(ancestor.lemma_.lower() in AHEAD for ancestor in token.ancestors) else None


def tense_of(verb: Token) -> Tense | None:
    """Return past, present or future for a verb as it stands with its auxiliaries, None where nothing tells."""
    for _ in range(6):
        own = _own_tense(verb)
        if own is not None:
            return own
        if verb.head.i == verb.i:
            return None
        if (
            verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "conj", "prep", "pcomp", "amod")
            and verb.head.lemma_.lower() in AHEAD
        ):
            return "future"
        verb = verb.head
    return None


def _own_tense(verb: Token) -> Tense | None:
    lemma = verb.lemma_.lower()
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    tags = {child.tag_ for child in helpers}
    if words & WILL or (verb.lower_ in WILL):
        return "future"
    if lemma in AHEAD and verb.tag_ == "VBN":
        return "future"
    if any(child.lemma_ == "go" for child in helpers):
        return "future"
    if words & MODAL:
        return "past" if words & {"have"} else "future"
    if "to" in words:
        return None  # an infinitive has the time of what it hangs on
    if verb.tag_ == "VBD" or "VBD" in tags:
        return "past"
    if verb.tag_ == "VBN" and any(child.lemma_ == "have" for child in helpers):
        return "past"
    if "VBZ" in tags or "VBP" in tags or verb.tag_ in ("VBZ", "VBP"):
        return "present"
    if verb.tag_ == "VBN" and not helpers:
        return "past" if verb.dep_ in ("acl", "ROOT", "amod") else None
    return None
