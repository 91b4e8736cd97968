"""What was said once and is printed more than once: in the same words, in part of them or in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.link.joining import grouped
from generator.link.labels import label
from generator.link.statements import Statement, statements
from generator.link.voices import Voice, relate, spelled_alike
from generator.model import Annotated, Utterance, Variant


def align_utterances(documents: tuple[Annotated, ...], *, speaker_of: Mapping[str, str]) -> tuple[Utterance, ...]:
    """Return what is printed more than once, the fullest printing of each first; what is printed once is left out.

    ``speaker_of`` gives the speaker's id by quotation id. Statements are gathered, not quotations: one of several
    sentences is a variant of every utterance that one of its sentences belongs to. ``doubt`` is set where the same
    words are printed as said by people who are known to be two; the speaker is then None.
    """
    found = sorted(statements(documents, speaker_of=speaker_of), key=lambda one: one.fullness)
    printed = [_apart(group) for group in grouped(found) if any(one.quotation.said for one in group)]
    taken: set[str] = set()
    return tuple(_utterance(group, taken) for group in _different(printed))


def _apart(group: Sequence[Statement]) -> list[Statement]:
    """Return the printings without those that lie inside a fuller one: a quotation in a quotation is not said twice."""
    kept: dict[str, list[Statement]] = defaultdict(list)
    for one in group:
        if not any(other.quotation.span.overlaps(one.quotation.span) for other in kept[one.document]):
            kept[one.document].append(one)
    return sorted((one for printed in kept.values() for one in printed), key=lambda one: one.fullness)


def _different(groups: Iterable[list[Statement]]) -> list[list[Statement]]:
    """Return the groups of several printings; where two are of the same quotations, or some of them, the larger."""
    kept: list[tuple[frozenset[str], list[Statement]]] = []
    held: dict[str, list[int]] = defaultdict(list)
    for group in sorted(groups, key=len, reverse=True):
        ids = frozenset(one.quotation.id for one in group)
        if len(ids) < 2 or any(ids <= kept[at][0] for at in held[group[0].quotation.id]):
            continue
        for name in ids:
            held[name].append(len(kept))
        kept.append((ids, group))
    return sorted((group for _, group in kept), key=lambda group: group[0].fullness)


def _utterance(group: Sequence[Statement], taken: set[str]) -> Utterance:
    variants: dict[str, list[str]] = {}
    for one in group:
        variants.setdefault(one.document, []).append(one.quotation.id)
    doubt = _disagreement(group)
    spoken = sorted((one for one in group if one.voice.speaker), key=lambda one: not one.voice.sure)
    return Utterance(
        id=label(group[0].text, taken=taken),
        speaker=spoken[0].voice.speaker if spoken and not doubt else None,
        variants=tuple(Variant(document=document, quotations=tuple(ids)) for document, ids in variants.items()),
        doubt=doubt,
    )


def _differ(one: Voice, other: Voice) -> bool:
    return relate(one, other) == "other" or (one.name != other.name and spelled_alike(one.name, other.name))


def _disagreement(group: Sequence[Statement]) -> str:
    """Return who is named for one statement, in words, where documents are sure of two who are not one; else ""."""
    sure = {one.voice.speaker: one for one in reversed(group) if one.voice.sure and one.voice.speaker}
    named = sorted(sure.values(), key=lambda one: one.fullness)
    first = named[0].voice if named else None
    if first is None or not any(_differ(first, one.voice) for one in named[1:]):
        return ""
    return "; ".join(f"{one.document} names {one.quotation.speaker}" for one in named)
