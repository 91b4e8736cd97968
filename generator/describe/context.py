"""How much of a document is shown around a finding: its sentence, in its paragraph, no more than readers need."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from generator.model import Annotated, Finding, Quotation, Span

BREAK = re.compile(r"\n[ \t]*\n|\n")
SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*(?=\s+[\"“‘«(\[]?[A-Z0-9]|[\"“‘A-Z«]|\s*$)", re.MULTILINE)
ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|vs))$")
WORD = re.compile(r"\S+")
CLOSING = {"”": "“", '"': '"', "»": "«"}
QUOTES = "\"'“”‘’«»„)] "
AROUND = 32  # words either side of long context: about two lines of a card


def paragraphs_of(one: Annotated) -> tuple[Span, ...]:
    """Return the paragraphs of a document: as extracted, else its lines that are not blank, without outer space."""
    return one.paragraphs or _paragraphs(one.document.text)


@lru_cache(maxsize=256)  # a document is asked for its paragraphs once for each of its findings, on several pages
def _paragraphs(text: str) -> tuple[Span, ...]:
    edges = [0]
    for match in BREAK.finditer(text):
        edges += [match.start(), match.end()]
    spans = []
    for start, end in pairwise([*edges, len(text)]):
        words = text[start:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            spans.append(Span(start + lead, start + lead + len(words.strip())))
    return tuple(spans)


def sentence_ends(text: str, within: Span) -> list[int]:
    """Return where sentences end inside ``within``, also where no space follows the full stop.

    >>> text = 'It grew."We saw it."He left.'
    >>> [text[:end] for end in sentence_ends(text, Span(0, len(text)))][0]
    'It grew.'
    """
    ends = []
    for match in SENTENCE_END.finditer(text, within.start, within.end):
        stop = match.end()
        if match[0] == "." and ABBREVIATED.search(text[max(within.start, match.start() - 5) : match.start()]):
            continue
        quotes = match[0][1:]
        if quotes[:1] == '"' and stop < within.end and not text[stop].isspace() and _opens(text, within, match.start()):
            stop = match.start() + 1  # a straight mark glued to the next word may open what follows
        ends.append(stop)
    return [*ends, within.end] if not ends or ends[-1] < within.end else ends


def _opens(text: str, within: Span, at: int) -> bool:
    return text.count('"', within.start, at) % 2 == 0


def context_of(one: Annotated, finding: Finding) -> Span:
    """Return the sentence, or sentences, ``finding`` stands in, with its cue and mention, inside its paragraph."""
    start, end = finding.span.start, finding.span.end
    parts = [finding.sentence]
    if isinstance(finding, Quotation):
        parts += [part for part in (finding.cue, finding.mention) if part is not None]
    start = min(start, *(part.start for part in parts))
    end = max(end, *(part.end for part in parts))
    paragraph = _paragraph(one, Span(start, end))
    inside = Span(max(start, paragraph.start), min(end, paragraph.end))
    if Span(start, end) == finding.span:  # no context yet: take the sentence by its punctuation
        text = one.document.text
        before = [edge for edge in sentence_ends(text, paragraph) if edge <= inside.start]
        after = [edge for edge in sentence_ends(text, paragraph) if edge >= inside.end]
        inside = Span(before[-1] if before else paragraph.start, after[0] if after else paragraph.end)
    return _with_marks(one.document.text, _trimmed(one.document.text, inside, finding.span), paragraph)


def _with_marks(text: str, context: Span, paragraph: Span) -> Span:
    """Return ``context`` with the closing quotation mark right behind it, where the mark it closes stands inside."""
    mark = text[context.end : context.end + 1]
    if context.end >= paragraph.end or mark not in CLOSING:
        return context
    inside = context.of(text)
    opened = inside.count('"') % 2 if mark == '"' else inside.count(CLOSING[mark]) > inside.count(mark)
    return Span(context.start, context.end + 1) if opened else context


def begins_inside(text: str, start: int) -> bool:
    """Say whether a sentence was begun before ``start``.

    >>> begins_inside("It grew. He left.", 9), begins_inside("He said “no” and left.", 13)
    (False, True)
    """
    line = text[:start].rpartition("\n")[2].rstrip(" \t")
    before = line.rstrip(QUOTES).rstrip()
    return bool(before) and before[-1] not in ".!?…:|"


def ends_inside(text: str, end: int) -> bool:
    """Say whether the sentence goes on behind ``end``.

    >>> ends_inside("He said “no” and left.", 12), ends_inside("“It grew.” He left.", 10)
    (True, False)
    """
    after, before = text[end:].partition("\n")[0].strip(), text[:end].rstrip(QUOTES)
    return bool(after) and not (before and before[-1] in ".!?…:")


def _paragraph(one: Annotated, span: Span) -> Span:
    paragraphs = paragraphs_of(one)
    first = max(0, bisect_right(paragraphs, span.start, key=_start) - 1)
    last = max(0, bisect_right(paragraphs, span.end - 1, key=_start) - 1)
    return Span(min(paragraphs[first].start, span.start), max(paragraphs[last].end, span.end))


def _start(span: Span) -> int:
    return span.start


def _trimmed(text: str, context: Span, core: Span) -> Span:
    """Cut ``context`` to ``AROUND`` words before and after ``core``, at word edges; leave out space at its ends."""
    before = [match.start() for match in WORD.finditer(text, context.start, core.start)]
    after = [match.end() for match in WORD.finditer(text, core.end, context.end)]
    start = before[-AROUND] if len(before) > AROUND else (before[0] if before else core.start)
    end = after[AROUND - 1] if len(after) > AROUND else (after[-1] if after else core.end)
    return Span(start, end)
