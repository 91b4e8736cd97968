"""Where the content of a reporting word may begin and end, read off the parse.

Each reporting word (a verb, noun or adjective that the cue table knows) offers a few beginnings: its complements, what
stands before its clause, the rest of the sentence. "Nothing" is one more option. Once a beginning is chosen, the ends
are the seams after it: edges of phrases, commas, conjunctions.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.quotations.tree import Tree

SKIPPED = frozenset(
    {"aux", "auxpass", "neg", "prt", "punct", "cc", "det", "expl", "agent", "nsubj", "csubj", "nsubjpass"}
    | {"mark", "intj", "case", "poss", "amod", "nummod"}
)
CLOSED = frozenset({"SCONJ", "ADP", "PRON", "DET", "AUX", "PART", "CCONJ", "PUNCT"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
LONGEST = 200  # tokens; what goes on for longer is a list or a table, and no sentence
SEAMS_AT_MOST = 40
SEAMS = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP", "SPACE"})
EDGE = frozenset({",", ";", ":", ".", "—", "–", "-", "--", "...", "…", "?", "!"})


@dataclass(frozen=True, slots=True)
class Begin:
    """One beginning: token ranges (end excluded) and the kind of place; ``open`` when its end is still to choose."""

    kind: str
    start: int
    end: int
    child: int
    open: bool = True
    rest: tuple[int, int] | None = None  # a second piece, when the reporting clause cuts the content in two


def word_class(tree: Tree, token: int) -> str:
    """Return a closed-class word itself, any other by its part of speech, capitalised or not."""
    if not 0 <= token < tree.size:
        return "^"
    if tree.pos[token] in CLOSED:
        return tree.lower[token]
    return tree.pos[token]


def strip(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """Return the range without punctuation and space at its edges, grown to the end of a quotation it cuts in two."""
    start = tree.datelines.get(start, start)
    while start < end and (tree.lower[start] in EDGE or tree.pos[start] == "SPACE"):
        start += 1
    while start < end < tree.size and tree.quote[end] >= 0 and tree.quote[end] == tree.quote[end - 1]:
        if tree.quote[start] == tree.quote[end] and not tree.opens(start):
            break  # wholly inside a quotation: its end is not ours
        end += 1
    while end > start and (tree.pos[end - 1] == "SPACE" or (tree.lower[end - 1] in EDGE and tree.quote[end - 1] < 0)):
        end -= 1
    return start, end


def begins(tree: Tree, anchor: int) -> list[Begin]:
    """Return the beginnings that the reporting word ``anchor`` offers, at most about a dozen."""
    sent = tree.sent[anchor]
    first, last = max(tree.sent_start[sent], anchor - LONGEST), min(tree.sent_end[sent], anchor + LONGEST)
    kids = tree.kids[anchor]
    left_edge = min([tree.left[kid] for kid in kids if tree.dep[kid] in SUBJECTS and kid < anchor] + [anchor])
    found = _quotations_beside(tree, anchor, left_edge)
    for kid in kids:
        found += _complements(tree, anchor, kid) if kid > anchor else _clause_before(tree, anchor, kid, left_edge)
    if left_edge > first:
        found.append(Begin("l:sent", first, left_edge, -1, open=False))
        head = tree.head[anchor]
        if head != anchor and tree.left[head] < tree.left[anchor]:
            found.append(Begin(f"l:{tree.dep[anchor]}", tree.left[head], tree.left[anchor], head, open=False))
    clause_end = max([tree.right[kid] for kid in kids if tree.dep[kid] in SUBJECTS and kid > anchor] + [anchor])
    comma = next((token for token in range(clause_end + 1, last) if tree.lower[token] in {",", ":"}), last)
    if comma + 1 < last:
        found.append(Begin("r:rest", comma + 1, last, -1, open=False))
        if left_edge > first:
            found.append(Begin("b:rest", first, left_edge, -1, open=False, rest=(comma + 1, last)))
    below = next_line(tree, anchor)
    if below is not None:
        found.append(below)
    return _distinct(tree, anchor, found)


def _quotations_beside(tree: Tree, anchor: int, left_edge: int) -> list[Begin]:
    """Whole quotations right before the reporting clause, or behind it after a comma or colon."""
    found = []
    before = left_edge - 1
    if before >= 0 and tree.lower[before] in EDGE and tree.quote[before] < 0:
        before -= 1
    if before >= 0 and tree.quote[before] >= 0:
        stretch = tree.stretches[tree.quote[before]]
        found.append(Begin("q<", tree.at(stretch.start), before + 1, -1, open=False))
    for token in range(anchor + 1, min(anchor + 25, tree.size)):
        if tree.quote[token] >= 0:
            if tree.lower[token - 1] in {",", ":"} or token == anchor + 1:
                stretch = tree.stretches[tree.quote[token]]
                found.append(Begin("q>", token, tree.before(stretch.end), -1, open=False))
            break
        if tree.lower[token] in {".", "?", "!", ";"} or "\n" in tree.lower[token]:
            break
    return found


def _complements(tree: Tree, anchor: int, kid: int) -> list[Begin]:
    """Beginnings after the reporting word: "said [that ...]", "warned of [...]", "made it clear [that ...]"."""
    dep = tree.dep[kid]
    if dep in SKIPPED and not (dep == "nsubj" and tree.pos[anchor] == "NOUN"):
        return []
    end = tree.right[kid] + 1
    found = [Begin(f"r:{dep}", max(tree.left[kid], anchor + 1), end, kid)]
    if dep == "ccomp":  # "told the council [on Monday] it had seen", "knows [exactly] what happened"
        for inner in tree.kids[kid]:
            early = tree.left[inner] == tree.left[kid] and inner < kid
            if early and (
                tree.dep[inner] in {"advmod", "npadvmod"} or (tree.dep[inner] == "prep" and leads_to_day(tree, inner))
            ):
                found.append(Begin("r:ccomp+", tree.right[inner] + 1, end, kid))
    if dep in {"prep", "dative"}:
        goal = next((one for one in tree.kids[kid] if one > kid and tree.dep[one] in {"pobj", "pcomp", "prep"}), None)
        if goal is not None:
            found.append(Begin(f"p:{tree.dep[goal]}", kid + 1, tree.right[goal] + 1, goal))
            if tree.dep[goal] == "prep" and goal < tree.right[goal]:
                found.append(Begin("pp:", goal + 1, tree.right[goal] + 1, goal))
    elif dep in {"dobj", "attr", "acomp", "oprd", "xcomp"} and tree.pos[kid] != "VERB":
        found += [
            Begin(f"{dep}:{tree.dep[inner]}", tree.left[inner], tree.right[inner] + 1, inner)
            for inner in tree.kids[kid]
            if inner > kid and tree.dep[inner] in {"ccomp", "acl", "relcl", "xcomp"}
        ]
    return found


def leads_to_day(tree: Tree, preposition: int) -> bool:
    """Say whether a preposition leads to a day or an hour: "the adviser [on Tuesday]"."""
    return any(tree.ent[kid] in {"DATE", "TIME"} for kid in tree.kids[preposition])


def _clause_before(tree: Tree, anchor: int, kid: int, left_edge: int) -> list[Begin]:
    """The clause that the parser hangs under the reporting word after it: "[It works], she said"."""
    dep, left = tree.dep[kid], tree.left[kid]
    if dep not in {"ccomp", "parataxis", "advcl", "dep"} or tree.right[kid] >= anchor:
        return []
    if dep in {"advcl", "dep"} and tree.lower[left] in {"as", "if", "when", "while"}:
        return []
    return [Begin(f"l:{dep}", left, max(min(left_edge, anchor), left + 1), kid, open=False)]


def next_line(tree: Tree, anchor: int) -> Begin | None:
    """Return the paragraph after a line that ends in a colon: a block quotation, with or without marks."""
    line_end = tree.text.find("\n", tree.end[anchor])
    if line_end < 0 or not tree.text[tree.start[anchor] : line_end].rstrip().endswith(":"):
        return None
    start = tree.before(line_end)
    while start < tree.size and tree.pos[start] == "SPACE":
        start += 1
    if start >= tree.size or tree.start[start] - line_end > 400:
        return None
    close = tree.text.find("\n", tree.end[start])
    end = tree.before(close) if close >= 0 else tree.size
    return Begin("n:line", start, end, -1, open=False) if end > start else None


def _distinct(tree: Tree, anchor: int, found: list[Begin]) -> list[Begin]:
    kept: list[Begin] = []
    seen: set[tuple[int, int, bool, bool]] = set()
    for begin in found:
        start, end = strip(tree, begin.start, begin.end)
        if start >= end or (start <= anchor < end and begin.rest is None):
            continue
        key = (start, end if not begin.open else -1, begin.open, begin.rest is not None)
        if key not in seen:
            seen.add(key)
            kept.append(Begin(begin.kind, start, end, begin.child, begin.open, begin.rest))
    return kept


def sentence_limit(tree: Tree, anchor: int, begin: Begin) -> int:
    """Return the token at which the content that begins there must have ended: its sentence's end, or the cue."""
    return min(tree.sent_end[tree.sent[begin.start]], begin.start + LONGEST) if begin.start > anchor else anchor


def ends(tree: Tree, anchor: int, begin: Begin) -> list[int]:
    """Return where the content that starts at ``begin.start`` may end (token numbers, excluded), nearest first."""
    if not begin.open:
        return [begin.end]
    limit = sentence_limit(tree, anchor, begin)
    found = {begin.end}
    token = begin.start + 1
    while token < limit:
        if tree.quote[token] >= 0 and tree.quote[token] == tree.quote[token - 1]:
            token += 1
            continue
        head = tree.head[token]
        if (
            tree.pos[token] in SEAMS
            or tree.dep[token] in {"mark", "cc"}
            or tree.lower[token] in {"which", "who", "that", "where", "when", "to"}
            or tree.left[head] == token
            or (token == tree.left[token] and head < token <= tree.right[head])
        ):
            found.add(token)
        token += 1
    found.add(limit)
    kept = sorted({strip(tree, begin.start, end)[1] for end in found})
    kept = [end for end in kept if end > begin.start]
    return [*kept[:SEAMS_AT_MOST], *kept[SEAMS_AT_MOST:][-1:]]
