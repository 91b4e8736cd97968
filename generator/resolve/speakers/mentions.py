"""Give every mention the fullest name the document has for the one meant."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from generator.model import Document, Mention, Quotation
from generator.model.findings import MentionKind
from generator.resolve.speakers.addressed import as_people
from generator.resolve.speakers.bodies import name_bodies
from generator.resolve.speakers.cast import build_cast
from generator.resolve.speakers.epithets import resolve_epithet
from generator.resolve.speakers.introductions import introductions
from generator.resolve.speakers.issuer import issuer_of
from generator.resolve.speakers.namesakes import is_somebody_here
from generator.resolve.speakers.offices import office_of
from generator.resolve.speakers.others import antecedent, resolve_other
from generator.resolve.speakers.own_bodies import own_body
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.pronouns import resolve_pronoun, salient
from generator.resolve.speakers.scene import Scene
from generator.resolve.speakers.sexes import SEX, note_sexes, of_one_sex
from generator.resolve.speakers.sources import source_mention


def resolve_mentions(
    mentions: tuple[Mention, ...], quotations: tuple[Quotation, ...], *, document: Document, parsed: Doc
) -> tuple[Mention, ...]:
    """Return the mentions, each with the fullest name the document gives for the one meant, in text order.

    Sources of quotations that no mention covers come in as mentions of their own ("Western officials"). Where two
    people are possible ``name`` is None and ``candidates`` holds both; ``rule`` says how it was decided.
    """
    text = document.text
    mentions = as_people(tuple(sorted(mentions, key=lambda m: m.span)), text)
    new = {}
    for quotation in quotations:
        if quotation.mention is not None:
            mention, added = source_mention(quotation.mention, mentions, parsed, text)
            if added:
                new[mention.span] = mention
    mentions = tuple(sorted((*mentions, *new.values()), key=lambda m: m.span))
    cast, found = build_cast(mentions, text)
    bodies = name_bodies(mentions, text, publisher=document.publisher)
    issuer = issuer_of(document.publisher, text)
    scene = Scene(parsed, mentions, quotations, cast, introductions(mentions, found, text), issuer)
    for i, one in found.items():
        if one.person is not None:
            scene.persons[i] = one.person
    note_sexes(scene)
    resolved = []
    for i, mention in enumerate(mentions):
        if i in bodies:
            somebody = is_somebody_here(cast, mention, text) if mention.kind == "government" else None
            if somebody is not None:
                scene.persons[i] = somebody
                namesake = replace(mention, form="name", kind="person")
                resolved.append(_told(namesake, Found(somebody, confidence=0.8, rule="cast/place")))
                continue
            name, candidates, rule, sure = bodies[i]
            staff = office_of(scene, i) or own_body(scene, i, bodies)
            if staff is not None:
                resolved.append(
                    replace(mention, name=staff.name, candidates=(), rule=staff.rule, confidence=staff.sure)
                )
                continue
            kind = mention.kind if mention.kind in {"outlet", "government"} else "organisation"
            resolved.append(replace(mention, name=name, kind=kind, candidates=candidates, rule=rule, confidence=sure))
            continue
        one = _led_to(scene, i, found[i]) if i in found else _resolve(scene, i, resolved)
        if one.person is not None:
            scene.persons[i] = one.person
            one = _no_surer(scene, i, one)
            scene.trust[i] = one.confidence
        elif mention.form == "epithet" and mention.kind == "person":
            scene.left_open[i] = one.candidates
        resolved.append(_told(mention, one))
    return tuple(resolved)


def _no_surer(scene: Scene, i: int, found: Found) -> Found:
    """Return whom a pronoun means no more surely than the name or the role before it that it takes up."""
    if scene.mentions[i].form != "pronoun":
        return found
    for j in range(i - 1, -1, -1):
        if scene.mentions[j].form != "pronoun" and scene.persons.get(j) is found.person:
            return replace(found, confidence=min(found.confidence, scene.trust.get(j, 1.0)))
    return found


def _led_to(scene: Scene, i: int, found: Found) -> Found:
    """Return whom a surname of several means: whom the text speaks of, as a pronoun would, but never surely."""
    if found.person is not None or not found.candidates or found.rule == "cast/plain-word":
        return found
    fitting = of_one_sex(scene, i, found.candidates)
    if len(fitting) == 1:
        return Found(fitting[0], candidates=found.candidates, confidence=0.9, rule="cast/pronoun")
    led = salient(scene, i, sex=None, among=fitting)
    if led.rule != "pronouns/clear":
        return found
    return replace(led, candidates=found.candidates, confidence=0.8, rule="cast/salient")


def _resolve(scene: Scene, i: int, before: list[Mention]) -> Found:
    mention = scene.mentions[i]
    if mention.form == "pronoun":
        word = mention.span.of(scene.text).lower()
        if word not in SEX:
            return resolve_other(scene, i, before)
        found = resolve_pronoun(scene, i)
        if found.person is not None and found.rule == "pronouns/clear" and not scene.quoted(mention.span.start):
            found.person.sexes[SEX[word]] += 1  # who was "he" is not "she" in the next sentence
        return found
    owner = mention.span.of(scene.text).lower().partition(" ")[0]
    if owner in {"his", "her"}:
        whose = salient(scene, i, sex="male" if owner == "his" else "female").person
        if whose is not None:
            scene.owners[i] = whose
    if owner == "whose" and (whose := antecedent(scene, i)) is not None:
        scene.owners[i] = whose
    return resolve_epithet(scene, i)


def _told(mention: Mention, found: Found) -> Mention:
    person = found.person
    return replace(
        mention,
        name=(person.name or None) if person is not None else None,
        kind="organisation" if found.rule == "others/issuer" else _kind(mention, person),
        candidates=tuple(dict.fromkeys(p.name for p in found.candidates)),
        rule=found.rule or mention.rule,
        confidence=found.confidence,
    )


def _kind(mention: Mention, person: Person | None) -> MentionKind:
    """Return "unnamed" for one whom the document never names; one it names is a person, whatever calls them here."""
    if person is None:
        return mention.kind
    if person.phrase:
        return "unnamed"
    return "person" if mention.kind == "unnamed" else mention.kind
