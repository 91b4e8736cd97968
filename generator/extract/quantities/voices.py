"""Who gives a figure within reported words: not always the speaker of "officials said 12 died; residents said 20"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from generator.read.lexicons import read_lexicon

TURNS = frozenset({";", "but", "while", "whereas", "though", "although", "and"})
PUTS = frozenset({"put"})  # "residents put the toll at 30"


def other_voice(parsed: Doc, first: int, figure: int) -> bool:
    """Say whether a verb of saying with a subject of its own turns to someone else between ``first`` and ``figure``.

    ``first`` is the first token of the reported words, ``figure`` that of the number. "It" and "he" may be the speaker
    again; what follows no turn of the clause ("said that the army reported 12 deaths") the speaker passes on.
    """
    for at in range(figure - 1, first, -1):
        verb = parsed[at]
        if verb.lemma_ not in _cues() or verb.pos_ != "VERB":
            continue
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is not None and subject.i >= first and subject.pos_ != "PRON" and _turned(parsed, first, subject):
            return True
    return False


def _turned(parsed: Doc, first: int, subject: Token) -> bool:
    """Say whether a turning word stands right before the subject and its own words."""
    before = subject.left_edge.i - 1
    return before > first and parsed[before].lower_ in TURNS


@cache
def _cues() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("cue_verbs")) | PUTS
