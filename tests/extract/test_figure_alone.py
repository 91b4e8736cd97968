"""Numbers that stand for a noun said before, and those that count nothing: "the other seven", "the two sides"."""

from __future__ import annotations

import pytest

from generator.extract.quantities import find_quantities
from generator.model import Document


def figures(nlp, text):
    return find_quantities(Document(id="d", text=text), nlp(text), timexes=(), quotations=())


def counted(nlp, text):
    return [(str(figure.low), figure.counted) for figure in figures(nlp, text)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army said nine tanks were lost, up from the six that it named at first.",
            [("9", "tanks"), ("6", "tanks")],
        ),
        ("Eight miners were trapped. The company had put the number at ten.", [("8", "miners"), ("10", "miners")]),
        ("The ministry put the number of injured sailors at seven.", [("7", "injured sailors")]),
        ("Rescuers put the toll there at three.", [("3", "toll")]),
        (
            "Five of the nine divers were found. The other four are still missing.",
            [("5", "divers"), ("9", "divers"), ("4", "divers")],
        ),
        ("They hold twelve fishermen, not eleven as Oslo says.", [("12", "fishermen"), ("11", "fishermen")]),
        (
            "The blast killed nine people, four in Norhaven and five in Eastport.",
            [("9", "people"), ("4", "people"), ("5", "people")],
        ),
        ("The panel voted with 11 members for and six against.", [("11", "members"), ("6", "members")]),
        ("The blast brought to nine the number of guards killed.", [("9", "guards")]),
        ("A general put the contingent at up to 5,000.", [("5000", "troops")]),
        (
            "They fed 80 villagers and 15, among them six boys, were moved.",
            [("80", "villagers"), ("15", "villagers"), ("6", "boys")],
        ),
        ("A mother of three was hurt.", [("3", "children")]),
        ("One of four missing climbers was found.", [("1", "missing climbers"), ("4", "missing climbers")]),
        ("Officials said that one woman was hurt.", [("1", "woman")]),
        ("Only one truck of the five sent from Eastport came.", [("1", "truck"), ("5", "truck")]),
        (
            "Thirty-one sailors came home.\n\n“Nobody stayed. There were 31, and all 31 are well,” he said.",
            [("31", "sailors")] * 3,
        ),
        (
            "The clinic has raised its death toll from five to seven.",
            [("5", "death toll"), ("7", "death toll")],
        ),
        (
            "Four members of one family were killed there, not three as the police stated.",
            [("4", "members"), ("1", "family"), ("3", "members")],
        ),
        ("Containers waiting: 14,700. On Tuesday there were 9,400.", [("14700", "containers"), ("9400", "containers")]),
        ("Deaths so far: 212. Number of people hurt: 40", [("212", "deaths"), ("40", "people")]),
        ("Page views: 300. Photos: 14", []),
        ("Some 15,200 boxes waited, compared with 14,700 yesterday.", [("15200", "boxes"), ("14700", "boxes")]),
        ("The toll of the landslide is now eighteen.", [("18", "toll")]),
        ("Police arrested 20 people, the army 45.", [("20", "people"), ("45", "people")]),
        ("The rebels hold 214 people, the ministry 373, a list shows.", [("214", "people"), ("373", "people")]),
        (
            "On Friday 39 more captives were freed. On Monday 14 people died.",
            [("39", "captives"), ("14", "people")],
        ),
    ],
)
def test_a_number_alone_counts_what_was_said_before(nlp, text, expected):
    assert counted(nlp, text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The two met in Oslo.",
        "These two are rivals.",
        "He finished in the top four.",
        "They cut it in two.",
        "The two sides will meet again.",
        "The talks between the two foreign ministers failed.",
        "Not one metre of land was lost.",
        "They spoke with one voice.",
        "He said that one is enough.",
        "The thirty-first is late.",
    ],
)
def test_what_counts_nothing_is_no_figure(nlp, text):
    assert counted(nlp, text) == []


@pytest.mark.model
def test_two_countries_that_are_not_known_are_counted(nlp):
    assert counted(nlp, "Two countries voted against.") == [("2", "countries")]


@pytest.mark.model
def test_where_somebody_puts_a_number_nothing_happened(nlp):
    for text in ("Rescuers put the toll at 30.", "Rescuers put the force at up to 30 men."):
        assert [figure.happening for figure in figures(nlp, text)] == [None]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 347 announced two days ago were moved.", [("347", None, None), ("2", "day", None)]),
        ("Two-thirds of the combined 4.3M digital sales of The Great Gift are gone.",
         [("0.666667", None, "digital sales"), ("4300000", None, "digital sales")]),
        ("The remains of 14 Kyrgyz and 11 Tajik soldiers came home.",
         [("14", None, "Kyrgyz"), ("11", None, "Tajik soldiers")]),
        ("Half the town burned.", [("0.5", None, "town")]),
        ("Own forces: 41 dead, 73 wounded and 19 missing.",
         [("41", None, "dead"), ("73", None, "wounded"), ("19", None, "missing")]),
        ("It raised the toll to 56 soldiers killed, from 41 announced two days earlier.",
         [("56", None, "soldiers"), ("41", None, None), ("2", "day", None)]),
        ("The toll rose to 13 dead and 67 wounded, Norhaven's health ministry said.",
         [("13", None, "dead"), ("67", None, "wounded")]),
        ("The one in Lenn was the last of the five consulates to close.", [("5", None, "consulates")]),
        ("The death toll from the fire at the mill, 22 miles north of Lenn, has reached 37.",
         [("22", "mile", None), ("37", None, "death toll")]),
        ("They sent 500 armed and 200 unarmed men.", [("500", None, None), ("200", None, "unarmed men")]),
        ("Karimov, 24, a gunner, was taken.", [("24", "year of age", None)]),
        ("Ann Roe and Bo Roe, both 20, were held.", [("20", "year of age", None)]),
    ],
)  # fmt: skip
def test_the_noun_is_not_taken_from_what_follows(nlp, text, expected):
    assert [(str(one.low), one.unit, one.counted) for one in figures(nlp, text)] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They landed 436 tonnes and said that the log accounted for just 190.", ["tonne", "tonne"]),
        ("Belmark gave its fleet 209,000 tonnes; Norhaven, without a deal, took 148,000.", ["tonne", "tonne"]),
        ("The plan would cost 46 million euros. The mayor said 44 million had been spent.", ["euro", "euro"]),
        ("The house cost 400,000 euros. The street has 120,000.", ["euro", None]),
    ],
)
def test_a_number_takes_the_unit_of_the_amount_before_it(nlp, text, units):
    assert [figure.unit for figure in figures(nlp, text)] == units
