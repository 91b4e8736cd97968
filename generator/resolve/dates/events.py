"""Date what stands so long before or after an event: "two weeks before the election on 4 November"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model import Document, Timex
from generator.resolve.dates.calendar import month_value, say_day
from generator.resolve.dates.happenings import dated_events, event_after
from generator.resolve.dates.nearest import weekday
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import days_of, edtf_of, qualified, qualifier_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

SIDE = re.compile(
    r"\s+(?P<side>of|before|ahead of|prior to|until|after|following|since)\s+(?P<named>(?:the\s+)?)(?=\w|[“\"])",
    re.IGNORECASE,
)
AFTER = ("after", "following", "since")
WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")
LENGTH = re.compile(r"P(\d+)([DWMY])")
SPREAD = {"D": 0, "W": 3}  # days either side that "two weeks before" may mean


def date_by_events(timexes: tuple[Timex, ...], *, document: Document, parsed: Doc) -> tuple[Timex, ...]:
    """Return the time expressions, those counted from an event with the event's day where the document gives it.

    "The day before the vote" is left out where the document does not give the day of the vote.
    Type and value of a length stay what the words name; ``edtf``, ``earliest`` and ``latest`` say the day.
    """
    dated = _counted_from_events(timexes, document=document, parsed=parsed)
    return tuple(timex for timex in dated if timex.anchor != "event" or timex.edtf)


def _counted_from_events(timexes: tuple[Timex, ...], *, document: Document, parsed: Doc) -> tuple[Timex, ...]:
    counted = [(place, side) for place, timex in enumerate(timexes) if (side := _side(timex, document.text))]
    if not counted:
        return timexes
    starts = {timex.span.start: timex for timex in timexes if timex.type in ("DATE", "TIME") and _one_day(timex)}
    events = dated_events(timexes, parsed) if parsed.has_annotation("DEP") else None
    out = list(timexes)
    for place, side in counted:
        if named := starts.get(side.start("named")) or starts.get(side.end()):
            out[place] = _from_event(timexes[place], "", named, side["side"].lower(), document.text)
            continue
        event = event_after(parsed, side.start("named")) if events else None
        if event is None or events is None:
            continue
        dated = events.of(event, after=side["side"].lower() in AFTER)
        days = {when.earliest for when in dated}
        if len(days) == 1:
            out[place] = _from_event(timexes[place], event.words, dated[0], side["side"].lower(), document.text)
        elif days:
            said = ", ".join(sorted(day for day in days if day))
            out[place] = replace(
                timexes[place],
                because=f"{timexes[place].because}; the document gives its “{event.words}” several days: {said}",
            )
    return tuple(out)


def _one_day(timex: Timex) -> bool:
    return timex.earliest is not None and timex.earliest == timex.latest


def _side(timex: Timex, text: str) -> re.Match[str] | None:
    if _step(timex) is None:
        return None
    side = SIDE.match(text, timex.span.end)
    return side if side and (side["side"].lower() == "of") == (timex.rule == "eve-of-event") else None


def _step(timex: Timex) -> tuple[int, str] | None:
    """Return how many of which unit a length, or "the day" before what happened, is off; of "the Friday" which day."""
    if timex.anchor == "event" and timex.shift:
        return (int((timex.value or "")[-1]), "WD") if WEEKDAY.fullmatch(timex.value or "") else (abs(timex.shift), "D")
    length = LENGTH.fullmatch(timex.value or "") if timex.type == "DURATION" else None
    return (int(length[1]), length[2]) if length else None


def _from_event(timex: Timex, noun: str, event: Timex, side: str, text: str) -> Timex:
    step = _step(timex)
    day = date.fromisoformat(event.earliest or "")
    if step is None:
        return timex
    sign = 1 if side in AFTER else -1
    edtf = (
        weekday(day, step[0], shift=sign, tense=None).isoformat()
        if step[1] == "WD"
        else _moved(day, step[0] * sign, step[1])
    )
    days = days_of(edtf)
    if edtf is None or days is None:
        return timex
    spread = timedelta(SPREAD.get(step[1], 0))
    if not date.min + spread <= days.earliest <= days.latest <= date.max - spread:
        return timex
    doubt = "~" if timex.mod or spread else ""
    words, said = " ".join(timex.span.of(text).split()), " ".join(event.span.of(text).split())
    around = "about " if doubt else ""
    what = f"the “{noun}”, dated “{said}” ({say_day(day)})," if noun else f"“{said}” ({say_day(day)})"
    return replace(
        timex,
        value=edtf if timex.type == "DATE" else timex.value,
        edtf=qualified(edtf, doubt, qualifier_of(event.edtf)),
        earliest=(days.earliest - spread).isoformat(),
        latest=(days.latest + spread).isoformat(),
        anchor="event",
        because=f"“{words}” {side} {what} is {around}{say_value(edtf)}",
    )


def _moved(day: date, count: int, unit: str) -> str | None:
    try:
        if unit in ("D", "W"):
            return (day + timedelta(count * (7 if unit == "W" else 1))).isoformat()
        return edtf_of(month_value(day.year, day.month + count) if unit == "M" else f"{day.year + count:04}")
    except (ValueError, OverflowError):
        return None
