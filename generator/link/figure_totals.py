"""What a bare number counts, by the "number of" before it: "the toll rose to 31"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.link.figure_nouns import noun_forms, noun_row
from generator.link.figure_states import applies, states
from generator.link.stems import singular, thin
from generator.link.words import fold
from generator.read.lexicons import read_lexicon

TOTAL = re.compile(
    r"\b(?:(?:number|total|count|tally|toll) of (?:the |those |confirmed |people )?(?P<of>[a-z][\w\s-]{2,60}?)"
    r"|(?P<toll>(?:death |municipal |official )?tolls?|fatalities|(?:own|[a-z]+['’]s?|military) losses)"
    r"|(?:put|puts|estimated?|estimates) (?:the|its|their|that) (?:\w+ )?"
    r"(?P<whole>(?!number|total|count|tally|toll|losses)[a-z]{4,})"
    r"|(?:[Tt]he|[Aa]) (?P<crowd>crowd|turnout|audience|gathering)(?=[^.;“”\"\d]{0,80} (?:put|estimated) at))\b"
    r"[^.;“”\"\d]{0,160}?\b(?:of|to|at|was|is|be|(?:reach|pass|top+|exceed)(?:ed|es|s)|hits?)\s"
    r"(?:(?!(?:and|or|but) )\w+ ){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Total:
    """What "the number of people killed rose to" counts: the noun, its lexicon row and the state, None if open."""

    noun: str
    row: dict[str, Any]
    state: str | None


def total_of(before: str) -> Total | None:
    """Return what is counted by the "number of" that the words ``before`` a bare figure give it, None without one."""
    match = TOTAL.search(before)
    if match is None:
        return None
    if match["toll"]:
        return Total("people", noun_row("people"), "killed")
    if whole := match["whole"] or match["crowd"]:
        noun = wholes().get(whole)
        return Total(noun, noun_row(noun), None) if noun else None
    words = before[match.start() :].partition(" of ")[2]
    found = re.findall(r"[a-z-]+", words)[:4]
    for word in found:
        row = noun_forms().get(fold(word))
        if row:
            said = (r["state"] for r, p in states() if applies(r, row["noun"]) and p.search(words))
            return Total(row["noun"], row, row.get("state") or next(said, None))
    noun = next((word for word in found[:3] if word.endswith("s") and len(word) > 3 and not thin(word)), "")
    return Total(singular(noun), {}, None) if noun else None


@cache
def wholes() -> dict[str, str]:
    """Return what a word for a whole counts: "damage", "crowd"."""
    return {form: str(row["counts"]) for row in read_lexicon("wholes") for form in row["forms"]}
