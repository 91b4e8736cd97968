"""Words before a time expression that narrow it: "early", "the end of", "more than"."""

from __future__ import annotations

import re
from functools import cache

from generator.read.lexicons import read_lexicon

REACH = 26  # code points before an expression that the longest modifier may take
MEASURES = frozenset({"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"})


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, tuple[str | None, tuple[str, ...], bool]]]:
    rows = read_lexicon("timex_modifiers")
    named = {f"m{place}": (row["mod"], tuple(row["to"]), bool(row.get("outside"))) for place, row in enumerate(rows)}
    parts = "|".join(f"(?P<m{place}>{row['phrase']})" for place, row in enumerate(rows))
    joined = rf"(?:{parts})(?:\s+|(?<=mid)-|(?<=mid-))(?P<the>the\s+)?$"
    return re.compile(joined, re.IGNORECASE), named


def modifier_before(text: str, start: int, *kinds: str) -> tuple[int, str | None] | None:
    """Return where the expression with the modifier before ``start`` begins, and its TIMEX3 mod; None without one.

    ``kinds`` are what the expression is, as the rows of ``timex_modifiers.yml`` name it.

    >>> text = "closed by the end of 2023"
    >>> modifier_before(text, text.index("2023"), "DATE")
    (10, 'END')
    """
    pattern, named = _patterns()
    low = max(0, start - REACH)
    window = text[low:start]
    found = None
    for match in re.finditer(r"(?<![\w-])(?=\w)", window):
        found = pattern.match(window, match.start())
        if found and found.lastgroup:
            break
    if not found:
        return None
    name = next(key for key in named if found[key] is not None)
    mod, to, outside = named[name]
    if mod in MEASURES and (found["the"] or text[start : start + 4].lower() == "the "):
        return None  # "over the past two years", "around the holidays": a preposition
    if outside and found["the"]:
        return None  # "before the 5 May vote" is before the vote
    return (start if outside else low + found.start(), mod) if set(kinds) & set(to) else None
