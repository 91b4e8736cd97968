"""Lists of links to other articles: a heading the lexicon knows and the headlines under it."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.boilerplate.lines import Found, Line, Marks, part
from generator.read.lexicons import read_lexicon

MOST = 12  # headlines
TRAILING = 3  # headlines after the last sentence that make a list without a heading


def find_related(lines: tuple[Line, ...], found: Found) -> Marks:
    """Return headings such as "Related coverage" with the headlines below them, and headlines left at the very end."""
    for line in lines:
        if line in found or not _heading().fullmatch(line.text):
            continue
        below = []
        for one in lines[line.index + 1 : line.index + 1 + MOST]:
            if not (one.like_headline or one.text.endswith("?")) or one in found:
                break
            below.append(one)
        if below or (line.text.isupper() and line.words > 1 and not line.text.endswith(".")):
            yield line, part(line, kind="related", rule="related/heading", reason="the heading of a list of links")
        for one in below:
            reason = f"a headline listed under “{line.text}”"
            yield one, part(one, kind="related", rule="related/entry", reason=reason, confidence=0.9)
    tail: list[Line] = []
    for one in reversed(lines):
        if one in found:
            continue
        if not one.like_headline or one.words < 5 or one.index < 3:
            break
        tail.append(one)
    if len(tail) >= TRAILING:
        for one in reversed(tail):
            reason = "a headline after the last sentence, among others"
            yield one, part(one, kind="related", rule="related/trailing", reason=reason, confidence=0.8)


@cache
def _heading() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in read_lexicon("related_headings")), re.IGNORECASE)
