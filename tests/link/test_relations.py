"""How the answers to one question relate, by their numbers, days, speakers and wording."""

from decimal import Decimal

import pytest

from generator.link.claims import compare_figures
from generator.link.passages import share_passages
from tests.link.made import doc, figure


def claim(*documents):
    (found,) = compare_figures(documents, speaker_of={}, passages=share_passages(documents))
    return found


def killed(name, day, words, value, sentence="The slide killed {}.", **more):
    return figure(doc(name, sentence.format(words), day), words, value, "people", predicate="kill", **more)


def jobs(name, day, value, speaker, **more):
    words = f"{value:,} jobs"
    text = f"{speaker} said the mill in Korva would cut {words} this year."
    return figure(doc(name, text, day), words, value, "jobs", predicate="cut", change="cut", speaker=speaker, **more)


def test_a_toll_that_two_documents_give_on_its_first_day_and_one_tells_from_there_is_a_change():
    later = killed(
        "c",
        "2024-05-09",
        "31 people",
        31,
        "The number of those the slide killed rose to {} from 14 people.",
        change="rose to",
    )
    later = figure(later, "14 people", 14, "people", predicate="kill", change="rose from")
    found = claim(
        killed("a", "2024-05-07", "at least 12 people", 12, modifier=">="),
        killed("b", "2024-05-07", "14 people", 14),
        later,
        killed("d", "2024-05-10", "31 people", 31),
    )
    assert (found.relation, found.because) == ("change", "the number rises from day to day")


def tariff(name, day, text, *values):
    one = doc(name, text, day)
    for value, change in values:
        one = figure(one, f"{value} percent", value, None, kind="percent", unit="percent", change=change)
    return one


def test_a_share_told_as_down_from_another_is_a_change():
    first = tariff("a", "2024-05-07", "Korva put a 25 percent tariff on imported ochre.", (25, None))
    second = tariff(
        "b",
        "2024-05-09",
        "Korva lowered the tariff on imported ochre to 20 percent, down from 25 percent.",
        (20, "lowered to"),
        (25, "down from"),
    )
    found = claim(first, second)
    assert (found.relation, found.because) == ("change", "the number falls from day to day")


@pytest.mark.parametrize("speakers", [("the company", "the unions"), ("the unions", "the company")])
def test_two_parties_differ_about_what_does_not_grow_whatever_the_days(speakers):
    found = claim(jobs("a", "2024-05-07", 1500, speakers[0]), jobs("b", "2024-05-09", 2000, speakers[1]))
    assert found.relation == "differ"


def test_one_party_may_change_its_number():
    found = claim(jobs("a", "2024-05-07", 1500, "the company"), jobs("b", "2024-05-09", 2000, "the company"))
    assert found.relation == "change"


def test_a_number_that_moves_against_its_words_differs():
    first = tariff("a", "2024-05-07", "Korva put a 25 percent tariff on imported ochre.", (25, None))
    second = tariff("b", "2024-05-09", "In Korva the tariff on imported ochre rose to 20 percent.", (20, "rose to"))
    assert claim(first, second).relation == "differ"


def test_copies_of_one_account_do_not_bear_each_other_out():
    words = (
        "The slide above the village of Korva killed 14 people on Monday night, "
        "the district office said in a statement that it read out to reporters at the town hall there. "
        "Two diggers and a helicopter were on their way to the valley, it added, and the road was shut for the day."
    )
    copies = (figure(doc(n, words), "14 people", 14, "people", predicate="kill") for n in "abc")
    found = claim(*copies)
    assert found.origins == 1
    assert (found.relation, found.because) == ("agree", "3 documents print one account, whose words they share")


def test_a_number_in_words_keeps_its_bounds():
    vague = killed("a", "2024-05-07", "hundreds of people", 100, vague=True, high=Decimal(1000))
    found = claim(vague, killed("b", "2024-05-07", "320 people", 320))
    assert [(one.value, one.modifier) for one in found.answers] == [("100-1000", "~"), ("320", "=")]


def compensation(name, words, value, *, converted, unit, amount):
    text = f"Korva will pay {words} ({converted}) in compensation to each family of the dead."
    one = figure(doc(name, text, "2024-05-07"), words, value, None, kind="money", unit="crown")
    return figure(one, converted, amount, None, kind="money", unit=unit)


def test_conversions_into_other_coins_part_no_answers():
    found = claim(
        compensation("a", "2,500 crowns", 2500, converted="$231", unit="dollar", amount=231),
        compensation("b", "2,500 crowns", 2500, converted="£178", unit="pound", amount=178),
    )
    assert found.relation == "agree"
    near, dollars, far, pounds = found.answers
    assert (near.converts, far.converts) == (None, None)
    assert (dollars.converts, pounds.converts) == (near.figure, far.figure)
