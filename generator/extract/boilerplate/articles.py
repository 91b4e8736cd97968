"""A second article behind the first, as infinite scrolling leaves it in a saved page."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from generator.extract.boilerplate.lines import Found, Line
from generator.model import Boilerplate, Span

LEAST = 60  # words of text a second article must have, and words that must stand before it
# How alike the names of both parts may be at most (cosine), by what sets the second headline off: standing twice, as
# where the page's own block of headline and picture begins again; a heading such as "Also in the news" above it and its
# words in the text below; a caption under it; a dateline, with which reports begin; a wider gap than usual above it;
# nothing. Parts of one article lie well above them all.
ALIKE = {"twice": 0.45, "listed": 0.2, "caption": 0.2, "dateline": 0.12, "gap": 0.12, "bare": 0.04}
LISTED = "related/entry"
LISTED_LEAST = 35  # words of text under a listed headline
TOLD = 2  # words of a listed headline that the text below it must hold, and more of them than the text above
LETTERS = 4  # from which a word may say what a headline is about
LEAD = 2  # paragraphs that tell again what their headline says
BARE_LEAST = 150  # words on both sides where nothing sets the headline off
DATELINE = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’' -]{2,40}(?:, [\w. ]{2,20}){0,2}(?: \([\w. ]+\))? ?[–—-] ?\S")
NAME = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]+")
WORD = re.compile(r"\b[^\W\d_A-Z][^\W\d_]*\b")


def find_second_article(text: str, lines: tuple[Line, ...], found: Found) -> Boilerplate | None:
    """Return the stretch from a second headline to the end of its text where it tells of something else, else None."""
    body = [line for line in lines if line not in found or found[line].rule == LISTED]
    plain = plain_words(text)
    usual = sorted(line.gap for line in lines)[len(lines) // 2] if lines else 0
    words_before = 0
    for place, line in enumerate(body):
        after = body[place + 1 :]
        words_after = sum(one.words for one in after if not one.like_headline)
        if line.like_headline and words_before >= LEAST and words_after >= (LISTED_LEAST if line in found else LEAST):
            before = body[:place]
            sign = _sign(line, lines, found, usual=usual)
            if line in found:
                if not _tells(line, before, [one for one in after if not one.like_headline][:LEAD]):
                    continue
                sign = "listed"
            alike = _alike(before, [line, *after], plain)
            if alike <= ALIKE[sign] and (sign != "bare" or min(words_before, words_after) >= BARE_LEAST):
                return _article(line, after, sign=sign, alike=alike)
        words_before += line.words if line not in found else 0
    return None


def plain_words(text: str) -> set[str]:
    """Return the words that ``text`` writes small somewhere: with a capital they are no names."""
    return set(WORD.findall(text))


def _article(line: Line, after: list[Line], *, sign: str, alike: float) -> Boilerplate:
    reason = f"a second article under its own headline, “{line.text}”, with hardly a name in common with the first"
    span = Span(line.span.start, after[-1].span.end)
    confidence = round({"twice": 0.95, "listed": 0.9, "caption": 0.9}.get(sign, 0.8) - alike / 2, 2)
    return Boilerplate(
        span=span, sentence=span, rule=f"article/{sign}", kind="off-story", reason=reason, confidence=confidence
    )


def _tells(headline: Line, before: Iterable[Line], after: Iterable[Line]) -> bool:
    """Say whether a listed headline is that of the text below: its words stand there, and more of them than above."""
    words = {word for word in headline.key.split() if len(word) >= LETTERS}
    above, below = ({word for line in part for word in line.key.split()} & words for part in (before, after))
    return len(below) >= max(TOLD, len(above) + 1)


def _sign(line: Line, lines: tuple[Line, ...], found: Found, *, usual: int) -> str:
    """Return what sets a headline off from the subheadings of one article."""
    below = lines[line.index + 1 : line.index + 8]
    if any(one.key == line.key for one in below):
        return "twice"
    if line.gap >= 1 and any(one in found and found[one].kind == "caption" for one in below[:2]):
        return "caption"
    text = next((one for one in below if one not in found), None)
    if text and DATELINE.match(text.text):
        return "dateline"
    return "gap" if line.gap > max(usual, 1) else "bare"


def _alike(one: Iterable[Line], other: Iterable[Line], plain: set[str]) -> float:
    left, right = names_in_lines(one, plain), names_in_lines(other, plain)
    shared = sum(left[name] * right[name] for name in left.keys() & right.keys())
    size = math.sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
    return shared / size if size else 1.0  # without names nothing is known: one article


def names_in_lines(lines: Iterable[Line], plain: set[str]) -> Counter[str]:
    """Return the capitalised words of ``lines`` that the document nowhere writes small."""
    return Counter(name for line in lines for name in NAME.findall(line.text) if name.lower() not in plain)
