"""What speaks for two figures answering one question, and what forbids it."""

from dataclasses import replace

import pytest

from generator.describe.origins import Origins
from generator.link.figure_clusters import gather_figures
from generator.link.figure_pairs import IMPOSSIBLE, features, odds
from generator.link.figure_setting import Setting, rounds, sort_of
from generator.link.questions import question_of
from generator.model import Annotated, Mention
from tests.link.made import asked, doc, figure, one_of, span_of


def dead(name: str, words: str, text: str, number: int) -> Annotated:
    return figure(doc(name, text), words, number, "people", predicate="kill")


def replaced_day(one: Annotated, day: str) -> Annotated:
    return replace(one, document=replace(one.document, published=day))


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


def test_the_missing_grow_fewer_by_nature_and_the_dead_do_not():
    first = figure(doc("a", "21 people are missing.", "2024-05-06"), "21 people", 21, "people", predicate="miss")
    later = figure(doc("b", "6 people are missing.", "2024-05-07"), "6 people", 6, "people", predicate="miss")
    one, other = asked(first, later)
    assert "falling day by day, as it does by nature" in features(one, other, Setting.of([one, other]))
    one, other = asked(replaced_day(LATER, "2024-05-06"), replaced_day(TOLL, "2024-05-07"))
    assert "falling day by day" in features(one, other, Setting.of([one, other]))


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


def test_a_toll_that_says_what_it_counts_does_not_count_what_the_headline_ended_with():
    text = "Slide kills 40 people, 12 missing. The death toll from the slide rose to 46."
    document = figure(figure(doc("a", text), "12 missing", 12, "missing"), "46", 46, "death toll", predicate="rise")
    last = asked(document)[-1]
    assert (last.state, last.restates) == ("killed", False)


def test_another_number_for_the_same_joins_the_one_before_it():
    text = "The envoy counted 14 people killed, fewer than the 18 first reported."
    one = figure(doc("a", text), "14 people", 14, "people", predicate="kill")
    found = asked(figure(one, "18", 18, None, kind="number"))
    assert found[1].restates
    assert [len(group) for group in gather_figures(found, {"a": text}, Origins((), [doc("a", text)]))] == [2]


def test_that_number_is_the_nearest_of_the_sentence_before():
    text = "Some 1,200 people were wounded and 300 people were killed. That number was 280 on Monday."
    document = figure(doc("a", text), "1,200 people", 1200, "people", predicate="wound")
    document = figure(figure(document, "300 people", 300, "people", predicate="kill"), "280", 280, None, kind="number")
    assert asked(document)[-1].state == "killed"


def test_a_bare_number_with_a_verb_of_its_own_is_not_in_the_state_of_the_one_before():
    text = "The crash killed 40 people. Twenty-one remain there."
    document = figure(doc("a", text), "40 people", 40, "people", predicate="kill")
    document = figure(document, "Twenty-one", 21, None, kind="number", predicate="remain")
    assert [one.state for one in asked(document)] == ["killed", "remaining"]


def test_a_contingent_put_at_a_number_is_of_troops():
    text = "The general put the contingent at 5,000."
    (one,) = asked(figure(doc("a", text), "5,000", 5000, None, kind="number", predicate="put"))
    assert one.noun == "troops"


def test_who_says_it_does_not_own_the_troops():
    text = "Denmark says it counted 900 troops there."
    (one,) = asked(figure(doc("a", text), "900 troops", 900, "troops", predicate="count"))
    assert one.owner is None


def test_people_of_two_nations_are_two_counts():
    danes = figure(doc("a", "They freed 3 Danes."), "3 Danes", 3, "Danes", predicate="free")
    norwegians = figure(doc("b", "They freed 3 Norwegians."), "3 Norwegians", 3, "Norwegians", predicate="free")
    one, other = asked(danes, norwegians)
    assert odds(one, other, Setting.of([one, other])) == IMPOSSIBLE


def test_a_part_is_no_answer_for_the_whole_but_additional_ones_may_be():
    whole = figure(doc("a", "Mali sent 4,000 troops."), "4,000 troops", 4000, "troops", predicate="send")
    more = figure(doc("b", "Mali sent 4,000 additional troops."), "4,000", 4000, "additional troops", predicate="send")
    some = figure(doc("c", "In the raid 40 of the troops were sent home."), "40 of the troops", 40, "troops")
    one, two, three = asked(whole, more, some)
    setting = Setting.of([one, two, three])
    assert odds(one, two, setting) > IMPOSSIBLE
    assert odds(one, three, setting) == IMPOSSIBLE


def test_a_price_and_a_price_by_the_barrel_may_be_one():
    by_barrel = figure(
        doc("a", "Oil rose to $79 a barrel."), "$79 a barrel", 79, None, kind="money", unit="dollar per barrel"
    )
    plain = figure(doc("b", "Oil had touched $79."), "$79", 79, None, kind="money", unit="dollar")
    one, other = asked(by_barrel, plain)
    assert sort_of(one) == sort_of(other)
    assert "counted by one open" in features(one, other, Setting.of([one, other]))


def aged(name: str, text: str, person: str, words: str, years: int) -> Annotated:
    one = figure(doc(name, text), words, years, None, kind="age", unit="year of age")
    named = span_of(text, person if person in text else "Roe")
    found = Mention(span=named, sentence=named, rule="made", id=f"{name}-m", form="name", kind="person", name=person)
    return replace(one, mentions=(found,))


def test_ages_of_one_person_answer_one_question_and_those_of_two_do_not():
    documents = (
        aged("a", "Ada Roe, 41, won.", "Ada Roe", "41", 41),
        aged("b", "Roe, a 42-year-old sailor, won.", "Ada Roe", "42-year-old", 42),
        aged("c", "Ben Roe, 41, lost.", "Ben Roe", "41", 41),
    )
    texts = {one.document.id: one.document.text for one in documents}
    groups = gather_figures(asked(*documents), texts, Origins((), documents))
    assert sorted([one.document for one in group] for group in groups) == [["a", "b"], ["c"]]
    assert question_of(groups[0]) in {"How old is Ada Roe?", "How old is Ben Roe?"}


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Aged 41, Ada Roe won.", "41", "Ada Roe"),
        ("Ada Roe, a sailor, 41, won.", "41", "Ada Roe"),
        ("Ada Roe, who is 41, won.", "41", "Ada Roe"),
        ("Ada Roe turned 41 on Monday.", "41", "Ada Roe"),
        ("The 41-year-old sailor Ada Roe won.", "41-year-old", "Ada Roe"),
        ("The 41-year-old, Ada Roe, won.", "41-year-old", "Ada Roe"),
        ("She told the 41-year-old that Ada Roe had won.", "41-year-old", None),
        ("With the 41-year-old, Ada Roe said, she had won.", "41-year-old", None),
        ("Some 41, Ada Roe said, had won.", "41", None),
    ],
)
def test_whose_age_it_is(text, words, person):
    found = asked(aged("a", text, "Ada Roe", words, 41))
    assert [one.noun for one in found] == ([person] if person else [])


def test_a_name_without_its_accents_is_the_same_person():
    one, other = asked(
        aged("a", "Ada Žižek, 41, won.", "Ada Žižek", "41", 41), aged("b", "Ada Zizek, 42, won.", "Ada Zizek", "42", 42)
    )
    assert sort_of(one) == sort_of(other)


def test_an_age_of_nobody_named_is_no_answer():
    assert not asked(figure(doc("a", "A sailor, 41, won."), "41", 41, None, kind="age", unit="year of age"))


def test_tons_and_barrels_compare_whatever_is_left_out():
    tons = [one_of("It took 9 tons.", "9 tons", 9, None, kind="measure", unit=unit) for unit in ("ton", "tonne")]
    oil = [
        one_of("It took 9 bbl.", "9 bbl", 9, None, kind="rate", unit=unit)
        for unit in ("barrel of oil per day", "barrel per day")
    ]
    assert sort_of(tons[0]) == sort_of(tons[1])
    assert sort_of(oil[0]) == sort_of(oil[1])


def test_a_misread_state_does_not_part_one_exact_number():
    lost = figure(doc("a", "It hurt 1,900 people in a week."), "1,900 people", 1900, "people", predicate="hurt")
    dead = figure(doc("b", "It killed 1,900 people in a week."), "1,900 people", 1900, "people", predicate="kill")
    one, other = asked(lost, dead)
    assert odds(one, other, Setting.of([one, other])) > IMPOSSIBLE


def test_a_number_and_the_same_rounded_are_near_to_one():
    exact, about, other = (
        one_of(f"It took {words}.", words, number, None, kind="measure", unit="tonne", modifier=modifier)
        for words, number, modifier in (
            ("347 tonnes", 347, "="),
            ("more than 340 tonnes", 340, ">"),
            ("361 tonnes", 361, "="),
        )
    )
    assert rounds(exact, about)
    assert rounds(about, exact)
    assert not rounds(other, about)
    assert not rounds(exact, other)
    assert "number rounded" in features(exact, about, Setting.of([exact, about]))


def test_crowns_of_no_nation_may_be_those_of_any():
    bare, norse, danish = (
        one_of("It cost 15 crowns.", "15 crowns", 15, None, kind="money", unit=unit)
        for unit in ("krone", "Norwegian krone", "Danish krone")
    )
    setting = Setting.of([bare, norse, danish])
    assert sort_of(bare) == sort_of(norse)
    assert odds(bare, norse, setting) > IMPOSSIBLE
    assert odds(norse, danish, setting) == IMPOSSIBLE


def test_a_rate_by_so_many_people_is_no_count_of_them():
    count = dead("a", "12 deaths", "It brought 12 deaths, officials said.", 12)
    text = "It brought 12 deaths per 100,000 people."
    rate = figure(doc("b", text), "12 deaths per 100,000 people", 12, "deaths", kind="rate", unit="per 100,000 people")
    one, other = asked(count, rate)
    assert sort_of(one) != sort_of(other)
