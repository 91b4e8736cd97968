"""A quoted stretch with its surroundings: who may be speaking, and whether it looks like speech at all."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.quotations.contents import SUBJECTS, word_class
from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.features import bucket
from generator.extract.quotations.marks import Stretch
from generator.extract.quotations.sources import nominal
from generator.extract.quotations.tree import Tree

REACH = 300  # tokens either side of a stretch in which its speaker is sought
FAR = frozenset({"nsubj", "nsubjpass", "ROOT", "pobj", "appos", "poss", "agent", "dobj"})


@dataclass(frozen=True, slots=True)
class Link:
    """The reporting word whose content a stretch most likely is, how likely, whether the content starts before it."""

    anchor: int
    probability: float
    inner: bool
    sources: dict[int, float]

    @property
    def first(self) -> int | None:
        """The likeliest source's head token."""
        return max(self.sources, key=lambda head: self.sources[head], default=None)


@dataclass(frozen=True, slots=True)
class Scene:
    """A quoted stretch with its surroundings, computed once for all candidates."""

    number: int
    first: int
    last: int
    root: int
    heads: tuple[int, ...]
    link: Link | None
    alone: bool
    shared: tuple[str, ...]
    prior: dict[int, float] = field(default_factory=dict)  # sources of what the sentence before reports
    previous: int | None = None  # head token of the speaker of the stretch before it, in its line or the line before
    previous_near: str = "-"


def scene_of(tree: Tree, number: int, link: Link | None, prior: dict[int, float], table: CueTable) -> Scene | None:
    """Return the surroundings of stretch ``number``; None where it holds no token."""
    stretch = tree.stretches[number]
    first, end = tree.at(stretch.start), tree.before(stretch.end)
    if first >= end:
        return None
    last = end - 1
    inside = [token for token in range(first, end) if tree.pos[token] not in {"PUNCT", "SPACE"}]
    if not inside:
        return None
    root = min(inside, key=lambda token: tree.depth[token])
    line_first = max(tree.at(stretch.line_start), first - REACH)
    line_end = min(tree.before(stretch.line_end), last + REACH)
    alone = not any(
        tree.pos[token] not in {"PUNCT", "SPACE"} and tree.quote[token] < 0 for token in range(line_first, line_end)
    )
    heads = _candidates(tree, stretch, (first, last), (line_first, line_end), alone)
    shared = tuple(
        _shared_features(tree, stretch, (first, last), root=root, inside=inside, link=link, alone=alone, table=table)
    )
    heads += [head for head in prior if tree.quote[head] < 0]
    return Scene(number, first, last, root, tuple(dict.fromkeys(heads)), link, alone, shared, prior)


def _candidates(tree: Tree, stretch: Stretch, here: tuple[int, int], line: tuple[int, int], alone: bool) -> list[int]:
    """Return who may be speaking: phrases of the line, of two lines before, and below a stretch that stands alone."""
    heads = [
        token for token in range(*line) if tree.quote[token] < 0 and nominal(tree, token) and _near(tree, token, *here)
    ]
    stop = line[0]
    for back in (1, 2):
        start = _line_before(tree, stop)
        if start is None:
            break
        start = max(start, stop - REACH)
        heads += [t for t in range(start, stop) if tree.dep[t] in FAR and tree.quote[t] < 0 and nominal(tree, t)]
        if back == 1 and not alone and stretch.start - stretch.line_start > 300:
            break
        stop = start
    if alone:
        stop = min(tree.size, line[1] + 40)
        heads += [t for t in range(line[1], stop) if tree.dep[t] in SUBJECTS and tree.quote[t] < 0 and nominal(tree, t)]
    return heads


def _shared_features(
    tree: Tree,
    stretch: Stretch,
    here: tuple[int, int],
    *,
    root: int,
    inside: list[int],
    link: Link | None,
    alone: bool,
    table: CueTable,
) -> list[str]:
    """Return what the stretch itself tells of whether somebody is quoted."""
    first, last = here
    words = len(inside)
    before, after = word_class(tree, first - 1), word_class(tree, last + 1)
    opener = tree.text[stretch.inner_start : stretch.inner_start + 1]
    closer = tree.text[stretch.inner_end - 1 : stretch.inner_end]
    capital = "cap" if opener.isupper() else "low" if opener.islower() else "other"
    titled = words > 1 and all(tree.text[tree.start[t]].isupper() or len(tree.lower[t]) < 4 for t in inside)
    strength = "none" if link is None else f"{min(3, int(link.probability * 4))}{'i' if link.inner else 'd'}"
    seam = closer if closer in ",.?!…" else "w"
    shared = [
        f"words={bucket(words)}",
        f"words={bucket(words)}&cap={capital}",
        f"words={bucket(words)}&link={strength}",
        f"titled={titled}&words={bucket(words)}",
        f"cap={capital}&stop={seam}",
        f"before={before}",
        f"before={before}&cap={capital}",
        f"after={after}",
        f"link={strength}",
        f"link={strength}&cap={capital}&stop={seam}",
        f"style={stretch.style}&words={bucket(words)}",
        f"alone={alone}",
        f"dep={tree.dep[root]}&cap={capital}",
        f"pos={tree.pos[root]}&cap={capital}",
        f"line0={stretch.line_start == 0}&{stretch.style}",
    ]
    head = tree.head[root]
    if not first <= head <= last:
        shared.append(f"headscore={table.bucket(tree.lemma[head], tree.pos[head])}&dep={tree.dep[root]}")
        if table.knows(tree.lemma[head], tree.pos[head]):
            shared.append(f"headlemma={tree.lemma[head]}&cap={capital}")
    return shared


def _near(tree: Tree, token: int, first: int, last: int) -> bool:
    return (
        abs(tree.sent[token] - tree.sent[first]) <= 1
        or abs(tree.sent[token] - tree.sent[last]) <= 1
        or tree.dep[token] in SUBJECTS
    )


def _line_before(tree: Tree, start: int) -> int | None:
    """Return the first token of the line before the one that starts at token ``start``."""
    if start <= 0:
        return None
    token = start - 1
    while token > 0 and tree.pos[token] == "SPACE":
        token -= 1
    if token <= 0:
        return None
    at = tree.text.rfind("\n", 0, tree.start[token])
    return tree.at(at + 1) if at >= 0 else 0
