"""Which body a name means, and whose it is."""

import pytest

from generator.names.bodies import read_body


@pytest.mark.parametrize(
    ("full", "plain"),
    [
        ("Ministry of Defense of the Republic of Chile", "Chile's defence ministry"),
        ("Ministry of Health, Kingdom of Norway", "the Norwegian health ministry"),
        ("Ministry of Foreign Affairs of the Islamic Republic of Iran", "Iran's foreign ministry"),
        ("Ministry of Trade of the Russian Federation", "the Russian trade ministry"),
    ],
)
def test_the_form_of_a_state_is_no_part_of_its_ministry(full, plain):
    assert read_body(full) == read_body(plain)


def test_a_republic_that_belongs_to_nobody_stays():
    assert "republic" in read_body("Bank of the Republic").kind.split()
