"""What the words of one expression say by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.findings import Anchor, TimexType

# Steps that a word counts from the anchor, in the unit of the expression it stands in.
STEPS = {
    **{"LAST": -1, "PAST": -1, "PREVIOUS": -1, "EARLIER": -1},
    **{"NEXT": 1, "COMING": 1, "FOLLOWING": 1, "AFTER": 1, "LATER": 1},
    **{"THIS": 0, "CURRENT": 0, "SAME": 0, "THAT": 0},
}
# After "the day before": what it counts from was said before.
CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?)\"”—–]|$|(?:and|or|but|to|in|at|with|by|from|when|on)\b)")


@dataclass(frozen=True, slots=True)
class Reading:
    """Type and open value; ``shift`` and ``anchor`` as on Timex; ``gap`` says why there is no value."""

    type: TimexType
    value: str | None
    shift: int | None = None
    anchor: Anchor = "published"
    mod: str | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One of several expressions that a match holds ("3 to 5 May"): where it stands and what it says."""

    start: int
    end: int
    reading: Reading


Readings = Reading | tuple[Piece, ...] | None
