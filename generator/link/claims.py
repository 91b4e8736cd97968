"""Figures that answer the same question, side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.link.days import day_bounds
from generator.link.figure_facts import Asked, ask
from generator.link.figure_words import generic
from generator.link.labels import label
from generator.link.naming import Naming
from generator.link.one_question import ROUGH, against, doubts, needed_words
from generator.link.origins import Origins
from generator.link.questions import question_of
from generator.link.relations import relation_of
from generator.link.topics import Topics
from generator.model import Annotated, Answer, Claim, SharedPassage, Span

SIMILAR = 3  # times by which two only numbers of a noun may differ and still be taken for one count
TOLD = re.compile(r"[.!?][”\"’)]*\s*$")  # a sentence, not a headline, gives the figure where both do
TOGETHER = 2  # words that two speakers' figures in one document share where they are of one count
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
    origins, topics = Origins(passages, ordered), Topics(ordered)
    naming = Naming(ordered, speaker_of, speaker_named or {})
    buckets: dict[tuple[str, ...], list[Asked]] = defaultdict(list)
    for one in ordered:
        for asked in ask(one):
            noun = "people" if generic(asked.noun) else asked.noun
            buckets[asked.kind, asked.unit or "", noun if asked.kind == "count" else ""].append(asked)
    taken: set[str] = set()
    claims = [
        _claim(cluster, naming=naming, origins=origins, taken=taken)
        for _, bucket in sorted(buckets.items())
        for cluster in _clusters(bucket, origins, topics)
        if _worth_telling(cluster, naming)
    ]
    return tuple(sorted(claims, key=lambda claim: claim.id))


Number = tuple[Decimal | None, Decimal | None]
Sole = Callable[[Asked, Asked], bool]


@dataclass(slots=True)
class _Cluster:
    """Figures that answer one question; ``kinds`` holds one of each set of facts among them."""

    members: list[Asked] = field(default_factory=list)
    kinds: dict[tuple[object, ...], Asked] = field(default_factory=dict)
    values: set[tuple[Decimal | None, Decimal | None]] = field(default_factory=set)
    sentences: set[tuple[str, Span]] = field(default_factory=set)

    def add(self, one: Asked) -> None:
        self.members.append(one)
        self.kinds.setdefault(
            (one.state, one.owner, one.place, one.traits, one.scope, one.day, one.added, one.noun), one
        )
        self.values.add((one.figure.low, one.figure.high))
        self.sentences.add((one.document, one.figure.sentence))

    def takes(self, one: Asked, *, copied: bool, topics: Topics, sole: Sole, apart: Sole) -> bool:
        """Say whether ``one`` answers the question: no fact against it, and enough for it.

        Two figures of one sentence count two things, unless the second says that it counts the first again.
        """
        value = (one.figure.low, one.figure.high)
        if copied and value in self.values:
            return True
        if not one.restates and value not in self.values and (one.document, one.figure.sentence) in self.sentences:
            return False
        if any(against(one, other) for other in self.kinds.values()):
            return False
        if any(apart(one, other) for other in self.members[:COMPARED]):
            return False
        return any(
            len(one.context & other.context) - doubts(one, other, topics) >= needed_words(one, other, sole(one, other))
            for other in self.members[:COMPARED]
        )


def _clusters(bucket: list[Asked], origins: Origins, topics: Topics) -> Iterable[list[Asked]]:
    """Return the figures of ``bucket`` that answer one question together, those that say most taken first."""
    clusters: list[_Cluster] = []
    values: dict[str, set[Decimal | None]] = defaultdict(set)
    by_value: dict[tuple[str, Number], list[Asked]] = defaultdict(list)
    for one in bucket:
        by_value[one.document, _number(one)].append(one)
        values[one.document].add(one.figure.low)

    def apart(one: Asked, other: Asked) -> bool:
        """Say whether two numbers are told apart: in one document, or by a document that gives both."""
        value, second = _number(one), _number(other)
        if value == second or one.restates or other.restates:
            return False
        if one.document == other.document:
            alike = bool(one.owner and one.state) and (one.owner, one.state) == (other.owner, other.state)
            near = alike or len(one.context & other.context) >= TOGETHER
            return one.figure.speaker == other.figure.speaker or not near
        return bool(_rivals(one, by_value[one.document, second]) or _rivals(other, by_value[other.document, value]))

    def sole(one: Asked, other: Asked) -> bool:
        low, high = sorted((one.figure.low or Decimal(0), other.figure.low or Decimal(0)))
        alone = len(values[one.document]) == len(values[other.document]) == 1
        return alone and low >= ROUGH and high <= SIMILAR * low

    by_state: dict[str | None, dict[int, None]] = defaultdict(dict)
    by_passage: dict[str, int] = {}
    for one in sorted(bucket, key=lambda one: (-_facts(one), one.order)):
        copied = origins.passages_at(one.document, one.figure.span)
        home = next((by_passage[passage] for passage in copied if passage in by_passage), None)
        if home is None or not clusters[home].takes(one, copied=True, topics=topics, sole=sole, apart=apart):
            states = [one.state, *([None] if one.state else [state for state in by_state if state])]
            near = dict.fromkeys(at for state in states for at in by_state[state])
            ranked = sorted(near, key=lambda at: _number(one) not in clusters[at].values)  # the same number first
            home = next(
                (at for at in ranked if clusters[at].takes(one, copied=False, topics=topics, sole=sole, apart=apart)),
                None,
            )
        if home is None:
            home = len(clusters)
            clusters.append(_Cluster())
        clusters[home].add(one)
        by_state[one.state][home] = None
        for passage in copied:
            by_passage.setdefault(passage, home)
    return [cluster.members for cluster in clusters]


def _number(one: Asked) -> Number:
    return one.figure.low, one.figure.high


def _rivals(one: Asked, others: Sequence[Asked]) -> bool:
    """Say whether ``one``'s document gives one of ``others`` as a count of its own, not as another account of it."""
    return any(not other.restates and one.figure.speaker == other.figure.speaker for other in others)


def _facts(one: Asked) -> int:
    return sum(fact is not None for fact in (one.state, one.owner, one.place)) + one.known


def _worth_telling(cluster: Sequence[Asked], naming: Naming) -> bool:
    if len({one.document for one in cluster}) > 1:
        return True
    speakers = {naming.of_figure(one.document, one.figure) for one in cluster}
    if not any(one.restates for one in cluster):
        return False  # within one document two numbers for one thing are set against each other in words
    return len(speakers) > 1 and len({(one.figure.low, one.figure.high) for one in cluster}) > 1


def _claim(cluster: Sequence[Asked], *, naming: Naming, origins: Origins, taken: set[str]) -> Claim:
    answers: dict[tuple[str | None, ...], tuple[Asked, Answer]] = {}
    for one in sorted(cluster, key=lambda one: (not TOLD.search(one.sentence), one.order)):
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
