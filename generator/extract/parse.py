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

from generator.names.people import titles_cut_short

# "escalation."If they" and "fight.It's": full stop, optional closing mark, capital, and no space between.
GLUED_STOP = r"""(?<=[a-z0-9,])[.!?…](?=(?:["”’»]|'')?(?:["“‘«]|''|``)?[A-Z])"""
GLUED_MARK = r"""(?<=[a-z.,!?…:])(?:["“”«»]|''|``)(?=[A-Za-z])"""
GLUED_COLON = r"""(?<=[A-Za-z])[:;](?=["“‘«])"""

PIECE = 100_000  # code points; spaCy asks for about 1 GB of memory for so many (its error E088)

MAX_LENGTH = 20_000_000  # code points; spaCy refuses more than a million unless told that memory allows it

# Where a sentence begins whatever the parser thinks: after a line break, and where script text has lost its spaces.
LINE_START = re.compile(r"[\n\r\u2028\u2029]\s*(?=\S)")
GLUED_START = re.compile(r"""(?<=[a-z0-9]{2})[.!?…]([”’»"]|'')?([“‘«]|``)?(?=[A-Z])""")

# "Britain's UN. Ambassador Barbara Woodward": a stop after the capitals of a title is no end of a sentence.
TITLE_STOP = re.compile(r"(?<=['’]s )[A-Z]{2,5}\. (?=[A-Z][a-z]+ [A-Z][a-z]+)")


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
    joins = {match.end() for match in TITLE_STOP.finditer(doc.text)}
    if starts or joins:
        for index, offset in enumerate(doc.to_array("IDX").tolist()):
            if index and offset in starts:
                doc[index].is_sent_start = True
            elif offset in joins:
                doc[index].is_sent_start = False
    return doc


@lru_cache(maxsize=2)
def load_pipeline(name: str) -> Language:
    """Return the named spaCy pipeline, prepared for raw news text; raise OSError where it is not installed."""
    nlp = spacy.load(name)
    nlp.max_length = MAX_LENGTH
    infixes = [*(nlp.Defaults.infixes or ()), GLUED_STOP, GLUED_MARK, GLUED_COLON]
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for short in titles_cut_short():
        tokenizer.add_special_case(short, [{"ORTH": short}])
    nlp.add_pipe("paragraph_starts", first=True)
    return nlp


def pieces(text: str) -> list[str]:
    """Return ``text`` in pieces of at most PIECE code points that make it up again, cut at line ends or spaces.

    >>> pieces("one two") == ["one two"]
    True
    """
    cut, found = 0, []
    while len(text) - cut > PIECE:
        end = max(text.rfind("\n", cut, cut + PIECE), text.rfind(" ", cut + PIECE // 2, cut + PIECE)) + 1
        end = end if end > cut else cut + PIECE
        found.append(text[cut:end])
        cut = end
    return [*found, text[cut:]]


def parse(texts: Iterable[str], pipeline: str) -> Iterator[Doc]:
    """Yield one parse a text, in order; token offsets are code points of the text as given.

    A text longer than PIECE is parsed piece by piece: the parser's memory grows with the length of what it is given.
    """
    waiting: list[Doc] = []
    given = ((piece, at == last) for text in texts for whole in [pieces(text)] for last in [len(whole) - 1]
             for at, piece in enumerate(whole))  # fmt: skip
    for parsed, ends in load_pipeline(pipeline).pipe(given, as_tuples=True):
        waiting.append(parsed)
        if ends:
            yield waiting[0] if len(waiting) == 1 else Doc.from_docs(waiting, ensure_whitespace=False)
            waiting = []
