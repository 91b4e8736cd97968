"""Source text as it may be shown: the characters it has, none of them acting."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup, escape

from generator.model import Span

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return ``text`` on one line, with control and direction characters spelled out where they would act unseen.

    >>> plain("so\\u202e it\\n  is")
    'so[U+202E] it is'
    """
    return SPACE.sub(" ", CONTROL.sub(_spelled, text)).strip()


def _spelled(match: re.Match[str]) -> str:
    point = ord(match[0])
    return "" if point in {0x200B, 0xFEFF} else f"[U+{point:04X}]"


def shorten(text: str, words: int) -> str:
    """Return the first ``words`` words of ``text``, with an ellipsis where more follow.

    >>> shorten("one two three", 2), shorten("one two", 2)
    ('one two …', 'one two')
    """
    parts = text.split()
    return text if len(parts) <= words else " ".join(parts[:words]) + " …"


def marked(text: str, within: Span, layers: Iterable[tuple[Span, str]]) -> Markup:
    """Return the stretch ``within`` of ``text`` as HTML: each part in a ``<mark>`` with the classes that cover it.

    Layers may nest and cross; parts outside ``within`` do not count.

    >>> str(marked("He <said> no", Span(0, 12), [(Span(3, 9), "own"), (Span(4, 12), "date")]))
    'He <mark class="own">&lt;</mark><mark class="own date">said&gt;</mark><mark class="date"> no</mark>'
    """
    inside = [(span, name) for span, name in layers if span.overlaps(within)]
    cuts = {within.start, within.end}
    cuts.update(edge for span, _ in inside for edge in (span.start, span.end) if within.start < edge < within.end)
    edges = sorted(cuts)
    out: list[str] = []
    for start, end in pairwise(edges):
        names = " ".join(dict.fromkeys(name for span, name in inside if span.start <= start and end <= span.end))
        words = escape(SPACE.sub(" ", CONTROL.sub(_spelled, text[start:end])))
        out.append(f'<mark class="{escape(names)}">{words}</mark>' if names else str(words))
    return Markup("".join(out))
