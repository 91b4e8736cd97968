"""The question several figures answer, in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from generator.link.asked import Asked
from generator.link.figure_nouns import is_person, noun_forms
from generator.link.figure_states import asked_words
from generator.link.stems import singular, stem, thin
from generator.link.words import WORD, fold
from generator.numerals.words import plain_words
from generator.read.lexicons import read_lexicon

# What an article, a possessive or "of" stands before, with one word between at most: the noun of a measured thing.
THING = re.compile(
    r"\b(?:a|an|the|its|their|his|her|this|that|total|annual|of|in|for|on)\s+(?:[a-z-]+\s+)?([a-z]{4,})\b(?=([^\w]|$))"
)
NO_NOUN = re.compile(  # what mostly is none by its ending, and comparisons
    r".*(?:[^e]ed|[^r]ing|ly|ous|ive|est)|(?:low|high|bigg|small|larg|few|long|short|great|wid|cheap|old|young)(?:e?r|er)|"
    r"whom|which|whose|away|ago|inside|outside|worth|late|earlier|later|early|daily|yearly|again|around|between|(?:north|south|east|west)(?:ward)?s?|(?:up|down)stream|wide|long|deep|high|tall|open|full|flat|"
    r"further|next|last|below|above|each|more|less|same|other|about|alone|again"
)
MEN = re.compile(r"(?:^|(?<=police)|(?<=fisher)|(?<=service)|(?<=gun))(wo)?man$")
DEGREES = frozenset({"celsius", "fahrenheit"})
# "Lenn, a port of 900,000 people": whose inhabitants are counted.
APPOSED = re.compile(r"([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s(?:a|an|the|now a)\s(?:[\w’'-]+\s){0,4}of\s$")
STOP = re.compile(r"[,;:()–—]")
PHRASES = {
    "percent": "What percentage",
    "percentage_point": "How many percentage points",
    "money": "How much money",
    "fraction": "What share",
}


def questions_of(clusters: Sequence[Sequence[Asked]]) -> list[str]:
    """Return the question of each cluster; those worded alike also say of which year or by whose account they are.

    "How many burials in 2024?", "How many people were killed, according to the Lenn Trust?"
    """
    plain = [question_of(cluster) for cluster in clusters]
    often = Counter(plain)
    return [
        f"{question.removesuffix('?')}{_apart(cluster)}?" if often[question] > 1 else question
        for question, cluster in zip(plain, clusters, strict=True)
    ]


def _apart(cluster: Sequence[Asked]) -> str:
    years = {one.scope[0][:4] if one.scope and one.scope[0][:4] == one.scope[1][:4] else "" for one in cluster}
    if len(years) == 1 and (year := years.pop()):
        return f" in {year}"
    speakers = {one.figure.speaker or "" for one in cluster}
    return f", according to {speaker}" if len(speakers) == 1 and (speaker := speakers.pop()) else ""


def question_of(cluster: Sequence[Asked]) -> str:
    """Return the question ``cluster`` answers, from what most of its figures say.

    "How many North Korean troops were sent to Russia?" for a count, "How many …?" where no state is told or the noun
    cannot be in it. For a sum, a share or a measure the thing measured goes ahead, as most of its sentences word it:
    "Turbine: how much money?"; "How many tonnes of oil?" where they are tonnes of it; without one "How much money?".
    """
    if cluster[0].kind == "age":
        return f"How old is {cluster[0].noun}?"
    if cluster[0].kind != "count":
        return _amount(cluster)
    noun = _most(one.noun for one in cluster if one.noun) or ""
    state = _most(one.state for one in cluster if one.state)
    adjective = _adjectives().get(_most(one.owner for one in cluster if one.owner) or "", "")
    told = [" ".join(sorted(one.traits)) for one in cluster if one.noun == noun]
    traits = _most(told) if 2 * sum(map(bool, told)) >= len(told) else ""  # what one of many says is not asked by all
    described = [_in_capitals(words, cluster) for words in _in_order(cluster, traits or "", adjective)]
    words = [*described, _plural(_printed(noun, cluster))]
    asked = asked_words(state, noun) if state else ""
    place = _most(one.figure.place for one in cluster if one.figure.place)
    if state == "living":
        place = _most(match[1] for one in cluster if (match := APPOSED.search(_before(one)))) or place
    where = f"{'to' if state == 'sent' else 'in'} {place.strip()}" if place and asked else ""
    if state == "living" and not where:
        where = "there"
    return " ".join(part for part in ("How many", *words, asked, where) if part) + "?"


def _in_capitals(words: str, cluster: Sequence[Asked]) -> str:
    """Return ``words`` with those in capitals that the figures print so: "RSF fighters"."""
    printed = {fold(word): word for one in cluster for word in (one.figure.counted or "").split() if word.isupper()}
    return " ".join(printed.get(word, word) for word in words.split())


def _in_order(cluster: Sequence[Asked], traits: str, adjective: str) -> tuple[str, str]:
    """Return both in the order they are printed in: "Korvan crew", but "elite Korvan"."""
    for one in cluster:
        counted = fold(one.figure.counted or "")
        if traits and adjective and 0 <= counted.find(fold(adjective)) < counted.find(traits):
            return adjective, traits
    return traits, adjective


def _before(one: Asked) -> str:
    return one.sentence[: one.figure.span.start - one.figure.sentence.start]


def _printed(noun: str, cluster: Sequence[Asked]) -> str:
    """Return the noun as most figures word it where none of them prints the one they are compared under.

    "340,000 customers" are households to compare with, and customers to ask for.
    """
    rows = noun_forms()
    heads: Counter[str] = Counter()
    for one in cluster:
        words = [fold(word) for word in (one.figure.counted or "").split()]
        tails = (" ".join(words[:end][-size:]) for end in range(1, min(len(words), 4) + 1) for size in (2, 1))
        heads.update({tail for tail in tails if tail in rows and _worded(tail, rows[tail], noun)})
    return noun if not heads or heads[noun] else max(sorted(heads), key=lambda head: (heads[head], len(head)))


def _worded(form: str, row: Mapping[str, Any], noun: str) -> bool:
    return row["noun"] == noun and "state" not in row and form in row["forms"]


def _amount(cluster: Sequence[Asked]) -> str:
    """Return the question of a sum, a share or a measure."""
    one, about = cluster[0], _thing(cluster)
    asked = _measured(one)
    if not about:
        return f"{asked}?"
    if (one.unit or "").startswith("per "):
        return f"How many {about} {one.unit}?"
    of = re.compile(rf"\s+of (?:\w+ )?{re.escape(about)}\b", re.IGNORECASE)
    behind = (o.sentence[o.figure.span.end - o.figure.sentence.start :] for o in cluster)
    if one.kind not in PHRASES and any(of.match(words) for words in behind):
        head, per, rest = asked.partition(" per ")
        return f"{head} of {about}{per}{rest}?"
    return f"{about[0].upper()}{about[1:]}: {asked[0].lower()}{asked[1:]}?"


def _measured(one: Asked) -> str:
    """Return how a sum, share or measure is asked for: "How much money per barrel", "How many kilometres"."""
    unit = one.unit or ""
    if one.kind in PHRASES:
        _, per, rest = unit.partition(" per ")
        return f"{PHRASES[one.kind]}{per}{rest}"
    return f"How many {_units(unit)}" if unit else "What number"


def _units(unit: str) -> str:
    """Return a unit in the plural: "cubic metres per second"."""
    head, per, rest = unit.partition(" per ")
    if head.startswith("per "):
        return unit
    if head in DEGREES:
        return f"degrees {head.capitalize()}{per}{rest}"
    measured, of, what = head.partition(" of ")
    return f"{measured if measured.endswith('s') else measured + 's'}{of}{what}{per}{rest}"


def _thing(cluster: Sequence[Asked]) -> str:
    """Return the thing measured: the noun right behind the figures, else the one most sentences have, as worded.

    Such a word stands behind an article or the like in one of them, is no name and not the unit; where most sentences
    do not agree on one it must stand right before a figure ("exports at $225m"), else it is "".
    """
    if cluster[0].unit in DEGREES:
        return "temperature"
    noun = _most(one.noun for one in cluster if one.noun)
    if noun and not _no_thing(shown := _shown(noun, cluster), cluster[0]):
        return shown
    told = list({one.sentence: one for one in cluster}.values())
    found = Counter(word for one in told for word in _things(one))
    held = Counter(word for one in told for word in {stem(fold(match[0])) for match in WORD.finditer(one.sentence)})
    close = {stem(fold(match[0])) for one in told for match in WORD.finditer(STOP.split(_before(one))[-1])}
    beside = Counter(word for one in cluster for word in one.near)
    fit = [word for word in found if 2 * held[word] > len(told)] or [word for word in found if word in close]
    best = min(fit, key=lambda word: (-found[word], -held[word], -beside[word], word), default="")
    return _shown(best, cluster) if best else ""


def _things(one: Asked) -> set[str]:
    """Return the stems in the sentence of ``one`` that may be the thing measured: once each, no name."""
    named = {fold(match[0]) for match in WORD.finditer(one.sentence) if match[0][0].isupper()}
    words = {match[1] for match in THING.finditer(one.sentence)} - named
    return {stem(word) for word in words if not _no_thing(word, one)}


def _no_thing(word: str, one: Asked) -> bool:
    moved = any(word in row["forms"] for row in read_lexicon("change_words"))
    if is_person(word) or is_person(singular(word)) or word in plain_words() or word in _verbs():
        return True
    return thin(word) or moved or bool(NO_NOUN.fullmatch(word)) or stem(word) in map(stem, (one.unit or "").split())


def _shown(about: str, cluster: Sequence[Asked]) -> str:
    """Return a stem as one of the sentences words it."""
    for one in cluster:
        for match in WORD.finditer(one.sentence):
            if stem(fold(match[0])) == about:
                return match[0].lower()
    return about


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def _plural(noun: str) -> str:
    if noun in {str(row["noun"]) for row in read_lexicon("counted_nouns")} or noun.endswith(("s", "men")):
        return noun
    if MEN.search(noun):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("x", "ch", "sh")) else f"{noun}s"


@cache
def _verbs() -> frozenset[str]:
    return frozenset(form for row in read_lexicon("irregular_verbs") for form in row["forms"])


@cache
def _adjectives() -> dict[str, str]:
    return {row["code"]: row["adjectives"][0] for row in read_lexicon("nations") if row.get("adjectives")}
