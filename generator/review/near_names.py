"""Pairs of names that may be alike, found without comparing every name with every other, and none missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

ALIKE = 80  # of 100, how alike two names must be to be asked about


def alike_names(names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of every two names that are alike, in the order of the names.

    >>> alike_names(["Ada Moreno", "Tomas Ferreira", "Ada Morena"])
    [(0, 2)]
    """
    near = near_names(names)
    return [(one, other) for one, other in near if fuzz.token_sort_ratio(names[one], names[other]) >= ALIKE]


def near_names(names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of every two names worth comparing: few of all, and every two that are alike.

    Names of m and n letters that are alike differ in at most a fifth of m + n letters. A letter that is gone takes two
    letter pairs with it, one that came parts one; so they keep a fifth of m + n pairs and one more. Who has each pair
    is one number, a bit a name, so that the pairs in common with all names that are as long are counted at once.
    """
    sorted_names = [" ".join(sorted(name.split())) for name in names]
    by_length = sorted(range(len(names)), key=lambda place: (len(sorted_names[place]), place))
    having: defaultdict[tuple[str, int], int] = defaultdict(int)
    for rank, place in enumerate(by_length):
        for pair in _letter_pairs(sorted_names[place]):
            having[pair] |= 1 << rank
    near = []
    for rank, place in enumerate(by_length):
        longer = (having[pair] >> rank + 1 for pair in _letter_pairs(sorted_names[place]))
        least = -(-2 * (100 - ALIKE) * len(sorted_names[place]) // 100) + 1
        for other in _held_by(longer, least=least):
            near.append((min(place, by_length[rank + 1 + other]), max(place, by_length[rank + 1 + other])))
    return sorted(near)


def _letter_pairs(name: str) -> Iterator[tuple[str, int]]:
    """Yield the letters that stand side by side in a name, its ends included, each copy of a pair with its number."""
    seen: Counter[str] = Counter()
    for first, second in pairwise(f"\n{name}\n"):
        yield first + second, seen[first + second]
        seen[first + second] += 1


def _held_by(numbers: Iterable[int], *, least: int) -> Iterator[int]:
    """Yield the places of the bits that are set in at least ``least`` of ``numbers``, one or more.

    >>> list(_held_by([0b0111, 0b0101, 0b1001], least=2))
    [0, 2]
    """
    digits: list[int] = []  # the binary digits of the count of every bit, the smallest first
    for number in numbers:
        carry = number
        for at, digit in enumerate(digits):
            digits[at], carry = digit ^ carry, digit & carry
        if carry:
            digits.append(carry)
    more, same = 0, -1
    for at in reversed(range(max(len(digits), least.bit_length()))):
        digit = digits[at] if at < len(digits) else 0
        if least >> at & 1:
            same &= digit
        else:
            more, same = more | same & digit, same & ~digit
    found = more | same
    while found:
        lowest = found & -found
        yield lowest.bit_length() - 1
        found ^= lowest
