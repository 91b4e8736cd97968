"""How many independent origins a piece of evidence has: five prints of one wire report are one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model import Annotated, Occurrence, SharedPassage, Span

# Words inside quotation marks, marks of one kind on both sides, within a paragraph.
QUOTED = re.compile(r"“[^”\n]+”?|\"[^\"\n]+\"?|«[^»\n]+»?|„[^“\n]+“?")
SPOKEN = 0.8  # share of a passage inside quotation marks from which two reporters printed a statement, not each other
HELD = 0.5  # share of a piece of evidence that must lie in a shared passage


class Origins:
    """Answers, for evidence anywhere in ``documents``, how many origins it has that do not share their words."""

    def __init__(self, passages: Iterable[SharedPassage], documents: Iterable[Annotated]) -> None:
        texts = {one.document.id: one.document.text for one in documents}
        places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self.spoken: set[str] = set()
        for passage in passages:
            if all(_spoken(one, texts) for one in passage.occurrences):
                self.spoken.add(passage.id)
                continue
            for one in passage.occurrences:
                places[one.document].append((one.start, one.end, passage.id))
        self._places = {document: sorted(found) for document, found in places.items()}

    def passages_at(self, document: str, span: Span) -> tuple[str, ...]:
        """Return the ids of the copied passages that hold most of ``span``; statements printed alike are not copied."""
        places = self._places.get(document, [])
        upto = bisect_right(places, (span.end, 0, ""))
        return tuple(
            passage
            for start, end, passage in places[:upto]
            if min(end, span.end) - max(start, span.start) >= HELD * len(span)
        )

    def count(self, evidence: Iterable[tuple[str, Span]]) -> int:
        """Return the number of independent origins of ``evidence``, pairs of document id and span; 0 for none."""
        return len(self.groups(evidence))

    def groups(self, evidence: Iterable[tuple[str, Span]]) -> tuple[tuple[str, ...], ...]:
        """Return the document ids of ``evidence``, those together whose evidence lies in one shared passage."""
        holders: dict[str, set[str]] = defaultdict(set)
        documents: set[str] = set()
        for document, span in evidence:
            documents.add(document)
            for passage in self.passages_at(document, span):
                holders[passage].add(document)
        return _merge(documents, holders)


def _merge(documents: set[str], holders: Mapping[str, set[str]]) -> tuple[tuple[str, ...], ...]:
    group = {one: one for one in documents}

    def root(one: str) -> str:
        while group[one] != one:
            one = group[one]
        return one

    for together in holders.values():
        first, *rest = sorted(together)
        for one in rest:
            low, high = sorted((root(first), root(one)))
            group[high] = low
    merged: dict[str, list[str]] = defaultdict(list)
    for one in sorted(documents):
        merged[root(one)].append(one)
    return tuple(tuple(found) for _, found in sorted(merged.items()))


def _spoken(occurrence: Occurrence, texts: Mapping[str, str]) -> bool:
    text = texts.get(occurrence.document, "")[occurrence.start : occurrence.end]
    inside = sum(len(match[0]) for match in QUOTED.finditer(text))
    return inside >= SPOKEN * max(len(text), 1)
