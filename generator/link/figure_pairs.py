"""What speaks for and against two figures answering one question, as named features with readable weights."""

from __future__ import annotations

from collections.abc import Mapping

from generator.link.asked import Asked
from generator.link.days import meet
from generator.link.figure_nouns import generic, owned
from generator.link.figure_numbers import about_numbers, low_and_ratio, nearness
from generator.link.figure_setting import Setting, counts, other_coin, per_of, same_number, sort_of, told_in
from generator.link.figure_states import falls, grows
from generator.link.figure_surroundings import about_surroundings
from generator.read.lexicons import read_weights

AGAINST = frozenset({"state other", "owner other", "place other", "day other", "a part", "one added to another number"})
PARTING = frozenset(
    {"a part", "two parts", "one added", "both added", "place other", "described otherwise", "described once"}
)
SURE = 5.0  # log-odds of two ages of one person
IMPOSSIBLE = -99.0  # log-odds of two figures that name another state, owner, place or day, or a part
RIVAL = 1.5  # log-odds of two totals of one nation's troops, however far apart
DOUBTFUL = -1.0  # least log-odds of two whole counts of the dead, hurt or missing: how far they are apart says little
CERTAIN = 1.0  # digits in common beyond the first from which a misread word does not part two figures


def odds(one: Asked, other: Asked, setting: Setting) -> float:
    """Return the log-odds that two figures answer one question: above 0 it is likelier than not.

    No likeness of words or numbers joins what names two states ("sent", "killed"), nations, places or days.
    """
    if one.kind == other.kind == "age":
        return SURE
    facts = _facts(one, other, setting)
    if _forbid(facts):
        return IMPOSSIBLE
    found = _with_words(facts, one, other, setting)
    weights = read_weights("figures")["weights"]
    told = float(sum(weights.get(name, 0.0) * value for name, value in found.items()))
    if found.get("growing and whole") and "one document" not in found:
        told = max(told, DOUBTFUL)
    return max(told, RIVAL) if _one_force(one, other, found) else told


def _one_force(one: Asked, other: Asked, found: Mapping[str, float]) -> bool:
    """Say whether both give the whole of one force in one state: "sent 1,500", "sent as many as 12,000"."""
    whole = {"no part", "none added", "time open"} <= found.keys() and not one.traits ^ other.traits
    rivals = one.document != other.document or one.figure.speaker != other.figure.speaker
    return whole and rivals and owned(one.noun) and "owner same" in found and "state same" in found


def features(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return the features of a pair, the same in either order; those of a yes or no are 1 or absent."""
    return _with_words(_facts(one, other, setting), one, other, setting)


def _facts(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return what the two say of themselves, in which alone a veto lies; the rest costs more to find out."""
    found = {
        "any two": 1.0,
        f"kind {told_in(one, other)}": 1.0,
        **_what(one, other),
        **_when(one, other),
        **_where(one, other, setting),
    }
    return found | about_numbers(one, other)


def _forbid(facts: Mapping[str, float]) -> bool:
    if "coin other" in facts:
        return True
    return bool(facts.keys() & AGAINST) and not facts["restated"] and facts.get("digits in common", 0) < CERTAIN


def _with_words(facts: Mapping[str, float], one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    found = {**facts, **about_surroundings(one, other, setting)}
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


def _where(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    if not (one.place and other.place):
        return {"place one open" if one.place or other.place else "place open": 1.0}
    relation = setting.places.relation(one.place, other.place)
    if relation == "within" and not same_number(one, other):
        return {"place within, another number": 1.0}
    return {f"place {relation}": 1.0}


def _when(one: Asked, other: Asked) -> dict[str, float]:
    found: dict[str, float] = {}
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


def _course(state: str, *, rises: bool) -> str:
    """Return how the number runs from day to day, and whether that is natural: the missing are found."""
    if not falls(state):
        return "growing day by day" if rises else "falling day by day"
    return "growing day by day, where it falls by nature" if rises else "falling day by day, as it does by nature"


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
    _, ratio = low_and_ratio(one, other)
    found[f"growing {nearness(ratio)}"] = 1.0
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
            found[_course(one.state or "", rises=rises)] = 1.0
            if rises and found.get("growing, whole and the first of its state"):
                found["the first of its state rises day by day"] = 1.0
    return found
