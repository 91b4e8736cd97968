"""Other news inside an article: what follows the words by which a writer turns to it."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.boilerplate.articles import names_in_lines
from generator.extract.boilerplate.lines import Found, Line
from generator.model import Boilerplate, Span
from generator.read.lexicons import read_lexicon


def find_asides(lines: tuple[Line, ...], found: Found, *, plain: set[str]) -> tuple[Boilerplate, ...]:
    """Return the paragraphs from "In other news" on, up to the next that has a name in common with those before it.

    ``plain`` are the words that the document writes small, which are no names. An article that opens with such words
    has nothing before them to part from, and an aside that names what the story names is none.
    """
    body = [line for line in lines if line not in found]
    asides: list[Boilerplate] = []
    at = 1
    while at < len(body):
        opener = _shift().match(body[at].text)
        before = set(names_in_lines(body[:at], plain)) if opener else set()
        if not opener or not before or before & set(names_in_lines([body[at]], plain)):
            at += 1
            continue
        end = at + 1
        while end < len(body) and not before & set(names_in_lines([body[end]], plain)):
            end += 1
        asides.append(_aside(body[at:end], opener[0].strip()))
        at = end
    return tuple(asides)


def _aside(lines: list[Line], words: str) -> Boilerplate:
    span = Span(lines[0].span.start, lines[-1].span.end)
    reason = f"it turns to other news with “{words}” and names nobody the story names"
    return Boilerplate(span=span, sentence=span, rule="article/aside", kind="off-story", reason=reason, confidence=0.85)


@cache
def _shift() -> re.Pattern[str]:
    rows = "|".join(f"(?:{row['pattern']})" for row in read_lexicon("topic_shifts"))
    return re.compile(rf"\W*(?:{rows})", re.IGNORECASE)
