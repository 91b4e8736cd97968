"""Whether a verb places the day under it ahead: "is to visit on Friday", "called a strike from Monday"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.extract.timexes.behind import before_past
from generator.extract.timexes.verb_kinds import ABLE, AHEAD, ARRANGING, DUE, HAPPENINGS, NAMING, PLANS, is_present
from generator.model.findings import Tense

# What may stand between "is" and the day: "at noon local time on".
WHEN = re.compile(
    r"(?:at(?: (?:noon|midnight|midday|[\d:.]+)(?:\s?[ap]\.?m\.?)?(?: local time)?)?)?\s?(?:on)?", re.IGNORECASE
)
BEGIN = frozenset({"start", "begin", "commence"})
TAKEN = frozenset({"effect", "place", "office", "over", "force"})  # "the ban takes effect on Friday"
NAMED = re.compile(r"(?:as |to be )?(?:a|an|the|another) (?:[\w-]+ ){0,3}(?:day|holiday|deadline)\b", re.IGNORECASE)
FROM_THEN = frozenset(
    {"for", "from", "to", "by", "until", "till", "through"}
)  # "a strike from Monday", "a rally for Friday"


def looks_ahead(root: Token, verb: Token, tense: Tense | None) -> bool:
    """Say whether the words stand right under a verb that places them ahead, whatever its tense."""
    above = root.head if root.head.pos_ != "ADP" else root.head.head
    if (verb.lemma_.lower() in PLANS and not before_past(verb) and above.i >= verb.i) or _is_named(root, verb):
        return True
    if (
        _is_named(root, verb)
        or _is_arranged(root, above, verb, tense)
        or _is_ahead_of(root)
        or _begins(verb)
        or _is_likely(verb)
    ):
        return True
    starts = (tense != "past" and _takes_effect(above, verb)) or (tense == "present" and _is_on(root, verb))
    if starts or _is_of_its_own(root, verb) or _is_of_what_would_be(root, above, verb):
        return True
    if above.i != verb.i or root.i < verb.i or follows_happening(root):
        return False
    plain = is_present(verb) and verb.lemma_.lower() not in ("be", "have", "say")
    if tense == "present" and (plain or _is_under_way(verb)):
        return True
    return _is_to(verb) or reports_ahead(verb) or (root.head.lower_ in ("by", "from") and _has_to(verb))


def _is_of_its_own(root: Token, verb: Token) -> bool:
    """Say whether a weekday is what a verb in the present tells of: "Saturday marks ten years", "if Friday fails"."""
    subject = root.dep_ == "nsubj" or (  # or taken for an adverb
        root.i == verb.i - 1 and not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    )
    return subject and root.i < verb.i and root.lower_.endswith("day") and is_present(verb)


def _is_named(root: Token, verb: Token) -> bool:
    """Say whether a verb makes a weekday what it is to be: "declared Tuesday a day of mourning"."""
    if verb.lemma_.lower() not in NAMING or root.i < verb.i or not root.lower_.endswith("day"):
        return False
    return NAMED.match(root.doc[root.i + 1 : root.i + 9].text) is not None


def _is_arranged(root: Token, above: Token, verb: Token, tense: Tense | None) -> bool:
    """Say whether the words date what the verb arranges: "called a strike from Monday", "prepare for talks on Friday".

    "Announced a ceasefire on Friday" is left to the past: there the day is the announcement's.
    """
    if verb.lemma_.lower() not in ARRANGING or before_past(verb) or root.i < verb.i:
        return False
    if root.head.lower_ in FROM_THEN:
        return True
    if _has_been(verb) and any(verb.i < child.i < root.left_edge.i for child in verb.children if child.dep_ == "dobj"):
        return not follows_happening(root)  # "has invited both to talks on Friday": what has been done names no day
    return tense != "past" and above.pos_ == "NOUN" and above.i > verb.i and above.lemma_.lower() not in HAPPENINGS


def _is_of_what_would_be(root: Token, above: Token, verb: Token) -> bool:
    """Say whether the words date a noun under "would" or "could": "they would stay away from the talks on Friday"."""
    plain = root.dep_ not in ("poss", "compound", "nmod") and above.pos_ in ("NOUN", "PROPN")
    return plain and root.i > verb.i and above.i > verb.i and reports_ahead(verb) and not follows_happening(root)


def _has_been(verb: Token) -> bool:
    """Say whether the verb is in the present perfect, which no day past goes with."""
    return any(child.lower_ in ("has", "have") for child in verb.children if child.dep_ == "aux")


def _takes_effect(above: Token, verb: Token) -> bool:
    """Say whether the words hang from the noun of "takes effect", "takes place"."""
    bare = verb.tag_ == "VB" and not any(child.dep_ == "aux" for child in verb.children)  # as the parser may tag it
    plain = verb.lemma_ == "take" and (verb.tag_ in ("VBP", "VBZ") or bare)
    taken = above.head.i == verb.i and above.lower_ in TAKEN
    return plain and (taken or (above.i == verb.i and any(child.lower_ in TAKEN for child in verb.children)))


def _begins(verb: Token) -> bool:
    """Say whether the verb is that of "called a strike starting on Monday", "would be paid starting Monday"."""
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in BEGIN:
        return False
    verbs = [token for token in verb.ancestors if token.pos_ in ("VERB", "AUX")]
    if any(reports_ahead(token) for token in verbs):
        return True
    above = verbs[0].lemma_.lower() if verbs and verb.dep_ in ("acl", "advcl", "prep") else ""
    return above in ARRANGING or above in PLANS or above in AHEAD


def _is_likely(verb: Token) -> bool:
    """Say whether the verb is that of "rain is likely on Saturday", "a tug was due on Friday"."""
    plain = verb.lemma_ == "be" and verb.tag_ in ("VBP", "VBZ", "VBD") and not before_past(verb)
    return plain and any(child.dep_ == "acomp" and child.lower_ in DUE for child in verb.children)


def follows_happening(root: Token) -> bool:
    """Say whether a happening stands right before the words: "are investigating a shooting on Saturday"."""
    first = root.left_edge.i
    before = root.head.i if root.head.pos_ == "ADP" and root.head.i < first else first
    noun = root.doc[before - 1] if before > 0 else root
    if noun.i == root.i or noun.pos_ != "NOUN" or noun.lemma_.lower() not in HAPPENINGS:
        return False
    verb = next((token for token in noun.ancestors if token.pos_ in ("VERB", "AUX")), None)
    known = any(child.lower_ in ("the", "this", "that") for child in noun.children)
    willed = verb is not None and (
        _is_to(verb) or any(child.lower_ in ("will", "'ll", "’ll") for child in verb.children)
    )
    return not (known and willed)  # "is to discuss the clash on Friday": the talks are on Friday


def _is_ahead_of(root: Token) -> bool:
    """Say whether the words follow "ahead of" within their phrase: "ahead of Sunday's election"."""
    for token in root.ancestors:
        if token.pos_ in ("VERB", "AUX"):
            return False
        if token.lower_ == "ahead":
            return True
    return False


def _is_under_way(verb: Token) -> bool:
    """Say whether the verb is a present participle after "is" or "are": with a day it tells a plan."""
    return verb.tag_ == "VBG" and any(child.tag_ in ("VBP", "VBZ") for child in verb.children if child.dep_ == "aux")


def _is_on(root: Token, verb: Token) -> bool:
    """Say whether the words are all that is said: "the election is on Sunday", "the deadline is at noon on Monday"."""
    if verb.lemma_ != "be" or verb.tag_ not in ("VBP", "VBZ") or root.i < verb.i:
        return False
    between = root.doc[verb.i + 1 : root.left_edge.i].text if root.left_edge.i > verb.i + 1 else ""
    return WHEN.fullmatch(between) is not None


def _is_to(verb: Token) -> bool:
    """Say whether the verb is the infinitive of "is to visit", "was to resume"."""
    while verb.dep_ == "xcomp" and verb.tag_ == "VBG" and verb.head.tag_ == "VB":  # "is to begin hearing witnesses"
        verb = verb.head
    under = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ in ("VBP", "VBZ", "VBD")
    return under and _has_to(verb)


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in verb.children if child.dep_ == "aux")


def reports_ahead(verb: Token) -> bool:
    """Say whether the verb stands under "would" or "could": "said it would close on Friday".

    "Would not comment on Monday" and "could have closed" look back.
    """
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
    if "could" in words and verb.lemma_.lower() in ABLE:
        return False
    return bool(words & {"would", "could"}) and not words & {"have", "not", "n't", "n’t"}
