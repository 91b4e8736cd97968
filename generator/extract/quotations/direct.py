"""Decide, for every quoted stretch, whether somebody is quoted, and who."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.quotations.barred import without_barred
from generator.extract.quotations.cited import quoted_through, sent_by
from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.echoes import echoed
from generator.extract.quotations.frames import CERTAIN, answering, framed, is_name
from generator.extract.quotations.relayed import spoken_by
from generator.extract.quotations.reported import UNLIKELY, Model, Report, source_chances
from generator.extract.quotations.scene import Link, Scene, scene_of
from generator.extract.quotations.speech import speaker_features, unattributed
from generator.extract.quotations.tree import Tree

BESIDE = (
    0.2  # a clause right before a quotation that reports it with this probability keeps it from clauses further off
)
LINKED = 0.05  # a reporting word whose content the stretch is with less than this is no help


@dataclass(frozen=True, slots=True)
class Speech:
    """A quoted stretch: ``chances`` of each speaker by head token (None: nobody's speech), and its reporting word."""

    number: int
    chances: dict[int | None, float]
    link: Link | None

    @property
    def attributed(self) -> float:
        """Probability that somebody is quoted at all."""
        return 1.0 - self.chances.get(None, 0.0)

    @property
    def ranked(self) -> list[tuple[int, float]]:
        """The possible speakers, likeliest first."""
        named = [(head, p) for head, p in self.chances.items() if head is not None]
        return sorted(named, key=lambda item: (-item[1], item[0]))


def links_of(tree: Tree, reports: list[Report], model: Model) -> dict[int, Link]:
    """Return, for each quoted stretch, the reporting word whose content it most likely is (or is part of)."""
    best: dict[int, tuple[float, float, Report, tuple[int, int]]] = {}
    beside = {
        tree.quote[begin.start]: report.anchor
        for report in reports
        for begin, p in report.options
        if begin.kind == "q>" and p >= BESIDE
    }
    for report in reports:
        mass: dict[int, tuple[float, float, tuple[int, int]]] = {}
        for begin, p in report.options:
            ranges = [(begin.start, begin.end), *([begin.rest] if begin.rest else [])]
            for number in sorted({tree.quote[t] for start, end in ranges for t in range(start, end)} - {-1}):
                if beside.get(number, report.anchor) > report.anchor and begin.kind[0] in "br":
                    continue  # "..., he said, to which she answered: “...”": the nearer clause has it
                total, inner, content = mass.get(number, (0.0, 0.0, (begin.start, begin.end)))
                mass[number] = (total + p, inner + p * (tree.quote[begin.start] != number), content)
        for number, (total, inner, content) in mass.items():
            if total > LINKED and (number not in best or best[number][0] < total):
                best[number] = (total, inner, report, content)
    links = {}
    for number, (total, inner, report, content) in best.items():
        chances = source_chances(tree, report.anchor, content, model)
        sources = {head: p for head, p in chances.items() if head is not None and p >= UNLIKELY}
        links[number] = Link(report.anchor, total, inner > total / 2, sources)
    return links


def priors_of(tree: Tree, reports: list[Report], links: dict[int, Link], model: Model) -> dict[int, dict[int, float]]:
    """Return, for quoted stretches no reporting word is sure of, the sources of the last report shortly before."""
    found: dict[int, dict[int, float]] = {}
    likely = [report for report in reports if report.probability >= 0.4]
    for number, stretch in enumerate(tree.stretches):
        link = links.get(number)
        if link is not None and link.probability > 0.6:
            continue
        first = tree.at(stretch.start)
        before = [
            report for report in likely if report.anchor < first and tree.sent[first] - tree.sent[report.anchor] <= 3
        ]
        if not before:
            continue
        report = before[-1]
        if tree.text.count("\n", tree.start[report.anchor], stretch.start) > 2:
            continue
        begin = report.best
        chances = source_chances(tree, report.anchor, (begin.start, begin.end), model)
        found[number] = {head: p for head, p in chances.items() if head is not None and p >= UNLIKELY}
    return found


def carry(tree: Tree, scene: Scene, chosen: dict[int, int | None]) -> Scene:
    """Return the scene with the speaker of the stretch before it, if that stands in its line or the one before."""
    before = scene.number - 1
    head = chosen.get(before)
    if head is None:
        return scene
    stretch, last = tree.stretches[scene.number], tree.stretches[before]
    lines = tree.text.count("\n", last.end, stretch.start)
    if lines > 2:
        return scene
    near = "line" if not lines else "open" if last.style == "open" else "next"
    heads = scene.heads if head in scene.heads else (*scene.heads, head)
    return replace(scene, previous=head, previous_near=near, heads=heads)


def scenes_of(tree: Tree, reports: list[Report], model: Model) -> list[Scene]:
    """Return the surroundings of every quoted stretch."""
    links = links_of(tree, reports, model)
    priors = priors_of(tree, reports, links, model)
    scenes = (
        scene_of(tree, number, links.get(number), priors.get(number, {}), model.table)
        for number in range(len(tree.stretches))
    )
    return [scene for scene in scenes if scene is not None]


def _framed(tree: Tree, scene: Scene, table: CueTable, chances: dict[int | None, float]) -> dict[int | None, float]:
    """Give most of the probability to the speaker that a frame names, where the ranker is not sure of another."""
    named = {one: p for one, p in chances.items() if one is not None}
    through = quoted_through(tree, scene.link.anchor if scene.link else None)
    through = sent_by(tree, scene.first) if through is None else through
    head = answering(tree, scene.first, table) if through is None else through
    if head is None and max(named.values(), default=0.0) <= CERTAIN:
        head = framed(tree, scene.first, scene.last, scene.root)
    if head is None or (through is None and named.get(head, 0.0) > CERTAIN):
        return chances
    spoken = max(sum(named.values()), 0.5)
    share = spoken * (1 - CERTAIN) / (sum(named.values()) or 1.0)
    moved: dict[int | None, float] = {one: p * share for one, p in named.items()}
    moved[head] = moved.get(head, 0.0) + spoken * CERTAIN
    moved[None] = 1 - spoken
    return moved


def speeches_of(tree: Tree, scenes: list[Scene], model: Model) -> list[Speech]:
    """Return one speech a quoted stretch, in text order; each may take over the speaker of the one before."""
    chosen: dict[int, int | None] = {}
    found = []
    for bare in scenes:
        number = bare.number
        label = tree.stretches[number].label
        if label is not None:
            chosen[number] = tree.before(label[1]) - 1
            found.append(Speech(number, {chosen[number]: 1.0}, None))
            continue
        if is_name(tree, bare.first, bare.last):
            found.append(Speech(number, {None: 1.0}, None))
            continue
        scene = carry(tree, bare, chosen)
        options = [unattributed(scene), *(speaker_features(tree, scene, head, model.table) for head in scene.heads)]
        chances = model.speakers.probabilities(options)
        given = _framed(tree, scene, model.table, dict(zip((None, *scene.heads), chances, strict=True)))
        given = spoken_by(tree, scene.link.anchor if scene.link else None, given, model.table)
        speech = Speech(number, without_barred(tree, number, given), scene.link)
        ranked = speech.ranked
        # a speaker who is not clear here is no help to the next stretch
        chosen[number] = ranked[0][0] if ranked and ranked[0][1] >= 0.5 else None
        found.append(speech)
    return [_heading(tree, speech, found) for speech in found]


def _heading(tree: Tree, speech: Speech, found: list[Speech]) -> Speech:
    """Return the speech as it is, or, of a heading that repeats another one's words, with the other's speaker."""
    echo = echoed(tree, speech.number, [(other.number, other.chances) for other in found])
    return speech if echo is None else Speech(speech.number, echo, None)
