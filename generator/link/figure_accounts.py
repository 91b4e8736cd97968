"""How a figure gives another number for what one before it counts: "unions put the number at 850"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from generator.link.asked import Asked
from generator.link.figures_before import RECALL
from generator.model import Quantity
from generator.read.lexicons import read_lexicon

SAID = re.compile(  # "Norway says nine", "the union says 7,500", "by Friday it was 1,200": another number and no more
    r"(?:\b(?:says?|said|claims?|claimed|(?:insist|admit|point|agree)\w* (?:on|to)|spoke of|speaks of|counts|counted|"
    r"gives|gave)"
    r"|^\W*(?:(?:By|On|In|As of) [\w ]{2,20},? )?(?:[Ii]t|[Tt]hat|[Tt]his)(?: (?:was|is|had|has|now|rose|grew|stood|"
    r"reached|climbed|fell|dropped|been|at|to|up|down|already|risen|grown|fallen))+) (?:\w+ ){0,3}?$"
)
AFTER = re.compile(r"\s*(?:[.;,)”\"]|$|(?:in all|by|with|and|but|while)\b)")  # nothing that it might count
INSTEAD = re.compile(r"\b(?:against|instead of|rather than|compared (?:with|to)|not) (?:the |an? )?(?:[a-z]+ ){0,2}$")
GIVEN = re.compile(  # by somebody: "against the 9,000 first reported", and no "against 9,000 last year"
    r"[^.;\d]{0,50}\b(?:estimate[ds]?|claim(?:s|ed)?|report(?:s|ed)?|announced|forecast|predict(?:s|ed)|counted|stated?|cited?|"
    r"believe[sd]?|gave|given|put|said|first)\b"
)
ADDS_UP = re.compile(r"\b(?:bring|brought|tak|took|lift|combin)\w*\b")
AMOUNT = 1000  # from which a bare number is another account of a sum or a measure
NEXT_BUT_ONE = 80  # code points between the sentences of a number and of another account of it


def restates(figure: Quantity, last: Asked | None, text: str) -> bool:
    """Say whether the figure gives another number for one just before it: "unions put the number at 850"."""
    if last is None:
        return False
    if only_said(figure, last, text):
        return True
    if last.figure.sentence == figure.sentence:
        between = text[last.figure.span.end : figure.span.start]
        alike = last.unit == figure.unit and (last.kind == "count") == (figure.kind in {"count", "number"})
        bare = figure.kind == "number" and not figure.counted  # "6.8 billion crowns, up from the 4.2 billion"
        told = f"{between}{figure.span.of(text)}"
        return (alike or bare) and (bool(_restating(inside=True).search(told)) or instead(figure, text))
    if figure.unit != last.unit and (figure.unit or figure.counted):
        return False
    near = 0 <= figure.sentence.start - last.figure.sentence.end < 3
    return near and bool(_restating().search(figure.sentence.of(text)))


def only_said(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether somebody gives the bare number for what the one before it counts: "the union says 7,500"."""
    if last.kind != "count" and (figure.low or 0) < AMOUNT:
        return False  # "it had two miles to spare. It was 14, she said": no miles
    carried = figure.counted == last.figure.counted and last.figure.sentence == figure.sentence
    bare = (figure.kind == "number" and not figure.counted) or (last.kind == "count" and carried)
    if not bare or figure.sentence.start - last.figure.sentence.end > NEXT_BUT_ONE:
        return False
    start = last.figure.span.end if last.figure.sentence == figure.sentence else figure.sentence.start
    return bool(SAID.search(text[start : figure.span.start])) and bool(AFTER.match(text, figure.span.end))


def instead(figure: Quantity, text: str) -> bool:
    """Say whether the figure is what somebody gave before: "rather than 212, as we stated"."""
    before = text[figure.sentence.start : figure.span.start]
    return bool(INSTEAD.search(before)) and bool(GIVEN.match(text, figure.span.end, figure.sentence.end))


def sets_against(figure: Quantity, again: Asked, found: Sequence[Asked], text: str) -> bool:
    """Say whether the words right before the figure set it against ``again``: "unions put the number at 850".

    Not so those that only add up, "that brings the total to 16,000", or stand elsewhere in its sentence.
    """
    ends = [one.figure.span.end for one in found if one.figure.sentence == figure.sentence]
    before = text[max([figure.sentence.start, *ends]) : figure.span.end]
    if only_said(figure, again, text) or instead(figure, text):
        return True
    return bool(_restating(inside=True).search(before)) and not ADDS_UP.search(before)


@cache
def _restating(*, inside: bool = False) -> re.Pattern[str]:
    """Return the words that give another number, those of one sentence among them where it is ``inside`` one."""
    rows = [row for row in read_lexicon("restating_words") if inside or not row.get("inside")]
    return re.compile("|".join(f"(?:{row['pattern']})" for row in rows), re.IGNORECASE)


def nearest(figure: Quantity, found: Sequence[Asked], noun: str) -> Asked:
    """Return which of the figures in the sentence of the last one another number is given for: the nearest in size.

    "1,200 were hurt and 300 missing. That number was 280": of the missing.
    """
    last = found[-1]
    if figure.sentence == last.figure.sentence or not figure.low:
        beside = [one for one in found[-3:] if one.figure.sentence == last.figure.sentence and not one.part]
        return beside[-1] if beside else last
    near = [
        one
        for one in found[-4:]
        if one.figure.sentence == last.figure.sentence
        or (noun in {"", one.noun} and figure.sentence.start - one.figure.sentence.end <= RECALL)
    ]
    alike = [one for one in near if one.unit == last.unit and noun in {"", one.noun}] or [last]

    def apart(one: Asked) -> Decimal:
        low, high = sorted((one.figure.low or Decimal(0), figure.low or Decimal(0)))
        return -low / high if high > 0 and low >= 0 else Decimal(0)

    return min(reversed(alike), key=apart)
