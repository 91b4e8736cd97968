"""What a statement denies, and whether another tells of the same."""

from dataclasses import replace

import pytest

from generator.link.denial import both_deny, contradict
from generator.link.statements import statements
from tests.link.made import doc, said, speakers


def told(name, words, stance="neutral"):
    one = said(doc(name, f"Maren said {words}."), words, "Lucia Maren", quoted=())
    one = replace(one, quotations=(replace(one.quotations[0], stance=stance),))
    return next(iter(statements([one], speaker_of=speakers(one))))


@pytest.mark.parametrize(
    ("one", "other", "contrary", "both"),
    [
        ("the harbour had not been mined", "the harbour had been mined", True, False),
        ("in winter we will not lay nets", "the guild would lay no nets in winter", False, True),  # three letters, too
        ("no fewer than 40 boats had sunk", "40 boats had sunk", False, False),  # a bound is no denial
        ("these are bakers, not thieves, and the boats must return", "the boats must return", False, False),
        ("there was no warning", "nobody had warned the crew", False, True),  # kin of a word
    ],
)
def test_a_denial_is_of_the_words_behind_it_until_the_sentence_turns(one, other, contrary, both):
    pair = told("a", one), told("b", other)
    assert (contradict(*pair), both_deny(*pair)) == (contrary, both)


def test_what_somebody_is_said_to_deny_is_denied_whole():
    report, answer = (
        told("a", "a report that engineers had warned of rust", "deny"),
        told("b", "no engineer had warned"),
    )
    assert both_deny(report, answer)
    assert contradict(report, told("c", "engineers had warned of rust"))
