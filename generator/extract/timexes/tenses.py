"""The tense in which a verb tells of what hangs on it, as it stands with its auxiliaries."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract.timexes.ahead import reports_ahead
from generator.extract.timexes.behind import STEPS, before_past, is_told, was_due, was_first
from generator.extract.timexes.verb_kinds import AHEAD, DUE, is_present
from generator.model.findings import Tense

WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "gonna"})
MODAL = frozenset({"may", "might", "should", "can", "must"})
EXTREMES = frozenset({"record", "high", "low", "peak", "mark"})


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
    if tags & {"VBZ", "VBP"} or is_present(verb):
        return "present"
    return None
