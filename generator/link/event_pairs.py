"""How likely two dated sentences tell of one event: what speaks for it and against, by fitted, readable weights."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from generator.link.dated import Dated
from generator.link.days import Days
from generator.link.occasions import is_plain, is_saying
from generator.link.rarity import Rarity
from generator.link.stems import kin, stem
from generator.read.lexicons import read_weights

COPY = 6.0  # log-odds of two prints of one sentence, and as much against two sentences of one shared passage
COPIED = 0.6  # share of words from which two sentences of one shared passage are the same sentence
ALIKE = 0.5  # the same for two sentences that name different places
ELSEWHERE = -1.0  # log-odds of such sentences with less in common, and of two verbs' with days of two lengths
PICTURE = 3  # words of substance a caption shares with the text of its document it illustrates
MOST = 3.0  # of weight in common beyond which more says nothing
FAR = 3  # days before the first report from which a document dates little to a day
LEADING = 3  # documents that tell of one kind of happening from which it is what the day was about
MONTH, YEAR = 28, 300  # days
BY_DISTANCE = ("of one verb", "of kindred verbs", "of one kind", "share of the lighter", "words in common")


class EventPairs:
    """Compares the dated sentences of one story; ``printed`` is the first day of print.

    A word that many of them hold weighs little (inverse document frequency), and little speaks for one event on a day
    to which a document dates much.
    """

    def __init__(self, dated: Sequence[Dated], *, printed: str | None) -> None:
        self._clauses = Rarity(one.words for one in dated)
        self._sentences = Rarity({(one.document, one.sentence): one.around for one in dated}.values())
        self._crowd = Counter((one.document, one.days) for one in dated)
        tellers: dict[tuple[Days, str], set[str]] = defaultdict(set)
        for one in dated:
            for act in one.told:
                tellers[one.days, act].add(one.document)
        self._leading = {key for key, documents in tellers.items() if len(documents) >= LEADING}
        self._printed = date.fromisoformat(printed).toordinal() if printed else None
        self._weights: Mapping[str, float] = read_weights("events")["weights"]

    def rarest(self, one: Dated, most: int) -> list[str]:
        """Return the ``most`` words of ``one`` that fewest others hold, rarest first."""
        return self._sentences.rarest(one.around, most)

    def odds(self, one: Dated, other: Dated) -> float:
        """Return the log-odds that the two tell of one event, above 0 where it is likelier than not."""
        if one.document != other.document and one.days == other.days and set(one.copied) & set(other.copied):
            return COPY if self._clauses.share(one.words, other.words) >= COPIED else -COPY
        if _illustrates(one, other) or _illustrates(other, one):
            return COPY
        if one.elsewhere(other) and self._clauses.share(one.words, other.words) < ALIKE:
            return ELSEWHERE
        if _say_apart(one, other):
            return -COPY
        found = self.features(one, other)
        # Two verbs with little in common tell one event only of one day, and one text does not tell it twice so.
        apart = one.width != other.width or "one document" in found
        if "of two verbs" in found and apart and found.get("share of the lighter", 0.0) < ALIKE:
            return ELSEWHERE
        odds = float(sum(self._weights.get(name, 0.0) * value for name, value in found.items()))
        return max(-COPY, min(COPY, odds))

    def features(self, one: Dated, other: Dated) -> dict[str, float]:
        """Return the features of a pair, the same in either order; those of a yes or no are 1 or absent."""
        found = {"any two": 1.0} | self._words(one, other) | self._around(one, other)
        found |= self._when(one, other) | self._kind(one, other) | _verbs(one, other) | _who(one, other)
        where = "far from print" if "far from print" in found else "near print"
        return found | {f"{name}, {where}": found[name] for name in BY_DISTANCE if name in found}

    def _words(self, one: Dated, other: Dated) -> dict[str, float]:
        shared = (one.words & other.words) - _names(one.participants) - _names(other.participants)
        known = frozenset[str]().union(*map(kin, other.words - one.words))
        kindred = any(not known.isdisjoint(kin(word)) for word in one.words - other.words)
        return {
            "words in common": min(self._clauses.weight(shared), MOST),
            "a word in common": float(bool(shared)),
            "two words in common": float(len(shared) >= 2),
            "share of the lighter": self._clauses.share(one.words, other.words),
            "kindred words": float(kindred),
            "nothing in common": float(not one.words & other.words and not kindred),
        }

    def _around(self, one: Dated, other: Dated) -> dict[str, float]:
        if one.document == other.document and one.sentence == other.sentence:
            return {"one sentence": 1.0}
        return {
            "words of the sentences in common": min(self._sentences.weight(one.around & other.around), MOST),
            "share of the lighter sentence": self._sentences.share(one.around, other.around),
            "both lead": float(one.leads and other.leads),
        }

    def _when(self, one: Dated, other: Dated) -> dict[str, float]:
        widths = " and ".join(sorted((_width(one), _width(other))))
        crowd = self._crowd[one.document, one.days] * self._crowd[other.document, other.days]
        found = {widths: 1.0, "others of that day": math.log(crowd or 1)}
        if one.edtf == other.edtf:
            found["one date"] = 1.0
        if self._far(one) or self._far(other):
            found |= {"far from print": 1.0, f"far from print, {widths}": 1.0}
        if one.document == other.document:
            found["one document"] = 1.0
        if one.planned or other.planned:
            found["both ahead" if one.planned and other.planned else "one ahead"] = 1.0
        return found

    def _far(self, one: Dated) -> bool:
        return self._printed is not None and self._printed - date.fromisoformat(one.days[1]).toordinal() > FAR

    def _kind(self, one: Dated, other: Dated) -> dict[str, float]:
        if one.act & other.act:
            found = {"of one kind": 1.0}
        elif one.act & other.told or other.act & one.told:
            found = {"of a kind the other mentions": 1.0}
        else:
            found = {"of two kinds": 1.0} if one.act and other.act else {}
        if one.days == other.days and any((one.days, act) in self._leading for act in one.told & other.told):
            found["of what the day was about"] = 1.0
        if one.is_toll and other.is_toll:
            found["both count the dead"] = 1.0
        return found


@lru_cache(maxsize=1 << 12)
def _names(people: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for name in people for word in name.split("-"))


def _illustrates(caption: Dated, other: Dated) -> bool:
    same = caption.document == other.document and caption.caption and not other.caption
    return same and caption.width < other.width and len(caption.words & other.words) >= PICTURE


def _say_apart(one: Dated, other: Dated) -> bool:
    """Say whether two sentences tell what two speakers said that day, neither of whom the other sentence names.

    One number in both is a sign that a body and its spokesman, whom nobody links here, said the same.
    """
    if one.numbers & other.numbers or not (is_saying(one.predicate) and is_saying(other.predicate)):
        return False
    if not (one.speakers and other.speakers and is_plain(one.predicate) and is_plain(other.predicate)):
        # "the envoy told the council it had seen reports": nobody's quotation, and not what somebody known declined
        return any(
            told.speakers
            and not open_one.speakers
            and is_plain(open_one.predicate)
            and not told.speakers & set(open_one.participants)
            for told, open_one in ((one, other), (other, one))
        )
    named = one.speakers & {*other.speakers, *other.participants} or other.speakers & set(one.participants)
    return not named


def _width(one: Dated) -> str:
    return "day" if one.width == 1 else "days" if one.width < MONTH else "month" if one.width < YEAR else "year"


def _verbs(one: Dated, other: Dated) -> dict[str, float]:
    found: dict[str, float] = {}
    if one.predicate and other.predicate:
        left, right = stem(one.predicate), stem(other.predicate)
        if left == right:
            found["both say" if is_plain(one.predicate) else "of one verb"] = 1.0
        else:
            found["of kindred verbs" if kin(left) & kin(right) else "of two verbs"] = 1.0
    if is_plain(one.predicate) != is_plain(other.predicate):
        found["only one says"] = 1.0
    if one.speakers and other.speakers:
        found["one speaker" if one.speakers & other.speakers else "two speakers"] = 1.0
    return found


def _who(one: Dated, other: Dated) -> dict[str, float]:
    found: dict[str, float] = {}
    people = frozenset(one.participants), frozenset(other.participants)
    for name, left, right in (("number", one.numbers, other.numbers), ("person", *people)):
        if left and right:
            found[f"a {name} in common" if left & right else f"no {name} in common"] = 1.0
    flags = {
        "named by its day": one.aside or other.aside,
        "told in a quotation": bool(one.told_by or other.told_by),
        "one founds nothing": not (one.founds and other.founds),
    }
    return found | {name: 1.0 for name, holds in flags.items() if holds}
