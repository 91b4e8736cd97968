"""Words that bound or blur a number: "about", "as many as", "or more"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.model.findings import Modifier
from generator.read.lexicons import read_lexicon

WINDOW = 24  # code points: longer than any two modifiers that stand together
STRENGTH = {"=": 0, "~": 1, ">": 2, "<": 2, ">=": 3, "<=": 3}


@dataclass(frozen=True, slots=True)
class Modified:
    """The modifier of the number at ``start:end``; the span grows by the words before it, not by those after."""

    modifier: Modifier
    start: int
    end: int
    words: str


@cache
def _rows(side: str) -> dict[str, dict[str, Any]]:
    return {row["words"]: row for row in read_lexicon("modifiers") if row["side"] == side}


@cache
def _pattern_before(last: str) -> re.Pattern[str]:
    """Return what finds a modifier whose last word is ``last``: few words are tried, however long the lexicon."""
    words = "|".join(
        (r"(?<!\w)" if word[0].isalpha() else "") + re.escape(word)
        for word in sorted(_rows("before"), key=lambda word: (-len(word), word))
        if word.split()[-1] == last
    )
    return re.compile(rf"(?P<words>{words})(?:[ \u00a0]+(?:a|an|about)?[ ]?|-|(?<=[~≈∼<>≥≤±]))$", re.I)


@cache
def _pattern_after() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_rows("after"), key=lambda word: (-len(word), word))))
    return re.compile(rf"(?P<words>(?:(?<=\w)[-+]|[ ])?(?:{words}))(?!\w)", re.I)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words.split()[-1] for words in _rows("before"))


def _before(text: str, begin: int) -> re.Match[str] | None:
    """Return the modifier that ends at ``begin``; looked for only where its last word stands there."""
    tail = text[max(0, begin - WINDOW) : begin].lower()
    words = (tail[:-1] if tail.endswith("-") and tail[-2:-1].isalpha() else tail).split()
    if words and words[-1] in {"a", "an", "about"} and words[-1] not in _last_words():
        words.pop()
    if not words:
        return None
    last = words[-1] if words[-1] in _last_words() else words[-1][-1]  # "(~40"
    return _pattern_before(last).search(text, max(0, begin - WINDOW), begin) if last in _last_words() else None


def modify(text: str, start: int, end: int) -> Modified:
    """Return the modifier printed before ``start`` or after ``end``, "=" where there is none.

    >>> text = "at least some 40 boats"
    >>> modify(text, 14, 16)
    Modified(modifier='>=', start=0, end=16, words='at least some')
    """
    modifier: Modifier = "="
    begin, printed = start, ""
    while match := _before(text, begin):
        found = _rows("before")[match["words"].lower()]["modifier"]
        if STRENGTH[found] > STRENGTH[modifier]:
            modifier = found
        begin = match.start()
        printed = text[begin:start].strip()
    if match := _after(text, end):
        words = match["words"].lower()
        row = _rows("after").get(words) or _rows("after")[words.strip()]
        if STRENGTH[row["modifier"]] > STRENGTH[modifier]:
            modifier = row["modifier"]
        return Modified(modifier, begin, match.end(), printed or match.group().strip())
    return Modified(modifier, begin, end, printed)


def _after(text: str, end: int) -> re.Match[str] | None:
    match = _pattern_after().match(text, end)
    return match if match and (match["words"][0] in " -+") else None
