"""Nations by their names, adjectives, capitals and the buildings that stand for their governments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale
from babel.core import get_global

from generator.names.fold import fold
from generator.read.lexicons import read_lexicon

Sort = Literal["country", "adjective", "capital", "seat"]


@dataclass(frozen=True, slots=True)
class Nation:
    """A nation's code (ISO 3166-1, or EU, XK) and which sort of word named it."""

    code: str
    sort: Sort


def _bare(word: str) -> str:
    return fold(word).replace(".", "").removeprefix("the ")


@cache
def nation_words() -> dict[str, Nation]:
    """Return every word for a nation, folded and without stops; a word of two nations keeps its first sense."""
    names = Locale("en").territories
    cities: dict[str, list[str]] = {}
    for zone, code in get_global("zone_territories").items():
        cities.setdefault(code, []).append(zone.rsplit("/", 1)[-1].replace("_", " "))
    found: dict[str, Nation] = {}
    rows = read_lexicon("nations")
    for row in rows:
        code = row["code"]
        plain = [str(names[code])] if code in names else []
        for name in (*plain, *row.get("names", ())):
            found.setdefault(_bare(name), Nation(code, "country"))
    for row in rows:
        for adjective in row.get("adjectives", ()):
            found.setdefault(_bare(adjective), Nation(row["code"], "adjective"))
    for row in rows:
        only = cities.get(row["code"], [])
        for city in row.get("seats", only if len(only) == 1 else ()):
            found.setdefault(_bare(city), Nation(row["code"], "capital"))
    for row in read_lexicon("seats"):
        found[_bare(row["name"])] = Nation(row["nation"], "seat")
    return found


def nation_of(words: str) -> Nation | None:
    """Return the nation that ``words`` name, or None.

    >>> nation_of("the U.K."), nation_of("South Korean"), nation_of("Oslo")
    (Nation(code='GB', sort='country'), Nation(code='KR', sort='adjective'), Nation(code='NO', sort='capital'))
    >>> nation_of("Kremlin").sort, nation_of("Springfield")
    ('seat', None)
    """
    return nation_words().get(_bare(words))


def seat_body(name: str) -> str:
    """Return who sits in the building that stands for them, "" for no such building.

    >>> seat_body("the Quai d'Orsay")
    'the French foreign ministry'
    """
    return next((row["body"] for row in read_lexicon("seats") if _bare(row["name"]) == _bare(name)), "")


def nations_in(words: Sequence[str]) -> tuple[tuple[int, int, Nation], ...]:
    """Return the stretches of ``words`` that name a nation, longest first at each place: (first, behind, nation).

    >>> [(i, j, n.code) for i, j, n in nations_in(["the", "South", "Korean", "spy", "agency"])]
    [(1, 3, 'KR')]
    """
    found = []
    i = 0
    while i < len(words):
        longest = min(5, len(words) - i) if words[i][:1].isupper() else 0
        for length in range(longest, 0, -1):
            nation = nation_of(" ".join(words[i : i + length]))
            if nation is not None and not (length > 1 and words[i] == "The"):
                found.append((i, i + length, nation))
                i += length
                break
        else:
            i += 1
    return tuple(found)


@cache
def demonyms() -> tuple[str, ...]:
    """Return the words for a person of each nation: its adjectives, and what is no adjective ("a Dane").

    >>> "Slovak" in demonyms(), "Dane" in demonyms()
    (True, True)
    """
    rows = read_lexicon("nations")
    return tuple(word for row in rows for word in (*row.get("adjectives", ()), *row.get("people", ())))


def people_of(word: str) -> str | None:
    """Return the code of the nation whose people ``word`` names, None for any other word.

    >>> people_of("Tajiks"), people_of("Swiss"), people_of("Danes"), people_of("Frenchmen"), people_of("Oslo")
    ('TJ', 'CH', 'DK', 'FR', None)
    """
    return _peoples().get(_bare(word)) if word[:1].isupper() else None


@cache
def _peoples() -> dict[str, str]:
    """Return the nation of every word for its people, folded: one person, several, and what is the same for both."""
    found: dict[str, str] = {}
    for row in read_lexicon("nations"):
        for word in (*row.get("adjectives", ()), *row.get("people", ())):
            several = f"{word[:-3]}men" if word.endswith("man") and word in row.get("people", ()) else f"{word}s"
            found.setdefault(_bare(word), row["code"])
            found.setdefault(_bare(several), row["code"])
    return found
