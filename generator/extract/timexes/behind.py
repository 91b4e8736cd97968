"""Whether a verb places the day under it behind: "stood there until Friday", "had been due to marry in June"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract.timexes.verb_kinds import HOPED, LASTING, told_alike

STEPS = 6  # verbs up which one that tells the time of those under it is looked for
FIRST_SO = frozenset({"first", "originally", "initially", "previously"})


def before_past(verb: Token) -> bool:
    """Say whether the verb is in the past perfect: what it tells was over before what the document tells."""
    return any(child.lower_ in ("had", "'d", "’d") for child in verb.children if child.dep_ in ("aux", "auxpass"))


def was_due(word: Token) -> bool:
    """Say whether what was planned is told as overtaken: "had been due to expire on Friday"."""
    return before_past(word) or (word.pos_ == "ADJ" and before_past(word.head))


def was_first(verb: Token) -> bool:
    """Say whether a plan is told as given up for another: "was first planned for May"."""
    return any(child.lower_ in FIRST_SO for child in verb.children if child.dep_ == "advmod")


def is_overtaken(verb: Token) -> bool:
    """Say whether the verb tells of a plan given up or late: "had been due to marry", "had been planned"."""
    for _ in range(STEPS):
        if verb.lemma_.lower() in HOPED:
            return was_due(verb) or was_first(verb)
        if verb.dep_ != "xcomp":
            return False
        verb = verb.head
    return False


def is_told(verb: Token) -> bool:
    """Say whether the verb is in the simple past, also where the parser takes "the licence lasted" for a participle."""
    if verb.tag_ == "VBD" or told_alike(verb):
        return True
    own = {child.dep_ for child in verb.children}
    return verb.tag_ == "VBN" and "nsubj" in own and not own & {"aux", "auxpass", "nsubjpass", "mark", "advmod"}


def lasted(verb: Token) -> bool:
    """Say whether the verb tells what went on and is over: "stood there until Friday", not "is shut until Friday"."""
    active = is_told(verb) and not any(child.dep_ == "auxpass" for child in verb.children)
    if verb.lemma_ == "be":
        return active and any(child.dep_ == "attr" for child in verb.children)  # "was mayor until May"
    return active and verb.lemma_.lower() in LASTING
