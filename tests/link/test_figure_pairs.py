"""What speaks for two figures answering one question, and what forbids it."""

from generator.link.asked import Asked
from generator.link.figure_clusters import gather_figures
from generator.link.figure_facts import ask
from generator.link.figure_pairs import IMPOSSIBLE, Setting, features, odds
from generator.link.origins import Origins
from generator.model import Annotated
from tests.link.made import doc, figure


def asked(*documents: Annotated) -> list[Asked]:
    return [one for document in documents for one in ask(document)]


def dead(name: str, words: str, text: str, number: int) -> Annotated:
    return figure(doc(name, text), words, number, "people", predicate="kill")


TOLL = dead("a", "9 people", "The slide killed 9 people, officials said.", 9)
LATER = dead("b", "46 people", "The slide killed 46 people, officials said.", 46)


def test_features_are_the_same_in_either_order():
    one, other = asked(TOLL, LATER)
    setting = Setting.of([one, other])
    assert features(one, other, setting) == features(other, one, setting)


def test_numbers_far_apart_answer_one_question_where_the_count_grows():
    one, other = asked(TOLL, LATER)
    assert "growing far" in features(one, other, Setting.of([one, other]))
    assert odds(one, other, Setting.of([one, other])) > 0


def test_no_likeness_joins_two_states():
    hurt = figure(doc("b", "The slide hurt 9 people."), "9 people", 9, "people", predicate="hurt")
    one, other = asked(TOLL, hurt)
    assert odds(one, other, Setting.of([one, other])) == IMPOSSIBLE


def test_two_totals_of_one_force_are_rival_answers_however_far_apart():
    few = figure(doc("a", "Mali has sent 900 troops abroad."), "900 troops", 900, "troops", predicate="send")
    many = figure(doc("b", "Mali sent 12,000 troops there."), "12,000 troops", 12000, "troops", predicate="send")
    one, other = asked(few, many)
    assert odds(one, other, Setting.of([one, other])) >= 1


def test_what_converts_a_sum_answers_with_it():
    text = "The state gave 150 million pesos ($2.7 million) in aid."
    both = figure(
        figure(doc("a", text), "150 million pesos", 150_000_000, None, kind="money", unit="peso"),
        "$2.7 million",
        2_700_000,
        None,
        kind="money",
        unit="dollar",
    )
    (group,) = gather_figures(asked(both), {"a": text}, Origins((), [both]))
    assert [one.unit for one in group] == ["peso", "dollar"]


def test_the_order_of_the_figures_does_not_matter():
    documents = (TOLL, LATER, dead("c", "52 people", "In all 52 people were killed by the slide.", 52))
    texts = {one.document.id: one.document.text for one in documents}
    figures = asked(*documents)
    forward = gather_figures(figures, texts, Origins((), documents))
    backward = gather_figures(figures[::-1], texts, Origins((), documents))
    assert sorted(map(tuple, forward), key=str) == sorted(map(tuple, backward), key=str)
