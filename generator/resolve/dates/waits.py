"""The day on which a wait is over: "will reopen in three months"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.model import Timex
from generator.resolve.dates.calendar import month_value
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import days_of, edtf_of, qualified, qualifier_of

IN = re.compile(r"\bin\s+(?:about\s+|around\s+|roughly\s+|some\s+)?$", re.IGNORECASE)
WITHIN = re.compile(r"\b(?:the|next|last|past|coming|following|previous|first|final|every|each)\b", re.IGNORECASE)
# "Will be the first rise in three years": how long there was none, and no wait.
COMPARED = re.compile(
    r"\b(?:\w+est|most|least|worst|best|first|second|third|\d+(?:st|nd|rd|th)|last|only|times?|high|low|record)\b[^.;:!?]*$",
    re.IGNORECASE,
)
REACH = 60  # code points before the words in which such a word may stand
LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
SPREAD = {"D": 0, "W": 3}  # days either side that "in two weeks" may mean


def end_of_wait(timex: Timex, words: str, text: str, start: str | None, counted_from: str) -> Timex | None:
    """Return a length of time with the day it ends on, where "in" and a verb that looks ahead make it a wait.

    ``start`` is the EDTF of the day it counts from and ``counted_from`` that day in words. Type and value stay those of
    the length; ``edtf``, ``earliest`` and ``latest`` say the day, as precise as the unit. None for any other length.
    """
    days, length = days_of(start), LENGTH.fullmatch(timex.value or "")
    if timex.rule != "duration" or WITHIN.search(words) or timex.tense != "future" or length is None or days is None:
        return None
    if COMPARED.search(text, max(0, timex.span.start - REACH), timex.span.start):
        return None
    if days.earliest != days.latest or not IN.search(text, max(0, timex.span.start - 20), timex.span.start):
        return None
    spread = timedelta(SPREAD.get(length[2], 0))
    edtf = _moved(days.earliest, int(length[1]), length[2])
    then = days_of(edtf)
    if edtf is None or then is None or then.latest > date.max - spread:
        return None
    doubt = "~" if timex.mod or length[2] != "D" else ""
    return replace(
        timex,
        edtf=qualified(edtf, doubt, qualifier_of(start)),
        earliest=(then.earliest - spread).isoformat(),
        latest=(then.latest + spread).isoformat(),
        because=f"“{words}” is a length of time; counted from {counted_from}, “in {words}” is "
        f"{'about ' if doubt else ''}{say_value(edtf)}",
    )


def _moved(day: date, count: int, unit: str) -> str | None:
    try:
        if unit in ("D", "W"):
            return (day + timedelta(count * (7 if unit == "W" else 1))).isoformat()
        return edtf_of(month_value(day.year, day.month + count) if unit == "M" else f"{day.year + count:04}")
    except OverflowError:
        return None
