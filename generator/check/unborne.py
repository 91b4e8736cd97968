"""What a sentence says that no passage it cites has a word of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.check.cited import Cited
from generator.describe.statements import Statement
from generator.describe.tokens import fold

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SMALL = 4  # letters; shorter words are mostly those any sentence has
STEM = 4  # letters in which "deploys" and "deployment" agree
RUN = 5  # words on end: editors paraphrase, and comment in a few words of their own


def unborne(statement: Statement, cited: Sequence[Cited]) -> str:
    """Return the longest run of words of which none stands in ``cited``, or "" where all runs are short.

    A paraphrase keeps some of the words it retells; a whole clause without any is likely to rest on nothing here. Where
    nothing is cited, nothing is said.
    """
    there = {_stem(word) for one in cited for word in WORD.findall(one.words)}
    longest: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for match in WORD.finditer(statement.words):
        if len(match[0]) < SMALL:
            continue
        run = [] if _stem(match[0]) in there else [*run, match]
        if len(run) > len(longest):
            longest = run
    return statement.words[longest[0].start() : longest[-1].end()] if cited and len(longest) >= RUN else ""


def _stem(word: str) -> str:
    return re.sub(r"'s$", "", fold(word).lower())[:STEM]
