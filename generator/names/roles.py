"""What a role phrase says: which post, of which nation, for what; and whether two may mean one post."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from generator.names.fold import fold
from generator.names.nations import nations_in
from generator.names.words import name_words
from generator.read.lexicons import read_lexicon

Sex = Literal["female", "male"]

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*\.?|['’]s?\b")
_BEHIND = frozenset({"of", "for", "at", "in", "from", "to", "with", "on", "who", "that", "by", "under", "within"})
_FORCES = frozenset({"coast", "national", "home", "border", "republican", "revolutionary", "presidential"})
_SERVED = frozenset({"of", "for", "at", "from", "with"})
_FORMER = name_words("former")
_SECOND = name_words("deputy")
_EMPTY = name_words("empty")
_ELECT = re.compile(r"\b(\w+)-elect\b", re.IGNORECASE)  # not in office yet, as a former holder is no more
_SECOND_HYPHEN = re.compile(rf"\b({'|'.join(sorted({*_SECOND, 'ex'}))})-(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """One role phrase, read.

    ``noun`` is the head ("press secretary"), ``group`` its class in roles.yml; ``nations``, ``fields`` (portfolios) and
    ``bodies`` (folded words of the body served, and other content words) are what narrows it down.
    """

    noun: str
    group: str
    office: bool = False
    former: bool = False
    second: bool = False
    plural: bool = False
    private: bool = False
    sex: Sex | None = None
    nations: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


@cache
def role_nouns() -> dict[str, dict[str, Any]]:
    """Return the row of roles.yml for each role noun, singular, folded; the first row that has it."""
    found: dict[str, dict[str, Any]] = {}
    for row in read_lexicon("roles"):
        for noun in (*row["nouns"], *row.get("female", ()), *row.get("male", ()), *row.get("plural", ())):
            found.setdefault(fold(noun), row)
    return found


@cache
def _sexes() -> dict[str, Sex]:
    found: dict[str, Sex] = {}
    for row in read_lexicon("roles"):
        for sex in ("female", "male"):
            for noun in row.get(sex, ()):
                found.setdefault(fold(noun), sex)
    return found


@cache
def _fields() -> dict[str, str]:
    return {fold(word): row["portfolio"] for row in read_lexicon("portfolios") for word in row["words"]}


def is_portfolio(words: str) -> bool:
    """Say whether ``words`` are what a minister or a ministry is for.

    >>> is_portfolio("Fisheries"), is_portfolio("Moreno")
    (True, False)
    """
    return fold(words) in _fields()


@cache
def _long_forms() -> dict[str, str]:
    return {fold(row["short"]): fold(row["long"]) for row in read_lexicon("role_abbreviations")}


def is_short(word: str) -> bool:
    """Say whether ``word`` is a role noun cut short, which only stands right before a name.

    >>> is_short("Sen."), is_short("Senator")
    (True, False)
    """
    return fold(word).rstrip(".") in _long_forms()


def is_force_guard(words: str) -> bool:
    """Say whether the words end in the name of a force, and not in a guard: "the coast guard".

    >>> is_force_guard("the Icelandic coast guard"), is_force_guard("a prison guard")
    (True, False)
    """
    last = fold(words).split()[-2:]
    return len(last) > 1 and last[1] == "guard" and last[0] in _FORCES


@cache
def _always_plural() -> frozenset[str]:
    return frozenset(fold(noun) for row in read_lexicon("roles") for noun in row.get("plural", ()))


_PLURALS = {"men": "man", "women": "woman", "spokespeople": "spokesperson", "children": "child", "wives": "wife"}


@lru_cache(maxsize=8192)
def role_noun(word: str) -> tuple[str, bool] | None:
    """Return the singular of a role noun and whether it was plural, or None for any other word.

    >>> role_noun("officials"), role_noun("Spokeswoman"), role_noun("table"), role_noun("boats")
    (('official', True), ('spokeswoman', False), None, None)
    >>> role_noun("princess"), role_noun("princes"), role_noun("ombudswoman")
    (('princess', False), ('prince', True), ('ombudsman', False))
    """
    plain = fold(word)
    plain = _long_forms().get(plain.rstrip("."), plain)
    nouns = role_nouns()
    if "-" in plain and plain not in nouns:
        plain = _hyphened(plain, nouns)
    if plain in _always_plural():
        return plain, True
    if plain in nouns:  # "princess" is no several princes
        return plain, False
    if plain.endswith("woman") and plain.removesuffix("woman") + "man" in nouns:
        return plain.removesuffix("woman") + "man", False  # "ombudswoman"
    for end, singular in _PLURALS.items():
        if plain.endswith(end) and plain.removesuffix(end) + singular in nouns:
            return plain.removesuffix(end) + singular, True
    for short in (plain[:-1], plain[:-2], re.sub("ies$", "y", plain)):
        if plain.endswith("s") and short in nouns and len(short) > 2 and plain != "press":
            return short, True
    return None


def _hyphened(word: str, nouns: dict[str, dict[str, Any]]) -> str:
    """Return the role noun that a hyphen joins to "vice", "co", "ex" or "general", else the word."""
    ahead, _, rest = word.partition("-")
    return (
        word.replace("-", " ") if word.replace("-", " ") in nouns else rest if ahead in {*_SECOND, "co", "ex"} else word
    )


@lru_cache(maxsize=16384)
def read_role(phrase: str) -> Role | None:
    """Return what ``phrase`` says of a person's part, or None where it holds no role noun.

    >>> read_role("Deputy Press Secretary of the Norwegian Finance Ministry").second
    True
    >>> role = read_role("the UK defence secretary")
    >>> role.noun, sorted(role.nations), sorted(role.fields), role.office
    ('secretary', ['GB'], ['defence'], True)
    >>> read_role("the president of Finland").nations
    frozenset({'FI'})
    """
    words = _WORD.findall(_ELECT.sub(r"elect \1", _SECOND_HYPHEN.sub(r"\1 ", phrase)))
    lowered = [fold(w) for w in words]
    if lowered and lowered[0] in _SERVED:
        return None  # "of the Coast Guard": whom somebody serves, and no guard
    behind = next((i for i, w in enumerate(lowered) if i and w in _BEHIND), len(words))
    head = _head(lowered, 0, behind) or _head(lowered, 0, len(words))
    if head is None:
        return None
    first, last, noun, plural = head
    row = role_nouns()[noun]
    nations, fields, bodies = set(), set(), set()
    taken = set(range(first, last))
    for i, j, nation in nations_in(words):
        nations.add(nation.code)
        taken.update(range(i, j))
        if nation.sort == "seat":
            bodies.add(" ".join(lowered[i:j]))
    second, former = bool(row.get("deputy")), False
    for i, word in enumerate(lowered):
        stem = word.rstrip(".")
        if i in taken or not stem.strip("'s"):
            continue
        if stem in _FORMER or stem.startswith("ex-") or (stem == "elect" and i < first):
            former = True
        elif stem in _SECOND and i < first:
            second = True
        elif stem in _fields():
            fields.add(_fields()[stem])
        elif stem not in _EMPTY and not stem.isdigit():
            bodies.add(stem)
    if noun == "secretary" and "general" in lowered:
        noun, row = "secretary-general", role_nouns()["secretary-general"]
    return Role(
        noun=noun,
        group=row["class"],
        office=bool(row.get("office")),
        former=former,
        second=second,
        plural=plural,
        private=bool(row.get("private")),
        sex=_sexes().get(noun),
        nations=frozenset(nations),
        fields=frozenset(fields),
        bodies=frozenset(bodies),
    )


def _head(lowered: list[str], start: int, end: int) -> tuple[int, int, str, bool] | None:
    for last in range(end, start, -1):
        for length in (4, 3, 2, 1):
            first = last - length
            if first < start:
                continue
            found = role_noun(" ".join(lowered[first:last]))
            if found is not None:
                return first, last, found[0], found[1]
    return None
