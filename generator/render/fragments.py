"""Links that find words in a page: text fragments, as the browsers' own link makers write them."""

from __future__ import annotations

from urllib.parse import quote

from generator.model import Span
from generator.render.plain import plain

EXACT = 300  # characters; longer text is named by its first and last words (text-fragments-polyfill)
SHORT = 20  # characters; shorter text needs the words before it
ENDS = 5  # words at either end of long text


def text_fragment(text: str, span: Span) -> str:
    """Return the text directive that finds ``span`` of ``text`` in a page: ``[prefix-,]start[,end]``, percent-encoded.

    >>> text_fragment('He said: "no, never" twice', Span(9, 20))
    'He%20said%3A-,%22no%2C%20never%22'
    """
    words = plain(span.of(text))
    broken = "\n" in span.of(text).strip()
    parts = words.split(" ")
    if (len(words) > EXACT or broken) and len(parts) > 2 * ENDS:
        return f"{_encoded(' '.join(parts[:ENDS]))},{_encoded(' '.join(parts[-ENDS:]))}"
    before = text[: span.start].rpartition("\n")[2]
    if (len(words) < SHORT or text.count(span.of(text)) > 1) and before.strip() and before[-1].isspace():
        return f"{_encoded(' '.join(plain(before).split(' ')[-3:]))}-,{_encoded(words)}"
    return _encoded(words)


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
