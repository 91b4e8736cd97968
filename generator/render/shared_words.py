"""Shared words: which documents print the same passages, and from whom they probably come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from generator.model import Occurrence, SharedPassage, Span
from generator.render.excerpts import excerpts_of
from generator.render.marking import shown
from generator.render.places import Places, counted, listed
from generator.render.plain import plain, silent
from generator.render.templates import fill, page

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
    like = silent(_text(first or occurrences[0], places))
    printings = tuple(
        Printing(
            places.outlet(one.document),
            f"sources/{one.document}/#same-{passage.id}",
            "" if silent(_text(one, places)) == like else "with small changes",
        )
        for one in occurrences
    )
    return PassageCard(
        id=passage.id,
        size=counted(passage.words, "word"),
        words=words,
        rest=rest,
        language=language,
        direction=places.direction((first or occurrences[0]).document),
        printings=printings,
        origin=origin_words(passage.origin, places),
        because=_reason(passage, places),
    )


def _reason(passage: SharedPassage, places: Places) -> str:
    """Return why the words are held to be someone's, as a sentence that names outlets, not ids."""
    because = plain(passage.because).rstrip(".")
    for name in dict.fromkeys(one.document for one in passage.occurrences):
        outlet = places.outlet(name).replace("\\", "\\\\")
        because = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", outlet, because)
    return f"{because[:1].upper()}{because[1:]}." if because else ""


def origin_words(origin: str, places: Places) -> str:
    """Return from whom a passage probably comes, in words."""
    if not origin or origin == "unknown origin":
        return "Whose words they were first is not known"
    return f"Probably from {places.outlet(origin) if origin in places.documents else plain(origin)}"


def _visible(one: Occurrence, places: Places) -> bool:
    mode = places.shows(one.document)
    return mode == "full" or (mode == "excerpts" and excerpts_of(one.document, places).holds(Span(one.start, one.end)))


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
