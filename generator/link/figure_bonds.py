"""Figures that answer one question because the text around them says so, whatever their likeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.describe.origins import Origins
from generator.link.asked import Asked
from generator.link.figure_conversions import converts
from generator.link.figure_setting import sort_of


def bound(figures: Sequence[Asked], texts: Mapping[str, str], origins: Origins) -> list[list[Asked]]:
    """Return ``figures`` in groups that surely answer one question each; ``texts`` by document id.

    A sum in another currency behind a sum, "150 million pesos ($2.7 million)", answers with it, and so do both ends of
    a move, two accounts that a document sets against each other, and the same number in another copy of a passage.
    """
    return _with_copies(_with_rivals(_with_conversions(figures, texts)), origins)


def _with_conversions(figures: Sequence[Asked], texts: Mapping[str, str]) -> Iterator[list[Asked]]:
    """Yield each figure with what converts it or ends its move behind it: "11 kilometres (7 miles)", "to 5 from 4".

    What a sentence says to be another number for the same goes along: "18, not the 20 first reported".
    """
    group: list[Asked] = []
    for one in sorted(figures, key=lambda asked: asked.order):
        if group and not (
            converts(group[-1], one, texts[one.document]) or _moves(group[-1], one) or _restates(group[-1], one)
        ):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _with_rivals(groups: Iterable[list[Asked]]) -> Iterator[list[Asked]]:
    """Yield ``groups`` with what a document sets against another number for the same: "the police put it at 2,000"."""
    found: list[list[Asked]] = []
    home: dict[tuple[str, int], list[Asked]] = {}
    for group in groups:
        rivals = [home[one.rival] for one in group if one.rival in home]
        into = rivals[0] if rivals and not any(one.part for one in group) and _of_one_sort(rivals[0], group) else []
        if not into:
            found.append(into)
        into += group
        home |= {one.order: into for one in group}
    yield from found


def _of_one_sort(one: Sequence[Asked], other: Sequence[Asked]) -> bool:
    """Say whether two groups count or measure alike: the 13 of a crew are no account of two miles."""
    return bool({sort_of(each) for each in one} & {sort_of(each) for each in other})


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


def _moves(one: Asked, other: Asked) -> bool:
    """Say whether two figures of a sentence are the two ends of one move: "20 percent, down from 25 percent"."""
    if one.figure.sentence != other.figure.sentence or one.document != other.document:
        return False
    return "from" in (one.end, other.end) and one.end != other.end and sort_of(one) == sort_of(other)


def _restates(one: Asked, other: Asked) -> bool:
    """Say whether the second gives the number of the first anew in its sentence, "18, not the 20 first reported"."""
    beside = one.document == other.document and one.figure.sentence == other.figure.sentence
    return beside and other.restates and not one.part and one.state == other.state and sort_of(one) == sort_of(other)
