"""Kinds of bodies: what a name or a description makes of one, and what a noun may take up again."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.names.fold import fold
from generator.names.nations import nation_of
from generator.names.organisations import organisation_noun, without_article, without_legal_form
from generator.read.lexicons import read_lexicon

_WORD = re.compile(r"[\w&\-]+")
_UN = re.compile(r"^(?:UN|U\.N\.|United Nations)(?:['’]s?)? (?=[a-z])")
_TAIL = re.compile(r"\b(?:of|for|in|at|on|from|with|that|which|who|whose|based|and|to)\b")


@cache
def _nouns(key: str) -> dict[str, frozenset[str]]:
    """Return the kinds of each noun in the columns ``key`` of body_kinds.yml."""
    found: dict[str, set[str]] = {}
    for row in read_lexicon("body_kinds"):
        for column in key.split():
            for noun in row.get(column, ()):
                found.setdefault(fold(noun), set()).add(row["kind"])
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Return the full name and the kind, "" for none, of each well-known body by its every form, folded."""
    rows = read_lexicon("known_bodies")
    return {fold(form): (row["name"], row.get("kind", "")) for row in rows for form in (row["name"], *row["short"])}


def known_body(name: str) -> str | None:
    """Return the full name of a well-known body, None for others.

    >>> known_body("the WHO"), known_body("who"), known_body("Veltmar")
    ('World Health Organization', None, None)
    >>> known_body("the U.N.'s refugee agency") == known_body("UNHCR")
    True
    """
    plain = _UN.sub("UN ", without_article(name))
    return None if plain.islower() else _known().get(fold(plain), (None, ""))[0]


def may_take_up(noun: str) -> frozenset[str]:
    """Return the kinds of bodies that "the …" may mean.

    >>> sorted(may_take_up("lender")), sorted(may_take_up("door"))
    (['bank'], [])
    """
    return _nouns("takes bare").get(fold(noun), frozenset())


def described_noun(words: str) -> str:
    """Return the noun for a body that heads a description, "" where none does.

    >>> described_noun("a Dutch charity based in Orsk"), described_noun("owner of the mine"), described_noun("a nurse")
    ('charity', 'owner', '')
    """
    head = _WORD.findall(_TAIL.split(fold(words), maxsplit=1)[0])
    noun = head[-1] if head else ""
    return noun if noun in _nouns("takes words bare") else ""


def kinds_told(words: str) -> frozenset[str]:
    """Return the kinds that a description makes of a body; a wide noun, "group", tells one with what narrows it.

    >>> sorted(kinds_told("the aid group")), sorted(kinds_told("the group")), sorted(kinds_told("a Dutch bank"))
    (['charity'], [], ['bank'])
    """
    noun = described_noun(words)
    if not noun or noun_kinds(noun):
        return noun_kinds(noun)
    narrower = [kind for word in _WORD.findall(fold(words)) for kind in noun_kinds(word)]
    return may_take_up(noun) & frozenset(narrower)


def noun_kinds(noun: str) -> frozenset[str]:
    """Return the kinds that a noun beside a name makes of a body; a wide one, "group", makes none."""
    return _nouns("takes words").get(noun, frozenset())


@lru_cache(maxsize=16384)
def kinds_of_name(name: str) -> frozenset[str]:
    """Return the kinds that the words of a name say: by its noun, else by any word.

    >>> [sorted(kinds_of_name(n)) for n in ("Veltmar Copper", "Bank of Orlan", "Orlan Relief Unit", "Veltmar")]
    [['company'], ['bank'], ['agency'], []]
    """
    known = _known().get(fold(without_article(name)))
    if known is not None and known[1]:
        return frozenset({known[1]})
    words = _WORD.findall(fold(without_article(name)))
    noun = organisation_noun(name)
    for word in (noun, words[-1] if words else None):
        if word and (kinds := noun_kinds(word)):
            return kinds
    if noun is not None:
        return frozenset()
    return next((kinds for word in reversed(words[1:]) if (kinds := noun_kinds(word))), frozenset())


def is_head(short: str, full: str) -> bool:
    """Say whether a name is what a fuller one begins with, and a word for a kind of body stands behind it.

    >>> is_head("Veltmar", "Veltmar Copper"), is_head("Bank", "Bank of Orlan"), is_head("Orlan", "Orlan City Council")
    (True, False, False)
    """
    mine, theirs = fold(short).split(), fold(without_legal_form(full)).split()
    if len(mine) == len(theirs):
        return mine == theirs and short != full
    told = kinds_of_name(full) & _NAMED_SHORT
    return bool(told) and theirs[: len(mine)] == mine and organisation_noun(short) is None and nation_of(short) is None


# What is called by a part of its name; "Orlan Ministry" is not "Orlan", nor is a town its hospital.
_NAMED_SHORT = frozenset({"company", "airline", "bank", "charity"})
