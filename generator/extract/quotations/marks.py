"""Quotation marks, paired on characters one line at a time, before any model looks at the text.

A quotation over several paragraphs opens anew in each, so no stretch leaves its line: a mark that is never closed
costs at most one paragraph. Apostrophes never close a double mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["double", "single", "open"]

OPENERS = "“„‟«〝"
CLOSERS = "”»〞"
LINE = re.compile(r"[^\r\n\u2028\u2029]+")
DOUBLE = re.compile(f"``|''|[\"＂{OPENERS}{CLOSERS}]")
BEFORE_OPENING = frozenset("([{—–-/:;‘'“\"«*>")
SINGLE_OPENING = re.compile(r"(?<![^\s(\[{—–:;“\"«-])(?:‘|'(?!'))(?=[^\W_]|[$£€#@(“\"])")
SINGLE_CLOSING = re.compile(r"(?<=\S)(?:’|(?<!')'(?!'))(?![^\W_])")
# "WOOD: We will." in a transcript: capitals, a colon, and words behind it.
LABEL = re.compile(r"\s*([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}):\s+(?=\S)")
# "’90s", "'em": letters left out, not a quotation.
ELISION = re.compile(r"['‘’](?:\d0s|(?:em|til|cause|round|tis|twas|n|bout|cuz|nuff|s)\b)", re.IGNORECASE)
# "the soldiers’ families": a plural's apostrophe when a word follows it.
PLURAL = re.compile(r"(?<=[sS])['’](?=\s+[a-z0-9])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks: ``start`` to ``end`` with the marks, ``inner_start`` to ``inner_end`` without.

    ``style`` is "open" where no mark closes it; ``line_start`` and ``line_end`` bound the line it stands in. ``label``
    is the name of a transcript's speaker right behind the opening mark ("WOOD: We will.").
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    style: Style
    line_start: int
    line_end: int
    label: tuple[int, int] | None = None


def pair_marks(text: str) -> list[Stretch]:
    """Return the outermost quoted stretches of ``text`` in order, in code points; nested marks stay inside.

    >>> text = "He said “the ‘last’ door” was the voters' choice, then: \\"We're off."
    >>> [(text[s.start : s.end], s.style) for s in pair_marks(text)]
    [('“the ‘last’ door”', 'double'), ('"We\\'re off.', 'open')]
    """
    found: list[Stretch] = []
    for match in LINE.finditer(text):
        line, offset = match[0], match.start()
        doubles = _doubles(line)
        singles = _singles(line, doubles)
        # British style: what single marks enclose may hold double marks.
        doubles = [d for d in doubles if not any(a < d[0] and d[1] < b for a, b, _, _, _ in singles)]
        for start, end, inner_start, inner_end, style in sorted(doubles + singles):
            if line[inner_start:inner_end].strip():
                label = LABEL.match(line, inner_start, inner_end)
                found.append(
                    Stretch(
                        offset + start,
                        offset + end,
                        offset + (label.end() if label else inner_start),
                        offset + inner_end,
                        style,
                        offset,
                        offset + len(line),
                        (offset + label.start(1), offset + label.end(1)) if label else None,
                    )
                )
    return found


_Pair = tuple[int, int, int, int, Style]


def _doubles(line: str) -> list[_Pair]:
    pairs: list[_Pair] = []
    stack: list[tuple[str, int, int]] = []
    for match in DOUBLE.finditer(line):
        start, end, mark = match.start(), match.end(), match[0]
        before, after = line[start - 1 : start], line[end : end + 1]
        can_open = (not before or before.isspace() or before in BEFORE_OPENING) and bool(after) and not after.isspace()
        can_close = bool(before) and not before.isspace() and not after.isalnum()
        paired = mark in OPENERS or mark in CLOSERS or mark == "``"
        if mark in OPENERS or mark == "``":
            opens = not (stack and can_close and not can_open)
        elif mark in CLOSERS:
            opens = not stack and can_open and not can_close
        elif can_open != can_close:
            opens = can_open
        else:  # no space on either side, or on both: take turns
            opens = not stack
        family = "paired" if paired else "straight"
        if opens:
            if stack and stack[0][0] == family:  # the one before was never closed
                pairs.append((stack[0][1], start, stack[0][2], start, "open"))
                stack = [(family, start, end)]
            elif len(stack) < 2:
                stack.append((family, start, end))
        elif len(stack) == 2 and family == stack[1][0]:
            stack.pop()
        elif stack:
            pairs.append((stack[0][1], end, stack[0][2], start, "double"))
            stack = []
    if stack:
        pairs.append((stack[0][1], len(line), stack[0][2], len(line), "open"))
    return pairs


def _singles(line: str, doubles: list[_Pair]) -> list[_Pair]:
    pairs: list[_Pair] = []
    past = 0
    openings = [
        match.start()
        for match in SINGLE_OPENING.finditer(line)
        if not ELISION.match(line, match.start()) and not _within(match.start(), doubles)
    ]
    if not openings:
        return pairs
    closings = [m.start() for m in SINGLE_CLOSING.finditer(line) if not _within(m.start(), doubles)]
    for number, start in enumerate(openings):
        if start < past:
            continue
        limit = openings[number + 1] if number + 1 < len(openings) else len(line)
        ahead = [at for at in closings if start + 1 < at < limit]
        if not ahead:
            continue
        end = next((at for at in ahead if not PLURAL.match(line, at)), ahead[-1])
        pairs.append((start, end + 1, start + 1, end, "single"))
        past = end + 1
    return pairs


def _within(at: int, pairs: list[_Pair]) -> bool:
    return any(start <= at < end for start, end, _, _, _ in pairs)
