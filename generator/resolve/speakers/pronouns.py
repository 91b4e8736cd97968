"""Whom "he" or "she" means: the most salient person before, or nobody where two are about as likely."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.names.media import is_medium
from generator.names.roles import Sex
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.scene import Scene

SEX: dict[str, Sex] = {
    "he": "male", "him": "male", "himself": "male", "she": "female", "her": "female", "herself": "female"
}  # fmt: skip
_OWN: dict[str, Sex] = {"his": "male", "her": "female"}
REACH = 6  # sentences back
# Points for the place of an antecedent, in the spirit of Lappin and Leass (1994): nearness, then grammatical role.
_NEAR = (100, 80, 50, 32, 20, 12, 8)
_SUBJECT, _OBJECT, _INSIDE = 40, 8, -15
_SPEAKER, _SPEAKER_BEFORE = 30, 12  # the source of the quotation before, in this paragraph or the one before
_GOES_ON = 20  # and nobody else was called by a name or a role since: "…,” Okoye said. ¶ She added …"
_PARAGRAPH = 20  # named in this paragraph
_OPENS = 12  # named as the subject of the sentence that opens this paragraph or the one before
_GOVERNS = 60  # subject of the verb whose clause the pronoun is subject of: "Okoye said she …"
_UNKNOWN_SEX, _BESIDE_KNOWN = -12, -18  # nothing tells the sex; and of another candidate it is known to fit
_QUOTED = -60  # named inside someone's quoted words
_REPORTED = -30  # or inside what someone is reported to have said
SURE, LIKELY = 45, 22  # how far the best must lead


def resolve_pronoun(scene: Scene, i: int) -> Found:
    """Return whom the pronoun that is mention ``i`` means, or the two or three between whom it lies open."""
    mention = scene.mentions[i]
    word = mention.span.of(scene.text).lower()
    return salient(scene, i, sex=SEX[word])


def salient(scene: Scene, i: int, *, sex: Sex | None, among: tuple[Person, ...] = ()) -> Found:
    """Return the most salient person of ``sex`` (any, where None) at mention ``i``, if one leads clearly.

    Where ``among`` is given, nobody else is looked at.
    """
    token = scene.heads[i]
    if token is None:
        return Found(None, rule="pronouns/none", confidence=0.3)
    scores = {p: score for p, score in _scores(scene, i, token, sex).items() if not among or p in among}
    ranked = sorted(scores.items(), key=lambda item: (-item[1][0], -item[1][1]))
    if not ranked or ranked[0][1][0] <= 0:
        return Found(None, rule="pronouns/none", confidence=0.3)
    best, (score, _) = ranked[0]
    lead = score - ranked[1][1][0] if len(ranked) > 1 else score
    aside = lead >= SURE and (_open_before(scene, i, best) or _only_aside(scene, i, ranked[0][1][1]))
    if aside or (lead >= SURE and _other_sex_near(scene, i, best, sex)):
        return Found(best, confidence=0.8, rule="pronouns/likely")
    if lead >= SURE and not (sex is not None and _beside_another(scene, i, best, ranked)):
        return Found(best, confidence=0.92 if best.sex == sex is not None else 0.86, rule="pronouns/clear")
    if lead >= LIKELY:
        return Found(best, confidence=0.8, rule="pronouns/likely")
    close = tuple(p for p, (s, _) in ranked if score - s < LIKELY)
    return Found(None, candidates=close[:3], confidence=0.5, rule="pronouns/open")


def _other_sex_near(scene: Scene, i: int, best: Person, sex: Sex | None) -> bool:
    """Say whether "her" stands near a "he" for whom only ``best`` is there, and she may be that: "Her aide … he said".

    Inside quotation marks the words are somebody else's; where another is known to be a woman it may be she.
    """
    if sex is None or best.sex is not None:
        return False
    place = scene.mentions[i].span.start
    here, other = scene.sentence(place), "female" if sex == "male" else "male"
    if any(person.sex == other for person in scene.cast if person is not best):
        return False
    first = min((at for at in best.places if here - scene.sentence(at) <= REACH), default=place)
    words = scene.parsed.char_span(first, place, alignment_mode="expand") if first < place else None
    return any(SEX.get(t.lower_, _OWN.get(t.lower_)) == other and not scene.quoted(t.idx) for t in words or ())


def _only_aside(scene: Scene, i: int, place: int) -> bool:
    """Say whether the best mention, at ``place``, is an aside of a sentence before: "the man who shot Ito. He"."""
    j = next(j for j in range(i - 1, -1, -1) if scene.mentions[j].span.start == place)
    away = scene.sentence(scene.mentions[i].span.start) > scene.sentence(place)
    return away and j not in scene.owners and scene.mentions[j].form == "name" and scene.aside(j)


def _open_before(scene: Scene, i: int, best: Person) -> bool:
    """Say whether the same pronoun, meaning nobody, stands ahead of ``best`` in the sentence before: "He met Ito."."""
    mention = scene.mentions[i]
    word = mention.span.of(scene.text).lower()
    here = scene.sentence(mention.span.start)
    for j in range(i - 1, -1, -1):
        other = scene.mentions[j]
        if scene.persons.get(j) is best and other.form == "pronoun":
            return False
        if here - scene.sentence(other.span.start) > 1:
            return False
        same = other.form == "pronoun" and other.span.of(scene.text).lower() == word
        if same and j not in scene.persons and scene.quoted(other.span.start) == scene.quoted(mention.span.start):
            return scene.subject(j) and other.span.start < max(p for p in (*best.places, 0) if p < mention.span.start)
    return False


def _beside_another(scene: Scene, i: int, best: Person, ranked: list[tuple[Person, tuple[float, int]]]) -> bool:
    """Say whether the sentence before names somebody else whom the pronoun fits: "Ortega met Prieto. “…,” he said"."""
    place = scene.mentions[i].span.start
    if scene.last_speaker(place)[0] is best and best.names:
        return False
    start = next(at for person, (_, at) in ranked if person is best)
    sentence = scene.sentence(start)
    others = {person for person, _ in ranked if person is not best and person.names}
    return sentence < scene.sentence(place) and any(
        scene.persons.get(j) in others and not scene.quoted(scene.mentions[j].span.start)
        for j in range(i - 1, max(-1, i - REACH * 4), -1)
        if scene.mentions[j].form == "name" and scene.sentence(scene.mentions[j].span.start) == sentence
    )


def _scores(scene: Scene, i: int, token: Token, sex: Sex | None) -> dict[Person, tuple[float, int]]:
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


def of_one_sex(scene: Scene, i: int, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return those of ``people`` whom the "she" of their own clause fits: "Brito said she …" of a couple; else all."""
    head = scene.heads[i]
    if head is None or head.dep_ != "nsubj":
        return people
    said = (t for verb in head.head.rights if verb.dep_ == "ccomp" for t in verb.lefts if t.dep_ == "nsubj")
    sexes = {SEX[t.lower_] for t in said if t.lower_ in SEX and not scene.quoted(t.idx)}
    if len(sexes) != 1:
        return people
    fitting = tuple(p for p in people if p.sex in sexes)
    others = [p for p in people if p.sex is not None and p.sex not in sexes]
    return fitting if len(fitting) == 1 and len(others) == len(people) - 1 else people


def note_sexes(scene: Scene) -> None:
    """Add to each person the pronouns that grammar ties to them: "Okoye said she …"."""
    tokens = {h.i: scene.persons[i] for i, h in enumerate(scene.heads) if h is not None and i in scene.persons}
    for token in scene.parsed:
        if token.dep_ == "poss" and token.lower_ in _OWN and token.head.dep_ == "conj":
            first = token.head.head  # "Brito and her counterpart": she is a woman
            if first.i in tokens and tokens[first.i].names and not scene.quoted(token.idx):
                tokens[first.i].sexes[_OWN[token.lower_]] += 2
        sex = SEX.get(token.lower_)
        if sex is None or token.dep_ != "nsubj" or token.head.dep_ != "ccomp":
            continue
        for child in token.head.head.lefts:
            if child.dep_ == "nsubj" and child.i in tokens and not scene.quoted(token.idx):
                tokens[child.i].sexes[sex] += 1
