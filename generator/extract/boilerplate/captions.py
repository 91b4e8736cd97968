"""Captions: lines that end in a picture's credit, stand in a gallery or open as an archive picture."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.boilerplate.furniture import agency_forms
from generator.extract.boilerplate.lines import READ_ON, Found, Line, Marks, part
from generator.read.lexicons import read_lexicon

LONGEST = 110  # words
WIDEST = 1500  # code points
COUNTER = "furniture/counter"
ARCHIVE = re.compile(r"(?:FILE(?: ?PHOTO)?|File photo|In this (?:photo|image|picture|frame)\b.{0,40})\s*[-–—:,.]")
FULL_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?,? (?:[A-Z][a-z]+\.? )?\d{4}\b")


def find_captions(lines: tuple[Line, ...], found: Found) -> Marks:
    """Return the captions of pictures, the first copy of each: lines that repeat it are left to repeats."""
    seen: set[str] = set()
    for line in lines:
        if line in found or line.words > LONGEST or len(line.span) > WIDEST or line.key in seen:
            continue
        said = _why(line, lines, found)
        if said:
            seen.add(line.key)
            rule, reason = said
            alone = line.words <= 3  # a credit with no caption says nothing of the story
            yield line, part(line, kind="caption", rule=f"caption/{rule}", reason=reason, excluded=alone)


def _why(line: Line, lines: tuple[Line, ...], found: Found) -> tuple[str, str] | None:
    above = lines[line.index - 1] if line.index else None
    if above and above in found and found[above].rule == COUNTER and "|" in above.text:
        return "gallery", "it stands under the counter of a picture gallery"
    if ARCHIVE.match(line.text):
        return "archive", "it opens as the caption of an archive picture"
    text = READ_ON.sub(")" if line.text.rstrip().lower().endswith(")read more") else "", line.text)
    for name, reason, pattern in _rows():
        if pattern.search(text):
            return name, f"it ends in {reason}"
    if FULL_DAY.search(text) and _bracketed().search(text):
        return "dated-agency", "it gives the full day and ends in an agency’s name"
    return None


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"[(\[](?:{agency_forms()})[)\]]\W*$")


@cache
def _rows() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (
            row["id"],
            row["reason"],
            re.compile(rf"(?i:{row['pattern'].replace('{agency}', f'(?-i:{agency_forms()}|REUTERS)')})\W*$"),
        )
        for row in read_lexicon("picture_credits")
        if "pattern" in row
    )
