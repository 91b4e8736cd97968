"""Numbers as people write them in a sentence, for comparing an explainer with its sources."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.read.lexicons import read_lexicon

NUMERALS = read_lexicon("numerals")
WORDS = {row["word"]: Decimal(row["value"]) for row in NUMERALS if row["kind"] == "word"}
HUNDREDS = {word: value for word, value in WORDS.items() if word in ("dozen", "score", "hundred")}  # "two dozen"
SCALES = {row["word"]: Decimal(row["value"]) for row in NUMERALS if row["kind"] == "scale"}
SHORT = {form: Decimal(row["value"]) for row in NUMERALS if row["kind"] == "scale" for form in row.get("forms", ())}
PARTS = {
    form: Decimal(row["value"])
    for row in NUMERALS
    if row["kind"] == "part"
    for form in (row["word"], *row.get("forms", ()))
}
VAGUE = {row["word"]: (Decimal(row["low"]), Decimal(row["high"])) for row in NUMERALS if row["kind"] == "vague"}
TOKEN = re.compile(
    r"(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|(?<![\w.,])\d+(?:\.\d+)?(?!\d)|[^\W\d_]+"
)
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, and the lowest and highest it can mean: equal but for "hundreds of"."""

    words: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    joined: bool  # by a space or hyphen, or nothing, to the one before


Read = tuple[Decimal, Decimal, int]  # lowest, highest, and the index of the token after


def numbers(words: str) -> list[Number]:
    """Return each number in ``words``; "a" counts only before a scale, a part only of something.

    >>> [(one.words, int(one.low)) for one in numbers("About 12,000 men, two dozen tanks, a million and a half shells")]
    [('12,000', 12000), ('two dozen', 24), ('a million and a half', 1500000)]
    >>> [(one.words, str(one.low)) for one in numbers("Two thirds of them; hundreds of thousands of others")]
    [('Two thirds', '0.67'), ('hundreds of thousands', '100000')]
    """
    tokens = _tokens(words)
    found, at = [], 0
    readers: tuple[Callable[[list[_Token], int], Read | None], ...] = (_vague, _part, _cardinal)
    while at < len(tokens):
        read = next((read for reader in readers if (read := reader(tokens, at))), None)
        if read is None:
            at += 1
            continue
        low, high, after = read
        found.append(Number(words[tokens[at].start : tokens[after - 1].end], low, high))
        at = after
    return found


def _tokens(words: str) -> list[_Token]:
    found: list[_Token] = []
    for match in TOKEN.finditer(words):
        between = words[found[-1].end : match.start()] if found else "|"
        found.append(_Token(match[0].lower(), match.start(), match.end(), re.fullmatch(r"[\s-]?", between) is not None))
    return found


def _word(tokens: list[_Token], at: int) -> str:
    """Return the word at ``at`` where it is joined to the one before, else ""."""
    return tokens[at].word if at < len(tokens) and tokens[at].joined else ""


def _vague(tokens: list[_Token], at: int) -> Read | None:
    """Read "hundreds", "tens of thousands"."""
    if tokens[at].word not in VAGUE:
        return None
    low, high = VAGUE[tokens[at].word]
    at += 1
    while _word(tokens, at) == "of" and _word(tokens, at + 1) in VAGUE:
        scale = VAGUE[tokens[at + 1].word][0]
        low, high, at = low * scale, high * scale, at + 2
    return low, high, at


def _part(tokens: list[_Token], at: int) -> Read | None:
    """Read "two thirds", "a third of", "half of", "half a million"."""
    word, after = tokens[at].word, _word(tokens, at + 1)
    value = None
    if word == "half" and after in ("a", "an") and _word(tokens, at + 2) in SCALES:
        return (value := HALF * SCALES[tokens[at + 2].word]), value, at + 3
    if word in ("half", "halves") and after == "of":
        return HALF, HALF, at + 1
    count = Decimal(1) if word in ("a", "one") else WORDS.get(word)
    if count is None or after not in PARTS or (count == 1 and _word(tokens, at + 2) != "of"):
        return None
    if count > 1 and not after.endswith("s"):
        return None  # "the two third parties"
    value = round(count / PARTS[after], 2)
    return value, value, at + 2


def _cardinal(tokens: list[_Token], at: int) -> Read | None:
    """Read digits or number words with their scales, "and a half" behind either."""
    if not tokens[at].word[0].isdigit():
        return _spelled(tokens, at)
    value, after = _halved(Decimal(re.sub(r"[,\u00a0\u202f ]", "", tokens[at].word)), tokens, at + 1)
    scale = SCALES.get(_word(tokens, after)) or SHORT.get(_word(tokens, after))
    if scale:
        value, after = _halved(value * scale, tokens, after + 1, scale)
    return value, value, after


def _spelled(tokens: list[_Token], at: int) -> Read | None:
    first, word = at, tokens[at].word
    if word == "a" and _word(tokens, at + 1) not in (*SCALES, *HUNDREDS):
        return None
    if word not in (*WORDS, *SCALES, "a"):
        return None
    total = held = unit = Decimal(0)
    while at < len(tokens) and (at == first or tokens[at].joined):
        word = tokens[at].word
        if word == "a" and at == first:
            held = Decimal(1)
        elif word in HUNDREDS:
            held, unit = (held or 1) * HUNDREDS[word], HUNDREDS[word]
        elif word in SCALES:
            total, held, unit = total + (held or 1) * SCALES[word], Decimal(0), SCALES[word]
        elif word in WORDS and _fits(held, WORDS[word]):
            held, unit = held + WORDS[word], Decimal(1)
        elif word == "and" and unit > 1 and 0 < WORDS.get(_word(tokens, at + 1), 0) < 100 <= unit:
            pass  # "a hundred and twenty"
        elif word == "and" and _word(tokens, at + 1) == "a" and _word(tokens, at + 2) == "half":
            if unit > 1:
                return (value := total + held + unit / 2), value, at + 3
            held, at = held + HALF, at + 2
        else:
            break
        at += 1
    return total + held, total + held, at


def _fits(held: Decimal, value: Decimal) -> bool:
    """Say whether a word can follow: "twenty" takes "two", "hundred" takes "twenty", "two" takes none."""
    return not held or (held % 100 == 0 and value < 100) or (value < 10 and held % 10 == 0 and held % 100 >= 20)


def _halved(value: Decimal, tokens: list[_Token], at: int, unit: Decimal = Decimal(1)) -> tuple[Decimal, int]:
    if _word(tokens, at) == "and" and _word(tokens, at + 1) == "a" and _word(tokens, at + 2) == "half":
        return value + unit / 2, at + 3
    return value, at
