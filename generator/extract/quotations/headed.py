"""Headlines that name who speaks before a colon: "Police: 40 held after riot in Lenn"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.quotations.estimates import Estimate
from generator.extract.quotations.tree import Tree
from generator.names.organisations import organisation_noun, organisation_nouns
from generator.names.roles import role_noun

LONGEST = 6  # tokens of who speaks
LEAST = 4  # tokens of what is said
OFFICES = frozenset({"state"})  # kinds of body of which one speaks so: "Lenn hospital: 40 dead" names where


def headed_in(tree: Tree) -> Iterator[Estimate]:
    """Yield what a first line outside quotation marks says behind the office or the person it names, if it does."""
    first = next((token for token in range(tree.size) if tree.pos[token] != "SPACE"), tree.size)
    end = first
    while end < tree.size and "\n" not in tree.lower[end]:
        end += 1
    colon = next((token for token in range(first, min(end, first + LONGEST + 1)) if tree.lower[token] == ":"), None)
    if colon is None or colon == first or end == tree.size or end - colon - 1 < LEAST:
        return
    if any(tree.quote[token] >= 0 for token in range(first, end)) or not _speaks(tree, first, colon):
        return
    last = end
    while tree.pos[last - 1] in {"PUNCT", "SPACE"}:
        last -= 1
    yield Estimate(colon, colon - 1, ((colon + 1, last),))


def _speaks(tree: Tree, first: int, colon: int) -> bool:
    """Say whether the words before the colon are an office's or a person's who is named below, too."""
    head = tree.text[tree.start[colon - 1] : tree.end[colon - 1]]
    if any(tree.pos[token] in {"VERB", "AUX", "ADP", "PUNCT"} for token in range(first, colon)):
        return False
    if tree.ent[colon - 1] == "PERSON":
        return tree.text.count(head, tree.end[colon]) > 0
    kind = organisation_nouns().get(organisation_noun(head) or "")
    return role_noun(head.lower()) is not None or kind in OFFICES
