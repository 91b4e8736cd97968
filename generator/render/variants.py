"""How each outlet prints one utterance: the same wording once, and the words that differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model import Quotation, Span

WORD = re.compile(r"[^\W_]+(?:['’ʼ.,-][^\W_]+)*")
ALIKE = 0.35  # share of words in common below which two printings are different sentences, not variants of words
LONGEST = 400  # words compared; more would take seconds and help nobody


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing of an utterance in one document, whose whole ``text`` is at hand."""

    document: str
    quotation: Quotation
    text: str

    @property
    def words(self) -> tuple[tuple[str, Span], ...]:
        """The words of the contents as compared (case, accents, quotation marks do not count), with their places."""
        return tuple(
            (fold(match[0]), Span(match.start(), match.end()))
            for part in self.quotation.contents
            for match in WORD.finditer(self.text, part.start, part.end)
        )

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two printings the same wording."""
        return tuple(word for word, _ in self.words)

    @property
    def quoted_key(self) -> tuple[tuple[str, ...], ...]:
        """The words inside quotation marks, stretch by stretch."""
        parts = (WORD.findall(part.of(self.text)) for part in self.quotation.quoted)
        return tuple(tuple(fold(word) for word in words) for words in parts)


@dataclass(frozen=True, slots=True)
class Wording:
    """Printings with the same words, the first to be printed first; ``differing`` are places in its text."""

    printings: tuple[Printing, ...]
    differing: tuple[Span, ...]

    @property
    def first(self) -> Printing:
        """The printing shown for all."""
        return self.printings[0]


def fold(word: str) -> str:
    """Return a word as it is compared.

    >>> fold("Russia’s"), fold("Zürich")
    ("russia's", 'zurich')
    """
    plain = word.replace("’", "'").replace("ʼ", "'").casefold()
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))


def wordings(printings: Sequence[Printing]) -> tuple[Wording, ...]:
    """Return the different wordings of ``printings``, fullest in quotation marks first, with what differs in each.

    The first wording is the measure: in every other one the words it does not share with the first are marked, and in
    the first those that another, unless it is cut shorter, has otherwise. Words one of them merely stops short of, and
    sentences that have little in common, are not marked.
    """
    groups: dict[tuple[tuple[str, ...], bool], list[Printing]] = {}
    for one in printings:
        groups.setdefault((one.key, bool(one.quotation.quoted)), []).append(one)
    ordered = sorted(groups.values(), key=lambda group: (-_own(group[0]), -len(group), -len(group[0].key)))
    if not ordered:
        return ()
    first = ordered[0][0]
    in_first: set[int] = set()
    rest = []
    for group in ordered[1:]:
        # words differ from outlet to outlet, not from one sentence of a document to the next
        apart = any(one.document != first.document for one in group)
        here, there = _differing(first, group[0]) if apart else (set(), set())
        verbatim = first.quotation.kind == "direct" and group[0].quotation.kind != "direct"
        in_first.update(() if verbatim else here)
        rest.append(Wording(tuple(group), _runs(group[0], there)))
    return (Wording(tuple(ordered[0]), _runs(first, in_first)), *rest)


def _own(one: Printing) -> int:
    return sum(map(len, one.quoted_key))


def _differing(one: Printing, other: Printing) -> tuple[set[int], set[int]]:
    """Return the indices of words of each that the other has otherwise."""
    left, right = one.key[:LONGEST], other.key[:LONGEST]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    if shared < ALIKE * min(len(left), len(right)):
        return set(), set()
    here: set[int] = set()
    there: set[int] = set()
    codes = matcher.get_opcodes()
    for index, (tag, start, end, begin, stop) in enumerate(codes):
        edge = index in {0, len(codes) - 1}
        if tag == "replace" or (tag in {"insert", "delete"} and not edge):
            here.update(range(start, end))
            there.update(range(begin, stop))
    return here, there


def _runs(one: Printing, indices: set[int]) -> tuple[Span, ...]:
    """Return the places of words, those that follow each other joined."""
    places = [place for _, place in one.words]
    runs: list[Span] = []
    last = -2
    for index in sorted(indices):
        place = places[index]
        if index == last + 1 and not re.search(r"[\n“”\"]", one.text[runs[-1].end : place.start]):
            runs[-1] = Span(runs[-1].start, place.end)
        else:
            runs.append(place)
        last = index
    return tuple(runs)


def spread_words(found: Sequence[Wording], outlet_of: dict[str, str], *, documents: int, noun: str = "outlet") -> str:
    """Return in a plain sentence or two who prints an utterance how; empty in a story of one document."""
    printings = [one for wording in found for one in wording.printings]
    outlets = list(dict.fromkeys(outlet_of[one.document] for one in printings))
    own = list(dict.fromkeys(outlet_of[one.document] for one in printings if one.quotation.quoted))
    if len(outlets) == 1:
        does = "prints these words" if own else "reports this"
        return f"Only {outlets[0]} {does}." if documents > 1 else ""
    if len(found) == 1:
        return f"{_capital(len(outlets))} {noun}s, word for word."
    parts = [f"{_capital(len(outlets))} {noun}s."]
    others = [name for name in outlets if name not in own]
    if own and others:
        plain = "one in its own words" if len(others) == 1 else f"{number(len(others))} in their own words"
        parts.append(f"{_capital(len(own))} {'print' if len(own) > 1 else 'prints'} it in quotation marks, {plain}.")
    quoted = [wording.first.quoted_key for wording in found if wording.first.quotation.quoted]
    if len(quoted) > 1 and len(set(quoted)) == 1:
        parts.append("The quoted words agree.")
    if any(wording.differing for wording in found):
        parts.append(f"Barred words differ from {noun} to {noun}.")
    return " ".join(parts)


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number(count: int) -> str:
    """Return a small number in words, a large one in digits.

    >>> number(3), number(1500)
    ('three', '1,500')
    """
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def _capital(count: int) -> str:
    words = number(count)
    return words[0].upper() + words[1:]
