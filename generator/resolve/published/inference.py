"""The publication day of an undated document, from what it shares with dated ones and from its own dates.

Two documents that print the same sentence mean the same day by its "Monday" and "last week". So every day on which all
such words would mean what they mean in the dated document is possible, and no other. A document that is for the most
part another one, word for word, was published at about the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.model import Document, Published, Timex
from generator.resolve.dates.calendar import say_day
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.headed import last_heading
from generator.resolve.dates.reasons import say_published, say_value
from generator.resolve.edtf import Days, days_of, edtf_of
from generator.resolve.published.shared import Dated, Index, SharedDate, copied_share, shared_dates, shared_index
from generator.resolve.published.stamps import find_published, find_stamps

REACH = 21  # days before and after a document's publication in which one that shares its sentences is looked for
COPIED = 0.5  # share of a text's words from which it is another's text
COPY_DAYS = 2  # days that may lie between a text and its copy: agencies' reports are printed at once or the day after


def infer_published(documents: Iterable[tuple[Document, tuple[Timex, ...]]]) -> Mapping[str, Published]:
    """Return the publication of every document, by id: as given, else as printed, else inferred, else open.

    ``documents`` come with their time expressions, as found or resolved. An inferred day is an EDTF interval and its
    evidence a sentence. What one round of inference dates, dates others in the next; the order of the documents does
    not matter, and only documents that share words are compared.
    """
    listed = [Dated(document, timexes) for document, timexes in documents]
    known = {dated.document.id: _printed(dated) for dated in listed}
    index, copies = shared_index(listed), copied_share(listed)
    for _ in listed:
        inferred = {
            dated.document.id: after
            for dated in listed
            if known[dated.document.id].rule != "given" and days_of(known[dated.document.id].edtf) is None
            if (after := _infer(dated, index, copies.get(dated.document.id, {}), known)) is not None
        }
        if not inferred:
            break
        known |= inferred
    return known


def _printed(dated: Dated) -> Published:
    given = dated.document.published
    if given:
        return Published(edtf=given, rule="given", because="given by the editor", confidence=1.0)
    return find_published(dated.document, dated.timexes)


def _infer(dated: Dated, index: Index, copies: Mapping[str, float], known: Mapping[str, Published]) -> Published | None:
    low, high = _own_bounds(dated)
    possible: set[date] | None = None
    rule, evidence = "", []
    for said, days in (*_by_shared_dates(dated, index, known), *_by_copies(copies, known)):
        narrowed = set(days) if possible is None else possible & set(days)
        if not narrowed:
            continue
        if narrowed != possible:
            evidence.append(said)
            rule = rule or ("shared-sentences" if said.startswith("shares a sentence") else "shared-text")
        possible = narrowed
    if possible:
        possible = {
            day for day in possible if (low is None or day >= low) and (high is None or day <= high)
        } or possible
        first, last = min(possible), max(possible)
        if first < last and (headed := _by_headings(dated, first, last)):
            return headed
        return _inferred(first, last, rule, "it " + "; it ".join(dict.fromkeys(evidence)), dated)
    return _by_own_dates(dated, low, high)


def _by_shared_dates(dated: Dated, index: Index, known: Mapping[str, Published]) -> Iterator[tuple[str, set[date]]]:
    """Yield, for each date in words that a dated document shares, what that says and the days that fit it."""
    for shared in shared_dates(dated, index):
        days = days_of(known[shared.other].edtf)
        value = _value_there(shared, days) if days else None
        if days is None or value is None:
            continue
        words = " ".join(shared.mine.span.of(dated.document.text).split())
        said = f"shares a sentence with “{shared.other}” in which “{words}” is {say_value(value)}"
        yield said, {day for day in _around(days, REACH) if _means(shared.mine, day) == value}


def _value_there(shared: SharedDate, days: Days) -> str | None:
    """Return what the date means in the other document, None where not all its possible days agree."""
    value = shared.theirs.value or ""
    if edtf_of(value):
        return value
    value_first = _means(shared.theirs, days.earliest)
    return value_first if value_first == _means(shared.theirs, days.latest) else None


def _by_copies(copies: Mapping[str, float], known: Mapping[str, Published]) -> Iterator[tuple[str, set[date]]]:
    """Yield, for each dated document of whose words this one is mostly made, what that says and the days around it."""
    for other, share in sorted(copies.items(), key=lambda copy: (-copy[1], copy[0])):
        days = days_of(known[other].edtf)
        if days and share >= COPIED:
            when = say_published(known[other].edtf or "")
            said = f"has {share:.0%} of its words, word for word, in common with “{other}”, published {when}"
            yield said, set(_around(days, COPY_DAYS))


def _means(timex: Timex, published: date) -> str | None:
    return close(timex.value or "", shift=timex.shift, tense=timex.tense, anchor=Anchor(published))


def _around(days: Days, reach: int) -> Iterator[date]:
    low = max(1, days.earliest.toordinal() - reach)
    high = min(date.max.toordinal(), days.latest.toordinal() + reach)
    yield from map(date.fromordinal, range(low, high + 1))


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
        last = date.fromordinal(min(low.toordinal() + 6, date.max.toordinal()))
        return _inferred(low, min(last, high) if high and high >= low else last, "own-weekday", because, dated)
    if high is not None and high > low:
        if headed := _by_headings(dated, low, high):
            return headed
        because = f"the last day it tells of as past is {say_day(low)}, the first ahead {say_day(high)}"
        return _inferred(low, high, "own-dates", because, dated)
    return None


def _by_headings(dated: Dated, first: date, last: date) -> Published | None:
    """Return the day of the latest part, where the parts of the document are headed by days in that stretch."""
    head = last_heading(dated.timexes, dated.document.text, first, last)
    if head is None:
        return None
    day, words = date.fromisoformat(head.latest or ""), head.span.of(dated.document.text)
    return _inferred(day, day, "own-headings", f"its parts are headed by days, the last “{words}”", dated)


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
