"""Runs of capitalised words: the places where a name can stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from generator.names.fold import fold
from generator.names.organisations import organisation_nouns
from generator.names.people import PARTICLES, SUFFIXES, titles
from generator.names.roles import role_noun
from generator.names.words import name_words

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=[\s\-][^\W\d_])|[^\W_]+(?:['’](?!s\b)[^\W_]+|[\-‐‑][^\W_]+)*", re.UNICODE
)
_GOES_ON = re.compile(r"['’]s\b|,? [a-z]|[).]")
SHORT = 3  # letters of an acronym that is a small word as well
_GAPS = {" ", "\u00a0", ". "}
_MARKS = frozenset({" “", ' "', " ‘", " '"})
_CALLED = re.compile(r"[”\"’'] (?=[A-Z])")  # behind a name by which somebody goes: "Ana “Nena[” ]Brito"
_MONTHS = frozenset({"april", "may", "june", "august"})  # that are given names as well
_SPEAKS = re.compile(r",? (?:an?|\d{1,3}|who|said|says|told|tells|added)\b")
_SAID = re.compile(r"(?: [^\W\d_a-z][\w'’.\-]*){2,5}:")
_OF_MANY = frozenset({"' ", "’ "})
_BODY_BEHIND = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
_OPENERS = name_words("opener")
_NO_SURNAMES = {"the", "a", "an", "his", "her", "its", "in", "at", "on", "by", "to", "as", "if", "of", "it", "we", "my"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the text."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Say whether it begins with a capital letter, or a particle's hyphen and one ("al-Hamid")."""
        return self.text[0].isupper() or bool(re.match(r"(?:al|el|ad|as|an|ar)-[A-Z]", self.text))


class Page:
    """A parsed text with its words, lines and runs at hand."""

    def __init__(self, text: str, parsed: Doc) -> None:
        self.text = text
        self.parsed = parsed
        self._starts = [token.idx for token in parsed]

    def token_at(self, place: int) -> Token | None:
        """Return the token that holds the code point at ``place``."""
        i = bisect_right(self._starts, place) - 1
        return self.parsed[i] if i >= 0 and place < self.parsed[i].idx + len(self.parsed[i]) else None

    @cached_property
    def headlines(self) -> tuple[tuple[int, int], ...]:
        """Return the lines in title case or capitals, where a capital says nothing about a name."""
        found, start = [], 0
        for line in self.text.split("\n"):
            words = [w for w in _WORD.findall(line) if len(w) >= 4 and w[0].isalpha()]
            share = sum(w[0].isupper() for w in words) / len(words) if words else 0
            if len(words) >= 4 and share >= 0.7 and not re.search(r"(?:[.?!][\"”’)]?|[:,])\s*$", line):
                found.append((start, start + len(line)))
            start += len(line) + 1
        return tuple(found)

    def in_headline(self, place: int) -> bool:
        """Say whether ``place`` lies in a line of title case."""
        i = bisect_right(self.headlines, (place, len(self.text) + 1)) - 1
        return i >= 0 and place < self.headlines[i][1]

    def runs(self) -> Iterator[list[Word]]:
        """Yield the longest runs of capitalised words, name particles between them kept; in text order."""
        run: list[Word] = []
        waiting: list[Word] = []
        end = -1
        for match in _WORD.finditer(self.text):
            word = _word(match, self.text)
            gap = self.text[end : word.start] if end >= 0 else ""
            joined = gap in _GAPS or (bool(run) and gap in _OF_MANY and _owns_a_body(self.text, run[-1], word))
            joined = joined and (gap != ". " or _abbreviation(self.text, run, end))
            if run and gap in _MARKS and word.capital and _CALLED.match(self.text, word.end):
                end = word.end + 1  # Ana “Nena” Brito
                continue
            if run and not joined:
                yield run
                run, waiting = [], []
            end = word.end
            if not run and self._says(word):
                continue
            opener = fold(word.text) in _OPENERS and not self._acronym(word)
            if word.capital and (run or not opener or self._named_so(word)):
                run += [*waiting, word]
                waiting = []
            elif run and fold(word.text) in PARTICLES:
                waiting.append(word)
            else:
                if run:
                    yield run
                run, waiting = [], []
        if run:
            yield run

    def _acronym(self, word: Word) -> bool:
        """Say whether a small word stands in capitals amid words that do not: "the WHO said"."""
        if not word.text.isupper() or len(word.text) < SHORT or _GOES_ON.match(self.text, word.end) is None:
            return False  # "FILE – A ship", "STORY: A dam"
        before = self.text[max(0, word.start - 20) : word.start].split()[-1:] or [""]
        behind = self.text[word.end : word.end + 20].split()[:1] or [""]
        return not any(other.isupper() and len(other) > 1 for other in (*before, *behind))

    def _says(self, word: Word) -> bool:
        """Say whether the first word of a sentence is the verb of the name behind it: "Said Ana Brito: …"."""
        return word.text == "Said" and _SAID.match(self.text, word.end) is not None

    def _named_so(self, word: Word) -> bool:
        """Say whether an opener's word is a surname here: "spokesman He Yongqian said", "He Yongqian, the …"."""
        behind = _WORD.match(self.text, word.end + 1)
        if fold(word.text) in _MONTHS and behind is not None and behind[0][0].isupper():
            return _SPEAKS.match(self.text, behind.end()) is not None  # "April Brito, a nurse, said"
        if len(word.text) > 3 or fold(word.text) in _NO_SURNAMES:
            return False
        if self.text[word.end : word.end + 1] != " " or behind is None or not behind[0][0].isupper():
            return False
        if fold(behind[0]) in _OPENERS:
            return False
        before = self.token_at(word.start)
        middle = (
            before is not None
            and not before.is_sent_start
            and self.text[max(0, word.start - 2) : word.start - 1].isalpha()
        )
        return middle or (len(word.text) == 2 and self.text[behind.end() : behind.end() + 1] == ",")


def _word(match: re.Match[str], text: str) -> Word:
    """Return the word, with its stop where it is a suffix: "Jr.", "Sr."."""
    dotted = fold(match[0]) in {"jr", "sr"} and text[match.end() : match.end() + 1] == "."
    end = match.end() + dotted
    return Word(match.start(), end, text[match.start() : end])


def _owns_a_body(text: str, last: Word, word: Word) -> bool:
    """Say whether a plural's apostrophe stands inside a body's name: "the Dockers[’] Union"."""
    found = _BODY_BEHIND.match(text, word.start)
    return last.text.endswith("s") and last.end == word.start - 2 and found is not None and _is_body(found[0])


def _is_body(words: str) -> bool:
    return any(organisation_nouns().get(fold(word)) == "body" for word in words.split())


def _abbreviation(text: str, run: list[Word], end: int) -> bool:
    """Say whether the stop at ``end`` belongs to a title or a suffix ("Gen. Pavel", "Jr. said")."""
    if not run or run[-1].end != end:
        return False
    last = fold(run[-1].text)
    dotted = last + "." in {"mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "rev.", "hon."}
    return (
        dotted
        or (last not in SUFFIXES and len(last) <= 4 and last in titles() and role_noun(last) is None)
        or (role_noun(last + ".") is not None)
    )
