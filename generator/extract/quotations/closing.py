"""Reporting clauses that close a sentence, read off its words where the parser has lost the way.

"The road is open, the mayor said on Monday." is how most news reports speech. A long sentence, a dateline or a rare
name before the verb leads the parser astray, and with it the ranker; the words leave no doubt.
"""

from __future__ import annotations

from generator.extract.quotations.contents import Begin, leads_to_day, strip
from generator.extract.quotations.tree import Tree

SAYING = frozenset({"say", "tell", "announce", "confirm", "report", "add", "warn", "estimate", "show"})
NAMING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PART", "NUM", "PRON", "ADP", "CCONJ"})
LONGEST = 14  # tokens of the phrase that names who said it
LEAST = 4  # tokens of what was said
HEARERS = 4  # tokens of whom it was told to
STOPS = frozenset({".", "!", "?", ";"})
ASIDE = frozenset(
    {"as", "if", "when", "while", "after", "before", "since", "once", "although", "though", "because", "asked"}
)
CLOSED = 0.9  # probability that such a clause reports what stands before it


def closing(tree: Tree, anchor: int) -> Begin | None:
    """Return what the reporting clause of ``anchor`` closes, where its words alone say so; else None."""
    if tree.lemma[anchor] not in SAYING or tree.tag[anchor] not in {"VBD", "VBZ", "VBP"} or tree.quote[anchor] >= 0:
        return None
    comma = _comma_before(tree, anchor)
    if comma is None or not _ends(tree, anchor):
        return None
    first = _line_start(tree, comma)
    start, end = strip(tree, first, comma)
    if end - start < LEAST or tree.lower[start] in ASIDE or any(tree.quote[t] >= 0 for t in (start, end - 1)):
        return None
    # a verb whose subject the parser gives to the reporting one looks like a participle: "The treaty passed"
    told = any(tree.tag[token] in {"VBD", "VBZ", "VBP", "VBN", "MD"} for token in range(start, end))
    return Begin("l:closing", start, end, -1, open=False) if told else None


def _comma_before(tree: Tree, anchor: int) -> int | None:
    """Return the comma before the phrase that names who said it, behind which only a name and its titles stand."""
    commas = []
    token = anchor - 1
    while token >= 0 and anchor - token <= LONGEST:
        if tree.lower[token] == "," and tree.quote[token] < 0:
            commas.append(token)
        elif tree.pos[token] not in NAMING or tree.quote[token] >= 0:
            break
        token -= 1
    # "..., the mayor, Jan Wessel, said": a comma before the verb closes a second name of one person
    wanted = 2 if commas[:1] == [anchor - 1] else 0
    if len(commas) <= wanted or not _names(tree, commas[wanted] + 1, anchor):
        return None
    return commas[wanted]


def _names(tree: Tree, start: int, end: int) -> bool:
    """Say whether the tokens open like a name or "the mayor" and hold a noun."""
    if start >= end or tree.pos[start] not in {"DET", "PROPN", "NOUN", "ADJ", "PRON"}:
        return False
    return any(tree.pos[token] in {"PROPN", "NOUN", "PRON"} for token in range(start, end))


def _ends(tree: Tree, anchor: int) -> bool:
    """Say whether nothing but a hearer, a day and a comment follow the verb."""
    token = anchor + 1
    if tree.lemma[anchor] == "tell":
        limit = token + HEARERS
        while (
            token < min(tree.size, limit)
            and tree.pos[token] in {"DET", "PROPN", "NOUN", "ADJ"}
            and not _dated(tree, token)
        ):
            token += 1
        if token == anchor + 1:
            return False
    if token < tree.size and tree.lower[token] in {"on", "in"} and leads_to_day(tree, token):
        token += 1
    first = token
    while token < tree.size and _dated(tree, token):
        token += 1
    if token >= tree.size or tree.lower[token] in STOPS or tree.pos[token] == "SPACE":
        return True
    comment = token + 1 < tree.size and (token > first or tree.tag[token + 1] == "VBG")
    return tree.lower[token] == "," and comment


def _dated(tree: Tree, token: int) -> bool:
    return tree.ent[token] in {"DATE", "TIME"}


def _line_start(tree: Tree, token: int) -> int:
    """Return the first token of the sentence of ``token`` by its marks: the parser may have cut it in two."""
    while token > 0 and tree.lower[token - 1] not in STOPS and "\n" not in tree.lower[token - 1]:
        token -= 1
    return token
