"""The question several figures answer, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from generator.link.figure_facts import Asked, asked_words
from generator.read.lexicons import read_lexicon


def question_of(cluster: Sequence[Asked]) -> str:
    """Return the question ``cluster`` answers, from what most of its figures say.

    "How many North Korean troops were sent to Russia?" for a count, "How much is the aid package? (dollar)" for money,
    "What share …?" for percent; a noun without a state asks "How many …?".
    """
    first = cluster[0]
    noun = _most(one.noun for one in cluster if one.noun)
    state = _most(one.state for one in cluster if one.state)
    about = _most(word for one in cluster for word in sorted(one.context))
    if first.kind != "count":
        subject = noun or about or "it"
        unit = {"percentage_point": "percentage points"}.get(first.kind, f"{first.unit}s" if first.unit else "")
        if first.kind == "percent":
            return f"What percentage of {subject}?" if noun else f"What percentage, in “{subject}”?"
        how = "How much" if first.kind == "money" else "What figure"
        return f"{how}, in {unit}, of {subject}?" if unit else f"{how} of {subject}?"
    adjective = _adjectives().get(_most(one.owner for one in cluster if one.owner) or "", "")
    traits = _most(" ".join(sorted(one.traits)) for one in cluster if one.traits)
    words = [adjective, traits or "", _plural(noun or "")]
    asked = asked_words(state) if state else ""
    place = _most(one.figure.place for one in cluster if one.figure.place)
    where = f"{'to' if state == 'sent' else 'in'} {place}" if place and asked else ""
    return " ".join(part for part in ("How many", *words, asked, where) if part) + "?"


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
