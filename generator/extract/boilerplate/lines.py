"""A document as its lines: what a saved page's furniture is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Boilerplate, Span
from generator.model.findings import BoilerplateKind

LINE = re.compile(r"[^\r\n\u2028\u2029\v\f]+")
HEADLINE = range(4, 23)  # words
READ_ON = re.compile(r"(?i)\W*(?:read|show|see) (?:more|less)\W*$")
CLOSED = re.compile(r"[.!?…:;,。！？][\"”’'»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``text`` stripped, ``span`` without the space around it, ``key`` as lines are compared."""

    index: int
    span: Span
    text: str
    key: str
    words: int
    gap: int  # empty lines above it

    @property
    def like_headline(self) -> bool:
        """Say whether it reads as a headline: a few words, no full stop, a capital, a digit or a quotation first."""
        first = self.text[0]
        opens = first.isupper() or first.isdigit() or first in "“\"‘'«" or not first.islower()
        return self.words in HEADLINE and opens and not CLOSED.search(self.text)


Found = Mapping[Line, Boilerplate]
Marks = Iterable[tuple[Line, Boilerplate]]


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that hold anything, in order.

    >>> [(line.text, line.gap) for line in read_lines("A dam broke\\n\\n  Two towns fled. ")]
    [('A dam broke', 0), ('Two towns fled.', 1)]
    """
    lines: list[Line] = []
    end = 0
    for match in LINE.finditer(text):
        stripped = match[0].strip()
        if not stripped:
            continue
        start = match.start() + match[0].index(stripped)
        gap = max(text.count("\n", end, start) - 1, 0)
        end = start + len(stripped)
        lines.append(Line(len(lines), Span(start, end), stripped, compare_key(stripped), len(stripped.split()), gap))
    return tuple(lines)


def compare_key(text: str) -> str:
    """Return the words of ``text`` as lines are compared: case, marks, space and a link to read on do not count.

    >>> compare_key("The dam — before. Read More") == compare_key("the dam, before")
    True
    """
    words = re.findall(r"\w+", READ_ON.sub("", text).casefold())
    return " ".join(words)


def part(
    line: Line, *, kind: BoilerplateKind, rule: str, reason: str, excluded: bool = True, confidence: float = 0.95
) -> Boilerplate:
    """Return ``line`` as boilerplate."""
    return Boilerplate(
        span=line.span,
        sentence=line.span,
        rule=rule,
        confidence=confidence,
        kind=kind,
        reason=reason,
        excluded=excluded,
    )
