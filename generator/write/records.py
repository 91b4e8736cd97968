"""The waist: ``content/data/**`` as sorted, diffable, schema-checked YAML."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from generator.describe.records import to_record
from generator.model import Annotated, Linked
from generator.model.layout import DATA, KINDS, STORY_FILES
from generator.read.records import annotated_from
from generator.write.files import write_atomic
from generator.write.yaml_files import dump_yaml


def document_record(annotated: Annotated) -> dict[str, Any]:
    """Return one document's file: what it was extracted from, then every finding by kind in text order."""
    document = annotated.document
    record: dict[str, Any] = {"document": document.id, "sha256": document.sha256}
    if document.published_inferred:
        record |= {"published": document.published, "published_from": document.published_from}
    for kind in KINDS:
        findings = sorted(getattr(annotated, kind), key=lambda finding: (finding.span, finding.id))
        record[kind] = [to_record(finding, document.text) for finding in findings]
    if annotated.orphans:
        record["orphans"] = [_row(orphan) for orphan in annotated.orphans]
    return record


def as_written(annotated: Annotated) -> Annotated:
    """Return ``annotated`` as it reads back from its file: what is made of either is the same."""
    record = document_record(annotated)
    return annotated_from(record, annotated.document, path=annotated.document.id, text="")


def story_records(linked: Linked) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each story file, fields at their default left out."""
    return {name: [_row(item) for item in getattr(linked, name)] for name in STORY_FILES}


def _row(item: Any) -> Any:
    if dataclasses.is_dataclass(item):
        return {
            field.name: _row(getattr(item, field.name))
            for field in dataclasses.fields(item)
            if field.default is dataclasses.MISSING or getattr(item, field.name) != field.default
        }
    return [_row(part) for part in item] if isinstance(item, tuple) else item


def write_documents(root: Path, documents: tuple[Annotated, ...]) -> list[str]:
    """Write one data file and the text as last seen for each document; drop those of documents gone; return changes."""
    files = {}
    for annotated in documents:
        name = annotated.document.id
        files[f"documents/{name}.yml"] = dump_yaml(document_record(annotated), schema="../schemas/document.json")
        files[f"texts/{name}.txt"] = annotated.document.text
    changed = [name for name, content in files.items() if write_atomic(root / DATA / name, content)]
    for folder in ("documents", "texts"):
        for path in sorted((root / DATA / folder).glob("*")):
            if f"{folder}/{path.name}" not in files:
                path.unlink()
                changed.append(f"{folder}/{path.name}")
    return changed


def write_story(root: Path, linked: Linked) -> list[str]:
    """Write the story files; return the names of those that changed."""
    return [
        name
        for name, rows in story_records(linked).items()
        if write_atomic(root / DATA / "story" / f"{name}.yml", dump_yaml(rows, schema=f"../schemas/{name}.json"))
    ]
