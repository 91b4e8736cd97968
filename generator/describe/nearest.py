"""The places of a document that read most like words that are not in it."""

from __future__ import annotations

import re

from generator.describe.lookalikes import lookalikes
from generator.describe.tokens import tokens
from generator.model import Annotated, Span

STRETCH = 4  # times as long as the words that are gone, what stands in their place may be
BESIDE = 3  # words on either side by which the place is known
LEAST = 6  # code points those must have
PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"), ("(", ")"), ('"', '"'))


def nearest(words: str, document: Annotated, *, most: int = 3, beside: tuple[str, str] = ("", "")) -> str:
    """Return the places of ``document`` that read most like ``words``, or that there are none, to end a sentence."""
    found = near_places(words, document, most=most, beside=beside)
    if not found:
        return "; no words in it are near to them"
    return "; the nearest: " + ", ".join(_named(span, document) for span in found)


def near_places(words: str, document: Annotated, *, most: int = 3, beside: tuple[str, str] = ("", "")) -> list[Span]:
    """Return up to ``most`` places of ``document`` that read like ``words``, the likest first, marks in pairs.

    What stands now between the words that were ``beside`` them comes before all, whatever it is.
    """
    text = document.document.text
    found = lookalikes(tokens(words).keys, tokens(text), least=0.4, most=most)
    places = [_whole(_line(one.span, text), text) for one in found]
    instead = _between(*beside, text, most=STRETCH * len(words))
    if instead and not any(place.overlaps(instead) for place in places):
        places.insert(0, instead)
    return list(dict.fromkeys(places))[:most]


def _between(prefix: str, suffix: str, text: str, *, most: int) -> Span | None:
    """Return the one stretch of a line, of up to ``most`` code points, that stands between the two, None without."""
    before, after = " ".join(prefix.split()[-BESIDE:]), " ".join(suffix.split()[:BESIDE])
    if min(len(before), len(after)) < LEAST:
        return None
    pattern = rf"{re.escape(before)}\W*?\s+(\S[^\n]{{0,{most}}}?)\s*{re.escape(after)}"
    found = [Span(*match.span(1)) for match in re.finditer(pattern, text)]
    return found[0] if len(found) == 1 else None


def _line(span: Span, text: str) -> Span:
    """Return the longest part of ``span`` that stands on one line: a passage does not run over paragraphs."""
    parts = [
        Span(span.start + part.start(), span.start + part.end())
        for part in re.finditer(r"[^\s](?:[^\n]*[^\s])?", span.of(text))
    ]
    return max(parts, key=lambda part: (len(part), -part.start), default=span)


def _whole(span: Span, text: str) -> Span:
    """Return ``span`` with the other one of a pair of marks where that stands beside it, or without the one."""
    start, end = span.start, span.end
    for opening, closing in PAIRS:
        words = text[start:end]
        opened, closed = words.count(opening), words.count(closing)
        if opening == closing and not opened % 2:
            continue
        if opened > closed or opening == closing:
            at = text.find(closing, end, end + 3)
            if at >= 0:
                end = at + 1
                continue
            if words[0] == opening:
                start += 1
                continue
        if closed > opened or opening == closing:
            if closing == "’" and not words.endswith(closing):
                continue  # an apostrophe
            if text[max(0, start - 1) : start] == opening:
                start -= 1
            elif words[-1] == closing:
                end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else span


def _named(span: Span, document: Annotated) -> str:
    words = short(span.of(document.document.text))
    held = [one.id for one in document.citable if one.span.overlaps(span)]
    return f"{words} ({held[0]})" if held else words


def short(words: str, most: int = 60) -> str:
    """Return ``words`` on one line in quotation marks, their own or new ones, cut after ``most`` characters.

    >>> short("nobody was hurt"), short("“Nobody was hurt,”")
    ('“nobody was hurt”', '“Nobody was hurt,”')
    """
    plain = " ".join(words.split())
    if plain[:1] == "“" and plain.find("”") == len(plain) - 1:
        plain = plain[1:-1]
    return f"“{plain if len(plain) <= most else plain[: most - 1] + '…'}”"
