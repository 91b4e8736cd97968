"""Frames that name a speaker outright, or a title, where the statistics have seen too few to know."""

from __future__ import annotations

from functools import cache

from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.sources import VERBAL, nominal
from generator.extract.quotations.tree import Tree
from generator.read.lexicons import read_lexicon

CERTAIN = 0.9  # of what remains of the probability; far from sure
DASHES = frozenset({"—", "–", "―", "-", "--"})
SIGNATURE = 15  # tokens in a line that holds a name, a trade and a town, and no sentence
ANNOUNCED = 24  # tokens from "the following" to the colon
WORDING = 15  # tokens between a stretch and the "words" it is said to be in
SPEAKING = frozenset({"from", "by", "of"})


@cache
def _naming() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("cue_verbs") if row.get("naming"))


def answering(tree: Tree, first: int, table: CueTable) -> int | None:
    """Return the subject of the reporting verb right before the colon before the stretch, or None.

    "..., to which the minister replied: “...”" beats any other speaker in the sentence, and so does "Ada Moss made the
    following remarks:", be it at the end of the paragraph before.
    """
    colon = first - 1
    if colon > 0 and tree.pos[colon] == "SPACE" and tree.lower[colon - 1] == ":":
        return _following(tree, colon - 1)
    if colon < 1 or tree.lower[colon] != ":":
        return None
    if (subject := _following(tree, colon)) is not None:
        return subject
    for verb in range(colon - 1, max(-1, colon - 8), -1):
        if tree.quote[verb] >= 0 or tree.lower[verb] in {".", "?", "!"}:
            return None
        if tree.pos[verb] == "VERB":
            reports = table.odds.get(table.key(tree.lemma[verb], "VERB"), -9.0) > -1
            return (
                next((kid for kid in tree.kids[verb] if tree.dep[kid] == "nsubj" and kid < verb), None)
                if reports
                else None
            )
    return None


def _following(tree: Tree, colon: int) -> int | None:
    """Return who is said to have made "the following" statement that the colon at ``colon`` announces, or None."""
    for token in range(colon - 1, max(-1, colon - ANNOUNCED), -1):
        if tree.lower[token] in {".", "?", "!"} or tree.quote[token] >= 0 or tree.pos[token] == "SPACE":
            return None
        noun = tree.head[token]
        if tree.lower[token] == "following" and tree.dep[noun] == "dobj":
            return next((kid for kid in tree.kids[tree.head[noun]] if tree.dep[kid] == "nsubj" and kid < noun), None)
    return None


def framed(tree: Tree, first: int, last: int, root: int) -> int | None:
    """Return the head of the phrase that a frame around the stretch names as its speaker, or None.

    ``first`` and ``last`` are the stretch's outer tokens, ``root`` its topmost. Frames: "what Moscow called a “...”"
    (the caller), "Here is the minister speaking on Monday: “...”", "this answer from (or by) the bank: “...”", "in the
    words of the bank", before or behind, and a signature, "“...” — Ann Lee, Leeds".
    """
    for found in (_namer(tree, first, root), _introduced(tree, first), _worded(tree, first, last), _signed(tree, last)):
        if found is not None:
            return found
    return None


@cache
def _named_things() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("named_things"))


def is_name(tree: Tree, first: int, last: int) -> bool:
    """Say whether the stretch from token ``first`` to ``last`` is a title: 'the novel "The Salt Road"'."""
    before = first - 1
    if before >= 0 and tree.lower[before] == ",":
        before -= 1
    words = [token for token in range(first, last + 1) if tree.pos[token] not in {"PUNCT", "SPACE"}]
    if before < 0 or not 0 < len(words) <= 8 or tree.lemma[before] not in _named_things():
        return False
    text = tree.text
    return text[tree.start[words[0]]].isupper() and text[tree.start[words[-1]]].isupper()


def _namer(tree: Tree, first: int, root: int) -> int | None:
    verb = tree.head[root]
    if tree.lemma[verb] not in _naming() or tree.quote[verb] >= 0 or not 0 < first - verb <= 3:
        return None
    kids = tree.kids[verb]
    if any(tree.dep[kid] in {"auxpass", "nsubjpass"} for kid in kids):
        return None
    return next((kid for kid in kids if tree.dep[kid] == "nsubj" and nominal(tree, kid)), None)


def _worded(tree: Tree, first: int, last: int) -> int | None:
    """Return whose words they are said to be: "in the words of [the mayor], “...”", "“...”, in [her] words"."""
    for words in range(max(1, first - WORDING), min(last + WORDING, tree.size)):
        if tree.lower[words] != "words" or tree.lower[tree.head[words]] != "in" or tree.quote[words] >= 0:
            continue
        if {tree.sent[words]}.isdisjoint({tree.sent[first], tree.sent[last]}):
            continue
        owner = next((kid for kid in tree.kids[words] if tree.dep[kid] == "poss"), None)
        below = (noun for kid in tree.kids[words] if tree.lower[kid] == "of" for noun in tree.kids[kid])
        whose = owner if owner is not None else next((noun for noun in below if tree.dep[noun] == "pobj"), None)
        if whose is None or not nominal(tree, whose):
            continue
        between = range(tree.right[whose] + 1, first) if words < first else range(last + 1, tree.head[words])
        if all(tree.pos[token] in {"PUNCT", "SPACE"} for token in between):
            return whose
    return None


def _introduced(tree: Tree, first: int) -> int | None:
    """Return who is announced by the words between the last stop and the colon before the stretch.

    The colon may end the paragraph before: "The minister made the following statement:".
    """
    colon = first - 1
    if colon > 0 and tree.pos[colon] == "SPACE" and tree.quote[colon - 1] < 0:
        colon -= 1
    if colon < 1 or tree.lower[colon] != ":":
        return None
    start = colon
    while start > 0 and tree.quote[start - 1] < 0 and tree.lower[start - 1] not in {".", "?", "!"}:
        start -= 1
        if "\n" in tree.lower[start]:
            start += 1
            break
    words = range(start, colon)
    for token in words:
        if tree.pos[token] in VERBAL and tree.lemma[token] == "be":
            kids = tree.kids[token]
            here = any(tree.lower[kid] in {"here", "this"} for kid in kids)
            shown = [kid for kid in kids if tree.dep[kid] in {"attr", "nsubj"} and tree.pos[kid] in {"NOUN", "PROPN"}]
            if here and shown:
                return shown[-1]
    for token in reversed(words):
        if tree.lower[token] in SPEAKING - {"of"} and tree.pos[tree.head[token]] == "NOUN":
            inner = [kid for kid in tree.kids[token] if kid > token and nominal(tree, kid)]
            if inner:
                return inner[0]
    return _subject_or_label(tree, words)


def _subject_or_label(tree: Tree, words: range) -> int | None:
    """Return the person a clause before the colon is about ("Ito was blunt: “...”"), or whose name is all of it."""
    if not any(tree.pos[token] in VERBAL for token in words):
        names = [token for token in words if tree.pos[token] == "PROPN"]
        return names[-1] if names and names[-1] == words[-1] else None
    subjects = [token for token in words if tree.dep[token] == "nsubj" and tree.head[token] in words]
    top = min(subjects, key=lambda token: tree.depth[token], default=None)
    if top is None or not (tree.pos[top] == "PROPN" or tree.lower[top] in {"he", "she", "they"}):
        return None
    return top


def _signed(tree: Tree, last: int) -> int | None:
    """Return the name that signs a quotation behind a dash, alone in the rest of its line."""
    dash = last + 1
    while dash < tree.size and tree.pos[dash] == "SPACE":
        dash += 1
    if dash + 1 >= tree.size or tree.lower[dash] not in DASHES or tree.pos[dash + 1] != "PROPN":
        return None
    end = dash + 1
    while end < tree.size and end - dash < SIGNATURE and "\n" not in tree.lower[end] and tree.quote[end] < 0:
        if tree.pos[end] in VERBAL:
            return None
        end += 1
    if end < tree.size and "\n" not in tree.lower[end]:
        return None
    name = dash + 1
    while name + 1 < end and tree.pos[name + 1] == "PROPN":
        name += 1
    return name
