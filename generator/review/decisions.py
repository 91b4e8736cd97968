"""Decisions written to ``content/corrections.yml``, one by one, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.model.layout import CORRECTIONS
from generator.read.content import read_text
from generator.read.yaml_files import load_yaml
from generator.write.files import write_atomic
from generator.write.yaml_lists import append_item, remove_item

SCHEMA = "data/schemas/corrections.json"


def decide(root: Path, correction: dict[str, Any], why: str) -> dict[str, Any]:
    """Write ``correction`` at the end of the file at once; return the entry as written."""
    entry = {**correction, "why": " ".join(why.split()) or "decided in review"}
    text = read_text(root, CORRECTIONS, required=False)
    write_atomic(root / CORRECTIONS, append_item(text, entry, path=CORRECTIONS, schema=SCHEMA))
    return entry


def undo(root: Path, entry: dict[str, Any]) -> bool:
    """Take ``entry`` out again, the last one like it; return False where someone else took it out already."""
    text = read_text(root, CORRECTIONS, required=False)
    rows = load_yaml(text, path=CORRECTIONS) or []
    places = [index for index, row in enumerate(rows) if row == entry]
    if not places:
        return False
    write_atomic(root / CORRECTIONS, remove_item(text, places[-1], path=CORRECTIONS))
    return True
