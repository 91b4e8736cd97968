"""A document as sections, from one headline, rule or wider gap to the next, each with what its words weigh."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.link.stems import stem, thin
from generator.link.words import WORD, fold
from generator.model import Annotated, Span

LINE = re.compile(r"[^\n]+")
CLOSED = re.compile(r"[.!?…:;,][\"”’'»)\]]*\s*$")
HEADLINE = range(4, 23)  # words
RULE = re.compile(r"[\W_]+")  # "* * *"
LETTERS = 4  # from which a word may say what a line is about
TOLD = 2  # words of a headline that what stands below must hold to be its text
NAMES = 5  # times a name of the story weighs against a plain word: news of anything shares "minister" and "week"
INSIDE = re.compile(r"(?<=[\w,;:’'”\"] )[^\W\d_a-z][^\W\d_]{2,}")  # at a sentence's start any word is large
ARTICLE = "article/"  # rules by which one document alone was thought to hold two articles


@dataclass(frozen=True, slots=True)
class Section:
    """Lines from one headline, rule or wider gap to the next, and the weight of their words by stem."""

    span: Span
    headline: str
    words: Counter[str]
    ruled: bool  # behind "* * *" or below a headline that tells of it alone; a wider gap may stand above the credits
    lead: Counter[str] = field(default_factory=Counter)  # words of its first line below the headline
    listed: tuple[Span, ...] = ()  # the lines of a list of links right above it, one of which may be its headline


def read_sections(one: Annotated, *, apart: bool) -> list[Section]:
    """Return the sections of ``one``; with ``apart`` without what was told apart as another article."""
    text = one.document.text
    plain = {match[0] for match in WORD.finditer(text) if match[0].islower()}
    skipped = [part.span for part in one.boilerplate if part.excluded and (apart or not part.rule.startswith(ARTICLE))]
    articles = {part.span.start for part in one.boilerplate if part.rule.startswith(ARTICLE)}
    links = {part.span.start: part.span for part in one.boilerplate if part.kind == "related" and part.excluded}
    found: list[Section] = []
    fresh, end = False, 0
    listed: tuple[Span, ...] = ()
    for match in LINE.finditer(text):
        if not match[0].strip():
            continue
        span = Span(match.start(), match.end())
        gap = text.count("\n", end, span.start)
        end = span.end
        if RULE.fullmatch(match[0]):
            fresh = True
            continue
        if any(other.overlaps(span) for other in skipped):
            link = links.get(_start(match))
            listed = (*listed, link) if link else listed
            continue
        headline = match[0].strip() if _headline(match[0]) else ""
        words = _content(text, span, plain)
        if not found or fresh or headline or listed or gap > 2 or span.start in articles:
            found.append(Section(span, headline, words, ruled=fresh, listed=listed))
        else:
            found[-1] = _joined(found[-1], span, words)
        fresh, listed = False, ()
    return _headed(text, found, plain)


def _headed(text: str, sections: Sequence[Section], plain: set[str]) -> list[Section]:
    """Return ``sections`` with the headlines that are theirs alone marked as rules, those of a list of links too.

    What stands below a list of links and is told by none of its headlines goes on with what stands above the list.
    """
    found: list[Section] = []
    before: set[str] = set()
    for section in sections:
        told = [link for link in section.listed if _tells(_content(text, link, plain), section.words, before)]
        if told:
            span = Span(told[0].start, section.span.end)
            found.append(replace(section, span=span, headline=told[0].of(text), ruled=True))
        elif section.headline and _tells(_content(text, _head(section, text), plain), section.lead, before):
            found.append(replace(section, ruled=True))
        elif section.listed and found and not (section.headline or section.ruled):
            found[-1] = _joined(found[-1], section.span, section.words)
        else:
            found.append(section)
        before |= section.words.keys()
    return found


def _tells(headline: Counter[str], below: Counter[str], above: set[str]) -> bool:
    """Say whether a headline is that of what stands below it: its words stand there, and more of them than above."""
    held = len(headline.keys() & below.keys())
    return held >= TOLD and held > len(headline.keys() & above)


def _joined(section: Section, span: Span, words: Counter[str]) -> Section:
    lead = section.lead or (words if section.headline else Counter())
    return replace(section, span=Span(section.span.start, span.end), words=section.words + words, lead=lead)


def _head(section: Section, text: str) -> Span:
    start = text.index(section.headline, section.span.start)
    return Span(start, start + len(section.headline))


def _start(line: re.Match[str]) -> int:
    """Return where the words of a line begin."""
    return line.start() + len(line[0]) - len(line[0].lstrip())


def _content(text: str, line: Span, plain: set[str]) -> Counter[str]:
    """Return the stems of the words of substance in a line, each with its weight."""
    found: Counter[str] = Counter()
    names = {match.start() for match in INSIDE.finditer(text, line.start, line.end)}
    for match in WORD.finditer(text, line.start, line.end):
        word = fold(match[0])
        if len(word) < LETTERS or word[0].isdigit() or thin(word):
            continue
        name = match.start() in names and word not in plain
        found[stem(word)] = max(found[stem(word)], NAMES if name else 1)
    return found


def total_weights(sections: Sequence[Section]) -> Counter[str]:
    """Return the weight of every word of ``sections``."""
    found: Counter[str] = Counter()
    for section in sections:
        found.update(section.words)
    return found


def _headline(line: str) -> bool:
    stripped = line.strip()
    return (
        len(stripped.split()) in HEADLINE
        and not CLOSED.search(stripped)
        and not stripped[0].islower()
        and stripped[0] != "("
    )
