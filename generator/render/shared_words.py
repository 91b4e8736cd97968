"""Shared words: which documents print the same passages, and from whom they probably come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from markupsafe import Markup

from generator.describe.tokens import silent
from generator.model import Occurrence, SharedPassage, Span
from generator.render.listing import counted, listed
from generator.render.marking import shown
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.templates import fill, page

EDGE = 2  # words at either end that an editor may have cut without printing only a part
SHOWN = 60  # words of a passage shown before the fold


@dataclass(frozen=True, slots=True)
class Printing:
    """One document's printing of a passage; ``how`` is how it differs from the first."""

    outlet: str
    href: str
    how: str


@dataclass(frozen=True, slots=True)
class PassageCard:
    """A passage several documents print; ``words`` are empty where rights forbid showing them."""

    id: str
    formerly: tuple[str, ...]
    size: str
    words: Markup
    rest: Markup
    language: str
    direction: str
    printings: tuple[Printing, ...]
    origin: str
    because: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outlets and how many words they share."""

    outlets: str
    words: int
    passages: int


def pages(places: Places) -> dict[str, str | bytes]:
    """Return ``docs/shared-words.md``."""
    passages = sorted(places.story.linked.passages, key=lambda one: (-one.words, one.id))
    body = fill(
        "pages/shared_words.j2",
        passages=[_card(one, places) for one in passages],
        pairs=_pairs(places),
        documents=len(places.documents),
        root="../",
    )
    return {
        "docs/shared-words.md": page(
            body, title="Shared words", description="Which documents print the same passages, and whose they are."
        )
    }


def _card(passage: SharedPassage, places: Places) -> PassageCard:
    order = {name: rank for rank, name in enumerate(places.documents)}
    occurrences = sorted(passage.occurrences, key=lambda one: (order[one.document], one.start))
    first = max(
        (one for one in occurrences if _visible(one, places)), key=lambda one: one.end - one.start, default=None
    )
    words, rest, language = Markup(), Markup(), ""
    if first is not None:
        document = places.documents[first.document].document
        parts = document.text[first.start : first.end].split()
        words, rest = shown(" ".join(parts[:SHOWN])), shown(" ".join(parts[SHOWN:]))
        language = document.language if document.language != places.story.config.language else ""
    fullest = _text(max(occurrences, key=lambda one: (one == first, one.end - one.start)), places)
    hows: dict[str, list[Part]] = {}
    for one in occurrences:
        hows.setdefault(one.document, []).append(part_of(fullest, _text(one, places)))
    printings = tuple(
        Printing(places.outlet(name), f"sources/{name}/#same-{passage.id}", how_words(parts))
        for name, parts in hows.items()
    )
    whole = sum(any(part.whole for part in parts) for parts in hows.values())
    return PassageCard(
        id=passage.id,
        formerly=passage.formerly,
        size=_size(passage.words, len(hows), whole),
        words=words,
        rest=rest,
        language=language,
        direction=places.direction((first or occurrences[0]).document),
        printings=printings,
        origin=origin_words(passage.origin, places),
        because=_reason(passage, places),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What one printing holds of a passage of ``of`` words: those from ``first`` on, ``words`` of them, how alike."""

    first: int
    words: int
    of: int
    alike: bool

    @property
    def whole(self) -> bool:
        """Whether it begins and ends as the passage does, give or take a word or two."""
        return self.first <= EDGE and self.of - self.first - self.words <= EDGE


def part_of(passage: str, other: str) -> Part:
    """Return what ``other`` holds of ``passage``.

    >>> part_of("The dam held all night, the mayor said on Sunday", "the mayor said on Sunday")
    Part(first=5, words=5, of=10, alike=True)
    """
    mine, theirs = ([word for word in map(silent, text.split()) if word] for text in (passage, other))
    blocks = [
        block for block in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks() if block.size
    ]
    runs = [block for block in blocks if block.size > 1] or blocks
    if not runs:
        return Part(0, 0, len(mine), alike=False)
    first, last = runs[0].a, runs[-1].a + runs[-1].size
    return Part(first, last - first, len(mine), alike=mine[first:last] == theirs)


def how_words(parts: Sequence[Part]) -> str:
    """Return what a document prints of a passage, in words; nothing for all of it, unchanged."""
    best = max(parts, key=lambda part: (part.words, part.alike))
    told = ""
    if not best.whole:
        place = "last" if best.first > EDGE and best.of - best.first - best.words <= EDGE else "first"
        inside = best.first > EDGE and best.of - best.first - best.words > EDGE
        told = f"{best.words} of its {best.of} words" if inside else f"only the {place} {best.words} words"
    changed = "" if best.alike else "with small changes"
    times = "" if len(parts) == 1 else "twice" if len(parts) == 2 else f"{len(parts)} times"
    return ", ".join(filter(None, (told, changed, times)))


def _size(words: int, documents: int, whole: int) -> str:
    size = counted(words, "word")
    if whole == documents:
        return f"{size}, in {counted(documents, 'document')}"
    return f"{size}, in full in {counted(whole, 'document')}, in part in {counted(documents - whole, 'other')}"


def _reason(passage: SharedPassage, places: Places) -> str:
    """Return why the words are held to be someone's, as a sentence that names outlets, not ids."""
    because = plain(passage.because).rstrip(".")
    for name in dict.fromkeys(one.document for one in passage.occurrences):
        outlet = places.outlet(name).replace("\\", "\\\\")
        because = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", outlet, because)
    if passage.origin and because.startswith(f"{plain(passage.origin)} credits"):
        return ""  # an agency that signs its own report says no more than the line before
    return f"{because[:1].upper()}{because[1:]}." if because else ""


def origin_words(origin: str, places: Places) -> str:
    """Return from whom a passage probably comes, in words."""
    if not origin or origin == "unknown origin":
        return "Whose words they were first is not known"
    if origin not in places.documents and any(places.outlet(name) == plain(origin) for name in places.documents):
        return f"Probably {plain(origin)}’s own words"
    return f"Probably from {places.outlet(origin) if origin in places.documents else plain(origin)}"


def _visible(one: Occurrence, places: Places) -> bool:
    return places.rights.may_show(one.document, Span(one.start, one.end))


def _text(one: Occurrence, places: Places) -> str:
    return places.documents[one.document].document.text[one.start : one.end]


def _pairs(places: Places) -> list[Pair]:
    """Return the pairs of outlets that share words, most first."""
    shared: dict[tuple[str, str], list[int]] = {}
    for passage in places.story.linked.passages:
        outlets = sorted({places.outlet(one.document) for one in passage.occurrences})
        for pair in combinations(outlets, 2):
            shared.setdefault(pair, []).append(passage.words)
    pairs = [Pair(listed(pair), sum(words), len(words)) for pair, words in shared.items()]
    return sorted(pairs, key=lambda pair: (-pair.words, pair.outlets))
