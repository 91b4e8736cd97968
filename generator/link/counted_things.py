"""What a figure counts: as its own words say, or those of the figure before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.link.asked import Asked
from generator.link.figure_accounts import nearest, restates, sets_against
from generator.link.figure_nouns import generic, noun_of, noun_row
from generator.link.figure_states import befalls, nouns_by_state, state_of
from generator.link.figure_totals import total_of
from generator.link.figures_before import (
    ANAPHOR,
    continues,
    goes_on,
    is_against,
    is_beside,
    is_included,
    names_them,
    only_tells,
    recalls,
    within,
)
from generator.model import Quantity, Span

PART = re.compile(r"(?:^|\s)of (?:the|them|those|these|whom|which)\b")  # "nine of the dead": not all that died
PART_AHEAD = re.compile(r"(?:^\W*Of (?:them|those|these),?|\bof (?:whom|which)) (?:\w+ ){0,2}$")  # "Of those, 12 fled"
WHOLE = re.compile(r"\d (?:out )?of (?:the |its |their )?$")


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
    rival: Asked | None = None


def thing_of(figure: Quantity, text: str, *, found: Sequence[Asked], own: Span) -> Thing:
    """Return what ``figure`` counts; ``found`` are the figures asked about before, ``own`` the words about this one.

    A bare number takes what is counted from the figure before it in its sentence, or in the sentence before where its
    own says that it gives another number for the same ("unions put the number at 850").
    """
    sentence = figure.sentence
    last = found[-1] if found else None
    noun, traits, row = _own_noun(figure, text, last, own)
    counts = figure.kind in {"count", "number"}
    among = within(figure, last, text) if counts else None
    before = text[sentence.start : figure.span.start]
    carried = last is not None and last.figure.sentence == sentence and figure.counted == last.figure.counted
    if among:
        noun, row, traits = among["noun"], among, frozenset()
    elif counts and last and ((not figure.counted and continues(figure, last, text)) or (carried and generic(noun))):
        noun, row = last.noun, noun_row(last.noun)
    total = total_of(before) if counts and (not noun or (generic(noun) and not row.get("state"))) else None
    if total:
        noun, row = total.noun, total.row
    part = not among and (_is_part(figure, text) or bool(PART_AHEAD.search(before)))
    told = bool(total or row.get("state"))  # "the death toll rose to 46" says itself what it counts
    again = None if told or part else _again(figure, text, found, noun, counts=counts)
    restated = again is not None
    if again and noun in {"", again.noun} and not (figure.unit and again.kind == "count"):
        noun, row, counts = again.noun, noun_row(again.noun), again.kind == "count"
    recalled = None
    if counts and not noun and last:
        recalled = last if recalls(figure, last) else None
        if recalled or (part and names_them(figure, last, text)):
            noun, row = last.noun, noun_row(last.noun) or ({"noun": last.noun} if last.known else {})
    state = row.get("state") or (total.state if total else None)
    if not state and not WHOLE.search(before):  # the 27 of "25 of 27 were freed" were not all freed
        state = state_of(figure, text, noun, around=own) or _state_of_people(figure, text, noun, counts=counts, own=own)
    elif carried and generic(noun):
        state = state_of(figure, text, "people", around=own) or state  # "nine dead and 14 wounded"
    shares = (recalled and only_tells(figure)) or (last and _goes_along(figure, last, text))
    if not state and counts and last and shares:
        state = last.state
    included = bool(among) or (counts and last is not None and is_included(figure, last, noun, text))
    if included and last and not state:
        state = last.state
    if counts and not noun and state:
        noun, row = "people", noun_row("people")
    if row and counts:
        noun = nouns_by_state().get(state or "", noun)
    bare = figure.kind == "number" or not _said_with_noun(figure, text)  # "the UN counts 486,000 displaced people"
    rival = again if again and bare and sets_against(figure, again, found, text) else None
    return Thing(noun, traits, row, counts, state, part, restated, again, recalled, included, rival)


def _goes_along(figure: Quantity, last: Asked, text: str) -> bool:
    """Say whether what is said of the figure before holds for this one too."""
    return is_beside(figure, last, text) or goes_on(figure, last) or is_against(figure, last, text)


def _said_with_noun(figure: Quantity, text: str) -> bool:
    """Say whether the figure's own words name what it counts."""
    return bool(figure.counted) and str(figure.counted).split()[-1] in figure.span.of(text)


def _own_noun(figure: Quantity, text: str, last: Asked | None, own: Span) -> tuple[str, frozenset[str], dict[str, Any]]:
    """Return the noun counted, what describes it and its row, as its own words or those it takes up say."""
    noun, traits, row = noun_of(figure, text)
    same = last is not None and last.kind == "count" and figure.counted and figure.counted == last.figure.counted
    if last and same and ANAPHOR.match(text, figure.span.end):
        return last.noun, traits, noun_row(last.noun) or row  # "employs 652 people. Around 200 of them": workers
    if figure.rule == "carried/whole" and not row and befalls(state_of(figure, text, "people", around=own)):
        return "people", frozenset(), noun_row("people")  # "It has nine decks. Four were hurt": no decks
    return noun, traits, row


def _again(figure: Quantity, text: str, found: Sequence[Asked], noun: str, *, counts: bool) -> Asked | None:
    """Return the figure before that this one gives another number for, None without one."""
    if not restates(figure, found[-1] if found else None, text):
        return None
    again = nearest(figure, found, noun)
    return again if not counts or noun in {"", again.noun} else None


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
