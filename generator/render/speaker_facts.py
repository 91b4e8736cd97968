"""What belongs to a speaker beside their words: figures given, company kept, names borne."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from generator.describe.context import context_of
from generator.model import Alias, Quantity, Role, Span, Speaker
from generator.names.roles import read_role
from generator.render.answer_words import question_of
from generator.render.marking import Mark
from generator.render.passage_html import framed
from generator.render.places import Placed, Places
from generator.render.plain import bare, plain


def figures_given(places: Places) -> dict[str, list[Placed]]:
    """Return the figures each speaker gave, in print order."""
    given: dict[str, list[Placed]] = {}
    answers = {one.figure: one.speaker for claim in places.story.linked.claims for one in claim.answers if one.speaker}
    for name, at in places.findings.items():
        if isinstance(at.finding, Quantity) and name == at.finding.id:
            speaker = places.speaker(answers.get(name) or at.finding.speaker)
            if speaker:
                given.setdefault(speaker.id, []).append(at)
    return given


def figure_row(places: Places, at: Placed) -> dict[str, object]:
    """Return one figure in its sentence, with the question it answers where it answers one."""
    claims = {one.figure: claim for claim in places.story.linked.claims for one in claim.answers}
    claim = claims.get(at.finding.id)
    context = context_of(at.annotated, at.finding)
    shown = places.rights.may_show(at.document, context)
    words = framed(at.annotated.document.text, context, [Mark(at.finding.span, "figure")])
    return {
        "outlet": places.outlet(at.document),
        "href": at.href,
        "finding": at.finding.id,
        "direction": places.direction(at.document),
        "passage": words if shown else "",
        "question": question_of(places, claim) if claim else "",
        "claim": f"figures/{claim.id}/" if claim else "",
    }


def company_of(places: Places) -> dict[str, Counter[str]]:
    """Return, for each speaker, how often others are named in the sentences that name them."""
    together: dict[str, Counter[str]] = {}
    of = places.story.linked.speaker_of
    for one in places.documents.values():
        sentences: dict[Span, set[str]] = {}
        for mention in one.mentions:
            speaker = of.get(mention.id) or getattr(places.speaker(mention.name), "id", "")
            if speaker in places.speakers and not one.excluded(mention.span):
                sentences.setdefault(mention.sentence, set()).add(speaker)
        for named in sentences.values():
            for speaker in named:
                together.setdefault(speaker, Counter()).update(named - {speaker})
    return together


def names_of(places: Places, speaker: Speaker) -> list[tuple[str, str]]:
    """Return every printed name and role with the outlets that print it."""
    where: dict[str, list[str]] = {}
    printed: list[Alias | Role] = [*speaker.aliases, *speaker.roles]
    for one in printed:
        if may_show(places, one.document):
            where.setdefault(plain(one.text), []).append(one.document)
    return [
        (text, places.outlets(documents)) for text, documents in sorted(where.items(), key=lambda pair: -len(pair[1]))
    ]


def may_show(places: Places, document: str) -> bool:
    """Say whether words of a document may be shown at all."""
    return document in places.documents and places.rights.shows(document) != "link"


def role_of(places: Places, speaker: Speaker) -> str:
    """Return the part most documents give a speaker, in their words; empty where none may be shown.

    Where some say of what or where ("U.S. President") and most leave it out, those who say it are followed.
    """
    roles = Counter(plain(role.text) for role in speaker.roles if may_show(places, role.document))
    roles = roles or Counter(_worded(places).get(speaker.id, ()))
    roles = Counter({text: times for text, times in roles.items() if bare(text) != bare(speaker.name)})
    if not roles:
        return ""
    ranked = sorted(roles, key=lambda text: (roles[text], -len(text), text), reverse=True)
    return next((text for text in ranked if _fuller(text, ranked[0])), ranked[0])


def _fuller(text: str, other: str) -> bool:
    """Say whether ``text`` names the post that ``other`` does, and for which nation or body as that does not.

    >>> _fuller("U.S. President", "President"), _fuller("former U.S. President", "President")
    (True, False)
    >>> _fuller("the French president", "U.S. President"), _fuller("NATO Secretary General", "Secretary General")
    (False, True)
    """
    one, two = read_role(text), read_role(other)
    if one is None or two is None:
        return False
    same = (one.noun, one.former, one.second, one.fields) == (two.noun, two.former, two.second, two.fields)
    more, less = one.nations | one.bodies, two.nations | two.bodies
    return same and not less and bool(more)


@lru_cache(maxsize=1)  # every speaker of the story asks
def _worded(places: Places) -> dict[str, list[str]]:
    """Return the parts that mentions word of those whom the records give none, by speaker, in print order."""
    found: dict[str, list[str]] = {}
    of = places.story.linked.speaker_of
    for name, one in places.documents.items():
        if not may_show(places, name):
            continue
        naming = {quotation.mention: of.get(quotation.id) for quotation in one.quotations if quotation.mention}
        for mention in one.mentions:
            speaker = of.get(mention.id) or naming.get(mention.span)
            if speaker and mention.role:
                found.setdefault(speaker, []).append(plain(mention.role))
    return found
