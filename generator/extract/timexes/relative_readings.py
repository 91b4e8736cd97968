"""Readings of expressions that count from the day of publication or from a day said before."""

from __future__ import annotations

import re

from generator.extract.timexes.calendar_readings import OPEN_UNITS, step
from generator.extract.timexes.duration_readings import quantity, unit_of
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.reading import CLAUSE_ENDS, Piece, Reading, Readings

NAMED_NEXT = re.compile(
    r"\s(?:(?:the|an?|his|her|their|its|our|this|that|he|she|they|it|we|last|next)\b|I\b|[A-Z0-9“\"])"
)  # what "the day after" counts from
THROUGHOUT = re.compile(r"\b(?:over|in|during|for|within|throughout|of)\s$", re.IGNORECASE)
PART_OF = re.compile(r"\b(?:(?:end|close|rest|remainder) of|later in) $", re.IGNORECASE)
# What makes "the year" one that ends on another day than the calendar's: "the year to June", not "the year to decide".
ENDED = re.compile(
    r"\s+(?:(?:that )?(?:ended|ending|ends)\b|(?:to|through)\s+(?:(?:the\s+)?(?:end|beginning)\s+of\s+)?[A-Z\d])"
)


def weekday(match: Match, text: str) -> Reading | None:
    """Read a weekday, with its part of the day: "Monday", "last Friday", "Tuesday of next week", "Monday night"."""
    value = f"XXXX-WXX-{match.value('w')}"
    part = match.value("p")
    kinds = {token.kind for token in match.parts.get("t", ())}
    if match.rule.name == "weekday-week":
        return Reading("DATE", f"{value}/W", step(match))
    said = bool(kinds & {"FOLLOWING", "PREVIOUS", "EARLIER", "AFTER", "THAT"})
    return Reading(
        "TIME" if part else "DATE",
        value + (f"T{part}" if part else ""),
        step(match),
        anchor="said" if said else "published",
    )


def weekday_before(match: Match, text: str) -> Readings:
    """Read "the Friday before" as counted from what was said before it; before an event, from that."""
    if CLAUSE_ENDS.match(text, match.end):
        return weekday(match, text)
    day = Reading("DATE", f"XXXX-WXX-{match.value('w')}", step(match), anchor="event")
    return (Piece(match.start, match.parts["w"][0].end, day),) if NAMED_NEXT.match(text, match.end) else None


def early_hours(match: Match, text: str) -> Readings:
    """Read "the early hours of Tuesday" as its morning; of "the final hours of Tuesday" the day."""
    value, weekday = f"XXXX-WXX-{match.value('w')}", match.parts["w"][0]
    if unit_of(match) == "TH" and (match.parts["x"][0].kind == "SMALL" or match.parts["x"][0].text.lower() == "early"):
        return Reading("TIME", f"{value}TMO")
    return (Piece(weekday.start, weekday.end, Reading("DATE", value)),)


def deictic(match: Match, text: str) -> Reading | None:
    """Read "today", "yesterday morning", "tonight", "the day after tomorrow"."""
    shift = int(match.value("k") or 0)
    shift += ("a" in match.parts) - ("b" in match.parts)
    part = match.value("p")
    return Reading("TIME" if part else "DATE", "XXXX-XX-XX" + (f"T{part}" if part else ""), shift)


def part(match: Match, text: str) -> Reading | None:
    """Read "this morning", "last night", "the next morning", "in the afternoon"."""
    shift = step(match)
    value = f"XXXX-XX-XXT{match.value('p')}"
    kinds = {token.kind for token in match.parts.get("t", ())}
    if kinds & {"EARLIER", "AFTER"} and not CLAUSE_ENDS.match(text, match.end):
        return None  # "the night before the vote"
    if kinds & {"NEXT", "FOLLOWING", "PREVIOUS", "THAT", "SAME", "EARLIER", "AFTER"} or not kinds:
        return Reading("TIME", value, shift or 0, anchor="said")
    return Reading("TIME", value, shift)


def overnight(match: Match, text: str) -> Reading | None:
    """Read "overnight" in news of a morning: the night that began the day before."""
    return Reading("TIME", f"XXXX-XX-XXT{match.value('p')}", -1)


def unit(match: Match, text: str) -> Reading | None:
    """Read "last week", "this year", "the current quarter"."""
    name = unit_of(match) or "Y"
    kinds = [token.kind for token in match.parts.get("t", ())]
    if name == "D" and text[max(0, match.start - 3) : match.start].lower() == "to ":
        return None  # "to this day"
    if name not in OPEN_UNITS or (name == "D" and "THIS" not in kinds):
        return None
    return Reading("DATE", OPEN_UNITS[name], step(match))


def past_unit(match: Match, text: str) -> Reading | None:
    """Read "the past year" as the length of time it is."""
    name = unit_of(match)
    if name in ("WE", "Q"):
        return unit(match, text)  # "the past weekend" is one of the calendar's
    if match.parts["t"][-1].kind == "LAST" and not THROUGHOUT.search(text, max(0, match.start - 12), match.start):
        return None  # "the last day came", "the last year of the war"
    return None if name is None else Reading("DURATION", quantity(None, name, one=True))


def unit_said(match: Match, text: str) -> Reading | None:
    """Read "the following year", "the same day", "that week": counted from what was said before."""
    name = unit_of(match)
    if name not in OPEN_UNITS:
        return None
    return Reading("DATE", OPEN_UNITS[name], step(match), anchor="said")


def name_said(match: Match, text: str) -> Reading | None:
    """Read "that December", "the following spring": the one of the year said before, or beside it."""
    name = match.value("m") or match.value("s")
    return Reading("DATE", f"XXXX-{name}", step(match), anchor="said")


def unit_before(match: Match, text: str) -> Readings:
    """Read "the day before", "the week after": counted from what was said before; before an event, as its day."""
    if CLAUSE_ENDS.match(text, match.end):
        return unit_said(match, text)
    if unit_of(match) != "D" or not NAMED_NEXT.match(text, match.end):
        return None
    return (Piece(match.start, match.parts["u"][-1].end, _day_beside(step(match))),)


def eve(match: Match, text: str) -> Reading | None:
    """Read "the eve" of an event."""
    return _day_beside(-1)


def _day_beside(shift: int | None) -> Reading:
    return Reading("DATE", OPEN_UNITS["D"], shift, anchor="event")


def the_unit(match: Match, text: str) -> Reading | None:  # noqa: PLR0911  a return for each kind
    """Read "the weekend", "the end of the decade": the one meant by itself; "the year ended 30 June" is a length."""
    name = unit_of(match)
    if name in ("Y", "M", "W") and ENDED.match(text, match.end):
        return Reading("DURATION", quantity(None, name, one=True))
    if name in ("DE", "CE"):
        return (
            Reading("DATE", OPEN_UNITS[name], 0)
            if PART_OF.search(text, max(0, match.start - 16), match.start)
            else None
        )
    if name == "WE":
        return Reading("DATE", OPEN_UNITS["WE"])
    if name == "Y" and re.match(r"\s\d", text[match.end :][:2]):
        return Reading("DATE", None, gap="no year that a calendar has follows it")
    if name == "Y":
        return Reading("DATE", "XXXX", 0)
    if name in ("W", "M"):
        return Reading("DATE", OPEN_UNITS[name], None, anchor="said")
    return None


def fiscal_unit(match: Match, text: str) -> Reading | None:
    """Read "the current fiscal year"; "the fiscal year ended 30 June" is a length."""
    if "t" not in match.parts and ENDED.match(text, match.end):
        return Reading("DURATION", "P1Y")
    return Reading("DATE", "XXXX", step(match) or 0)


def within_unit(match: Match, text: str) -> Reading | None:
    """Read "later in the day", "earlier in the year"."""
    name = unit_of(match)
    if name not in OPEN_UNITS:
        return None
    mod = "START" if match.parts["t"][0].kind == "EARLIER" else "END"
    return Reading("DATE", OPEN_UNITS[name], 0, anchor="said" if name == "D" else "published", mod=mod)


def the_quarter(match: Match, text: str) -> Reading | None:
    """Read "the quarter": the one said before; "the current quarter": that of publication."""
    if "c" in match.parts:
        return Reading("DATE", "XXXX-QX", 0)
    period = match.parts["u"][0].kind == "PERIOD"
    if period and match.tokens[1].kind != "LATEST":
        return None
    return Reading("DATE", "XXXX-QX", 0, anchor="said")


def year_ago(match: Match, text: str) -> Reading | None:
    """Read "year-earlier" and "the year-ago period": a year before the period it is compared with."""
    return Reading("DATE", "XXXX", -1, anchor="said")


def unit_year(match: Match, text: str) -> Reading | None:
    """Read "last year's quarter"."""
    return Reading("DATE", "XXXX", step(match), anchor="said")


def year_end(match: Match, text: str) -> Reading | None:
    """Read "year-end"."""
    return Reading("DATE", "XXXX", 0, mod="END")


def unit_end(match: Match, text: str) -> Reading | None:
    """Read "month's end" and "quarter-end"."""
    name = unit_of(match)
    return Reading("DATE", OPEN_UNITS[name], 0, mod="END") if name in OPEN_UNITS else None
