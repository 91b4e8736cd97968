"""The question several figures answer, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from generator.link.asked import Asked
from generator.link.figure_words import asked_words
from generator.link.stems import stem
from generator.link.words import WORD, fold
from generator.read.lexicons import read_lexicon


def question_of(cluster: Sequence[Asked]) -> str:
    """Return the question ``cluster`` answers, from what most of its figures say.

    "How many North Korean troops were sent to Russia?" for a count; for a share, a sum or a measure "How many dollars
    (loss)?", with the word most of the sentences share. A noun without a state asks "How many …?".
    """
    noun = _most(one.noun for one in cluster if one.noun)
    state = _most(one.state for one in cluster if one.state)
    if cluster[0].kind != "count":
        about = noun or _most(word for one in cluster for word in sorted(one.context) if word.islower())
        unit = _units(cluster[0].unit or "units")
        return f"How many {unit} ({_shown(about, cluster)})?" if about else f"How many {unit}?"
    adjective = _adjectives().get(_most(one.owner for one in cluster if one.owner) or "", "")
    traits = _most(" ".join(sorted(one.traits)) for one in cluster if one.traits)
    words = [adjective, traits or "", _plural(noun or "")]
    asked = asked_words(state) if state else ""
    place = _most(one.figure.place for one in cluster if one.figure.place)
    where = f"{'to' if state == 'sent' else 'in'} {place}" if place and asked else ""
    return " ".join(part for part in ("How many", *words, asked, where) if part) + "?"


def _units(unit: str) -> str:
    """Return a unit in the plural: "cubic metres per second", "percent", "percentage points"."""
    if unit in {"percent", "percentage point"}:
        return unit if unit == "percent" else "percentage points"
    head, per, rest = unit.partition(" per ")
    return f"{head if head.endswith('s') else head + 's'}{per}{rest}"


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
    if noun in {str(row["noun"]) for row in read_lexicon("counted_nouns")} or noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("x", "ch", "sh")) else f"{noun}s"


@cache
def _adjectives() -> dict[str, str]:
    return {row["code"]: row["adjectives"][0] for row in read_lexicon("nations") if row.get("adjectives")}
