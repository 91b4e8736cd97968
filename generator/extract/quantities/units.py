"""What a number is measured in: signs and codes before it, units, currencies and rates after it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.extract.quantities.measured import Measured, by_rate
from generator.extract.quantities.unit_lexicon import (
    BEFORE,
    PLAIN_TOO,
    SPACE,
    after_number,
    before_number,
    codes_after,
    currency_names,
    long_names,
    signs_before,
    stuck_symbols,
    unit_symbols,
    unit_words,
    weak_signs,
)
from generator.numerals.numeral import Numeral
from generator.numerals.words import EXACT, scale_of, tidy

STRONGEST = 10  # no earthquake was ever stronger on any scale of magnitude
MAGNITUDE = re.compile(
    r"\bmagnitudes?(?: of| was| is|,)?(?: about| around| at least| between| from)?[ -]$|"
    r"\b(?:quake|earthquake|tremor|aftershock|temblor)[^.;]{0,20} measur(?:ing|ed)(?: about| around| at)? $|"
    r"\bmagnitudes? [0-9][0-9.]*(?: to | and |-)$",
    re.I,
)
LONG = 1000
SPACED_LETTERS = frozenset("mgWVLCFhl")  # one-letter symbols that may stand apart from their number: "5 W"
SUFFIX = re.compile(r"-(?:plus|odd|ish|strong)(?![\w-])|\+| or (?:so|more|fewer|less|thereabouts)(?= [a-z])")
COUNTRY = re.compile(rf"{SPACE}?(?:(US|U\.S\.|USD)|(Cdn|CAD|Canadian)|(AUD|Australian))(?![\w$])")
MINUS = re.compile(r"(?:^|[\s(])[-−]$")
COUNTS = re.compile(rf"{SPACE}(?:people|[a-z]+s|(?:[a-z]+{SPACE})?[a-z]+(?:s|people))\b")
LETTERS = {  # what a small letter means where it is no money and counts nothing, and the scale it was read as
    "m": ("metre", Decimal(10**6)),
    "t": ("tonne", Decimal(10**12)),
    "b": ("bit", Decimal(10**9)),
}
ONWARD = re.compile(r"[-–—][0-9][0-9.]*[mtb](?![a-z])")
DESIGNATION = re.compile(r"-\d")  # what follows a letter makes it a type: "F-16"
PAGE = re.compile(r"\.? ?\d")  # "see 4 p. 12"


def measure(numeral: Numeral, text: str) -> Measured:
    """Return ``numeral`` with the unit printed before or after it, if any, and its kind.

    >>> from generator.numerals.printed import find_numerals
    >>> text = "It costs C$6.50 a litre, or £8bn over 12 km."
    >>> for found in (measure(numeral, text) for numeral in find_numerals(text)):
    ...     print(found.low, found.unit, found.kind)
    6.50 Canadian dollar per litre money
    8000000000 pound sterling money
    12 kilometre measure
    """
    found = Measured(start=numeral.start, end=numeral.end, numeral=numeral, low=numeral.low, high=numeral.high)
    found = _magnitude(_sign_before(found, text), text)
    if found.unit is None or found.currency:
        found = _country_after(found, text) if found.currency else _unit_after(found, text)
    found = _ambiguous_letter(found, text)
    return by_rate(found, text)


def _sign_before(found: Measured, text: str) -> Measured:
    match = before_number().search(text[max(0, found.start - BEFORE) : found.start])
    if match is None:
        return found
    printed = text[found.start : found.numeral.end]
    long = match["weak"] in PLAIN_TOO and (len(printed) > 2 or "." in printed)
    if match["weak"] and not (found.numeral.scale or "," in printed or long):
        return found  # "PS5" is a console, "R18" a film, "P100" a page
    unit = weak_signs()[match["weak"]] if match["weak"] else signs_before()[match["sign"]]
    start, low, high = found.start - len(match.group()), found.low, found.high
    if low is not None and high is not None and MINUS.search(text[max(0, start - 2) : start]):
        low, high, start = -high, -low, start - 1
    return replace(found, start=start, low=low, high=high, unit=unit, kind="money", currency=True, rule="unit/currency")


def _magnitude(found: Measured, text: str) -> Measured:
    """Read the strength of an earthquake: "magnitude 6.2", "a magnitude of 6.2", "a quake measuring 6.2"."""
    if found.unit is not None or found.low is None or not 0 < found.low < STRONGEST:
        return found
    if MAGNITUDE.search(text, max(0, found.start - 48), found.start) is None:
        return found
    return replace(found, unit="magnitude", kind="measure", rule="unit/magnitude")


def _country_after(found: Measured, text: str) -> Measured:
    """Read "$76 US" and "$31.20 Cdn"."""
    match = COUNTRY.match(text, found.end)
    if match is None:
        return found
    country = "US" if match[1] else "Canadian" if match[2] else "Australian"
    return replace(found, end=match.end(), unit=f"{country} dollar" if found.unit == "dollar" else found.unit)


def _unit_after(found: Measured, text: str) -> Measured:
    suffix = SUFFIX.match(text, found.end)
    match = after_number().match(text, suffix.end() if suffix else found.end)
    if match is None or not _taken(match, found, text):
        return replace(found, end=suffix.end()) if suffix else found
    printed = match[str(match.lastgroup)]
    if match["code"] or match["name"] or match["national"]:
        name = printed.lower().replace(".", "")
        if name in {"pound", "pounds"} and not found.numeral.scale and not match["nation"]:
            return replace(found, end=match.end(), unit="pound", kind="measure", rule="unit/pound")
        unit = codes_after()[printed] if match["code"] else currency_names().get(name, "US dollar")
        if match["nation"]:
            unit = f"{match['nation']} {unit}"
        return replace(found, end=match.end(), unit=unit, kind="money", rule="unit/currency")
    symbols = unit_symbols() if match["symbol"] else stuck_symbols()
    row = symbols[printed] if match["symbol"] or match["stuck"] else unit_words()[printed.lower()]
    found = replace(found, end=match.end(), unit=row["unit"], kind=row["kind"], rule=f"unit/{row['unit']}")
    return _times(found, row["times"]) if "times" in row and not found.numeral.scale else found


def _times(found: Measured, scale: str) -> Measured:
    """Return ``found`` times the scale that its unit holds: "53 mcm" are 53 million cubic metres."""
    if found.low is None or found.high is None:
        return found
    low, high = (tidy(EXACT.multiply(end, scale_of(scale))) for end in (found.low, found.high))
    return replace(found, low=low, high=high, numeral=replace(found.numeral, low=low, high=high, scale=scale))


def _taken(match: re.Match[str], found: Measured, text: str) -> bool:
    """Say whether what follows a number is its unit; a letter that stands apart seldom is: "5 A levels"."""
    group = str(match.lastgroup)
    printed, gap = match[group], text[match.start() : match.start(group)]
    if match["of"]:
        return found.numeral.form in {"vague", "fraction"} and group in {"word", "name", "national"}
    if group == "name" and printed.lower() in long_names():
        return bool(found.numeral.scale) or (found.low or 0) >= LONG
    if len(printed) == 1 and printed.isalpha() and gap:
        if DESIGNATION.match(text, match.end()):
            return False  # "six F-16 fighter jets"
        apart = printed == "p" and PAGE.match(text, match.end()) is None
        return (
            apart
            if group == "code"
            else (printed in SPACED_LETTERS and gap != "-") or text[match.end() : match.end() + 1] == "/"
        )
    if printed.lower() == "fold":
        return True  # "tenfold", in words too
    return bool(gap) or group in {"code", "symbol", "stuck"} or (group == "word" and found.numeral.form != "words")


def _ambiguous_letter(found: Measured, text: str) -> Measured:
    """Read "100m" as metres and "5t" as tonnes unless it is money or counts something: "5m people"."""
    letter = text[found.numeral.end - 1]
    if found.numeral.scale != letter or letter not in LETTERS or found.unit is not None:
        return found
    onward = ONWARD.match(text, found.end)  # "1.5m-2m people"
    if found.low is None or found.high is None or COUNTS.match(text, onward.end() if onward else found.end):
        return found
    unit, scale = LETTERS[letter]
    low, high = tidy(found.low / scale), tidy(found.high / scale)
    return replace(found, low=low, high=high, unit=unit, kind="measure", rule=f"unit/{unit}")
