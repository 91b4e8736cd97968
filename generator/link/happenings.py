"""What a dated sentence says happened once: the verb, whose subject, and what tells it from others of its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.link.dated import Dated
from generator.link.stems import stem, thin
from generator.link.words import WORD, fold
from generator.model import Span, Timex
from generator.read.lexicons import read_lexicon

SHORTEST = 3  # letters
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# Words of three letters that say nothing of a subject; longer ones are in thin_words.yml.
SHORT = frozenset(
    {
        *("the", "and", "but", "was", "are", "has", "had", "not", "may", "can", "new"),
        *("his", "her", "its", "our", "you", "who", "how", "why", "any", "all", "one", "two", "six", "ten"),
    }
)
ASIDE = re.compile(r"[,;:]|\b(?:and|but|by|after|when|while|because)\b")  # what follows tells something else
BESIDE = re.compile(r"\s+(?:(?:early|late)\s+)?(?:(?:in|on)\s+)?")  # between a verb and its date
PREPOSITION = re.compile(
    r"\b(?:of|in|above|below|near|at|on|from|for|under|over|by|to|outside|between|who|which|that)\b"
)
NAME = re.compile(r"\b[A-Z]\w{3,}")
COUNT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens?|hundreds|many)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Happening:
    """``subject`` are the stems of the words before the verb, ``head`` the last of them, ``names`` those of its clause.

    ``rest`` are the stems after the verb where they tell which happening it is, empty for verbs without an object.
    """

    verb: str
    head: str
    subject: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]

    def may_be(self, other: Happening) -> bool:
        """Say whether both can be one happening: one verb and subject, and nothing that tells them apart."""
        if self.verb != other.verb or not (self.head in other.subject or other.head in self.subject):
            return False
        if not (self.subject <= other.subject or other.subject <= self.subject):
            return False
        apart = (self.names, other.names), (self.rest, other.rest)
        return all(not one or not two or one & two for one, two in apart)


def happening_of(dated: Dated, timex: Timex, text: str) -> Happening | None:
    """Return what ``timex`` dates where its verb is of what happens once, else None: no plurals, no pronouns."""
    clause = timex.clause if timex.clause and timex.sentence.holds(timex.clause) else timex.sentence
    found = _verb_in(text, clause, timex, planned=dated.planned)
    if found is None:
        return None
    row, verb = found
    start = clause.start if _words(text, clause.start, verb.start, timex.span) else timex.sentence.start
    subject = _words(text, start, verb.start, timex.span)
    before = text[start : verb.start]
    head = _head(before, subject)
    if not head or COUNT.search(before) or _plural(head, before):
        return None
    tells = row.get("object") and not PASSIVE.search(before)
    ends = ASIDE.search(text, verb.end, clause.end)
    rest = _words(text, verb.end, ends.start() if ends else clause.end, timex.span) if tells else frozenset()
    named = {stem(fold(match[0])) for match in NAME.finditer(clause.of(text), 1)}
    names = named & _words(text, clause.start, clause.end, timex.span)
    return Happening(str(row["word"]), stem(fold(head)), subject, rest, frozenset(names))


def _verb_in(text: str, clause: Span, timex: Timex, *, planned: bool) -> tuple[dict[str, Any], Span] | None:
    """Return the row of the verb that governs ``timex`` and its place: its form that stands nearest to the date."""
    near = []
    for match in _pattern().finditer(text, clause.start, clause.end):
        row = _rows()[" ".join(match[0].lower().split())]
        governs = timex.predicate in row["lemmas"] or BESIDE.fullmatch(text, match.end(), timex.span.start)
        if governs and (planned or not row.get("planned")):
            gap = max(timex.span.start - match.end(), match.start() - timex.span.end)
            near.append((gap, match.start(), match.end(), row))
    if not near:
        return None
    _, start, end, row = min(near, key=lambda one: one[:2])
    return row, Span(start, end)


def _words(text: str, start: int, end: int, without: Span) -> frozenset[str]:
    """Return the stems of the words of substance in a stretch of ``text``, short ones too: a dam, a law."""
    found = (match for match in WORD.finditer(text, start, max(start, end)))
    words = [fold(match[0]) for match in found if not without.start <= match.start() < without.end]
    return frozenset(stem(word) for word in words if _says(word))


def _says(word: str) -> bool:
    plain = len(word) >= SHORTEST and word not in SHORT and not word[0].isdigit()
    return plain and not thin(word) and not PREPOSITION.fullmatch(word)


def _head(words: str, subject: frozenset[str]) -> str:
    """Return the last word of substance before the first preposition: "dam" of "the Vale dam" and "the dam in Vale"."""
    found = PREPOSITION.search(words)
    for part in (words[: found.start()] if found else words, words):
        heads = [word for word in WORD.findall(part) if _says(fold(word)) and stem(fold(word)) in subject]
        if heads:
            return str(heads[-1])
    return ""


def _plural(head: str, before: str) -> bool:
    """Say whether a head is of several; a capital speaks for a name, but not where the words begin with it."""
    if not head.endswith("s") or head.endswith("ss"):
        return head.lower() == "people"
    return head.islower() or before.lstrip().startswith(head)


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return {form: row for row in read_lexicon("once_verbs") for form in row["forms"]}


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_rows(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b".replace(" ", r"\s+"), re.IGNORECASE)
