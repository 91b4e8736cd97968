"""Currencies and units as the lexicons list them, and the patterns that find them beside a number."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from generator.numerals.words import any_of
from generator.read.lexicons import read_lexicon

SPACE = r"[ \u00a0\u202f\u2009]"
NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|other|few|single|last)\b"  # "every three months"
BEFORE = 8  # code points: the longest sign or code before a number, and a space

PLAIN_TOO = frozenset({"PS", "R"})  # weak signs before a number of three digits or with a point, too

Row = dict[str, Any]


@cache
def signs_before() -> dict[str, str]:
    """Return the currency by the sign or code before a number."""
    return {sign: row["unit"] for row in read_lexicon("currencies") for sign in row.get("before", ())}


@cache
def weak_signs() -> dict[str, str]:
    """Return the currency by a letter before a number that is more often something else: "P10,000", but "P5"."""
    return {sign: row["unit"] for row in read_lexicon("currencies") for sign in row.get("weak", ())}


@cache
def codes_after() -> dict[str, str]:
    """Return the currency by the sign or code after a number."""
    return {sign: row["unit"] for row in read_lexicon("currencies") for sign in row.get("after", ())}


@cache
def currency_names() -> dict[str, str]:
    """Return the currency by its name in lower case."""
    rows = read_lexicon("currencies")
    return {word.lower(): row["unit"] for row in rows for word in (*row.get("words", ()), *row.get("long", ()))}


@cache
def long_names() -> frozenset[str]:
    """Return the names that are a currency only after a long number: "60 million crowns", but "three crowns"."""
    return frozenset(word for row in read_lexicon("currencies") for word in row.get("long", ()))


@cache
def unit_words() -> dict[str, Row]:
    """Return the row of each unit by its words in lower case."""
    return {form.lower(): row for row in read_lexicon("units") for form in row.get("forms", ())}


@cache
def unit_symbols() -> dict[str, Row]:
    """Return the row of each unit by its symbols exactly as printed."""
    return {symbol: row for row in read_lexicon("units") for symbol in row.get("symbols", ())}


@cache
def stuck_symbols() -> dict[str, Row]:
    """Return the row of each unit by the symbols that must stick to the number: "13.4in", but "13 in all"."""
    return {symbol: row for row in read_lexicon("units") for symbol in row.get("stuck", ())}


@cache
def before_number() -> re.Pattern[str]:
    """Return what finds a currency at the end of the text before a number; "PS" stands for £ on some wires."""
    return re.compile(
        rf"(?<![A-Za-z$£€])(?:(?<![A-Za-z0-9]-)|(?![A-Za-z]))"
        rf"(?:(?P<sign>{any_of(signs_before())}){SPACE}?|(?P<weak>{any_of(weak_signs())}))$"
    )


@cache
def after_number() -> re.Pattern[str]:
    """Return what finds a unit after a number; group ``of`` is the "of a" of "1/16 of a pint"."""
    return re.compile(
        rf"""(?P<of>[ ](?:of[ ](?:an?[ ])?|an?[ ]))?(?:{SPACE}?(?P<code>{any_of(codes_after())})(?![\w$]|-\w)
        |(?:{SPACE}|-)?(?P<symbol>{any_of(unit_symbols())})(?![\w°]|[.,]\d)
        |(?P<stuck>{any_of(stuck_symbols())})(?![\w-])
        |(?:{SPACE}|-|–)?(?i:(?:(?:US|U\.S\.|imperial|full|whole|straight|consecutive){SPACE})?(?P<word>{any_of(unit_words())})
            |(?P<name>{any_of(currency_names())}|U\.?S\.?{SPACE}dollars?)
            |(?P<nation>(?-i:(?:[A-Z][a-z]+{SPACE})?[A-Z][a-z]{{3,}})){SPACE}(?P<national>{any_of(currency_names())}))(?!\w))""",
        re.X,
    )


@cache
def rate_pattern() -> re.Pattern[str]:
    """Return what finds "per hour", "a share", "/year" and "-a-day"."""
    return re.compile(
        rf"""(?:{SPACE}|-)?(?:
          (?:(?:per|each|every)(?:{SPACE}|-)|/{SPACE}?)(?:(?:diluted|basic|common|ordinary){SPACE})?(?!{NUMBERS})(?P<per>{any_of(unit_symbols())}|(?i:{any_of(unit_words())})|[A-Za-z]+)(?!\w)
        | an?(?:{SPACE}|-)(?P<each>(?i:second|minute|hour|day|week|month|year|night|share|barrel|ton|tonne|ounce|gallon
            |litre|liter|head|person|piece|kilo|pound|bushel|unit|game|ticket|carat|acre|square{SPACE}foot|mile|season
            ))(?!\w))""",
        re.X,
    )


def unit_of(noun: str) -> Row | None:
    """Return the row of a noun that can only be a unit ("yards", "years"), or None.

    >>> unit_of("years")["unit"], unit_of("points")
    ('year', None)
    """
    row = unit_words().get(noun)
    return None if row is None or noun in row.get("also", ()) else row


def sign_before(text: str, start: int, size: Literal["short", "middling", "long"]) -> bool:
    """Say whether a currency stands right before ``start``, as for a number of that size: the RM of "RM23.50".

    >>> sign_before("P10,000", 1, "long"), sign_before("P5", 1, "short"), sign_before("RM5", 2, "short")
    (True, False, True)
    """
    match = before_number().search(text[max(0, start - BEFORE) : start])
    return match is not None and (match["weak"] is None or size == "long" or _is_plain(match["weak"], size))


def _is_plain(weak: str, size: str) -> bool:
    return size == "middling" and weak in PLAIN_TOO


@cache
def glued_units() -> frozenset[str]:
    """Return what may stand glued to a number and still be a unit: "2.4GHz", "40min", "10p"."""
    words = (word for word in unit_words() if len(word) > 1)
    return frozenset([*words, *unit_symbols(), *stuck_symbols(), *codes_after(), "X"])
