"""How salient is everyone named before a pronoun: points, in the spirit of Lappin and Leass (1994)."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.names.media import is_medium
from generator.names.roles import Sex
from generator.resolve.speakers.person import Person
from generator.resolve.speakers.scene import Scene

REACH = 6  # sentences back
_NEAR = (100, 80, 50, 32, 20, 12, 8)  # by sentences away
_SUBJECT, _OBJECT, _INSIDE = 40, 8, -15
_SPEAKER, _SPEAKER_BEFORE = 30, 12  # the source of the quotation before, in this paragraph or the one before
_GOES_ON = 20  # and nobody else was called by a name or a role since: "…,” Okoye said. ¶ She added …"
_PARAGRAPH = 20  # named in this paragraph
_OPENS = 12  # named as the subject of the sentence that opens this paragraph or the one before
_GOVERNS = 60  # subject of the verb whose clause the pronoun is subject of: "Okoye said she …"
_UNKNOWN_SEX, _BESIDE_KNOWN = -12, -18  # nothing tells the sex; and of another candidate it is known to fit
_QUOTED = -60  # named inside someone's quoted words
_REPORTED = -30  # or inside what someone is reported to have said


def scores_of(scene: Scene, i: int, token: Token, sex: Sex | None) -> dict[Person, tuple[float, int]]:
    """Return the points of everyone of ``sex`` (any, where None) before mention ``i``, and where their best one stands.

    ``token`` is the pronoun; nearness counts first, then what a mention is in its sentence.
    """
    place = scene.mentions[i].span.start
    here = scene.sentence(place)
    speaker, paragraph = scene.last_speaker(place)
    last = _last_called(scene, i)
    scores: dict[Person, tuple[float, int]] = {}
    counts: dict[Person, int] = {}
    for j in range(i - 1, -1, -1):
        start = scene.mentions[j].span.start
        away = here - scene.sentence(start)
        if away > REACH:
            break
        for person, owner in ((scene.persons.get(j), False), (scene.owners.get(j), True)):
            if person is None or not _one_person(person) or (sex is not None and person.sex not in {None, sex}):
                continue
            if not owner and _cannot(scene, i, j, token, away=away):
                continue
            if person.phrase and scene.quoted(start) and not scene.quoted(place):
                continue  # "“My cousin rang and said …,” she said": the cousin is in her words, not in the text
            counts[person] = counts.get(person, 0) + 1
            points = _NEAR[max(away, 0)] + _points(scene, j, token, place, away=away, owner=owner)
            if points > scores.get(person, (-1.0, 0))[0]:
                scores[person] = (points, start)
    known = sex is not None and any(person.sex == sex for person in scores)
    for person, (points, start) in list(scores.items()):
        extra = float(min(12, 3 * counts[person]))
        if person is speaker:
            apart = scene.paragraph(place) - paragraph
            extra += {0: _SPEAKER, 1: _SPEAKER_BEFORE}.get(apart, 0)
            extra += _GOES_ON if apart == 1 and person is last else 0
        if person.sex is None:
            extra += _BESIDE_KNOWN if known else _UNKNOWN_SEX
        scores[person] = (points + extra, start)
    return scores


def _cannot(scene: Scene, i: int, j: int, token: Token, *, away: int) -> bool:
    """Say whether the words around mention ``j`` keep pronoun ``i`` from meaning whom it names."""
    start = scene.mentions[j].span.start
    if scene.text[start : start + 6].lower() == "whose ":
        return True  # "Brito, whose nephew …": the clause is about Brito
    if j in scene.owners and _inserted(scene, i, j):
        return True  # "His brother, he said, was …": he is whose brother it is
    return away == 0 and _same_clause(token, scene.heads[j])


def _points(scene: Scene, j: int, token: Token, place: int, *, away: int, owner: bool) -> float:
    if away and not owner and scene.aside(j):
        return _INSIDE
    points = _scene_points(scene, j, place, away=away, owner=owner)
    return points + (_SUBJECT if owner else _place_points(scene, j, token, away=away))


def _inserted(scene: Scene, i: int, j: int) -> bool:
    """Say whether the pronoun ``i`` begins a clause put in right behind mention ``j``."""
    return scene.text[scene.mentions[j].span.end : scene.mentions[i].span.start].strip() == ","


def _scene_points(scene: Scene, j: int, place: int, *, away: int, owner: bool) -> float:
    """Return the points for where mention ``j`` stands, seen from the pronoun at ``place``, ``away`` sentences on."""
    start = scene.mentions[j].span.start
    apart = scene.paragraph(place) - scene.paragraph(start)
    points = _PARAGRAPH if apart == 0 else 0
    if not owner and j in scene.owners:
        points -= _SUBJECT  # "her sister": it is she whom the text is about
    if away and not owner and scene.opens(j) and (apart == 0 or (apart == 1 and scene.mentions[j].form == "name")):
        points += _OPENS
    if scene.quoted(place):
        return points
    if scene.quoted(start):
        return points + _QUOTED
    return points + (_REPORTED if away and scene.reported(start) and not scene.reported(place) else 0)


def _last_called(scene: Scene, i: int) -> Person | None:
    """Return the person last called by a name or a role before mention ``i``."""
    for j in range(i - 1, -1, -1):
        if j in scene.persons and scene.mentions[j].form != "pronoun" and not scene.aside(j):
            return scene.persons[j]
    return None


def _place_points(scene: Scene, j: int, token: Token, *, away: int) -> float:
    """Return the points for what mention ``j`` is in its sentence; ``token`` is the pronoun."""
    head = scene.heads[j]
    if head is None:
        return 0.0
    if scene.subject(j):
        governs = away == 0 and any(a.i == head.head.i for a in token.ancestors if a.i != token.head.i)
        return _SUBJECT + (_GOVERNS if governs else 0)
    if head.dep_ in {"dobj", "attr", "agent"}:
        return _OBJECT
    return _INSIDE if head.dep_ in {"poss", "pobj", "compound"} else 0.0


def _one_person(person: Person) -> bool:
    """Say whether it is somebody with a name, or called by a role or an unknown noun in the singular."""
    one = re.match(r"an? ", person.phrase) is not None and not is_medium(person.phrase)
    return bool(person.names) or any(not role.plural for role in person.roles) or (one and not person.roles)


def _same_clause(token: Token, head: Token | None) -> bool:
    """Say whether the two depend on one verb, so that they cannot be one person: "Ames told him"."""
    if head is None or token.i == head.i:
        return head is not None
    verb = token.head
    return head.head.i == verb.i or (head.dep_ == "pobj" and head.head.head.i == verb.i and head.i > verb.i)
