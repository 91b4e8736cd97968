"""A noun left out because it was just said: "23 people were killed and 140 wounded", "12 tanks and France eight"."""

from __future__ import annotations

import re
from decimal import Decimal

from spacy.tokens import Doc, Token

from generator.extract.quantities.counted_nouns import PEOPLE
from generator.extract.quantities.measured import Measured
from generator.model import Quantity

REACH = 90  # code points over which a noun said once still holds
TEN = Decimal(10)
BROKEN = re.compile(r"[:()\n]")
ROLES = frozenset({"nsubj", "nsubjpass", "dobj"})
OTHERS = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC"})
# what says itself what became of those it counts: "claimed 217 lives and injured 5,000" injured no lives
TOLL = PEOPLE | {"lives", "deaths", "fatalities", "casualties", "injuries", "bodies", "arrests", "detentions"}
INCLUDED = re.compile(r"\b(?:including|among them|of them)\s$")
GAP = re.compile(
    r"(?:,|;|,? (?:and|while|but))\s(?:(?:the )?(?P<who>[A-Z]\w+(?: [A-Z]\w+)?|first|second|third|other)|"
    r"the (?P<common>[a-z]+)) $"
)
TO_THEIRS = re.compile(r" (?:to|against) (?:his|her|their|its|[A-Z]\w+(?:’s|'s)) $")
CLOSED = re.compile(r"[.,;]?(?:\s|$|”|\")(?!(?:[a-z]+s|people|percent|per|million|billion)\b)")


def elided_from(found: Measured, before: list[Quantity], parsed: Doc, at: int, text: str) -> Quantity | None:
    """Return the count before ``found`` in its sentence whose noun ``found`` leaves out, or None.

    ``at`` is the first token of ``found``. It does so as subject or object of a verb of its own ("and kidnapped 15"),
    and where the verb is left out too ("Iran fired 300 missiles, Israel 200").
    """
    last = _said_last(before, text)
    if last is None or last.kind != "count" or not last.counted or found.numeral.form in {"vague", "fraction"}:
        return None
    between = text[last.span.end : found.start]
    if len(between) > REACH or BROKEN.search(between) or not last.sentence.start <= found.start < last.sentence.end:
        return None
    if last.rule == "count/hyphen" or last.counted.split()[-1].lower() in TOLL or found.unit is not None:
        return None  # "139 dead and 400 wounded" are two counts
    if is_gapped(found, last, parsed, at, text):
        return last
    return last if _end(found, parsed, at).dep_ in ROLES or TO_THEIRS.search(between) else None


def amount_from(found: Measured, before: list[Quantity], parsed: Doc, at: int, text: str) -> Quantity | None:
    """Return the amount before ``found``, of its sentence or the last one, whose unit ``found`` leaves out, or None.

    It is one of that size, and subject or object: "the crew landed 436 tonnes, the log accounted for just 190",
    "46 million dinars were set aside. The mayor spent 44 million".
    """
    last = before[-1] if before else None
    if last is None or last.unit is None or last.kind not in {"money", "measure"} or " per " in last.unit:
        return None
    low, size = found.low or Decimal(0), last.low or Decimal(0)
    if not size or not Decimal("0.1") <= low / size <= TEN or found.numeral.form not in {"digits", "words"}:
        return None
    between = text[last.span.end : found.start]
    if len(between) > REACH or "\n" in between or _end(found, parsed, at).dep_ not in {*ROLES, "pobj"}:
        return None
    told = bool(found.numeral.scale) or last.sentence.end > found.start  # "It costs 400,000 dollars. It holds 120,000"
    return last if told and low > TEN and CLOSED.match(text, found.end) else None


def _end(found: Measured, parsed: Doc, at: int) -> Token:
    while at + 1 < len(parsed) and parsed[at + 1].idx < found.end:
        at += 1
    return parsed[at]


def _said_last(before: list[Quantity], text: str) -> Quantity | None:
    """Return the figure said last, but not one put in: "killed 257 people, including 12 nurses, and hurt 500"."""
    for last in reversed(before[-3:]):
        if not INCLUDED.search(text, max(0, last.span.start - 24), last.span.start):
            return last
    return None


def is_gapped(found: Measured, last: Quantity | None, parsed: Doc, at: int, text: str) -> bool:
    """Say whether only somebody else and the number stand where verb and noun were left out: ", Israel 200"."""
    if last is None or last.sentence.end <= found.start or not CLOSED.match(text, found.end):
        return False
    gap = GAP.search(text[last.span.end : found.start])
    if gap is None or (gap.start() and not text[last.span.end : found.start].startswith(" ")):
        return False
    if gap["common"]:
        return last.kind in {"count", "number"} and parsed[at - 1].pos_ == "NOUN"  # "the company 12"
    if last.kind != "count":
        return False
    return gap["who"].islower() or parsed[at - 1].ent_type_ in OTHERS
