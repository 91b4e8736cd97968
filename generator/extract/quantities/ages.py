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
APPOSITION = re.compile(r"[A-Za-z][\w.’'-]+, $")
OLDER = re.compile(r" (?:and|or) (?:older|over|younger|under)\b")
AFTERWARDS = re.compile(r",(?!\d)")
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
    if AGED.search(text, max(0, found.start - 32), found.start) or OLDER.match(text, found.end):
        return _aged(found, "age/aged")
    if found.numeral.form != "digits" or "." in text[found.start : found.end]:
        return found
    if _in_apposition(found, parsed, text, first):
        return _aged(found, "age/apposition")
    return _aged(found, "age/is") if _is_said_of_someone(parsed, last) else found


def _in_apposition(found: Measured, parsed: Doc, text: str, first: int) -> bool:
    """Say whether the number stands between commas after a word that may be someone: "Anna Roe, 45, won"."""
    if first < 2 or not APPOSITION.search(text, max(0, found.start - 32), found.start):
        return False
    someone = parsed[first - 2].pos_ in {"PROPN", "NOUN", ""} or parsed[first - 2].ent_type_ == "PERSON"
    return someone and AFTERWARDS.match(text, found.end) is not None


def _is_said_of_someone(parsed: Doc, last: int) -> bool:
    """Say whether the number is all that is said of a person: "she is 19"."""
    number = parsed[last]
    if number.dep_ not in {"attr", "acomp"} or number.head.lemma_ != "be":
        return False
    if last + 1 >= len(parsed) or parsed[last + 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in PERSONS for child in number.head.children)


def _aged(found: Measured, rule: str) -> Measured:
    return replace(found, unit=UNIT, kind="age", rule=rule)
