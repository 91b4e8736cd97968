"""What speaks for and against two figures answering one question, as named features with readable weights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import log

from generator.link.asked import Asked
from generator.link.days import meet
from generator.link.figure_words import generic, grows, is_person
from generator.read.lexicons import read_weights

AGAINST = frozenset(
    {
        "state other",
        "owner other",
        "place other",
        "time other",
        "time before print",
        "day other",
        "noun other",
        "a part",
    }
)
IMPOSSIBLE = -99.0  # log-odds of two figures that name another state, place, owner, time or thing
RIVAL = 1.0  # log-odds of two totals for one nation's troops in one state, however far apart: accounts of one force
ROUND = 10  # a number that ten divides may be round: two outlets can print it of two things
TELLING = 20  # from which two documents hardly count the same thing alike by chance
FEW = 3  # up to which a number is everywhere: "two countries", "three men"
NEAR, MIDDLING, FAR = Decimal("0.8"), Decimal("0.4"), Decimal("0.1")  # the smaller part of the larger
ENOUGH = 12.0  # of rarity in common beyond which more says nothing
SCALE = 4.0  # brings sums of rarity near the size of a yes or no
JACCARD = 3.0  # the same for shares


@dataclass(frozen=True, slots=True)
class Setting:
    """What the documents as a whole say of their figures: how rare each word is, which numbers each document gives."""

    rarity: Mapping[str, float]
    values: Mapping[tuple[str, tuple[str, str, str]], frozenset[Decimal | None]]

    @classmethod
    def of(cls, figures: Iterable[Asked]) -> Setting:
        """Return the setting of all ``figures`` of a story."""
        listed = tuple(figures)
        counts = Counter(word for one in listed for word in one.context)
        values: dict[tuple[str, tuple[str, str, str]], set[Decimal | None]] = defaultdict(set)
        for one in listed:
            values[one.document, sort_of(one)].add(one.figure.low)
        return cls(
            {word: log((len(listed) + 1) / (count + 0.5)) for word, count in counts.items()},
            {key: frozenset(found) for key, found in values.items()},
        )

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how much the words in common tell: the sum of their rarities."""
        return sum(self.rarity.get(word, 1.0) for word in one & other)

    def numbers(self, one: Asked) -> frozenset[Decimal | None]:
        """Return the numbers that the document of ``one`` gives of its sort."""
        return self.values.get((one.document, sort_of(one)), frozenset())


def sort_of(one: Asked) -> tuple[str, str, str]:
    """Return kind, unit and class of noun: figures of one sort may answer one question in whatever words."""
    if one.kind != "count":
        return one.kind, one.unit or "", ""
    return one.kind, "", "people" if is_person(one.noun) else one.noun


def odds(one: Asked, other: Asked, setting: Setting) -> float:
    """Return the log-odds that two figures answer one question: above 0 it is likelier than not.

    No likeness of words or numbers joins what names two states ("sent", "killed"), places, owners, times or things.
    """
    found = features(one, other, setting)
    if found.keys() & AGAINST and not found["restated"]:
        return IMPOSSIBLE
    weights = read_weights("figures")["weights"]
    told = float(sum(weights.get(name, 0.0) * value for name, value in found.items()))
    return max(told, RIVAL) if _one_force(one, other, found) else told


def _one_force(one: Asked, other: Asked, found: Mapping[str, float]) -> bool:
    """Say whether both give the whole of one force in one state: "sent 1,500", "sent as many as 12,000"."""
    whole = "no part" in found and "time open" in found and not one.traits ^ other.traits
    rivals = one.document != other.document or one.figure.speaker != other.figure.speaker
    return whole and rivals and "owner same" in found and "state same" in found


def features(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return the features of a pair, the same in either order; those of a yes or no are 1 or absent."""
    found = {"any two": 1.0, f"kind {one.kind}": 1.0, **_what(one, other), **_when_and_where(one, other)}
    found |= _numbers(one, other) | _documents(one, other, setting) | _words(one, other, setting)
    if one.kind == "count" and one.state and one.state == other.state and grows(one.state):
        found |= _growing(one, other, found)
    return found


def _tell(name: str, left: object, right: object) -> dict[str, float]:
    if left is None and right is None:
        return {f"{name} open": 1.0}
    if left is None or right is None:
        return {f"{name} one open": 1.0}
    return {f"{name} {'same' if left == right else 'other'}": 1.0}


def _what(one: Asked, other: Asked) -> dict[str, float]:
    found = _tell("state", one.state, other.state) | _tell("owner", one.owner, other.owner)
    found |= _tell("verb", one.figure.predicate, other.figure.predicate)
    if one.kind != "count":
        found |= _tell("for", one.noun or None, other.noun or None)
    elif one.noun == other.noun:
        found |= {"noun same": 1.0, "noun same and known": float(one.known)}
    elif _generic(one, other):
        found["noun for anybody"] = 1.0
    else:
        found["noun of people" if sort_of(one) == sort_of(other) else "noun other"] = 1.0
    if one.traits and other.traits:
        found["described alike" if one.traits & other.traits else "described otherwise"] = 1.0
    else:
        found["described once" if one.traits or other.traits else "not described"] = 1.0
    added = one.added + other.added
    found[("no part", "a part", "two parts")[added]] = 1.0
    found["restated"] = float(one.restates or other.restates)
    return found


def _generic(one: Asked, other: Asked) -> bool:
    """Say whether both nouns may stand for anybody: people, residents, passengers."""
    return generic(one.noun) and generic(other.noun)


def _when_and_where(one: Asked, other: Asked) -> dict[str, float]:
    found: dict[str, float] = {}
    if one.place and other.place:
        left, right = set(one.place.split()), set(other.place.split())
        found["place same" if left <= right or right <= left else "place other"] = 1.0
    else:
        found["place one open" if one.place or other.place else "place open"] = 1.0
    left_days, right_days = one.scope or one.printed, other.scope or other.printed
    met = bool(left_days and right_days and meet(left_days, right_days))
    if one.scope and other.scope:
        found["time same" if met else "time other"] = 1.0
    elif one.scope or other.scope:
        found["time of print" if met else "time before print"] = 1.0
    else:
        found["time open"] = 1.0
    if one.day and other.day:
        found["day same" if meet(one.day, other.day) else "day other"] = 1.0
    return found


def _numbers(one: Asked, other: Asked) -> dict[str, float]:
    if one.figure.vague or other.figure.vague:
        return {"number vague": 1.0}
    low, ratio = _low_and_ratio(one, other)
    found = {"number small": float(low <= FEW and one.kind == "count")}
    if same_number(one, other):
        found |= {"number same": 1.0, f"number same of {one.kind}": 1.0}
        found["number same and large"] = float(low >= TELLING)
        found["number same and odd"] = float(low >= TELLING and low % ROUND != 0)
        return found
    return found | {f"number {_nearness(ratio)}": 1.0}


def _low_and_ratio(one: Asked, other: Asked) -> tuple[Decimal, Decimal]:
    low, high = sorted((one.figure.low or Decimal(0), other.figure.low or Decimal(0)))
    return low, low / high if high > 0 and low >= 0 else Decimal(1)


def _nearness(ratio: Decimal) -> str:
    """Return in a word how near two numbers are, the smaller being ``ratio`` of the larger."""
    return "near" if ratio >= NEAR else "middling" if ratio >= MIDDLING else "far" if ratio >= FAR else "beyond"


def same_number(one: Asked, other: Asked) -> bool:
    """Say whether two figures give the same value or range."""
    return (one.figure.low, one.figure.high) == (other.figure.low, other.figure.high)


def _documents(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    same, vague = same_number(one, other), one.figure.vague or other.figure.vague
    if one.document == other.document:
        found = {"one document": 1.0}
        if same:
            return found | {"one document same number": 1.0}
        found["one document restated" if one.restates or other.restates else "one document two numbers"] = 1.0
        found["one sentence two numbers"] = float(one.figure.sentence == other.figure.sentence)
        return found
    mine, theirs = setting.numbers(one), setting.numbers(other)
    found = {"only numbers of their sort": float(len(mine) == len(theirs) == 1)}
    if not same and not vague:
        rivals = (other.figure.low in mine) + (one.figure.low in theirs)
        found[("neither prints both", "one prints both", "each prints both")[rivals]] = 1.0
    return found


def _words(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    shared = setting.shared(one.context, other.context)
    union = sum(setting.rarity.get(word, 1.0) for word in one.context | other.context) or 1.0
    near = setting.shared(one.near, other.near)
    found = {
        "words in common": min(shared, ENOUGH) / SCALE,
        "share of words in common": shared / union * JACCARD,
        "words beside in common": min(near, ENOUGH) / SCALE,
    }
    if one.kind != "count":
        found["words beside in common of amounts"] = found["words beside in common"]
    return found


def _growing(one: Asked, other: Asked, so_far: Mapping[str, float]) -> dict[str, float]:
    """Return what a count that grows by nature adds: numbers far apart on two days are one count of the dead."""
    found = {"growing": 1.0}
    apart = so_far.keys() & {"a part", "two parts", "place other", "described otherwise", "described once"}
    if not apart and not (one.scope or other.scope) and (one.noun == other.noun or _generic(one, other)):
        found["growing and whole"] = 1.0
    if same_number(one, other) or one.figure.vague or other.figure.vague:
        return found
    _, ratio = _low_and_ratio(one, other)
    found[f"growing {_nearness(ratio)}"] = 1.0
    if one.document == other.document:
        return found | {"growing in one document": 1.0}
    if so_far.keys() & {"one prints both", "each prints both"}:
        found["growing and both printed"] = 1.0
    if one.printed and other.printed and one.figure.low is not None and other.figure.low is not None:
        earlier, later = sorted((one, other), key=lambda asked: (asked.printed or ("", ""), asked.order))
        if earlier.printed == later.printed:
            found["growing on one day"] = 1.0
        else:
            rises = (earlier.figure.low or 0) < (later.figure.low or 0)
            found["growing day by day" if rises else "falling day by day"] = 1.0
    return found
