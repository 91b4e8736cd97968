"""The words by which a time expression is read as ahead: "will be chaired", "expected to open", "until"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HELPERS = ("aux", "auxpass", "neg", "prt")
UNDER = ("xcomp", "ccomp", "advcl", "acl", "pcomp", "conj")  # a verb that has its time from the one it stands under
LIMITS = frozenset({"until", "till", "by"})
SHORT = 40  # code points up to which the words between first and last are quoted too
STEPS = 3


def words_ahead(timex: Timex, parsed: Doc) -> str:
    """Return the words that place an expression ahead, as printed; "" where it is not read so or none can be named."""
    if timex.tense != "future" or timex.shift is not None or not parsed.has_annotation("DEP"):
        return ""
    own = parsed.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
    if own is not None and own.start and parsed[own.start - 1].lower_ in LIMITS:
        return parsed[own.start - 1].text
    over = [] if own is None else [token for token in own.root.ancestors if token.lower_ == "ahead"]
    if over and own is not None and over[0].i < own.start:
        return f"{over[0].text} of"
    clause = parsed.char_span(timex.clause.start, timex.clause.end, alignment_mode="expand") if timex.clause else None
    verb = _governing(timex, own.root if own is not None else None, clause.root if clause is not None else None)
    return _quoted(_group(verb)) if verb is not None else ""


def _governing(timex: Timex, token: Token | None, root: Token | None) -> Token | None:
    """Return the verb over ``token`` whose lemma the expression's predicate is, else the root of its clause."""
    for _ in range(12):
        if token is None or token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in ("VERB", "AUX") and token.lemma_.lower() == timex.predicate:
            return token
    return root


def _group(verb: Token) -> list[Token]:
    """Return the verb with its helpers, and the verbs over it that give it its time."""
    words = [verb]
    for _ in range(STEPS):
        helpers = [child for child in verb.children if child.dep_ in HELPERS and child.i < verb.i]
        words += [verb, *helpers, *(under for child in helpers for under in child.children if under.dep_ == "aux")]
        bare = not helpers or all(child.lower_ in ("to", "be", "not") for child in helpers)
        if not bare or verb.dep_ not in UNDER or verb.head.i > verb.i or verb.head.pos_ not in ("VERB", "AUX"):
            break
        verb = verb.head
    likely = [child for child in words[0].children if child.dep_ == "acomp"] if words[0].lemma_ == "be" else []
    return sorted({word.i: word for word in (*words, *likely)}.values(), key=lambda word: word.i)


def _quoted(words: list[Token]) -> str:
    first, last = words[0], words[-1]
    whole = " ".join(first.doc[first.i : last.i + 1].text.split())
    return whole if len(whole) <= SHORT else " … ".join(dict.fromkeys((first.text, last.text)))
