"""The day that a time of day belongs to."""

from __future__ import annotations

import re

from generator.model import Timex
from generator.resolve.dates.closed import closed
from generator.resolve.dates.reasons import say_value

BESIDE = re.compile(r"\s*(?:\([^)\n]{1,24}\))?,?\s*(?:on\s+)?")  # between a time of day and its day
SCENE = 250  # code points over which a time of day may still belong to the day said before


def same_scene(day: Timex, time: Timex) -> bool:
    """Say whether a time of day belongs to a day: in its sentence, or both told as past and close together."""
    if day.sentence == time.sentence:
        return True
    return day.tense == time.tense == "past" and time.span.start - day.span.end <= SCENE


def with_day_after(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Give a time of day the one day that its sentence names after it: "at 10:35 a.m. (0735 GMT) Friday"."""
    out = list(timexes)
    for place, timex in enumerate(timexes):
        if not is_clock_alone(timex) or not (timex.value or "").startswith("XXXX"):
            continue
        days = [
            other
            for other in timexes[place + 1 :]
            if BESIDE.fullmatch(text, timex.span.end, other.span.start)
            and other.sentence == timex.sentence
            and other.type == "DATE"
            and other.earliest
            and other.earliest == other.latest
        ]
        if len({day.earliest for day in days}) == 1:
            value = f"{days[0].earliest}T{(timex.value or '').split('T')[-1]}"
            words, there = (" ".join(one.span.of(text).split()) for one in (timex, days[0]))
            out[place] = closed(timex, value, f"“{words}” belongs to “{there}” in its sentence: {say_value(value)}")
    return tuple(out)


def is_clock_alone(timex: Timex) -> bool:
    """Say whether an expression is a time of day that names no day itself."""
    return timex.rule == "clock" and timex.anchor == "said"
