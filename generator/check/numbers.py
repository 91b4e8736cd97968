"""Numbers as people write them in a sentence, for comparing an explainer with its sources."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.read.lexicons import read_lexicon

NUMERALS = read_lexicon("numerals")
WORDS = {row["word"]: Decimal(row["value"]) for row in NUMERALS if row["kind"] == "word"}
SCALES = {row["word"]: Decimal(row["value"]) for row in NUMERALS if row["kind"] == "scale"}
SCALES |= {word: value for word, value in WORDS.items() if word in ("dozen", "score", "hundred")}  # "two dozen"
SHORT = {form: Decimal(row["value"]) for row in NUMERALS if row["kind"] == "scale" for form in row.get("forms", ())}
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:[\s-]?(?P<scale>{_SCALE}|{'|'.join(SHORT)})\b)?(?!\d)"
    rf"|\b(?P<word>(?:{_WORD})(?:-(?:{_WORD}))?|a|{_SCALE})\b(?:[\s-](?P<scale2>{_SCALE})\b)?",
    re.IGNORECASE,
)


def numbers(words: str) -> list[tuple[str, Decimal]]:
    """Return each number in ``words`` as written and as a value; "a" counts only before a scale.

    >>> numbers("About 12,000 men, two dozen tanks and 1.5 million shells")
    [('12,000', Decimal('12000')), ('two dozen', Decimal('24')), ('1.5 million', Decimal('1500000.0'))]
    """
    found = []
    for match in NUMBER.finditer(words):
        scale = (match["scale"] or match["scale2"] or "").lower()
        factor = SCALES.get(scale) or SHORT.get(scale) or Decimal(1)
        if match["digits"]:
            value = Decimal(re.sub(r"[,\u00a0\u202f ]", "", match["digits"])) * factor
        elif match["word"].lower() in ("a", *SCALES):
            if match["word"].lower() == "a" and not scale:
                continue
            value = SCALES.get(match["word"].lower(), Decimal(1)) * factor
        else:
            value = sum((WORDS[part] for part in match["word"].lower().split("-")), Decimal(0)) * factor
        found.append((match[0], value))
    return found
