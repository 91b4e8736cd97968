"""The spaCy parse of a document: the one place that loads a pipeline and bends its tokenizer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

# "escalation."If they" and "fight.It's": full stop, optional closing mark, capital, and no space between.
GLUED_STOP = r"""(?<=[a-z0-9,])[.!?…](?=(?:["”’»]|'')?(?:["“‘«]|''|``)?[A-Z])"""
GLUED_MARK = r"""(?<=[a-z.,!?…:])(?:["“”«»]|''|``)(?=[A-Za-z])"""
GLUED_COLON = r"""(?<=[A-Za-z])[:;](?=["“‘«])"""

# Where a sentence begins whatever the parser thinks: after a line break, and where script text has lost its spaces.
LINE_START = re.compile(r"[\n\r\u2028\u2029]\s*(?=\S)")
GLUED_START = re.compile(r"""(?<=[a-z0-9]{2})[.!?…]([”’»"]|'')?([“‘«]|``)?(?=[A-Z])""")


def sentence_starts(text: str) -> set[int]:
    """Return the code points where a sentence must begin.

    >>> text = 'He spoke."It works."Now we know.'
    >>> sorted(text[start:][:3] for start in sentence_starts(text))
    ['"It', 'Now']
    """
    starts = {match.end() for match in LINE_START.finditer(text)}
    for match in GLUED_START.finditer(text):
        at = match.start(1)
        if at >= 0 and match[1] in {'"', "''"}:  # an even number of marks before it in its line: it opens
            opens = text.count(match[1], text.rfind("\n", 0, at) + 1, at) % 2 == 0
            starts.add(at if opens else match.end(1))
        else:
            starts.add(match.end(1) if at >= 0 else match.start() + 1)
    return starts


@Language.component("paragraph_starts")
def paragraph_starts(doc: Doc) -> Doc:
    """Start a sentence after every line break and glued stop, so that the parser never joins two paragraphs."""
    starts = sentence_starts(doc.text)
    if starts:
        for index, offset in enumerate(doc.to_array("IDX").tolist()):
            if index and offset in starts:
                doc[index].is_sent_start = True
    return doc


@lru_cache(maxsize=2)
def load_pipeline(name: str) -> Language:
    """Return the named spaCy pipeline, prepared for raw news text; raise OSError where it is not installed."""
    nlp = spacy.load(name)
    infixes = [*(nlp.Defaults.infixes or ()), GLUED_STOP, GLUED_MARK, GLUED_COLON]
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("paragraph_starts", first=True)
    return nlp


def parse(texts: Iterable[str], pipeline: str) -> Iterator[Doc]:
    """Yield one parse a text, in order; token offsets are code points of the text as given."""
    yield from load_pipeline(pipeline).pipe(texts)
