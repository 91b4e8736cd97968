"""What was said once and is printed more than once: in the same words, in part of them or in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.link.labels import label
from generator.link.retelling import FRAGMENT, NEVER, PHRASE, Retelling
from generator.link.statements import Statement, statements
from generator.link.voices import Voice, relate, spelled_alike
from generator.model import Annotated, Utterance, Variant

TRIED = 8  # groups a statement is held against, those that share most with it first
NEARLY = 0.25  # of what the nearest group shares; one that shares less is not tried beside it
HELD = 4  # printings of each that it is held against
COMMON = 50  # groups beyond which what they share tells them no more apart, and would cost more with every document
RAREST = 8  # terms of a statement that may lead to another printing of it

Key = tuple[str, ...]


def align_utterances(documents: tuple[Annotated, ...], *, speaker_of: Mapping[str, str]) -> tuple[Utterance, ...]:
    """Return what is printed more than once, the fullest printing of each first; what is printed once is left out.

    ``speaker_of`` gives the speaker's id by quotation id. Statements are gathered, not quotations: one of several
    sentences is a variant of every utterance that one of its sentences belongs to. ``doubt`` is set where the same
    words are printed as said by people who are known to be two; the speaker is then None.
    """
    found = sorted(statements(documents, speaker_of=speaker_of), key=lambda one: one.fullness)
    printed = [_apart(group) for group in _gather(found)]
    taken: set[str] = set()
    return tuple(_utterance(group, taken) for group in _different(printed))


def _gather(found: Sequence[Statement]) -> list[list[Statement]]:
    """Return ``found`` in groups of one statement each; every one, fullest first, joins the group it is most like."""
    retelling = Retelling(found)
    groups: list[list[Statement]] = []
    index: dict[Key, list[int]] = defaultdict(list)
    for one in found:
        keys = sorted(set(keys_of(one, retelling)))
        places = Counter(at for key in keys if len(index[key]) <= COMMON for at in index[key])
        least = NEARLY * max(places.values(), default=0)
        tried = sorted((at for at in places if places[at] >= least), key=lambda at: (-places[at], at))[:TRIED]
        # of two that hold it alike the one that says least else: a clause before its sentence
        likeness, _, back = max(
            ((_likeness(retelling, one, groups[at]), -len(groups[at][0].words), -at) for at in tried),
            default=(NEVER, 0, 0),
        )
        home = -back if likeness > 0 else len(groups)
        if home == len(groups):
            groups.append([])
        groups[home].append(one)
        for key in keys:
            if home not in index[key][-1:]:
                index[key].append(home)
    return groups


def _likeness(retelling: Retelling, one: Statement, group: Sequence[Statement]) -> float:
    if any(other.quotation is one.quotation for other in group):
        return NEVER
    # a sentence of two clauses that joined for the one must not bring in what is like the other
    held = [group[0], *(other for other in group[1:] if other.form != "compound")][:HELD]
    foreign = any(relate(one.voice, other.voice) == "other" for other in held)
    likely = [(retelling.of(one, other, foreign=foreign), other.document == one.document) for other in held]
    # a fragment of both must not make two statements of one document one
    return NEVER if any(odds <= 0 and here for odds, here in likely) else max(odds for odds, _ in likely)


def keys_of(one: Statement, retelling: Retelling) -> Iterator[Key]:
    """Yield what another printing would share: two rare terms, one of the same speaker's, words in a row."""
    rare = sorted(retelling.rarest(one, RAREST))
    yield from (("two", left, right) for at, left in enumerate(rare) for right in rare[at + 1 :])
    yield from (("of", one.voice.speaker or "", term) for term in rare)
    yield from (one.words[at : at + PHRASE] for at in range(len(one.words) - PHRASE + 1))
    for words in one.quoted:
        for size in range(FRAGMENT, PHRASE):
            yield from (("said", *words[at : at + size]) for at in range(len(words) - size + 1))


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
