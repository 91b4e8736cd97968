"""What speaks for and against two figures answering one question, as named features with readable weights."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.link.asked import Asked
from generator.link.days import meet
from generator.link.figure_nouns import generic, owned
from generator.link.figure_setting import Setting, counts, digits_of, other_coin, per_of, rounds, same_number, sort_of
from generator.link.figure_states import grows
from generator.read.lexicons import read_weights

AGAINST = frozenset(
    {"state other", "owner other", "place other", "day other", "noun other", "a part"}
    | {"one added to another number", "another time, another number"}
)
PARTING = frozenset(
    {"a part", "two parts", "one added", "both added", "place other", "described otherwise", "described once"}
)
SURE = 5.0  # log-odds of two ages of one person
IMPOSSIBLE = -99.0  # log-odds of two figures that name another state, owner, place, day or thing, or a part
RIVAL = 1.5  # log-odds of two totals however far apart: accounts of one nation's troops, one toll rising day by day
DOUBTFUL = -1.0  # least log-odds of two whole counts of the dead, hurt or missing: how far they are apart says little
DIFFERING = 1.0  # what two amounts must share beyond two counts where their numbers differ: any two are "12 percent"
CERTAIN = 1.0  # digits in common beyond the first from which a misread word does not part two figures
EXACT = 4  # digits beyond which a number tells no more
FEW = 3  # up to which a number is everywhere: "two countries", "three men"
NEAR, MIDDLING, FAR = Decimal("0.8"), Decimal("0.4"), Decimal("0.1")  # the smaller part of the larger
ENOUGH = 12.0  # of rarity in common beyond which more says nothing
LEAD = 10.0  # the same for how much likelier a figure is than the next of its document
SCALE = 4.0  # brings sums of rarity near the size of a yes or no
JACCARD = 3.0  # the same for shares


def odds(one: Asked, other: Asked, setting: Setting) -> float:
    """Return the log-odds that two figures answer one question: above 0 it is likelier than not.

    No likeness of words or numbers joins what names two states ("sent", "killed"), nations, places, days or things.
    """
    if one.kind == other.kind == "age":
        return SURE
    facts = _facts(one, other)
    if _forbid(facts):
        return IMPOSSIBLE
    found = _with_words(facts, one, other, setting)
    weights = read_weights("figures")["weights"]
    told = float(sum(weights.get(name, 0.0) * value for name, value in found.items()))
    if not counts(one) and not same_number(one, other) and "number rounded" not in found:
        told -= DIFFERING
    if found.get("growing and whole") and "one document" not in found:
        told = max(told, RIVAL if found.get("the first of its state rises day by day") else DOUBTFUL)
    return max(told, RIVAL) if _one_force(one, other, found) else told


def _one_force(one: Asked, other: Asked, found: Mapping[str, float]) -> bool:
    """Say whether both give the whole of one force in one state: "sent 1,500", "sent as many as 12,000"."""
    whole = {"no part", "none added", "time open"} <= found.keys() and not one.traits ^ other.traits
    rivals = one.document != other.document or one.figure.speaker != other.figure.speaker
    return whole and rivals and owned(one.noun) and "owner same" in found and "state same" in found


def features(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return the features of a pair, the same in either order; those of a yes or no are 1 or absent."""
    return _with_words(_facts(one, other), one, other, setting)


def _facts(one: Asked, other: Asked) -> dict[str, float]:
    """Return what the two say of themselves, in which alone a veto lies; the rest costs more to find out."""
    found = {"any two": 1.0, f"kind {sort_of(one)[0]}": 1.0, **_what(one, other), **_when_and_where(one, other)}
    return found | _numbers(one, other)


def _forbid(facts: Mapping[str, float]) -> bool:
    if "coin other" in facts:
        return True
    return bool(facts.keys() & AGAINST) and not facts["restated"] and facts.get("digits in common", 0) < CERTAIN


def _with_words(facts: Mapping[str, float], one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    found = {**facts, **_documents(one, other, setting), **_words(one, other, setting)}
    found |= _rivals(one, other, setting)
    if counts(one) and one.state and one.state == other.state and grows(one.state):
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
    found |= _tell("counted by", per_of(one), per_of(other)) | _tell(
        "verb", one.figure.predicate, other.figure.predicate
    )
    if one.kind != "count":
        found |= _tell("for", one.noun or None, other.noun or None)
        if one.kind == "money" and other_coin(one, other):
            found["coin other"] = 1.0
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
    found[("no part", "a part", "two parts")[one.part + other.part]] = 1.0
    found[("none added", "one added", "both added")[one.added + other.added]] = 1.0
    if one.added != other.added and not same_number(one, other):
        found["one added to another number"] = 1.0  # "another 500" are not the 3,000 sent in all
    found["restated"] = float(one.restates or other.restates)
    return found


def _heads(one: Asked, other: Asked, so_far: Mapping[str, float]) -> bool:
    """Say whether each is the first of its document in its state, of persons: "three sailors", then "three dead"."""
    return "first of state" in so_far and sort_of(one)[2] == "people" and not (owned(one.noun) or owned(other.noun))


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
    if found.keys() & {"time other", "time before print"} and not same_number(one, other):
        found["another time, another number"] = 1.0  # the dead of an earlier year; the quota set then may be today's
    if one.day and other.day:
        found["day same" if meet(one.day, other.day) else "day other"] = 1.0
    return found


def _numbers(one: Asked, other: Asked) -> dict[str, float]:
    if one.figure.vague or other.figure.vague:
        return {"number vague": 1.0, "number vague and beyond": float(_beyond(one, other))}
    low, ratio = _low_and_ratio(one, other)
    found = {"number small": float(low <= FEW and counts(one))}
    if same_number(one, other):
        found |= {"number same": 1.0, f"number same of {sort_of(one)[0]}": 1.0}
        found["digits in common"] = float(min(digits_of(one), digits_of(other), EXACT) - 1)
        return found
    if one.figure.high == other.figure.high or (one.figure.low == other.figure.low and one.figure.low is not None):
        found["number shares an end"] = 1.0
    if rounds(one, other) and ratio >= NEAR:
        found["number rounded"] = 1.0
        found["rounded digits in common"] = float(min(digits_of(one), digits_of(other), EXACT) - 1)
    return found | {f"number {_nearness(ratio)}": 1.0}


def _beyond(one: Asked, other: Asked) -> bool:
    """Say whether the two do not meet, whatever a number in words alone can mean: "dozens", "2,300"."""
    a, b = one.figure, other.figure
    return bool(a.high and b.low and a.high < b.low) or bool(b.high and a.low and b.high < a.low)


def _low_and_ratio(one: Asked, other: Asked) -> tuple[Decimal, Decimal]:
    low, high = sorted((one.figure.low or Decimal(0), other.figure.low or Decimal(0)))
    return low, low / high if high > 0 and low >= 0 else Decimal(1)


def _nearness(ratio: Decimal) -> str:
    """Return in a word how near two numbers are, the smaller being ``ratio`` of the larger."""
    return "near" if ratio >= NEAR else "middling" if ratio >= MIDDLING else "far" if ratio >= FAR else "beyond"


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
    if not counts(one):
        found["words beside in common of amounts"] = found["words beside in common"]
    return found


def _rivals(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return how the pair stands among what else the two documents tell, and what the sentences around them share."""
    found = {"wide words in common": min(setting.shared(one.wide, other.wide), 2 * ENOUGH) / SCALE}
    if one.document == other.document:
        return found
    if one.state == other.state:
        (first, some), (second, more) = setting.of_state(one), setting.of_state(other)
        told = "state" if one.state else "no state"
        found[f"first of {told}" if first == second == 0 else f"later of {told}"] = 1.0
        found[f"only of {told}"] = float(some == more == 1)
    if sort_of(one) == sort_of(other):
        like = setting.likeness(one, other)
        mine, theirs = setting.likest(one, other.document), setting.likest(other, one.document)
        ahead = (like >= mine[0]) + (like >= theirs[0])
        found[("another is likelier", "likest one way", "likest both ways")[ahead]] = 1.0
        if ahead == 2:
            found["likest by far"] = min(like - max(mine[1], theirs[1]), LEAD) / SCALE
        else:
            found["behind the likest"] = min(max(mine[0], theirs[0]) - like, LEAD) / SCALE
    return found


def _growing(one: Asked, other: Asked, so_far: Mapping[str, float]) -> dict[str, float]:
    """Return what a count that grows by nature adds: numbers far apart on two days are one count of the dead."""
    found = {"growing": 1.0}
    if (
        not so_far.keys() & PARTING
        and not (one.scope or other.scope)
        and (one.noun == other.noun or _generic(one, other) or _heads(one, other, so_far))
    ):
        found["growing and whole"] = 1.0
        found["growing, whole and the first of its state"] = float("first of state" in so_far)
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
            if rises and found.get("growing, whole and the first of its state"):
                found["the first of its state rises day by day"] = 1.0
    return found
