"""Numbers as people write them."""

import pytest

from generator.check.numbers import numbers


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("three hundred and fifty", 350, 350),
        ("one hundred and twenty thousand", 120_000, 120_000),
        ("two and a half million", 2_500_000, 2_500_000),
        ("2 and a half million", 2_500_000, 2_500_000),
        ("a million and a half", 1_500_000, 1_500_000),
        ("half a million", 500_000, 500_000),
        ("twenty-two", 22, 22),
        ("5m", 5_000_000, 5_000_000),
        ("1 200", 1200, 1200),
        ("dozens", 12, 120),
        ("tens of thousands", 10_000, 100_000),
    ],
)
def test_a_number_is_read_whole(words, low, high):
    (found,) = numbers(f"About {words} people")
    assert (found.words, found.low, found.high) == (words, low, high)


def test_parts_and_what_is_none():
    assert [str(one.low) for one in numbers("Two thirds of them, a quarter of those, half of these")] == [
        "0.666667",
        "0.25",
        "0.5",
    ]
    assert numbers("A third man, the second half, a man on the third day") == []


def test_numbers_beside_each_other_stay_two():
    assert [one.words for one in numbers("two or three dozen, one, two and three")] == [
        *("two", "three dozen", "one", "two", "three")
    ]
