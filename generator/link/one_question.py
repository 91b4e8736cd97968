"""Whether two figures answer one question: what speaks against it, and how much it takes to believe it."""

from __future__ import annotations

from decimal import Decimal

from generator.link.days import meet
from generator.link.figure_facts import Asked
from generator.link.figure_words import generic
from generator.link.topics import Topics

STRANGERS = 2  # more words that sentences of two stories must share
NEVER = 1000  # words no two sentences share
TELLING = 20  # from which two documents hardly count the same thing alike by chance
FAR = 3  # more words that sentences of numbers far apart must share
BEYOND = 100  # times by which accounts of one count do not differ
HALF = Decimal("0.5")
APART = 8  # times by which accounts of one thing seldom differ
ROUGH = 10  # from which numbers can be near each other
NEARLY = Decimal("0.8")  # of the larger number


def against(one: Asked, other: Asked) -> bool:
    """Say whether a fact speaks against one question: nation, place, state, description or time, or "another 500"."""
    return bool(
        one.added
        or other.added
        or (one.kind == "count" and one.state and other.state and one.state != other.state)
        or (one.kind != "count" and one.noun and other.noun and one.noun != other.noun and not _same(one, other))
        or (one.kind == "count" and one.noun != other.noun and not _one_noun(one, other))
        or _beyond(one, other)
        or (one.owner and other.owner and one.owner != other.owner)
        or (one.place and other.place and not _one_place(one.place, other.place))
        or (one.day and other.day and not meet(one.day, other.day))
        or (one.traits and other.traits and not one.traits & other.traits)
        or not _one_time(one, other)
    )


def needed_words(one: Asked, other: Asked, sole: bool) -> int:
    """Return how many words of substance the sentences of two figures must share to answer one question.

    ``sole`` says that neither document gives another number of the kind.
    """
    same = _same(one, other)
    both = one.state is not None and one.state == other.state
    if one.kind != "count":
        named = bool(one.noun) and one.noun == other.noun
        dated = one.scope is not None
        verb = one.figure.predicate is not None and one.figure.predicate == other.figure.predicate
        alone = sole and one.kind == "measure"
        if same and one.kind == "money":
            return 1
        if not (named or same or dated or verb or alone or one.restates or other.restates):
            return (
                (2 if _close(one, other, few=True) else 3)
                if _ratio(one, other) >= (HALF if one.kind == "money" else NEARLY)
                else NEVER
            )
        return max(3 - 2 * (named or alone) - dated - same - (verb or both), 1 if same or alone else 2)
    if one.figure.vague or other.figure.vague:
        return 1 if one.known and (both or (one.owner and one.owner == other.owner)) else 2
    if same and one.figure.low is not None and one.figure.low >= TELLING:
        return 0 if one.known and one.noun == other.noun else 1
    owned = one.owner is not None and one.owner == other.owner
    verb = one.figure.predicate is not None and one.figure.predicate == other.figure.predicate
    nouns = (one.noun != other.noun) + (not both and not verb)
    return max(_base(one, both=both, owned=owned) + nouns - 3 * _close(one, other) - 2 * sole, 0)


def doubts(one: Asked, other: Asked, topics: Topics) -> int:
    """Return how many more words two figures must share: of two stories, or too far apart to be one count."""
    low, high = sorted((one.figure.low or Decimal(0), other.figure.low or Decimal(0)))
    plain = not (one.figure.vague or other.figure.vague)
    strangers = STRANGERS * (not topics.one_story(one.document, other.document))
    return strangers + FAR * (plain and high > APART * low)


def _base(one: Asked, *, both: bool, owned: bool) -> int:
    if not one.known:
        return 2 if both else 3
    if both:
        return 0
    return 1 if owned else 2


def _same(one: Asked, other: Asked) -> bool:
    return one.figure.low == other.figure.low and one.figure.high == other.figure.high


def _one_noun(one: Asked, other: Asked) -> bool:
    """Say whether two nouns can name one count: "people" any persons but troops and parts such as children."""
    pair = {one.noun, other.noun}
    return "people" in pair and all(generic(noun) for noun in pair)


def _one_time(one: Asked, other: Asked) -> bool:
    """Say whether two figures can be of one time: both of the story's own, or one of the days the other was printed."""
    if one.scope is None and other.scope is None:
        return True
    left, right = one.scope or one.printed, other.scope or other.printed
    return bool(left and right and meet(left, right))


def _beyond(one: Asked, other: Asked) -> bool:
    plain = one.kind == "count" and not (one.figure.vague or other.figure.vague)
    return plain and _ratio(one, other) * BEYOND < 1


def _ratio(one: Asked, other: Asked) -> Decimal:
    low, high = sorted((one.figure.low or Decimal(0), other.figure.low or Decimal(0)))
    return low / high if high > 0 and low >= 0 else Decimal(1)


def _close(one: Asked, other: Asked, few: bool = False) -> bool:
    """Say whether two numbers lie as near each other as two accounts of one thing do; ``few`` allows small ones."""
    low = min(one.figure.low or Decimal(0), other.figure.low or Decimal(0))
    return (few or low >= ROUGH) and _ratio(one, other) >= NEARLY


def _one_place(one: str, other: str) -> bool:
    left, right = set(one.split()), set(other.split())
    return left <= right or right <= left
