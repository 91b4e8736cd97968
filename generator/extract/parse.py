"""The spaCy parse of a document: the one place that loads a pipeline and bends its tokenizer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

# "escalation."If they" and "fight.It's": full stop, optional closing mark, capital, and no space between.
GLUED_STOP = r"""(?<=[a-z0-9,])[.!?…](?=["”’»]?["“‘«]?[A-Z])"""
GLUED_MARK = r"""(?<=[a-z.,!?…:])["“”«»](?=[A-Za-z])"""


@Language.component("paragraph_starts")
def paragraph_starts(doc: Doc) -> Doc:
    """Start a sentence after every line break, so that the parser never joins two paragraphs."""
    for token in doc[1:]:
        if doc[token.i - 1].is_space and "\n" in doc[token.i - 1].text:
            token.is_sent_start = True
    return doc


@lru_cache(maxsize=2)
def load_pipeline(name: str) -> Language:
    """Return the named spaCy pipeline, prepared for raw news text; raise OSError where it is not installed."""
    nlp = spacy.load(name)
    infixes = [*(nlp.Defaults.infixes or ()), GLUED_STOP, GLUED_MARK]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("paragraph_starts", first=True)
    return nlp


def parse(texts: Iterable[str], pipeline: str) -> Iterator[Doc]:
    """Yield one parse a text, in order; token offsets are code points of the text as given."""
    yield from load_pipeline(pipeline).pipe(texts)
