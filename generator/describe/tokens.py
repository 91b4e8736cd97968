"""The tokens of a text as they are compared: the shape of quotation marks, dashes and spaces does not count."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from generator.model import Span

# Runs of dots or dashes, numbers with inner points, what an apostrophe joins to a word (so that "Putin" stands in
# "Putin's"), words, any other mark alone.
TOKEN = re.compile(
    r"[.…]{2,}|…|[-‐-―−]{1,}|\d+(?:[.,]\d+)*|(?<=[^\W\d_])['’ʼ`´][^\W\d_]+|[^\W\d_]+|\w"
    r"|[^\w\s\u00ad\u200b-\u200f\u2060\ufeff]"
)
SAME = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛ʼ`´′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
FOLD = str.maketrans(SAME)


def fold(words: str) -> str:
    """Return ``words`` with one shape for each kind of quotation mark, dash and space; case and letters stay.

    >>> fold("“It’s  over”…")
    '"It\\'s over"...'
    """
    return " ".join(unicodedata.normalize("NFKC", words.translate(FOLD)).split())


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of ``text``: folded, with the code points where each starts and ends."""

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def within(self, span: Span) -> range:
        """Return the indices of the tokens that ``span`` touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from token ``first`` up to but not including token ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def joined(self, first: int, last: int) -> str:
        """Return the folded words from token ``first`` up to but not including ``last``."""
        return " ".join(self.keys[max(first, 0) : max(last, 0)])


@lru_cache(maxsize=8)
def tokens(text: str) -> Tokens:
    """Return the tokens of ``text``."""
    found = [(fold(match[0]), match.start(), match.end()) for match in TOKEN.finditer(text)]
    keys, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    # A run of dashes is one dash: "--" and "—" read alike.
    return Tokens(text, tuple("-" if set(key) == {"-"} else key for key in keys), starts, ends)


def similarity(one: str, other: str) -> float:
    """Return how alike two folded strings are, from 0 to 1 (normalised Indel similarity)."""
    return fuzz.ratio(one, other) / 100


def silent(text: str) -> str:
    """Return the letters and digits of ``text`` alone, so that marks, case and space do not count."""
    return "".join(char for char in text.casefold() if char.isalnum())
