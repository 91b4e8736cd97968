"""What happens to the counted: killed, sent, missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from generator.link.figure_nouns import is_person, noun_row
from generator.model import Quantity, Span
from generator.read.lexicons import read_lexicon

BOTH = re.compile(r"\b(?:killed|dead) (?:or|and) (?:wounded|injured|hurt)\b")  # the two together are another count
DEAD_OF = re.compile(r"\b(?:bod(?:y|ies)|remains|corpses?|deaths?) of (?:the |all |some )?$")  # whatever became of them
PARTING = re.compile(r"[,;:]\s|\s(?:and|but|while|whereas|with)\s")
ASIDE = re.compile(r"\b(?:who|whom|that|which|it|they|he|she|after|over)\b")  # "freed 3 men it had held": freed
FIRST_DIGIT = re.compile(r"\d")
AREAS = frozenset({"area", "city", "county", "district", "province", "region", "state", "town", "village"})
AMID = 400  # code points around a figure that say what the text speaks of
Rows = Sequence[tuple[dict[str, Any], re.Pattern[str]]]
CLOSE = 18  # code points behind a figure within which a word is its own verb
NEAR = 60  # code points around a figure in which a word may say what happens to the counted; "and" counts for 20


def state_of(figure: Quantity, text: str, noun: str, *, around: Span) -> str | None:
    """Return what happens to the counted: as the figure's verb says, else the nearest word around it that says so.

    ``around`` are the words that may say it: those of the figure's own clause, and of no other figure's.
    """
    start = max(around.start, figure.span.start - NEAR)
    end = min(around.end, figure.span.end + NEAR)
    if BOTH.search(text, start, end):
        return "hit"
    if not _is_thing(noun) and DEAD_OF.search(text, start, figure.span.start):
        return "killed"
    wide = text[max(0, figure.span.start - AMID) : figure.span.end + AMID]
    rows = [(row, pattern) for row, pattern in states() if applies(row, noun) and _amid(row, wide)]
    found = _told(figure, text, rows, start, end)
    number = FIRST_DIGIT.search(text, figure.span.start, figure.span.end)  # behind "no more than"
    ahead = text[start : number.start() if number else figure.span.start]
    return _ended_by(found, ahead, rows) or found


def _ended_by(state: str | None, ahead: str, rows: Rows) -> str | None:
    """Return the state that words ``ahead`` of a figure say and that ends the one read: "freed 20 men it had held"."""
    ends = (str(row["state"]) for row, pattern in rows if state in row.get("ends", ()) and pattern.search(ahead))
    return next(ends, None)


def _told(figure: Quantity, text: str, rows: Rows, start: int, end: int) -> str | None:
    near: list[tuple[int, int, int, str]] = []  # of equals the row that stands first
    told: list[tuple[int, int, str]] = []  # right behind the figure: "54 are being treated"
    for place, (row, pattern) in enumerate(rows):
        for match in pattern.finditer(text, start, end):
            behind = match.start() >= figure.span.end
            gap = text[figure.span.end : match.start()] if behind else text[match.end() : figure.span.start]
            if match.start() < figure.span.end and match.end() > figure.span.start:
                gap = ""
            stops = sum(gap.count(mark) for mark in (",", ";", " and ", " but "))
            near.append((len(gap) + 20 * stops, -len(match[0]), place, str(row["state"])))
            if behind and len(gap) <= CLOSE and not stops and not ASIDE.search(gap):
                told.append((len(gap), place, str(row["state"])))
    if told:
        return min(told)[2]
    for row, pattern in rows:
        verb = figure.predicate or ""
        if pattern.fullmatch(verb) or (verb and re.fullmatch(row.get("verb", ""), verb)):
            return str(row["state"])
    return min(near)[3] if near and min(near)[0] <= NEAR else None


def _amid(row: dict[str, Any], wide: str) -> bool:
    """Say whether what is told around fits the row, where it asks for it: prisoners, for those who "walked across"."""
    return "amid" not in row or bool(re.search(row["amid"], wide, re.I))


def own_words(figure: Quantity, text: str, *, before: int, after: int) -> Span:
    """Return the stretch of the sentence that speaks of ``figure`` and of no other one.

    ``before`` is where the figure before it in the sentence ends, ``after`` where the next begins. Between two figures
    the last comma or "and" parts what is said of the first from what is said of the second.
    """
    left = text[before : figure.span.start]
    right = text[figure.span.end : after]
    first = max((match.end() for match in PARTING.finditer(left)), default=0) if before > figure.sentence.start else 0
    parted = [match.start() for match in PARTING.finditer(right)] if after < figure.sentence.end else []
    return Span(before + first, figure.span.end + (parted[-1] if parted else len(right)))


def grows(state: str) -> bool:
    """Say whether a count in ``state`` grows by nature, as that of the dead or the rescued does."""
    return any(row["grows"] for row, _ in states() if row["state"] == state)


def falls(state: str) -> bool:
    """Say whether a count in ``state`` falls by nature once it is known, as that of the missing does."""
    return any(row.get("falls") for row, _ in states() if row["state"] == state)


def says_state(word: str, state: str) -> bool:
    """Say whether a word alone tells that the counted is in ``state``: "damaged"."""
    return any(row["state"] == state and pattern.fullmatch(word) for row, pattern in states())


def befalls(state: str | None) -> bool:
    """Say whether it befalls persons, as death, hurt or flight: in one disaster each counts others than the next."""
    return any(row.get("persons") and row["grows"] for row, _ in states() if row["state"] == state)


def daily(state: str) -> bool:
    """Say whether counts in ``state`` of two days are two counts, as of those who march."""
    return any(row.get("daily") for row, _ in states() if row["state"] == state)


def of_amounts(state: str | None, kind: str) -> bool:
    """Say whether amounts of a ``kind`` are in it too: sums that were exported, measures alone that were spilled."""
    told = {row["amounts"] for row, _ in states() if row["state"] == state and "amounts" in row}
    return True in told or ("measures" in told and kind not in {"money", "percent", "percentage_point"})


def asked_words(state: str, noun: str) -> str:
    """Return the words that finish a question about ``noun`` in ``state``: "were killed".

    They are "" where only living beings can be in it, unless the row says it of things too: no province was rescued.
    """
    row = next((row for row, _ in states() if row["state"] == state), None)
    if row is None:
        return ""
    if row.get("persons") and not (is_person(noun) or noun_row(noun).get("living") or "asked_of_things" in row):
        return ""
    return str(row["asked"] if is_person(noun) else row.get("asked_of_things", row["asked"]))


@cache
def nouns_by_state() -> dict[str, str]:
    """Return, by state, the noun that stands for all nouns in it: passengers aboard are people aboard."""
    return {row["state"]: row["noun"] for row in read_lexicon("figure_states") if "noun" in row}


def applies(row: dict[str, Any], noun: str) -> bool:
    """Say whether what ``noun`` counts can be in the state of a row of the lexicon."""
    if row.get("things") and is_person(noun):
        return False
    if row.get("persons") and "asked_of_things" not in row and _is_thing(noun):
        return False
    if row.get("known") and not is_person(noun):
        return False
    return not row.get("nouns") or noun in row["nouns"]


def _is_thing(noun: str) -> bool:
    """Say whether ``noun`` is known to count no living beings: trucks, provinces."""
    known = noun_row(noun)
    return (bool(known) and not (known.get("people") or known.get("living"))) or noun in AREAS


@cache
def states() -> tuple[tuple[dict[str, Any], re.Pattern[str]], ...]:
    """Return the rows of the states with the pattern of their words."""
    return tuple((row, re.compile(rf"\b(?:{row['pattern']})\b", re.I)) for row in read_lexicon("figure_states"))
