"""The words of a sentence that a date is about: its own clause, less the clauses that other dates are about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.link.stems import content
from generator.model import Annotated, Span, Timex

ENOUGH = 3  # words of substance from which a clause says what happened, else its sentence is read
NAMED = re.compile(
    r"['’]s((?: [\w'’-]+){1,8})"
)  # "Monday's landslide in the north of Varano": what is named by its day
MARKED = re.compile(r"(?:just |shortly |hours |days )?(?:when|after|since|before|once|until) ", re.IGNORECASE)
# What begins a clause inside the words that the verb is said to govern: "…, since it caved in on"
INSIDE = re.compile(r"[\s,](?=(?:since|when|once) (?!then|now)(?:[^\s,;:.“”\"]+ ){2,10}$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words a date is about, as parts of a document, and their stems.

    ``aside`` says that they only name which happening is meant, for a sentence about something else: "Monday's slide",
    "when the dam burst on Tuesday".
    """

    parts: tuple[Span, ...]
    words: frozenset[str]
    aside: bool = False

    def holds(self, span: Span) -> bool:
        """Say whether ``span`` lies in one of the parts."""
        return any(part.holds(span) for part in self.parts)


def clause_of(one: Annotated, timex: Timex) -> Clause:
    """Return what ``timex`` is about in ``one``; the whole sentence where its clause is too short to tell."""
    text = one.document.text
    named = NAMED.match(text, timex.span.end, timex.sentence.end)
    if named:
        span = Span(*named.span(1))
        return Clause((span,), content(text, span), aside=True)
    whole = timex.clause if timex.clause and timex.sentence.holds(timex.clause) else timex.sentence
    if text.startswith("to ", whole.start):
        whole = timex.sentence  # an infinitive leaves out who is to do it
    if inside := INSIDE.search(text[whole.start : timex.span.start]):
        whole = Span(whole.start + inside.end(), whole.end)
    aside = whole != timex.sentence and bool(MARKED.match(text, whole.start, whole.end))
    for span in (whole, timex.sentence):
        parts = _without(span, [other for other in _others(one, timex) if span.holds(other) and other != span])
        words = frozenset(word for part in parts for word in content(text, part, without=timex.span))
        if len(words) >= ENOUGH or (aside and words):
            return Clause(parts, words, aside=aside)
    words = content(text, timex.sentence, without=timex.span)
    return Clause((timex.sentence,), words, aside=aside)


def _others(one: Annotated, timex: Timex) -> list[Span]:
    """Return the clauses of the other dates of the sentence that do not hold this one."""
    return sorted(
        {
            other.clause
            for other in one.dates
            if other.sentence == timex.sentence and other.clause and not other.clause.holds(timex.span)
        }
    )


def _without(span: Span, holes: list[Span]) -> tuple[Span, ...]:
    parts, start = [], span.start
    for hole in holes:
        if hole.start > start:
            parts.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        parts.append(Span(start, span.end))
    return tuple(parts)
