"""The noun that a figure counts, and what the lexicon knows of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from generator.link.stems import singular, stem, thin
from generator.link.words import fold
from generator.model import Quantity
from generator.names.nations import nations_in, people_of
from generator.names.roles import role_noun
from generator.read.lexicons import read_lexicon

PREPOSITION = re.compile(r" (?:of|in|from|at|on|for|to|by|who|that|which|with|into) ")
STANDING = frozenset({"prisoner", "captive", "hostage", "alive", "each", "apiece", "overall", "total"})
APPOSED = re.compile(r"[\w.,]*\w, ")  # "to 31, the agency said" counts no agency


def noun_of(figure: Quantity, text: str) -> tuple[str, frozenset[str], dict[str, Any]]:
    """Return the noun counted, the words describing it, and its row in the lexicon, empty for a noun without one."""
    apposed = APPOSED.match(text, figure.span.start, figure.span.end)
    counted = "" if apposed else PREPOSITION.split(f" {figure.counted or ''} ")[0].strip()
    words = [fold(word) for word in re.findall(r"[\w’'-]+", counted) if not word[0].isdigit()]  # "88 of 143 people"
    if len(words) > 1 and words[-1] in STANDING:  # "60 soldiers prisoner"
        words.pop()
    plain = {fold(word) for part in _nations_out(counted) for word in part.split()}
    for size in range(min(4, len(words)), 0, -1):
        form = " ".join(words[-size:])
        row = noun_forms().get(form)
        if row:
            kind = {form} if form in _kinds() else set()
            return row["noun"], frozenset((plain & set(words[:-size])) | kind), row
    if not words:
        return "", frozenset(), {}
    if _are_nationals(counted.split()):
        return "people", frozenset(), noun_row("people")
    person = role_noun(words[-1])
    if person:
        return person[0], frozenset(plain & set(words[:-1])), {"noun": person[0], "people": True}
    return singular(words[-1]), frozenset(plain & set(words[:-1])), {}


def _are_nationals(words: Sequence[str]) -> bool:
    """Say whether the words end in a people's name: "63 North Koreans", "40 Chinese"."""
    return any(people_of(" ".join(words[-size:])) for size in (1, 2))


def noun_behind(figure: Quantity, text: str) -> str:
    """Return the noun right behind a share or a sum, "tariff" in "a 25 percent tariff on", "" where there is none."""
    match = re.match(
        r"[ -](?:of (?:the |its |their |all )?(?=[a-z]{3})|(?=[a-z]{4}))([a-z]+)\b",
        text[figure.span.end : figure.span.end + 40],
    )
    return "" if match is None or thin(match[1]) or match[1] in {"from", "into", "against"} else stem(match[1])


def is_person(noun: str) -> bool:
    """Say whether ``noun`` counts persons: people, troops, patients."""
    return bool(noun_row(noun).get("people")) or role_noun(noun) is not None


def generic(noun: str) -> bool:
    """Say whether those whom ``noun`` counts may be called people and no more: residents, not soldiers or children."""
    return bool(noun_row(noun).get("generic"))


def owned(noun: str) -> bool:
    """Say whether the nation sending or holding those whom ``noun`` counts is part of the question, as with troops."""
    return bool(noun_row(noun).get("owned"))


@cache
def noun_row(noun: str) -> dict[str, Any]:
    """Return the lexicon's row of ``noun``, empty for a noun without one."""
    rows = (row for row in read_lexicon("counted_nouns") if row["noun"] == noun and "state" not in row)
    return next(rows, {})


def _nations_out(counted: str) -> list[str]:
    words = counted.split()
    named = {at for first, last, _ in nations_in(words) for at in range(first, last)}
    return [word for at, word in enumerate(words) if at not in named]


@cache
def noun_forms() -> dict[str, dict[str, Any]]:
    """Return the lexicon's row of every form of a counted noun."""
    rows = list(reversed(read_lexicon("counted_nouns")))
    plain = {form: row for row in rows for form in (*row["forms"], *row.get("kinds", ()))}
    ones = {_one(form): row for row in rows if "state" not in row for form in row["forms"]}
    return {**ones, **plain}


@cache
def _kinds() -> frozenset[str]:
    """Return the words that name one kind of what a noun of the lexicon counts: "frigates" are ships."""
    kinds = [kind for row in read_lexicon("counted_nouns") for kind in row.get("kinds", ())]
    return frozenset((*kinds, *map(_one, kinds)))


def _one(form: str) -> str:
    """Return the singular of a counted noun: "person", "fisherman"."""
    role = role_noun(form)
    return role[0] if role else singular(form)
