"""Statements that an editor tells to be one, printed in several ways, or to be two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.correct.found import Found, named, only, same_already, unknown
from generator.correct.labels import called, labels_of
from generator.correct.places import Misplaced
from generator.correct.speakers import speaker_of
from generator.describe.ids import free, slug
from generator.model import Correction, Linked, Utterance, Variant

WORDS = 5  # in the id of a statement


def is_statement(linked: Linked, label: str, found: Found) -> bool:
    """Say whether ``label`` is a statement's id, or that of a quotation, which may be a printing of one."""
    return label in found.quotations or called(linked.utterances, label) is not None


def merged_statements(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with the statements, or quotations printed once, told to be printings of one statement.

    Where their speakers are two, it is open who said it, unless the correction says.
    """
    only(correction, ("with", "speaker"))
    labels = (correction.target, *named(correction.to["with"], "with"))
    parts = list(dict.fromkeys(_named_by(linked, label, found) for label in labels))
    if len(parts) < 2:
        raise same_already(correction, parts[0].id)
    quotations = tuple(dict.fromkeys(name for one in parts for name in _quotations(one, found)))
    into = parts[0]
    whole = replace(
        into,
        id=into.id or _fresh(linked, quotations, found),
        variants=_variants(quotations, found),
        formerly=tuple(dict.fromkeys((*into.formerly, *labels_of(*parts[1:])))),
    )
    if "speaker" in correction.to:
        whole = replace(whole, speaker=said_by(linked, str(correction.to["speaker"])), doubt="")
    else:
        speaker, doubt = _whose(linked, parts)
        whole = replace(whole, speaker=speaker, doubt=doubt)
    gone = {one.id for one in parts} - {""}
    rest = tuple(one for one in linked.utterances if one.id not in gone)
    return replace(linked, utterances=(*rest, whole)), f"one statement, {whole.id}: {', '.join(quotations)}"


def split_statement(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with some printings of a statement taken out of it: they are another, or ``into`` a known one.

    What is left with one printing alone is no statement that several print.
    """
    only(correction, ("into", "quotations", "documents"))
    given = named(correction.to.get("quotations"), "quotations")
    listed = {found.quotations[name][0].id if name in found.quotations else name for name in given}
    sources = set(named(correction.to.get("documents"), "documents"))
    if not (listed or sources):
        raise Misplaced("'split' takes 'quotations' or 'documents', the printings that are of another statement")
    old = _named_by(linked, correction.target, found)
    names = _quotations(old, found)
    moving = [name for name in names if name in listed or found.quotations[name][1].document.id in sources]
    if not moving or len(moving) == len(names):
        what = "is all that prints" if moving else "is no printing of"
        raise Misplaced(f"what is named there {what} '{old.id or correction.target}'; it has {', '.join(names)}")
    left = [name for name in names if name not in moving]
    others = [one for one in linked.utterances if one.id != old.id]
    kept = [_share(old, old, left, linked, found)] if len(left) > 1 else []
    into = correction.to.get("into")
    if into is not None:
        other = _named_by(linked, str(into), found)
        if other.id == old.id:
            raise Misplaced(f"'into' {into} is the same statement; name another, or leave it out")
        taken = (*_quotations(other, found), *moving)
        label = other.id or _fresh(linked, taken, found)
        new = replace(other, id=label, variants=_variants(taken, found))
        others = [one for one in others if one.id != other.id]
    else:
        new = Utterance(id=_fresh(linked, moving, found), speaker=None, variants=())
        new = _share(new, old, moving, linked, found)
    several = len(_quotations(new, found)) > 1
    apart = f"{new.id}: {', '.join(moving)}" if several else f"alone: {moving[0]}"
    return replace(linked, utterances=(*others, *kept, *([new] if several else []))), f"took out {apart}"


def said_by(linked: Linked, who: str) -> str:
    """Return the id of the speaker whom an editor calls ``who``, by name or id."""
    by_name = {one.name: one.id for one in linked.speakers}
    return by_name.get(who) or speaker_of(linked, who).id


def _named_by(linked: Linked, label: str, found: Found) -> Utterance:
    """Return the statement that ``label`` names or, a quotation, is printed for; one printed once has no id."""
    if known := called(linked.utterances, label):
        return known
    if label not in found.quotations:
        said = f"'{label}' is neither a quotation nor a statement that several print"
        raise unknown(said, label, (*found.quotations, *(one.id for one in linked.utterances)), listed="utterances.yml")
    quotation, document = found.quotations[label]
    held = [one for one in linked.utterances if quotation.id in _quotations(one, found)]
    if len(held) > 1:
        raise Misplaced(f"'{label}' holds several statements; name one of {', '.join(one.id for one in held)}")
    alone = Variant(document=document.document.id, quotations=(quotation.id,))
    who = linked.speaker_of.get(quotation.id) if quotation.sure else None
    return held[0] if held else Utterance(id="", speaker=who, variants=(alone,))


def _quotations(one: Utterance, found: Found) -> tuple[str, ...]:
    """Return the printings of ``one`` that no correction has dropped."""
    return tuple(name for variant in one.variants for name in variant.quotations if name in found.quotations)


def _variants(quotations: Iterable[str], found: Found) -> tuple[Variant, ...]:
    by_document: dict[str, list[str]] = defaultdict(list)
    for name in quotations:
        by_document[found.quotations[name][1].document.id].append(name)
    return tuple(Variant(document=document, quotations=tuple(names)) for document, names in by_document.items())


def _fresh(linked: Linked, quotations: Sequence[str], found: Found) -> str:
    quotation, document = found.quotations[quotations[0]]
    taken = set(labels_of(*linked.utterances))
    return free(slug(quotation.span.of(document.document.text), most=WORDS), taken)


def _whose(linked: Linked, parts: Iterable[Utterance]) -> tuple[str | None, str]:
    """Return whose a statement of ``parts`` is, and the doubt where they are of two speakers."""
    who = {one.speaker: one.variants[0].document for one in parts if one.speaker}
    doubts = [one.doubt for one in parts if one.doubt]
    if len(who) > 1:
        names = {one.id: one.name for one in linked.speakers}
        doubts.append("; ".join(f"{document} names {names.get(label, label)}" for label, document in who.items()))
    return None if doubts else next(iter(who), None), "; ".join(doubts)


def _share(one: Utterance, old: Utterance, quotations: Sequence[str], linked: Linked, found: Found) -> Utterance:
    """Return ``one`` as the statement that ``quotations``, part of the printings of ``old``, are by themselves."""
    sure = [name for name in quotations if found.quotations[name][0].sure and name in linked.speaker_of]
    parts = [Utterance(id="", speaker=linked.speaker_of[name], variants=_variants((name,), found)) for name in sure]
    speaker, doubt = _whose(linked, parts) if old.doubt or not old.speaker else (old.speaker, "")
    return replace(one, variants=_variants(quotations, found), speaker=speaker, doubt=doubt)
