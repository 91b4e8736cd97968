"""The accuracy card: scores somebody measured, with the command that prints them again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Score:
    """One measured score: precision and recall in percent, or another ``measure`` in words, and the rest empty.

    ``gold`` counts what was there to be found.
    """

    what: str
    on: str
    gold: int
    precision: str
    recall: str
    measure: str
    command: str
    note: str


@cache
def scores() -> tuple[Score, ...]:
    """Return the rows of ``generator/accuracy.yml`` in file order.

    >>> all(score.command and (score.measure or (score.precision and score.recall)) for score in scores())
    True
    """
    rows = yaml.safe_load((files("generator") / "accuracy.yml").read_text(encoding="utf-8")) or []
    return tuple(
        Score(
            what=row["what"],
            on=row["data"],
            gold=int(row["gold"]),
            precision=_percent(row.get("precision")),
            recall=_percent(row.get("recall")),
            measure=row.get("score", ""),
            command=row["command"],
            note=row.get("note", ""),
        )
        for row in rows
    )


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * float(share):.1f}%"
