"""Adverts: a heading such as "Sponsored" or "Ads by …" and the lines under it that sell something."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.boilerplate.lines import Found, Line, Marks, part
from generator.read.lexicons import read_lexicon

MOST = 12  # lines
LONGEST = 30  # words
BRAND = 4  # words of the name of who advertises, under what is advertised
QUOTED = re.compile('[“”"]')


def find_adverts(lines: tuple[Line, ...], found: Found) -> Marks:
    """Return headings over adverts with the lines below them that read as adverts; the first that does not ends them.

    A headline counts where it stands closer to the heading than to the text below or has an advert's words, so that
    the story's own subheading behind an empty slot stays.
    """
    for line in lines:
        if not _pattern("heading").fullmatch(line.text):
            continue
        below: list[Line] = []
        for one in lines[line.index + 1 : line.index + 1 + MOST]:
            if one in found:
                continue
            if not _sells(one, lines, found, under=bool(below)):
                break
            below.append(one)
        if line not in found:
            yield line, part(line, kind="furniture", rule="advert/heading", reason="the heading of adverts")
        for one in below:
            reason = f"an advert under “{line.text}”"
            yield one, part(one, kind="furniture", rule="advert/entry", reason=reason, confidence=0.9)


def _sells(line: Line, lines: tuple[Line, ...], found: Found, *, under: bool) -> bool:
    """Say whether a line reads as an advert; ``under`` that one stands right above it, as over its brand's name."""
    if line.words > LONGEST or QUOTED.search(line.text):
        return False
    told = len(_pattern("words").findall(line.text))
    if told > line.text.endswith("."):  # "You must leave," said right behind an empty slot, is a sentence of the story
        return True
    brand = line.words <= BRAND and not line.text.endswith(".")
    if under and brand:
        return True
    after = lines[line.index + 1] if line.index + 1 < len(lines) else None
    apart = after is None or after in found or after.gap > line.gap or _is_brand(after)
    return (line.like_headline or brand) and apart


def _is_brand(line: Line) -> bool:
    return line.words <= BRAND and not line.text.endswith((".", ":", "?"))


@cache
def _pattern(sort: str) -> re.Pattern[str]:
    rows = "|".join(f"(?:{row['pattern']})" for row in read_lexicon("adverts") if row["sort"] == sort)
    return re.compile(rf"\b(?:{rows})(?!\w)" if sort == "words" else rows, re.IGNORECASE)
