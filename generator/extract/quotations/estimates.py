"""Numbers that somebody puts something at: "The ministry put the damage at [12 million euros]"."""

from __future__ import annotations

from generator.extract.quotations.contents import SUBJECTS, Begin, strip
from generator.extract.quotations.tree import Tree

PUTTING = frozenset({"put", "place"})
PUT = 0.8  # probability that such a clause reports the number: "put the price at $5" may set it


def estimate(tree: Tree, anchor: int) -> Begin | None:
    """Return the number that the verb ``anchor`` puts something at; None for any other verb, or "at risk"."""
    if tree.lemma[anchor] not in PUTTING or tree.pos[anchor] != "VERB" or tree.quote[anchor] >= 0:
        return None
    kids = tree.kids[anchor]
    put = next((kid for kid in kids if kid > anchor and tree.dep[kid] in {"dobj", "nsubj"}), None)
    told = tree.tag[anchor] == "VBG" or any(tree.dep[kid] in SUBJECTS and kid < anchor for kid in kids)
    if put is None or not told or any(tree.dep[kid] in {"neg", "prt"} for kid in kids):
        return None
    found = None
    for at in range(put + 1, tree.sent_end[tree.sent[anchor]]):
        if tree.lower[at] in {",", ";", ":"} or tree.quote[at] >= 0:
            break
        goal = next((kid for kid in tree.kids[at] if tree.dep[kid] == "pobj"), None) if tree.lower[at] == "at" else None
        if goal is not None and _counted(tree, goal):
            found = Begin("p:number", *strip(tree, tree.left[goal], tree.right[goal] + 1), goal, open=False)
    return found


def _counted(tree: Tree, goal: int) -> bool:
    """Say whether the goal is a number or counted: "at 40", "at 12 million euros", no hour and no place."""
    number = tree.pos[goal] == "NUM" or any(tree.dep[kid] == "nummod" for kid in tree.kids[goal])
    return number and tree.ent[goal] not in {"DATE", "TIME"}
