"""What in a document does not fit the day it was published, one sentence each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.model import Document, Span, Timex
from generator.resolve.dates.calendar import say_day
from generator.resolve.dates.reasons import say_published
from generator.resolve.edtf import days_of
from generator.resolve.published.stamps import find_stamps

STALE = timedelta(3)  # news that tells of nothing newer than this before its date line may be older than it says
FILED = timedelta(1)  # what a reporter files in the evening is in print the next day
NEWS = ("weekday", "deictic-day", "part-of-day", "weekday-relative", "full-date", "month-day", "clock")


def find_contradictions(document: Document, timexes: Iterable[Timex]) -> tuple[str, ...]:
    """Return one sentence for each thing in the document that contradicts its publication day, in text order.

    ``timexes`` are the resolved ones. Reported are a weekday that is not that of its date, a date after publication
    told as past, a caption or stamp of another day, and a document that tells of nothing newer than three days before.
    """
    listed = tuple(timexes)
    found = [
        f"“{_words(timex, document)}”: {timex.because.split('though ')[-1]}"
        for timex in listed
        if timex.rule.startswith(("full-date", "month-day")) and "is not a " in timex.because
    ]
    published = days_of(document.published)
    if published is None:
        return tuple(found)
    when = say_published(document.published or "")
    stamps = find_stamps(document, listed)
    for stamp in stamps:
        if stamp.says == "bound" and stamp.day > published.latest:
            found.append(f"the document is said to be published {when}, but a caption is dated {say_day(stamp.day)}")
        first = published.earliest - FILED if stamp.rule == "dateline-agency" else published.earliest
        if stamp.says != "bound" and not first <= stamp.day <= published.latest:
            found.append(f"the document is said to be published {when}, but prints “{stamp.words}”")
    captions = {stamp.timex.span for stamp in stamps}
    for timex in listed:
        late = timex.earliest is not None and date.fromisoformat(timex.earliest) > published.latest
        if late and timex.tense == "past" and timex.span not in captions and _written_out(timex):
            found.append(f"“{_words(timex, document)}” is told as past in a document published {when}")
    found.extend(_stale(document, listed, published.earliest, captions))
    return tuple(dict.fromkeys(found))


def _written_out(timex: Timex) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d.*", timex.value or "")) and "written out" in timex.because


def _stale(document: Document, timexes: tuple[Timex, ...], published: date, stamps: set[Span]) -> list[str]:
    """Say so when the newest day told is so long before the printed date that the text may be older."""
    told = [
        date.fromisoformat(timex.latest)
        for timex in timexes
        if timex.latest and timex.rule in NEWS and timex.tense != "future" and timex.span not in stamps
    ]
    weekdays = any(timex.rule == "weekday" for timex in timexes)
    told = [day for day in told if day <= published]
    if not told or not weekdays or published - max(told) < STALE:
        return []
    newest, days = max(told), (published - max(told)).days
    return [
        f"the newest day told of is {say_day(newest)}, {days} days before the day of publication, "
        f"{say_day(published)}: the document may have been published earlier"
    ]


def _words(timex: Timex, document: Document) -> str:
    return " ".join(timex.span.of(document.text).split())
