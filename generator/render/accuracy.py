"""The accuracy card: scores somebody measured, with the command that prints them again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Score:
    """One measured score, in percent; ``gold`` counts what was there to be found."""

    what: str
    on: str
    gold: int
    precision: str
    recall: str
    command: str
    note: str


@cache
def scores() -> tuple[Score, ...]:
    """Return the rows of ``generator/accuracy.yml`` in file order.

    >>> all(score.command for score in scores())
    True
    """
    rows = yaml.safe_load((files("generator") / "accuracy.yml").read_text(encoding="utf-8")) or []
    return tuple(
        Score(
            what=row["what"],
            on=row["data"],
            gold=int(row["gold"]),
            precision=f"{100 * float(row['precision']):.1f}%",
            recall=f"{100 * float(row['recall']):.1f}%",
            command=row["command"],
            note=row.get("note", ""),
        )
        for row in rows
    )
