"""What a figure counts where the noun was left out, stands behind a unit or before "of"."""

from __future__ import annotations

import pytest
from spacy.tokens import Span as SpacySpan

from generator.extract.quantities import find_quantities
from generator.model import Document, Span, Timex
from generator.read.lexicons import read_lexicon


def counted(nlp, text):
    found = find_quantities(Document(id="d", text=text), nlp(text), timexes=(), quotations=())
    return [(str(figure.low), figure.counted) for figure in found]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23 people were killed and 140 wounded.", [("23", "people"), ("140", "people")]),
        ("Germany sent 12 tanks and France eight.", [("12", "tanks"), ("8", "tanks")]),
        ("Spain sent 12 trucks, Italy nine and Greece 4.", [("12", "trucks"), ("9", "trucks"), ("4", "trucks")]),
        ("The first list won 30,000 votes, the second 45,000.", [("30000", "votes"), ("45000", "votes")]),
        ("Gunmen killed 20 villagers and kidnapped 15.", [("20", "villagers"), ("15", "villagers")]),
        ("The bloc has 27 members; the pact has 32.", [("27", "members"), ("32", "members")]),
        ("She won 12,345 votes to his 11,987.", [("12345", "votes"), ("11987", "votes")]),
        ("Of 240 people tested, 31 were ill.", [("240", "people"), ("31", "people")]),
        (
            "It killed 257 people, including 12 nurses, and injured 5,500.",
            [("257", "people"), ("12", "nurses"), ("5500", "people")],
        ),
        ("It claimed 217 lives and injured 5,000.", [("217", "lives"), ("5000", None)]),
        ("The 15-member council met and 40 came.", [("15", "member"), ("40", None)]),
    ],
)
def test_a_noun_left_out_is_the_one_just_said(nlp, text, expected):
    assert counted(nlp, text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They shipped 40,000 tonnes of grain.", [("40000", "grain")]),
        ("It lies within 12 miles of the border.", [("12", None)]),
        ("They face a 15 percent tariff.", [("15", "tariff")]),
        ("They saw a 15 percent rise.", [("15", None)]),
        ("Brent closed at $74.99 in midday trading.", [("74.99", None)]),
        ("It posted a third-quarter profit of $3 million.", [("3000000", "third-quarter profit")]),
        ("It paid $3 million in damages.", [("3000000", "damages")]),
    ],
)
def test_what_a_measure_a_share_and_a_sum_are_of(nlp, text, expected):
    assert counted(nlp, text) == expected


@pytest.mark.model
@pytest.mark.parametrize("row", read_lexicon("wholes"), ids=lambda row: row["forms"][0])
def test_a_whole_counts_its_members(nlp, row):
    for example in row["examples"]:
        assert any(form in example for form in row["forms"])
        assert [noun for _, noun in counted(nlp, example)] == [row["counts"]]


def test_no_whole_stands_in_two_rows():
    forms = [form for row in read_lexicon("wholes") for form in row["forms"]]
    assert len(forms) == len(set(forms))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The rate was 12 per 100,000 last year.", "12 per 100,000", "per 100,000"),
        ("The coast had 12 deaths per 100 000 people.", "12 deaths per 100 000 people", "per 100,000 people"),
        ("The town has 40 beds for every 1,000 residents.", "40 beds for every 1,000 residents", "per 1,000 residents"),
    ],
)
def test_so_many_in_a_round_number_is_one_rate(nlp, text, words, unit):
    (figure,) = find_quantities(Document(id="d", text=text), nlp(text), timexes=(), quotations=())
    assert (figure.span.of(text), figure.kind, figure.unit) == (words, "rate", unit)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It handled 240,000 barrels a day for 12 days, against 610,000 last month.", ("rate", "barrel per day")),
        (
            "It makes 5 million tonnes (177 million pounds), compared with 8.7 million now.",
            ("measure", "tonne"),
        ),
        ("The price rose to $78.20 a barrel, against 71.50 a week ago.", ("money", "dollar per barrel")),
        ("The yield was 3.1 percent, against a forecast of 2.8.", ("percent", "percent")),
        ("Turnout was 62 percent, compared with 58 four years ago.", ("percent", "percent")),
        ("Last year 26 people died, against 14 three years earlier.", ("count", None)),
        ("It makes 240,000 tonnes, against 12 a century ago.", ("number", None)),  # of another size
        ("It makes 240 tonnes. Against 300 they could do nothing.", ("number", None)),
    ],
)
def test_a_bare_number_is_of_the_amount_it_is_set_against(nlp, text, expected):
    found = find_quantities(Document(id="d", text=text), nlp(text), timexes=(), quotations=())
    bare = next(one for one in found[1:] if one.kind != "duration" and "pounds" not in one.span.of(text))
    assert (bare.kind, bare.unit) == expected


@pytest.mark.model
def test_a_month_is_no_place(nlp):
    text = "Some 1,200 people crossed in May."
    parsed = nlp(text)
    parsed.set_ents([SpacySpan(parsed, 5, 6, "GPE")])
    at = text.index("May")
    may = Timex(
        span=Span(at, at + 3),
        sentence=Span(0, len(text)),
        rule="month",
        id="t",
        type="DATE",
        value="2024-05",
        edtf="2024-05",
    )
    document = Document(id="d", text=text)
    (plain,) = find_quantities(document, parsed, timexes=(), quotations=())
    (dated,) = find_quantities(document, parsed, timexes=(may,), quotations=())
    assert (plain.place, dated.place) == ("May", None)
