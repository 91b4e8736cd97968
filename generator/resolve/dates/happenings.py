"""What a document says happened on a day: "the election on 4 November", "the earthquake struck on 6 February"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.model import Timex
from generator.read.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STEPS = 8  # heads up which the word that words hang on is looked for
INDEFINITE = ("a", "an", "another", "any", "each", "every", "no")
SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Event:
    """What an expression counts from: a noun ("the earthquake"), or subject and verb ("the bridge collapsed").

    ``at`` is where in the parse its verb stands, None for a noun.
    """

    words: str
    noun: str
    verb: str = ""
    at: int | None = None


@dataclass(slots=True)
class Dated:
    """The days that a document gives, by noun, by subject and verb, and by the verb they stand under."""

    nouns: dict[str, list[Timex]] = field(default_factory=lambda: defaultdict(list))
    begun: dict[str, list[Timex]] = field(default_factory=lambda: defaultdict(list))
    ended: dict[str, list[Timex]] = field(default_factory=lambda: defaultdict(list))
    clauses: dict[tuple[str, str], list[Timex]] = field(default_factory=lambda: defaultdict(list))
    verbs: dict[int, list[Timex]] = field(default_factory=lambda: defaultdict(list))

    def of(self, event: Event, *, after: bool) -> list[Timex]:
        """Return the days of an event; where it is long, of its end for what comes ``after`` it, else of its start."""
        if event.at is not None:
            return self.verbs.get(event.at) or self.clauses.get((event.noun, event.verb), [])
        long = self.ended if after else self.begun
        return [*self.nouns.get(event.noun, ()), *long.get(event.noun, ())]


def dated_events(timexes: tuple[Timex, ...], parsed: Doc) -> Dated:
    """Return what the document gives one day: nouns with a date, subjects of verbs of happening, clauses."""
    found = Dated()
    for timex in timexes:
        if timex.type != "DATE" or not timex.edtf or timex.earliest != timex.latest:
            continue
        span = parsed.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        if span is None:
            continue
        head = span.root.head
        if head.pos_ == "ADP":
            head = head.head
        if head.i in range(span.start, span.end):
            continue
        if head.pos_ == "NOUN":
            found.nouns[_lemma(head)].append(timex)
        elif head.pos_ in ("VERB", "AUX"):
            _add_clause(found, head, timex)
    return found


def _add_clause(found: Dated, verb: Token, timex: Timex) -> None:
    found.verbs[verb.i].append(timex)
    found.nouns[_lemma(verb)].append(timex)  # "they attacked on Monday": the day of the attack
    for child in (child for child in verb.children if child.dep_ in SUBJECTS):
        subject = verb.head if verb.dep_ == "relcl" and child.tag_ == "WDT" else child  # "the vote, which is on 4 May"
        found.clauses[_lemma(subject), _lemma(verb)].append(timex)
        if subject.pos_ != "NOUN":
            continue
        for kind, days in (("occurring", found.nouns), ("beginning", found.begun), ("ending", found.ended)):
            if _lemma(verb) in _verbs(kind):
                days[_lemma(subject)].append(timex)


def event_after(parsed: Doc, start: int) -> Event | None:
    """Return the event that the words from ``start`` name, None where a day or a person's name stands there."""
    span = parsed.char_span(start, start + 1, alignment_mode="expand")
    if span is None:
        return None
    token = span[0]
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX") and token.dep_ in ("pcomp", "advcl", "ccomp", "relcl", "acl"):
            subject = next((child for child in token.children if child.dep_ in SUBJECTS and child.idx >= start), None)
            words = f"{subject.text} {token.text}" if subject is not None else ""
            return Event(words, _lemma(subject), _lemma(token), token.i) if subject is not None else None
        if token.dep_ in ("pobj", "dobj", "npadvmod") or token.head.i == token.i:
            break
        if token.head.i < token.i and token.pos_ in ("NOUN", "PROPN"):
            break
        token = token.head
    another = any(child.lower_ in INDEFINITE for child in token.children)  # "two days after a crash": not the one told
    return Event(token.text, _lemma(token)) if token.pos_ == "NOUN" and token.idx >= start and not another else None


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(lemma for row in read_lexicon("timex_verbs") if row["kind"] == kind for lemma in row["lemmas"])
