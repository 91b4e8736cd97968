"""The publication day of an undated document, from what it shares with dated ones and from its own dates.

Two documents that print the same sentence mean the same day by its "Monday" and "last week". So every day on which all
such words would mean what they mean in the dated document is possible, and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model import Document, Published, Timex
from generator.resolve.dates.calendar import say_day
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import days_of
from generator.resolve.published.stamps import find_published, find_stamps

REACH = 21  # days before and after a document's publication in which one that shares its sentences is looked for
SHINGLE = 8  # words in a row that only copied text shares
RELATIVE = ("weekday", "weekday-relative", "calendar-unit", "deictic-day", "part-of-day", "the-unit", "weekend", "ago")
WORD = re.compile(r"\w+")
QUOTES = re.compile(r"[“\"][^”\"]*$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A document and its time expressions as they stand: open values."""

    document: Document
    timexes: tuple[Timex, ...]


def infer_published(documents: Iterable[tuple[Document, tuple[Timex, ...]]]) -> Mapping[str, Published]:
    """Return the publication of every document, by id: as given, else as printed, else inferred, else open.

    ``documents`` come with their time expressions as found, not resolved. An inferred day is an EDTF interval and its
    evidence a sentence; documents dated by inference date others in turn, earlier ones first.
    """
    listed = [Dated(document, timexes) for document, timexes in documents]
    known: dict[str, Published] = {}
    for dated in listed:
        own = find_published(dated.document, dated.timexes)
        given = dated.document.published
        known[dated.document.id] = (
            Published(edtf=given, rule="given", because="given by the editor", confidence=1.0) if given else own
        )
    sentences = {dated.document.id: _sentences(dated) for dated in listed}
    for _ in listed:  # each round may date one more document, which then dates others
        changed = False
        for dated in listed:
            before = known[dated.document.id]
            if before.rule == "given" or days_of(before.edtf) is not None:
                continue
            after = _infer(dated, listed, known, sentences)
            if after is not None and after != before:
                known[dated.document.id] = after
                changed = True
        if not changed:
            break
    return known


def _sentences(dated: Dated) -> dict[tuple[str, ...], list[tuple[Timex, int]]]:
    """Return the shingles of the sentences that hold relative dates, with the date and the place of its words."""
    found: dict[tuple[str, ...], list[tuple[Timex, int]]] = {}
    text = dated.document.text
    for timex in dated.timexes:
        relative = timex.rule in RELATIVE and timex.anchor == "published" and timex.type in ("DATE", "TIME")
        if not relative or _spoken(timex, text):
            continue
        words = list(WORD.finditer(text, timex.sentence.start, timex.sentence.end))
        tokens = [word[0].casefold() for word in words]
        for place in range(len(tokens) - SHINGLE + 1):
            begins, ends = words[place].start(), words[place + SHINGLE - 1].end()
            if begins <= timex.span.start and timex.span.end <= ends:
                found.setdefault(tuple(tokens[place : place + SHINGLE]), []).append((timex, timex.span.start - begins))
    return found


def _spoken(timex: Timex, text: str) -> bool:
    """Say whether the words stand inside quotation marks: "today" there is the day of the speech."""
    return bool(QUOTES.search(text[timex.sentence.start : timex.span.start]))


def _infer(
    dated: Dated,
    listed: list[Dated],
    known: Mapping[str, Published],
    sentences: Mapping[str, dict[tuple[str, ...], list[tuple[Timex, int]]]],
) -> Published | None:
    mine = sentences[dated.document.id]
    low, high = _own_bounds(dated)
    possible: set[date] | None = None
    evidence: list[str] = []
    for other in listed:
        days = days_of(known[other.document.id].edtf)
        if other.document.id == dated.document.id or days is None:
            continue
        for timex, value in _shared(mine, sentences[other.document.id], days.earliest, days.latest):
            fits = {day for day in _around(days.earliest, days.latest) if _means(timex, day) == value}
            narrowed = fits if possible is None else possible & fits
            if not narrowed:
                continue
            if narrowed != possible:
                words = " ".join(timex.span.of(dated.document.text).split())
                evidence.append(
                    f"shares a sentence with “{other.document.id}” in which “{words}” is {say_value(value)}"
                )
            possible = narrowed
    if possible:
        possible = {
            day for day in possible if (low is None or day >= low) and (high is None or day <= high)
        } or possible
        first, last = min(possible), max(possible)
        return _inferred(first, last, "shared-sentences", "it " + "; it ".join(dict.fromkeys(evidence)), dated)
    return _by_own_dates(dated, low, high)


def _shared(
    mine: Mapping[tuple[str, ...], list[tuple[Timex, int]]],
    theirs: Mapping[tuple[str, ...], list[tuple[Timex, int]]],
    first: date,
    last: date,
) -> Iterator[tuple[Timex, str]]:
    """Yield the dates of one document that stand in words another shares, with what they mean there."""
    seen: set[int] = set()
    for shingle in sorted(mine.keys() & theirs.keys()):
        for timex, place in mine[shingle]:
            for other, other_place in theirs[shingle]:
                if place != other_place or timex.span.start in seen or timex.value != other.value:
                    continue
                value = _means(other, first)
                if value is not None and value == _means(other, last):
                    seen.add(timex.span.start)
                    yield timex, value


def _means(timex: Timex, published: date) -> str | None:
    return close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=Anchor(published))


def _around(first: date, last: date) -> Iterator[date]:
    for step in range(-REACH, (last - first).days + REACH + 1):
        yield first + timedelta(step)


def _own_bounds(dated: Dated) -> tuple[date | None, date | None]:
    """Return the last day told as past and the first day told as ahead, among the dates written out in full."""
    past, ahead = [], []
    bounds = {stamp.timex.span for stamp in find_stamps(dated.document, dated.timexes)}
    for timex in dated.timexes:
        if not re.match(r"\d{4}-\d\d-\d\d", timex.value or ""):
            continue
        days = days_of((timex.value or "").split("T")[0])
        if days is None:
            continue
        if timex.span in bounds or timex.tense == "past":
            past.append(days.earliest)
        elif timex.tense == "future":
            ahead.append(days.latest)
    return max(past, default=None), min(ahead, default=None)


def _by_own_dates(dated: Dated, low: date | None, high: date | None) -> Published | None:
    """Return what the document's own full dates allow: the week after one that it also calls by its weekday."""
    if low is None:
        return None
    texts = dated.document.text
    name = low.isoweekday()
    same_day = [
        timex
        for timex in dated.timexes
        if timex.rule == "weekday" and timex.value == f"XXXX-WXX-{name}" and timex.tense == "past"
    ]
    full = [timex for timex in dated.timexes if (timex.value or "").startswith(low.isoformat())]
    if same_day and full and any(_tell_the_same(timex, other, texts) for timex in same_day for other in full):
        words = " ".join(full[0].span.of(texts).split())
        because = (
            f"it tells of “{words}” as “{same_day[0].span.of(texts)}”, so it was published within the week that follows"
        )
        last = low + timedelta(6)
        return _inferred(low, min(last, high) if high and high >= low else last, "own-weekday", because, dated)
    if high is not None and high > low:
        because = f"the last day it tells of as past is {say_day(low)}, the first ahead {say_day(high)}"
        return _inferred(low, high, "own-dates", because, dated)
    return None


def _tell_the_same(one: Timex, other: Timex, text: str) -> bool:
    """Say whether two sentences share two names: then they tell of the same thing."""
    names = [set(re.findall(r"\b[A-Z][\w’'-]+", timex.sentence.of(text))) for timex in (one, other)]
    return len(names[0] & names[1]) >= 3


def _inferred(first: date, last: date, rule: str, because: str, dated: Dated) -> Published:
    edtf = f"{first.isoformat()}/{last.isoformat()}" if first != last else f"{first.isoformat()}?"
    when = say_day(first) if first == last else f"between {say_day(first)} and {say_day(last)}"
    return Published(
        edtf=edtf,
        rule=rule,
        because=f"{because}: published {when}",
        question=f"Was “{dated.document.id}” published {when}? {because[:1].upper()}{because[1:]}.",
        confidence=0.8,
    )
