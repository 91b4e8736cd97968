"""What a figure counts: as its own words say, or those of the figure before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator.link.asked import Asked
from generator.link.figure_nouns import generic, is_person, noun_forms, noun_of, noun_row
from generator.link.figure_states import nouns_by_state, state_of
from generator.link.figure_totals import total_of
from generator.model import Quantity, Span
from generator.read.lexicons import read_lexicon

PART = re.compile(r"(?:^|\s)of (?:the|them|those|these|whom|which)\b")  # "nine of the dead": not all that died
PART_AHEAD = re.compile(r"(?:^\W*Of (?:them|those|these),?|\bof (?:whom|which)) (?:\w+ ){0,2}$")  # "Of those, 12 fled"
OF_THEM = re.compile(r",? of (?:them|whom)(?: (?:were|was|are|is))? ([a-z]+)\b")  # "five of them children"
INCLUDED = re.compile(r"[^.;:]{0,80}\b(?:including|among them|among whom)\s(?:\w+ ){0,2}")
ANAPHOR = re.compile(r" of (?:them|those|these|whom|which)\b")
CONTINUED = re.compile(r"(?:;|\b(?:and|while|but)\b)\s(?:\w+\s){0,4}$")
WHOLE = re.compile(r"\d (?:out )?of (?:the |its |their )?$")
RECALL = 200  # code points from a sentence within which a bare number still counts what that sentence does
LEAST_RECALLED = 10
TELLING = ("be", "count", "give", "have", "list", "number", "put", "speak", "total", "reach", "rise", "fall", "climb")
BESIDE = re.compile(r"[\w\s-]{0,24}(?:,|,? and|,? or)\s")


@dataclass(frozen=True, slots=True)
class Thing:
    """What one figure counts and what happens to it.

    ``row`` is the noun's row in the lexicon, empty for a noun without one; ``part`` says that it is a part of what the
    figure before counts; ``restated`` that it gives another number for that, ``again`` then being its question.
    ``recalled`` is the figure before that alone says what this bare number counts; ``included`` says that it counts all
    of one sort among those counted before, "31 civilians, including nine children".
    """

    noun: str
    traits: frozenset[str]
    row: dict[str, Any]
    counts: bool
    state: str | None
    part: bool
    restated: bool
    again: Asked | None
    recalled: Asked | None = None
    included: bool = False


def thing_of(figure: Quantity, text: str, *, found: Sequence[Asked], own: Span) -> Thing:
    """Return what ``figure`` counts; ``found`` are the figures asked about before, ``own`` the words about this one.

    A bare number takes what is counted from the figure before it in its sentence, or in the sentence before where its
    own says that it gives another number for the same ("unions put the number at 850").
    """
    sentence = figure.sentence
    last = found[-1] if found else None
    noun, traits, row = noun_of(figure, text)
    counts = figure.kind in {"count", "number"}
    within = _within(figure, last, text) if counts else None
    before = text[sentence.start : figure.span.start]
    carried = last is not None and last.figure.sentence == sentence and figure.counted == last.figure.counted
    if within:
        noun, row, traits = within["noun"], within, frozenset()
    elif counts and last and ((not figure.counted and _continues(figure, last, text)) or (carried and generic(noun))):
        noun, row = last.noun, noun_row(last.noun)
    total = total_of(before) if counts and (not noun or (generic(noun) and not row.get("state"))) else None
    if total:
        noun, row = total.noun, total.row
    part = not within and (_is_part(figure, text) or bool(PART_AHEAD.search(before)))
    told = bool(total or row.get("state"))  # "the death toll rose to 46" says itself what it counts
    restated = (
        not told and not part and _restates(figure, last, text) and (not counts or not last or noun in {"", last.noun})
    )
    again = _nearest(figure, found) if restated else None
    if again and noun in {"", again.noun}:
        noun, row, counts = again.noun, noun_row(again.noun), again.kind == "count"
    recalled = None
    if counts and not noun and last:
        recalled = last if _recalls(figure, last) else None
        if recalled or (part and _names_them(figure, last, text)):
            noun, row = last.noun, noun_row(last.noun) or ({"noun": last.noun} if last.known else {})
    state = row.get("state") or (total.state if total else None)
    if not state and not WHOLE.search(before):  # the 27 of "25 of 27 were freed" were not all freed
        state = state_of(figure, text, noun, around=own) or _state_of_people(figure, text, noun, counts=counts, own=own)
    elif carried and generic(noun):
        state = state_of(figure, text, "people", around=own) or state  # "nine dead and 14 wounded"
    shares = (recalled and _only_tells(figure)) or (last and _beside(figure, last, text))
    if not state and counts and last and shares:
        state = last.state
    included = bool(within) or (counts and last is not None and _included(figure, last, noun, text))
    if included and last and not state:
        state = last.state
    if counts and not noun and state:
        noun, row = "people", noun_row("people")
    if row and counts:
        noun = nouns_by_state().get(state or "", noun)
    return Thing(noun, traits, row, counts, state, part, restated, again, recalled, included)


def _state_of_people(figure: Quantity, text: str, noun: str, *, counts: bool, own: Span) -> str | None:
    """Return the state of whom a bare number counts, "Six are in a critical condition"."""
    return state_of(figure, text, "people", around=own) if counts and not noun else None


def _is_part(figure: Quantity, text: str) -> bool:
    """Say whether the number is of some of those named behind it, "nine of the dead", not of whom it counts itself,
    "nine members of the council"."""
    inside = figure.span.of(text)
    if PART.search(inside):
        return True
    named = bool(figure.counted) and str(figure.counted).split()[0] in inside.split()
    return not named and bool(PART.match(text, figure.span.end, figure.sentence.end))


def _within(figure: Quantity, last: Asked | None, text: str) -> dict[str, Any] | None:
    """Return the lexicon's row of those whom the number counts among the ones named before: "five of them children".

    These are all the children in that state, and no mere part of a count.
    """
    match = OF_THEM.match(text, figure.span.end, figure.sentence.end)
    if match is None or last is None or last.kind != "count" or last.figure.sentence != figure.sentence:
        return None
    row = noun_forms().get(match[1])
    return row if row and row.get("people") and not row.get("state") and row["noun"] != last.noun else None


def _included(figure: Quantity, last: Asked, noun: str, text: str) -> bool:
    """Say whether what is counted is another thing among those counted just before: "31 civilians, including nine
    children"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence or noun == last.noun:
        return False
    return (
        is_person(noun)
        and is_person(last.noun)
        and bool(INCLUDED.fullmatch(text, last.figure.span.end, figure.span.start))
    )


def _nearest(figure: Quantity, found: Sequence[Asked]) -> Asked:
    """Return which of the figures in the sentence of the last one another number is given for: the nearest in size.

    "1,200 were hurt and 300 missing. That number was 280": of the missing.
    """
    last = found[-1]
    if figure.sentence == last.figure.sentence or not figure.low:
        return last
    alike = [one for one in found[-4:] if one.figure.sentence == last.figure.sentence and one.unit == last.unit]

    def apart(one: Asked) -> Decimal:
        low, high = sorted((one.figure.low or Decimal(0), figure.low or Decimal(0)))
        return -low / high if high > 0 and low >= 0 else Decimal(0)

    return min(reversed(alike), key=apart)


def _only_tells(figure: Quantity) -> bool:
    """Say whether its verb, if any, only gives the number, "spoke of 300", and not what happens to the counted."""
    return figure.predicate is None or figure.predicate in _telling()


def _names_them(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether the figure counts some of what the one before it counts: "three of them"."""
    behind = text[figure.span.start : figure.sentence.end]
    return last.figure.sentence == figure.sentence and bool(ANAPHOR.search(behind))


def _continues(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether a bare number counts what the one before it in its sentence does: "300 hurt and 57 missing"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence:
        return False
    return bool(CONTINUED.search(text[last.figure.span.end : figure.span.start]))


def _recalls(figure: Quantity, last: Asked) -> bool:
    """Say whether a bare number can only count what the figure just before it does: "Seoul spoke of about 3,200"."""
    if last.kind != "count" or figure.counted:
        return False
    if any(one.low is None or one.low < LEAST_RECALLED for one in (figure, last.figure)):
        return False  # "I have four grandchildren." The vote was 98 to 69: of no grandchildren
    return figure.sentence.start - last.figure.sentence.end <= RECALL


def _beside(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether the figure shares what is said of the one right before it: "killed nine people and 40 animals"."""
    if last.kind != "count" or last.figure.sentence != figure.sentence:
        return False
    return bool(BESIDE.fullmatch(text, last.figure.span.end, figure.span.start))


def _restates(figure: Quantity, last: Asked | None, text: str) -> bool:
    if last is None:
        return False
    if last.figure.sentence == figure.sentence:
        between = text[last.figure.span.end : figure.span.start]
        alike = last.unit == figure.unit and (last.kind == "count") == (figure.kind in {"count", "number"})
        bare = figure.kind == "number" and not figure.counted  # "6.8 billion crowns, up from the 4.2 billion"
        return (alike or bare) and bool(_restating(inside=True).search(f"{between}{figure.span.of(text)}"))
    if figure.unit != last.unit and (figure.unit or figure.counted):
        return False
    near = 0 <= figure.sentence.start - last.figure.sentence.end < 3
    return near and bool(_restating().search(figure.sentence.of(text)))


@cache
def _restating(*, inside: bool = False) -> re.Pattern[str]:
    """Return the words that give another number, those of one sentence among them where it is ``inside`` one."""
    rows = [row for row in read_lexicon("restating_words") if inside or not row.get("inside")]
    return re.compile("|".join(f"(?:{row['pattern']})" for row in rows), re.IGNORECASE)


@cache
def _telling() -> frozenset[str]:
    return frozenset({*TELLING, *(str(row["lemma"]) for row in read_lexicon("cue_verbs"))})
