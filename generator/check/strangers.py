"""Names that a sentence has and no document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from generator.check.calendar_words import DAY
from generator.read.lexicons import read_lexicon

PART = r"(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-Þ][\w'’-]*\w"
NAME = re.compile(rf"{PART}(?: (?:(?:de|da|van|von|der|bin|al|el|la|le) )*{PART})*")
OPENS = re.compile(r"(?:^|[.!?:“\"] |[“\"(])\W*$")  # behind it any word has a capital letter
LEAST = 4  # letters in which "Norway" and "Norwegian" agree


def strangers(words: str, texts: Collection[str], *, met: Collection[str] = ()) -> Iterator[str]:
    """Yield each name in ``words`` that none of ``texts`` holds, nor ``met``: who is called so, nobody there is.

    A name of one word counts inside a sentence alone, and not where a text has a word that begins alike. What nations
    and posts are called is no one's name.

    >>> list(strangers("Gustav Eklund met Moss on Monday. Critics wrote to Ekdal.", ["Ada Moss has critics."]))
    ['Gustav Eklund', 'Ekdal']
    """
    for match in NAME.finditer(DAY.sub("·", words)):  # "in October South Korea" names no one called October
        parts = re.sub(r"['’]s?$", "", match[0]).split()
        if OPENS.search(match.string[: match.start()]) and not _is_name(parts, texts):
            parts = parts[1:]
        while parts and (parts[0] in _common() or parts[0].islower()):
            parts = parts[1:]
        name = " ".join(parts)
        if not name or any(name in known or known in name for known in met) or any(name in text for text in texts):
            continue
        if len(parts) > 1 or not (name.isupper() or any(_alike(name, text) for text in texts)):
            yield name


def _is_name(parts: list[str], texts: Collection[str]) -> bool:
    """Say whether the first word of a sentence belongs to the name behind it ("Gustav Eklund", not "When Moss")."""
    rest = " ".join(parts[1:])
    return bool(rest) and _unused(parts[0].lower(), texts) and not any(rest in text for text in texts)


def _unused(word: str, texts: Collection[str]) -> bool:
    return word not in _openers() and not any(re.search(rf"\b{re.escape(word)}\b", text) for text in texts)


def _alike(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name[:LEAST])}", text) is not None


@cache
def _openers() -> frozenset[str]:
    return frozenset(word for row in read_lexicon("name_words") if row["use"] == "opener" for word in row["words"])


@cache
def _common() -> frozenset[str]:
    """Return the words with a capital letter that are nobody's name: forms of address, nations and their people."""
    titles = [word for row in read_lexicon("titles") for word in row["title"]]
    nations = [
        word
        for row in read_lexicon("nations")
        for name in (*row.get("adjectives", ()), *row.get("names", ()), *row.get("people", ()), *row.get("seats", ()))
        for word in name.split()
    ]
    return frozenset((*titles, *nations))
