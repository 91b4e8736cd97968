"""Numbers that are no figures, judged by the parse: years, parts of names, pronouns, numbers that hang loose."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from generator.extract.counts_or_years import is_count
from generator.extract.quantities.counted import Counted
from generator.extract.quantities.measured import Measured
from generator.extract.quantities.modifiers import modify
from generator.extract.quantities.place_vetoes import looks_like_year
from generator.names.nations import people_of

LOOSE = frozenset({"ROOT", "appos", "nummod", "dep", "punct", "npadvmod"})
NAMES = frozenset({"ORG", "EVENT", "FAC", "GPE", "LOC", "PRODUCT", "WORK_OF_ART", "NORP", "LAW"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
COUNTED = frozenset({"NNS", "JJR"})  # "people", "more"
TOLD = frozenset({"nsubj", "nsubjpass", "dobj"})
ABSURD = 10**12  # of which nothing is counted; the remainder of thirty digits is beyond a Decimal


PART_AFTER = re.compile(
    r" (?:of (?:them|whom|us|which|those|these)|apiece|each"
    r"|(?:from|on|at|in|to|for|by) (?:each|either|one side|the other))\b"
)
PART_BEFORE = re.compile(r"\bof (?:them|whom|which|those),? (?:\w+ly |about |at least )?$")
NUMBER_VERB = re.compile(r"[a-z] number(?:s|ed)? $")


def veto_parse(found: Measured, counted: Counted | None, text: str, parsed: Doc, *, first: int, last: int) -> str:
    """Return why a number without a unit is no figure, "" where it may be one.

    ``first`` and ``last`` are the indices of its tokens in ``parsed``.
    """
    minus = found.low is not None and found.low < 0
    if looks_like_year(found, text):
        counts = _round_count(found, counted) or is_count(parsed, found.numeral.start, found.numeral.end)
        return "" if counts else "year"
    if minus and counted and text[found.start : found.start + 5].lower() != "minus":
        return "hyphen"  # "the COVID -19 tests"
    if found.rule == "range/dash" and counted is None:
        return "score"
    if modify(text, found.start, found.end).modifier != "=":
        named = counted is not None and not found.numeral.scale and found.numeral.form != "fraction"
        return _name_after(counted) if counted and named else ""
    if is_part(found, text):
        return ""  # "four of them in critical condition"
    return "" if found.numeral.scale else _bare(found, counted, text, parsed, first=first, last=last)


def _bare(found: Measured, counted: Counted | None, text: str, parsed: Doc, *, first: int, last: int) -> str:
    """Judge a number that nothing modifies or multiplies."""
    if found.numeral.form == "digits" and not {",", "."} & set(text[found.start : found.end]):
        return _whole_number(counted, parsed, first, last)
    if found.numeral.form != "words":
        return ""
    begins = parsed[first].is_sent_start
    if text[found.start].isupper() and parsed[last].ent_type_ in NAMES and not (begins and counted is not None):
        return "name"  # "the Six Nations"
    return _word_alone(found, parsed, first, last) if counted is None else ""


def is_part(found: Measured, text: str) -> bool:
    """Say whether the number tells how many of those just named: "four of them", "of whom 49", "150 from each side"."""
    before = text[max(0, found.start - 32) : found.start]
    told = PART_AFTER.match(text, found.end) or PART_BEFORE.search(before) or NUMBER_VERB.search(before)
    return told is not None


def _round_count(found: Measured, counted: Counted | None) -> bool:
    low = found.low
    return counted is not None and counted.noun.tag_ == "NNS" and low is not None and low < ABSURD and low % 100 == 0


def _whole_number(counted: Counted | None, parsed: Doc, first: int, last: int) -> str:
    before = parsed[first - 1] if first else None
    after = parsed[last + 1] if last + 1 < len(parsed) else None
    if before is not None and _named(before, after, parsed[last]):
        return "name"
    if counted is None:
        told = before is not None and before.pos_ == "VERB"  # "voted 516 to 39"
        told = told or (after is not None and after.tag_ == "VBN")  # "40 to 50 killed in strike"
        return "loose" if parsed[last].dep_ in LOOSE and not told else ""
    return _name_after(counted)


def _name_after(counted: Counted) -> str:
    named = counted.noun.tag_ == "NNP" and not counted.noun.text.endswith("s")
    nationals = counted.noun.ent_type_ == "NORP" or people_of(counted.noun.text)
    return "name" if named and not nationals else ""  # but "14 Kyrgyz and 11 Tajik soldiers"


def _named(before: Token, after: Token | None, number: Token) -> bool:
    """Say whether the number belongs to a name: "iPhone 14", "Fortune 500", "the 737 Max"."""
    if before.pos_ != "PROPN" or not before.text[:1].isalpha() or before.text.islower():
        return False
    if before.ent_type_ == "DATE" and after is not None and after.tag_ in FINITE | COUNTED:
        return False  # "On Tuesday 120 were cancelled", "on Monday 14 people died": a day of a month is no numeral here
    if before.head.i > number.i:
        return True  # "the Fortune 500 group": the name and the number hang on the same noun
    counts = after is not None and after.pos_ in {"NOUN", "ADJ"} and number.head.i > number.i
    nationals = after is not None and people_of(after.text)  # "and Kyiv 24 Russians"
    return not (nationals or (counts and number.head.pos_ == "NOUN"))


def _word_alone(found: Measured, parsed: Doc, first: int, last: int) -> str:
    before = parsed[first - 1] if first else None
    told = parsed[last].dep_ in TOLD or (before is not None and before.lower_ == "to")
    if found.low == 1 or not told:
        return "loose"
    return "pronoun" if before is not None and before.pos_ in {"DET", "PRON", "ADJ"} else ""  # "the two met"
