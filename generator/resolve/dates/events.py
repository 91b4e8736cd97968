"""Date what stands so long before or after an event: "two weeks before the election on 4 November"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model import Document, Timex
from generator.resolve.dates.calendar import month_value, say_day
from generator.resolve.dates.happenings import dated_events, event_after
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import days_of, edtf_of, qualified, qualifier_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

SIDE = re.compile(r"\s+(?P<side>before|ahead of|prior to|until|after|following|since)\s+(?=\w|[“\"])", re.IGNORECASE)
AFTER = ("after", "following", "since")
LENGTH = re.compile(r"P(\d+)([DWMY])")
SPREAD = {"D": 0, "W": 3}  # days either side that "two weeks before" may mean


def date_by_events(timexes: tuple[Timex, ...], *, document: Document, parsed: Doc) -> tuple[Timex, ...]:
    """Return the time expressions, those counted from an event with the event's day where the document gives it.

    Type and value stay the length of time that the words name; ``edtf``, ``earliest`` and ``latest`` say the day.
    """
    if not parsed.has_annotation("DEP"):
        return timexes
    counted = [(place, side) for place, timex in enumerate(timexes) if (side := _side(timex, document.text))]
    if not counted:
        return timexes
    events = dated_events(timexes, parsed)
    out = list(timexes)
    for place, side in counted:
        event = event_after(parsed, side.end())
        if event is None:
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


def _side(timex: Timex, text: str) -> re.Match[str] | None:
    if timex.type != "DURATION" or not LENGTH.fullmatch(timex.value or ""):
        return None
    return SIDE.match(text, timex.span.end)


def _from_event(timex: Timex, noun: str, event: Timex, side: str, text: str) -> Timex:
    length = LENGTH.fullmatch(timex.value or "")
    day = date.fromisoformat(event.earliest or "")
    if length is None:
        return timex
    count = int(length[1]) * (1 if side in AFTER else -1)
    edtf = _moved(day, count, length[2])
    days = days_of(edtf)
    if edtf is None or days is None:
        return timex
    spread = timedelta(SPREAD.get(length[2], 0))
    if not date.min + spread <= days.earliest <= days.latest <= date.max - spread:
        return timex
    doubt = "~" if timex.mod or spread else ""
    words, said = " ".join(timex.span.of(text).split()), " ".join(event.span.of(text).split())
    around = "about " if doubt else ""
    when = say_value(edtf)
    return replace(
        timex,
        edtf=qualified(edtf, doubt, qualifier_of(event.edtf)),
        earliest=(days.earliest - spread).isoformat(),
        latest=(days.latest + spread).isoformat(),
        anchor="event",
        because=f"“{words}” {side} the “{noun}”, dated “{said}” ({say_day(day)}), is {around}{when}",
    )


def _moved(day: date, count: int, unit: str) -> str | None:
    try:
        if unit in ("D", "W"):
            return (day + timedelta(count * (7 if unit == "W" else 1))).isoformat()
        return edtf_of(month_value(day.year, day.month + count) if unit == "M" else f"{day.year + count:04}")
    except (ValueError, OverflowError):
        return None
