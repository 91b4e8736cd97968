"""What the ranker looks at in somebody who may be speaking."""

from __future__ import annotations

from generator.extract.quotations.contents import SUBJECTS, word_class
from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.features import bucket, person
from generator.extract.quotations.scene import Scene
from generator.extract.quotations.sources import path, verb_of
from generator.extract.quotations.tree import Tree


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
    together = tree.sent[token] == tree.sent[max(0, scene.first - 1)]
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
    return names + _carried(
        tree, scene, token, verb, clear=clear, touches=f"touches={touches}", stops=f"stops={min(stops, 3)}&{place}"
    )


def _carried(tree: Tree, scene: Scene, token: int, verb: int, *, clear: str, touches: str, stops: str) -> list[str]:
    """Return what the reporting word beside the stretch, and the speaker of the stretch before it, say."""
    names = []
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
        names.append(f"previous={same}&{scene.previous_near}&alone={scene.alone}&{touches}")
        names.append(f"previous={same}&{scene.previous_near}&link={scene.link is not None}&pronoun={pronoun}")
        names.append(f"previous={same}&{scene.previous_near}&{stops}")
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
