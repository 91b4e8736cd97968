"""The days that head the parts of a document: updates of a live page, statements one below the other.

"Today" in a part is the day that heads it, not the day on which the whole was published last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.model import Document, Timex

OTHER = 4  # words of a heading beside its day and hour: "UPDATE 4 – Thursday 12 March, 09:00"
TEXT = 20  # words from which there is something below a heading: the stamps of one article stand close together
PUBLISHED = "in a document published"


def headings(timexes: Sequence[Timex], text: str) -> list[Timex]:
    """Return the dates that each head a part, in text order; none where there is one only, or none of two days.

    A heading is a line of its own: a day with its month, few other words, no stop at its end, and text below it.
    """
    found: list[tuple[Timex, int]] = []
    for timex in timexes:
        start = text.rfind("\n", 0, timex.span.start) + 1
        end = text.find("\n", timex.span.end)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        inside = [one for one in timexes if start <= one.span.start < end]
        if inside[0] is timex and start and _is_day(timex) and _heads(line, text[start:end], inside, start):
            found.append((timex, end))
    ends = [timex.span.start for timex, _ in found[1:]] + [len(text)] * bool(found)
    kept = [timex for (timex, below), end in zip(found, ends, strict=True) if len(text[below:end].split()) >= TEXT]
    return kept if len({(one.value or "")[-5:] for one in kept}) > 1 else []


def _is_day(timex: Timex) -> bool:
    return timex.type in ("DATE", "TIME") and bool(re.match(r"(?:\d{4}|XXXX)-\d\d-\d\d", timex.value or ""))


def _heads(line: str, whole: str, inside: Sequence[Timex], start: int) -> bool:
    rest = list(whole)
    for one in inside:
        rest[one.span.start - start : one.span.end - start] = " " * len(one.span)
    return not re.search(r"[.!?”\"]$", line) and len(re.findall(r"\w+", "".join(rest))) <= OTHER


def under_its_heading(document: Document, heads: Sequence[Timex], at: int) -> Document:
    """Return the document as published on the day that heads the part at code point ``at``; itself above the first."""
    place = bisect_right([one.span.end for one in heads], at) - 1
    if place < 0 or not heads[place].edtf:
        return document
    return replace(document, published=(heads[place].edtf or "")[:10])


def worded(timex: Timex) -> Timex:
    """Return an expression of a part with a reason that speaks of the part."""
    return replace(timex, because=timex.because.replace(PUBLISHED, "in a part headed"))


def last_heading(timexes: Sequence[Timex], text: str, first: date, last: date) -> Timex | None:
    """Return the latest heading, where each of them names one day between ``first`` and ``last``; else None."""
    heads = headings(timexes, text)
    days = [_days_between(one, first, last) for one in heads]
    if not heads or any(len(found) != 1 for found in days):
        return None
    latest, timex = max(((found[0], one) for found, one in zip(days, heads, strict=True)), key=lambda pair: pair[0])
    return replace(timex, earliest=latest.isoformat(), latest=latest.isoformat())


def _days_between(timex: Timex, first: date, last: date) -> list[date]:
    year, month, day = (timex.value or "")[:10].split("-")
    years = range(first.year, last.year + 1) if year == "XXXX" else [int(year)]
    found = []
    for one in years:
        try:
            found.append(date(one, int(month), int(day)))
        except ValueError:  # 29 February of another year
            continue
    return [one for one in found if first <= one <= last]
