"""What number somebody gives without an "at": "the agency counts 1,900", "police spoke of 40", "its figure was 62"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.quotations.estimates import LONGEST, TIMES, Estimate, counted, somebody, subject_of_estimate
from generator.extract.quotations.tree import Tree

GIVING = frozenset({"give", "cite", "name"})  # a number, and nothing counted: "gave 300 blankets" is a gift
THROUGH = {"speak": "of", "talk": "of", "insist": "on", "admit": "to"}
TOLLS = frozenset({"estimate", "figure", "count", "tally", "forecast", "projection"})
OWN = frozenset({"its", "their", "his", "her"})
STANDING = frozenset({"be", "remain", "stand"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
ENDS = frozenset({"and", "but", "while", "as", "when", "before", "after", "which", "who", "because", "though"})
FEW = frozenset({"one", "two", "1", "2"})  # "he spoke of two ways out" counts nothing
HAS = frozenset({"inhabitant", "resident", "member", "employee"})  # what a town or a firm has, whoever counts it
MONEY = frozenset("$€£¥")


def tallies_in(tree: Tree) -> Iterator[Estimate]:
    """Yield the numbers that a verb or a noun gives to somebody, outside quotation marks, in text order."""
    for token in range(tree.size):
        if tree.quote[token] >= 0:
            continue
        if tree.pos[token] == "VERB" and _told(tree, token):
            yield from _by_verb(tree, token)
        elif tree.lemma[token] in TOLLS and tree.pos[token] == "NOUN":
            yield from _by_noun(tree, token)


def _told(tree: Tree, verb: int) -> bool:
    kids = tree.kids[verb]
    modal = any(tree.dep[kid] in {"neg", "auxpass"} or tree.tag[kid] == "MD" for kid in kids)
    return tree.tag[verb] in FINITE and not modal


def _by_verb(tree: Tree, verb: int) -> Iterator[Estimate]:
    lemma, source = tree.lemma[verb], _giver(tree, verb)
    if source is None:
        return
    given = tree.head[verb]
    if lemma in GIVING and tree.dep[verb] == "relcl" and tree.pos[given] == "NUM" and _bare(tree, given):
        yield Estimate(verb, source, ((tree.left[given], given + 1),))
        return
    number = _object(tree, verb)
    if number is None or (lemma == "count" and (tree.ent[source] == "GPE" or tree.lemma[number] in HAS)):
        return
    yield Estimate(verb, source, ((tree.left[number], _end(tree, number)),))


def _giver(tree: Tree, verb: int) -> int | None:
    """Return who gives it, the noun that a "which" takes up: "[the owner], which had insisted on 1,100"."""
    subject = subject_of_estimate(tree, verb)
    if subject is not None and tree.lower[subject] in {"which", "who"} and tree.dep[verb] == "relcl":
        subject = tree.head[verb]
    return subject if subject is not None and _gives(tree, subject) else None


def _gives(tree: Tree, token: int) -> bool:
    return tree.pos[token] == "PROPN" or somebody(tree, token)


def _object(tree: Tree, verb: int) -> int | None:
    """Return what the verb gives: "counts [40 dead]", "gives [1,900]", "spoke of [800 tonnes]"."""
    kids = [kid for kid in tree.kids[verb] if kid > verb]
    lemma = tree.lemma[verb]
    if lemma in THROUGH:
        kids = [noun for kid in kids if tree.lower[kid] == THROUGH[lemma] for noun in tree.kids[kid]]
        return next((kid for kid in kids if tree.dep[kid] == "pobj" and _many(tree, kid)), None)
    objects = [kid for kid in kids if tree.dep[kid] == "dobj" and _many(tree, kid)]
    if len(objects) != 1 or any(tree.dep[kid] == "dative" or tree.lower[kid] in {"to", "among"} for kid in kids):
        return None
    counts = lemma == "count" and tree.tag[verb] in {"VBZ", "VBP"}  # who "counted 40" did so, and said nothing yet
    if counts or (lemma in GIVING and tree.pos[objects[0]] == "NUM" and _bare(tree, objects[0])):
        return objects[0]
    return None


def _many(tree: Tree, noun: int) -> bool:
    figures = (one for one in (noun, *tree.kids[noun]) if tree.pos[one] == "NUM")
    return counted(tree, noun) and tree.ent[noun] not in TIMES and not any(tree.lower[one] in FEW for one in figures)


def _bare(tree: Tree, number: int) -> bool:
    """Say whether a number stands alone: "$4,000" is given away, "110 %" and "9 out of 10" are figures of speech."""
    behind = tree.text[tree.end[number] :].lstrip()
    whole = tree.text[max(0, tree.start[tree.left[number]] - 1) : tree.end[number]]
    return not MONEY & set(whole) and not behind.startswith(("%", "per", "out of"))


def _end(tree: Tree, number: int) -> int:
    """Return where what is given ends: before another clause, a mark, the day."""
    last = tree.sent_end[tree.sent[number]]
    for token in range(number + 1, min(last, number + LONGEST)):
        breaks = tree.pos[token] in {"PUNCT", "SPACE"} or tree.lower[token] in ENDS or tree.quote[token] >= 0
        if (breaks and tree.lower[token] not in {"%", "-"}) or tree.tag[token] in {"VBD", "VBZ", "VBP", "MD"}:
            return token
        if tree.ent[token] in TIMES and not tree.lower[token].endswith(("day", "year", "month", "week")):
            return token
        if tree.pos[token] == "ADP" and token + 1 < last and tree.ent[token + 1] in TIMES:
            return token
    return min(last, number + LONGEST)


def _subject_above(tree: Tree, noun: int) -> int | None:
    """Return who stands by "its figure": the subject of the verb above, None where it is nobody who gives numbers."""
    verb = noun
    while tree.pos[verb] not in {"VERB", "AUX"} and tree.head[verb] != verb:
        verb = tree.head[verb]
    subject = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "nsubj" and kid < noun), None)
    return subject if subject is not None and _gives(tree, subject) else None


def _by_noun(tree: Tree, noun: int) -> Iterator[Estimate]:
    """Yield what "its estimate of 62 million a day" and "the board's first figure was 9,000" give."""
    owner = next((kid for kid in tree.kids[noun] if tree.dep[kid] == "poss" and kid < noun), None)
    if owner is None or not (tree.lower[owner] in OWN or _gives(tree, owner)):
        return
    start = tree.right[owner] + 1
    if tree.lower[owner] in {"its", "their"}:
        owner = _subject_above(tree, noun) or owner
    for kid in tree.kids[noun]:
        if tree.lower[kid] == "of":
            number = next((one for one in tree.kids[kid] if tree.dep[one] == "pobj" and _many(tree, one)), None)
            if number is not None:
                yield Estimate(noun, owner, ((start, _end(tree, number)),))
                return
    verb = tree.head[noun]
    if tree.dep[noun] == "nsubj" and tree.lemma[verb] in STANDING and _told(tree, verb):
        below = [one for kid in tree.kids[verb] for one in (kid, *tree.kids[kid]) if one > verb]
        number = next((one for one in below if tree.dep[one] in {"attr", "pobj", "dobj"} and _many(tree, one)), None)
        if number is not None:
            yield Estimate(noun, owner, ((start, _end(tree, number)),))
