"""What somebody puts a number at: "Police put the crowd at 4,000", "it was estimated at 2,000 by the organisers"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.quotations.tree import Tree
from generator.names.organisations import organisation_noun
from generator.names.roles import role_noun

PUTTING = frozenset({"put", "estimate", "place", "number", "reckon"})
WHO = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PERSONAL = frozenset({"he", "she", "they", "it"})  # of these verbs "it" is a body
TIMES = frozenset({"TIME", "DATE"})
LONGEST = 30  # tokens of what is numbered and the number
DEEP = 6  # heads between an "at" and the verb: "putting the number of the injured found at 12"


@dataclass(frozen=True, slots=True)
class Estimate:
    """The verb, the head token of who puts a number at something, and the token ranges of what is put at what."""

    verb: int
    source: int
    pieces: tuple[tuple[int, int], ...]


def estimates_in(tree: Tree) -> Iterator[Estimate]:
    """Yield what is said of how many there are, outside quotation marks, in text order."""
    for verb in range(tree.size):
        if tree.lemma[verb] not in PUTTING or tree.pos[verb] != "VERB" or tree.quote[verb] >= 0:
            continue
        passive = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "nsubjpass"), None)
        thing = passive if passive is not None else _object(tree, verb)
        if thing is None:
            continue
        start, behind = tree.left[thing], tree.right[thing] + 1
        for at, number in _numbers_at(tree, verb):
            source = _agent(tree, verb, number) if passive is not None else subject_of_estimate(tree, verb)
            last = max(number + 1, behind)
            if source is None or not somebody(tree, source) or last - min(start, at) > LONGEST or start <= source < at:
                continue
            if number < start:  # "it put at 9,000 the number of jobs that would go"
                yield Estimate(verb, source, ((at, behind),))
                continue
            whole = passive is None or at == verb + 1
            yield Estimate(verb, source, ((start, number + 1),) if whole else ((start, behind), (at, number + 1)))


def _numbers_at(tree: Tree, verb: int) -> Iterator[tuple[int, int]]:
    """Yield each "at" that hangs from the verb, or from what it numbers, with the last token of its number."""
    for at in range(verb + 1, min(verb + LONGEST, tree.size)):
        if tree.quote[at] >= 0 or tree.lower[at] in {".", ";", "?", "!"}:
            return
        if tree.lower[at] == "at" and verb in tree.ancestors(at, DEEP):
            for noun in tree.kids[at]:
                if tree.dep[noun] == "pobj" and tree.ent[noun] not in TIMES and counted(tree, noun):
                    yield at, _last(tree, noun)


def counted(tree: Tree, noun: int) -> bool:
    """Say whether a phrase's head is a number or has one: no day, no score."""
    figures = [token for token in (noun, *tree.kids[noun]) if tree.pos[token] == "NUM"]
    return any(tree.ent[token] not in TIMES and "-" not in tree.lower[token] for token in figures)


def _last(tree: Tree, noun: int) -> int:
    """Return where the number ends: with its noun and what narrows it, before an agent or another clause."""
    end = noun
    for kid in tree.kids[noun]:
        if kid > noun and tree.dep[kid] in {"acl", "amod", "quantmod", "nummod"} and tree.right[kid] == end + 1:
            end = tree.right[kid]
    return end


def _object(tree: Tree, verb: int) -> int | None:
    """Return what is put at a number: a common noun, or "it"; "put Leeds ahead at 2" numbers nothing."""
    for kid in tree.kids[verb]:
        if kid > verb and tree.dep[kid] in {"dobj", "nsubj"} and (tree.pos[kid] == "NOUN" or tree.lower[kid] == "it"):
            return kid
    return None


def _agent(tree: Tree, verb: int, number: int) -> int | None:
    """Return by whom: "estimated at 2,000 [by police]", "by police at 2,000"."""
    by = number + 1 if number + 1 < tree.size and tree.lower[number + 1] == "by" else None
    if by is None:
        by = next((kid for kid in tree.kids[verb] if kid < number and tree.lower[kid] == "by"), None)
    return None if by is None else next((noun for noun in tree.kids[by] if tree.dep[noun] == "pobj"), None)


def subject_of_estimate(tree: Tree, verb: int) -> int | None:
    """Return the subject of the verb, or of the clause it hangs from: "..., she said, putting the dead at 40"."""
    for one in (verb, tree.head[verb]):
        found = next((kid for kid in tree.kids[one] if tree.dep[kid] == "nsubj" and kid < verb), None)
        if found is not None:
            return found
        if tree.tag[verb] != "VBG" and tree.dep[verb] != "conj":
            break
    return None


def somebody(tree: Tree, token: int) -> bool:
    """Say whether a phrase's head is a person's or a body's: a name, an office, a group of people."""
    if tree.lower[token] in PERSONAL or tree.ent[token] in WHO:
        return True
    plural = tree.tag[token] == "NNS" and tree.lower[token].endswith("ers")  # "organisers", "campaigners"
    word = tree.lower[token]
    return plural or role_noun(word) is not None or organisation_noun(word) is not None
