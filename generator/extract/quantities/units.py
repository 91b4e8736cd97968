"""What a number is measured in: signs and codes before it, units, currencies and rates after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from generator.extract.quantities.numerals import Numeral
from generator.model.findings import QuantityKind
from generator.read.lexicons import read_lexicon

SPACE = r"[ \u00a0\u202f\u2009]"
SPACED_LETTERS = frozenset("mgWVLCFhl")  # one-letter symbols that may stand apart from their number: "5 W"
BEFORE = 8  # code points: the longest sign or code before a number, and a space
MILLION = Decimal(1_000_000)
SUFFIX = re.compile(r"-(?:plus|odd|ish|strong)(?![\\w-])|\+| or (?:so|more|fewer|less|thereabouts)(?= [a-z])")
SINGULAR = {"feet": "foot", "people": "person", "men": "man", "women": "woman", "children": "child"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A numeral with its unit, at ``start:end``; ``currency`` says that the unit is money by a sign before it.

    ``glued`` is the noun joined by a hyphen ("15-member"). ``per`` is what a rate is by ("hour").
    """

    start: int
    end: int
    numeral: Numeral
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    kind: QuantityKind = "number"
    currency: bool = False
    glued: str | None = None
    per: str | None = None
    rule: str = "number"


def _longest_first(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _currencies() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return unit by sign before, by sign or code after, and by name in lower case."""
    rows = read_lexicon("currencies")
    before = {sign.strip(): row["unit"] for row in rows for sign in row.get("before", ())}
    after = {sign: row["unit"] for row in rows for sign in row.get("after", ())}
    return before, after, {word.lower(): row["unit"] for row in rows for word in row.get("words", ())}


@cache
def _units() -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """Return rows by word in lower case and by symbol exactly as printed."""
    rows = read_lexicon("units")
    words = {form.lower(): row for row in rows for form in row.get("forms", ())}
    return words, {symbol: row for row in rows for symbol in row.get("symbols", ())}


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z$£€])(?:(?P<sign>{_longest_first(_currencies()[0])}){SPACE}?|(?P<pound>PS))$")


@cache
def _after() -> re.Pattern[str]:
    _, after, names = _currencies()
    words, symbols = _units()
    return re.compile(
        rf"""(?P<of>[ ](?:of[ ](?:an?[ ])?|an?[ ]))?(?:{SPACE}?(?P<code>{_longest_first(after)})(?![\w$]|-\w)
        |(?:{SPACE}|-)?(?P<symbol>{_longest_first(symbols)})(?![\w°]|[.,]\d)
        |(?:{SPACE}|-|–)?(?:(?:US|U\.S\.|imperial|British|metric|full|whole|straight|consecutive){SPACE})?
            (?i:(?P<word>{_longest_first(words)})|(?P<name>{_longest_first(names)}|U\.?S\.?{SPACE}dollars?))(?!\w))""",
        re.X,
    )


@cache
def _rate() -> re.Pattern[str]:
    words = _longest_first(_units()[0])
    return re.compile(
        rf"""(?:{SPACE}|-)?(?:
          (?:(?:per|each|every)(?:{SPACE}|-)|/{SPACE}?)(?P<per>(?i:{words})|[A-Za-z]+)(?!\w)
        | an?(?:{SPACE}|-)(?P<each>(?i:second|minute|hour|day|week|month|year|night|share|barrel|ton|tonne|ounce|gallon|litre
            |liter|head|person|piece|kilo|pound|bushel|unit|game|ticket|carat|acre|square{SPACE}foot|head|mile|season)))(?!\w)""",
        re.X,
    )


def measure(numeral: Numeral, text: str) -> Measured:
    """Return ``numeral`` with the unit printed before or after it, if any, and its kind.

    >>> from generator.extract.quantities.numerals import find_numerals
    >>> text = "It costs C$6.50 a litre, or £8bn over 12 km."
    >>> [(m.unit, m.kind, str(m.low)) for m in (measure(n, text) for n in find_numerals(text))]
    [('Canadian dollar per litre', 'money', '6.50'), ('pound sterling', 'money', '8000000000'), ('kilometre', 'measure', '12')]
    """
    found = Measured(start=numeral.start, end=numeral.end, numeral=numeral, low=numeral.low, high=numeral.high)
    found = _sign_before(found, text)
    found = _unit_after(found, text)
    found = _ambiguous_letter(found, text)
    return _by_rate(found, text)


def _sign_before(found: Measured, text: str) -> Measured:
    window = text[max(0, found.start - BEFORE) : found.start]
    match = _before().search(window)
    if match is None:
        return found
    printed = text[found.numeral.start : found.numeral.end]
    if match["pound"] and not (found.numeral.scale or "." in printed or "," in printed):
        return found  # "PS5" is a console; "PS2.7m" is a pound sign some wires cannot send
    unit = "pound sterling" if match["pound"] else _currencies()[0][match["sign"]]
    start = found.start - len(match.group())
    low, high = found.low, found.high
    if low is not None and high is not None and re.search(r"(?:^|[\s(])[-−]$", text[max(0, start - 2) : start]):
        low, high, start = -high, -low, start - 1
    return replace(found, start=start, low=low, high=high, unit=unit, kind="money", currency=True, rule="unit/currency")


def _unit_after(found: Measured, text: str) -> Measured:
    if found.currency:
        if match := re.compile(rf"{SPACE}?(US|U\.S\.|Cdn|CAD|AUD|Canadian|Australian|USD)(?![\w$])").match(
            text, found.end
        ):
            country = {"U": "US", "C": "Canadian", "A": "Australian"}[match[1][0]]
            unit = f"{country} dollar" if found.unit == "dollar" else found.unit
            return replace(found, end=match.end(), unit=unit)
        return found
    suffix = SUFFIX.match(text, found.end)
    match = _after().match(text, suffix.end() if suffix else found.end)
    if match is None:
        return replace(found, end=suffix.end()) if suffix else found
    if match["of"] and found.numeral.form not in {"vague", "fraction"}:
        return found
    printed = match[str(match.lastgroup)]
    gap = text[match.start() : match.start(str(match.lastgroup))]
    if match["of"] and not (match["word"] or match["name"]):
        return found
    if match["code"]:
        if len(printed) == 1 and gap and printed.isalpha():
            return (
                found
                if printed != "p" or text[match.end() : match.end() + 1] == "."
                else _money(found, match.end(), "penny")
            )
        return _money(found, match.end(), _currencies()[1][printed])
    if match["name"]:
        if not gap:
            return found
        name = printed.lower().replace(".", "")
        if name in {"pound", "pounds"} and not found.numeral.scale:
            return replace(found, end=match.end(), unit="pound", kind="measure", rule="unit/pound")
        return _money(found, match.end(), _currencies()[2].get(name, "US dollar"))
    if match["symbol"]:
        if len(printed) == 1 and printed.isalpha() and gap and (printed not in SPACED_LETTERS or gap == "-"):
            return found
        row = _units()[1][printed]
    else:
        row = _units()[0][printed.lower()]
        if not gap and found.numeral.form == "words":
            return found
    return replace(found, end=match.end(), unit=row["unit"], kind=row["kind"], rule=f"unit/{row['unit']}")


def _money(found: Measured, end: int, unit: str) -> Measured:
    return replace(found, end=end, unit=unit, kind="money", rule="unit/currency")


def _ambiguous_letter(found: Measured, text: str) -> Measured:
    """Read "100m" as metres and "5t" as tonnes unless it is money or counts something: "5m people"."""
    letter = text[found.numeral.end - 1]
    if found.numeral.scale not in {"m", "t", "b"} or not letter.islower() or found.unit is not None:
        return found
    if re.compile(rf"{SPACE}(?:people|[a-z]+s|(?:[a-z]+{SPACE})?[a-z]+(?:s|people))\b").match(text, found.end):
        return found
    factor = {"m": MILLION, "t": MILLION**2, "b": MILLION * 1000}[found.numeral.scale]
    unit = {"m": "metre", "t": "tonne", "b": "bit"}[found.numeral.scale]
    low, high = (None if value is None else _shrunk(value / factor) for value in (found.low, found.high))
    return replace(found, low=low, high=high, unit=unit, kind="measure", rule=f"unit/{unit}")


def _shrunk(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


_POINT = re.compile(r"\s(?:earlier|ago|later|before|after|early|from now|away|at a time)\b")  # "$6bn a year earlier"


def _by_rate(found: Measured, text: str) -> Measured:
    if found.unit is None:
        return found
    match = _rate().match(text, found.end)
    if match is None or found.kind in {"age", "percent"} or _POINT.match(text, match.end()):
        return found
    per = per_unit(match)
    kind: QuantityKind = found.kind if found.kind == "money" else "rate"
    return replace(found, end=match.end(), unit=f"{found.unit} per {per}", kind=kind, per=per)


def rate_after(text: str, at: int) -> tuple[str, int] | None:
    """Return what a rate printed at ``at`` is by ("hour"), and where it ends."""
    match = _rate().match(text, at)
    return (per_unit(match), match.end()) if match else None


def per_unit(match: re.Match[str]) -> str:
    """Return the name of the unit a rate is by."""
    word = (match["per"] or match["each"]).lower()
    row = _units()[0].get(word) or _units()[1].get(match["per"] or "")
    return str(row["unit"]) if row else SINGULAR.get(word, word.removesuffix("s") if not word.endswith("ss") else word)


AMBIGUOUS = frozenset(
    {
        "times",
        "time",
        "points",
        "point",
        "stone",
        "bar",
        "fold",
        "bit",
        "bits",
        "second",
        "quarters",
        "degree",
        "degrees",
        "foot",
        "pt",
        "mark",
        "nits",
        "min",
        "sec",
        "mi",
        "gig",
        "gigs",
        "x",
        "yo",
        "knots",
        "amp",
        "amps",
        "yard",
    }
)


def unit_of(noun: str) -> dict[str, Any] | None:
    """Return the lexicon row of a noun that can only be a unit ("yards", "years"), or None.

    >>> unit_of("years")["unit"], unit_of("points")
    ('year', None)
    """
    return None if noun in AMBIGUOUS else _units()[0].get(noun)


def sign_before(text: str, start: int) -> bool:
    """Say whether a currency sign or code stands right before ``start``: the RM of "RM23.50"."""
    return _before().search(text[max(0, start - BEFORE) : start]) is not None


@cache
def glued_units() -> frozenset[str]:
    """Return what may stand glued to a number and still be a unit: "2.4GHz", "40min", "$5bn", "10p"."""
    words, symbols = _units()
    return frozenset(word for word in words if len(word) > 1) | frozenset(symbols) | frozenset(_currencies()[1]) | {"X"}
