"""Ages: ", 45,", "22-year-old", "aged 18 to 34", "over the age of 21", "a girl of nine"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from generator.extract.quantities.measured import Measured

OLDEST = Decimal(120)
UNIT = "year of age"
AGED = re.compile(
    r"\b(?:aged?|ages|aged between|age of|ages of|aged from|turned|turns|turning)\s"
    r"(?:about |around |over |under |just )?$",
    re.I,
)
PEOPLE = (
    r"children|kids|boys|girls|men|women|people|adults|babies|infants|toddlers|teenagers|youths|pupils|students|patients|"
    r"voters|workers|citizens|residents|anyone|anybody|everyone|those"
)
UNDER = re.compile(
    rf"\b(?:{PEOPLE})\s(?:who are |who were )?(?:under|over|below|above|older than|younger than)\s$", re.I
)
SOMEONE_OF = re.compile(
    r"\b(?:an?|the|his|her|their|my|[a-z]+['’]s) (?:[a-z-]+ )?"
    r"(?:girl|boy|child|baby|toddler|teenager|man|woman|lad|widow|widower|son|daughter) of $",
    re.I,
)  # "a girl of nine", and no "mother of three"
NO_NOUN = re.compile(  # "people over 65 are", not "people over 65 miles away"
    r"[,.;:)]|$|\s(?:and|or|are|is|in|to|who|with|without|were|was|have|had|can|must|will|would|should|may|on|at|from|"
    r"living|that|as)\b"
)
APPOSITION = re.compile(r"[A-Za-z][\w.’'-]+, $")
BOTH = re.compile(r", (?:both|all) $")  # "Ann and Bo Roe, both 20, were held"
OLDER = re.compile(r" (?:and|or) (?:older|over|younger|under)\b")
AFTERWARDS = re.compile(r",(?!\d)")
SENTENCE_ENDS = re.compile(r"[.;](?:[\s”\"]|$)")  # "said Tom Roe, 63."
FIRST_OF_TWO = re.compile(r" and [1-9][0-9],")  # "the brothers, 21 and 26, were held"
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lady)\.? (?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+, $")
ROLE = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+, an? (?:[a-z’'-]+ ){0,3}[a-z’'-]+, $")  # "said Tom Roe, a nurse, 63."
SECOND_OF_TWO = re.compile(r"[A-Za-z][\w.’'-]+, [1-9][0-9] and $")
PLURAL = frozenset({"NNS", "NNPS"})
PERSONS = frozenset({"he", "she", "who", "i"})


def age_of(found: Measured, parsed: Doc, text: str, first: int, last: int) -> Measured:  # noqa: PLR0911  one a form
    """Return ``found`` as an age where the words around it say so, else as it is.

    >>> from spacy.tokens import Doc
    >>> from spacy.vocab import Vocab
    >>> from generator.numerals.printed import find_numerals
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
    if SOMEONE_OF.search(text, max(0, found.start - 60), found.start) and not _counts(parsed, last):
        return _aged(found, "age/of")
    if UNDER.search(text, max(0, found.start - 40), found.start) and NO_NOUN.match(text, found.end):
        return _aged(found, "age/aged")
    if found.numeral.form != "digits" or "." in text[found.start : found.end]:
        return found
    if _in_apposition(found, parsed, text, first):
        return _aged(found, "age/apposition")
    return _aged(found, "age/is") if _is_said_of_someone(parsed, last) else found


def _in_apposition(found: Measured, parsed: Doc, text: str, first: int) -> bool:
    """Say whether the number stands between commas after a word that may be someone: "Anna Roe, 45, won"."""
    before = max(0, found.start - 32)
    if first >= 4 and SECOND_OF_TWO.search(text, before, found.start):
        return parsed[first - 4].tag_ in PLURAL and AFTERWARDS.match(text, found.end) is not None
    if first >= 3 and BOTH.search(text, before, found.start):
        told = AFTERWARDS.match(text, found.end) or SENTENCE_ENDS.match(text, found.end)
        return told is not None and (parsed[first - 3].ent_type_ == "PERSON" or parsed[first - 3].pos_ == "PROPN")
    if first < 2 or not APPOSITION.search(text, before, found.start):
        return False
    if FIRST_OF_TWO.match(text, found.end):
        return parsed[first - 2].tag_ in PLURAL and (found.low or 0) >= 10
    person = parsed[first - 2].ent_type_ == "PERSON"
    if SENTENCE_ENDS.match(text, found.end):
        titled = TITLED.search(text, before, found.start) or ROLE.search(text, max(0, found.start - 80), found.start)
        return (person or titled is not None) and (found.low or 0) >= 10
    someone = parsed[first - 2].pos_ in {"PROPN", "NOUN", ""} or person or parsed[first - 2].is_sent_start is True
    return someone and AFTERWARDS.match(text, found.end) is not None


def _counts(parsed: Doc, last: int) -> bool:
    """Say whether a noun stands behind the number, which counts it: "the son of two teachers"."""
    return last + 1 < len(parsed) and parsed[last + 1].pos_ in {"NOUN", "PROPN", "ADJ"}


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
