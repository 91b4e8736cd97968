"""Four digits before a plural: things counted, or the year they are of."""

from __future__ import annotations

import pytest

from generator.extract.counts_or_years import is_count


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "digits", "counts"),
    [
        ("The boat carried 1999 passengers.", "1999", True),
        ("There were 2010 cases in the region.", "2010", True),
        ("It sent 1990 tents and 2020 blankets.", "2020", True),
        ("Around 2000 soldiers were sent.", "2000", True),
        ("The ferry with 1950 passengers left.", "1950", True),
        ("The index closed at 2024 on Friday.", "2024", True),
        ("The party won 2016 elections by a landslide.", "2016", False),
        ("The 2020 fires burned for weeks.", "2020", False),
        ("Around 2000 the firm moved to Spain.", "2000", False),
        ("Prices are at 2019 levels.", "2019", False),
    ],
)
def test_what_is_carried_is_counted_and_what_happens_has_a_year(nlp, text, digits, counts):
    start = text.index(digits)
    assert is_count(nlp(text), start, start + 4) is counts
