"""The words of a text as the classes that the patterns of time expressions are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from generator.extract.timexes.calendar_names import ABBREVIATIONS, month_names, weekday_names
from generator.read.lexicons import read_lexicon

OTHER = " "  # any word that no time expression is made of
MARKS = {
    "HYPHEN": "-‐‑–—",  # hyphens and dashes: both join ranges in print
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "APOS": "’'",
    "DEGREE": "º°",
}
NUMBERS = (
    *("YEAR", "DAY", "INT", "DEC", "FRACTION", "CLOCK", "ISO"),
    *("SLASHED", "DECADE", "NTH", "QNUM", "FYNUM", "MIXED", "ATTACKS"),
)
WHOLE_TOKENS = ("ISO", "SLASHED", "CLOCK", "FRACTION", "DECADE", "NTH", "QNUM", "FYNUM", "HOLIDAY", "APOS", "ATTACKS")
NAMES = ("MONTH", "FOREIGNMONTH", "WEEKDAY", "WEEKDAYS", "HOLIDAY")

_ABBREVIATED = "|".join(
    form for name in sorted(ABBREVIATIONS, key=lambda name: (-len(name), name)) for form in (name, name.upper())
)
_HOLIDAYS = "|".join(
    re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s")
    for word in sorted(
        (str(word) for row in read_lexicon("timex_words") if row["class"] == "HOLIDAY" for word in row["words"]),
        key=lambda word: (-len(word), word),
    )
)
_ZONES = "|".join(str(word) for row in read_lexicon("timex_words") if row["class"] == "ZONE" for word in row["words"])
_ATTACKS = r"(?:\sterror(?:ist|ism)?)?\sattacks\b"  # those of 2001, which no document dates
# What begins with a letter, a digit or neither is told apart first: most tokens are plain words.
TOKEN = re.compile(
    rf"""(?=[^\W\d_])(?:
         (?=[A-Z])(?:(?P<attacks2>(?:(?<=[Tt]he\s)|(?<=-))Sept(?:ember|\.)?\s11(?={_ATTACKS})
                |(?<=attacks\sof\s)Sept(?:ember|\.)?\s11\b(?!,))
            |(?P<holiday>(?<!\w)(?:{_HOLIDAYS})\b)|(?P<short>(?<![^\W\d_])(?:{_ABBREVIATED})\.)
            |(?P<fynum>\bFY\s?['’]?(?:\d{{4}}|\d\d)\b)|(?P<qnum>\b(?:Q[1-4]|H[12])\b))
        |(?P<short2>(?<![^\W\d_])[apAP]\.[mM]\.?)
        |(?P<word>[^\W\d_]+(?:['’]clock)?))
    |(?=\d)(?:
         (?P<iso>\b\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
        |(?P<slashed>(?<![\w/.])(?:\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)|\d{{4}}/\d{{1,2}}/\d{{1,2}}
            |\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{1,2}}-\d{{1,2}}-\d{{4}})(?![\w/]|\.\d))
        |(?P<attacks>(?<![\w/.$£€])9/11(?![\w/%]|\.\d)|(?<=[Tt]he\s)11\sSeptember(?={_ATTACKS}))
        |(?P<clock>(?<![\w:.])\d{{1,2}}:[0-5]\d(?::[0-5]\d)?(?![\d:]))
        |(?P<clock2>(?<![\w:.$£€])\d{{1,2}}\.[0-5]\d(?=\s?(?:[ap]\.?m\b|[AP]M\b|hrs\b|(?:{_ZONES})\b|local\stime\b)))
        |(?P<fraction>(?<![\d/])1/2(?![\d/]))
        |(?P<decade>\b(?:(?:1[0-9]|20)\d0|[2-9]0)['’]?s\b)
        |(?P<nth>\b\d{{1,2}}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
        |(?P<qnum2>\b[1-4]Q\b)
        |(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?))
    |(?P<apos>['’][sS]\b)
    |(?P<decade2>['’‘]\d0['’]?s\b)
    |(?P<fraction2>[½¼¾])
    |(?P<blank>\n[^\S\n]*\n)
    |(?P<mark>[^\w\s]|_)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: half-open code points, its class and what it adds to a value."""

    start: int
    end: int
    kind: str
    value: str
    text: str


@cache
def class_codes() -> dict[str, str]:
    """Return one character for each class, so that a text becomes a string that a regular expression can search.

    >>> len(set(class_codes().values())) == len(class_codes())
    True
    """
    lexicon = [str(row["class"]) for row in read_lexicon("timex_words")]
    names = dict.fromkeys([*MARKS, *NUMBERS, *NAMES, *lexicon])
    return {name: chr(0x100 + place) for place, name in enumerate(names)}


@lru_cache(maxsize=16)
def word_classes(language: str) -> dict[str, tuple[str, str]]:
    """Return every word form that belongs to a class, with its class and value, for a document's language."""
    codes = class_codes()
    found: dict[str, tuple[str, str]] = {}
    for form, month, native in month_names(language):
        found[form] = (codes["MONTH" if native else "FOREIGNMONTH"], f"{month:02}")
    for form, day in weekday_names(language):
        found[form] = (codes["WEEKDAY"], str(day))
        if language == "en" and form.lower().endswith("day"):
            found[form + "s"] = (codes["WEEKDAYS"], str(day))
    rows: tuple[dict[str, Any], ...] = read_lexicon("timex_words")
    for row in rows:
        for word in row["words"]:
            entry = (codes[row["class"]], str(row["value"]))
            forms = (word,) if row.get("case") else (word, word.capitalize(), word.upper())
            found.update({form: entry for form in forms if form not in found})
    for name, kinds in MARKS.items():
        found.update({mark: (codes[name], mark) for mark in kinds})
    return found


def encode(text: str, language: str) -> tuple[str, list[re.Match[str]]]:
    """Return the text as one class character a token, and the tokens' matches.

    A blank line becomes a class of its own that no pattern crosses; a single line break is only a space.
    """
    codes, known = _codes(language), class_codes()
    special = {name.lower(): known[name] for name in WHOLE_TOKENS}
    tokens = list(TOKEN.finditer(text))
    classes = []
    for match in tokens:
        kind = match.lastgroup
        if kind == "word" or kind == "mark":  # noqa: PLR1714  nearly every token is one: no tuple is built for each
            classes.append(codes.get(match[0], OTHER))
        elif kind == "number":
            classes.append(known[_number_class(match[0])])
        elif kind in ("short", "short2"):
            classes.append(codes.get(match[0]) or codes.get(match[0].rstrip("."), OTHER))
        else:
            classes.append(special.get((kind or "").rstrip("2"), OTHER))
    return "".join(classes), tokens


@lru_cache(maxsize=16)
def _codes(language: str) -> dict[str, str]:
    """Return the class character alone of every word form of ``word_classes``."""
    return {form: code for form, (code, _) in word_classes(language).items()}


def as_token(match: re.Match[str], code: str, language: str) -> Token:
    """Return one match with the name of its class and its value."""
    name = _names_by_code()[code]
    words = match[0].replace("’", "'") if match.lastgroup == "holiday" else match[0]
    known = word_classes(language).get(" ".join(words.split())) or word_classes(language).get(match[0].rstrip("."))
    value = (
        known[1] if known and (match.lastgroup or "").rstrip("2") in ("word", "mark", "short", "holiday") else match[0]
    )
    return Token(match.start(), match.end(), name, value, match[0])


@cache
def _names_by_code() -> dict[str, str]:
    return {code: name for name, code in class_codes().items()}


def _number_class(digits: str) -> str:
    if "." in digits:
        return "DEC"
    if not digits.isascii() and not one_script(digits):
        return "MIXED"
    if "," in digits:
        return "INT"
    value = int(digits) if len(digits) <= 4 else 0
    if len(digits) == 4 and 1000 <= value <= 2199:
        return "YEAR"
    return "DAY" if len(digits) <= 2 and 1 <= value <= 31 else "INT"


def one_script(digits: str) -> bool:
    """Say whether all digits belong to one script: Unicode keeps each script's ten digits together.

    >>> one_script("٢٠٢٤"), one_script("٢024")
    (True, False)
    """
    return len({ord(digit) - int(digit) for digit in digits if digit.isdecimal()}) <= 1
