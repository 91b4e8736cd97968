"""Clauses like ", the Ministry notes," whose verb looks like a noun: read off the words, where the parser cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.relayed import REPORTING
from generator.extract.quotations.tree import Tree
from generator.names.organisations import organisation_noun
from generator.names.roles import role_noun

LONGEST = 6  # tokens of who says it
LEAST = 3  # tokens of what stands on both sides together, beside the commas
STOPS = frozenset({".", "!", "?", ";"})


@dataclass(frozen=True, slots=True)
class Interjection:
    """The verb, the first and the head token of who says it, and the token ranges before and behind."""

    verb: int
    first: int
    source: int
    pieces: tuple[tuple[int, int], ...]


def interjections_in(tree: Tree, table: CueTable) -> Iterator[Interjection]:
    """Yield what a clause between two commas reports whose verb was taken for a noun, in text order."""
    for verb in range(2, tree.size - 1):
        if tree.tag[verb] != "NNS" or tree.quote[verb] >= 0 or tree.lower[verb + 1] != ",":
            continue
        if table.odds.get(table.key(_singular(tree.lower[verb]), "VERB"), -9.0) < REPORTING:
            continue
        comma = _comma_before(tree, verb)
        if comma is None or not _one_body(tree, comma + 1, verb):
            continue
        start, end = _sentence(tree, comma, verb)
        pieces = ((start, comma), (verb + 2, end))
        if start < comma and _goes_on(tree, verb + 2, end) and sum(last - first for first, last in pieces) >= LEAST:
            yield Interjection(verb, comma + 1, verb - 1, pieces)


@cache
def _singular(word: str) -> str:
    """Return the verb of which ``word`` is the third person: "stresses", "notes"."""
    return word.removesuffix("es") if word.endswith(("sses", "shes", "ches")) else word.removesuffix("s")


def _comma_before(tree: Tree, verb: int) -> int | None:
    for token in range(verb - 1, max(-1, verb - LONGEST - 1), -1):
        if tree.lower[token] == ",":
            return token
        if tree.pos[token] not in {"DET", "NOUN", "PROPN", "ADJ"} or tree.quote[token] >= 0:
            return None
    return None


def _one_body(tree: Tree, start: int, verb: int) -> bool:
    """Say whether the words before the verb name one body or office: "the Ministry", not "the police reports"."""
    noun = tree.lower[verb - 1]
    known = organisation_noun(noun) is not None or role_noun(noun) is not None
    return verb - start >= 2 and tree.lower[start] == "the" and tree.tag[verb - 1] in {"NN", "NNP"} and known


def _goes_on(tree: Tree, start: int, end: int) -> bool:
    """Say whether a clause goes on behind the comma: "maps, the bank notes, and letters" is a list."""
    finite = any(tree.tag[token] in {"VBD", "VBZ", "VBP", "MD"} for token in range(start, end))
    return start < end and tree.pos[start] != "CCONJ" and finite


def _sentence(tree: Tree, comma: int, verb: int) -> tuple[int, int]:
    start = comma
    while start > 0 and tree.lower[start - 1] not in STOPS and "\n" not in tree.lower[start - 1]:
        start -= 1
    end = verb + 2
    while end < tree.size and tree.lower[end] not in STOPS and "\n" not in tree.lower[end] and tree.quote[end] < 0:
        end += 1
    return start, end
