"""Gold of an invented story and what one document alone gives of it: who speaks, which day, how many.

A story is a YAML file with ``documents`` and hand-made rows: ``passages``, ``utterances``, ``claims`` (groups of
places), ``events``, ``speakers`` (with their quotations), ``dates`` and ``figures`` (by document, in the order of the
text). A place is a document and words of it, ``n: 2`` for their second occurrence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from benchmarks.dates import Marked, pairs
from generator.model import Annotated, Quotation, Span
from generator.names.bodies import is_government, read_body
from generator.names.nations import nation_of
from generator.names.organisations import acronyms


@dataclass
class Score:
    """Right, missed and wrong pairs, events or findings of one kind."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """Return recall, precision, F1 and the share joined wrongly as one line."""
        recall = self.right / max(self.right + len(self.missed), 1)
        precision = self.right / max(self.right + len(self.wrong), 1)
        f1 = 2 * recall * precision / max(recall + precision, 1e-9)
        counted = self.right + len(self.missed)
        return f"{name:24} R {recall:5.2f}  P {precision:5.2f}  F1 {f1:5.2f}  wrong {1 - precision:6.1%}  n={counted}"

    def add(self, other: Score) -> None:
        """Count in what another story gave."""
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong


def place_of(place: Mapping[str, Any], texts: Mapping[str, str]) -> tuple[str, Span]:
    """Return document and span of a place of the gold."""
    text, words, at = texts[place["document"]], str(place["words"]), -1
    for _ in range(place.get("n", 1)):
        at = text.index(words, at + 1)
    return place["document"], Span(at, at + len(words))


def _in_order(rows: Sequence[Mapping[str, Any]], text: str) -> list[tuple[Span, Mapping[str, Any]]]:
    found, at = [], 0
    for row in rows:
        start = text.index(str(row["words"]), at)
        at = start + len(str(row["words"]))
        found.append((Span(start, at), row))
    return found


def date_score(documents: Sequence[Annotated], gold: Mapping[str, Any]) -> Score:
    """Return the score of time expressions with the right value, paired as TempEval-3 does."""
    score = Score()
    for one in documents:
        text, name = one.document.text, one.document.id
        wanted = tuple(Marked(s.start, s.end, row["type"], str(row["value"])) for s, row in _in_order(gold[name], text))
        ours = tuple(Marked(d.span.start, d.span.end, d.type, d.value) for d in one.dates if not one.excluded(d.span))
        paired = pairs(text, wanted, ours)
        for mark, other, _ in paired:
            if mark.value == other.value:
                score.right += 1
            else:
                said = f"{name}: {text[other.start : other.end]!r} {other.value} for {mark.value}"
                score.missed.append(said)
                score.wrong.append(said)
        for mark in {*wanted} - {mark for mark, _, _ in paired}:
            score.missed.append(f"{name}: {text[mark.start : mark.end]!r} {mark.value}, not found")
        for mark in {*ours} - {mark for _, mark, _ in paired}:
            score.wrong.append(f"{name}: {text[mark.start : mark.end]!r} {mark.value}, too many")
    return score


def figure_score(documents: Sequence[Annotated], gold: Mapping[str, Any]) -> Score:
    """Return the score of figures with the right value where the gold has one; durations are left out."""
    score = Score()
    for one in documents:
        text, name = one.document.text, one.document.id
        ours = [f for f in one.figures if f.kind != "duration" and not one.excluded(f.span)]
        for span, row in _in_order(gold[name], text):
            near = [figure for figure in ours if figure.span.overlaps(span)]
            right = [f for f in near if row["value"] is None or _ends(row["value"]) == (f.low, f.high)]
            if right:
                score.right += 1
                ours.remove(right[0])
                continue
            found = ", ".join(f"{figure.span.of(text)!r} {figure.low}-{figure.high}" for figure in near)
            score.missed.append(f"{name}: {row['words']!r} {row['value']}, found {found or 'nothing'}")
        score.wrong += [f"{name}: {figure.span.of(text)!r} {figure.low}-{figure.high}" for figure in ours]
    return score


def _ends(value: Any) -> tuple[Decimal, Decimal]:
    ends = value if isinstance(value, list) else [value, value]
    return Decimal(str(ends[0])), Decimal(str(ends[1]))


@dataclass
class Told:
    """Quotations of the gold that were found, each with its gold speaker and the one it was given, None for none."""

    pairs: list[tuple[str, str | None]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    sure: int = 0

    def add(self, other: Told, story: str) -> None:
        """Count in what another story gave; its speakers are none of this one's, whatever their names."""
        self.pairs += [(f"{story} {gold}", f"{story} {given}" if given else None) for gold, given in other.pairs]
        self.missed += other.missed
        self.wrong += other.wrong
        self.sure += other.sure

    def line(self, name: str = "speakers") -> str:
        """Return B-cubed F1 (Bagga and Baldwin 1998), merges of two and sure speakers that are wrong as one line."""
        held = defaultdict(set)
        for gold, given in self.pairs:
            held[given].add(gold)
        merged = sum(len(golds) > 1 for given, golds in held.items() if given)
        named = sum(given is not None for _, given in self.pairs)
        return (
            f"{name:24} B3 {self.b_cubed:5.2f}  named {named}/{len(self.pairs)}  not found {len(self.missed)}  "
            f"holding two {merged}  sure and wrong {len(self.wrong)}/{self.sure}"
        )

    @property
    def b_cubed(self) -> float:
        """Return B-cubed F1 over the found quotations; one without a speaker stands alone."""
        rows = [(gold, given or f"nobody {at}") for at, (gold, given) in enumerate(self.pairs)]
        precision = recall = 0.0
        for gold, given in rows:
            both = sum(g == gold and p == given for g, p in rows)
            precision += both / sum(p == given for _, p in rows)
            recall += both / sum(g == gold for g, _ in rows)
        return 2 * precision * recall / max(precision + recall, 1e-9) / max(len(rows), 1)


def speaker_score(
    documents: Sequence[Annotated],
    gold: Sequence[Mapping[str, Any]],
    *,
    speaker_of: Mapping[str, str],
    names: Mapping[str, Sequence[str]],
    types: frozenset[str] = frozenset({"person"}),
) -> Told:
    """Return how the quotations of the gold's speakers of ``types`` were attributed across the documents.

    A speaker of whose printed forms one shares a word with the gold speaker's name, or is its acronym, is that speaker;
    a sure quotation given to another is wrong.
    """
    texts = {one.document.id: one.document.text for one in documents}
    quotations = {one.document.id: one.quotations for one in documents}
    told, rows = Told(), []
    for speaker in gold:
        for place in speaker["quotations"]:
            name, span = place_of(place, texts)
            at = [q for q in quotations[name] if any(c.overlaps(span) for c in q.contents)]
            best = min(at, key=lambda q: (-_held(q, span), sum(c.end - c.start for c in q.contents)), default=None)
            rows.append((speaker, name, span, best, speaker_of.get(best.id) if best else None))
    meant: dict[str, set[str]] = defaultdict(set)
    for speaker, _, _, _, given in rows:
        if given and any(_fits(speaker["name"], form) for form in names.get(given, (given,))):
            meant[speaker["name"]].add(given)
    for speaker, name, span, best, given in rows:
        if speaker["type"] not in types:
            continue
        words = span.of(texts[name])[:60]
        if best is None:
            told.missed.append(f"{name}: {words!r} of {speaker['name']}, not found")
            continue
        told.pairs.append((speaker["name"], given))
        sure = best.speaker is not None and best.sure
        told.sure += sure
        if given not in meant[speaker["name"]]:
            said = f"{name}: {words!r} of {speaker['name']} given to {names.get(given or '', (given,))[0]}"
            (told.wrong if sure and given else told.missed).append(said + ("" if sure else ", unsure"))
    return told


def _held(quotation: Quotation, span: Span) -> int:
    """Return how much of the gold's words the quotation holds."""
    return sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in quotation.contents)


def _fits(name: str, given: str) -> bool:
    """Say whether a printed form can be the gold's speaker: by a word, as an acronym, as a word for its nation."""
    plain, short = re.sub(r"\s*\(.*?\)", "", name), given.replace(".", "")
    if short.isupper() and (short in acronyms(plain) or f"({short})" in name):
        return True
    mine, theirs = read_body(plain), read_body(given)
    nation = nation_of(given)
    if nation is not None and nation.sort != "seat" and nation.code == _governed(plain):
        return True
    if mine.owner and theirs.owner and mine.owner != theirs.owner:
        return False
    return bool(_words(mine.kind) & _words(theirs.kind) or _words(name) & _words(given))


def _governed(name: str) -> str:
    nation = nation_of(name)
    return nation.code if nation is not None else read_body(name).owner if is_government(name) else ""


def _words(name: str) -> set[str]:
    plain = (word.strip("(),.").removesuffix("’s").removesuffix("'s") for word in name.lower().split())
    return {word for word in plain if word} - {"the", "of", "a", "and", "for", "company", "group", "ministry"}
