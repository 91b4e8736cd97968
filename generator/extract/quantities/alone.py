"""Numbers that stand for a noun said before: "up from the six", "put the toll at nine", "eight, not nine"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from spacy.tokens import Doc

from generator.extract.quantities.changes import change_before
from generator.extract.quantities.counted import Counted
from generator.extract.quantities.labelled import labelled
from generator.extract.quantities.measured import Measured
from generator.extract.quantities.named import Named
from generator.extract.quantities.subjects import (
    OF_WHAT,
    TOLD_AT,
    TOLLS,
    WHOLLY,
    counted_by_subject,
    reckoned,
    second_end,
)
from generator.model import Quantity
from generator.numerals.words import any_of, plain_words

REACH = 300  # code points over which a noun of an earlier sentence is still understood
NOT_BEFORE = re.compile(r"(?:[,;–—]|\b(?:and|but)) (?:and |but )?not (?:the )?$")
SET_OFF = re.compile(r"(?:[,;:(]|\s[–—-]|\b(?:and|while|but|including|among them|plus)) ?$")
PLACED = re.compile(r" (?:in|at|from|near|on|outside|aboard|across) (?:the |a |nearby )?[A-Z]")
VOTED = re.compile(r" (?:for|against|in favou?r|absent|abstain\w*|abstentions?)\b(?! [a-z]+s\b)")
THE = re.compile(r"\bthe $", re.I)
AMONG = re.compile(r", (?:among them|including|most|many|all) ")  # "and 115, among them 23 children, asked"
ALL = frozenset({"the", "all", "these", "those"})
REST = frozenset({"other", "remaining"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ONWARD = FINITE | {"VBN", "WDT", "WP"}
NOBODY = frozenset({"it", "that", "this", "there", "which"})  # of "she is six" six is no number of people
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BEGINS = re.compile(r"(?:^|[.;!?:\n”\"]\s?|, (?:and|but|while) |; )(?:(?:About|At least|Only|Another|But|And) )?$")
AGAIN = re.compile(r"\b(?:there (?:were|are|was|is)|all|all the|the|those|these|our|their) $", re.IGNORECASE)
TOLD = 13  # from which two counts of one text are hardly the same by chance
PAIR = 2  # "the two met", "these two": known from the names, nothing is counted


def stands_alone(found: Measured, before: list[Quantity], parsed: Doc, last: int, text: str) -> bool:
    """Say whether the bare number that ends at token ``last`` stands for a noun that readers know from before.

    ``before`` are the figures before it. One a bare number is put beside must stand in its own sentence.
    """
    low = found.low
    if (
        found.numeral.form not in {"words", "digits"}
        or low is None
        or low != found.high
        or low != low.to_integral_value()
        or low < 1
    ):
        return False
    latest = before[-1] if before and before[-1].sentence.end > found.start else None
    if latest is not None and latest.unit is None and _beside(found, latest, parsed, last, text):
        return True
    if _not_after().match(text, found.end):
        return True  # "Seven, and not eight"
    return any(cue(found, parsed, last, text) for cue in (_reckoned, _moved, _determined, _made_of, _is))


def understood(
    found: Measured, counted: Counted | None, named: Named, before: list[Quantity], *, parsed: Doc, last: int
) -> tuple[Counted | None, Named]:
    """Return what a number without a noun counts: what its verb tells the number of, or what was counted before."""
    if noun := labelled(parsed.text, found.start, found.end):
        return counted, replace(named, kind="count", counted=noun, rule="count/label")
    said = _said_earlier(found, before, parsed, last)
    subject = counted_by_subject(parsed, last)
    if subject and (said is None or subject.noun.lemma_ not in WHOLLY):
        return subject, replace(named, kind="count", counted=subject.text, rule="count/subject")
    if said is not None and stands_alone(found, before, parsed, last, parsed.text):
        return counted, replace(named, kind="count", counted=said.counted, rule="carried/earlier")
    if whole := _whole_before(found, before, parsed, last):
        return counted, replace(named, kind="count", counted=whole.counted, rule="carried/whole")
    if same := _same_before(found, before, parsed.text):
        return counted, replace(named, kind="count", counted=same.counted, rule="carried/same")
    return counted, named


def _said_earlier(found: Measured, before: list[Quantity], parsed: Doc, last: int) -> Quantity | None:
    """Return the count whose noun a number alone stands for: the latest one, also of the sentence before.

    Of several, another number for "that figure" is one for the nearest in size: "40 hostages and three helicopters.
    That number was raised to 43" counts hostages.
    """
    counts = _counts_before(found, before, parsed.text)
    told = reckoned(parsed[last])
    if counts and told is not None and told.lemma_.lower() in OF_WHAT | TOLLS:
        return max(reversed(counts), key=lambda one: _alike(one, found))
    return counts[-1] if counts else None


def _counts_before(found: Measured, before: list[Quantity], text: str) -> list[Quantity]:
    """Return the counts before a number, of its paragraph, whose noun may still be understood."""
    counts = [one for one in before[-4:] if one.kind == "count" and one.counted]
    if counts and counts[-1].rule == "count/hyphen":
        return []
    near = [one for one in counts if one.rule != "count/hyphen" and found.start - one.span.end <= REACH]
    near = [one for one in near if "\n" not in text[one.span.end : found.start]]
    while len(near) > 1 and near[-1].low == near[-1].high == 1:
        near.pop()  # "four members of one family died, not three": three members
    return near


def _alike(one: Quantity, found: Measured) -> Decimal:
    """Return how near a count is in size to a number, 1 for the same."""
    low, high = sorted((one.low or Decimal(0), found.low or Decimal(0)))
    return low / high if high > 0 else Decimal(0)


def _whole_before(found: Measured, before: list[Quantity], parsed: Doc, last: int) -> Quantity | None:
    """Return the count that a number begins its clause as a part of: "20 miners went down. Eleven came out".

    It is the latest that is large enough: the 35 of "96 people and two nurses. Thirty-five left" are no nurses.
    """
    number = parsed[last]
    if (found.low or 0) < PAIR or number.dep_ not in SUBJECTS or found.numeral.form not in {"words", "digits"}:
        return None
    if not BEGINS.search(parsed.text, max(0, found.start - 24), found.start):
        return None
    counts = _counts_before(found, before, parsed.text)
    return next((one for one in reversed(counts) if one.low and found.low and one.low >= found.low), None)


def _same_before(found: Measured, before: list[Quantity], text: str) -> Quantity | None:
    """Return the count anywhere before that a number says again: "31 sailors came … “There were 31, all 31 safe.”"."""
    if (found.low or 0) < TOLD or not AGAIN.search(text, max(0, found.start - 12), found.start):
        return None
    same = (one for one in reversed(before) if one.kind == "count" and one.counted)
    return next((one for one in same if (one.low, one.high) == (found.low, found.high)), None)


@cache
def _not_after() -> re.Pattern[str]:
    return re.compile(rf",? (?:and |but )?not (?:the )?(?:[0-9]|(?:{any_of(plain_words())})\b)")


def _beside(found: Measured, latest: Quantity, parsed: Doc, last: int, text: str) -> bool:
    """Say whether the number stands beside one of its sentence: "nine, not ten", "four in Homs and five in Hama"."""
    near = max(0, found.start - 24)
    if NOT_BEFORE.search(text, near, found.start):
        return True
    head = parsed[last].head
    if parsed[last].dep_ == "conj" and head.pos_ == "NUM" and latest.span.start <= head.idx < latest.span.end:
        return True  # "Liberia for 11 and four"
    if not SET_OFF.search(text, near, found.start) or latest.kind not in {"count", "number"}:
        return False
    if any(after.match(text, found.end) for after in (PLACED, VOTED, AMONG)):
        return True
    return last + 1 < len(parsed) and parsed[last + 1].tag_ in FINITE  # "two are relatives and one shared a taxi"


def _reckoned(found: Measured, parsed: Doc, last: int, text: str) -> bool:
    number = second_end(parsed[last])
    return number.dep_ == "pobj" and number.head.lower_ in TOLD_AT and reckoned(number) is not None


def _moved(found: Measured, parsed: Doc, last: int, text: str) -> bool:
    the = THE.search(text, max(0, found.start - 4), found.start)
    return the is not None and change_before(text, the.start(), []) is not None


def _determined(found: Measured, parsed: Doc, last: int, text: str) -> bool:
    """Say whether the number is all or the rest of them: "the other seven", "all nineteen", "one of the three"."""
    at = last
    while at > 0 and parsed[at].idx > found.start:
        at -= 1
    word = parsed[at - 1].lower_ if at else ""
    if (found.low or 0) < PAIR or not (word in REST or (word in ALL and (found.low or 0) > PAIR)):
        return False
    if text[found.start].isupper():
        return False  # "the Six"
    after = parsed[last + 1] if last + 1 < len(parsed) else None
    return found.numeral.form == "words" or (after is not None and after.tag_ in ONWARD)  # "the 737"


def _made_of(found: Measured, parsed: Doc, last: int, text: str) -> bool:
    """Say whether the number tells of how many a noun is: "a mother of three", "the remains of five"."""
    number = parsed[last]
    if found.numeral.form != "words" or (found.low or 0) < PAIR or number.dep_ != "pobj":
        return False
    return (
        number.head.lower_ == "of"
        and number.head.head.tag_ in {"NN", "NNS"}
        and number.head.i == number.left_edge.i - 1
    )


def _is(found: Measured, parsed: Doc, last: int, text: str) -> bool:
    number = parsed[last]
    if number.dep_ not in {"attr", "acomp"} or (found.low or 0) < PAIR or number.head.lemma_ != "be":
        return False
    return any(child.lower_ in NOBODY for child in number.head.lefts) or reckoned(number) is not None
