"""Numbers of play and of the clock, which count nothing: "lost 24 to 17", "234 for 6", "the 400 metres"."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.extract.quantities.measured import Measured

WINDOW = 60  # code points before a pair in which the verb of winning stands
PLAYED = re.compile(
    r"\b(?:won|wins?|winning|lost|loses?|losing|beat(?:en|ing|s)?|defeat(?:ed|s|ing)?|leads?|led|leading|trail(?:s|ed|ing)?|"
    r"tied|ahead|edged|downed|routed|victory|loss|score)\b[^.;:\n]{0,40}$"
)
VOTED = re.compile(
    r"\b(?:vot|ballot|poll|motion|bill|resolution|jur|panel|council|committee|senat|parliament|seat|per ?cent)\w*",
    re.I,
)
ENDS = r"(?=[.,;!?)\n]|$| (?:in|at|on|against|after|over)\b)(?![.,]\d)"
PAIR = re.compile(rf"(?<![\d.,$£€-])(\d{{1,3}}) to (\d{{1,3}}){ENDS}")
INNINGS = re.compile(
    r"(?<![\d.,$£€-])\d{2,3} for (?:\d|10)(?=[.,;!?)\n]|$| (?:in|at|on|by|when|after|before|and)\b)(?![.,]\d)"
)
RACE = re.compile(r"\b(?:in|won|wins?|winning|ran|runs?|running|over|at) the $", re.I)
DISTANCES = frozenset(map(Decimal, (60, 100, 200, 400, 800, 1500, 3000, 5000, 10000)))
CLOCK = re.compile(
    r"\bat (?:about |around )?(?:[1-9]|[12]\d) to (?:[1-9]|1[0-2])(?=[.,;!?)\n]|$| (?:and|on|in|every)\b)(?![.,]\d)"
)


def is_score(found: Measured, text: str) -> bool:
    """Say whether a bare number is one side of a result, or of a time told in words.

    >>> from generator.numerals.printed import find_numerals
    >>> from generator.extract.quantities.units import measure
    >>> [[is_score(measure(n, text), text) for n in find_numerals(text)] for text in (
    ...     "They lost 24 to 17.", "All voted 24 to 17.", "They made 234 for 6.", "It left at 5 to 10.")]
    [[True, True], [False, False], [True, True], [True, True]]
    """
    begin, stop = max(0, found.start - 12), found.end + 12
    if " to " not in (near := text[begin:stop]) and " for " not in near:
        return False
    if (pair := _holding(PAIR, found, text, begin, stop)) is not None:
        before = text[max(0, pair.start() - WINDOW) : pair.start()]
        if PLAYED.search(before) and not VOTED.search(text[max(0, pair.start() - WINDOW) : stop]):
            return True
    return any(_holding(pattern, found, text, begin, stop) for pattern in (INNINGS, CLOCK))


def is_race(found: Measured, text: str) -> bool:
    """Say whether a distance is the name of a race: "third in the 400 metres"."""
    if found.unit not in {"metre", "mile"} or found.low not in DISTANCES:
        return False
    return RACE.search(text, max(0, found.start - 16), found.start) is not None


def _holding(pattern: re.Pattern[str], found: Measured, text: str, begin: int, stop: int) -> re.Match[str] | None:
    """Return the match of ``pattern`` near ``found`` that holds it."""
    return next(
        (m for m in pattern.finditer(text, begin, stop) if m.start() <= found.start and found.end <= m.end()), None
    )
