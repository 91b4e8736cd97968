"""What several documents print in the same words: the dates that stand in it, and how much of a document it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Document, Timex

SHINGLE = 8  # words in a row that only copied text shares
LEAST = 60  # runs of words from which a text is more than one quoted statement
RELATIVE = frozenset(
    {
        *("weekday", "weekday-relative", "calendar-unit", "deictic-day"),
        *("part-of-day", "the-unit", "weekend", "ago"),
    }
)
WORD = re.compile(r"\w+")
QUOTES = re.compile(r"[“\"][^”\"]*$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A document and its time expressions; open or, where its day was known when they were found, with values."""

    document: Document
    timexes: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class SharedDate:
    """The same relative date in the same words of two documents; ``other`` is the other one's id."""

    mine: Timex
    theirs: Timex
    other: str


# Words in a row, with the place of the date among them -> the documents that print them, and their date there.
Index = Mapping[tuple[tuple[str, ...], int], list[tuple[str, Timex]]]


def shared_index(documents: Iterable[Dated]) -> Index:
    """Return where every run of words around a relative date stands; documents in the order of their ids."""
    index: dict[tuple[tuple[str, ...], int], list[tuple[str, Timex]]] = {}
    for dated in sorted(documents, key=lambda dated: dated.document.id):
        for key, timex in _runs(dated):
            index.setdefault(key, []).append((dated.document.id, timex))
    return index


def shared_dates(dated: Dated, index: Index) -> Iterator[SharedDate]:
    """Yield the dates of a document that others print in the same words, once for each other document and date."""
    seen: set[tuple[str, int]] = set()
    found = []
    for key, timex in _runs(dated):
        for other, theirs in index.get(key, ()):
            place = (other, timex.span.start)
            if other != dated.document.id and place not in seen and theirs.rule == timex.rule:
                seen.add(place)
                found.append(SharedDate(timex, theirs, other))
    yield from sorted(found, key=lambda shared: (shared.other, shared.mine.span))


def copied_share(documents: Iterable[Dated]) -> Mapping[str, Mapping[str, float]]:
    """Return, by the ids of two documents, which share of the words of the first stands word for word in the second.

    Only a text's first printing and its copies are set side by side, so pairs grow with the documents that share one.
    """
    ordered = sorted(documents, key=lambda dated: dated.document.id)
    runs = {dated.document.id: set(_word_runs(dated.document.text)) for dated in ordered}
    runs = {name: own for name, own in runs.items() if len(own) >= LEAST}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, own in runs.items():
        for run in own:
            holders[run].append(name)
    common: dict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        first = [(names[0], other) for other in names[1:]]
        for one, other in (*first, *((other, one) for one, other in first)):
            common[one, other] += 1
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), count in sorted(common.items()):
        found[one][other] = count / len(runs[one])
    return found


def _word_runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.casefold() for word in WORD.findall(text)]
    return (tuple(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1))


def _runs(dated: Dated) -> Iterator[tuple[tuple[tuple[str, ...], int], Timex]]:
    """Yield the runs of words around each relative date, with the words' distance to it in code points."""
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
                yield (tuple(tokens[place : place + SHINGLE]), timex.span.start - begins), timex


def _spoken(timex: Timex, text: str) -> bool:
    """Say whether the words stand inside quotation marks: "today" there is the day of the speech."""
    return bool(QUOTES.search(text[timex.sentence.start : timex.span.start]))
