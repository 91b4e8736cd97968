"""What one figure says of itself: what it counts, in what state, where and when."""

from generator.link.figure_setting import digits_of
from tests.link.made import asked, date, doc, figure, one_of


def test_digits_tell_how_exact_a_number_is():
    shares = {"5.25 percent": 3, "40 percent": 1, "410 percent": 2}
    for words, digits in shares.items():
        one = one_of(f"It took {words} of it.", words, float(words.split()[0]), None, kind="percent", unit="percent")
        assert digits_of(one) == digits


def test_members_of_a_body_are_no_part_of_it():
    assert not one_of("Then 31 members of the council left.", "31 members", 31, "members").part
    assert one_of("Of the dead, 29 are women.", "29", 29, None).part
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


def test_the_number_of_any_thing_counts_it():
    one = one_of("He put the number of uniforms found at 40.", "40", 40, None)
    assert (one.kind, one.noun) == ("count", "uniform")


def test_a_crowd_put_at_a_number_is_of_people():
    one = one_of("The crowd in the square was put at 2,000 by police.", "2,000", 2000, None)
    assert (one.noun, one.state) == ("people", "marched")


def test_a_bare_number_in_a_state_of_persons_is_of_people():
    one = one_of("Some 60 are in a critical condition.", "60", 60, None)
    assert (one.noun, one.state) == ("people", "gravely hurt")


def test_one_sort_of_the_dead_is_no_part_of_all_the_dead():
    text = "So 31 people, among them nine children, were killed."
    document = figure(
        figure(doc("a", text), "31 people", 31, "people", predicate="kill"), "nine children", 9, "children"
    )
    assert [(one.noun, one.state, one.part) for one in asked(document)][1] == ("children", "killed", False)
    text = "So 7 people, 5 of them children, starved to death."
    document = figure(figure(doc("a", text), "7 people", 7, "people"), "5", 5, "people")
    assert [(one.noun, one.state, one.part) for one in asked(document)][1] == ("children", "killed", False)


def test_some_of_more_are_all_that_are_in_their_state():
    text = "Two of the 9 drivers were freed."
    document = figure(figure(doc("a", text), "Two", 2, "drivers", predicate="free"), "9 drivers", 9, "drivers")
    assert not asked(document)[0].part
    text = "Two of the 9 dead were named."
    document = figure(figure(doc("a", text), "Two", 2, "dead"), "9 dead", 9, "dead")
    assert asked(document)[0].part


def test_another_number_of_another_state_is_added_to_nothing():
    text = "It killed 25 people and another 126 were injured."
    document = figure(
        figure(doc("a", text), "25 people", 25, "people", predicate="kill"), "126", 126, None, predicate="injure"
    )
    assert [one.added for one in asked(document)] == [False, False]
    assert one_of("It will send another 500 troops.", "500 troops", 500, "troops").added
    assert one_of("They found 12 more people dead.", "12 more people", 12, "people").added
    assert not one_of("It killed more than 12 people.", "12 people", 12, "people").added
    assert not one_of("Two more died, bringing the toll to 19 dead.", "19 dead", 19, "dead").added


def test_a_handful_before_does_not_say_what_many_are():
    text = "I have 4 cows. The vote, by 98 to 69, was close."
    document = figure(figure(doc("a", text), "4 cows", 4, "cows"), "98", 98, None)
    assert [one.noun for one in asked(document)] in (["cattle"], ["cattle", "people"])


def test_a_district_is_not_killed():
    assert one_of("The toll of dead in 3 districts rose.", "3 districts", 3, "districts").state is None


def test_the_wounded_behind_a_toll_are_not_of_the_toll():
    text = "The death toll climbed to nine dead and 14 wounded."
    document = figure(figure(doc("a", text), "nine dead", 9, "dead"), "14", 14, None)
    assert [one.state for one in asked(document)] == ["killed", "hurt"]


def test_some_of_those_named_restate_nothing():
    text = "So 30 were injured, not the 29 first given, and 6 of them lost a limb."
    document = figure(figure(figure(doc("a", text), "30", 30, "people"), "29", 29, None), "6", 6, "people")
    assert [one.restates for one in asked(document)][-1] is False
