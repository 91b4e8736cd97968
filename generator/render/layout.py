"""A document laid out for reading: paragraphs, long ones broken at sentence ends; folds; gaps where none is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.describe.context import paragraphs_of, sentence_ends
from generator.model import Annotated, Boilerplate, Span
from generator.render.plain import plain

LONG = 900  # characters; no paragraph a reader meets in print is longer
LEAST = 260  # characters of a part when a long paragraph is broken
FOLDED = {
    "furniture": "Page furniture",
    "caption": "Photo captions",
    "related": "Links to other articles",
    "byline": "Byline",
    "notice": "Notice",
    "repeated": "Repeated",
    "off-story": "Not this story",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch set as one paragraph. ``broken`` says it continues the paragraph before; ``caption`` sets it small."""

    span: Span
    broken: bool = False
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraphs put away, with the reason."""

    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Boilerplate, ...]

    @property
    def off_story(self) -> bool:
        """Whether this is another article, not page furniture."""
        return any(part.kind == "off-story" for part in self.parts)

    def summary(self, text: str, quotations: int) -> str:
        """Return what was put away and why, in a line."""
        words = sum(len(part.span.of(text).split()) for part in self.paragraphs)
        size = f"{words:,} word{'' if words == 1 else 's'}"
        if self.off_story:
            said = f", {quotations:,} quotation{'' if quotations == 1 else 's'}" if quotations else ""
            return f"Not this story: {'; '.join(_reasons(self.parts))} ({size}{said})"
        heads = list(dict.fromkeys(FOLDED[part.kind] for part in self.parts))
        head = heads[0] if len(heads) == 1 else "Page furniture"
        return f"{head}: {'; '.join(_reasons(self.parts))} ({size})"


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that are not shown."""

    span: Span
    words: int


def lay_out(one: Annotated) -> list[Paragraph | Fold]:
    """Return the whole document in text order; every character that is not space stands in exactly one paragraph."""
    excluded = sorted((part for part in one.boilerplate if part.excluded), key=lambda part: part.span)
    captions = [part.span for part in one.boilerplate if part.kind == "caption" and not part.excluded]
    keep = [span for finding in one.quotations for span in (*finding.contents, *finding.quoted)]
    items: list[Paragraph | Fold] = []
    for paragraph in paragraphs_of(one):
        for span, parts in _cut(paragraph, excluded, one.document.text):
            if parts:
                pieces = _broken(one.document.text, span, keep)
                last = items[-1] if items else None
                same = isinstance(last, Fold) and last.off_story == any(part.kind == "off-story" for part in parts)
                if isinstance(last, Fold) and same:
                    known = (*last.parts, *(part for part in parts if part not in last.parts))
                    items[-1] = Fold((*last.paragraphs, *pieces), known)
                else:
                    items.append(Fold(tuple(pieces), tuple(parts)))
            elif any(caption.holds(span) for caption in captions):
                items.append(Paragraph(span, caption=True))
            else:
                items += _broken(one.document.text, span, keep)
    return items


def _cut(paragraph: Span, excluded: Sequence[Boilerplate], text: str) -> list[tuple[Span, list[Boilerplate]]]:
    """Return the parts of one paragraph: stretches that are story, and stretches that are not, with what they are."""
    inside = [part for part in excluded if part.span.overlaps(paragraph)]
    edges = {paragraph.start, paragraph.end}
    for part in inside:
        edges.update(edge for edge in (part.span.start, part.span.end) if paragraph.start < edge < paragraph.end)
    ordered = sorted(edges)
    cut: list[tuple[Span, list[Boilerplate]]] = []
    for start, end in pairwise(ordered):
        span = Span(start, end)
        if not span.of(text).strip():
            continue
        parts = [part for part in inside if part.span.overlaps(span)]
        if cut and bool(parts) == bool(cut[-1][1]) and not (parts and _kinds(parts) != _kinds(cut[-1][1])):
            cut[-1] = (Span(cut[-1][0].start, end), list(dict.fromkeys([*cut[-1][1], *parts])))
        else:
            cut.append((span, parts))
    return cut


def _kinds(parts: Iterable[Boilerplate]) -> bool:
    return any(part.kind == "off-story" for part in parts)


def _broken(text: str, paragraph: Span, keep: Sequence[Span]) -> list[Paragraph]:
    """Break a long paragraph at sentence ends, best where a quotation begins, never inside one."""
    if len(paragraph) <= LONG:
        return [Paragraph(paragraph)]
    ends = [
        end
        for end in sentence_ends(text, paragraph)
        if end < paragraph.end and not any(span.start < end < span.end for span in keep)
    ]
    parts: list[Paragraph] = []
    start = paragraph.start
    for index, end in enumerate(ends):
        opens = text[end:].lstrip()[:1] in '“"‘«'
        later = ends[index + 1] if index + 1 < len(ends) else paragraph.end
        long_enough = end - start >= LEAST and (opens or later - start > LEAST * 2)
        if long_enough and paragraph.end - end >= LEAST // 2:
            parts.append(Paragraph(Span(start, end), broken=bool(parts)))
            start = end
    return [*parts, Paragraph(Span(start, paragraph.end), broken=bool(parts))]


def _reasons(parts: Iterable[Boilerplate]) -> list[str]:
    counts: dict[str, int] = {}
    for part in parts:
        reason = plain(part.reason).rstrip(".")
        counts[reason] = counts.get(reason, 0) + 1
    return [f"{reason} ({number} times)" if number > 1 else reason for reason, number in counts.items()]


def with_gaps(items: Sequence[Paragraph | Fold], shown: Sequence[Span], text: str) -> list[Paragraph | Gap]:
    """Return what of ``items`` may be shown, a gap wherever words are left out; folds are left out whole."""
    out: list[Paragraph | Gap] = []
    for item in items:
        paragraphs = item.paragraphs if isinstance(item, Fold) else (item,)
        for paragraph in paragraphs:
            at = paragraph.span.start
            for span in shown if not isinstance(item, Fold) else ():
                start, end = max(span.start, at), min(span.end, paragraph.span.end)
                if start >= end:
                    continue
                _gap(out, at, start, text)
                out.append(Paragraph(Span(start, end), broken=start > paragraph.span.start, caption=paragraph.caption))
                at = end
            _gap(out, at, paragraph.span.end, text)
    return out


def _gap(out: list[Paragraph | Gap], start: int, end: int, text: str) -> None:
    words = len(text[start:end].split())
    if not words:
        return
    if out and isinstance(out[-1], Gap):
        out[-1] = Gap(Span(out[-1].span.start, end), out[-1].words + words)
    else:
        out.append(Gap(Span(start, end), words))
