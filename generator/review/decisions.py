"""Decisions written to ``content/corrections.yml``, one by one, and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.model.layout import CORRECTIONS
from generator.read.content import read_text
from generator.read.yaml_files import load_yaml
from generator.write.files import write_atomic
from generator.write.yaml_lists import append_item, remove_item

SCHEMA = "data/schemas/corrections.json"


def decide(root: Path, corrections: Iterable[dict[str, Any]], why: str) -> list[dict[str, Any]]:
    """Write ``corrections`` at the end of the file at once; return the entries as written."""
    text = read_text(root, CORRECTIONS, required=False)
    entries = [{**correction, "why": " ".join(why.split()) or "decided in review"} for correction in corrections]
    for entry in entries:
        text = append_item(text, entry, path=CORRECTIONS, schema=SCHEMA)
    write_atomic(root / CORRECTIONS, text)
    return entries


def undo(root: Path, entries: Iterable[dict[str, Any]]) -> None:
    """Take ``entries`` out again, of equal ones the last; those that someone else took out already are gone anyway."""
    text = read_text(root, CORRECTIONS, required=False)
    for entry in entries:
        rows = load_yaml(text, path=CORRECTIONS) or []
        places = [index for index, row in enumerate(rows) if row == entry]
        if places:
            text = remove_item(text, places[-1], path=CORRECTIONS)
    write_atomic(root / CORRECTIONS, text)
