"""Date time expressions from the day the document was published and from what was said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model import Document, Timex
from generator.resolve.dates.clocks import beside, goes_on, is_clock_alone, is_part_alone, moved_clock, scene_of
from generator.resolve.dates.closed import closed
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.events import date_by_events
from generator.resolve.dates.orders import settle_orders
from generator.resolve.dates.ranges import SHARED, join_ranges, share_years
from generator.resolve.dates.reasons import reason, say_value
from generator.resolve.dates.spoken import spoken_on
from generator.resolve.edtf import Days, days_of, edtf_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["resolve_timexes"]

REFERENCES = {
    "PRESENT_REF": "means the time of writing and says no day",
    "PAST_REF": "means some time before and says no day",
    "FUTURE_REF": "means some time ahead and says no day",
}
COMPARED = frozenset({"year-ago", "quarter-year-ago", "year-period", "quarter-year"})  # what is compared, not told
AHEAD_OF = re.compile(r"\b(?:before|by|until|till|ahead of|for)\s$")  # "hoped to sign before Christmas"
NEAR_ENOUGH = 600  # code points over which "a year ago" still compares with the quarter said before
LONG_OVER = timedelta(7)
MOST_AFTER = 4  # expressions after a time of day among which its day may stand
NO_SCENE = COMPARED | {"overnight"}
BACKWARD = frozenset(
    {"unit-said", "unit-before", "later", "part-of-day-said"}
)  # nothing said before: nothing to count from


def resolve_timexes(timexes: tuple[Timex, ...], *, document: Document, parsed: Doc) -> tuple[Timex, ...]:
    """Return the same time expressions with values, as far as the document decides them.

    A document published on one of several days gets a value only where all of them give the same one.
    """
    published = days_of(document.published)
    resolved: list[Timex] = []
    given = share_years(timexes, document.text)
    for place, timex in enumerate(given):
        named = _with_its_day(timex, given[place + 1 :][:MOST_AFTER], document, published, resolved)
        resolved.append(named or _resolve(timex, document, published, resolved))
    dated = settle_orders(tuple(resolved), document.text)
    return date_by_events(join_ranges(dated, document.text), document=document, parsed=parsed)


def _with_its_day(
    timex: Timex, after: Sequence[Timex], document: Document, published: Days | None, before: list[Timex]
) -> Timex | None:
    """Return a time of day with the day that stands beside or before it, None where there is none near."""
    text = document.text
    if moved := moved_clock(timex, before, text):
        return moved
    if not _is_alone(timex) or (timex.value or "")[:4] != "XXXX":
        return None
    follows = beside(timex, after, text)
    scene = _resolve(follows, document, published, before) if follows else scene_of(timex, before, text)
    if scene is None or scene.earliest is None or scene.earliest != scene.latest:
        return _on_publication(timex, text, published, before) if scene is None else None
    single = published.latest if published and published.earliest == published.latest else None
    day = scene.earliest if follows else goes_on(timex, scene, single)
    if day is None:
        return None
    value = f"{day}T{(timex.value or '').split('T')[-1]}"
    words, there = (" ".join(one.span.of(text).split()) for one in (timex, scene))
    where = "in its sentence" if scene.sentence == timex.sentence else "before it"
    return closed(timex, value, f"“{words}” belongs to “{there}” {where}: {say_value(value)}")


def _on_publication(timex: Timex, text: str, published: Days | None, before: list[Timex]) -> Timex | None:
    """Return a time of day told as past, with no day near it, on the day of publication: news tells what is new.

    Where the words before it were of a time long over, it may be of that time, and stays open.
    """
    if timex.tense in ("present", "future") or published is None or published.earliest != published.latest:
        return None
    near = (one for one in reversed(before) if timex.span.start - one.span.end <= NEAR_ENOUGH)
    told = next((one for one in near if one.latest and one.type in ("DATE", "TIME")), None)
    if told and (told.latest or "") < (published.earliest - min(LONG_OVER, published.earliest - date.min)).isoformat():
        return None
    part = (timex.value or "").split("T")[-1]
    night = part == "NI" and published.latest > date.min  # "in the night" of a morning's news began the day before
    value = f"{published.latest - timedelta(night)}T{part}"
    words = " ".join(timex.span.of(text).split())
    because = f"“{words}” names no day, and the document none near it: taken for the day of publication"
    return closed(timex, value, because, doubtful=True)


def _resolve(timex: Timex, document: Document, published: Days | None, before: list[Timex]) -> Timex:
    words = " ".join(timex.span.of(document.text).split())
    if timex.value is None:
        return replace(timex, because=f"“{words}” gets no date: {timex.because}")
    if timex.type in ("DURATION", "SET"):
        return replace(timex, because=_length(timex, words))
    if timex.value in REFERENCES:
        return replace(timex, because=f"“{words}” {REFERENCES[timex.value]}")
    if edtf_of(timex.value):
        if timex.because.startswith(SHARED):
            return closed(timex, timex.value, f"“{words}” {timex.because}: {say_value(timex.value)}")
        doubt = f", though {timex.because}" if timex.because else ""
        return closed(timex, timex.value, f"“{words}” is written out in full{doubt}")
    return _from_text(timex, words, document, published, before) or _from_publication(timex, words, document, published)


def _from_text(
    timex: Timex, words: str, document: Document, published: Days | None, before: list[Timex]
) -> Timex | None:
    """Return the expression counted from a date said before it, None where it counts from publication."""
    spoken = spoken_on(timex, before, document.text) if timex.rule in ("deictic-day", "part-of-day") else None
    counted = timex.anchor == "said" and not _is_alone(timex)
    said = spoken or _compared(timex, before, published) or (_said(timex, before) if counted else None)
    if said is None:
        return None
    anchor = Anchor(_first(said), None if spoken else said.value)
    value = close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=anchor)
    if value is None:
        return None
    there = " ".join(said.span.of(document.text).split())
    how = "was spoken on" if spoken else "counts from"
    return closed(timex, value, f"“{words}” {how} “{there}”{'' if spoken else ' before it'}: {say_value(value)}")


def _from_publication(timex: Timex, words: str, document: Document, published: Days | None) -> Timex:
    ahead = AHEAD_OF.search(document.text, max(0, timex.span.start - 12), timex.span.start)
    if timex.rule == "holiday" and timex.shift is None and timex.tense == "past" and not ahead:
        timex = replace(timex, shift=-1)  # a holiday told as past is the last one, however near the next
    if timex.value == "XXXX-QX" and timex.anchor == "said":  # the quarter reported on is the last that was over
        timex = replace(timex, shift=-1)
    open_ = (timex.value or "").split("/")[0]
    if published is None or document.published is None or _is_alone(timex) or timex.rule in BACKWARD:
        return replace(timex, value=open_, because=f"“{words}” {_why_open(timex)}")
    ends = [
        close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=Anchor(day))
        for day in dict.fromkeys(published)
    ]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return replace(timex, value=open_, because=f"“{words}” stays open: nothing in the document says which is meant")
    if first == last:
        doubtful = "?" in document.published
        return closed(timex, first, reason(timex, words, first, document.published), doubtful=doubtful)
    low, high = days_of(edtf_of(first)), days_of(edtf_of(last))
    because = f"“{words}” is {say_value(first)} or {say_value(last)}: the day of publication is not known more closely"
    if low is None or high is None:
        return replace(timex, value=open_, because=because)
    return replace(
        timex,
        value=open_,
        edtf=f"{low.earliest}/{high.latest}",
        earliest=low.earliest.isoformat(),
        latest=high.latest.isoformat(),
        because=because,
    )


def _is_alone(timex: Timex) -> bool:
    return is_clock_alone(timex) or is_part_alone(timex)


def _why_open(timex: Timex) -> str:
    if _is_alone(timex):
        return "is a time of day, and nothing beside it names the day"
    if timex.rule in BACKWARD:
        return "counts from a day said before, and no such day was found"
    return "stays open: the document's day of publication is not known"


def _length(timex: Timex, words: str) -> str:
    if timex.type == "SET":
        return f"“{words}” recurs and is no single day"
    if "X" in (timex.value or ""):
        return f"“{words}” is a length of time, and nobody says how long"
    return f"“{words}” is a length of time"


def _yearly(timex: Timex) -> bool:
    return timex.rule in ("ago", "earlier", "year-ago", "quarter-year") and timex.shift == -1


def _compared(timex: Timex, before: list[Timex], published: Days | None) -> Timex | None:
    """Return the quarter or half that "a year earlier", "the quarter" or "the 1988 period" is compared with."""
    yearly = timex.value == "XXXX" and _yearly(timex)
    if (not yearly and (timex.value or "")[-3:] != "-QX") or (timex.anchor == "published" and not yearly):
        return None
    for earlier in reversed(before):
        if timex.span.start - earlier.span.end > NEAR_ENOUGH and yearly:
            return None
        over = published is None or (earlier.latest or "") < published.latest.isoformat()
        if timex.rule == "latest-quarter" and not over:
            continue
        plain = earlier.rule in ("quarter", "half", "latest-quarter") and earlier.shift in (None, 0)
        if plain and re.fullmatch(r"\d{4}-[QH]\d", earlier.value or ""):
            return earlier
    return None


def _said(timex: Timex, before: Iterable[Timex]) -> Timex | None:
    """Return the last date said before that is at least as fine as the open value."""
    need = {"XXXX-XX-XX": "day", "XXXX-WXX": "week", "XXXX-XX": "month"}.get((timex.value or "").split("T")[0], "any")
    if (timex.value or "").startswith("XXXX-WXX-"):
        need = "day"
    for earlier in reversed(tuple(before)):
        value = earlier.value or ""
        if earlier.type not in ("DATE", "TIME") or not earlier.edtf or earlier.rule in NO_SCENE:
            continue
        day = re.match(r"\d{4}-\d\d-\d\d", value)
        if need == "day" and not day:
            continue
        if _yearly(timex) and _yearly(earlier) and not re.fullmatch(r"\d{4}", value):
            continue  # a comparison is made with the quarter told, not with one compared before
        if need == "week" and not day and not re.match(r"\d{4}-W", value):
            continue
        if need == "month" and not re.match(r"\d{4}-\d\d", value):
            continue
        return earlier
    return None


def _first(timex: Timex) -> date:
    return date.fromisoformat(timex.earliest or "2000-01-01")
