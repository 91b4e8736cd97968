"""Dates that contradict each other: one thing, dated to different days by different documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.describe.origins import Origins
from generator.link.dated import LEAST, Dated, find_dated
from generator.link.days import meet
from generator.link.happenings import Happening, happening_of
from generator.link.labels import label
from generator.link.likeness import Likeness
from generator.link.naming import Naming
from generator.model import Annotated, Answer, Claim, SharedPassage
from generator.read.lexicons import read_lexicon

YEARS = 3660  # days within which two years given for what happens once contradict each other
ALIKE = 0.75  # share of words from which two sentences on different days tell of one thing
SHARED = 3  # words of substance they must have in common
APART = 31  # days; further apart the same words tell of two happenings
KEYS = 6  # rarest words by which sentences find each other
TRIED = 8  # sentences held against each


def contradicting_dates(
    documents: tuple[Annotated, ...],
    *,
    speaker_of: Mapping[str, str],
    passages: tuple[SharedPassage, ...] = (),
    speaker_named: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Claim, ...]:
    """Return claims whose answers are dates: one thing on days that do not meet.

    One thing is what nearly the same words tell under one verb, a day each and at most a month apart, or what happens
    once to a subject ("the dam burst", "the bridge opened in 1978"). No statements: the same may be said on two days.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    naming, origins = Naming(ordered, speaker_of, speaker_named or {}), Origins(passages, ordered)
    places = {(one.document.id, timex.id): (timex, one.document.text) for one in ordered for timex in one.dates}
    found = find_dated(ordered, naming=naming, origins=origins, least=0)
    dated = [one for one in found if one.founds and not one.caption]
    once = {(one.document, one.timex): happening_of(one, *places[one.document, one.timex]) for one in dated}
    kept = [
        Told(one, once[one.document, one.timex])
        for one in dated
        if once[one.document, one.timex]
        or (one.width == 1 and len(one.words) >= LEAST and one.predicate and one.predicate not in _cues())
    ]
    taken: set[str] = set()
    groups = [[told.dated for told in group] for group in _groups(kept)]
    return tuple(_claim(group, origins, taken) for group in groups if not _agree(group))


@dataclass(frozen=True, slots=True)
class Told:
    """A dated sentence and what it says happened once, None where it says nothing of the kind."""

    dated: Dated
    once: Happening | None


def _agree(group: Sequence[Dated]) -> bool:
    return max(one.days[0] for one in group) <= min(one.days[1] for one in group)


def _groups(told: Sequence[Told]) -> list[list[Told]]:
    likeness = Likeness(one.dated for one in told)
    groups: list[list[Told]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for one in told:
        keys = [*likeness.rarest(one.dated, KEYS), *([f"{one.once.verb} {one.once.head}"] if one.once else [])]
        tried = Counter(at for key in keys for at in index[key][-TRIED * 4 :])
        nearest = sorted(tried, key=lambda at: (-tried[at], at))[:TRIED]
        home = next((at for at in nearest if any(_same(one, other, likeness) for other in groups[at])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(one)
        for key in keys:
            if home not in index[key][-1:]:
                index[key].append(home)
    return groups


def _same(told: Told, another: Told, likeness: Likeness) -> bool:
    one, other = told.dated, another.dated
    if one.document == other.document:
        return False
    apart = abs(date.fromisoformat(one.days[0]).toordinal() - date.fromisoformat(other.days[0]).toordinal())
    if told.once and another.once and told.once.may_be(another.once):
        return one.planned == other.planned and apart <= (APART if one.width == other.width == 1 else YEARS)
    if one.predicate != other.predicate or max(one.width, other.width) > 1:
        return False
    copied = bool(set(one.copied) & set(other.copied))
    enough = len(one.words & other.words) >= SHARED and likeness.words(one, other) >= ALIKE
    if meet(one.days, other.days):
        return copied or enough
    return enough and apart <= APART and not (one.numbers and other.numbers and one.numbers != other.numbers)


def _claim(group: Sequence[Dated], origins: Origins, taken: set[str]) -> Claim:
    told = sorted(group, key=lambda one: (one.days, one.document, one.sentence))
    question = f"On which day? “{told[0].text}”"
    return Claim(
        id=label(f"day {told[0].text}", taken=taken),
        question=question,
        relation="differ",
        answers=tuple(
            Answer(
                document=one.document,
                figure=one.timex,
                value=one.edtf,
                modifier="=",
                speaker=None,
                date=one.published,
            )
            for one in told
        ),
        origins=origins.count((one.document, one.sentence) for one in told),
        because="one thing is told under different days",
    )


@cache
def _cues() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("cue_verbs") if "lemma" in row)
