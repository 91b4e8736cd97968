"""Parses built by hand, a word a row."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

ENGLISH = spacy.blank("en")


WORD = tuple[str, str, str, str, int]  # word, lemma, tag, dependency, head


def parse(*words: WORD) -> Doc:
    """Return a parse of words with spaces between them, in the tags and dependencies of spaCy's English pipelines."""
    pos = {
        "V": "VERB",
        "M": "AUX",
        "N": "NOUN",
        "I": "ADP",
        "P": "PRON",
        "T": "PART",
        "J": "ADJ",
        "R": "ADV",
        "D": "DET",
    }
    return Doc(
        ENGLISH.vocab,
        words=[word for word, *_ in words],
        lemmas=[lemma for _, lemma, *_ in words],
        tags=[tag for _, _, tag, *_ in words],
        pos=["AUX" if dep in ("aux", "auxpass") else pos.get(tag[0], "X") for _, _, tag, dep, _ in words],
        deps=[dep for *_, dep, _ in words],
        heads=[head for *_, head in words],
        sent_starts=[place == 0 for place in range(len(words))],
    )
