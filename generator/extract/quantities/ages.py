"""Ages: ", 45,", "22-year-old", "aged 18 to 34", "over the age of 21"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from generator.extract.quantities.units import Measured

OLDEST = Decimal(120)
UNIT = "year of age"
AGED = re.compile(
    r"\b(?:aged?|ages|aged between|age of|ages of|aged from|turned|turns|turning)\s"
    r"(?:about |around |over |under |just )?$",
    re.I,
)
APPOSITION = re.compile(r"(?:[A-Z][\w.’'-]+|Jr\.|Sr\.), $")
CLOSED = re.compile(r",|\.(?:\s|$)|;|$")
PERSONS = frozenset({"he", "she", "who", "i"})


def age_of(found: Measured, parsed: Doc, text: str, first: int, last: int) -> Measured:
    """Return ``found`` as an age where the words around it say so, else as it is.

    >>> from spacy.tokens import Doc
    >>> from spacy.vocab import Vocab
    >>> from generator.extract.quantities.numerals import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> text = "Anna Roe, 45, won."
    >>> parsed = Doc(Vocab(), words=["Anna", "Roe", ",", "45", ",", "won", "."], spaces=[1, 0, 1, 0, 1, 0, 0])
    >>> age_of(measure(next(find_numerals(text)), text), parsed, text, 3, 3).kind
    'age'
    """
    if found.unit is not None or found.glued or found.low is None or found.high is None:
        return found
    if not (0 <= found.low <= found.high <= OLDEST) or found.numeral.form not in {"digits", "words"} or not len(parsed):
        return found
    before = text[max(0, found.start - 32) : found.start]
    if AGED.search(before):
        return _aged(found, "age/aged")
    if found.numeral.form == "digits" and "." not in text[found.start : found.end]:
        if (
            APPOSITION.search(before)
            and re.match(r",(?!\d)", text[found.end : found.end + 2])
            and first >= 2
            and _person(parsed, first - 2)
        ):
            return _aged(found, "age/apposition")
        number = parsed[last]
        if (
            number.dep_ in {"attr", "acomp"}
            and number.head.lemma_ == "be"
            and last + 1 < len(parsed)
            and parsed[last + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}
        ):
            subjects = [child.lower_ for child in number.head.children if child.dep_ == "nsubj"]
            if set(subjects) & PERSONS:
                return _aged(found, "age/is")
    return found


def _person(parsed: Doc, at: int) -> bool:
    return parsed[at].pos_ == "PROPN" or parsed[at].ent_type_ == "PERSON" or not parsed[at].pos_


def _aged(found: Measured, rule: str) -> Measured:
    return replace(found, unit=UNIT, kind="age", rule=rule)
