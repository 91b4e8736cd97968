"""Names that are alike: all that a comparison of each with each finds, with few comparisons."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from generator.review.near_names import ALIKE, alike_names, near_names

GIVEN = ["Ada", "Tomas", "Ines", "Piet", "Marta", "Karim", "Joan", "Bram", "Luka", "Olga", "Mohammed", "Jean-Luc", "Li"]
SYLLABLES = [
    "mo",
    "re",
    "no",
    "fer",
    "rei",
    "ra",
    "fal",
    "ke",
    "han",
    "lon",
    "o",
    "du",
    "ya",
    "ben",
    "es",
    "sko",
    "zhang",
]


def cast(size, *, seed):
    """Return made-up names, every fifth of them one that stands before with a letter or two changed."""
    dice = random.Random(seed)
    names = []
    for number in range(size):
        if number % 5 == 4:
            letters = list(dice.choice(names))
            for _ in range(dice.randint(1, 3)):
                letters[dice.randrange(len(letters))] = dice.choice("abcdefghijklm -")
            names.append("".join(letters).strip() or "Ada")
        else:
            surname = "".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))).title()
            names.append(" ".join([*dice.sample(GIVEN, dice.choice((0, 1, 1, 1, 2))), surname]))
    return names


def each_with_each(names):
    places = combinations(range(len(names)), 2)
    return [(a, b) for a, b in places if fuzz.token_sort_ratio(names[a], names[b]) >= ALIKE]


@pytest.mark.parametrize("seed", range(3))
def test_a_cast_gives_what_comparing_each_with_each_gives(seed):
    names = cast(400, seed=seed)
    assert alike_names(names) == each_with_each(names) != []


@given(st.lists(st.text("abc d", min_size=1).filter(str.strip), max_size=12))
def test_any_names_give_what_comparing_each_with_each_gives(names):
    assert alike_names(names) == each_with_each(names)


def test_thousands_of_people_need_few_comparisons():
    names = cast(3000, seed=1)
    assert len(near_names(names)) < 0.05 * len(names) ** 2 / 2
