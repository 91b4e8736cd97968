"""Every row of the time-expression lexicons finds its examples, and every example its row."""

from __future__ import annotations

import re

import pytest
import spacy
from spacy.language import Language

from generator.extract.timexes import find_timexes
from generator.extract.timexes.grammar import compile_pattern
from generator.extract.timexes.tokens import class_codes, encode
from generator.model import Document, Timex
from generator.read.lexicons import LexiconError, read_lexicon
from generator.resolve.dates import resolve_timexes
from generator.resolve.published import find_stamps

PUBLISHED = "2024-10-28"  # a Monday
ENGLISH = spacy.blank("en")
ROWS = read_lexicon("timex_rules")
RULES = [row for row in ROWS if "rule" in row]
MACROS = {row["macro"]: row["pattern"] for row in ROWS if "macro" in row}


def dates_of(text: str) -> dict[str, Timex]:
    document = Document(id="d", text=text, published=PUBLISHED)
    parsed = ENGLISH(text)
    found = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)
    return {timex.span.of(text): timex for timex in found}


@pytest.mark.parametrize(
    ("rule", "said", "value"),
    [(row["rule"], said, value) for row in RULES for said, value in row["examples"].items()],
)
def test_a_rule_finds_its_examples(rule: str, said: str, value: str) -> None:
    words = re.search(r"\[(.+)\]", said)
    assert words is not None
    found = dates_of(said.replace("[", "").replace("]", ""))
    assert words[1] in found
    assert (found[words[1]].rule, found[words[1]].value) == (rule, value)


@pytest.mark.parametrize("row", RULES, ids=lambda row: row["rule"])
def test_every_rule_has_an_example(row: dict[str, object]) -> None:
    assert row["examples"]


@pytest.mark.parametrize(
    ("macro", "example"), [(row["macro"], said) for row in ROWS if "macro" in row for said in row["examples"]]
)
def test_a_macro_matches_its_examples(macro: str, example: str) -> None:
    classes, _ = encode(example.strip("[]"), "en")
    assert re.fullmatch(compile_pattern(macro, MACROS), classes)


@pytest.mark.parametrize(
    ("kind", "word", "example"),
    [(row["class"], row["words"][0], said) for row in read_lexicon("timex_words") for said in row["examples"]],
)
def test_a_word_stands_in_a_date_of_its_example(kind: str, word: str, example: str) -> None:
    classes, tokens = encode(example, "en")
    assert any(
        code == class_codes()[kind] and token[0].lower() == word.lower()
        for code, token in zip(classes, tokens, strict=True)
    )


def test_no_word_belongs_to_two_classes() -> None:
    words = [word for row in read_lexicon("timex_words") for word in row["words"]]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    ("mod", "example"), [(row["mod"], said) for row in read_lexicon("timex_modifiers") for said in row["examples"]]
)
def test_a_modifier_belongs_to_its_date(mod: str | None, example: str) -> None:
    words = example[example.index("[") + 1 : example.index("]")]
    assert dates_of(example.replace("[", "").replace("]", ""))[words].mod == mod


@pytest.mark.parametrize(
    ("rule", "says", "example"),
    [(row["rule"], row["says"], said) for row in read_lexicon("timex_stamps") for said in row["examples"]],
)
def test_a_stamp_is_read_in_its_example(rule: str, says: str, example: str) -> None:
    document = Document(id="d", text=example)
    assert [(stamp.rule, stamp.says) for stamp in find_stamps(document, find_timexes(document, ENGLISH(example)))] == [
        (rule, says)
    ]


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(LexiconError, match="no class 'WEEKDAYZ'"):
        compile_pattern("THE WEEKDAYZ", {})


@pytest.mark.model
@pytest.mark.parametrize("row", read_lexicon("timex_verbs"), ids=lambda row: row["kind"])
def test_a_word_of_each_kind_of_verb_stands_in_its_examples(row: dict[str, list[str]], nlp: Language) -> None:
    for example in row["examples"]:
        assert {token.lemma_.lower() for token in nlp(example)} & set(row["lemmas"]), example
