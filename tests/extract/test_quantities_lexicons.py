"""Every row of the figure lexicons matches its own examples, and says nothing twice."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.extract.quantities.changes import change_before
from generator.extract.quantities.modifiers import modify
from generator.extract.quantities.place_vetoes import veto_place
from generator.extract.quantities.units import measure
from generator.extract.quantities.vetoes import veto_print, words_of
from generator.numerals.printed import find_numerals
from generator.read.lexicons import read_lexicon


def rows(name):
    return [pytest.param(row, id=str(next(iter(row.values())))[:30]) for row in read_lexicon(name)]


def measured(text):
    return [measure(numeral, text) for numeral in find_numerals(text)]


@pytest.mark.parametrize("row", rows("numerals"))
def test_number_words(row):
    for example in row["examples"]:
        text = example.lower()
        assert any(form in text for form in (row["word"], *row.get("forms", ()))), example
        (numeral,) = find_numerals(example)
        if row["kind"] == "vague":
            assert (numeral.low, numeral.high) == (Decimal(row["low"]), Decimal(row["high"]))
        elif row["kind"] == "scale":
            assert numeral.scale in {row["word"], *row.get("forms", ())}
        elif row["kind"] == "part":
            assert numeral.form == "fraction"
        else:
            assert numeral.low is not None


@pytest.mark.parametrize("row", rows("units"))
def test_units(row):
    for example in row["examples"]:
        units = [found.unit for found in measured(example)]
        assert units, example
        assert units[0] == row["unit"], example
        assert measured(example)[0].kind == row["kind"]
    for form in row.get("forms", ()):
        glue = "" if form.startswith("-") else " "
        text = f"It was 9{glue}{form}, they said."
        assert measured(text)[0].unit == row["unit"], form
    for symbol in (*row.get("symbols", ()), *row.get("stuck", ())):
        assert measured(f"It was 9{symbol}, they said.")[0].unit == row["unit"], symbol


@pytest.mark.parametrize("row", rows("currencies"))
def test_currencies(row):
    for example in row["examples"]:
        (found,) = measured(example)
        assert (found.unit, found.kind) == (row["unit"], "money"), example
    for sign in row.get("before", ()):
        assert measured(f"It was {sign}9, they said.")[0].unit == row["unit"], sign
    for sign in row.get("after", ()):
        assert measured(f"It was 9{sign}, they said.")[0].unit == row["unit"], sign
    for word in row.get("words", ()):
        if row["unit"] != "pound":  # a bare "9 pounds" is a weight
            assert measured(f"It was 9 {word}, they said.")[0].unit == row["unit"], word
    for word in row.get("long", ()):
        assert measured(f"It was 9 million {word}, they said.")[0].unit == row["unit"], word
        assert measured(f"It was 9 {word}, they said.")[0].unit is None, word


@pytest.mark.parametrize("row", rows("modifiers"))
def test_modifiers(row):
    for example in row["examples"]:
        found = measured(example)[0]
        modified = modify(example, found.start, found.numeral.end)
        assert modified.modifier == row["modifier"], example
        assert row["words"].strip("-") in modified.words.lower(), example


@pytest.mark.parametrize("row", rows("change_words"))
def test_change_words(row):
    for example in row["examples"]:
        start = measured(example)[0].start
        change = change_before(example, start, [])
        assert change is not None, example
        assert change.split()[0] in row["forms"], example


@pytest.mark.parametrize("row", rows("not_figures"))
def test_what_is_no_figure(row):
    for example in row["examples"]:
        assert any(word in example.lower() for word in row["words"]), example
        why = {veto_print(found.numeral, example) or veto_place(found, example) for found in measured(example)}
        assert why == (
            {""}
            if row["kind"] in {"kept", "yearly", "pair"}  # judged with the parse
            else {{"loose": "label", "street": "address", "sole": "pronoun"}.get(row["kind"], row["kind"])}
        )


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("units", ("forms", "symbols")),
        ("currencies", ("before", "after", "words", "long")),
        ("change_words", ("forms",)),
    ],
)
def test_no_form_stands_in_two_rows(name, fields):
    for field in fields:
        forms = [form for row in read_lexicon(name) for form in row.get(field, ())]
        assert sorted(forms) == sorted(set(forms)), field


def test_every_kind_of_veto_has_words():
    for kind in ("label", "loose", "street", "kept", "pronoun", "idiom", "yearly", "sole", "pair"):
        assert words_of(kind)
