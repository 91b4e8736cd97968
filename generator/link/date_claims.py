"""Dates that contradict each other: one thing, dated to different days by different documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from generator.link.dated import Dated, find_dated
from generator.link.days import meet
from generator.link.labels import label
from generator.link.likeness import Likeness
from generator.link.naming import Naming
from generator.link.origins import Origins
from generator.model import Annotated, Answer, Claim, SharedPassage
from generator.read.lexicons import read_lexicon

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
    """Return claims whose answers are dates: the same words or nearly so, under one verb, on days that do not meet.

    Only dates of one day count, at most a month apart, and no statements: the same may be said on two days.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    naming, origins = Naming(ordered, speaker_of, speaker_named or {}), Origins(passages, ordered)
    dated = [
        one
        for one in find_dated(ordered, naming=naming, origins=origins)
        if one.width == 1 and one.founds and not one.caption and one.predicate and one.predicate not in _cues()
    ]
    taken: set[str] = set()
    return tuple(_claim(group, origins, taken) for group in _groups(dated) if len({one.days for one in group}) > 1)


def _groups(dated: Sequence[Dated]) -> list[list[Dated]]:
    likeness = Likeness(dated)
    groups: list[list[Dated]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for one in dated:
        keys = likeness.rarest(one, KEYS)
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


def _same(one: Dated, other: Dated, likeness: Likeness) -> bool:
    if one.document == other.document or one.predicate != other.predicate:
        return False
    copied = bool(set(one.copied) & set(other.copied))
    enough = len(one.words & other.words) >= SHARED and likeness.words(one, other) >= ALIKE
    if meet(one.days, other.days):
        return copied or enough
    apart = abs(date.fromisoformat(one.days[0]).toordinal() - date.fromisoformat(other.days[0]).toordinal())
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
        because="nearly the same words stand under different days",
    )


@cache
def _cues() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("cue_verbs") if "lemma" in row)
