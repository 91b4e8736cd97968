"""Figures that answer the same question, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.link.days import day_bounds, meet
from generator.link.figure_facts import Asked, ask
from generator.link.labels import label
from generator.link.naming import Naming
from generator.link.origins import Origins
from generator.link.questions import question_of
from generator.link.relations import relation_of
from generator.model import Annotated, Answer, Claim, SharedPassage

NEVER = 1000  # words no two sentences share
TELLING = 20  # from which two documents hardly count the same thing alike by chance
COMPARED = 6  # answers of a claim a further figure is held against for words in common


def compare_figures(
    documents: tuple[Annotated, ...],
    *,
    speaker_of: Mapping[str, str],
    passages: tuple[SharedPassage, ...] = (),
    speaker_named: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Claim, ...]:
    """Return the questions several documents, or several speakers, answer with a figure; in alphabetical order.

    Only figures of one kind, unit and noun (or its synonym) meet, and never two that name another nation, place, state
    (sent, killed), description or time. What a figure leaves open is filled from the words around it; the fewer facts
    two figures share, the more words their sentences must have in common. ``Answer.speaker`` is a speaker's id, from
    ``speaker_of`` by quotation or mention or from ``speaker_named`` by document and name, else the name as printed.
    ``Answer.date`` is EDTF: the day the figure was given, else the day of print.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    origins = Origins(passages, ordered)
    naming = Naming(ordered, speaker_of, speaker_named or {})
    buckets: dict[tuple[str, ...], list[Asked]] = defaultdict(list)
    for one in ordered:
        for asked in ask(one):
            buckets[asked.kind, asked.unit or "", asked.noun if asked.kind == "count" else ""].append(asked)
    taken: set[str] = set()
    claims = [
        _claim(cluster, naming=naming, origins=origins, taken=taken)
        for _, bucket in sorted(buckets.items())
        for cluster in _clusters(bucket, origins)
        if _worth_telling(cluster, naming)
    ]
    return tuple(sorted(claims, key=lambda claim: claim.id))


def _clusters(bucket: list[Asked], origins: Origins) -> Iterable[list[Asked]]:
    """Yield the figures of ``bucket`` that answer one question, those that say most taken first."""
    clusters: list[list[Asked]] = []
    by_state: dict[str | None, list[int]] = defaultdict(list)
    by_passage: dict[str, int] = {}
    for one in sorted(bucket, key=lambda one: (-_facts(one), one.order)):
        copied = origins.passages_at(one.document, one.figure.span)
        home = next((by_passage[passage] for passage in copied if passage in by_passage), None)
        if home is not None and not _agrees(clusters[home], one, copied=True):
            home = None
        if home is None:
            rest = [None] if one.state else [state for state in by_state if state]
            near = [at for state in (one.state, *rest) for at in by_state[state]]
            home = next((at for at in dict.fromkeys(near) if _agrees(clusters[at], one, copied=False)), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
        clusters[home].append(one)
        if home not in by_state[one.state]:
            by_state[one.state].append(home)
        for passage in copied:
            by_passage.setdefault(passage, home)
    return clusters


def _facts(one: Asked) -> int:
    return sum(fact is not None for fact in (one.state, one.owner, one.place)) + one.known


def _agrees(cluster: Sequence[Asked], one: Asked, *, copied: bool) -> bool:
    """Say whether ``one`` answers the question of ``cluster``: no fact against it, and enough for it."""
    for other in cluster:
        same_value = other.figure.low == one.figure.low and other.figure.high == one.figure.high
        if copied and same_value:
            return True
        if _against(one, other):
            return False
    return any(len(one.context & other.context) >= _needed(one, other) for other in cluster[:COMPARED])


def _against(one: Asked, other: Asked) -> bool:
    """Say whether a fact speaks against one question: nation, place, state, description or time, or "another 500"."""
    return bool(
        one.added
        or other.added
        or (one.kind == "count" and one.state and other.state and one.state != other.state)
        or (one.kind != "count" and one.noun and other.noun and one.noun != other.noun)
        or (one.owner and other.owner and one.owner != other.owner)
        or (one.place and other.place and not _one_place(one.place, other.place))
        or (one.traits and other.traits and not one.traits & other.traits)
        or (one.scope is None) != (other.scope is None)
        or (one.scope and other.scope and not meet(one.scope, other.scope))
    )


def _one_place(one: str, other: str) -> bool:
    left, right = set(one.split()), set(other.split())
    return left <= right or right <= left


def _needed(one: Asked, other: Asked) -> int:
    """Return how many words of substance the sentences of two figures must share to answer one question."""
    same = one.figure.low == other.figure.low and one.figure.high == other.figure.high
    both = one.state is not None and one.state == other.state
    if one.kind != "count":
        named = bool(one.noun) and one.noun == other.noun
        dated = one.scope is not None
        if not (named or same or dated or (one.figure.predicate and one.figure.predicate == other.figure.predicate)):
            return NEVER
        return max(3 - 2 * named - dated - same, 1)
    if same and one.figure.low is not None and one.figure.low >= TELLING:
        return 0
    if one.known:
        return 0 if both else 1 if one.owner and one.owner == other.owner else 2
    return 1 if both else 2


def _worth_telling(cluster: Sequence[Asked], naming: Naming) -> bool:
    if len({one.document for one in cluster}) > 1:
        return True
    speakers = {naming.of_figure(one.document, one.figure) for one in cluster}
    return len(speakers) > 1 and len({(one.figure.low, one.figure.high) for one in cluster}) > 1


def _claim(cluster: Sequence[Asked], *, naming: Naming, origins: Origins, taken: set[str]) -> Claim:
    answers: dict[tuple[str | None, ...], tuple[Asked, Answer]] = {}
    for one in sorted(cluster, key=lambda one: one.order):
        answer = Answer(
            document=one.document,
            figure=one.figure.id,
            value=_value(one),
            modifier=one.figure.modifier,
            speaker=naming.of_figure(one.document, one.figure),
            date=one.said,
        )
        key = (answer.document, answer.value, answer.modifier, answer.speaker)
        answers.setdefault(key, (one, answer))
        if answer.speaker:
            answers.pop((*key[:3], None), None)
        elif any(other[:3] == key[:3] and other[3] for other in answers):
            answers.pop(key)
    told = sorted(answers.values(), key=lambda pair: (day_bounds(pair[1].date) or ("9999", "9999"), pair[0].order))
    relation, because = relation_of([pair[0] for pair in told], [pair[1] for pair in told])
    question = question_of([one for one, _ in told])
    return Claim(
        id=label(question.removeprefix("How "), taken=taken),
        question=question,
        relation=relation,
        answers=tuple(answer for _, answer in told),
        origins=origins.count((one.document, one.figure.span) for one, _ in told),
        because=because,
    )


def _value(one: Asked) -> str | None:
    low, high = one.figure.low, one.figure.high
    if low is None or high is None or one.figure.vague:
        return None
    return f"{low:f}" if low == high else f"{low:f}-{high:f}"
