"""Runs of words that stand in several documents but for small edits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.link.alignment import Aligned, align
from generator.link.credits import UNKNOWN, find_origin
from generator.link.labels import label
from generator.link.shingles import pair_places
from generator.link.words import Words, number_words
from generator.model import Annotated, Occurrence, SharedPassage, Span

MARK = re.compile('[“”"«»„]')
LEAST = 15  # words; below this, two reporters telling the same fact meet by chance
NEAR = 2  # words by which two edges may differ and still be one

Stretch = tuple[int, int, int]  # index of the document, first word, word after the last


@dataclass(frozen=True, slots=True)
class _Pair:
    left: int
    right: int
    aligned: Aligned

    @property
    def stretches(self) -> tuple[Stretch, Stretch]:
        return (self.left, *self.aligned.left), (self.right, *self.aligned.right)


def share_passages(documents: tuple[Annotated, ...]) -> tuple[SharedPassage, ...]:
    """Return the passages of about 15 words or more that several of ``documents`` hold, longest-known first by place.

    Punctuation, case and accents do not count, and a changed word or a cut clause does not end a passage. Matter that
    is excluded from a document is not looked at. Time grows with the words of all documents, not with their pairs.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    words, twins = _distinct(number_words(ordered))
    pairs = [
        _Pair(left, right, part)
        for (left, right), places in sorted(pair_places(words).items())
        for aligned in align(words[left].keys, words[right].keys, places, least=LEAST)
        for part in _said_in_one(aligned, words[left], words[right])
    ]
    families = _families(_cut(pairs, words))
    families.extend([stretch] for stretch in _rest_of_twins(families, words, twins))
    by_id = {one.document.id: one for one in ordered}
    taken: set[str] = set()
    passages = []
    for family in sorted(families):
        occurrences, length = _occurrences(family, words, twins)
        if len({occurrence.document for occurrence in occurrences}) > 1:
            passages.append(_passage(occurrences, length, by_id, taken))
    return _by_company(passages)


def _said_in_one(aligned: Aligned, left: Words, right: Words) -> list[Aligned]:
    """Return ``aligned`` cut where one document names the speaker in between: "We saw it," he said. "Then it fell."

    There two reporters wrote down one statement; only what runs on in both is a shared run of words.
    """
    places = [
        after.left
        for before, after in pairwise(aligned.matches)
        if _turns(left, before.left + before.length, after.left)
        or _turns(right, before.right + before.length, after.right)
    ]
    if not places:
        return [aligned]
    parts = aligned.cut(places, side=0)
    return [part for part in parts if max(part.left[1] - part.left[0], part.right[1] - part.right[0]) >= LEAST]


def _turns(words: Words, last: int, first: int) -> bool:
    """Say whether words that only one document has, from ``last`` up to ``first``, stand outside quotation marks."""
    return first > last and MARK.search(words.text, words.ends[last - 1], words.starts[first]) is not None


def _by_company(passages: Sequence[SharedPassage]) -> tuple[SharedPassage, ...]:
    """Return ``passages``, those of unknown origin under the one agency whose words the same documents print elsewhere.

    Where one of three holders of an agency's report is cut short, the other two still share the rest of it.
    """
    ids = {one.id: frozenset(place.document for place in one.occurrences) for one in passages}
    credited = [one for one in passages if "credit the words" in one.because or "credits the words" in one.because]
    known: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in credited:
        for document in ids[one.id]:
            known[document].add((one.id, one.origin))
    found = []
    for one in passages:
        if one.origin == UNKNOWN and not one.because.startswith("the documents credit"):
            beside = set.intersection(*(known[document] for document in ids[one.id]))
            agencies = {agency for _, agency in beside}
            if len(agencies) == 1:
                agency = agencies.pop()
                because = f"{' and '.join(sorted(ids[one.id]))} also print other words credited to {agency}"
                one = replace(one, origin=agency, because=because)  # noqa: PLW2901  # one passage in, one out
        found.append(one)
    return tuple(found)


def _distinct(words: Sequence[Words]) -> tuple[list[Words], dict[str, list[Words]]]:
    """Return one of each set of documents with the same words, and all documents by the id of the one kept."""
    first: dict[tuple[int, ...], str] = {}
    kept: list[Words] = []
    twins: dict[str, list[Words]] = defaultdict(list)
    for one in words:
        same = first.setdefault(tuple(max(key, -1) for key in one.keys), one.document)
        if same == one.document:
            kept.append(one)
        twins[same].append(one)
    return kept, twins


def _rest_of_twins(
    families: list[list[Stretch]], words: Sequence[Words], twins: dict[str, list[Words]]
) -> list[Stretch]:
    """Return what only documents of the very same words share: the stretches that lie in no family."""
    covered: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for family in families:
        for index, first, last in family:
            covered[index].append((first, last))
    rest: list[Stretch] = []
    for index, one in enumerate(words):
        if len(twins[one.document]) < 2:
            continue
        breaks = [(at, at + 1) for at, key in enumerate(one.keys) if key < 0]
        start = 0
        for first, last in sorted([*covered[index], *breaks, (len(one.keys), len(one.keys))]):
            if first - start >= LEAST:
                rest.append((index, start, first))
            start = max(start, last)
    return rest


def _cut(pairs: list[_Pair], words: Sequence[Words]) -> list[_Pair]:
    """Return ``pairs`` parted where another pair begins or ends between two paragraphs and enough stands on both sides.

    So the paragraph three documents share is told apart from the next one, which only two of them share.
    """
    edges: dict[int, set[int]] = defaultdict(set)
    for pair in pairs:
        for side in (0, 1):
            ends = [stretch[1 + side] for stretch in pair.stretches]
            if any(words[stretch[0]].paragraph_ends(end) for stretch, end in zip(pair.stretches, ends, strict=True)):
                for stretch, end in zip(pair.stretches, ends, strict=True):
                    if words[stretch[0]].sentence_ends(end):
                        edges[stretch[0]].add(end)
    parted: list[_Pair] = []
    for pair in pairs:
        parts = [pair.aligned]
        for side, (index, first, last) in enumerate(pair.stretches):
            places = [place for place in edges[index] if first + LEAST <= place <= last - LEAST]
            parts = [piece for part in parts for piece in part.cut(places, side=side)]
        parted.extend(_Pair(pair.left, pair.right, part) for part in parts)
    return parted


def _families(pairs: Iterable[_Pair]) -> list[list[Stretch]]:
    """Return the stretches that belong together: those of one pair, and those that cover half of each other."""
    parent: dict[Stretch, Stretch] = {}

    def root(stretch: Stretch) -> Stretch:
        while parent.setdefault(stretch, stretch) != stretch:
            parent[stretch] = parent[parent[stretch]]
            stretch = parent[stretch]
        return stretch

    def join(one: Stretch, other: Stretch) -> None:
        first, second = sorted((root(one), root(other)))
        parent[second] = first

    for pair in pairs:
        join(*pair.stretches)
    open_ones: list[Stretch] = []
    for stretch in sorted(parent):
        open_ones = [one for one in open_ones if one[0] == stretch[0] and one[2] > stretch[1]]
        for one in open_ones:
            overlap = min(one[2], stretch[2]) - stretch[1]
            if 2 * overlap >= min(one[2] - one[1], stretch[2] - stretch[1]):
                join(one, stretch)
        open_ones.append(stretch)
    families: dict[Stretch, list[Stretch]] = defaultdict(list)
    for stretch in sorted(parent):
        families[root(stretch)].append(stretch)
    return list(families.values())


def _occurrences(
    family: list[Stretch], words: Sequence[Words], twins: dict[str, list[Words]]
) -> tuple[list[Occurrence], int]:
    """Return where the passage stands, by document and place, and its length in words where it is fullest."""
    merged: list[list[int]] = []
    for index, first, last in sorted(family):
        if merged and merged[-1][0] == index and first <= merged[-1][2] + NEAR:
            merged[-1][2] = max(merged[-1][2], last)
        else:
            merged.append([index, first, last])
    found = []
    for index, first, last in merged:
        for twin in twins[words[index].document]:
            span = twin.span(first, last)
            found.append(Occurrence(document=twin.document, start=span.start, end=span.end))
    found.sort(key=lambda one: (one.document, one.start))
    return found, max(last - first for _, first, last in merged)


def _passage(occurrences: list[Occurrence], length: int, by_id: dict[str, Annotated], taken: set[str]) -> SharedPassage:
    origin, because = find_origin(occurrences, by_id)
    fullest = max(occurrences, key=lambda one: one.end - one.start)
    text = Span(fullest.start, fullest.end).of(by_id[fullest.document].document.text)
    return SharedPassage(
        id=label(text, taken=taken),
        words=length,
        origin=origin,
        occurrences=tuple(occurrences),
        because=because,
    )
