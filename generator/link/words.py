"""The words of a document as numbers, so that documents can be compared word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from generator.model import Annotated, Document, Span

# A word is a run of letters and digits with inner apostrophes, points or commas between digits; hyphens part words, so
# that "high-level" and "high level" read alike. In scripts without spaces every character is a word.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\d+(?:[.,]\d+)*|[^\W_\d\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
    r"(?:['’ʼ][^\W_\d]+)*|[^\W_]+"
)
SENTENCE_END = re.compile(r"[.!?…。！？]|\n")


def fold(word: str) -> str:
    """Return ``word`` as it is compared: case, accents and the shape of apostrophes do not count.

    >>> fold("Russia’s"), fold("Zürich")
    ("russia's", 'zurich')
    """
    word = word.casefold().replace("’", "'").replace("ʼ", "'")
    if word.endswith("."):  # an abbreviation with stops, "a.m."
        word = word.replace(".", "")
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class Words:
    """The comparable words of one document.

    ``keys`` holds one number per word, the same for the same word in every document; a negative number, used once,
    marks a place that must not be read across. ``starts`` and ``ends`` are code points of the text, of equal length.
    """

    document: str
    keys: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    text: str

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from word ``first`` up to but not including word ``last``, with marks that close it."""
        start, end = self.starts[first], self.ends[last - 1]
        while start > 0 and self.text[start - 1] in "“\"‘'(«":
            start -= 1
        while end < len(self.text) and self.text[end] in ".,;:!?…”\"’')»":
            end += 1
        return Span(start, end)

    def sentence_ends(self, at: int) -> bool:
        """Say whether a sentence ends between word ``at - 1`` and word ``at``."""
        return not 0 < at < len(self.keys) or bool(SENTENCE_END.search(self._between(at)))

    def paragraph_ends(self, at: int) -> bool:
        """Say whether a line ends between word ``at - 1`` and word ``at``."""
        return not 0 < at < len(self.keys) or "\n" in self._between(at)

    def _between(self, at: int) -> str:
        return self.text[self.ends[at - 1] : self.starts[at]]


def number_words(documents: Iterable[Annotated]) -> tuple[Words, ...]:
    """Return the words of each document outside excluded matter, numbered over all of them."""
    numbers: dict[str, int] = {}
    breaks = count(-1, -1)
    return tuple(_words(one, numbers, breaks) for one in documents)


def _words(annotated: Annotated, numbers: dict[str, int], breaks: Iterable[int]) -> Words:
    text = annotated.document.text
    skipped = sorted(part.span for part in annotated.boilerplate if part.excluded)
    keys: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    next_break = iter(breaks)
    cursor = 0
    for stretch in [*skipped, Span(len(text), len(text) + 1)]:
        for match in WORD.finditer(text, cursor, max(cursor, stretch.start)):
            keys.append(numbers.setdefault(fold(match[0]), len(numbers)))
            starts.append(match.start())
            ends.append(match.end())
        cursor = max(cursor, stretch.end)
        if keys and cursor < len(text):
            keys.append(next(next_break))
            starts.append(min(stretch.end, len(text)))
            ends.append(min(stretch.end, len(text)))
    return Words(annotated.document.id, tuple(keys), tuple(starts), tuple(ends), text)


def bag(document: Document, spans: Iterable[Span]) -> Mapping[str, int]:
    """Return how often each folded word stands in ``spans`` of ``document``."""
    found: dict[str, int] = {}
    for span in spans:
        for match in WORD.finditer(document.text, span.start, span.end):
            word = fold(match[0])
            found[word] = found.get(word, 0) + 1
    return found
