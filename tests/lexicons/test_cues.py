"""Every row of the cue lexicons finds its example, and every example its row."""

import pytest

from generator.extract.quotations.cues import stance_of
from generator.extract.quotations.frames import is_name
from generator.extract.quotations.marks import pair_marks
from generator.extract.quotations.tree import Tree
from generator.read.lexicons import read_lexicon

LEXICONS = ("cue_verbs", "cue_nouns", "cue_others")
STANCES = {"neutral", "claim", "doubt", "deny", "demand"}


@pytest.mark.parametrize("name", LEXICONS)
def test_rows_are_sorted_and_stand_once(name):
    lemmas = [row["lemma"] for row in read_lexicon(name)]
    assert lemmas == sorted(set(lemmas))
    assert all(lemma == lemma.casefold() for lemma in lemmas)


@pytest.mark.parametrize("name", LEXICONS)
def test_rows_have_a_known_stance_and_examples(name):
    for row in read_lexicon(name):
        assert set(row) <= {"lemma", "forms", "stance", "naming", "examples", "source"}
        assert row["stance"] in STANCES
        assert row["examples"]
        assert all(any(f" {form} " in example for example in row["examples"]) for form in row.get("forms", ()))


@pytest.mark.model
@pytest.mark.parametrize("name", LEXICONS)
def test_every_example_finds_its_row(name, nlp):
    pairs = [(example, row) for row in read_lexicon(name) for example in row["examples"]]
    lost = []
    for parsed, (example, row) in zip(nlp.pipe(example for example, _ in pairs), pairs, strict=True):
        known = [token.lemma_.casefold() for token in parsed if stance_of(token.lemma_.casefold(), token.pos_)[1]]
        if row["lemma"] not in known:
            lost.append((row["lemma"], known, example))
    assert not lost


@pytest.mark.model
def test_every_named_thing_is_known_before_its_title(nlp):
    rows = [(row, example) for row in read_lexicon("named_things") for example in row["examples"]]
    lost = []
    for parsed, (row, example) in zip(nlp.pipe(example for _, example in rows), rows, strict=True):
        tree = Tree(parsed, pair_marks(example))
        (stretch,) = tree.stretches
        if not is_name(tree, tree.at(stretch.start), tree.before(stretch.end) - 1):
            lost.append(row["lemma"])
    assert not lost
