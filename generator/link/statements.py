"""What was said, statement by statement: the sentences of each quotation, with who may have said them and when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.link.days import Days, around, day_bounds
from generator.link.stems import CALENDAR, content, stem, thin
from generator.link.voices import Voice, names_in, roles_in, voice_of
from generator.link.words import WORD, fold
from generator.model import Annotated, Quotation, Span, Timex
from generator.numerals.printed import find_numerals
from generator.numerals.words import plain_words

# Where a sentence ends; a short word with a capital before the stop is an abbreviation ("Gov. Maren", "Oct. 8").
SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})(?<!\.[a-z])"
    r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])|\n+"
)
AND = re.compile(
    r";\s+|,\s+(?:and|but)\s+|\s+and\s+(?=(?:that|we|they|he|she|it|I|there)\s)|\s+but\s+(?!also\s)"
    r"|,\s+(?=(?:we|they|it|I)\s)"
)
LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
CLAUSE = 3  # words on either side of an "and" that parts two statements
OPENING = 1  # words before a day that opens a sentence: "On Tuesday"
BESIDE = 5  # words between a cue and the day it has
BREAK = re.compile(r"[,.;:!?“”\"()\n]")
Run = tuple[str, ...]
Form = Literal["sentence", "compound", "clause"]
LEAST = 3  # letters of a word that says something


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or one of its clauses, of one printing.

    ``words`` are stems, ``terms`` those that carry its meaning, ``quoted`` the stretches inside quotation marks. A
    "compound" has clauses that are statements themselves, too; ``line`` is how many lines of its document stand before
    its own: it is a "heading" in the first, and the lead in the next.
    """

    quotation: Quotation
    document: str
    voice: Voice
    words: Run
    terms: frozenset[str]
    numbers: frozenset[str]
    quoted: tuple[Run, ...]
    days: Days | None
    span: Span
    text: str
    form: Form
    heading: bool
    line: int

    @property
    def fullness(self) -> tuple[int, int, int, str, Span]:
        """Sort key: most words inside quotation marks first, then most words, then most around them, then by place."""
        span = self.quotation.span
        return (-sum(map(len, self.quoted)), -len(self.words), -len(span), self.document, span)


def statements(documents: Iterable[Annotated], *, speaker_of: Mapping[str, str]) -> Iterator[Statement]:
    """Yield the statements of every quotation outside excluded matter; ``speaker_of`` gives ids by quotation id."""
    listed = tuple(documents)
    roles, names = roles_in(listed, speaker_of), names_in(listed, speaker_of)
    for one in listed:
        text = one.document.text
        lines = [match.start() for match in LINE.finditer(text)]
        for quotation in one.quotations:
            if one.excluded(quotation.span):
                continue
            voice = voice_of(quotation, one.document, roles, names, speaker_of.get(quotation.id))
            days = _days(one, quotation)
            parts = (found for part in quotation.contents for found in _parts(text, part))
            for span, form in parts:
                words = _stems(text, span)
                inside = (_shared(span, part) for part in quotation.quoted if part.overlaps(span))
                if words:
                    yield Statement(
                        quotation=quotation,
                        document=one.document.id,
                        voice=voice,
                        words=words,
                        terms=terms(text, span),
                        numbers=_numbers(text, span, [day for day in one.dates if day.type in {"DATE", "TIME"}]),
                        quoted=tuple(filter(None, (_stems(text, part) for part in inside))),
                        days=days,
                        span=span,
                        text=span.of(text),
                        form=form,
                        heading="\n" not in text[: span.start].lstrip() and "\n" in text[span.end :].rstrip(),
                        line=bisect_right(lines, span.start) - 1,
                    )


def _shared(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def _words(text: str, span: Span) -> Run:
    return tuple(fold(match[0]) for match in WORD.finditer(text, span.start, span.end))


def _stems(text: str, span: Span) -> Run:
    return tuple(map(stem, _words(text, span)))


def terms(text: str, span: Span) -> frozenset[str]:
    """Return what the words of ``span`` say: stems, nations by code, days of the week and numbers.

    >>> sorted(terms("Two French lorries had crossed on Friday", Span(0, 40)))
    ['2', 'FR', 'cross', 'friday', 'lorry']
    """
    found = {term for term in content(text, span) if term not in _number_stems()}
    for word in _words(text, span):
        if word in CALENDAR:
            found.add(word)
        elif len(word) == LEAST and not thin(word) and not word[0].isdigit() and word not in plain_words():
            found.add(stem(word))
    return frozenset(found) | _numbers(text, span, ())


def _numbers(text: str, span: Span, days: Iterable[Timex]) -> frozenset[str]:
    """Return the numbers printed in ``span`` in digits, none of ``days``; the word "one" is seldom a number."""
    found = set()
    for numeral in find_numerals(span.of(text)):
        place = Span(span.start + numeral.start, span.start + numeral.end)
        told = numeral.form != "words" or (numeral.low is not None and numeral.low > 1)
        if (
            numeral.low is not None
            and numeral.form != "vague"
            and told
            and not any(d.span.overlaps(place) for d in days)
        ):
            found.add(f"{numeral.low:f}")
    return frozenset(found)


@cache
def _number_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in plain_words())


def _parts(text: str, part: Span) -> Iterator[tuple[Span, Form]]:
    """Yield the sentences of ``part`` and, behind one of several clauses, these; with whether it is a clause."""
    for sentence in _cut(text, part, SENTENCE):
        clauses = list(_cut(text, sentence, AND))
        parted = len(clauses) > 1 and all(len(_words(text, clause)) >= CLAUSE for clause in clauses)
        yield sentence, "compound" if parted else "sentence"
        if parted:
            yield from ((clause, "clause") for clause in clauses)


def _cut(text: str, part: Span, ends: re.Pattern[str]) -> Iterator[Span]:
    start = part.start
    for match in ends.finditer(text, part.start, part.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < part.end:
        yield Span(start, part.end)


def _days(one: Annotated, quotation: Quotation) -> Days | None:
    """Return the days on which it may have been said: those given with the cue, else the day of print and before."""
    published = day_bounds(one.document.published)
    for timex in one.dates:
        if (
            timex.type in {"DATE", "TIME"}
            and timex.earliest
            and timex.latest
            and not any(part.overlaps(timex.span) for part in quotation.contents)
            and (not published or timex.earliest <= published[1])
            and _dates(timex.span, quotation, one.document.text)
        ):
            return timex.earliest, timex.latest
    return around(published, before=2, after=0) if published else None


def _dates(day: Span, quotation: Quotation, text: str) -> bool:
    """Say whether ``day`` opens the sentence of ``quotation`` or stands beside its cue."""
    if not quotation.sentence.holds(day):
        return False
    opening = text[quotation.sentence.start : day.start]
    if len(opening.split()) <= OPENING and day.end < quotation.contents[0].start:
        return True
    if quotation.cue is None:
        return False
    first, last = sorted((quotation.cue, day))
    between = text[first.end : last.start]
    return len(between.split()) <= BESIDE and not BREAK.search(between)
