"""Statements of a story in groups of one each: what is most alike is joined first, and so on while it is one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.link.rarity import Rarity, telling
from generator.link.retelling import COPY, Retelling
from generator.link.statements import Statement
from generator.link.voices import relate
from generator.link.wording import FRAGMENT, PHRASE, SUBSTANCE

TRIED = 16  # statements that one is held against, those that share most with it
HELD = 4  # of a group that are held against those of another before the two are joined
COMMON = 50  # statements beyond which what they share tells them no more apart, and would cost more with every document
BESIDE = 2  # copies on either side that one of more than so many is held against
RAREST = 8  # terms of a statement that may lead to another printing of it

Key = tuple[str, ...]
Pair = tuple[int, int]


def grouped(found: Sequence[Statement]) -> list[list[Statement]]:
    """Return ``found``, fullest first, in groups of one statement each, in that order; most groups hold one alone."""
    joining = _Joining(found)
    joining.join()
    return [[found[at] for at in group] for group in joining.groups.values()]


def keys_of(one: Statement, rarity: Rarity) -> Iterator[Key]:
    """Yield what another printing would share: its speaker, two rare terms, one of them, a number, words in a row."""
    rare = sorted(rarity.rarest(one.terms, RAREST))
    yield from (("two", left, right) for at, left in enumerate(rare) for right in rare[at + 1 :])
    yield from (("of", one.voice.speaker or "", term) for term in rare)
    if one.voice.speaker:
        yield "speaker", one.voice.speaker
    yield from (("number", number) for number in sorted(one.numbers) if telling(number) > 1)
    yield from (one.words[at : at + PHRASE] for at in range(len(one.words) - PHRASE + 1))
    for words in one.quoted:
        if len(words) <= FRAGMENT:
            yield from (("marked", word) for word in words if len(word) >= SUBSTANCE)
        for size in range(FRAGMENT, PHRASE):
            yield from (("said", *words[at : at + size]) for at in range(len(words) - size + 1))


def comparable(found: Sequence[Statement], rarity: Rarity) -> dict[Pair, int]:
    """Return the pairs of statements that share a key that few do, with how many keys they share."""
    index: dict[Key, list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        for key in sorted(set(keys_of(one, rarity))):
            index[key].append(at)
    pairs: Counter[Pair] = Counter()
    for key, held in index.items():
        if len(held) <= COMMON:
            pairs.update(combinations(held, 2))
        elif len(key) == PHRASE:  # a text that many reprint: copies are as full, and so stand side by side
            pairs.update(pair for ahead in range(1, BESIDE + 1) for pair in zip(held, held[ahead:], strict=False))
    return {pair: shared for pair, shared in pairs.items() if not _one_place(*(found[at] for at in pair))}


def _one_place(one: Statement, other: Statement) -> bool:
    return one.document == other.document and one.quotation.span.overlaps(other.quotation.span)


class _Joining:
    """The groups of statements by number, as they grow."""

    def __init__(self, found: Sequence[Statement]) -> None:
        self.found = found
        self.groups = {at: [at] for at in range(len(found))}
        self._home = list(range(len(found)))
        rarity = Rarity(one.terms for one in found if one.form != "clause")  # a clause's sentence is counted
        self._comparable = comparable(found, rarity)
        self._retelling = Retelling(rarity)
        self._odds: dict[Pair, float] = {}

    def join(self) -> None:
        """Join what is one.

        A sentence of two clauses comes last, and alone, unless copied whole: it must not join what is like either.
        """
        likely = [pair for pair in self._tried() if self._likeness(*pair) > 0]
        likely.sort(key=lambda pair: (-self._likeness(*pair), pair))
        compound = [self._compound(pair) for pair in likely]
        for last in (False, True):
            for pair, whole in zip(likely, compound, strict=True):
                if whole == last and not (whole and any(self._settled(at) for at in pair)):
                    self._merge(*pair)

    def _compound(self, pair: Pair) -> bool:
        """Say whether one of the pair is a sentence of two clauses of which the other may hold but one."""
        clauses = sum(self.found[at].form == "compound" for at in pair)
        return clauses == 1 or (clauses == 2 and self._likeness(*pair) < COPY)

    def _tried(self) -> list[Pair]:
        """Return the pairs that share most of all pairs of one of them."""
        beside: dict[int, list[tuple[int, Pair]]] = defaultdict(list)
        for pair, shared in self._comparable.items():
            for at in pair:
                beside[at].append((-shared, pair))
        return sorted({pair for ranked in beside.values() for _, pair in sorted(ranked)[:TRIED]})

    def _likeness(self, one: int, two: int) -> float:
        pair = (min(one, two), max(one, two))
        if pair not in self._odds:
            self._odds[pair] = self._retelling.of(self.found[pair[0]], self.found[pair[1]])
        return self._odds[pair]

    def _settled(self, at: int) -> bool:
        return self.found[at].form == "compound" and len(self.groups[self._home[at]]) > 1

    def _merge(self, one: int, two: int) -> None:
        left, right = sorted((self._home[one], self._home[two]))
        if left == right or not self._are_one(self.groups[left], self.groups[right]):
            return
        for at in self.groups[right]:
            self._home[at] = left
        self.groups[left] = sorted((*self.groups[left], *self.groups.pop(right)))

    def _are_one(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Say whether nothing parts two groups: a quotation of both, two of one document that are not alike."""
        found = self.found
        if {found[at].quotation.id for at in one} & {found[at].quotation.id for at in other}:
            return False
        pairs = [(a, b) for a in one[:HELD] for b in other[:HELD] if self._likeness(a, b) <= 0]
        # what is like both must not make one of two statements of one document, or of two speakers
        return not any(
            found[a].document == found[b].document or relate(found[a].voice, found[b].voice) == "other"
            for a, b in pairs
        )
