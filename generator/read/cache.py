"""What was extracted before: content-addressed, so that nothing unchanged is extracted again."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.model import Annotated, Document
from generator.model.faults import StoryError
from generator.model.layout import CACHE
from generator.read.records import annotated_from

STAGES = ("model", "extract", "resolve", "lexicons", "describe")  # a change in any of them voids what is cached


def _sources(folder: Traversable) -> list[tuple[str, bytes]]:
    found = []
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            found += _sources(item)
        elif item.name.endswith((".py", ".yml", ".json")):
            found.append((item.name, item.read_bytes()))
    return found


@cache
def code_digest() -> str:
    """Return a digest of everything in the package that extraction depends on, and of spaCy's version."""
    digest = hashlib.sha256(version("spacy").encode())
    for stage in STAGES:
        for name, content in _sources(files("generator") / stage):
            digest.update(name.encode() + b"\0" + content)
    return digest.hexdigest()


def cache_key(document: Document, pipeline: str) -> str:
    """Return the address of what ``pipeline`` and this code extract from ``document``."""
    known = (document.text, document.published, document.language, document.publisher, document.id, pipeline)
    return hashlib.sha256(json.dumps((*known, code_digest())).encode()).hexdigest()


def read_cached(root: Path, document: Document, pipeline: str) -> Annotated | None:
    """Return what an earlier run extracted from the same words with the same code, or None."""
    path = cache_path(root, cache_key(document, pipeline))
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8")
    try:
        return annotated_from(json.loads(text), document, path=path.name, text=text)
    except (StoryError, ValueError):
        return None


def cache_path(root: Path, key: str) -> Path:
    """Return where the extraction with that address lies."""
    return root / CACHE / "extracted" / key[:2] / f"{key[2:]}.json"
