"""What speaks for two figures answering one question, and what forbids it."""

from dataclasses import replace

from generator.link.asked import Asked
from generator.link.figure_clusters import gather_figures
from generator.link.figure_facts import ask
from generator.link.figure_pairs import IMPOSSIBLE, features, odds
from generator.link.figure_setting import Setting, digits_of, rounds, sort_of
from generator.link.origins import Origins
from generator.link.questions import question_of
from generator.model import Annotated, Mention
from tests.link.made import date, doc, figure, span_of


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
    assert [one.state for one in asked(document)] == ["killed", None]


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


def test_an_age_of_nobody_named_is_no_answer():
    assert not asked(figure(doc("a", "A sailor, 41, won."), "41", 41, None, kind="age", unit="year of age"))


def one_of(text: str, words: str, number: float, counted: str | None = "people", **given: str) -> Asked:
    (found,) = asked(figure(doc("a", text), words, number, counted, **given))
    return found


def test_digits_tell_how_exact_a_number_is():
    shares = {"5.25 percent": 3, "40 percent": 1, "410 percent": 2}
    for words, digits in shares.items():
        one = one_of(f"It took {words} of it.", words, float(words.split()[0]), None, kind="percent", unit="percent")
        assert digits_of(one) == digits


def test_members_of_a_body_are_no_part_of_it():
    assert not one_of("Then 31 members of the council left.", "31 members", 31, "members").part
    assert one_of("Then nine of the dead were named.", "nine of the dead", 9, "dead").part


def test_a_share_is_no_part():
    one = one_of("They hurt 90, of whom 84 percent were men.", "84 percent", 84, None, kind="percent", unit="percent")
    assert not one.part


def test_deaths_among_cases_are_a_whole_toll():
    text = "There were 90 cases, including 12 deaths, so far."
    document = figure(figure(doc("a", text), "90 cases", 90, "cases"), "12 deaths", 12, "deaths")
    assert [one.part for one in asked(document)] == [False, False]


def test_one_person_is_of_people():
    assert one_of("One person is missing.", "One person", 1, "person").noun == "people"
    assert one_of("One fisherman is missing.", "One fisherman", 1, "fisherman").noun == "fishermen"


def test_the_verb_says_more_than_what_a_clause_behind_adds():
    one = one_of("The group freed 3 workers it had held for months.", "3 workers", 3, "workers", predicate="free")
    assert one.state == "released"


def test_the_words_right_behind_say_more_than_a_noun_taken_over():
    text = "It left nine dead and 14 wounded."
    document = figure(figure(doc("a", text), "nine dead", 9, "dead"), "14", 14, "dead")
    assert [one.state for one in asked(document)] == ["killed", "hurt"]


def test_a_month_is_no_place():
    assert one_of("They hurt 14 people in March.", "14 people", 14).place is None


def test_areas_of_a_sentence_are_its_place():
    county = one_of("So 63 people, some of them old, died in Kela county.", "63 people", 63)
    assert county.place == "kela county"
    assert one_of("It hurt 81 people in three counties.", "81 people", 81).place == "three counties"
    assert one_of("A storm in Kela and Varano killed 21 people.", "21 people", 21).place == "kela+varano"
    two = one_of("In Kela county and then in Varano county it hurt, as feared, 81 people.", "81 people", 81)
    assert two.place is None


def test_by_the_hundreds_says_how_and_counts_nobody():
    assert not asked(figure(doc("a", "They fled by the hundreds."), "hundreds", 200, None))


def test_the_date_among_its_own_words_says_when():
    text = "It carried 22 tonnes in 2024, down from 24 tonnes in 2023."
    document = figure(
        figure(doc("a", text), "22 tonnes", 22, None, kind="measure", unit="tonne"),
        "24 tonnes",
        24,
        None,
        kind="measure",
        unit="tonne",
    )
    document = date(date(document, "2023", "2023"), "2024", "2024")
    scopes = [one.scope for one in asked(document)]
    assert scopes == [None, ("2023-01-01", "2023-12-31")]  # that of print is no earlier one


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


def test_the_number_of_any_thing_counts_it():
    one = one_of("He put the number of uniforms found at 40.", "40", 40, None)
    assert (one.kind, one.noun) == ("count", "uniform")


def test_a_crowd_put_at_a_number_is_of_people():
    one = one_of("The crowd in the square was put at 2,000 by police.", "2,000", 2000, None)
    assert (one.noun, one.state) == ("people", "marched")


def test_a_bare_number_in_a_state_of_persons_is_of_people():
    one = one_of("Some 60 are in a critical condition.", "60", 60, None)
    assert (one.noun, one.state) == ("people", "gravely hurt")


def test_a_question_names_the_thing_as_english_does():
    oil = one_of("Some 250 tonnes of oil leaked.", "250 tonnes", 250, None, kind="measure", unit="tonne")
    assert question_of([oil]) == "How many tonnes of oil?"
    fund = one_of("It set up a $2 million fund.", "$2 million", 2_000_000, None, kind="money", unit="dollar")
    assert question_of([fund]) == "Fund: how much money?"
    far = one_of("It lies 9 miles away.", "9 miles", 9, None, kind="measure", unit="mile")
    assert question_of([far]) == "How many miles?"


def test_homes_do_not_leave_their_homes():
    homes = one_of("Some 740 homes were evacuated.", "740 homes", 740, "homes")
    assert question_of([homes]) == "How many homes were evacuated?"


def test_what_describes_them_stands_before_their_nation():
    more = one_of("Mali sent 500 other Malian troops.", "500 other Malian troops", 500, "other Malian troops")
    assert question_of([more]).startswith("How many other Malian troops")


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
