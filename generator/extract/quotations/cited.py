"""Whose words somebody else brings: "the agency quoted [the minister] as saying …", "a message from [Ana Brito]: …"."""

from __future__ import annotations

from generator.extract.quotations.tree import Tree

QUOTING = frozenset({"quote", "cite"})
MESSAGES = frozenset(
    {"message", "letter", "note", "statement", "word", "warning", "text", "email", "e-mail", "telegram", "reply"}
)
SENT = frozenset({"from", "by"})
REACH = 20  # tokens from the message to its words
NAMED = frozenset({"NOUN", "PROPN", "PRON", "NUM"})  # "one of the divers"


def cited(tree: Tree, saying: int) -> tuple[int, int] | None:
    """Return the quoting verb and the head of whom it quotes, where ``saying`` is its "as saying"; else None."""
    as_ = tree.head[saying]
    verb = tree.head[as_]
    if tree.tag[saying] != "VBG" or tree.lower[as_] != "as" or tree.lemma[verb] not in QUOTING or tree.quote[verb] >= 0:
        return None
    kids = tree.kids[verb]
    if tree.dep[verb] == "acl" and tree.tag[verb] == "VBN":
        speaker: int | None = tree.head[verb]  # "the minister, quoted by the agency as saying"
    else:
        passive = any(tree.dep[kid] == "nsubjpass" for kid in kids)
        speaker = next((kid for kid in kids if tree.dep[kid] == ("nsubjpass" if passive else "dobj")), None)
    return (verb, speaker) if speaker is not None and tree.pos[speaker] in NAMED else None


def cited_by(tree: Tree, verb: int) -> int | None:
    """Return the "saying" of a verb that quotes somebody "as saying" something, None of any other."""
    if tree.lemma[verb] not in QUOTING:
        return None
    below = (one for kid in tree.kids[verb] if tree.lower[kid] == "as" for one in tree.kids[kid])
    return next((one for one in below if cited(tree, one) is not None), None)


def quoted_through(tree: Tree, anchor: int | None) -> int | None:
    """Return the head of whom a medium quotes in a stretch whose reporting word is ``anchor``, None for nobody."""
    if anchor is None:
        return None
    for verb in (anchor, tree.head[anchor], tree.head[tree.head[anchor]]):
        saying = cited_by(tree, verb)
        found = cited(tree, saying) if saying is not None else None
        if found is not None:
            return found[1]
    return None


def sent_by(tree: Tree, first: int) -> int | None:
    """Return the head of whom the message is from whose words begin at ``first``, None where no message leads to them.

    "He had a message from [his commander], Ana Brito: “…”".
    """
    colon = first - 1
    while colon > 0 and tree.lower[colon] in {"“", '"', "‘", "'"}:
        colon -= 1
    if colon < 1 or tree.lower[colon] != ":":
        return None
    for at in range(colon - 1, max(0, colon - REACH), -1):
        if tree.lower[at] in SENT and tree.lemma[at - 1] in MESSAGES and tree.quote[at] < 0:
            sender = next((kid for kid in tree.kids[at] if tree.dep[kid] == "pobj"), None)
            if sender is None or tree.pos[sender] not in NAMED:
                return None
            return None if any(tree.pos[one] in {"VERB", "AUX"} for one in range(sender, colon)) else sender
    return None
