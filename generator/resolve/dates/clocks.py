"""The day that a time of day belongs to, and the time that "ten minutes later" comes to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from generator.model import Timex
from generator.resolve.dates.closed import closed
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import qualifier_of

BESIDE = re.compile(  # between a time of day and its day
    r"\s*(?:hours|hrs)?\s*(?:(?:local|[A-Z][a-z]+(?:\s(?:Standard|Daylight|Mean))?)\s+[Tt]ime)?"
    r"\s*(?:\([^)\n]{1,24}\))?,?\s*(?:on\s+)?"
)
POSSESSED = re.compile(r"(?:\b(?:its|their|his|her)|['’]s)\s+$")  # "its 6 p.m. bulletin": the last one before print
RELATIVE = re.compile(r"(?:which|who|that|whose)\b")  # "the talks, which opened on Tuesday, broke up at 3 a.m."
SCENE = 1000  # code points over which one clock time may go on from another
PARAGRAPH = 400  # code points back to a day in the paragraph before
BARE = re.compile(r"([1-9]|1[01])[:.](\d\d)")  # no "a.m." or "p.m.", and no hour as 24-hour clocks write it
OF_24 = re.compile(r"(?<!\d)(?:1[3-9]|2[0-3])[:.]\d\d")
NOON, EVENING = 12, 5  # hours; before five "at night" is as often after midnight
EXACT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")
STEP = re.compile(r"PT(\d+)([HMS])")
SECONDS = {"H": 3600, "M": 60, "S": 1}
ENDS = frozenset({"\n", *'.!?:;"”’)', ""})
FAR = 24 * 3600  # seconds: "30 hours later" is as often counted from another time than the last told


def is_alone(timex: Timex) -> bool:
    """Say whether an expression is a time of day, or "the morning" or the like, that names no day itself."""
    return timex.rule in ("clock", "part-of-day") and timex.anchor == "said"


def beside(timex: Timex, after: Iterable[Timex], text: str) -> Timex | None:
    """Return the day that stands right after a time of day in its sentence: "at 10:35 a.m. (0735 GMT) Friday"."""
    for other in after:
        if other.sentence != timex.sentence:
            return None
        if _is_day_of(other) and BESIDE.fullmatch(text, timex.span.end, other.span.start):
            return other
    return None


def _is_day_of(timex: Timex) -> bool:
    """Say whether an expression names a day, or a part of one: "at 8:30 Eastern time Monday night"."""
    return timex.type == "DATE" or (timex.type == "TIME" and timex.rule in ("weekday", "deictic-day"))


def scene_of(timex: Timex, before: Sequence[Timex], text: str) -> Timex | None:
    """Return the expression before a time of day that names its day, None where no near one does.

    That is a day of its sentence, else the last that its paragraph tells as past; for a clock time else that of the
    clock time told before it, else the one day of the paragraph before.
    """
    days = [
        one
        for one in before
        if one.earliest and one.earliest == one.latest and _is_day(one) and one.rule != "overnight"
    ]
    if POSSESSED.search(text, max(0, timex.span.start - 12), timex.span.start):
        days = [one for one in days if one.sentence == timex.sentence]
    own = [one for one in days if one.sentence == timex.sentence and not _in_relative_clause(one, text)]
    if own:
        return own[-1]
    if timex.tense == "future":
        return None
    told = [one for one in days if one.tense == "past" and not _in_relative_clause(one, text)]
    start = _paragraph(text, timex.span.start)
    here = [one for one in told if one.span.start >= start]
    if here:
        return here[-1]
    clocks = [one for one in told if EXACT.match(one.value or "") and timex.span.start - one.span.end <= SCENE]
    if clocks and timex.rule == "clock":
        return clocks[-1]
    earlier = _paragraph(text, max(0, start - 2))
    last = [one for one in told if earlier <= one.span.start and timex.span.start - one.span.end <= PARAGRAPH]
    return last[-1] if len({one.earliest for one in last}) == 1 else None


def after_noon(timex: Timex, scene: Timex, text: str) -> Timex:
    """Return "4:45" as quarter to five in the afternoon where its scene is told as after noon."""
    hour = BARE.fullmatch(timex.span.of(text))
    part = (scene.value or "").partition("T")[2]
    told = part[:2].isdigit() and NOON <= int(part[:2]) < 2 * NOON and not OF_24.search(scene.span.of(text))
    if hour is None or not (told or part in ("AF", "EV") or (part == "NI" and int(hour[1]) >= EVENING)):
        return timex
    return replace(timex, value=f"{(timex.value or '').partition('T')[0]}T{int(hour[1]) + NOON}:{hour[2]}")


def goes_on(timex: Timex, scene: Timex, published: date | None) -> str | None:
    """Return the day of a clock time that goes on from ``scene``; None where the clock ran back and nothing says why.

    A clock that stands earlier than the one told before it is that of the day of publication where that is the same
    day or the next: the document tells of nothing later.
    """
    told, time = EXACT.match(scene.value or ""), (timex.value or "").partition("T")[2]
    if told is None or scene.sentence == timex.sentence or not re.fullmatch(r"\d\d:\d\d", time) or time >= told[2]:
        return scene.earliest
    later = (published - date.fromisoformat(told[1])).days if published else -1
    return published.isoformat() if published and later in (0, 1) else None


def moved_clock(timex: Timex, before: Sequence[Timex], text: str) -> Timex | None:
    """Return "10 minutes later" with the time it comes to after the clock time told before it in its paragraph."""
    step = STEP.fullmatch(timex.value or "")
    if timex.rule not in ("later", "earlier") or step is None or int(step[1]) * SECONDS[step[2]] >= FAR:
        return None
    start = _paragraph(text, timex.span.start)
    clock = next((one for one in reversed(before) if EXACT.match(one.value or "")), None)
    told = EXACT.match(clock.value or "") if clock else None
    if clock is None or told is None or clock.span.start < start or told[2] == "24:00":
        return None
    seconds = int(step[1]) * SECONDS[step[2]] * (1 if timex.rule == "later" else -1)
    try:
        then = datetime.fromisoformat(f"{told[1]}T{told[2]}") + timedelta(seconds=seconds)
    except OverflowError:  # the calendar ends
        return None
    value = then.isoformat(timespec="minutes")
    words, there = (" ".join(one.span.of(text).split()) for one in (timex, clock))
    because = f"“{words}” counts from “{there}” before it: {say_value(value)}"
    return closed(replace(timex, type="TIME", anchor="said"), value, because, doubt=qualifier_of(clock.edtf))


def _is_day(timex: Timex) -> bool:
    return timex.type in ("DATE", "TIME") and re.match(r"\d{4}-\d\d-\d\d", timex.value or "") is not None


def _in_relative_clause(timex: Timex, text: str) -> bool:
    if timex.clause is None:
        return False
    comma = text.rfind(", ", timex.sentence.start, timex.span.start)  # "which was free until it was shut on 3 May,"
    inside = comma >= 0 and RELATIVE.match(text, comma + 2) is not None and timex.clause.start > comma
    return inside or RELATIVE.match(text, timex.clause.start) is not None


def _paragraph(text: str, at: int) -> int:
    """Return where the paragraph of code point ``at`` begins: after a blank line, or a line that ends a sentence."""
    while (at := text.rfind("\n", 0, at)) >= 0:
        if text[max(0, at - 9) : at].rstrip(" \t")[-1:] in ENDS or text[at + 1 : at + 2] == "\n":
            return at + 1
    return 0
