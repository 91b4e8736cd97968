"""Whether a number is only a part of a count, or added to another one, or the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.link.asked import Asked
from generator.link.counted_things import Thing
from generator.link.figure_states import befalls, says_state
from generator.model import Annotated, Quantity, Span

INCREMENT = re.compile(
    r"\b(?:another|additional|further|extra|[a-z\d]+ more(?! than)|new)\b[^.;]{0,12}$",
    re.I,
)
SUMMED = re.compile(
    r"\b(?:bring|tak|lift|rais|push)\w* [^.;]{0,60}\bto (?:\w+ ){0,2}$|\bbrought [^.;]{0,60}\bto (?:\w+ ){0,2}$"
)
NEXT = 2  # code points between a sentence and the next
MERELY_MORE = re.compile(r"\b(?:another|further|additional)\b[^.;]{0,12}$", re.I)
AMONG = re.compile(r"\b(?:including|among them|of them|of whom)\b[^.;]{0,12}$", re.I)
OF_THESE = re.compile(  # "Of the dead, 29 were women"
    r"^\W*(?:Of|Among) (?:the|those|them|these|its|their) ?(?:[\w-]+ ?){0,5}, (?:\w+ ){0,2}$"
)
GROUP = re.compile(r"\b(?:top|bottom|richest|poorest|under|aged?)\s$", re.I)
OF_MORE = re.compile(r" (?:out )?of (?:the |its |their )?\d")  # "25 of 27": a part, not a total
OF_ALL = re.compile(
    r"(?: (?:\w+ ){0,2}?)?(?:(?:out )?of |of )(?:(?:the|its|their|[\w\s]{1,20}[’']s) )?"
)  # before the number of all
ADDED = frozenset({"additional", "further", "extra", "more", "new", "other", "another"})


def is_part(
    annotated: Annotated, at: int, thing: Thing, *, state: str | None, last: Asked | None, placed: bool
) -> bool:
    """Return whether the figure ``at`` counts only some of a count: "nine of the dead".

    Not so where it is the whole of another one: of another ``state`` than the figure before it, the ``last`` ("12,400
    damaged, 3,100 of them destroyed"), of another sort of persons ("31 dead, including nine children"), or ``placed``.
    """
    text, figure = annotated.document.text, annotated.figures[at]
    before, same = text[figure.sentence.start : figure.span.start], repeated(thing, figure.low)
    other = last is not None and last.figure.sentence == figure.sentence and state is not None and state != last.state
    whole = state is not None and _of_another_state(annotated, at, state)
    return thing.counts and bool(
        (same and same.part)
        or GROUP.search(before)
        or (OF_THESE.match(before) and not (other or placed))
        or (thing.part and not (other or whole or placed))
        or (OF_MORE.match(text, figure.span.end) and not whole)
        or (AMONG.search(before) and not (placed or other or thing.included))
    )


def is_added(figure: Quantity, text: str, thing: Thing, *, state: str | None, found: Sequence[Asked]) -> bool:
    """Return whether the figure is added to another one: "another 500 troops", no "bringing the total to 500"."""
    before, same = text[figure.sentence.start : figure.span.start], repeated(thing, figure.low)
    if same and same.added:
        return True
    if SUMMED.search(before) or (MERELY_MORE.search(before) and _first_in(state, found, figure.sentence)):
        return False
    return bool(INCREMENT.search(before) or INCREMENT.search(figure.span.of(text)[:14]) or ADDED & thing.traits)


def repeated(thing: Thing, low: Decimal | None) -> Asked | None:
    """Return the figure before whose number and question this one gives again, None without one."""
    return thing.recalled if thing.recalled and thing.recalled.figure.low == low else None


def _first_in(state: str | None, found: Sequence[Asked], sentence: Span) -> bool:
    """Say whether what it is added to is in another state, "25 died and another 126 were hurt": it is all the hurt."""
    counted = [one for one in found if one.kind == "count" and befalls(one.state)]
    if not befalls(state) or not counted:
        return False
    if all(one.state != state for one in counted):
        return True
    return counted[-1].state != state and sentence.start - counted[-1].figure.sentence.end <= NEXT


def _of_another_state(annotated: Annotated, at: int, state: str) -> bool:
    """Say whether the number is of more that are not all in its ``state``: "two of the nine drivers were freed".

    It then counts all the freed, as no number "of the nine freed drivers" does.
    """
    text, figure = annotated.document.text, annotated.figures[at]
    for whole in annotated.figures[at + 1 : at + 2]:
        if not OF_ALL.fullmatch(text, figure.span.end, whole.span.start):
            continue
        return not any(says_state(word, state) for word in re.findall(r"\w+", whole.counted or ""))
    return False
