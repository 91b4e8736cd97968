"""The decisions taken at the desk, kept between sittings so that they can be taken back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.model.layout import CACHE
from generator.write.files import write_atomic

LOG = f"{CACHE}/review.json"
MOST = 500  # decisions kept: more than anyone takes back


@dataclass(frozen=True, slots=True)
class Decision:
    """The entries that an answer wrote, and those they replace; for a day the ``listing`` it went to."""

    key: str
    entries: list[dict[str, Any]] = field(default_factory=list)
    instead_of: list[dict[str, Any]] = field(default_factory=list)
    listing: dict[str, str] = field(default_factory=dict)  # "before" and "after"


def read_log(root: Path) -> list[Decision]:
    """Return the decisions of earlier sittings, none where there is no log or another program wrote it."""
    path = root / LOG
    try:
        return [Decision(**row) for row in json.loads(path.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def write_log(root: Path, decided: list[Decision]) -> None:
    """Write the decisions, the oldest first."""
    rows = [asdict(one) for one in decided[-MOST:]]
    write_atomic(root / LOG, json.dumps(rows, ensure_ascii=False) + "\n")
