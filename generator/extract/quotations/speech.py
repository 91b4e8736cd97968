"""Who is quoted: candidates around a quoted stretch, and what the ranker looks at in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.quotations.contents import SUBJECTS, word_class
from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.features import bucket, person
from generator.extract.quotations.sources import nominal, path, verb_of
from generator.extract.quotations.tree import Tree

FAR = frozenset({"nsubj", "nsubjpass", "ROOT", "pobj", "appos", "poss", "agent", "dobj"})


@dataclass(frozen=True, slots=True)
class Link:
    """The reporting word whose content a stretch most likely is, how likely, whether the content starts before it."""

    anchor: int
    probability: float
    inner: bool
    sources: dict[int, float]


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
    line_first, line_end = tree.at(stretch.line_start), tree.before(stretch.line_end)
    alone = not any(
        tree.pos[token] not in {"PUNCT", "SPACE"} and tree.quote[token] < 0 for token in range(line_first, line_end)
    )
    heads = [
        token
        for token in range(line_first, line_end)
        if tree.quote[token] < 0 and nominal(tree, token) and _near(tree, token, first, last)
    ]
    stop = line_first
    for back in (1, 2):
        start = _line_before(tree, stop)
        if start is None:
            break
        heads += [t for t in range(start, stop) if tree.dep[t] in FAR and tree.quote[t] < 0 and nominal(tree, t)]
        if back == 1 and not alone and stretch.start - stretch.line_start > 300:
            break
        stop = start
    if alone:
        stop = min(tree.size, line_end + 40)
        heads += [
            t for t in range(line_end, stop) if tree.dep[t] in SUBJECTS and tree.quote[t] < 0 and nominal(tree, t)
        ]
    words = len(inside)
    before, after = word_class(tree, first - 1), word_class(tree, end)
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
    heads += [head for head in prior if tree.quote[head] < 0]
    return Scene(number, first, last, root, tuple(dict.fromkeys(heads)), link, alone, tuple(shared), prior)


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


def unattributed(scene: Scene) -> list[str]:
    """Return the features of the stretch's being nobody's speech."""
    return [f"0|{name}" for name in scene.shared]


def speaker_features(tree: Tree, scene: Scene, token: int, table: CueTable) -> list[str]:
    """Return the features of the phrase headed by ``token`` naming the speaker of the stretch."""
    stretch = tree.stretches[scene.number]
    verb = verb_of(tree, token)
    same_line = stretch.line_start <= tree.start[token] < stretch.line_end
    behind = token > scene.last
    score = table.bucket(tree.lemma[verb], tree.pos[verb])
    dep = tree.dep[token]
    kind = person(tree, token)
    if behind:
        low, high = scene.last + 1, min(verb, token)
    else:
        low, high = max(verb, token) + 1, scene.first
    gap = range(low, max(low, high))
    words = sum(1 for t in gap if tree.quote[t] < 0 and tree.pos[t] not in {"PUNCT", "SPACE"}) if len(gap) < 300 else 99
    others = len({tree.quote[t] for t in gap if tree.quote[t] >= 0}) if len(gap) < 300 else 9
    stops = sum(1 for t in gap if tree.lower[t] in {".", "?", "!"} and tree.quote[t] < 0) if len(gap) < 300 else 9
    lines = tree.text.count("\n", min(tree.start[token], stretch.start), max(tree.start[token], stretch.start))
    place = f"{'after' if behind else 'before'}{'' if same_line else '/line'}"
    near = f"{place}&gap={bucket(words)}"
    clear = f"{place}&stops={min(stops, 3)}&others={min(others, 2)}"
    way = path(tree, token, scene.root) if same_line else "line"
    known = table.knows(tree.lemma[verb], tree.pos[verb])
    seam = word_class(tree, high - 1 if not behind else low - 1)
    colon = tree.lower[token + 1] if token + 1 < tree.size else ""
    touches = _touches(tree, verb, scene.number)
    closer = tree.text[stretch.inner_end - 1 : stretch.inner_end]
    main = tree.dep[verb] == "ROOT"
    opener = word_class(tree, scene.first - 1)
    together = tree.sent[token] == tree.sent[scene.first]
    rank = sum(1 for other in scene.heads if min(token, scene.first) < other < max(token, scene.first))
    whole = tree.text[stretch.inner_start : stretch.inner_start + 1].isupper()
    names = [
        f"path={way}",
        f"path={way}&score={score}",
        f"path={way}&kind={kind}",
        f"score={score}&{near}",
        f"score={score}&{clear}",
        f"dep={dep}&{clear}",
        f"dep={dep}&score={score}",
        f"kind={kind}",
        f"kind={kind}&{place}",
        f"{near}&dep={dep}",
        f"{near}&stops={min(stops, 3)}",
        f"{clear}&alone={scene.alone}",
        f"{clear}&whole={whole}",
        f"touches={touches}&{place}&stops={min(stops, 3)}",
        f"touches={touches}&score={score}",
        f"lines={min(lines, 5)}&{'behind' if behind else 'ahead'}&alone={scene.alone}&score={score}",
        f"before={word_class(tree, scene.first - 1)}&{near}",
        f"seam={seam}&{place}&score={score}",
        f"closer={closer if closer in ',.?!' else 'w'}&{place}&stops={min(stops, 3)}",
        f"colon={colon == ':'}&{place}&dep={dep}",
        f"dash={word_class(tree, tree.left[token] - 1)}&{near}",
        f"prep={tree.lower[tree.head[token]] if dep == 'pobj' else ''}&{place}&stops={min(stops, 1)}",
        f"tag={tree.tag[verb]}&{place}&dep={dep}",
        f"passive={any(tree.dep[k] == 'auxpass' for k in tree.kids[verb])}&dep={dep}&{place}",
    ]
    names += [
        f"main={main}&{clear}",
        f"main={main}&dep={dep}&{place}&whole={whole}",
        f"rank={min(rank, 4)}&{place}&together={together}",
        f"rank={min(rank, 4)}&{place}&kind={kind}",
        f"opener={opener}&together={together}&dep={dep}",
        f"opener={opener}&together={together}&rank={min(rank, 4)}&kind={kind}",
    ]
    if scene.prior:
        share = scene.prior.get(token, 0.0)
        level = "0" if share < 0.02 else str(min(4, int(share * 5)))
        names += [
            f"prior={level}&whole={whole}&alone={scene.alone}",
            f"prior={level}&{place}&link={scene.link is not None}",
        ]
    if known:
        names.append(f"lemma={tree.lemma[verb]}&dep={dep}")
        names.append(f"lemma={tree.lemma[verb]}&{place}")
    if scene.link is not None:
        strength, inner = min(3, int(scene.link.probability * 4)), scene.link.inner
        share = scene.link.sources.get(token, 0.0)
        level = "0" if share < 0.02 else str(min(4, int(share * 5)))
        names.append(f"linked={level}&strength={strength}&inner={inner}")
        names.append(f"verblinked={verb == scene.link.anchor}&strength={strength}&inner={inner}")
    else:
        names.append(f"linked=none&{clear}")
    if scene.previous is not None:
        same = scene.previous == token
        pronoun = not same and tree.lower[token] in {"he", "she", "they", "it"}
        names.append(f"previous={same}&{scene.previous_near}")
        names.append(f"previous={same}&{scene.previous_near}&alone={scene.alone}&touches={touches}")
        names.append(f"previous={same}&{scene.previous_near}&link={scene.link is not None}&pronoun={pronoun}")
        names.append(f"previous={same}&{scene.previous_near}&stops={min(stops, 3)}&{place}")
    return names


def _touches(tree: Tree, verb: int, number: int) -> str:
    """Say which quoted stretches of the line stand right beside the clause of ``verb``."""
    left, right = verb, verb
    for kid in tree.kids[verb]:
        if tree.dep[kid] in SUBJECTS:
            left, right = min(left, tree.left[kid]), max(right, tree.right[kid])
    found = ""
    for at, side in ((left - 1, "l"), (right + 1, "r")):
        step = -1 if side == "l" else 1
        token = at
        while 0 <= token < tree.size and tree.pos[token] == "PUNCT" and tree.quote[token] < 0 and abs(token - at) < 2:
            token += step
        if 0 <= token < tree.size and tree.quote[token] >= 0:
            found += f"{side}{'this' if tree.quote[token] == number else 'other'}"
    return found or "none"
