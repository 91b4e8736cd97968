"""How a figure takes up one before it: as a part, beside it, among those counted."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from generator.link.asked import Asked
from generator.link.figure_nouns import is_person, noun_forms
from generator.model import Quantity
from generator.read.lexicons import read_lexicon

OF_THEM = re.compile(r",? of (?:them|whom)(?: (?:were|was|are|is))? ([a-z]+)\b")  # "five of them children"
ARE = re.compile(r" (?:were|was|are|is) ([a-z]+)\b")
INCLUDED = re.compile(r"[^.;:]{0,80}\b(?:including|among them|among whom)\s(?:\w+ ){0,2}")
ANAPHOR = re.compile(r" of (?:them|those|these|whom|which)\b")
CONTINUED = re.compile(r"(?:;|\b(?:and|while|but)\b)\s(?:\w+\s){0,4}$")
RECALL = 200  # code points from a sentence within which a bare number still counts what that sentence does
LEAST_RECALLED = 10
TELLING = ("be", "count", "give", "have", "list", "number", "put", "speak", "total", "reach", "rise", "fall", "climb")
AGAINST = re.compile(r"[^.;:]{0,120}\b(?:against|versus|vs|compared (?:with|to)|(?:up|down) from) (?:\w+ ){0,3}")
BESIDE = re.compile(r"[\w\s-]{0,24}(?:,|,? and|,? or)\s")


def within(figure: Quantity, last: Asked | None, text: str) -> dict[str, Any] | None:
    """Return the lexicon's row of those whom the number counts among the ones named before: "five of them children".

    These are all the children in that state, and no mere part of a count.
    """
    begun = figure.rule == "carried/whole"  # "31 people died. Seven were children"
    match = (ARE if begun else OF_THEM).match(text, figure.span.end, figure.sentence.end)
    if match is None or last is None or last.kind != "count":
        return None
    if last.figure.counted != figure.counted if begun else last.figure.sentence != figure.sentence:
        return None
    row = noun_forms().get(match[1])
    return row if row and row.get("people") and not row.get("state") and row["noun"] != last.noun else None


def is_included(figure: Quantity, last: Asked, noun: str, text: str) -> bool:
    """Say whether what is counted is another thing among those counted just before: "31 civilians, including nine
    children"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence or noun == last.noun:
        return False
    return (
        is_person(noun)
        and is_person(last.noun)
        and bool(INCLUDED.fullmatch(text, last.figure.span.end, figure.span.start))
    )


def only_tells(figure: Quantity) -> bool:
    """Say whether its verb, if any, only gives the number, "spoke of 300", and not what happens to the counted."""
    return figure.predicate is None or figure.predicate in _telling()


def names_them(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether the figure counts some of what the one before it counts: "three of them"."""
    behind = text[figure.span.start : figure.sentence.end]
    return last.figure.sentence == figure.sentence and bool(ANAPHOR.search(behind))


def continues(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether a bare number counts what the one before it in its sentence does: "300 hurt and 57 missing"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence:
        return False
    return bool(CONTINUED.search(text[last.figure.span.end : figure.span.start]))


def recalls(figure: Quantity, last: Asked) -> bool:
    """Say whether a bare number can only count what the figure just before it does: "Seoul spoke of about 3,200"."""
    if last.kind != "count" or figure.counted:
        return False
    if any(one.low is None or one.low < LEAST_RECALLED for one in (figure, last.figure)):
        return False  # "I have four grandchildren." The vote was 98 to 69: of no grandchildren
    return figure.sentence.start - last.figure.sentence.end <= RECALL


def goes_on(figure: Quantity, last: Asked) -> bool:
    """Say whether the figure ends the move that the one before it begins: "the number of hurt rose from 58 to 61"."""
    moved = last.end == "from" and (figure.change or "").endswith("to")
    return moved and last.figure.sentence == figure.sentence and last.figure.counted == figure.counted


def is_beside(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether the figure shares what is said of the one right before it: "killed nine people and 40 animals"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence:
        return False
    return bool(BESIDE.fullmatch(text, last.figure.span.end, figure.span.start))


def is_against(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether the figure is set against the one right before it: "40 were killed in May, compared with 12"."""
    if last.figure.sentence != figure.sentence or not figure.rule.startswith("carried"):
        return False
    return bool(AGAINST.fullmatch(text, last.figure.span.end, figure.span.start))


@cache
def _telling() -> frozenset[str]:
    return frozenset({*TELLING, *(str(row["lemma"]) for row in read_lexicon("cue_verbs"))})
