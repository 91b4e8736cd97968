"""An expression counted from the day of publication, or from the day on which the words it is in were spoken."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from generator.model import Document, Timex
from generator.resolve.dates.calendar import week_value
from generator.resolve.dates.clocks import is_alone
from generator.resolve.dates.closed import closed, up_to
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.reasons import another_weekday, reason, say_published, say_value
from generator.resolve.edtf import Days, days_of, edtf_of, qualified, qualifier_of

ABOUT = 31  # days by which a day that is unsure, or known about, may be another
AHEAD_OF = re.compile(r"\b(?:before|by|until|till|ahead of|for)\s$")  # "hoped to sign before Christmas"
BACKWARD = frozenset(
    {"unit-said", "unit-before", "weekday-before", "later", "part-of-day-said", "month-said"}
)  # nothing said before: nothing to count from
HOLIDAYS = frozenset({"holiday", "holiday-week"})
POINTING = frozenset({"month-said", "weekday-said"})  # "that Friday" with nothing told before is the last one


@dataclass(frozen=True, slots=True)
class Start:
    """The days, one of which an expression counts from, EDTF's mark of their doubt, and what day it is in words."""

    days: Days
    doubt: str
    name: str


def from_speech(timex: Timex, words: str, document: Document, speech: Timex) -> Timex:
    """Return an expression in quotation marks counted from the day, or days, on which it was spoken."""
    there = " ".join(speech.span.of(document.text).split())
    days = Days(date.fromisoformat(speech.earliest or ""), date.fromisoformat(speech.latest or ""))

    def because(value: str) -> str:
        return f"“{words}” was spoken on “{there}”: {say_value(value)}"

    if timex.rule == "weekday" and timex.tense == "present":
        timex = replace(timex, tense="future")  # "on Monday we work" is said of what is to come
    counted = Start(days, qualifier_of(speech.edtf), f"the day of the words (“{there}”)")
    return _from_start(timex, words, document.text, counted, because)


def from_publication(timex: Timex, words: str, document: Document, ahead: str) -> Timex:
    """Return an expression counted from the day, or days, of publication; without a value where they do not tell.

    ``ahead`` are the words that make it lie ahead, for its reason.
    """
    if timex.rule in POINTING and timex.shift == 0:
        timex = replace(timex, rule=timex.rule.replace("-said", ""), shift=None)
    published, day = days_of(document.published), document.published
    if published is None or day is None or is_alone(timex) or timex.rule in BACKWARD:
        why = f"“{words}” {_why_open(timex, day)}"
        return replace(timex, value=(timex.value or "").split("/")[0], because=why)

    def because(value: str) -> str:
        return reason(timex, words, value, day, ahead)

    counted = Start(published, qualifier_of(day), "the day of publication")
    return up_to(published, _from_start(timex, words, document.text, counted, because), words)


def _from_start(timex: Timex, words: str, text: str, start: Start, because: Callable[[str], str]) -> Timex:
    """Return an expression counted from the days of ``start``: its value where all of them agree, else the bounds."""
    ahead = AHEAD_OF.search(text, max(0, timex.span.start - 12), timex.span.start)
    told = timex.rule in HOLIDAYS and timex.shift is None and timex.tense == "past" and not ahead
    if told and not _is_of_this_week(timex, start.days.latest):
        timex = replace(timex, shift=-1)  # a holiday told as past is the last one, however near the next
    if timex.rule == "overnight" and timex.tense == "future":
        timex = replace(timex, shift=0)  # "snow will fall overnight": in the night to come
    if timex.rule == "season" and ahead and ahead[0] == "before ":
        timex = replace(timex, tense="future")  # "saw no shortage before summer"
    if timex.value == "XXXX-QX" and timex.anchor == "said":  # the quarter reported on is the last that was over
        timex = replace(timex, shift=-1)
    open_ = (timex.value or "").split("/")[0]
    ends = [
        close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=Anchor(day))
        for day in dict.fromkeys(start.days)
    ]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        why = "no calendar goes so far" if timex.shift else "nothing in the document says which is meant"
        return replace(timex, value=open_, because=f"“{words}” stays open: {why}")
    if first == last:
        other = another_weekday(words, first)
        doubt = start.doubt if _hangs_on(timex, first, start.days) else ""
        return closed(timex, first, because(first) + other, doubt=qualifier_of(f"{doubt}?") if other else doubt)
    low, high = days_of(edtf_of(first)), days_of(edtf_of(last))
    or_ = "or" if (start.days.latest - start.days.earliest).days == 1 else "or later, up to"
    why = f"“{words}” is {say_value(first)} {or_} {say_value(last)}: {start.name} is not known more closely"
    if low is None or high is None:
        return replace(timex, value=open_, because=why)
    return replace(
        timex,
        value=open_,
        edtf=qualified(f"{low.earliest}/{high.latest}", start.doubt),
        earliest=low.earliest.isoformat(),
        latest=high.latest.isoformat(),
        because=why,
    )


def _is_of_this_week(timex: Timex, day: date) -> bool:
    """Say whether a week or weekend named for a holiday is that of ``day``: "as Easter week began" on its Monday."""
    coming = close(timex.value or "", shift=None, tense="future", anchor=Anchor(day))
    return "-W" in (coming or "") and (coming or "")[:8] == week_value(day)


def _hangs_on(timex: Timex, value: str, days: Days) -> bool:
    """Say whether a value would be another if the days it counts from were others near: "8 July" would not."""
    low, high = days.earliest.toordinal() - ABOUT, days.latest.toordinal() + ABOUT
    around = (date.fromordinal(max(1, low)), date.fromordinal(min(high, date.max.toordinal())))
    return any(
        close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=Anchor(day)) != value for day in around
    )


def _why_open(timex: Timex, published: str | None) -> str:
    if is_alone(timex):
        return "is a time of day, and nothing beside it names the day"
    if timex.rule in BACKWARD:
        return "counts from a day said before, and no such day was found"
    if published:
        return f"stays open: the document was published {say_published(published)}, and no more is known"
    return "stays open: the document's day of publication is not known"
