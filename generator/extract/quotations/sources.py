"""Who may be the source: noun phrases, their extent, and what the rankers look at in them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.quotations.contents import SUBJECTS, leads_to_day, word_class
from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.features import bucket, person
from generator.extract.quotations.tree import Tree

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
REACH = 80  # tokens either side of a reporting word in which its source is sought; sentences are shorter
INNER = frozenset({"compound", "amod", "det", "nmod", "nummod", "punct", "cc", "predet", "quantmod"})
VERBAL = frozenset({"VERB", "AUX"})
LEFT_OUT = frozenset({"relcl", "advcl", "ccomp", "cc", "punct", "advmod", "mark", "parataxis"})
WHERE = frozenset({"in", "during", "after", "before", "at", "on", "amid", "alongside", "near", "outside"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})  # a verb in a mention is the parser's slip: the clause begins there
KEPT = frozenset({"appos", "conj", "prep", "case", "flat", "nmod", "nummod", "compound"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis"})
MONTHS = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "ORDINAL", "QUANTITY"})


def nominal(tree: Tree, token: int) -> bool:
    """Say whether a token heads a phrase that could name a source."""
    pos, dep = tree.pos[token], tree.dep[token]
    if dep in SUBJECTS:
        return pos not in {"PUNCT", "SPACE", "SCONJ"} and tree.lower[token] not in {"there"}
    return pos in NOMINAL and dep not in INNER and tree.ent[token] not in MONTHS


def verb_of(tree: Tree, token: int) -> int:
    """Return the verb (or noun) that a phrase hangs from, the token itself where there is none."""
    here = token
    for _ in range(6):
        head = tree.head[here]
        if head == here:
            return here
        here = head
        if tree.pos[here] in VERBAL:
            return here
    return here


def path(tree: Tree, token: int, target: int) -> str:
    """Return the dependencies from ``token`` up to the common ancestor and down to ``target``."""
    up = [token, *tree.ancestors(token)]
    down = [target, *tree.ancestors(target)]
    place = {node: number for number, node in enumerate(down)}
    for climbed, node in enumerate(up):
        if node in place:
            rise = [tree.dep[one] for one in up[:climbed]]
            fall = [tree.dep[one] for one in down[: place[node]]][::-1]
            if len(rise) > 4 or len(fall) > 4:
                return "far"
            return "^".join(rise) + "v" + "_".join(fall)
    return "apart"


def extent(tree: Tree, token: int) -> tuple[int, int]:
    """Return the tokens of the mention headed by ``token``: titles and appositions in, clauses and days out."""
    start, end = tree.left[token], token + 1
    for kid in tree.kids[token]:
        if kid < token:
            if tree.dep[kid] in LEFT_OUT and tree.lower[kid] not in {"“", '"', "(", "-"}:
                start = max(start, tree.right[kid] + 1)
        elif tree.dep[kid] in KEPT:
            after_comma = end < tree.left[kid] and tree.lower[tree.left[kid] - 1] in {",", ":"}
            loose = after_comma or leads_to_day(tree, kid) or _adverbial(tree, token, kid)
            if tree.dep[kid] == "prep" and loose:
                break
            if tree.lower[tree.left[kid] - 1] == ":":
                break
            end = _without_clauses(tree, kid)
        elif tree.dep[kid] in CLAUSES:
            break
    start = min(start, token)
    end = next((one for one in range(token + 1, end) if tree.tag[one] in FINITE and tree.dep[one] != "relcl"), end)
    while end > token + 1 and tree.pos[end - 1] in {"SPACE", "PUNCT"} and tree.lower[end - 1] not in {")", '"', "”"}:
        end -= 1
    if end < tree.size and tree.lower[end] == ")" and "(" in tree.lower[start:end]:
        end += 1
    outside = [one for one in range(start, end) if tree.quote[one] != tree.quote[token]]
    if outside:
        start = max([one + 1 for one in outside if one < token] + [start])
        end = min([one for one in outside if one > token] + [end])
    start = next((behind for first, behind in tree.datelines.items() if first <= start < behind <= token), start)
    while start < token and tree.pos[start] in {"SPACE", "PUNCT"}:
        start += 1
    return start, _whole_word(tree, end)


def _whole_word(tree: Tree, end: int) -> int:
    """Return the end of a phrase behind the word that a hyphen goes on: "her co[-pilot]"."""
    while end + 1 < tree.size and tree.lower[end] == "-" and tree.start[end] == tree.end[end - 1]:
        if tree.start[end + 1] != tree.end[end] or not tree.lower[end + 1].isalpha():
            break
        end += 2
    return end


def _adverbial(tree: Tree, token: int, preposition: int) -> bool:
    """Say whether a preposition after a name tells where he spoke, not who he is: "Freeh [at a news conference]"."""
    if tree.pos[token] != "PROPN" or tree.lower[preposition] not in WHERE:
        return False
    return not (tree.lower[preposition] == "at" and any(tree.pos[kid] == "PROPN" for kid in tree.kids[preposition]))


def _without_clauses(tree: Tree, token: int) -> int:
    """Return the end of a phrase before the relative clause that closes it: "a nurse [who has worked here]"."""
    end = tree.right[token] + 1
    for inner in range(token + 1, end):
        if tree.dep[inner] == "relcl" and tree.right[inner] == end - 1 and token < tree.left[inner]:
            return tree.left[inner]
    return end


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """A reporting word, its content's first and last token, and who may be its source (head tokens)."""

    anchor: int
    content: tuple[int, int]
    heads: tuple[int, ...]


def sources_of(tree: Tree, anchor: int, content: tuple[int, int]) -> SourceChoice:
    """Return the candidates: phrases of the sentence outside the content, and subjects of the two sentences before."""
    sent = tree.sent[anchor]
    first, last = max(tree.sent_start[sent], anchor - REACH), min(tree.sent_end[sent], anchor + REACH)
    heads = [
        token
        for token in range(first, last)
        if token != anchor and not content[0] <= token < content[1] and nominal(tree, token)
    ]
    for earlier in range(sent - 1, max(-1, sent - 3), -1):
        for token in range(max(tree.sent_start[earlier], tree.sent_end[earlier] - REACH), tree.sent_end[earlier]):
            if tree.dep[token] in SUBJECTS and nominal(tree, token) and tree.quote[token] < 0:
                heads.append(token)
    return SourceChoice(anchor, content, tuple(heads))


def nobody(tree: Tree, choice: SourceChoice, table: CueTable) -> list[str]:
    """Return the features of the source's not being named."""
    anchor = choice.anchor
    passive = any(tree.dep[kid] in {"auxpass", "nsubjpass"} for kid in tree.kids[anchor])
    subject = any(tree.dep[kid] in SUBJECTS for kid in tree.kids[anchor])
    score = table.bucket(tree.lemma[anchor], tree.pos[anchor])
    names = [
        "nobody",
        f"nobody&pos={tree.pos[anchor]}",
        f"nobody&passive={passive}",
        f"nobody&subject={subject}&dep={tree.dep[anchor]}",
        f"nobody&subject={subject}&passive={passive}",
        f"nobody&tag={tree.tag[anchor]}",
        f"nobody&score={score}",
    ]
    if table.knows(tree.lemma[anchor], tree.pos[anchor]):
        names.append(f"nobody&lemma={tree.lemma[anchor]}&passive={passive}")
    return names


def source_features(tree: Tree, choice: SourceChoice, token: int, table: CueTable) -> list[str]:
    """Return the features of the phrase headed by ``token`` being the source."""
    anchor = choice.anchor
    way = path(tree, token, anchor)
    kind = person(tree, token)
    pos = tree.pos[anchor]
    away = tree.sent[anchor] - tree.sent[token]
    dep = tree.dep[token]
    passive = any(tree.dep[kid] in {"auxpass", "nsubjpass"} for kid in tree.kids[anchor])
    subject = any(tree.dep[kid] in SUBJECTS for kid in tree.kids[anchor])
    preposition = tree.lower[tree.head[token]] if dep == "pobj" else ""
    verb = verb_of(tree, token)
    names = [
        f"path={way}",
        f"path={way}&pos={pos}",
        f"path={way}&tag={tree.tag[anchor]}",
        f"path={way}&kind={kind}",
        f"path={way}&passive={passive}",
        f"kind={kind}",
        f"kind={kind}&subject={subject}",
        f"dep={dep}&away={away}",
        f"dep={dep}&away={away}&subject={subject}",
        f"dep={dep}&subject={subject}&passive={passive}",
        f"prep={preposition}&pos={pos}",
        f"prep={preposition}&path={way}",
        f"verb={table.bucket(tree.lemma[verb], tree.pos[verb])}&same={verb == anchor}",
        f"side={token < anchor}&near={bucket(abs(token - anchor))}&away={away}",
        f"quote={tree.quote[token] >= 0}&{tree.quote[anchor] >= 0}",
        f"between={token < choice.content[0] < anchor or anchor < choice.content[0] < token}",
        f"before={word_class(tree, tree.left[token] - 1)}",
    ]
    if table.knows(tree.lemma[anchor], pos):
        names.append(f"path={way}&lemma={tree.lemma[anchor]}")
    return names
