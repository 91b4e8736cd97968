"""The kinds of verbs, nouns and adjectives that place a day: what is due, what happens, what lasts."""

from __future__ import annotations

from spacy.tokens import Token

from generator.read.lexicons import read_lexicon


def _lemmas(kind: str) -> frozenset[str]:
    return frozenset(lemma for row in read_lexicon("timex_verbs") if row["kind"] == kind for lemma in row["lemmas"])


AHEAD, DUE, PLANS, HAPPENINGS, ARRANGING, ABLE, STAYING, LASTING, HOPED, SAYING, HURTING, SAME, NAMING = (
    _lemmas(kind)
    for kind in (
        *("ahead", "due", "plans", "happening", "arranging", "able", "staying", "lasting", "hoped", "saying"),
        *("hurting", "same", "naming"),
    )
)


def is_present(verb: Token) -> bool:
    """Say whether the verb is in the plain present, also where "orders begin" is tagged as an infinitive.

    So it is in "the banks, closed since May, reopen on Monday", where it is taken for a second "closed".
    """
    if verb.tag_ in ("VBP", "VBZ"):
        return not told_alike(verb)
    if verb.tag_ != "VB" or any(child.dep_ in ("aux", "auxpass") for child in verb.children):
        return False
    if verb.dep_ == "ROOT":
        return any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children)
    over = verb.head
    told = over.tag_ in ("VBN", "VBD") and not any(child.dep_ == "aux" for child in over.children)
    return verb.dep_ in ("conj", "advcl") and told and verb.i > 0 and verb.nbor(-1).text == ","


def told_alike(verb: Token) -> bool:
    """Say whether the verb is one whose past looks like its present, told with no helper: "shells hit a convoy"."""
    helped = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBP" and verb.lower_ in SAME and not helped
