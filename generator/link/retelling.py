"""Whether two statements are one, said once and printed twice: word for word, in part or in other words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.link.days import around, meet
from generator.link.statements import Run, Statement
from generator.link.voices import Relation, relate

VERBATIM = 6  # words in a row inside quotation marks that are one statement whoever is named for them
COPIED = 8  # words in a row outside quotation marks of which the same holds
OVERLAP = 0.7  # of the shorter statement's words, in order, that make it a copy
PHRASE = 4  # words inside quotation marks that a speaker may be quoted with for some days
REPEATED = 3  # such words that one document prints twice, in its headline and its text
FRAGMENT = 2  # such words by one speaker on one day, one of them of substance
SUBSTANCE = 5  # letters; shorter words are mostly grammar
AGAIN = 3  # days
TELLING = 10  # from which a number says more than a word does
NUMBER = 1.5  # times as much; a smaller number says less by as much
# Weights are shares: a term that no other statement holds weighs 1.
CERTAIN = 1.0  # of a whole short statement in quotation marks that is one whoever is named for it
REPRINTED = 1.5  # of the words repeated, where one document gives them to two
# Where nothing is quoted alike: the share of the lighter statement that both say, and how much that weighs at least.
NEEDED: dict[Relation, tuple[float, float]] = {"same": (0.4, 1.0), "akin": (0.5, 1.4), "open": (0.7, 2.0)}
CONTRARY = (0.42, 3.0)  # the same where one speaker's numbers differ, or only one statement denies something
DENYING = frozenset({"not", "no", "never", "cannot", "neither", "nor"})


class Retelling:
    """Compares statements of one story; a term that many of them hold weighs little (inverse document frequency)."""

    def __init__(self, found: Iterable[Statement]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for one in found:
            if one.form != "clause":  # a clause's sentence is counted
                counts.update(one.terms)
                total += 1
        self._weights = {
            term: math.log(1 + total / times) / math.log(1 + total) * _telling(term) for term, times in counts.items()
        }

    def rarest(self, one: Statement, most: int) -> list[str]:
        """Return the ``most`` terms of ``one`` that fewest others hold, rarest first."""
        return sorted(one.terms, key=lambda term: (-self._weights[term], term))[:most]

    def weight(self, terms: Iterable[str]) -> float:
        """Return how much ``terms`` tell; a term of one statement alone weighs 1."""
        return sum(self._weights[term] for term in sorted(terms))

    def of(self, one: Statement, other: Statement, *, foreign: bool = False) -> float:
        """Return 0 where the two are not the same statement, else how much says that they are.

        ``foreign`` says that ``other`` is known to be printed as said by somebody else, too.
        """
        shared = self.weight(one.terms & other.terms)
        runs = _runs(one, other)
        longest = max(map(len, runs), default=0)
        copied = sum(len(run) for run in runs if len(run) > 1) >= OVERLAP * min(len(one.words), len(other.words))
        surest = shared + longest + VERBATIM
        if self._verbatim(one, other, runs) or (longest >= COPIED and copied):
            return surest
        relation: Relation = "other" if foreign else relate(one.voice, other.voice)
        quoted = _quoted_alike(one, other)
        again = one.document == other.document and quoted >= REPEATED
        if again and (relation in {"same", "akin"} or shared >= REPRINTED):
            return surest
        if relation == "other" or (relation != "same" and not (one.quotation.said and other.quotation.said)):
            return 0.0
        near, day = _near(one, other, days=AGAIN), _near(one, other, days=0)
        if (longest >= VERBATIM and copied) or (quoted >= PHRASE and near):
            return surest
        if quoted and relation != "open" and day:
            return shared + longest
        # a figure is repeated for days, an opinion is formed anew
        fits = day or (near and any(_telling(number) > 1 for number in one.numbers & other.numbers))
        return shared + longest / 2 if fits and self._says_the_same(one, other, shared, relation) else 0.0

    def _verbatim(self, one: Statement, other: Statement, runs: Iterable[Run]) -> bool:
        """Say whether both print so many words in a row, or one of them all of its few, inside quotation marks."""
        longest = max((run for run in runs if _in_marks(one, run) and _in_marks(other, run)), key=len, default=())
        whole = PHRASE <= len(longest) >= min(len(one.words), len(other.words))
        return len(longest) >= VERBATIM or (whole and self.weight(one.terms & other.terms) >= CERTAIN)

    def _says_the_same(self, one: Statement, other: Statement, shared: float, relation: Relation) -> bool:
        """Say whether ``other`` may be ``one`` in other words; one document seldom tells a thing twice."""
        share, least = NEEDED["open" if one.document == other.document else relation]
        apart = one.numbers and other.numbers and not one.numbers & other.numbers
        if apart or _denies(one) != _denies(other):
            if relation != "same":
                return False
            share, least = CONTRARY
        return shared >= max(least, share * min(self.weight(one.terms), self.weight(other.terms)))


def _telling(term: str) -> float:
    digits = term.split(".", maxsplit=1)[0]
    return 1 if not digits.isdigit() else NUMBER if int(digits) >= TELLING else 1 / NUMBER


def _runs(one: Statement, other: Statement) -> list[Run]:
    """Return the stretches of words that both have in the same order."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return [one.words[block.a : block.a + block.size] for block in matcher.get_matching_blocks() if block.size]


def _in_marks(one: Statement, run: Run) -> bool:
    return any(_holds(words, run) for words in one.quoted)


def _quoted_alike(one: Statement, other: Statement) -> int:
    """Return the length of the longest words in quotation marks in one statement that the other holds whole."""
    held = [run for a, b in ((one, other), (other, one)) for run in a.quoted if _holds(b.words, run)]
    return max((len(run) for run in held if len(run) >= PHRASE or _substantial(run)), default=0)


def _substantial(run: Run) -> bool:
    return len(run) >= FRAGMENT and any(len(word) >= SUBSTANCE for word in run)


def _holds(words: Run, run: Run) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


def _denies(one: Statement) -> bool:
    return any(word in DENYING or word.endswith("n't") for word in one.words)


def _near(one: Statement, other: Statement, *, days: int) -> bool:
    if one.days is None or other.days is None:
        return True
    return meet(around(one.days, before=days, after=days), other.days)
