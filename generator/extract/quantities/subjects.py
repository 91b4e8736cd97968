"""What a figure counts where its sentence says so before it: "the death toll rose to 46", "of the 22, four died"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from generator.extract.quantities.counted import Counted
from generator.extract.quantities.counted_nouns import NOUNS, PEOPLE
from generator.extract.quantities.surroundings import MOST_CHILDREN
from generator.read.lexicons import read_lexicon

LEVELS = frozenset(
    {"reach", "hit", "pass", "top", "exceed", "surpass", "stand", "total", "number", "remain", "be", "approach"}
)
AT = frozenset({"to", "at", "from"})
TOLLS = frozenset({"toll", "tally", "count", "total", "population", "turnout", "membership", "people"})
PRICED = frozenset({"share", "stock", "price", "future", "yield", "rate", "index", "point"})  # "shares rose to 286"
OF_WHAT = frozenset({"number", "total", "count", "tally", "figure", "proportion", "estimate"})  # "the number of dead"


@cache
def _verbs() -> frozenset[str]:
    """Return the forms of the verbs after which a figure is the subject's: those of a change, and of a level."""
    return frozenset(form for row in read_lexicon("change_words") for form in row["forms"])


def counted_by_subject(parsed: Doc, last: int) -> Counted | None:
    """Return the subject of the verb that a figure without a noun hangs on, or None.

    Of "the number of people killed" the people are counted, of "the death toll" the toll itself is all that is said.
    """
    number = parsed[last]
    if number.dep_ == "nummod" and number.head.lower_ == "number" and number.head.i < last:
        # "injured persons number 29", where the parser takes the verb for a noun
        plural = next((child for child in number.head.lefts if child.dep_ == "compound" and child.tag_ == "NNS"), None)
        return _phrase(parsed, plural) if plural is not None else None
    verb = _verb_above(number)
    if verb is None or verb.n_lefts + verb.n_rights > MOST_CHILDREN:
        return None
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.i >= last or not (subject.pos_ in NOUNS or subject.lower_ in PEOPLE):
        return None
    noun = _of_what(subject)
    lemma = noun.lemma_.lower()
    if lemma in PRICED or not (noun.tag_ == "NNS" or lemma in TOLLS or noun.lower_ in PEOPLE):
        return None
    return _phrase(parsed, noun)


def _phrase(parsed: Doc, noun: Token) -> Counted:
    """Return a noun with the plain words before it: "death toll", "injured persons"."""
    first = noun.i
    for child in noun.lefts if noun.n_lefts <= MOST_CHILDREN else ():
        if (
            child.dep_ in {"amod", "compound"}
            and child.n_lefts == child.n_rights == 0
            and child.pos_ in {"ADJ", *NOUNS}
        ):
            first = min(first, child.i)
    return Counted(parsed[first : noun.i + 1].text, 0, noun)


def _verb_above(number: Token) -> Token | None:
    """Return the verb of level or change that the number is the object, the measure or the end of."""
    above = number.head
    if number.dep_ == "pobj" and above.lower_ in AT:
        above = above.head
    elif number.dep_ not in {"dobj", "attr", "npadvmod"}:
        return None
    if above.pos_ not in {"VERB", "AUX"} or above.i > number.i:
        return None
    return above if above.lower_ in _verbs() or above.lemma_ in LEVELS else None


def _of_what(noun: Token) -> Token:
    if noun.lemma_.lower() not in OF_WHAT or noun.n_rights > MOST_CHILDREN:
        return noun
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    what = next((child for child in of.rights if child.dep_ == "pobj" and child.pos_ in NOUNS), None) if of else None
    return what or noun
