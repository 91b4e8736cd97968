"""What is said of a figure: the verb that happens to the counted, the place named with it, how it moved."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Token

from generator.read.lexicons import read_lexicon

PHRASAL = re.compile(
    r"\b(?:ma[dk]e?\w*|sets?|came|comes?|g[ai]ve\w*|takes?|took|picks?|ends?|sums?|signs?|turns?|adds?)"
    r" (?:up|down)\s+$",
    re.I,
)
PLACES = frozenset({"GPE", "LOC", "FAC"})
LIGHT = frozenset(
    {"be", "have", "do", "say", "tell", "accord", "report", "include", "believe", "estimate", "find", "confirm"}
)
CHANGE_WINDOW = 24  # code points before a figure in which a change word may stand


@cache
def _change() -> re.Pattern[str]:
    forms: set[str] = set()
    for row in read_lexicon("change_words"):
        for lemma in row["lemmas"]:
            stem = lemma.removesuffix("e")
            forms |= {lemma, f"{lemma}s", f"{stem}ed", f"{stem}ing", f"{lemma}es"}
            if lemma[-1] in "pgtm" and len(lemma) < 6:
                forms |= {f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"}
    forms |= {
        "rose",
        "risen",
        "grew",
        "grown",
        "fell",
        "fallen",
        "sank",
        "sunk",
        "slid",
        "lost",
        "shrank",
        "shrunk",
        "leapt",
        "cutting",
        "brought",
        "went",
        "losing",
    }
    words = "|".join(sorted(map(re.escape, forms), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:{words})(?: (?:up|down|back))?(?: (?:to|by|from|at))?\s+$", re.I)


def change_before(text: str, start: int) -> str | None:
    """Return the words that say how the figure at ``start`` moved ("rose to", "down from"), or None.

    >>> change_before("The toll rose to 40", 17)
    'rose to'
    """
    match = _change().search(text[max(0, start - CHANGE_WINDOW) : start])
    if match is None or PHRASAL.search(text[max(0, start - CHANGE_WINDOW - 8) : start]):
        return None
    return match.group().strip()


def predicate_of(noun: Token) -> str | None:
    """Return the lemma of the verb or participle that says what happens to the counted ``noun``, or None.

    A participle that follows the noun ("troops deployed in") comes first, then a noun of doing it hangs on ("the arrival
    of"), then its verb, and through verbs that say little ("were", "reported") the one under them.
    """
    for child in noun.rights:
        if child.dep_ in {"acl", "relcl"} and child.pos_ == "VERB":
            return _told(child)
    verb = noun.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        if verb.dep_ in {"ROOT"}:
            return None
        verb = verb.head
    return _told(verb) if verb.pos_ == "VERB" else None


def _told(verb: Token) -> str | None:
    seen = 0
    while verb.lemma_ in LIGHT and seen < 3:
        below = [child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB"]
        if not below:
            return None if verb.lemma_ in LIGHT else verb.lemma_
        verb, seen = below[0], seen + 1
    return verb.lemma_.lower()


def place_of(noun: Token) -> str | None:
    """Return the place named with ``noun`` or with its verb ("to Russia"), as printed, or None."""
    verb = noun.head
    for anchor in (noun, verb, verb.head):
        for child in anchor.children:
            if child.dep_ != "prep" or child.i < noun.i:
                continue
            for pobj in child.children:
                if pobj.dep_ == "pobj" and pobj.ent_type_ in PLACES:
                    return _entity(pobj.doc, pobj)
    return None


def _entity(parsed: Doc, token: Token) -> str:
    first = last = token.i
    while first > 0 and parsed[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(parsed) and parsed[last + 1].ent_iob_ == "I":
        last += 1
    if parsed[first].pos_ == "DET" and first < last:
        first += 1
    return parsed[first : last + 1].text
