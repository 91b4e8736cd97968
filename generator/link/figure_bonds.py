"""Figures that answer one question because the text around them says so, whatever their likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.describe.origins import Origins
from generator.link.asked import Asked
from generator.link.figure_conversions import converts
from generator.link.figure_setting import counts, sort_of

BOUND = 0.0  # log-odds from which two figures of a document that its words bring together are not parted again
Together = Callable[[Asked, Asked], bool]


def bound(
    figures: Sequence[Asked], texts: Mapping[str, str], origins: Origins, odds: Callable[[Asked, Asked], float]
) -> list[list[Asked]]:
    """Return ``figures`` in groups that surely answer one question each; ``texts`` by document id.

    A sum in another currency behind a sum, "150 million pesos ($2.7 million)", answers with it, and so does the same
    number in another copy of a passage. Two accounts that a document sets against each other do where all that is known
    of them, their ``odds``, does not speak against it: of "140 houses, nine still stand. The province puts the number
    of destroyed ones at 2,300" it does. The ends of a move are not bound: what was before, "down from 340,000", may be
    asked on its own.
    """

    def together(one: Asked, other: Asked) -> bool:
        told = brought_together(one, other)
        return bool(told) and "ends of one move" not in told and odds(one, other) > BOUND

    return _with_copies(_with_rivals(_with_conversions(figures, texts, together), together), origins)


def brought_together(one: Asked, other: Asked) -> dict[str, float]:
    """Return how the words of a document bring two of its figures together, as named features; empty where not.

    "From 58 to 61" are the ends of a move, "18, not the 20 first reported" is told anew, "the police put it at 2,000"
    set against a number before.
    """
    first, second = (one, other) if one.order <= other.order else (other, one)
    if first.document != second.document or sort_of(first) != sort_of(second):
        return {}
    found = {}
    beside = second.after == first.order and first.figure.sentence == second.figure.sentence
    if beside and "from" in (first.end, second.end) and first.end != second.end:
        found["ends of one move"] = 1.0
        if counts(first):
            found["ends of one move of a count"] = 1.0
    if beside and second.restates and not first.part and first.state == second.state:
        found["told anew"] = 1.0
    if second.rival == first.order and not second.part:
        found["set against"] = 1.0
    if found and (first.scope or second.scope):
        found["brought together over years"] = 1.0  # "38 percent, up from 11 in 2018"
    return found


def _with_conversions(figures: Sequence[Asked], texts: Mapping[str, str], together: Together) -> Iterator[list[Asked]]:
    """Yield each figure with those right behind it that convert it or are ``together`` with it."""
    group: list[Asked] = []
    for one in sorted(figures, key=lambda asked: asked.order):
        if group and not (converts(group[-1], one, texts[one.document]) or together(group[-1], one)):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _with_rivals(groups: Iterable[list[Asked]], together: Together) -> Iterator[list[Asked]]:
    """Yield ``groups`` with what a document sets against another number for the same: "the police put it at 2,000"."""
    found: list[list[Asked]] = []
    home: dict[tuple[str, int], tuple[Asked, list[Asked]]] = {}
    for group in groups:
        rivals = (home[one.rival][1] for one in group if one.rival in home and together(home[one.rival][0], one))
        into = next(rivals, [])
        if not into:
            found.append(into)
        into += group
        home |= {one.order: (one, into) for one in group}
    yield from found


def _with_copies(groups: Iterable[list[Asked]], origins: Origins) -> list[list[Asked]]:
    """Return ``groups`` with those in one that print the same number in copies of one passage."""
    found: list[list[Asked]] = []
    places: dict[tuple[object, ...], int] = {}
    for group in groups:
        keys = [
            (passage, sort_of(one), one.figure.low, one.figure.high)
            for one in group
            for passage in origins.passages_at(one.document, one.figure.span)
        ]
        home = next((places[key] for key in keys if key in places), len(found))
        if home == len(found):
            found.append([])
        found[home] += group
        for key in keys:
            places.setdefault(key, home)
    return found
