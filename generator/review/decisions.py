"""Decisions written to ``content/corrections.yml``, one by one, and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.model.faults import Fault, StoryError
from generator.model.layout import CORRECTIONS, DOCUMENTS
from generator.read.content import read_text
from generator.read.edtf_dates import is_edtf
from generator.read.yaml_files import load_yaml
from generator.write.files import write_atomic
from generator.write.yaml_lists import append_item, remove_item, set_fields

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


def date_document(root: Path, document: str, fields: dict[str, str]) -> tuple[str, str]:
    """Set ``fields`` in the entry of ``document`` in content/documents.yml; return the file before and after."""
    if not is_edtf(fields.get("published", "")):
        raise StoryError([Fault(DOCUMENTS, 0, f"'{fields.get('published', '')}' is not a date", "write YYYY-MM-DD")])
    before = read_text(root, DOCUMENTS)
    index = next(place for place, row in enumerate(load_yaml(before, path=DOCUMENTS)) if row["id"] == document)
    after = set_fields(before, index, fields, path=DOCUMENTS)
    write_atomic(root / DOCUMENTS, after)
    return before, after


def undate_document(root: Path, before: str, after: str) -> None:
    """Put content/documents.yml back as it was before; StoryError where someone has changed it since."""
    if read_text(root, DOCUMENTS) != after:
        raise StoryError([Fault(DOCUMENTS, 0, "the file has changed since", "take the day out by hand")])
    write_atomic(root / DOCUMENTS, before)
