"""Readings of times of day."""

from __future__ import annotations

import re

from generator.extract.timexes.calendar_readings import calendar
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.numerals import number
from generator.extract.timexes.reading import Reading
from generator.extract.timexes.tokens import one_script

TIME_BEFORE = re.compile(
    r"\b(?:at|by|from|until|till|to|since|before|after|around|about|between|and)\s$|[(\n]\s?$", re.IGNORECASE
)


def clock(match: Match, text: str) -> Reading | None:  # noqa: PLR0911  a return for each kind
    """Read a time of day with the day it stands beside, if any; "16:30" alone only where a time may stand."""
    time = _time(match)
    if time is None:
        return None
    alone = len(match.tokens) == 1
    if match.rule.row.get("bare") and alone and not TIME_BEFORE.search(text[max(0, match.start - 9) : match.start]):
        return None
    if "m" in match.parts:
        day = calendar(match, text)
        if day is None or day.value is None:
            return day
        return Reading("TIME", f"{day.value}{time}", day.shift, gap=day.gap)
    if "w" in match.parts:
        return Reading("TIME", f"XXXX-WXX-{match.value('w')}{time}")
    if "k" in match.parts:
        last = match.parts["k"][0].kind == "LAST"  # "9.30pm last night"
        return Reading("TIME", f"XXXX-XX-XX{time}", -1 if last else int(match.value("k") or 0))
    return Reading("TIME", f"XXXX-XX-XX{time}", 0, anchor="said")


def _time(match: Match) -> str | None:
    """Return ``T20:00``, None for a time that no clock shows."""
    tokens = match.parts["h"]
    if tokens[0].kind == "NOON":
        return f"T{tokens[0].value}"
    words = tokens[0].text
    if words[0].isdigit() and not one_script(re.sub(r"\D", "", words)):
        return None
    if match.rule.row.get("military"):
        if len(words) != 4:
            return None
        hour, minute = int(words[:2]), int(words[2:])
    elif tokens[0].kind in ("CLOCK", "DEC"):
        parts = re.split("[:.]", words)
        if tokens[0].kind == "DEC" and [len(part) for part in parts] != [2, 2]:
            return None
        hour, minute = int(parts[0]), int(parts[1])
    else:
        hour, minute = int(number(tokens) or 99), 0
    half = match.value("a") or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(match.value("p") or "")
    if half and not 1 <= hour <= 12 and "a" in match.parts:
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None
