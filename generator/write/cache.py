"""Keep what was extracted, under its content's address."""

from __future__ import annotations

import json
from pathlib import Path

from generator.describe.records import to_record
from generator.model import Annotated
from generator.model.layout import KINDS
from generator.read.cache import cache_key, cache_path
from generator.write.files import write_atomic


def write_cached(root: Path, annotated: Annotated, pipeline: str) -> None:
    """Keep ``annotated``, as extracted and before it has ids, for the next run."""
    text = annotated.document.text
    data = {kind: [to_record(finding, text) for finding in getattr(annotated, kind)] for kind in KINDS}
    write_atomic(cache_path(root, cache_key(annotated.document, pipeline)), json.dumps(data, ensure_ascii=False))
