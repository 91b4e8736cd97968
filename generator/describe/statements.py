"""The sentences of the explainer, each with its line, its words without markup and the labels it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from generator.describe.sentences import whole_sentences
from generator.describe.uses import FOOTNOTE, HIDDEN
from generator.model import Span

# Headings, rules, definitions of notes and links are no statements, nor is what stands around the rows of a table.
OTHER = re.compile(r"^\s*(?:#{1,6}\s|\||-{3,}\s*$|\[[^\]\s]+\]:|\{)")
HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
QUOTE = re.compile(r"^ {0,3}> ?")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
UNDER_HEAD = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")  # "|---|---|"
CELLS = re.compile(r"(?<!\\)\|")
LEAD = re.compile(r"^\s*(?:[-*+]|\d+[.)]|:)\s+")
LINK = re.compile(r"!?\[([^\]^]+)\]\([^)]*\)")
POINTER = re.compile(
    r"!?\[[^\]^]+\]\([^)]*\)[.!→ ]*(?:\{:?[^}]*\})?"
)  # a link or a picture and nothing else leads on, it states nothing
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # what a backslash stands before is no markup
PRIVATE = 0xE000  # where such characters wait, of which no text holds any
SHOWN = {PRIVATE + code: chr(code) for code in range(128)}
MARKUP = re.compile(r"[*_`]+(?=\S)|(?<=\S)[*_`]+|\{:?[^}]*\}")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence: ``words`` without markup, ``labels`` in order, ``line`` (from 1) where it begins.

    A ``heading`` rests on what its part of the text cites.
    """

    words: str
    labels: tuple[str, ...]
    line: int
    heading: bool = False


def statements(markdown: str) -> tuple[Statement, ...]:
    """Return the sentences of ``markdown`` in order, as pages, reports and the log of changes all count them.

    Headings, comments, bare labels, links that only lead on, and the terms of key facts are none.

    A block quotation is one, whatever it holds: its label may stand under another line of it. So is a row of a table.

    >>> [(one.words, one.labels) for one in statements("# Title\\n\\nIt fell.[^a] *“We saw it.”*[^b][^c]")]
    [('It fell.', ('a',)), ('“We saw it.”', ('b', 'c'))]
    """
    found = []
    for first, block, quoted in _blocks(markdown):
        spans = [Span(0, len(block))] if quoted and block else whole_sentences(block)
        for span in spans:
            piece = span.of(block)
            line = first + block.count("\v", 0, span.start)
            words = _plain(piece)
            if any(letter.isalpha() for letter in words) and not POINTER.fullmatch(piece.strip()):
                found.append(Statement(words, _labels(piece), line))
    return tuple(found)


def headings(markdown: str) -> tuple[Statement, ...]:
    """Return the headings of ``markdown``, each with the labels in it and under it, up to the next one of its rank.

    >>> [(one.words, one.labels) for one in headings("# All\\n\\n## Ten fell\\n\\nSo it was.[^a]\\n\\n## Nine")]
    [('All', ('a',)), ('Ten fell', ('a',)), ('Nine', ())]
    """
    lines = _shown(markdown)
    places = [(index, match) for index, line in enumerate(lines) if (match := HEADING.match(line))]
    found = []
    for index, match in places:
        after = (other for other, later in places if other > index and len(later[1]) <= len(match[1]))
        labels = _labels(" ".join(lines[index : next(after, len(lines))]))
        found.append(Statement(_plain(match[2]), labels, index + 1, heading=True))
    return tuple(found)


def _plain(piece: str) -> str:
    """Return the words of a piece of Markdown as a reader sees them.

    >>> _plain(r"“We saw \\[the\\] \\*list*”, it *said* of R&amp;D.[^a]")
    '“We saw [the] *list”, it said of R&D.'
    """
    kept = ESCAPED.sub(lambda match: chr(PRIVATE + ord(match[1])), piece)
    plain = MARKUP.sub("", TAG.sub(" ", LINK.sub(r"\1", FOOTNOTE.sub("", kept))))
    return unescape(" ".join(plain.split())).translate(SHOWN)


def _labels(piece: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(FOOTNOTE.findall(piece)))


def _shown(markdown: str) -> list[str]:
    """Return the lines without what readers are not shown, comments, and code, which states nothing."""
    return HIDDEN.sub(lambda match: "\n" * match[0].count("\n"), markdown).split("\n")


def _blocks(markdown: str) -> list[tuple[int, str, bool]]:
    """Return each paragraph, list item, quotation or row with its first line's number, and whether it is one whole.

    Line ends inside it become spaces.
    """
    lines = _shown(markdown)
    rows = _rows(lines)
    blocks: list[tuple[int, list[str], bool]] = []
    open_block = quoted = False
    for index, whole in enumerate(lines):
        if index in rows:
            cells = [cell.strip() for cell in CELLS.split(whole.strip().strip("|")) if cell.strip()]
            blocks += [(index + 1, ["; ".join(cells)], True)] if rows[index] else []
            open_block = quoted = False
            continue
        before, quoted = quoted, bool(QUOTE.match(whole))
        open_block = open_block and before == quoted
        line = QUOTE.sub("", whole)
        following = next((later for later in lines[index + 1 :] if later.strip()), "")
        term = following.startswith(":") and not line.startswith((":", " "))
        if not TAG.sub("", line).strip() or OTHER.match(line) or term:
            open_block = open_block and quoted
            continue
        if (LEAD.match(line) and not quoted) or not open_block:
            blocks.append((index + 1, [], quoted))
            open_block = True
        blocks[-1][1].append(LEAD.sub("", line))
    # A sentence may run over lines; the break stays visible as a vertical tab, so that it can be counted.
    return [(first, " \v".join(part), quote) for first, part, quote in blocks]


def _rows(lines: list[str]) -> dict[int, bool]:
    """Return the lines of every table, and whether each is a row under its head."""
    found: dict[int, bool] = {}
    for index in range(1, len(lines)):
        if "|" in lines[index] and UNDER_HEAD.match(lines[index]) and "|" in lines[index - 1]:
            found |= {index - 1: False, index: False}
            for row in range(index + 1, len(lines)):
                if "|" not in lines[row]:
                    break
                found[row] = True
    return found
