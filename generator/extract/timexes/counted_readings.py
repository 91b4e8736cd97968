"""Readings of so many units off: "two weeks ago", "three days later"."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.extract.timexes.calendar_readings import OPEN_UNITS
from generator.extract.timexes.duration_readings import YEARS_OF, duration, duration_one, quantity, unit_of
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.numerals import number
from generator.extract.timexes.reading import CLAUSE_ENDS, Piece, Reading, Readings

THAN = re.compile(r"\s+than\b")


def ago(match: Match, text: str) -> Reading | None:
    """Read "two weeks ago", "two weeks from now": as precise as the unit."""
    return _counted(match, forward=bool(match.rule.row.get("forward")), said=False)


def units_ago(match: Match, text: str) -> Reading | None:
    """Read "years ago": nobody says how many."""
    return Reading("DATE", "PAST_REF")


def earlier(match: Match, text: str) -> Readings:
    """Read "two weeks earlier", "a year later": counted from what was said before.

    Before an event, and where it is so much "later than planned", it is a length.
    """
    than = THAN.match(text, match.end)
    if than or (match.tokens[-1].text.lower() == "before" and not CLAUSE_ENDS.match(text, match.end)):
        length = duration(match, text) if {"n", "f"} & {*match.parts} else duration_one(match, text)
        return None if length is None else (Piece(match.start, match.parts["u"][-1].end, length),)
    return _counted(match, forward="LATER" in {token.kind for token in match.parts["t"]}, said=True)


def _counted(match: Match, *, forward: bool, said: bool) -> Reading | None:
    name = unit_of(match)
    tokens = match.parts.get("n")
    count = number(tokens) if tokens else Decimal("0.5" if "f" in match.parts else 1)
    vague = Reading("DATE", "FUTURE_REF" if forward else "PAST_REF")
    if count is None:
        return vague
    if name == "2W":
        name, count = "W", count * 2
    many = name in YEARS_OF and (name == "DE" or not said)
    about = "APPROX" if many else None
    if name and many:  # "a decade ago" is about the year ten years back, not any of its decade
        name, count = "Y", count * YEARS_OF[name]
    if name == "Y" and count == Decimal("0.5"):
        name, count, about = "M", Decimal(6), "APPROX"
    if name in ("TH", "TM", "TS") and said:
        return Reading("DURATION", quantity(count, name))  # "an hour later": no day can be counted from it
    if name is None or (said and count != int(count)):
        return None
    if name not in OPEN_UNITS or count != int(count):
        return vague
    finer = _finer(match, name)
    return Reading(
        "DATE",
        f"{OPEN_UNITS[finer]}/{name}" if finer else OPEN_UNITS[name],
        int(count) * (1 if forward else -1),
        anchor="said" if said else "published",
        mod=about,
    )


def _finer(match: Match, name: str) -> str | None:
    """Return the unit to which so many are counted back: the day of "two years ago today", a week of "this week"."""
    if name not in ("Y", "M", "W"):
        return None
    if "k" in match.parts and match.value("k") == "0":
        return "D"
    return match.value("c") if match.value("c") in ("W", "M") and name == "Y" else None
