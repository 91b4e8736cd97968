"""Reporting words: the curated lexicon, and a table of how often each lemma reports, counted on annotated news."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log

from generator.extract.quotations.tree import Tree
from generator.model.findings import Stance
from generator.read.lexicons import read_lexicon, read_weights

VERBAL = frozenset({"VERB", "AUX"})
BARE = frozenset({"be", "have", "do", "can", "will", "may", "must", "shall", "would", "should", "could", "might"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})


@dataclass(frozen=True, slots=True)
class CueTable:
    """Log-odds that a lemma reports, by coarse part of speech ("v:say", "n:claim", "o:accord")."""

    odds: dict[str, float]
    lemmas: frozenset[str]

    @staticmethod
    def key(lemma: str, pos: str) -> str:
        """Return the table's key of a lemma."""
        return f"{'v' if pos in VERBAL else 'n' if pos in {'NOUN', 'PROPN'} else 'o'}:{lemma}"

    def knows(self, lemma: str, pos: str) -> bool:
        """Say whether the lemma has weights of its own."""
        return self.key(lemma, pos) in self.lemmas

    def bucket(self, lemma: str, pos: str) -> str:
        """Return the lemma's log-odds in whole steps, "?" where the table has never seen it."""
        value = self.odds.get(self.key(lemma, pos))
        return "?" if value is None else str(max(-5, min(4, round(value))))


def count_table(counts: dict[str, tuple[int, int]], own: int = 3) -> CueTable:
    """Return the table for ``{key: (times seen, times reporting)}``; lemmas reporting ``own`` times get own weights.

    What never reports is left out, and with it the names of those the counted news is about.

    >>> count_table({"v:say": (63, 54), "n:tree": (9, 0)}).odds
    {'v:say': 1.7}
    """
    odds = {}
    for key, (seen, reporting) in counts.items():
        if seen >= 3 and reporting:
            odds[key] = round(log((reporting + 0.1) / (seen - reporting + 1.0)), 1)
    return CueTable(odds, frozenset(key for key, (_, reporting) in counts.items() if reporting >= own))


def anchors(tree: Tree, table: CueTable) -> list[int]:
    """Return the tokens that may report something."""
    found = []
    for token in range(tree.size):
        pos, lemma = tree.pos[token], tree.lemma[token]
        if lemma in BARE or pos in {"SPACE", "DET", "PRON", "NUM", "CCONJ", "PART"}:
            continue
        key = table.key(lemma, pos)
        known = table.odds.get(key)
        if (known is not None and known > -4.5 and (pos != "PUNCT" or lemma == ":")) or (
            pos == "VERB" and any(tree.dep[kid] in COMPLEMENTS for kid in tree.kids[token])
        ):
            found.append(token)
    return found


@cache
def read_cue_table() -> CueTable:
    """Return the table of ``generator/lexicons/weights/cues.json``."""
    loaded = read_weights("cues")
    return CueTable(loaded["odds"], frozenset(loaded["lemmas"]))


@cache
def _stances() -> dict[str, Stance]:
    lexicons = (("v", "cue_verbs"), ("n", "cue_nouns"), ("o", "cue_others"))
    return {f"{kind}:{row['lemma']}": row["stance"] for kind, name in lexicons for row in read_lexicon(name)}


def stance_of(lemma: str, pos: str) -> tuple[Stance, bool]:
    """Return what a reporting word says about its content, and whether the lexicon knows the word.

    >>> stance_of("claim", "VERB"), stance_of("frobnicate", "VERB")
    (('claim', True), ('neutral', False))
    """
    kind = CueTable.key("", pos)[0]
    stances = _stances()
    for key in dict.fromkeys((f"{kind}:{lemma}", f"o:{lemma}", f"v:{lemma}" if pos == "PROPN" else "")):
        if key in stances:
            return stances[key], True
    return "neutral", False
