"""Date time expressions from the day the document was published and from what was said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.model import Document, Quotation, Timex
from generator.resolve.dates.appositions import day_beside
from generator.resolve.dates.closed import closed, of_its_own_year
from generator.resolve.dates.events import date_by_events
from generator.resolve.dates.headed import headings, under_its_heading, worded
from generator.resolve.dates.narrative import from_narrative
from generator.resolve.dates.orders import settle_orders
from generator.resolve.dates.ranges import SHARED, join_ranges, share_weeks, share_years
from generator.resolve.dates.reasons import say_length, say_value
from generator.resolve.dates.said import from_said
from generator.resolve.dates.scenes import with_its_day
from generator.resolve.dates.sides import open_sides
from generator.resolve.dates.spoken import spoken_days
from generator.resolve.dates.starts import from_publication, from_speech
from generator.resolve.dates.verbs import words_ahead
from generator.resolve.dates.waits import end_of_wait
from generator.resolve.edtf import days_of, edtf_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["resolve_timexes"]

FISCAL = ("fiscal-year", "fiscal-year-relative")
REFERENCES = {
    "PRESENT_REF": "means the time of writing and says no day",
    "PAST_REF": "means some time before and says no day",
    "FUTURE_REF": "means some time ahead and says no day",
}


def resolve_timexes(
    timexes: tuple[Timex, ...], *, document: Document, parsed: Doc, quotations: tuple[Quotation, ...] = ()
) -> tuple[Timex, ...]:
    """Return the time expressions with values, as far as the document decides them.

    "The day before the vote" is left out where the document does not say when the vote was. A
    document published on one of several days gets a value only where all of them give the same one. ``quotations``
    come with their speakers: what stands in them counts from the day on which they were spoken.
    """
    if not timexes:
        return ()
    shared = share_weeks(share_years(timexes, document.text), document.text)
    resolved = _in_order(shared, document, parsed, {})
    heads = [one for one in headings(resolved, document.text) if one.edtf]
    spoken = spoken_days(resolved, quotations, text=document.text, parsed=parsed)
    if spoken or heads:
        resolved = _in_order(shared, document, parsed, spoken, heads)
    dated = settle_orders(resolved, document.text)
    joined = join_ranges(dated, document.text, days_of(document.published))
    placed = date_by_events(joined, document=document, parsed=parsed)
    return open_sides(placed, document.text)


def _in_order(
    timexes: tuple[Timex, ...],
    document: Document,
    parsed: Doc,
    spoken: Mapping[int, Timex],
    heads: Sequence[Timex] = (),
) -> tuple[Timex, ...]:
    """Return the expressions resolved one after the other.

    ``spoken`` dates the speech that some of them stand in, ``heads`` are the days that head the document's parts.
    """
    resolved: list[Timex] = []
    for place, timex in enumerate(timexes):
        speech = spoken.get(place)
        part = under_its_heading(document, heads, timex.span.start)
        resolve = partial(_resolve, document=part, parsed=parsed, before=resolved, speech=speech)
        named = with_its_day(place, timexes, resolved, document=part, speech=speech, resolve=resolve)
        found = named or day_beside(place, timexes, resolved, document.text, resolve) or resolve(timex)
        resolved.append(found if part is document else worded(found))
    return tuple(resolved)


def _resolve(timex: Timex, *, document: Document, parsed: Doc, before: Sequence[Timex], speech: Timex | None) -> Timex:
    words = " ".join(timex.span.of(document.text).split())
    if timex.value is None:
        return replace(timex, because=f"“{words}” gets no date: {timex.because}")
    if timex.type in ("DURATION", "SET") or timex.value in REFERENCES or timex.anchor == "event":
        return _wait(timex, words, document, speech) or replace(timex, because=f"“{words}” {_no_day(timex)}")
    if edtf_of(timex.value):
        if timex.because.startswith(SHARED):
            return closed(timex, timex.value, f"“{words}” {timex.because}: {say_value(timex.value)}")
        doubt = f", though {timex.because}" if timex.because else ""
        found = closed(timex, timex.value, f"“{words}” is written out in full{doubt}")
        return of_its_own_year(found) if _is_fiscal(timex, words) else found
    published = days_of(document.published)
    said = from_narrative(timex, words, document.text, published, before) if speech is None else None
    said = said or from_said(timex, words, document, published, before)
    if said is None and speech is not None and timex.anchor == "published":
        return from_speech(timex, words, document, speech)
    found = said or from_publication(timex, words, document, words_ahead(timex, parsed))
    return of_its_own_year(found) if _is_fiscal(timex, words) else found


def _is_fiscal(timex: Timex, words: str) -> bool:
    return timex.rule in FISCAL or (timex.rule in ("quarter", "half") and "fiscal" in words.lower().split())


def _wait(timex: Timex, words: str, document: Document, speech: Timex | None) -> Timex | None:
    if speech is not None:
        there = " ".join(speech.span.of(document.text).split())
        return end_of_wait(timex, words, document.text, speech.edtf, f"the day of the words (“{there}”)")
    return end_of_wait(timex, words, document.text, document.published, "the day of publication")


def _no_day(timex: Timex) -> str:
    if timex.value in REFERENCES:
        return REFERENCES[timex.value]
    if timex.anchor == "event":
        return "counts from what happened"
    if timex.type == "SET":
        return "recurs and is no single day"
    if "X" in (timex.value or ""):
        return "is a length of time, and nobody says how long"
    shared = say_length(timex.value or "") if timex.rule == "duration-range" else ""  # "12" of "12 and 18 months"
    return f"is a length of time: {shared}" if shared else "is a length of time"
