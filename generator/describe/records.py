"""Findings as plain records for files, and back; what a span is in memory is words and places on disk."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Any, TypeVar

from generator.describe.selectors import Selector, describe
from generator.model import Finding, Span

F = TypeVar("F", bound=Finding)
PLACED = ("text", "start", "end", "prefix", "suffix", "sentence")


def to_record(finding: Finding, text: str) -> dict[str, Any]:
    """Return ``finding`` as the data contract writes it: id and words first, place, context, rule and confidence last.

    Fields at their default are left out. A span other than the finding's own is written ``{text, start, end}``.
    """
    record: dict[str, Any] = {"id": finding.id, "text": finding.span.of(text)}
    for field in dataclasses.fields(finding):
        if field.name in ("id", "span", "sentence", "rule", "confidence", "contents"):
            continue
        value = getattr(finding, field.name)
        if field.default is dataclasses.MISSING or value != field.default:
            record[field.name] = _plain(value, text)
    contents = getattr(finding, "contents", (finding.span,))
    if contents != (finding.span,):
        record["contents"] = _plain(contents, text)
    place = describe(finding.span, text)
    record |= {"start": place.start, "end": place.end, "prefix": place.prefix, "suffix": place.suffix}
    record |= {"sentence": [finding.sentence.start, finding.sentence.end]}
    return record | {"rule": finding.rule, "confidence": round(finding.confidence, 3)}


def _plain(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return {"text": value.of(text), "start": value.start, "end": value.end}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < 10**15 else str(value)
    if isinstance(value, tuple):
        return [_plain(item, text) for item in value]
    return value


def selector_of(record: dict[str, Any]) -> Selector:
    """Return the selector a record stores; raise KeyError where it lacks a part."""
    return Selector(
        exact=record["text"],
        prefix=record["prefix"],
        suffix=record["suffix"],
        start=record["start"],
        end=record["end"],
    )


def fields_of(record: dict[str, Any], kind: type[F], span: Span) -> dict[str, Any]:
    """Return the constructor fields of ``kind`` for ``record`` whose words stand at ``span``.

    Every other span of the record moves along by as much as its own has moved.
    """
    by = span.start - record["start"]
    fields = {name: _fielded(value, by) for name, value in record.items() if name not in PLACED}
    start, end = record["sentence"]
    fields |= {"span": span, "sentence": Span(start + by, end + by)}
    if "contents" in {field.name for field in dataclasses.fields(kind)}:
        fields.setdefault("contents", (span,))
    return fields


def _fielded(value: Any, by: int) -> Any:
    if isinstance(value, dict) and {"start", "end"} <= set(value):
        return Span(value["start"] + by, value["end"] + by)
    if isinstance(value, list):
        return tuple(_fielded(item, by) for item in value)
    return value
