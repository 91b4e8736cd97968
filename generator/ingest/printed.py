"""The lines of a PDF file as they stand on its pages, put together into paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

HYPHEN = re.compile(r"(?<=\w)-$")  # a word parted at a line's end
ENDED = re.compile(r"[.!?:…][”\"’')\]]*$")
# What browsers print at a page's edges: the address with the page's number, the hour of printing with the title.
EDGES = re.compile(
    r"(?:file|https?)://\S+(?:\s+\d+\s*/\s*\d+)?|(?:page )?\d+(?:\s*(?:of|/)\s*\d+)?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AP]M)?(?:\s.*)?",
    re.IGNORECASE,
)
LIGATURES = {
    ord(mark): words for mark, words in zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
}
LARGE = 1.25  # times the size of most of the text: a headline
GAP = 1.25  # times the distance of lines: a new paragraph
EDGE = 2  # lines from the top or the bottom of a page that may be its header or footer


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page; ``height`` counts from the page's bottom in points, ``size`` is that of its letters."""

    text: str
    height: float
    size: float
    page: int


def page_lines(page: Any, number: int) -> list[Line]:
    """Return the lines of a page of pypdf in the order they were set."""
    parts: list[tuple[str, float, float]] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float) -> None:
        height = cm[5] + tm[5] * cm[3] + tm[4] * cm[1]
        parts.extend((piece, height, size * abs(tm[3] * cm[3])) for piece in re.split(r"(\n)", text) if piece)

    page.extract_text(visitor_text=visit)
    lines, held = [], list[tuple[str, float, float]]()
    for piece in [*parts, ("\n", 0.0, 0.0)]:
        if piece[0] != "\n":
            held.append(piece)
            continue
        shown = [one for one in held if one[0].strip()]
        if shown:
            text = " ".join("".join(one[0] for one in held).translate(LIGATURES).split())
            lines.append(Line(text, shown[0][1], round(max(one[2] for one in shown), 1), number))
        held = []
    return lines


def paragraphs(lines: Iterable[Line], *, title: str = "") -> list[str]:
    """Return the paragraphs that ``lines`` make: without the edges of pages, and what stands above the headline."""
    kept = _without_edges(list(lines))
    kept = kept[_headline(kept, title) :]
    gaps = sorted(
        one.height - other.height
        for one, other in pairwise(kept)
        if one.page == other.page and one.size == other.size and one.height > other.height
    )
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    found: list[str] = []
    for index, line in enumerate(kept):
        if index and not _begins(kept[index - 1], line, usual):
            parted = HYPHEN.search(found[-1]) and line.text[:1].islower()
            found[-1] = found[-1][:-1] + line.text if parted else f"{found[-1]} {line.text}"
        else:
            found.append(line.text)
    return found


def _begins(before: Line, line: Line, usual: float) -> bool:
    """Say whether ``line`` begins a paragraph."""
    if before.size and abs(line.size / before.size - 1) > 0.08:
        return True
    if before.page != line.page or line.height >= before.height:  # the next page or column
        return bool(ENDED.search(before.text))
    if line.text[:1] in "•–—" and line.text[1:2] == " ":
        return True
    return before.height - line.height > GAP * usual


def _without_edges(lines: list[Line]) -> list[Line]:
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    outer = {}
    for number, held in pages.items():
        ordered = sorted(held, key=lambda one: one.height)
        outer[number] = {id(one) for one in (*ordered[:EDGE], *ordered[-EDGE:])}
    counts = Counter(shape for held in pages.values() for shape in {_shape(one) for one in held})
    often = max(2, round(len(pages) * 2 / 3))
    return [
        one
        for one in lines
        if not (id(one) in outer[one.page] and (EDGES.fullmatch(one.text) or counts[_shape(one)] >= often))
    ]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _headline(lines: list[Line], title: str) -> int:
    """Return at which line the headline stands, 0 where none is known; what comes before it is a page's menu."""
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    for index, line in enumerate(lines[:15]):
        if ENDED.search(line.text) and len(line.text) > 60:
            return 0  # the text has begun
        if (title and title.startswith(line.text) and len(line.text) > 15) or line.size > LARGE * body > 0:
            return index
    return 0
