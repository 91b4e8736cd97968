"""The same words by the same speaker, wherever they are printed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.link.days import Days, around, day_bounds, meet
from generator.link.labels import label
from generator.link.origins import Origins
from generator.link.words import WORD, fold
from generator.model import Annotated, Quotation, SharedPassage, Span, Utterance, Variant

FRAGMENT = 2  # words inside quotation marks that can stand for a fuller printing, one of them a word of substance
VERBATIM = 6  # words in a row that show the same utterance whatever the day, and where one speaker is not known
PHRASE = 4  # words inside quotation marks that a speaker may be quoted with for some days
AGAIN = 3  # days
TELLING = 3  # words of substance in a longer run of words by which one speaker is known to say one thing on one day
OVERLAP = 0.7  # of the shorter printing's words, in order
MEANING = 0.65  # of the shorter printing's words of substance, in any order, where nothing is verbatim
LEAST_MEANING = 5  # words of substance
SUBSTANCE = 5  # letters; shorter words are mostly grammar
TRIED = 6  # utterances a printing is held against, those that share most with it first


@dataclass(frozen=True, slots=True)
class _Said:
    """One printing of something said."""

    id: str
    document: str
    span: Span
    speaker: str | None
    name: str
    keys: tuple[str, ...]
    quoted: tuple[tuple[str, ...], ...]
    days: Days | None
    passages: tuple[str, ...]
    text: str

    @property
    def fullness(self) -> tuple[int, int, str, int]:
        """Sort key: most words inside quotation marks first, then most words, then by place."""
        return (-sum(map(len, self.quoted)), -len(self.keys), self.document, self.span.start)


def align_utterances(
    documents: tuple[Annotated, ...], *, speaker_of: Mapping[str, str], passages: tuple[SharedPassage, ...] = ()
) -> tuple[Utterance, ...]:
    """Return what is printed more than once, the fullest printing of each first; what is printed once is left out.

    ``speaker_of`` gives the speaker's id by quotation id. Printings join where words inside quotation marks recur,
    where most words recur in order, or, on days that fit and under one known speaker, where they mean the same. Two
    known speakers never join. A fragment joins the fullest printing that holds it, and joins no two of them.
    """
    origins = Origins(passages, documents)
    said = sorted(_printings(documents, speaker_of, origins), key=lambda one: one.fullness)
    clusters: list[list[_Said]] = []
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for one in said:
        places = Counter(cluster for key in set(_keys(one)) for cluster in index.get(key, ()))
        tried = sorted(places, key=lambda cluster: (-places[cluster], cluster))[:TRIED]
        home = next((cluster for cluster in tried if _same(clusters[cluster], one)), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
        clusters[home].append(one)
        for key in set(_keys(one)):
            if home not in index[key][-1:]:
                index[key].append(home)
    taken: set[str] = set()
    printed = (_apart(cluster) for cluster in clusters)
    return tuple(_utterance(cluster, taken) for cluster in printed if len(cluster) > 1)


def _printings(documents: Iterable[Annotated], speaker_of: Mapping[str, str], origins: Origins) -> Iterator[_Said]:
    for one in documents:
        text = one.document.text
        for quotation in one.quotations:
            if one.excluded(quotation.span):
                continue
            keys = tuple(key for content in quotation.contents for key in _words(text, content))
            if keys:
                yield _Said(
                    id=quotation.id,
                    document=one.document.id,
                    span=quotation.span,
                    speaker=speaker_of.get(quotation.id),
                    name=fold(quotation.speaker or ""),
                    keys=keys,
                    quoted=tuple(words for span in quotation.quoted if (words := _words(text, span))),
                    days=_days(one, quotation),
                    passages=origins.passages_at(one.document.id, quotation.span),
                    text=" ".join(content.of(text) for content in quotation.contents),
                )


def _words(text: str, span: Span) -> tuple[str, ...]:
    return tuple(fold(match[0]) for match in WORD.finditer(text, span.start, span.end))


def _days(one: Annotated, quotation: Quotation) -> Days | None:
    """Return the days on which it may have been said: the day its sentence gives, else the day of print and before."""
    for timex in one.dates:
        outside = quotation.sentence.holds(timex.span) and not any(
            content.overlaps(timex.span) for content in quotation.contents
        )
        if outside and timex.type in {"DATE", "TIME"} and timex.earliest and timex.earliest == timex.latest:
            return timex.earliest, timex.earliest
    published = day_bounds(one.document.published)
    return around(published, before=2, after=0) if published else None


def _keys(one: _Said) -> Iterator[tuple[str, ...]]:
    """Yield what another printing of the same would share: passages, runs of words, pairs of words by one speaker."""
    for passage in one.passages:
        yield ("passage", passage)
    for at in range(len(one.keys) - VERBATIM + 1):
        yield one.keys[at : at + VERBATIM]
    if one.speaker:
        for pair in zip(one.keys, one.keys[1:], strict=False):
            if any(len(word) >= SUBSTANCE for word in pair):
                yield (one.speaker, *pair)
        yield from ((one.speaker, *words) for words in zip(one.keys, one.keys[1:], one.keys[2:], strict=False))
        if len(one.keys) == 1:
            yield (one.speaker, *one.keys)


def _same(cluster: list[_Said], one: _Said) -> bool:
    known = {other.speaker for other in cluster if other.speaker}
    if one.speaker and known and one.speaker not in known and one.name not in {other.name for other in cluster}:
        return False
    named = bool(one.speaker and known)
    return any(_alike(full, one, named=named) for full in cluster[:2])


def _alike(full: _Said, one: _Said, *, named: bool) -> bool:
    matcher = SequenceMatcher(None, full.keys, one.keys, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    longest = max((block.size for block in blocks), default=0)
    in_order = sum(block.size for block in blocks if block.size > 1)
    shorter = min(len(full.keys), len(one.keys))
    copied = bool(set(full.passages) & set(one.passages))
    day = full.days is None or one.days is None or meet(full.days, one.days)
    phrases = [words for words in one.quoted if len(words) >= PHRASE] if named and _near(full, one) else []
    if (longest >= VERBATIM and in_order >= OVERLAP * shorter) or any(_holds(full.keys, words) for words in phrases):
        return True
    if named and day and any(_telling(full.keys[block.a : block.a + block.size]) for block in blocks):
        return True
    if not (named or copied) or not (day or copied):
        return False
    if any(_holds(full.keys, words) for words in one.quoted) or any(_holds(one.keys, words) for words in full.quoted):
        return True
    if shorter > FRAGMENT and in_order >= OVERLAP * shorter:
        return any(len(word) >= SUBSTANCE for word in one.keys)
    left, right = _substance(full.keys), _substance(one.keys)
    least = min(len(left), len(right))
    return least >= LEAST_MEANING and len(left & right) >= MEANING * least


def _near(one: _Said, other: _Said) -> bool:
    if one.days is None or other.days is None:
        return True
    return meet(around(one.days, before=AGAIN, after=AGAIN), other.days)


def _telling(words: tuple[str, ...]) -> bool:
    return len(words) > VERBATIM and len(_substance(words)) >= TELLING


def _holds(keys: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(words) < FRAGMENT or (len(words) < PHRASE and not any(len(word) >= SUBSTANCE for word in words)):
        return False
    return any(keys[at : at + len(words)] == words for at in range(len(keys) - len(words) + 1))


def _substance(keys: tuple[str, ...]) -> set[str]:
    return {key for key in keys if len(key) >= SUBSTANCE or key.isdigit()}


def _apart(cluster: list[_Said]) -> list[_Said]:
    """Return the printings without those that lie inside a fuller one: a quotation in a quotation is not said twice."""
    kept: list[_Said] = []
    for one in sorted(cluster, key=lambda one: one.fullness):
        if not any(other.document == one.document and other.span.overlaps(one.span) for other in kept):
            kept.append(one)
    return kept


def _utterance(cluster: list[_Said], taken: set[str]) -> Utterance:
    variants: dict[str, list[str]] = {}
    for one in sorted(cluster, key=lambda one: one.fullness):
        variants.setdefault(one.document, []).append(one.id)
    return Utterance(
        id=label(min(cluster, key=lambda one: one.fullness).text, taken=taken),
        speaker=next((one.speaker for one in cluster if one.speaker), None),
        variants=tuple(Variant(document=document, quotations=tuple(ids)) for document, ids in variants.items()),
    )
