"""The log of what changed for readers, which the feeds and the method page show."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from generator.model import Change
from generator.model.layout import CHANGES
from generator.write.files import write_atomic
from generator.write.yaml_files import dump_yaml


def write_changes(root: Path, changes: tuple[Change, ...]) -> bool:
    """Write ``content/data/changes.yml``, oldest first; return False where it holds just that already."""
    rows = [dataclasses.asdict(change) for change in sorted(changes, key=lambda one: (one.date, one.id))]
    return write_atomic(root / CHANGES, dump_yaml(rows, schema="schemas/changes.json"))
