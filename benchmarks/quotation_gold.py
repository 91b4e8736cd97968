"""Read annotated quotations and find each annotation's place in our own parse."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from generator.extract.quotations.contents import strip
from generator.extract.quotations.marks import pair_marks
from generator.extract.quotations.sources import nominal
from generator.extract.quotations.tree import Tree

Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Attribution:
    """One annotation: ``anchor`` is the reporting word (None without one), ``contents`` and ``sources`` code points."""

    anchor: int | None
    pieces: tuple[tuple[int, int], ...]
    contents: Spans
    sources: Spans
    source: int | None


@dataclass(frozen=True)
class Annotated:
    """A document's parse with its annotations."""

    tree: Tree
    attributions: tuple[Attribution, ...]


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a gold file in the scorer's form: ``doc``, ``text``, ``attributions``, ``direct``."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def parsed(rows: list[dict[str, Any]], nlp: Language, cache: Path | None) -> list[Doc]:
    """Return the parses of the rows' texts, from the ``cache`` file where there is one, else put there."""
    if cache is not None and cache.exists():
        docs = list(DocBin().from_disk(cache).get_docs(nlp.vocab))
        if [doc.text for doc in docs] == [row["text"] for row in rows]:
            return docs
    docs = list(nlp.pipe(row["text"] for row in rows))
    if cache is not None:
        store = DocBin(attrs=["ORTH", "TAG", "POS", "DEP", "HEAD", "LEMMA", "ENT_IOB", "ENT_TYPE", "SENT_START"])
        for doc in docs:
            store.add(doc)
        store.to_disk(cache)
    return docs


def aligned(rows: list[dict[str, Any]], docs: list[Doc]) -> Iterator[Annotated]:
    """Yield each row with its annotations found in the parse."""
    for row, doc in zip(rows, docs, strict=True):
        tree = Tree(doc, pair_marks(row["text"]))
        yield Annotated(tree, tuple(_attribution(tree, item) for item in row["attributions"]))


def _attribution(tree: Tree, item: dict[str, Any]) -> Attribution:
    contents, sources, cue = (_pairs(item[name]) for name in ("content", "source", "cue"))
    pieces = tuple(strip(tree, tree.at(start), tree.before(end)) for start, end in contents)
    return Attribution(
        anchor=_anchor(tree, _tokens(tree, cue), _tokens(tree, contents)),
        pieces=pieces,
        contents=contents,
        sources=sources,
        source=_head(tree, sources),
    )


def _pairs(spans: list[list[int]]) -> Spans:
    return [(start, end) for start, end in spans]


def _tokens(tree: Tree, spans: Spans) -> list[int]:
    return [token for start, end in spans for token in range(tree.at(start), tree.before(end))]


def _anchor(tree: Tree, cue: list[int], content: list[int]) -> int | None:
    """Return the word of the cue that the content hangs from, else its topmost verb, else its topmost word."""
    if not cue:
        return None
    inside, within = set(cue), set(content)
    for token in content:
        head = tree.head[token]
        if head in within:
            continue
        while head in inside and tree.pos[head] == "ADP" and tree.head[head] in inside and tree.head[head] != head:
            head = tree.head[head]
        if head in inside and tree.pos[head] in {"VERB", "NOUN", "ADJ", "AUX", "PROPN"}:
            return head
    verbs = [token for token in cue if tree.pos[token] == "VERB"]
    return min(verbs or cue, key=lambda token: tree.depth[token])


def _head(tree: Tree, sources: Spans) -> int | None:
    """Return the token that heads the source phrase."""
    tokens = [token for token in _tokens(tree, sources) if tree.pos[token] not in {"SPACE", "PUNCT"}]
    inside = set(tokens)
    tops = [token for token in tokens if tree.head[token] not in inside or tree.head[token] == token]
    named = [token for token in tops if nominal(tree, token)]
    return next(iter(named or tops), None)
