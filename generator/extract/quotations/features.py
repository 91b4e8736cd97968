"""What the rankers look at. No word identities but closed-class words and the lemmas of the cue table."""

from __future__ import annotations

from generator.extract.quotations.contents import SUBJECTS, Begin, word_class
from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.tree import Tree

DAYS = frozenset({"DATE", "TIME"})
LENGTHS = (1, 2, 3, 4, 6, 8, 12, 18, 26, 40)


def bucket(value: int) -> int:
    """Return the largest step of LENGTHS that ``value`` reaches."""
    return max((step for step in LENGTHS if step <= value), default=0)


def person(tree: Tree, token: int) -> str:
    """Return the rough kind of someone a noun phrase's head stands for."""
    if tree.pos[token] == "PRON":
        return tree.lower[token]
    if tree.pos[token] == "PROPN" or tree.ent[token]:
        return tree.ent[token] or "NAME"
    return tree.pos[token]


class AnchorView:
    """The features of one reporting word that all of its options share."""

    def __init__(self, tree: Tree, anchor: int, table: CueTable) -> None:
        pos, dep, kids = tree.pos[anchor], tree.dep[anchor], tree.kids[anchor]
        self.anchor = anchor
        self.table = table
        self.lemma = tree.lemma[anchor]
        self.known = table.knows(self.lemma, pos)
        self.subject = next((k for k in kids if tree.dep[k] in SUBJECTS), None)
        passive = any(tree.dep[k] in {"auxpass", "nsubjpass"} for k in kids)
        modal = next((tree.lower[k] for k in kids if tree.dep[k] == "aux" and tree.tag[k] == "MD"), "")
        negated = any(tree.dep[k] == "neg" for k in kids)
        head = tree.head[anchor]
        head_known = table.bucket(tree.lemma[head], tree.pos[head]) if head != anchor else "root"
        quote = tree.quote[anchor]
        light = ""
        if pos in {"NOUN", "ADJ"}:
            light = f"{tree.dep[anchor]}/{tree.pos[head]}"
        score = table.bucket(self.lemma, pos)
        prep = next((tree.lower[k] for k in kids if k > anchor and tree.dep[k] in {"prep", "prt"}), "")
        deps = sorted(
            {tree.dep[k] for k in kids if k > anchor} & {"ccomp", "xcomp", "dobj", "prep", "acl", "oprd", "advcl"}
        )
        self.shared = [
            f"pos={pos}",
            f"tag={tree.tag[anchor]}",
            f"dep={dep}",
            f"score={score}",
            f"score={score}&tag={tree.tag[anchor]}",
            f"subj={person(tree, self.subject) if self.subject is not None else '-'}",
            f"subj={self.subject is not None}&dep={dep}",
            f"headscore={head_known}&dep={dep}",
            f"kids={'+'.join(deps)}&score={score}",
            f"kids={'+'.join(deps)}&pos={pos}",
            f"prep={prep}",
            f"passive={passive}&score={score}",
            f"modal={modal}",
            f"negated={negated}",
            f"inquote={quote >= 0}",
            f"first={tree.sent[anchor] == 0}",
        ]
        if light:
            self.shared.append(f"light={light}")
        if self.known:
            self.shared.append(f"lemma={self.lemma}")
            self.shared.append(f"lemma={self.lemma}&prep={prep}")
            self.shared.append(f"lemma={self.lemma}&passive={passive}")
        self.score = score
        edge = min([tree.left[kid] for kid in kids if tree.dep[kid] in SUBJECTS and kid < anchor] + [anchor])
        before = edge - 1
        self.seam = "quote" if before >= 0 and tree.quote[before] >= 0 else word_class(tree, before)
        self.shared.append(f"seam={self.seam}&score={score}")

    def nothing(self) -> list[str]:
        """Return the features of there being no content."""
        return [f"0|{name}" for name in self.shared]


def begin_features(tree: Tree, view: AnchorView, begin: Begin) -> list[str]:
    """Return the features of one beginning."""
    kind, start = begin.kind, begin.start
    anchor = view.anchor
    child = begin.child
    side = kind.split(":")[0]
    stretch = tree.quote[start]
    where = "-"
    if stretch >= 0 and stretch != tree.quote[anchor]:
        where = "opens" if tree.opens(start) else "in"
    first = word_class(tree, start)
    names = [
        kind,
        f"{kind}&pos={tree.pos[anchor]}",
        f"{kind}&score={view.score}",
        f"{kind}&first={first}",
        f"{side}&first={first}",
        f"first={first}&score={view.score}",
        f"{side}&quote={where}",
        f"{kind}&quote={where}&score={view.score}",
        f"{side}&len={bucket(begin.end - start)}",
        f"{kind}&tag={tree.tag[anchor]}",
        f"{kind}&dep={tree.dep[anchor]}",
        f"{kind}&subj={view.subject is not None}",
        f"{side}&before={word_class(tree, start - 1)}",
        f"{side}&after={word_class(tree, begin.end)}",
        f"{side}&gap={bucket(abs(start - anchor)) if side not in 'lb' else bucket(abs(anchor - begin.end))}",
        f"{side}&sentence={start == tree.sent_start[tree.sent[start]]}",
    ]
    names.append(f"{kind}&seam={view.seam}")
    names.append(f"{kind}&seam={view.seam}&score={view.score}")
    if begin.rest is not None or side == "l":
        verb = any(tree.pos[token] in {"VERB", "AUX"} for token in range(start, begin.end))
        names.append(f"{side}&verb={verb}&first={first}")
        names.append(f"{kind}&verb={verb}&first={tree.pos[start]}")
    if child >= 0:
        names.append(f"{kind}&child={tree.pos[child]}&score={view.score}")
        names.append(f"{kind}&child={tree.tag[child]}")
        names.append(f"{side}&ent={tree.ent[child]}")
    if kind.startswith(("p:", "pp:", "r:prep")):
        names.append(f"{kind}&prep={tree.lower[start - 1] if kind[0] == 'p' else first}")
    if view.known:
        names.append(f"{kind}&lemma={view.lemma}")
        names.append(f"{side}&lemma={view.lemma}&first={first}")
    return names


def _day_at(tree: Tree, token: int, limit: int) -> bool:
    """Say whether a day or an hour follows, behind a preposition or not."""
    return any(at < limit and tree.ent[at] in DAYS for at in (token, token + 1))


def end_features(tree: Tree, view: AnchorView, begin: Begin, end: int, limit: int) -> list[str]:
    """Return the features of the content's ending before token ``end``; ``limit`` is where its sentence ends."""
    start, anchor = begin.start, view.anchor
    side = begin.kind
    inside = end < tree.size and end < limit
    after = word_class(tree, end) if inside else "$"
    after2 = word_class(tree, end + 1) if inside and after in {",", "and", "but", "—", "–", "-", "or"} else ""
    relation = "$"
    if inside:
        top = end if after not in {",", "—", "–", ";", "-"} else min(end + 1, tree.size - 1)
        while tree.head[top] > end and tree.head[top] != top:
            top = tree.head[top]
        head = tree.head[top]
        if head == anchor:
            place = "anchor"
        elif start <= head < end:
            place = "root" if head == begin.child else "content"
        elif head == top:
            place = "top"
        else:
            place = "above" if head in tree.ancestors(anchor) else "other"
        relation = f"{place}/{tree.dep[top]}"
    place = relation.split("/")[0]
    reporting = view.table.bucket(tree.lemma[top], tree.pos[top]) if inside else "$"
    length = bucket(end - start)
    return [
        f"end={after}",
        f"end={relation}",
        f"end={place}&{after}",
        f"end={place}&{side}",
        f"end={after}&{after2}" if after2 else "end=-",
        f"end={relation}&{after}",
        f"end={relation}&{side}",
        f"end={relation}&{after}&{after2}" if after2 else "end=--",
        f"day={_day_at(tree, end, limit)}&{place}",
        f"day={_day_at(tree, end, limit)}&{relation}&{after}",
        f"lastday={tree.ent[end - 1] in DAYS}&{place}",
        f"lastday={tree.ent[end - 1] in DAYS}&{side}",
        f"next={reporting}&{relation}",
        f"next={reporting}&{place}&{after}",
        f"len={length}",
        f"len={length}&{place}",
        f"last={word_class(tree, end - 1)}",
        f"last={word_class(tree, end - 1)}&{after}",
        f"left={bucket(max(0, limit - end))}",
        f"edge={end == begin.end}&{side}",
        f"edge={end == begin.end}&{place}",
        f"full={end == limit}&{side}",
        f"quote={tree.quote[end - 1] >= 0 and tree.quote[end - 1] != tree.quote[anchor]}&{after}",
        f"score={view.score}&{place}",
        f"score={view.score}&{relation}",
        f"first={word_class(tree, start)}&{place}",
        f"first={word_class(tree, start)}&{relation}",
    ]
