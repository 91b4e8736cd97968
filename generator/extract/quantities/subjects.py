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
TOLD_AT = frozenset({"to", "at", "from"})
PUTS = frozenset({"put", "place", "set", "give", "estimate", "keep", "revise", "raise", "lower", "leave", "bring"})
TOLLS = frozenset({"toll", "tally", "count", "total", "population", "turnout", "membership", "people"})
WHOLLY = frozenset({"total", "tally", "count"})  # "brings the total to nine": of what was said before
PRICED = frozenset({"share", "stock", "price", "future", "yield", "rate", "index", "point"})  # "shares rose to 286"
OF_WHAT = frozenset({"number", "total", "count", "tally", "figure", "proportion", "estimate"})  # "the number of dead"


@cache
def wholes() -> dict[str, str]:
    """Return the members by the word for the whole they make up: "workers" of a workforce."""
    return {form: row["counts"] for row in read_lexicon("wholes") for form in row["forms"]}


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
    noun = reckoned(number)
    if noun is None:
        return None
    noun = _of_what(noun)
    lemma = noun.lemma_.lower()
    if noun.dep_ == "dobj" and lemma in wholes():
        return Counted(wholes()[lemma], 0, noun)  # "put the contingent at 5,000"
    if lemma in PRICED or not (noun.tag_ in {"NNS", "NNPS"} or lemma in TOLLS or noun.lower_ in PEOPLE):
        return None
    return _phrase(parsed, noun)


def reckoned(number: Token) -> Token | None:
    """Return the noun whose number is told: subject of "rose to 46", object of "put the toll at 46", or None."""
    verb = _verb_above(second_end(number))
    if verb is None or verb.n_lefts + verb.n_rights > MOST_CHILDREN:
        return None
    put = next((child for child in verb.rights if child.dep_ == "dobj" and child.i != number.i), None)
    if put is not None and (put.lemma_.lower() in TOLLS | OF_WHAT or put.i < number.i):
        return (
            put if put.lemma_.lower() in {*TOLLS, *OF_WHAT, *wholes()} else None
        )  # whose verb it is, is not what is counted
    told = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if told is None or told.i >= number.i or not _is_noun(told):
        return None
    return None if verb.lemma_ in PUTS and verb.tag_ != "VBN" else told


def second_end(number: Token) -> Token:
    """Return the number that the first of "from five to seven" hangs on in the parse; any other number itself."""
    return number.head if number.dep_ == "quantmod" and number.head.pos_ == "NUM" else number


def _phrase(parsed: Doc, noun: Token) -> Counted:
    """Return a noun with the plain words before it: "death toll", "injured persons"."""
    first = noun.i
    for child in noun.lefts if noun.n_lefts <= MOST_CHILDREN else ():
        if (
            child.dep_ in {"amod", "compound"}
            and child.n_lefts == child.n_rights == 0
            and (child.pos_ in {"ADJ", *NOUNS} or child.tag_ == "VBN")
        ):
            first = min(first, child.i)
    return Counted(parsed[first : noun.i + 1].text, 0, noun)


def _verb_above(number: Token) -> Token | None:
    """Return the verb of level or change that the number is the object, the measure or the end of."""
    above = number.head
    if number.dep_ == "pobj" and above.lower_ in TOLD_AT:
        above = above.head
    elif number.dep_ not in {"dobj", "attr", "acomp", "npadvmod"}:
        return None
    if above.pos_ not in {"VERB", "AUX"} or above.i > number.i:
        return None
    return above if above.lower_ in _verbs() or above.lemma_ in LEVELS | PUTS else None


def is_put(number: Token) -> bool:
    """Say whether the number is one that somebody puts at: "put the toll at nine" tells nothing that happened."""
    if number.dep_ == "nummod":
        number = number.head
    if number.dep_ != "pobj" or number.head.lower_ not in TOLD_AT:
        return False
    verbs = [number.head.head]
    if number.head.lower_ == "from":
        verbs.append(verbs[0].head)  # "put it at nine, up from seven"
    return any(verb.lemma_ in PUTS and verb.i < number.i for verb in verbs)


def _is_noun(word: Token) -> bool:
    return word.pos_ in NOUNS or word.lower_ in PEOPLE


def _of_what(noun: Token) -> Token:
    if noun.lemma_.lower() not in OF_WHAT or noun.n_rights > MOST_CHILDREN:
        return noun
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    what = next((child for child in of.rights if child.dep_ == "pobj" and _is_noun(child)), None) if of else None
    return what or noun
