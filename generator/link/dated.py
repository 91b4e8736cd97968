"""Places where a document dates something: the raw matter of a timeline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.link.days import Days, day_bounds
from generator.link.naming import Naming
from generator.link.origins import Origins
from generator.link.stems import content
from generator.model import Annotated, Span, Timex
from generator.read.lexicons import read_lexicon

WIDEST = 400  # days; a decade dates no event
LONGEST = 4000  # days of a stretch with both ends given, as of a war
CLAUSE = 3  # words of substance from which a clause is enough, else its sentence is read
WEEK = 7  # days
LEAST = 2  # words of substance a dated sentence must have
DAY = re.compile(r"\b(?:[A-Z][a-z]{2,}|today|tomorrow|yesterday|tonight)\b|\d{4}|\d/\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One dated sentence. ``words`` are what its clause is about, ``copied`` the shared passages it lies in.

    ``hour`` says that the words give an hour and no day: it is the day of print only for want of another.
    """

    document: str
    timex: str
    sentence: Span
    text: str
    days: Days
    edtf: str
    predicate: str | None
    planned: bool
    caption: bool
    hour: bool
    words: frozenset[str]
    numbers: frozenset[str]
    participants: tuple[str, ...]
    figures: tuple[str, ...]
    copied: tuple[str, ...]
    published: str | None

    @property
    def width(self) -> int:
        """The number of days the words leave open, 1 for a single day."""
        return _ordinal(self.days[1]) - _ordinal(self.days[0]) + 1


def find_dated(documents: Iterable[Annotated], *, naming: Naming, origins: Origins) -> tuple[Dated, ...]:
    """Return what ``documents`` date, by document and place: no furniture, no lengths of time, no picture's own day."""
    return tuple(dated for one in documents for dated in _of_document(one, naming, origins))


def _of_document(one: Annotated, naming: Naming, origins: Origins) -> Iterator[Dated]:
    seen: set[tuple[Span, str]] = set()
    for timex in one.dates:
        if timex.type not in {"DATE", "TIME"} or not timex.earliest or not timex.latest or not timex.edtf:
            continue
        caption = _in_caption(one, timex.span)
        edtf = timex.range or timex.edtf
        days = day_bounds(edtf) or (timex.earliest, timex.latest)
        since = timex.type == "DATE" and one.document.text[: timex.span.start].endswith("since ")
        if since and _ordinal(days[1]) - _ordinal(days[0]) >= WEEK:
            continue  # "since last year" says how long, not when something happened
        if one.excluded(timex.span) or (timex.sentence, edtf) in seen or (caption and _depicts(timex)):
            continue
        dated = _dated(one, timex, days, naming, origins, caption=caption)
        if dated.width <= (LONGEST if timex.range else WIDEST) and len(dated.words) >= LEAST:
            seen.add((timex.sentence, edtf))
            yield dated


def _dated(one: Annotated, timex: Timex, days: Days, naming: Naming, origins: Origins, *, caption: bool) -> Dated:
    text = one.document.text
    clause = timex.clause if timex.clause and timex.sentence.holds(timex.clause) else timex.sentence
    words = content(text, clause, without=timex.span)
    if len(words) < CLAUSE:
        clause, words = timex.sentence, content(text, timex.sentence, without=timex.span)
    figures = [figure for figure in one.figures if clause.holds(figure.span) and figure.kind not in {"duration", "age"}]
    speaking = {
        naming.of_quotation(quotation.id)
        for quotation in one.quotations
        if quotation.sentence.overlaps(timex.sentence) and quotation.span.overlaps(timex.sentence)
    }
    return Dated(
        document=one.document.id,
        timex=timex.id,
        sentence=timex.sentence,
        text=" ".join(timex.sentence.of(text).split()),
        days=days,
        edtf=timex.range or timex.edtf or "",
        predicate=timex.predicate,
        planned=_planned(one, timex, text),
        caption=caption,
        hour=timex.type == "TIME" and not DAY.search(timex.span.of(text)),
        words=words,
        numbers=frozenset(
            f"{figure.low}" for figure in figures if figure.low is not None and figure.low == figure.high
        ),
        participants=tuple(sorted({*naming.in_span(one.document.id, clause), *(name for name in speaking if name)})),
        figures=tuple(figure.id for figure in figures),
        copied=origins.passages_at(one.document.id, timex.sentence),
        published=one.document.published,
    )


def _in_caption(one: Annotated, span: Span) -> bool:
    return any(part.kind == "caption" and part.span.overlaps(span) for part in one.boilerplate)


def _depicts(timex: Timex) -> bool:
    """Say whether a caption's date is only the day of the picture."""
    return timex.predicate is None or timex.predicate in _depicting()


@cache
def _depicting() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("depicting_verbs"))


def _planned(one: Annotated, timex: Timex, text: str) -> bool:
    published = day_bounds(one.document.published)
    if published is None or timex.earliest is None:
        return timex.tense == "future"
    if timex.earliest > published[1]:
        return True
    return timex.tense == "future" and timex.earliest >= published[0] and bool(_ahead().search(timex.sentence.of(text)))


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{row['pattern']})\b" for row in read_lexicon("ahead_words")), re.IGNORECASE)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
