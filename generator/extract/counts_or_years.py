"""Four digits that may be a year or a number of things: "carried 1999 passengers", "the 2016 elections"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from generator.read.lexicons import read_lexicon

CARRIED = frozenset({"dobj", "attr", "nsubjpass"})  # what is sent, is there or was sent
BLURS = frozenset({"around", "about", "some", "nearly", "almost", "roughly", "approximately", "over"})
LEVEL = frozenset({"close", "end", "finish", "settle", "stand", "open", "trade"})


def is_count(parsed: Doc, start: int, end: int) -> bool:
    """Say whether the digits at ``start:end`` of the text count things rather than name a year.

    They do where they are all that stands before a plural that is had, sent or taken ("carried 1999 passengers", not
    "the 1999 floods", "won 2016 elections"), where a word blurs them ("around 2000 soldiers"), and where a price or an
    index ends at them.
    """
    span = parsed.char_span(start, end)
    if span is None or len(span) != 1:
        return False
    number = span[0]
    if number.dep_ == "pobj" and number.head.lower_ == "at":
        return number.head.head.lemma_ in LEVEL
    things = number.head
    if number.dep_ != "nummod" or things.i <= number.i or things.tag_ != "NNS" or things.lower_ in _yearly():
        return False
    if any(child.lower_ in BLURS and child.i < number.i for child in number.children):
        return True
    if any(child.dep_ in {"det", "poss"} for child in things.lefts):
        return False
    while things.dep_ == "conj" and things.head.i < things.i:
        things = things.head
    return things.dep_ in CARRIED or (things.dep_ == "pobj" and things.head.lower_ == "with")


@cache
def _yearly() -> frozenset[str]:
    return frozenset(word for row in read_lexicon("not_figures") if row["kind"] == "yearly" for word in row["words"])
