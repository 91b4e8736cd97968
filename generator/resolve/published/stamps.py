"""The publication day as a document prints it: stamps, datelines, captions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.model import Document, Published, Span, Timex
from generator.read.lexicons import read_lexicon
from generator.resolve.dates.calendar import say_day
from generator.resolve.edtf import days_of, edtf_of

HEAD = 600  # code points in which a dateline may stand, at least; else the first fifth of the text
AROUND = 140  # code points of a line, either side of a date, that a stamp may take
YEARLESS = re.compile(r"(\d\d)-(\d\d)$")
CONFIDENCE = {"published": 0.97, "updated": 0.95}


@dataclass(frozen=True, slots=True)
class Stamp:
    """One printed date that says something about publication."""

    day: date
    says: str
    rule: str
    timex: Timex
    shown: Span
    words: str


@cache
def _rows() -> tuple[tuple[str, str, str, re.Pattern[str]], ...]:
    rows = read_lexicon("timex_stamps")
    mark = "\x00"
    return tuple(
        (str(row["rule"]), str(row["says"]), str(row["where"]), re.compile(str(row["pattern"]).replace("{date}", mark)))
        for row in rows
    )


def find_stamps(document: Document, timexes: Iterable[Timex]) -> tuple[Stamp, ...]:
    """Return what the document prints about its publication, in text order; ``timexes`` need not be resolved."""
    text = document.text
    found: list[Stamp] = []
    dates = [timex for timex in timexes if timex.type in ("DATE", "TIME") and timex.value]
    years = [int(timex.value[:4]) for timex in dates if timex.value and re.match(r"\d{4}-\d\d-\d\d", timex.value)]
    for timex in reversed(dates):  # from the last, as what stands before a stamp in its line ends where that begins
        day = _full_day(timex, years)
        if day is not None and (stamp := _stamp(day, timex, text, found[-1] if found else None)):
            found.append(stamp)
    return tuple(reversed(found))


def _stamp(day: date, timex: Timex, text: str, following: Stamp | None) -> Stamp | None:
    start, end = timex.span.start, timex.span.end
    low = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + AROUND)
    if following and end <= following.shown.start < high:
        high = following.shown.start
    window = f"{text[low:start]}\x00{text[end:high]}"
    head = start < max(HEAD, len(text) // 5)
    for rule, says, where, pattern in _rows():
        match = pattern.search(window)
        if match and (where == "any" or head):
            shown = Span(max(0, low + match.start()), low + match.end() - 1 + (end - start))
            return Stamp(day, says, rule, timex, shown, " ".join(shown.of(text).split()))
    return None


def _full_day(timex: Timex, years: list[int]) -> date | None:
    """Return the day of a full date; of one without a year where all full dates of the document share theirs."""
    value = timex.value or ""
    if value.startswith("XXXX-") and YEARLESS.search(value) and timex.shift is None and len(set(years)) == 1:
        value = f"{years[0]}{value[4:]}"
    days = days_of(edtf_of(value))
    return days.earliest if days and days.earliest == days.latest else None


def find_published(document: Document, timexes: Iterable[Timex]) -> Published:
    """Return the publication day as the document itself prints it, or the bounds that it gives; never a guess.

    ``timexes`` are those of the document, resolved or not. A day printed by a stamp or dateline is the day; two that
    differ ("published", "updated") give the interval between them; captions only say that the document is no older.
    """
    listed = tuple(timexes)
    stamps = find_stamps(document, listed)
    printed = [stamp for stamp in stamps if stamp.says != "bound"]
    if printed:
        return _from_printed(printed)
    bounds = [stamp for stamp in stamps if stamp.says == "bound"]
    if bounds:
        last = max(bounds, key=lambda stamp: stamp.day)
        return Published(
            edtf=f"{last.day.isoformat()}/..",
            words=last.words,
            span=last.timex.span,
            rule=last.rule,
            because=f"a caption is dated {say_day(last.day)}: published on that day or later",
            question=f"Which day was “{document.id}” published? Its latest dated caption is of {say_day(last.day)}.",
            confidence=0.9,
        )
    return Published(question=f"Which day was “{document.id}” published? It prints no date of its own.")


def _from_printed(printed: list[Stamp]) -> Published:
    order = {"stamp-published": 0, "stamp-updated": 1, "date-label": 2}
    best = min(printed, key=lambda stamp: (order.get(stamp.rule, 3), stamp.timex.span.start))
    told = [stamp for stamp in printed if stamp.rule in order or best.says == "updated"]
    days = sorted({stamp.day for stamp in told}) or [best.day]
    words = best.words
    if len(days) == 1:
        return Published(
            edtf=best.day.isoformat(),
            words=words,
            span=best.timex.span,
            rule=best.rule,
            because=f"the document says “{words}”: {say_day(best.day)}",
            confidence=CONFIDENCE[best.says],
        )
    said = " and ".join(f"“{stamp.words}”" for stamp in told)
    return Published(
        edtf=f"{days[0].isoformat()}/{days[-1].isoformat()}",
        words=words,
        span=best.timex.span,
        rule=best.rule,
        because=f"the document says {said}",
        question=f"Is the text as it stands of {say_day(days[0])} or of {say_day(days[-1])}?",
        confidence=0.8,
    )
