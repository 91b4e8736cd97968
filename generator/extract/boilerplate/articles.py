"""A second article behind the first, as infinite scrolling leaves it in a saved page."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from generator.extract.boilerplate.lines import Found, Line
from generator.model import Boilerplate, Span

# Words of text a second article must have, and words that must stand before it.
LEAST = 60
# How alike the names of both parts may be at most (cosine): with the page's own block of headline and caption set a
# second time, and with nothing but a headline after a gap. Parts of one article lie well above both.
ALIKE_BLOCK = 0.45
ALIKE_GAP = 0.12
NAME = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]+")
WORD = re.compile(r"\b[^\W\d_A-Z][^\W\d_]*\b")


def find_second_article(text: str, lines: tuple[Line, ...], found: Found) -> Boilerplate | None:
    """Return the stretch from a second headline to the end of its text where it tells of something else, else None."""
    body = [line for line in lines if line not in found]
    plain = set(WORD.findall(text))
    words_before = 0
    for place, line in enumerate(body):
        after = body[place + 1 :]
        if (
            words_before >= LEAST
            and line.like_headline
            and sum(one.words for one in after if not one.like_headline) >= LEAST
        ):
            alike = _alike(body[:place], [line, *after], plain)
            block = _block(line, lines, found)
            if alike <= (ALIKE_BLOCK if block else ALIKE_GAP) and (block or line.gap >= 1):
                return _article(line, after, text, alike=alike, block=block)
        words_before += line.words
    return None


def _article(line: Line, after: list[Line], text: str, *, alike: float, block: bool) -> Boilerplate:
    reason = f"a second article under its own headline, “{line.text}”, with hardly a name in common with the first"
    span = Span(line.span.start, after[-1].span.end)
    rule = "article/block" if block else "article/headline"
    confidence = round((0.95 if block else 0.85) - alike / 2, 2)
    return Boilerplate(span=span, sentence=span, rule=rule, kind="off-story", reason=reason, confidence=confidence)


def _block(line: Line, lines: tuple[Line, ...], found: Found) -> bool:
    """Say whether the headline stands a second time below, or a picture's caption directly under it."""
    below = lines[line.index + 1 : line.index + 8]
    again = any(one.key == line.key for one in below)
    caption = any(one in found and found[one].kind == "caption" for one in below[:2])
    return again or (caption and line.gap >= 1)


def _alike(one: Iterable[Line], other: Iterable[Line], plain: set[str]) -> float:
    left, right = _names(one, plain), _names(other, plain)
    shared = sum(left[name] * right[name] for name in left.keys() & right.keys())
    size = math.sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
    return shared / size if size else 1.0  # without names nothing is known: one article


def _names(lines: Iterable[Line], plain: set[str]) -> Counter[str]:
    """Return the capitalised words of ``lines`` that the document nowhere writes small."""
    return Counter(name for line in lines for name in NAME.findall(line.text) if name.lower() not in plain)
