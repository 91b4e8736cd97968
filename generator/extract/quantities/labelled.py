"""What a number counts where a list of facts says so before a colon: "Containers waiting: 14,700"."""

from __future__ import annotations

import re

from generator.extract.quantities.counted_nouns import PEOPLE

LABEL = re.compile(
    r"(?:^|[\n.;•*–-][ \t]*)(?:[Nn]umber of |[Tt]otal )?(?P<noun>[A-Za-z][a-z]+)(?: [a-z]+){0,4}:[ \t]"
    r"(?:(?:about|around|some|nearly|almost|at least|more than|over|up to)[ \t])?$"
)
ENDED = re.compile(r"[ \t]*(?:[.,;(\n–-]|$|so far\b|\([^)\n]*\))")
REACH = 70  # code points before a number in which its label stands
NO_NOUN = re.compile(  # of the page or of a match
    r"(?:views|pages|photos|comments|shares|likes|minutes|hours|times|days|pts|points|goals|runs|sets|updates)"
)


def labelled(text: str, start: int, end: int) -> str | None:
    """Return the noun that labels the number at ``start`` to ``end``, None where no label stands before it.

    >>> labelled("Ships at anchor: 14", 17, 19), labelled("Score: 2", 7, 8), labelled("He saw: 14 ships", 8, 10)
    ('ships', None, None)
    """
    match = LABEL.search(text, max(0, start - REACH), start)
    if match is None or not ENDED.match(text, end):
        return None
    noun = match["noun"].lower()
    counts = noun in PEOPLE | {"people", "men", "women", "children"} or (noun.endswith("s") and not noun.endswith("ss"))
    return noun if counts and not NO_NOUN.fullmatch(noun) else None
