"""Units, modifiers, ranges and vetoes, each on the few words it needs; no model."""

from __future__ import annotations

import pytest

from generator.extract.quantities.changes import change_before
from generator.extract.quantities.currencies import settle_currencies
from generator.extract.quantities.furniture import furniture
from generator.extract.quantities.measured import rate_after
from generator.extract.quantities.modifiers import modify
from generator.extract.quantities.moves import mark_moves
from generator.extract.quantities.place_vetoes import bare_year, veto_place
from generator.extract.quantities.ranges import join_ranges
from generator.extract.quantities.scores import is_race
from generator.extract.quantities.units import measure
from generator.extract.quantities.vetoes import veto_print
from generator.numerals.printed import find_numerals


def measured(text):
    return [measure(numeral, text) for numeral in find_numerals(text)]


@pytest.mark.parametrize(
    ("printed", "unit", "value"),
    [
        ("$8bn", "dollar", "8000000000"),
        ("-$5bn", "dollar", "-5000000000"),
        ("$-50.8bn", "dollar", "-50800000000"),
        ("US$84 billion", "US dollar", "84000000000"),
        ("$US17,246", "US dollar", "17246"),
        ("$76 US a barrel", "US dollar per barrel", "76"),
        ("C $6", "Canadian dollar", "6"),
        ("HK$5.4m", "Hong Kong dollar", "5400000"),
        ("PS2.7m", "pound sterling", "2700000"),
        ("Y=590 billion", "yen", "590000000000"),
        ("RM23.50", "Malaysian ringgit", "23.50"),
        ("1,200€", "euro", "1200"),
        ("USD10m", "US dollar", "10000000"),
        ("5 million euros", "euro", "5000000"),
        ("8 billion dollar", "dollar", "8000000000"),
        ("208 pounds", "pound", "208"),
        ("2 million pounds", "pound", "2000000"),
        ("118.5p", "penny", "118.5"),
        ("6.2-magnitude", "magnitude", "6.2"),
        ("60 basis points", "basis point", "60"),
        ("0.2 percentage points", "percentage point", "0.2"),
        ("2.4Ghz", "gigahertz", "2.4"),
        ("8.5 kW", "kilowatt", "8.5"),
        ("37m", "metre", "37"),
        ("32m2", "square metre", "32"),
        ("20 miles per gallon", "mile per gallon", "20"),
        ("87 mph", "mile per hour", "87"),
        ("40 tonnes a day", "tonne per day", "40"),
        ("50 year-old", "year of age", "50"),
        ("15-plus years", "year", "15"),
    ],
)
def test_the_unit_and_the_value_it_leaves(printed, unit, value):
    text = f"It was {printed}, they said."
    found = measured(text)[0]
    assert (found.unit, str(found.low), text[found.start : found.end]) == (unit, value, printed)


@pytest.mark.parametrize(
    ("text", "value"),
    [("a crowd of 5m people", "5000000"), ("4.3M sales", "4300000"), ("$5m of aid", "5000000")],
)
def test_m_is_a_million_where_something_is_counted(text, value):
    assert str(measured(text)[0].low) == value


@pytest.mark.parametrize(
    "text", ["Six F-16 jets", "four C-130 planes", "PS5", "5 A-levels", "40 perished", "20 instances"]
)
def test_no_unit_is_read_into_other_words(text):
    assert measured(text)[0].unit is None


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake of magnitude 6.2 struck.",
        "It had a magnitude of 6.2.",
        "A quake measuring 6.2 struck.",
        "The magnitude-6.2 quake.",
    ],
)
def test_the_strength_of_an_earthquake_is_a_measure(text):
    (found,) = measured(text)
    assert (str(found.low), found.unit, found.kind) == ("6.2", "magnitude", "measure")


@pytest.mark.parametrize(
    ("text", "race"),
    [("third in the 400 metres", True), ("it fell 400 metres", False), ("in the 430 metres of rope", False)],
)
def test_a_distance_may_name_a_race(text, race):
    assert is_race(measured(text)[0], text) is race


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("US$3.2 million or 3.2 million U.S. dollars", ["dollar", "dollar"]),
        ("US$3 million ($4 million at home)", ["US dollar", "dollar"]),
        ("5 million pounds, then £6 million", ["pound sterling", "pound sterling"]),
        ("5 million pounds, or 2 billion Syrian pounds", ["pound", "Syrian pound"]),
        ("£198/t, or 198 pounds a tonne", ["pound sterling per tonne", "pound sterling per tonne"]),
        ("a boy of 98 pounds", ["pound"]),
    ],
)
def test_one_money_has_one_name(text, units):
    settled = settle_currencies(measured(text), text)
    assert [found.unit for found in settled] == units
    assert all(found.kind == "money" for found in settled if found.unit != "pound")


def test_a_year_earlier_makes_no_rate():
    assert rate_after("$6 a year earlier", 2) is None
    assert rate_after("$6 a year", 2) == ("year", 9)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("10 to 15 km", [("10", "15")]),
        ("between 4% and 5%", [("4", "5")]),
        ("from $75 a barrel in May to $45", [("75", "75"), ("45", "45")]),
        ("ranging from $45 a barrel in May to $75", [("45", "75")]),
        ("children from 6 to 12 years old", [("6", "12")]),
        ("down from the $89 to $93 billion forecast", [("89000000000", "93000000000")]),
        ("fees from 40 to 30 euros", [("40", "40"), ("30", "30")]),
        ("it flew from 10 countries to 12 cities", [("10", "10"), ("12", "12")]),
        ("the toll rose by 3 to 51", [("3", "3"), ("51", "51")]),
        ("revised from 5 to 7 percent to 3 to 5 percent", [("5", "7"), ("3", "5")]),
        ("$4.2-$4.4 billion", [("4200000000", "4400000000")]),
        ("$4.2 to 4.4 billion", [("4200000000", "4400000000")]),
        ("they gave £5-6 million", [("5000000", "6000000")]),
        ("raised 5-6 million pounds", [("5000000", "6000000")]),
        ("£5m-£6m", [("5000000", "6000000")]),
        ("four or five thousand people", [("4000", "5000")]),
        ("five to six hundred people", [("500", "600")]),
        ("three or four years", [("3", "4")]),
        ("$89 to $93 billion", [("89000000000", "93000000000")]),
        ("$200 to $4 million", [("200", "4000000")]),
        ("1 to 2 thousand people", [("1000", "2000")]),
        ("5-10W", [("5", "10")]),
        ("10 ± 2 km", [("8", "12")]),
        ("rose 64 points to 4,577", [("64", "64"), ("4577", "4577")]),
        ("rose $3bn to $40bn", [("3000000000", "3000000000"), ("40000000000", "40000000000")]),
        ("fell 5 to 286", [("5", "5"), ("286", "286")]),
        ("by 46 percent to 42 percent", [("46", "46"), ("42", "42")]),
        ("dropped 7% to $2.3 billion", [("7", "7"), ("2300000000", "2300000000")]),
        ("two or three", [("2", "3")]),
        ("ten or two", [("10", "10"), ("2", "2")]),
        ("4 and 5 km", [("4", "4"), ("5", "5")]),
    ],
)
def test_ranges_keep_both_ends_and_two_figures_stay_two(text, ends):
    assert [(str(found.low), str(found.high)) for found in join_ranges(measured(text), text)] == ends


def test_a_rate_after_a_range_holds_for_both_ends():
    (found,) = join_ranges(measured("pays $10-12 a share"), "pays $10-12 a share")
    assert (found.unit, found.kind) == ("dollar per share", "money")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Support fell from 45% in May to 38%.", [("45", "percent", "fell from"), ("38", "percent", "fell to")]),
        ("They raise the tax from 19 to 21 percent.", [("19", "percent", "raise from"), ("21", "percent", "raise to")]),
        ("It grew from 2.1 to 2.4 million.", [("2100000", None, "grew from"), ("2400000", None, "grew to")]),
        (
            "It fell from $7 a barrel to $6.",
            [(v, "dollar per barrel", f"fell {w}") for v, w in (("7", "from"), ("6", "to"))],
        ),
        ("The price ranges from 10 to 15 euros.", [("10", "euro", None)]),
        ("Up from $10 a year ago. Fees fell to $3.", [("10", "dollar", None), ("3", "dollar", None)]),
        ("Up from $10, while fees fell to $3.", [("10", "dollar", None), ("3", "dollar", None)]),
    ],
)
def test_a_move_is_two_figures_with_their_word_of_change(text, ends):
    moved = mark_moves(join_ranges(measured(text), text), text)
    assert [(str(found.low), found.unit, found.change) for found in moved] == ends


@pytest.mark.parametrize(
    ("text", "modifier", "words"),
    [
        ("about 40", "~", "about 40"),
        ("at least some 40", ">=", "at least some 40"),
        ("no more than 40", "<=", "no more than 40"),
        ("more than 40", ">", "more than 40"),
        ("as many as 40", "<=", "as many as 40"),
        ("40 or more", ">=", "40 or more"),
        ("40+", ">=", "40+"),
        ("sub-40", "<", "sub-40"),
        ("over the 40", "=", "40"),
        ("thereabout 40", "=", "40"),
        ("40", "=", "40"),
    ],
)
def test_modifiers_bound_or_blur(text, modifier, words):
    start = text.index("40")
    found = modify(text, start, start + 2)
    assert (found.modifier, text[found.start : found.end]) == (modifier, words)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Article 5", "label"),
        ("the F-16", "hyphen"),
        ("the COVID-19 wave", "hyphen"),
        ("the G7", "letters"),
        ("the 5G network", "letters"),
        ("the 2nd", "ordinal"),
        ("the 1990s", "ordinal"),
        ("at 7:30 pm", "time"),
        ("ratio 4:75", "broken"),
        ("v2.0.1", "letters"),
        ("no one came", "pronoun"),
        ("one of the ships", "pronoun"),
        ("six figures", "idiom"),
        ("high-five fans", "hyphen"),
        ("the 4x100 relay", "broken"),
        ("a two-time champion", "idiom"),
        ("the Group of 20", "label"),
        ("Page 3 of 12", "label"),
        ("the magnitude-6.2 quake", ""),
        ("week 6, then", "label"),
        ("that week 6 ships", ""),
        ("a sub-7 chip", ""),
        ("RM23", ""),
        ("one ship", ""),
    ],
)
def test_what_the_characters_around_a_number_say(text, why):
    assert veto_print(next(find_numerals(text)), text) == why


@pytest.mark.parametrize(("text", "year"), [("in 2019 it", True), ("the 2024 budget", True), ("sold 2019 of", False)])
def test_bare_years(text, year):
    assert bare_year(measured(text)[0], text) is year


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("won 2-0 at", "score"),
        ("at 16 Garden Avenue", "address"),
        ("at 221B Baker Street.", "address"),
        ("call 0800 now", "code"),
        ("sold 16 Garden Chairs", ""),
    ],
)
def test_scores_and_addresses(text, why):
    assert veto_place(measured(text)[0], text) == why


def test_furniture_is_what_the_page_prints():
    text = (
        "0 seconds of 2 minutes, 19 secondsVolume 90%\n1 of 6 |\n2. Next\nCall +44 20 7946 0958\nIt rained 2 of 6 days."
    )
    assert [text[start:end] for start, end in furniture(text)] == [
        "0 seconds of 2 minutes, 19 secondsVolume 90%",
        "1 of 6 |",
        "2.",
        "+44 20 7946 0958",
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The toll rose to 40", "rose to"),
        ("up from 40", "up from"),
        ("fell by 40", "fell by"),
        ("edged up 40", "edged up"),
        ("make up 40", None),
        ("went home with 40", None),
    ],
)
def test_change_words_are_kept(text, change):
    assert change_before(text, text.index("40"), []) == change
