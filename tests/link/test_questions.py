"""How the question is worded that figures answer."""

import pytest

from generator.link.claims import compare_figures
from generator.link.figure_facts import ask
from generator.link.questions import question_of
from tests.link.made import date, doc, figure, one_of


def asked(a, b):
    return compare_figures((a, b), speaker_of={})[0].question


def amount(name, text, words, **more):
    return figure(doc(name, text), words, 45, None, **more)


@pytest.mark.parametrize(
    ("text", "words", "kind", "unit", "question"),
    [
        (
            "Kenya will pay 45 million dollars for a turbine at the dam.",
            "45 million dollars",
            "money",
            "dollar",
            "Turbine: how much money?",
        ),
        ("The rouble fell to 45 dollars.", "45 dollars", "money", "dollar", "How much money?"),
        ("Brown said 45 pounds went to Chelsea.", "45 pounds", "money", "pound sterling", "How much money?"),
        ("A barrel cost 45 dollars.", "45 dollars", "money", "dollar per barrel", "How much money per barrel?"),
        ("They put a 45 percent tariff on ochre.", "45 percent", "percent", "percent", "Tariff: what percentage?"),
        ("Output was 45 percent lower.", "45 percent", "percent", "percent", "What percentage?"),
        ("It was 45C in the city.", "45C", "measure", "celsius", "Temperature: how many degrees Celsius?"),
        ("Korva ships 45 barrels of oil.", "45 barrels of oil", "measure", "barrel of oil", "How many barrels of oil?"),
        ("The minister said earlier it was 45 percent.", "45 percent", "percent", "percent", "What percentage?"),
        ("It grew by 45 points.", "45 points", "percentage_point", "percentage point", "How many percentage points?"),
        (
            "The Tegwa dam let out 45 cubic metres per second.",
            "45 cubic metres per second",
            "rate",
            "cubic metre per second",
            "How many cubic metres per second?",
        ),
    ],
)
def test_an_amount_is_asked_for_with_the_thing_measured_or_without(text, words, kind, unit, question):
    a, b = (amount(name, text, words, kind=kind, unit=unit) for name in "ab")
    assert asked(a, b) == question


@pytest.mark.parametrize(
    ("first", "second", "question"),
    [
        (
            "They put a duty of 45 percent on nine products.",
            "The duty is 45 percent on nine lines.",
            "Duty: what percentage?",
        ),
        ("Of all sales 45 percent came from the south.", "It was a sliver: 45 percent.", "What percentage?"),
        ("She named the rise, 45 percent.", "They call the limit of 45 percent low.", "Limit: what percentage?"),
    ],
)
def test_the_thing_measured_is_what_the_sentences_agree_on(first, second, question):
    texts = {"a": first, "b": second}
    told = [amount(name, text, "45 percent", kind="percent", unit="percent") for name, text in texts.items()]
    assert question_of([one for document in told for one in ask(document)]) == question


def test_no_place_is_asked_about_as_if_it_were_a_person():
    a, b = (
        figure(doc(name, "Crews rescued 5 provinces' harvests."), "5 provinces", 5, "provinces", predicate="rescue")
        for name in "ab"
    )
    assert asked(a, b) == "How many provinces?"


def test_men_are_asked_about_in_their_plural():
    a, b = (figure(doc(name, "They sent 50 men."), "50 men", 50, "men", predicate="send") for name in "ab")
    assert asked(a, b) == "How many men were sent?"


@pytest.mark.parametrize(
    ("text", "words", "counted", "question"),
    [
        ("It cut power to 340 customers.", "340 customers", "customers", "How many customers?"),
        ("It sent 340 customers and homes.", "340 customers", "customers", "How many customers were sent?"),
        ("Of these 20 are well.", "20", "340 people", "How many people?"),
        ("On television 11 officers spoke.", "11 officers", "officers", "How many officers?"),
        ("They hold 11 Salvadoran crew members.", "11 Salvadoran crew members", "Salvadoran crew members", None),
        ("Lenn, a port of 900 people, is in the dark.", "900 people", "people", "How many people live in Lenn?"),
    ],
)
def test_a_count_is_asked_for_in_the_words_of_print(text, words, counted, question):
    a, b = (figure(doc(name, text), words, 340, counted) for name in "ab")
    assert asked(a, b).startswith(question or "How many Salvadoran crew members")


def test_an_acronym_keeps_its_capitals_in_a_question():
    one = one_of("Some 64 RSF fighters were killed.", "64 RSF fighters", 64, "RSF fighters")
    assert question_of([one]) == "How many RSF fighters were killed?"


def test_what_one_of_three_figures_says_of_the_counted_is_not_asked_of_all():
    told = [("a", "military uniforms"), ("b", "uniforms"), ("c", "uniforms")]
    texts = [figure(doc(name, f"They found 40 {words}."), f"40 {words}", 40, words) for name, words in told]
    assert compare_figures(tuple(texts), speaker_of={})[0].question == "How many uniforms?"


def test_questions_worded_alike_say_what_sets_them_apart():
    text = "The slide killed {} people in Korva. A slide killed {} people there in {}."
    told = []
    for name in "ab":
        one = doc(name, text.format(12, 340, 1998))
        one = figure(one, "12 people", 12, "people", predicate="kill", speaker="the Lenn Trust")
        one = figure(one, "340 people", 340, "people", predicate="kill")
        told.append(date(one, "1998", "1998"))
    questions = sorted(claim.question for claim in compare_figures(tuple(told), speaker_of={}))
    assert questions == [
        "How many people were killed in 1998?",
        "How many people were killed, according to the Lenn Trust?",
    ]


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
