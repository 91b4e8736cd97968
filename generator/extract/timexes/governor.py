"""The verb that governs a time expression: its tense, its lemma and its clause."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.extract.timexes.ahead import follows_happening, looks_ahead, reports_ahead
from generator.extract.timexes.behind import STEPS, before_past, is_overtaken, is_told, lasted, was_due, was_first
from generator.extract.timexes.verb_kinds import AHEAD, DUE, HAPPENINGS, SAYING
from generator.model import Span
from generator.model.findings import Tense

WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "gonna"})
MODAL = frozenset({"may", "might", "should", "can", "must"})
EXTREMES = frozenset({"record", "high", "low", "peak", "mark"})
FUTURES = frozenset({"future", "futures"})
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
    if tense == "past" and span.start > 0 and parsed[span.start - 1].lower_ in ARRANGED:
        tense = "present"  # the nearest such day, on either side
    overtaken = tense == "past" and is_overtaken(token)
    over = _perfect(token) if span.start < token.i else before_past(token)  # "until Friday he has", "has until Friday"
    limit = (until and not over and not lasted(token)) or _is_limit(span, token, tense)
    if limit or looks_ahead(_first_named(span.root), token, tense):
        tense = "future"
    clause = Span(parsed[token.left_edge.i].idx, parsed[token.right_edge.i].idx + len(parsed[token.right_edge.i]))
    return Governor(tense, token.lemma_.lower(), clause, _only_names(span.root, token), overtaken)


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


def tense_of(verb: Token) -> Tense | None:
    """Return past, present or future for a verb as it stands with its auxiliaries, None where nothing tells."""
    bare = False  # an infinitive under a verb in the past may lie on either side: "agreed to meet in January"
    for _ in range(STEPS):
        own = _own_tense(verb)
        if own is not None:
            return None if bare and own == "past" else own
        if reports_ahead(verb):
            return None
        to = any(child.lower_ == "to" for child in verb.children if child.dep_ == "aux")
        if to and verb.head.lower_ == "going" and _own_tense(verb.head) == "present":
            return "future"  # "is going to start losing ground in the spring"
        bare = bare or to
        if verb.head.i == verb.i:
            return None
        if (
            verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "conj", "prep", "pcomp", "amod")
            and verb.head.lemma_.lower() in AHEAD
        ):
            return "past" if was_due(verb.head) else "future"
        verb = verb.head
    return None


def _is_record(verb: Token) -> bool:
    """Say whether the verb is that of "a record high set on 6 August", not of "a hearing set for 6 August"."""
    what = [verb.head] if verb.dep_ == "acl" else [child for child in verb.children if child.dep_ == "nsubjpass"]
    names = [name for word in what for name in (word, *word.lefts)]  # "the record tide set on 6 August"
    return verb.lower_ == "set" and any(name.lemma_.lower() in EXTREMES for name in names)


def _only_names(root: Token, verb: Token) -> bool:
    """Say whether the words only tell which happening is meant, so that the verb's future is not theirs.

    "Will discuss Friday's attack" looks back, "will attend Friday's debate" ahead; "should answer Friday's words" back.
    """
    if root.dep_ not in ("poss", "compound", "nmod"):
        return follows_happening(root)
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return root.head.lemma_.lower() in HAPPENINGS or (bool(words & MODAL) and not words & WILL)


def _is_contract(root: Token) -> bool:
    """Say whether a month names what is traded ahead: "wheat for January delivery", "January wheat futures"."""
    traded = root.head.lemma_.lower()
    if root.dep_ not in ("compound", "nmod", "amod") or root.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return traded in FUTURES or (traded == "delivery" and root.head.head.lower_ == "for")


def _perfect(verb: Token) -> bool:
    """Say whether the verb is in a perfect tense: "until Friday he had refused"."""
    return any(
        child.lemma_.lower() == "have" or child.lower_ == "had" for child in verb.children if child.dep_ == "aux"
    )


def _opens(verb: Token) -> bool:
    """Say whether a participle, without "if" or "once", goes before its clause: "Cited in May, he paid a fine"."""
    return verb.dep_ == "advcl" and verb.i < verb.head.i and not any(child.dep_ == "mark" for child in verb.children)


def _own_tense(verb: Token) -> Tense | None:  # noqa: PLR0911  one return a tense
    # "a treaty signed on 28 May set out an aim": the parser may take the month for the verb
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.tag_ != "NNP"]
    helpers += [under for child in helpers for under in child.children if under.dep_ == "aux"]  # "[will be] closed"
    words = {child.lower_ for child in helpers}
    tags = {child.tag_ for child in helpers}
    if words & WILL or verb.lower_ in WILL or any(child.lower_ == "going" for child in helpers):
        return "future"
    if before_past(verb):
        return "past"
    off = any(child.dep_ == "prt" for child in verb.children)  # "the march set off at 8 a.m."
    if (
        verb.lemma_.lower() in DUE
        and not off
        and verb.tag_ in ("VBN", "JJ")
        and "have" not in {child.lemma_ for child in helpers}
    ):
        return "past" if _is_record(verb) or was_first(verb) else "future"
    if verb.tag_ == "VBN" and not helpers and (verb.dep_ == "acl" or _opens(verb)):
        return "past"  # "the injunction issued Thursday"; "adopted on Thursday, it warned"
    if "to" in words:
        return None  # an infinitive has the time of what it hangs on
    if words & {"would", "could"} and "have" not in words:
        return None  # reported speech: of weekdays under "would", 3 of 10 are ahead
    if words & MODAL and "have" not in words:
        return "future"
    if is_told(verb) or "VBD" in tags or words & {"have", "has"}:
        return "past"
    if tags & {"VBZ", "VBP"} or verb.tag_ in ("VBZ", "VBP"):
        return "present"
    return None
