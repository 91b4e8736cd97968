"""Links that find words in a page: text fragments, as the browsers' own link makers write them."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from generator.model import Span
from generator.render.plain import plain

EXACT = 300  # characters; longer text is named by its first and last words (text-fragments-polyfill)
SHORT = 20  # characters; shorter text needs the words before it: a publisher's page has more on it than the document
ENDS = 5  # words at either end of long text
GROWING = (3, 5, 8)  # words before, then behind, until the words are the only ones
NEAR = 200  # characters in which those words are looked for
WORD = re.compile(r"\S+")


def text_fragment(text: str, span: Span, *, within: Span | None = None) -> str:
    """Return the text directive that finds ``span`` of ``text``: ``[prefix-,]start[,end][,-suffix]``, percent-encoded.

    Words that are not the only ones of their kind get those around them, from the same paragraph: a prefix or suffix
    in another may have pictures and adverts between. Of words in several paragraphs only the ends are named. No word
    outside ``within``, what may be shown, is named.

    >>> text_fragment('He said: "no, never" twice', Span(9, 20))
    'He%20said%3A-,%22no%2C%20never%22'
    >>> text_fragment("It held on Monday.\\nIt held on Monday too.", Span(19, 36))
    'It%20held%20on%20Monday,-too.'
    """
    lines = [line for line in span.of(text).split("\n") if line.strip()]
    words = plain(span.of(text)).split(" ")
    if len(lines) > 1 or (len(" ".join(words)) > EXACT and len(words) > 2 * ENDS):
        first, last = plain(lines[0]).split(" ")[:ENDS], plain(lines[-1]).split(" ")[-ENDS:]
        named = f"{_encoded(' '.join(first))},{_encoded(' '.join(last))}"
        opening, closing = _times(text, " ".join(first)) > 1, _times(text, " ".join(last)) > 1
        before, after = _around(text, span, within)
        before, after = before[-GROWING[-1] :] if opening else [], after[: GROWING[-1]] if closing else []
    else:
        named = _encoded(" ".join(words))
        before, after = _telling(text, span, within, short=len(" ".join(words)) < SHORT)
    prefix = plain(text[before[0] : span.start]) if before else ""
    suffix = plain(text[span.end : after[-1]]) if after else ""
    return (f"{_encoded(prefix)}-," if prefix else "") + named + (f",-{_encoded(suffix)}" if suffix else "")


def _telling(text: str, span: Span, within: Span | None, *, short: bool) -> tuple[list[int], list[int]]:
    """Return where the fewest words around ``span`` begin and end that tell it from the same words elsewhere."""
    before, after = _around(text, span, within)
    tries = [(number, 0) for number in GROWING if before] + [(len(before[-GROWING[-1] :]), n) for n in GROWING if after]
    best: tuple[list[int], list[int]] = ([], [])
    if not short and _times(text, span.of(text)) == 1:
        return best
    for left, right in tries:
        best = (before[-left:] if left else []), after[:right]
        start, end = best[0][0] if best[0] else span.start, best[1][-1] if best[1] else span.end
        if _times(text, text[start:end]) == 1:
            break
    return best


def _around(text: str, span: Span, within: Span | None) -> tuple[list[int], list[int]]:
    """Return where each word before ``span`` begins and each behind it ends, near by in its paragraph."""
    opens, closes = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    closes = len(text) if closes < 0 else closes
    if within is not None:
        opens, closes = min(span.start, max(opens, within.start)), max(span.end, min(closes, within.end))
    first, last = max(opens, span.start - NEAR), min(closes, span.end + NEAR)
    before = [match.start() for match in WORD.finditer(text, first, span.start)]
    after = [match.end() for match in WORD.finditer(text, span.end, last)]
    before = before[1:] if first > opens else before  # its first letters may be missing
    after = after[:-1] if after and last < len(text) and not text[last].isspace() else after
    before = before if any(map(str.isalnum, text[before[0] : span.start] if before else "")) else []
    return before, after if any(map(str.isalnum, text[span.end : after[-1]] if after else "")) else []


def _times(text: str, words: str) -> int:
    """Return how often ``words`` stand in ``text``, as a browser searches: without case, spaces alike."""
    return _searched(text).count(plain(words).casefold())


@lru_cache(maxsize=8)  # every finding of a document asks
def _searched(text: str) -> str:
    return plain(text).casefold()


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
