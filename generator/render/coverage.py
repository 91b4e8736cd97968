"""Which sentences of the explainer rest on what: counted for the method page, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.evidence import Evidence
from generator.render.notes import FENCE, LABEL
from generator.render.spread import Spread

STOP = re.compile(r"(?<=[.!?])([\"”’)]*)((?:\[\^[^\]\s]+\] ?)*)(?=\s+[\"“‘(]?[A-Z0-9]|\s*$)")
LINK = re.compile(r"!?\[([^\]^]+)\]\([^)]*\)")
MARKUP = re.compile(r"[*_`]+|\{:?[^}]*\}")
STRUCTURE = re.compile(r"^(?:#{1,6}\s|>|\||-{3,}\s*$)")
LEAD = re.compile(r"^\s*(?:[-*+]|\d+\.|:)\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the explainer: its ``words`` without markup, the findings it cites, how far those are spread."""

    words: str
    cited: tuple[str, ...]
    spread: Spread | None

    @property
    def single_origin(self) -> bool:
        """Whether everything it says comes down to one origin."""
        return self.spread is not None and len(self.spread.origins) == 1


def sentences(markdown: str, evidence: Evidence) -> tuple[Sentence, ...]:
    """Return the sentences of ``markdown`` in order; headings, terms of key facts and bare labels are none."""
    found = []
    for block in _blocks(markdown):
        for piece in split(block):
            cited = tuple(dict.fromkeys(evidence[label].id for label in LABEL.findall(piece) if label in evidence))
            said = MARKUP.sub("", LINK.sub(r"\1", LABEL.sub("", piece)))
            said = " ".join(said.split())
            if any(char.isalpha() for char in said):
                spread = evidence.spreads.together([evidence.places.findings[name] for name in cited])
                found.append(Sentence(said, cited, spread))
    return tuple(found)


def split(block: str) -> list[str]:
    """Return the sentences of one paragraph, each with the labels that follow its full stop.

    >>> split("It grew.[^a] “We saw it.”[^b][^c] He left")
    ['It grew.[^a]', '“We saw it.”[^b][^c]', 'He left']
    """
    pieces, at = [], 0
    for stop in STOP.finditer(block):
        pieces.append(block[at : stop.end()].strip())
        at = stop.end()
    return [piece for piece in (*pieces, block[at:].strip()) if piece]


def _blocks(markdown: str) -> Iterator[str]:
    lines = markdown.splitlines()
    block: list[str] = []
    fenced = False
    for index, read in enumerate([*lines, ""]):
        fenced ^= bool(FENCE.match(read))
        line = "" if FENCE.match(read) else read
        following = next((later for later in lines[index + 1 :] if later.strip()), "")
        term = following.startswith(":") and not line.startswith((":", " ")) and bool(line.strip())
        starts = not line.strip() or bool(STRUCTURE.match(line)) or bool(LEAD.match(line)) or term or fenced
        if starts and block:
            yield " ".join(block)
            block = []
        if line.strip() and not STRUCTURE.match(line) and not term and not fenced:
            block.append(LEAD.sub("", line).strip())
