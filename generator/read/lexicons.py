"""Lexicons: word lists and rules as data, every row with examples that the tests run."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


class LexiconError(ValueError):
    """A lexicon file that cannot be read as rows."""


@cache
def read_lexicon(name: str) -> tuple[dict[str, Any], ...]:
    """Return the rows of ``generator/lexicons/<name>.yml`` in file order; treat them as read-only.

    >>> all("examples" in row for row in read_lexicon("cue_verbs"))
    True
    """
    path = files("generator") / "lexicons" / f"{name}.yml"
    rows = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LexiconError(f"generator/lexicons/{name}.yml: not a list of rows")
    return tuple(rows)


@cache
def read_weights(name: str) -> dict[str, Any]:
    """Return ``generator/lexicons/weights/<name>.json``, fitted by a program under ``benchmarks/``; read-only.

    >>> sorted(read_weights("figures"))
    ['source', 'weights']
    """
    path = files("generator") / "lexicons" / "weights" / f"{name}.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
