"""Two printings of one utterance word by word: what was cut, changed, added, put into brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.link.words import WORD, fold

Change = Literal["same", "cut", "added", "changed", "bracketed"]
BRACKETED = re.compile(r"\[[^\]\n]*\]")


@dataclass(frozen=True, slots=True)
class Wording:
    """One step through two texts: ``fuller`` and ``other`` are the words of each, "" where it has none.

    "cut" stands in the fuller text only, "added" in the other only; "bracketed" is what the other outlet put in square
    brackets for what was said. Marks stay with the words before them.
    """

    change: Change
    fuller: str
    other: str


def compare_wordings(fuller: str, other: str) -> tuple[Wording, ...]:
    """Return the steps from ``fuller`` to ``other``, in order; their words joined give both texts again but for space.

    Case, accents and the shape of quotation marks do not count as changes.

    >>> for step in compare_wordings("We will rebuild the old dam this year.", "“[They] will rebuild the dam …”"):
    ...     print(f"{step.change}: {step.fuller!r} {step.other!r}")
    bracketed: 'We' '“[They]'
    same: 'will rebuild the' 'will rebuild the'
    cut: 'old' ''
    same: 'dam' 'dam …”'
    cut: 'this year.' ''
    """
    left, right = _pieces(fuller), _pieces(other)
    matcher = SequenceMatcher(None, [key for key, _ in left], [key for key, _ in right], autojunk=False)
    steps = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        one = " ".join(words for _, words in left[i1:i2])
        two = " ".join(words for _, words in right[j1:j2])
        if tag == "replace" and BRACKETED.search(two):
            steps.append(Wording("bracketed", one, two))
        else:
            steps.append(Wording(CHANGES[tag], one, two))
    return tuple(steps)


CHANGES: dict[str, Change] = {"equal": "same", "delete": "cut", "insert": "added", "replace": "changed"}


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return the words of ``text`` as they are compared and as they stand, with the marks around them."""
    pieces: list[tuple[str, str]] = []
    lead = ""
    for chunk in text.split():
        keys = [fold(match[0]) for match in WORD.finditer(chunk)]
        if keys:
            pieces.append((" ".join(keys), f"{lead}{chunk}"))
            lead = ""
        elif pieces:
            pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]} {chunk}")
        else:
            lead += f"{chunk} "
    return pieces
