"""What the parser gets wrong about who speaks, mended before anything is read: broken names, appositions, ages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.quotations.tree import Tree

AGED = re.compile(r"\bthe \d{1,3}-year-old\b", re.IGNORECASE)
NAME = 6  # tokens of a name, hyphens among them
APPOSED = 24  # tokens of the role behind a name
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BESIDE = frozenset({"appos", "nmod", "dep", "conj"})
_HYPHENS = frozenset({"-", "‑"})


def mend_names(tree: Tree, names: list[tuple[int, int]]) -> None:
    """Give each name one head: the parser hangs "al", "-" and "Azm" of one name from its verb, each on its own."""
    for start, behind in names:
        words = [one for one in range(start, behind) if tree.pos[one] not in {"PUNCT", "SPACE"}]
        end = words[-1] + 1 if words else behind  # a label may take in the stop: "says [Lopez.]"
        tops = [
            token for token in range(start, end) if not start <= tree.head[token] < end or tree.head[token] == token
        ]
        if len(tops) < 2:
            continue
        above = tree.head[tops[-1]]
        while not start <= above < end and tree.head[above] != above:
            above = tree.head[above]
        if start <= above < end:
            continue  # the name's own head hangs below it: nothing to mend
        verb, title = tree.head[tops[-1]], start - 1  # "President", hung from the verb beside the name
        while title >= 0 and tree.pos[title] == "PROPN" and tree.head[title] == verb and title != verb:
            tops.insert(0, title)
            title -= 1
        for token in tops[:-1]:
            tree.head[token], tree.dep[token] = tops[-1], "compound"


def mend_appositions(tree: Tree) -> None:
    """Make a name the subject that the parser hangs from the role behind it: "[Oh Min-su, chair of …,] said"."""
    for role in range(2, tree.size):
        if tree.dep[role] != "nsubj" or tree.pos[role] != "NOUN" or tree.head[role] <= role:
            continue
        comma = role - 1
        while comma > 0 and tree.head[comma] == role and tree.pos[comma] in {"ADJ", "NOUN", "PROPN", "DET"}:
            comma -= 1
        if tree.lower[comma] != "," or tree.head[comma] != role or not _closed(tree, role):
            continue
        first = comma
        while first > 0 and _in_name(tree, first - 1, role):
            first -= 1
        if sum(tree.pos[one] == "PROPN" for one in range(first, comma)) < 2:
            continue
        name = comma - 1
        for one in range(first, name):
            if not first <= tree.head[one] < comma or tree.head[one] == one:
                tree.head[one], tree.dep[one] = name, "compound"
        tree.head[name], tree.dep[name], tree.pos[name] = tree.head[role], "nsubj", "PROPN"
        tree.head[role], tree.dep[role], tree.head[comma] = name, "appos", name


def _in_name(tree: Tree, token: int, role: int) -> bool:
    """Say whether a token is a part of the name before ``role`` and hangs from it, or from another part."""
    above = tree.head[token]
    inside = above == role or (abs(above - token) < NAME and above < role)
    hyphened = tree.lower[token] in _HYPHENS or (token > 0 and tree.lower[token - 1] in _HYPHENS)
    return inside and (hyphened or tree.pos[token] == "PROPN") and tree.dep[token] not in {"nsubj", "dobj", "pobj"}


def _closed(tree: Tree, role: int) -> bool:
    """Say whether a comma stands between the phrase of ``role`` and the verb that it is the subject of."""
    verb = tree.head[role]
    return verb < role + APPOSED and "," in tree.lower[role + 1 : verb]


def mend_ages(tree: Tree) -> None:
    """Make a subject of "the 54-year-old" beside a verb: the parser takes it for what the verb is like."""
    for match in AGED.finditer(tree.text):
        old, first = tree.before(match.end()) - 1, tree.at(match.start())
        beside = (one for one in (old + 1, first - 1) if 0 <= one < tree.size)
        verb = next((one for one in beside if tree.tag[one] in {"VBD", "VBZ"}), None)
        if verb is None or tree.lower[old] != "old" or tree.dep[old] in _SUBJECTS:
            continue
        tree.pos[old], tree.tag[old], tree.dep[old], tree.head[old] = "NOUN", "NN", "nsubj", verb
        for one in range(first, old):
            if not first < tree.head[one] <= old:
                tree.head[one] = old
        if first <= tree.head[verb] <= old:
            tree.head[verb] = verb


def mend_datelines(tree: Tree, datelines: dict[int, int]) -> None:
    """Make a subject of what the parser sets beside a dateline's town: "SEOUL, May 3 (Yonhap) -- [The army] said"."""
    for first, behind in datelines.items():
        for town in range(first, min(behind, tree.size)):
            verb = tree.head[town]
            if tree.dep[town] not in _SUBJECTS or verb < behind:
                continue
            who = next((one for one in range(behind, verb) if _beside_dateline(tree, one, first, behind, verb)), None)
            others = any(tree.head[one] == verb and tree.dep[one] in _SUBJECTS for one in range(behind, verb))
            if who is not None and not others:
                tree.head[who], tree.dep[who] = verb, tree.dep[town]
            if who is not None or others:
                tree.dep[town] = "dep"


def _beside_dateline(tree: Tree, token: int, first: int, behind: int, verb: int) -> bool:
    """Say whether a word hangs from one of the dateline, or a noun from the verb as if the verb were a noun."""
    if tree.head[token] == verb:
        return tree.dep[token] == "compound" and tree.pos[token] in {"PROPN", "NOUN"}
    return tree.dep[token] in _BESIDE and first <= tree.head[token] < behind
