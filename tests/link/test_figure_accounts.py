"""Numbers that a text sets against each other or leaves without a noun: which question they answer."""

import pytest

from generator.link.figure_facts import ask
from tests.link.made import doc, figure
from tests.link.test_claims import compare, values

RIVALS = [
    ("Some 12,000 jobs are at risk, the owners say. The union says 7,500.", "12,000", "7,500"),
    ("Unions spoke of 12,000 jobs at risk. The true number is 7,500.", "12,000", "7,500"),
    ("Some 12,000 jobs are at risk. By Friday it was 7,500.", "12,000", "7,500"),
    ("Some 12,000 jobs are at risk, rather than 7,500 as was first said.", "12,000", "7,500"),
    ("Jobs at risk were put at 12,000 by the union and at 7,500 by the owners.", "12,000", "7,500"),
]


@pytest.mark.parametrize(("text", "first", "second"), RIVALS)
def test_two_accounts_set_against_each_other_answer_one_question(text, first, second):
    a = figure(doc("a", text), first, 12000, "jobs")
    a = figure(a, second, 7500, None, kind="number", predicate="say")
    b = figure(doc("b", "The blast was heard for miles. It left 7,500 jobs at risk."), "7,500 jobs", 7500, "jobs")
    assert [len(claim.answers) for claim in compare(a, b)] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Some 12,000 jobs are at risk, compared with 7,500 last year.",
        "Some 12,000 jobs are at risk. That brings the total to 7,500.",
        "Some 12,000 jobs are at risk. The town grew for years, and the number of tourists with it, to 7,500.",
    ],
)
def test_what_is_not_set_against_a_number_gives_no_other_account(text):
    a = figure(figure(doc("a", text), "12,000", 12000, "jobs"), "7,500", 7500, None, kind="number")
    assert [one.rival for one in ask(a)][1:] in ([], [None])


def test_a_number_that_counts_nothing_answers_with_one_that_does():
    bare = figure(doc("a", "He saw the list with all 412 on it."), "412", 412, None, kind="number")
    counted = figure(doc("b", "The army lists 412 missing soldiers."), "412 missing soldiers", 412, "missing soldiers")
    (claim,) = compare(bare, counted)
    assert values(claim) == [("a", "412"), ("b", "412")]
    assert not compare(bare, figure(doc("c", "He saw all 412."), "412", 412, None, kind="number"))


def test_another_five_hundred_is_no_total():
    a = figure(doc("a", "Mali sent another 500 troops to Chad."), "500 troops", 500, "troops", predicate="send")
    b = figure(doc("b", "Mali sent 3,000 troops to Chad."), "3,000 troops", 3000, "troops", predicate="send")
    assert compare(a, b) == ()


def test_a_bare_number_takes_what_the_sentence_before_counted():
    text = "The maker said 600 jobs were at risk. Unions put the number at 850."
    one = figure(figure(doc("a", text), "600 jobs", 600, "jobs"), "850", 850, None, kind="number")
    assert [(asked.noun, asked.figure.low) for asked in ask(one)] == [("jobs", 600), ("jobs", 850)]
