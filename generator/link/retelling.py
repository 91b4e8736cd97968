"""Whether two statements are one, said once and printed twice: word for word, in part or in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from generator.link.days import around, meet
from generator.link.denial import both_deny, contradict
from generator.link.rarity import TELLING, Rarity, telling
from generator.link.statements import Run, Statement
from generator.link.stems import kin
from generator.link.voices import Relation, relate
from generator.link.wording import PHRASE, headed, in_marks, marked_in_both, quoted_alike, shared_runs
from generator.read.lexicons import read_weights

VERBATIM = 6  # words in a row inside quotation marks that are one statement whoever is named for them
COPIED = 8  # words in a row outside quotation marks of which the same holds
OVERLAP = 0.7  # of the shorter statement's words, in order, that make it a copy
REPEATED = 3  # words in quotation marks that one document prints twice, in its headline and its text
CERTAIN = (
    1.0  # weight of a whole short statement in quotation marks that is one whoever is named; least of unknown ones
)
REPRINTED = 1.5  # the same where one document gives the words to two
COPY = 10.0  # log-odds of the same words
NEVER = -99.0  # of other words by somebody else
CONTRARY = 3.5  # against two with a feature of AGAINST, or with a heading whose quoted words the other leaves out
AGAINST = frozenset({"numbers apart", "apart", "one denies"})
LEAD = 1  # line behind the heading
AGAIN = 3  # days for which a statement is repeated
PLAIN = re.compile(r"\d+(?:\.\d+)?")
ROUNDED = 1.05  # times a number that the same number may be when it is rounded
LONG = 12  # words in a row beyond which more say nothing
SOME = 1.2  # of weight in common: what one rare word and another have
HALF = 0.5
MOST = 6.0  # of weight in common beyond which more says nothing
KIN = 0.7  # of the weight of a term that has but kin in the other: "signature" where that says "signed"


class Retelling:
    """Compares statements of one story, whose terms ``rarity`` weighs."""

    def __init__(self, rarity: Rarity) -> None:
        self.weight = rarity.weight

    def of(self, one: Statement, other: Statement) -> float:
        """Return the log-odds that the two are one statement: above 0 it is likelier than not."""
        relation = relate(one.voice, other.voice)
        runs = shared_runs(one, other)
        if self._repeats(one, other, runs, relation):
            return COPY + self.weight(one.terms & other.terms)
        if relation == "other" or (relation == "open" and self.weight(one.terms & other.terms) < CERTAIN):
            return NEVER
        weights = read_weights("utterances")["weights"]
        found = self._features(one, other, runs, relation)
        contrary = bool(found.keys() & AGAINST) or _unmarked(one, other) or _unmarked(other, one)
        return float(sum(weights.get(name, 0.0) * value for name, value in found.items())) - CONTRARY * contrary

    def in_other_words(self, one: Statement, other: Statement) -> dict[str, float] | None:
        """Return what speaks for the two being one in other words; None where their words alone or speakers decide."""
        runs, relation = shared_runs(one, other), relate(one.voice, other.voice)
        if relation == "other" or self._repeats(one, other, runs, relation):
            return None
        return self._features(one, other, runs, relation)

    def _repeats(self, one: Statement, other: Statement, runs: Sequence[Run], relation: Relation) -> bool:
        """Say whether one repeats the other's very words, so many that it is one statement whoever is named for it."""
        longest = max(map(len, runs), default=0)
        copied = sum(len(run) for run in runs if len(run) > 1) >= OVERLAP * min(len(one.words), len(other.words))
        if longest >= COPIED and copied:
            return True
        marked = max((run for run in runs if in_marks(one, run) and in_marks(other, run)), key=len, default=())
        shared = self.weight(one.terms & other.terms)
        if len(marked) >= VERBATIM:
            return True
        if PHRASE <= len(marked) >= min(len(one.words), len(other.words)) and shared >= CERTAIN:
            return True
        if one.document == other.document and one.heading != other.heading and headed(one, other):
            return True
        again = one.document == other.document and quoted_alike(one, other) >= REPEATED
        return again and (relation in {"same", "akin"} or shared >= REPRINTED)

    def _features(self, one: Statement, other: Statement, runs: Sequence[Run], relation: Relation) -> dict[str, float]:
        """Return the features of a pair, the same in either order; those of a yes or no are 1 or absent."""
        found = {"any two": 1.0, f"speaker {relation}": 1.0}
        if relation == "open" and not (one.voice.name and other.voice.name):
            found["speaker nameless"] = 1.0
        found |= (
            self._terms(one, other, relation)
            | _words(one, other, runs, relation)
            | _when(one, other)
            | _numbers(one, other, relation)
        )
        marked = max((self.weight(terms) for terms in marked_in_both(one, other)), default=0.0)
        if marked:
            found["marked in both"] = min(marked, MOST) / 2
            found[f"marked in both, speaker {relation}"] = 1.0
        if not (one.quotation.said and other.quotation.said):
            found["not said"] = 1.0
        if one.document == other.document:
            found |= _in_one_document(one, other, relation)
        if contradict(one, other):
            found["one denies"] = 1.0
        elif both_deny(one, other):
            found["both deny"] = 1.0
        return found

    def _terms(self, one: Statement, other: Statement, relation: str) -> dict[str, float]:
        shared = self.weight(one.terms & other.terms) + KIN * self._kindred(one, other)
        lighter, heavier = sorted((self.weight(one.terms), self.weight(other.terms)))
        share = shared / lighter if lighter else 0.0
        return {
            "terms in common": min(shared, MOST) / 2,
            f"any terms in common, speaker {relation}": min(shared, SOME),
            "share of the lighter": share,
            "half of the lighter": min(share, HALF) / HALF,
            f"share of the lighter, speaker {relation}": share,
            "share of both": shared / (lighter + heavier - shared) if lighter + heavier else 0.0,
        }

    def _kindred(self, one: Statement, other: Statement) -> float:
        """Return the weight of the terms of one that have only kin in the other."""
        fewer, more = sorted(
            (one.terms - other.terms, other.terms - one.terms), key=lambda side: (len(side), sorted(side))
        )
        known = frozenset[str]().union(*map(kin, more))
        return self.weight(term for term in fewer if kin(term) & known)


def _words(one: Statement, other: Statement, runs: Sequence[Run], relation: str) -> dict[str, float]:
    longest = max(map(len, runs), default=0)
    shortest = min(len(one.words), len(other.words))
    quoted = quoted_alike(one, other)
    order = sum(len(run) for run in runs if len(run) > 1) / shortest
    return {
        "words in a row": min(longest, LONG) / 4,
        "share of words in order": order,
        "quoted fragment": float(quoted > 0),
    }


def _when(one: Statement, other: Statement) -> dict[str, float]:
    return {"one day" if _near(one, other, days=0) else "some days" if _near(one, other, days=AGAIN) else "apart": 1.0}


def _in_one_document(one: Statement, other: Statement, relation: str) -> dict[str, float]:
    """Return where in their document two stand: its heading and its lead tell of what is quoted below."""
    first, last = sorted((one.line, other.line))
    found = {"one document": 1.0}
    if one.heading != other.heading:
        found |= {"heading and text": 1.0, f"heading and text, speaker {relation}": 1.0}
    elif first <= LEAD < last:
        found |= {"lead and text": 1.0, f"lead and text, speaker {relation}": 1.0}
    elif first == last:
        found["one paragraph"] = 1.0
    return found


def _numbers(one: Statement, other: Statement, relation: str) -> dict[str, float]:
    if not (one.numbers and other.numbers):
        return {}
    shared = one.numbers & other.numbers
    if not shared:
        return {"number rounded": 1.0} if _rounded(one, other) else {"numbers apart": 1.0}
    return {
        "number": 1.0,
        f"number, speaker {relation}": 1.0,
        "number that tells": float(any(telling(number) > 1 for number in shared)),
    }


def _rounded(one: Statement, other: Statement) -> bool:
    """Say whether a number of one is nearly one of the other's: "more than 340", "347"."""
    pairs = [
        [float(number) for number in pair if PLAIN.fullmatch(number)] for pair in product(one.numbers, other.numbers)
    ]
    return any(len(pair) == 2 and min(pair) >= TELLING and max(pair) <= ROUNDED * min(pair) for pair in pairs)


def _unmarked(one: Statement, other: Statement) -> bool:
    """Say whether the other has nothing of what marks hold in ``one``, a heading, which tells of that first."""
    if not one.heading:
        return False
    marked = frozenset(word for run in one.quoted for word in run) & one.terms
    if not marked or marked == one.terms:
        return False
    near = frozenset[str]().union(*map(kin, other.words))
    return not any(word in other.words or kin(word) & near for word in marked)


def _near(one: Statement, other: Statement, *, days: int) -> bool:
    if one.days is None or other.days is None:
        return True
    return meet(around(one.days, before=days, after=days), other.days)
