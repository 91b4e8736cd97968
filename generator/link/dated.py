"""Places where a document dates something: the raw matter of a timeline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.describe.origins import Origins
from generator.link.clauses import Clause, clause_of
from generator.link.days import Days, around, day_bounds, width
from generator.link.naming import Naming
from generator.link.occasions import Use, is_saying, own_words, use_of
from generator.link.stems import acts_in, content, names_in, stem
from generator.model import Annotated, Span, Timex
from generator.names.datelines import behind_dateline
from generator.read.lexicons import read_lexicon

WIDEST = 400  # days; a decade dates no event
LONGEST = 4000  # days of a stretch with both ends given, as of a war
LEAST = 1  # words of substance a dated sentence must have: "They will be reviewed in March"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One dated sentence. ``words`` are what its clause is about, ``around`` what the whole sentence is.

    ``copied`` are the shared passages it lies in; ``leads`` says that nothing is dated before it in its document.
    ``act`` is the kind of happening its verb tells of, or its words where the verb tells none; ``told`` are all kinds
    its words tell of. ``aside`` as in ``Clause``; ``speakers`` are set where the verb is one of saying.
    ``told_by`` is who dates it in words of their own, "somebody" where no name is known, "" where the document does.
    ``founds`` says that something happens on the day; else it only supports what another sentence tells of it.
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
    founds: bool
    words: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    act: frozenset[str]
    told: frozenset[str]
    aside: bool
    speakers: frozenset[str]
    numbers: frozenset[str]
    participants: tuple[str, ...]
    figures: tuple[str, ...]
    copied: tuple[str, ...]
    published: str | None
    told_by: str
    leads: bool

    @property
    def width(self) -> int:
        """The number of days the words leave open, 1 for a single day."""
        return width(self.days)

    @property
    def is_toll(self) -> bool:
        """Whether it tells how many were dead by that day."""
        return self.width == 1 and "rise" in self.act and "kill" in self.told

    def elsewhere(self, other: Dated) -> bool:
        """Say whether the two name none but different people and places, and give no number in common."""
        apart = bool(self.names and other.names) and not self.names & other.names
        return apart and not self.numbers & other.numbers and not set(self.participants) & set(other.participants)


def find_dated(
    documents: Iterable[Annotated], *, naming: Naming, origins: Origins, least: int = LEAST
) -> tuple[Dated, ...]:
    """Return what ``documents`` date, by document and place: no furniture, no lengths of time, no picture's own day.

    Sentences with fewer than ``least`` words of substance are left out.
    """
    return tuple(dated for one in documents for dated in _of_document(one, naming, origins, least))


def _of_document(one: Annotated, naming: Naming, origins: Origins, least: int) -> Iterator[Dated]:
    seen: set[tuple[Span, str]] = set()
    for timex in _stretches(one):
        if timex.type not in {"DATE", "TIME"} or not timex.earliest or not timex.latest or not timex.edtf:
            continue
        caption = _in_caption(one, timex.span)
        edtf = timex.range or timex.edtf
        days = day_bounds(edtf) or (timex.earliest, timex.latest)
        if one.excluded(timex.span) or (timex.sentence, edtf) in seen or (caption and _depicts(timex)):
            continue
        clause = clause_of(one, timex)
        use = use_of(one, timex, days, clause)
        if use == "nothing":
            continue
        dated = _dated(one, timex, days, naming, origins, caption=caption, clause=clause, use=use)
        if dated.width <= (LONGEST if timex.range else WIDEST) and len(dated.words) >= least:
            seen.add((timex.sentence, edtf))
            yield dated


def _stretches(one: Annotated) -> Iterator[Timex]:
    """Yield the dates of ``one``, two that follow upon each other as one: "24 and 25 September", "2019 and 2020"."""
    dates = sorted(one.dates, key=lambda timex: timex.span)
    held = False  # whether the date before stands for this one, too
    for at, timex in enumerate(dates):
        following = dates[at + 1] if at + 1 < len(dates) else None
        if held:
            held = False
        elif following and _runs_on(one, timex, following):
            held = True
            yield replace(timex, range=f"{timex.edtf}/{following.edtf}")
        else:
            yield timex


def _runs_on(one: Annotated, timex: Timex, following: Timex) -> bool:
    if timex.range or following.range or timex.type != "DATE" or following.type != "DATE":
        return False
    if one.document.text[timex.span.end : following.span.start] != " and ":
        return False
    days, others = day_bounds(timex.edtf), day_bounds(following.edtf)
    return days is not None and others is not None and around(days, before=0, after=1)[1] == others[0]


def _dated(
    one: Annotated,
    timex: Timex,
    days: Days,
    naming: Naming,
    origins: Origins,
    *,
    caption: bool,
    clause: Clause,
    use: Use,
) -> Dated:
    text = one.document.text
    figures = [figure for figure in one.figures if clause.holds(figure.span) and figure.kind not in {"duration", "age"}]
    speaking = {
        name
        for quotation in one.quotations
        if quotation.sentence.overlaps(timex.sentence) and quotation.span.overlaps(timex.sentence)
        if (name := naming.of_quotation(quotation.id))
    }
    named = {name for part in clause.parts for name in naming.in_span(one.document.id, part)}
    told = acts_in(clause.words)
    told_in = Span(behind_dateline(text, timex.sentence.start, timex.sentence.end), timex.sentence.end)
    return Dated(
        document=one.document.id,
        timex=timex.id,
        sentence=timex.sentence,
        text=" ".join(told_in.of(text).split()),
        days=days,
        edtf=timex.range or timex.edtf or "",
        predicate=timex.predicate,
        planned=_planned(one, timex, text),
        caption=caption,
        founds=use == "founds",
        words=clause.words,
        around=content(text, timex.sentence),
        names=frozenset(name for part in clause.parts for name in names_in(text, part)),
        act=acts_in({stem(timex.predicate)} if timex.predicate else ()) or told,
        told=told,
        aside=clause.aside,
        speakers=frozenset(speaking) if is_saying(timex.predicate) else frozenset(),
        numbers=frozenset(
            f"{figure.low}" for figure in figures if figure.low is not None and figure.low == figure.high
        ),
        participants=tuple(sorted(named | speaking)),
        figures=tuple(figure.id for figure in figures),
        copied=origins.passages_at(one.document.id, timex.sentence),
        published=one.document.published,
        told_by="" if (own := own_words(one, timex.span)) is None else own.speaker or "somebody",
        leads=all(other.sentence >= timex.sentence for other in one.dates if other.edtf and other.predicate),
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
