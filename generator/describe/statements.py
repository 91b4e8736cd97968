"""The sentences of the explainer, each with its line, its words without markup and the labels it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.describe.sentences import sentences
from generator.describe.uses import FOOTNOTE, uncommented
from generator.model import Span

FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
# Headings, block quotations, tables, rules and markup are no statements.
OTHER = re.compile(r"^\s*(?:#{1,6}\s|>|\||-{3,}\s*$|<|\[\^[^\]\s]+\]:|\{)")
LEAD = re.compile(r"^\s*(?:[-*+]|\d+[.)]|:)\s+")
LINK = re.compile(r"!?\[([^\]^]+)\]\([^)]*\)")
POINTER = re.compile(
    r"\[[^\]^]+\]\([^)]*\)[.!→ ]*(?:\{:?[^}]*\})?"
)  # a link and nothing else leads on, it states nothing
MARKUP = re.compile(r"[*_`]+(?=\S)|(?<=\S)[*_`]+|\{:?[^}]*\}")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence: ``words`` without markup, ``labels`` in order, ``line`` (from 1) where it begins."""

    words: str
    labels: tuple[str, ...]
    line: int


def statements(markdown: str) -> tuple[Statement, ...]:
    """Return the sentences of ``markdown`` in order, as pages, reports and the log of changes all count them.

    Headings, comments, bare labels, links that only lead on, and the terms of key facts are none.

    >>> statements("# Title\\n\\nIt fell.[^a] *“We saw it.”*[^b][^c]")[1]
    Statement(words='“We saw it.”', labels=('b', 'c'), line=3)
    """
    found = []
    for first, block in _blocks(uncommented(markdown)):
        for span in _whole(sentences(block), block):
            piece = span.of(block)
            line = first + block.count("\v", 0, span.start)
            words = " ".join(MARKUP.sub("", LINK.sub(r"\1", FOOTNOTE.sub("", piece))).split())
            if any(letter.isalpha() for letter in words) and not POINTER.fullmatch(piece.strip()):
                found.append(Statement(words, tuple(dict.fromkeys(FOOTNOTE.findall(piece))), line))
    return tuple(found)


def _whole(spans: list[Span], block: str) -> list[Span]:
    """Return ``spans`` with those joined between which a quotation is still open: “Bad. Very bad.” is one."""
    whole: list[Span] = []
    for span in spans:
        before = whole[-1].of(block) if whole else ""
        if before.count("“") > before.count("”") or before.count("«") > before.count("»") or before.count('"') % 2:
            whole[-1] = Span(whole[-1].start, span.end)
        else:
            whole.append(span)
    return whole


def _blocks(markdown: str) -> list[tuple[int, str]]:
    """Return each paragraph or list item with its first line's number; line ends inside it become spaces."""
    lines = markdown.splitlines()
    blocks: list[tuple[int, list[str]]] = []
    open_block = fenced = False
    for index, line in enumerate(lines):
        if FENCE.match(line):
            fenced, open_block = not fenced, False
            continue
        following = next((later for later in lines[index + 1 :] if later.strip()), "")
        term = following.startswith(":") and not line.startswith((":", " "))
        if fenced or not line.strip() or OTHER.match(line) or term:
            open_block = False
            continue
        if LEAD.match(line) or not open_block:
            blocks.append((index + 1, []))
            open_block = True
        blocks[-1][1].append(LEAD.sub("", line))
    # A sentence may run over lines; the break stays visible as a vertical tab, so that it can be counted.
    return [(first, " \v".join(part)) for first, part in blocks]
