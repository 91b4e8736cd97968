"""Whether a number without a unit is a figure at all: its surroundings judged, and what they may be overruled by."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from generator.extract.quantities.alone import stands_alone
from generator.extract.quantities.changes import change_before
from generator.extract.quantities.compared import set_against
from generator.extract.quantities.counted import Counted
from generator.extract.quantities.elided import is_gapped
from generator.extract.quantities.labelled import labelled
from generator.extract.quantities.measured import Measured
from generator.extract.quantities.named import by_time
from generator.extract.quantities.parse_vetoes import veto_parse
from generator.extract.quantities.place_vetoes import veto_place
from generator.extract.quantities.vetoes import words_of
from generator.model import Quantity

DEFINITE = re.compile(r"\b(?:the|these|those|both) $", re.I)


def is_figure(
    found: Measured, counted: Counted | None, before: list[Quantity], *, parsed: Doc, first: int, last: int
) -> bool:
    """Say whether a number without a unit, at the tokens ``first`` to ``last``, is a figure; ``before`` are others."""
    text = parsed.text
    if counted is not None and _known_pair(found, counted, text):
        return False
    why = veto_place(found, text) or veto_parse(found, counted, text, parsed, first=first, last=last)
    if why in {"loose", "name"} and labelled(text, found.start, found.end):
        return True
    if why == "loose" and _told_by_words(found, before, text):
        return True
    if why in {"loose", "pronoun"} and stands_alone(found, before, parsed, last, text):
        return True
    if why in {"loose", "name"} and is_gapped(found, before[-1] if before else None, parsed, first, text):
        return True
    return not why


def _told_by_words(found: Measured, before: list[Quantity], text: str) -> bool:
    """Say whether the words around a number that hangs loose make it one: "sales fell 5 to 286", "500 a day"."""
    if change_before(text, found.start, []) is not None or by_time(found, text) is not None:
        return True
    return set_against(found, before, text) is not None  # "26 deaths, against 14 a year earlier"


def _known_pair(found: Measured, counted: Counted, text: str) -> bool:
    """Say whether the two are known from before and two by nature: "the two sides", but not "two countries voted"."""
    if found.low != 2 or found.high != 2 or found.numeral.form != "words":
        return False
    definite = DEFINITE.search(text, max(0, found.start - 8), found.start) is not None
    return definite and counted.noun.lower_ in words_of("pair")
