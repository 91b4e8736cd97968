"""Figures, or days, that an editor tells to answer one question, or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator.correct.fields import replaced
from generator.correct.found import Found, named, only, same_already, unknown
from generator.correct.labels import called, labels_of
from generator.correct.places import Misplaced
from generator.describe.ids import free, slug
from generator.describe.origins import Origins
from generator.model import Answer, Claim, Correction, Linked

WORDS = 5  # of a question in its id


def is_answered(linked: Linked, label: str, found: Found) -> bool:
    """Say whether ``label`` is the id of a question that figures answer, or of a figure, which may answer one."""
    return label in found.figures or called(linked.claims, label) is not None


def merged_claims(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with questions, or figures compared with none yet, told to be answers to one question."""
    only(correction, ("with", "question", "relation"))
    labels = (correction.target, *named(correction.to["with"], "with"))
    parts = list(dict.fromkeys(_named_by(linked, label, found) for label in labels))
    if len(parts) < 2:
        raise same_already(correction, parts[0].id)
    into, *others = parts
    known = dict.fromkeys(answer for one in parts for answer in one.answers)
    answers = tuple(sorted(known, key=lambda one: one.date or "9999"))
    if len({answer.figure in found.dates for answer in answers}) > 1:
        raise Misplaced("one of them is answered by days and another by numbers; they cannot stand side by side")
    question = str(correction.to.get("question") or next((one.question for one in parts if one.question), ""))
    if not question:
        raise Misplaced("no question is asked of these figures yet; write it as 'question: How many …?'")
    fields = {name: value for name, value in correction.to.items() if name == "relation"}
    whole = replace(
        replaced(into, fields),
        id=into.id or _fresh(linked, question),
        question=question,
        formerly=(*into.formerly, *labels_of(*others)),
    )
    whole = _told(whole, answers, linked, found, why=correction.why, asked="relation" not in fields)
    return _put(linked, [whole], gone=parts), f"one question, {whole.id}: {', '.join(one.figure for one in answers)}"


def split_claim(linked: Linked, correction: Correction, found: Found) -> tuple[Linked, str]:
    """Return ``linked`` with some answers taken out of a question: they answer ``into``, another or a new one, or none.

    A question that one figure alone is left to answer is asked no more.
    """
    only(correction, ("into", "figures", "documents"))
    given = named(correction.to.get("figures"), "figures")
    listed = {found.figures[name][0].id if name in found.figures else name for name in given}
    sources = set(named(correction.to.get("documents"), "documents"))
    if not (listed or sources):
        raise Misplaced("'split' takes 'figures' or 'documents', the answers that are to another question")
    old = _named_by(linked, correction.target, found)
    moving = tuple(one for one in old.answers if one.figure in listed or one.document in sources)
    if not moving or len(moving) == len(old.answers):
        what = "is all that answers" if moving else "is no answer to"
        names = ", ".join(one.figure for one in old.answers)
        raise Misplaced(f"what is named there {what} '{old.id or correction.target}'; it has {names}")
    left = tuple(one for one in old.answers if one not in moving)
    into = str(correction.to.get("into") or "")
    known = called(linked.claims, into)
    if known is not None and known.id == old.id:
        raise Misplaced(f"'into' {into} is the same question; name another, ask a new one, or leave it out")
    new = known or Claim(id="", question=into or old.question, relation="differ", answers=())
    new = replace(new, id=new.id or _fresh(linked, new.question))
    pair = ((old, left), (new, (*new.answers, *moving)))
    kept = [_told(one, answers, linked, found, why=correction.why) for one, answers in pair if len(answers) > 1]
    apart = f"{new.id}: " if new.id in {one.id for one in kept} else "no question: "
    return _put(linked, kept, gone=[old, new]), f"gave to {apart}{', '.join(one.figure for one in moving)}"


def _named_by(linked: Linked, label: str, found: Found) -> Claim:
    """Return the claim that ``label`` names or, a figure, answers; one compared with nothing yet has no id."""
    if known := called(linked.claims, label):
        return known
    if label not in found.figures:
        said = f"'{label}' is neither a figure nor a question that figures answer"
        raise unknown(said, label, (*found.figures, *(one.id for one in linked.claims)), listed="claims.yml")
    figure, document = found.figures[label]
    held = [one for one in linked.claims if any(answer.figure == figure.id for answer in one.answers)]
    if len(held) > 1:
        raise Misplaced(f"'{label}' answers several questions; name one of {', '.join(one.id for one in held)}")
    alone = Answer(
        document=document.document.id,
        figure=figure.id,
        value=figure.value,
        modifier=figure.sign,
        speaker=linked.speaker_of.get(figure.quotation) or figure.speaker,
        date=document.document.published,
    )
    return held[0] if held else Claim(id="", question="", relation="differ", answers=(alone,))


def _fresh(linked: Linked, question: str) -> str:
    taken = set(labels_of(*linked.claims))
    return free(slug(question.removeprefix("How "), most=WORDS), taken)


def _told(
    claim: Claim, answers: tuple[Answer, ...], linked: Linked, found: Found, *, why: str, asked: bool = True
) -> Claim:
    """Return ``claim`` with ``answers``, and what they are to each other by an editor's say."""
    known: dict[str, Any] = {**found.figures, **found.dates}
    spans = [(one.document, known[one.figure][0].span) for one in answers if one.figure in known]
    return replace(
        claim,
        answers=answers,
        relation=_relation(answers, claim) if asked else claim.relation,
        origins=Origins(linked.passages, found.documents).count(spans),
        because=f"editor: {why}",
    )


def _relation(answers: Sequence[Answer], claim: Claim) -> Any:
    if len({(one.value, one.modifier) for one in answers}) == 1:
        return "agree"
    return "change" if claim.relation == "change" else "differ"


def _put(linked: Linked, claims: Sequence[Claim], *, gone: Sequence[Claim]) -> Linked:
    names = {one.id for one in gone}
    rest = (one for one in linked.claims if one.id not in names)
    return replace(linked, claims=tuple(sorted((*rest, *claims), key=lambda one: one.id)))
