"""Whom "he" or "she" means: the most salient person before, or nobody where two are about as likely."""

from __future__ import annotations

import re

from generator.names.media import is_medium
from generator.names.roles import Sex
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.salience import REACH, scores_of
from generator.resolve.speakers.scene import Scene
from generator.resolve.speakers.sexes import OWN, SEX

_ONE = frozenset({"NN", "NNP", "JJR", "JJS", "JJ", "CD"})  # "the deckhand", "the younger of the two", "one of them"
_DASHED = re.compile(r"(?:, [^.;:!?\n“”\"]{3,90})?(?: (?:-|--|–|—) |—| \()")
_THE = re.compile(r"[Tt]he (?!same\b)")
SURE, LIKELY = 45, 22  # how far the best must lead


def resolve_pronoun(scene: Scene, i: int) -> Found:
    """Return whom the pronoun that is mention ``i`` means, or the two or three between whom it lies open."""
    mention = scene.mentions[i]
    sex = SEX[mention.span.of(scene.text).lower()]
    put_in = _put_in_behind(scene, i, sex)
    if put_in is not None:
        return Found(put_in, confidence=0.9, rule="pronouns/put-in")
    found = salient(scene, i, sex=sex)
    first = _opens_here(scene, i, found.person)
    if first is not None and found.person is not None and first.sex not in {None, sex} and first.sex_assumed:
        return Found(None, candidates=(first, found.person), confidence=0.5, rule="pronouns/against-name")
    left = _left_open(scene, i)
    if left is None or found.person in left or not found.rule.endswith(("clear", "likely")):
        return found
    fitting = tuple(person for person in left if person.sex in {None, sex})
    if len(fitting) == 1:
        return Found(fitting[0], candidates=left, confidence=0.8, rule="pronouns/left-open")
    return Found(None, candidates=fitting, confidence=0.5, rule="pronouns/left-open")


def _put_in_behind(scene: Scene, i: int, sex: Sex) -> Person | None:
    """Return whose name stands before the words that the pronoun begins: "Ana Brito, a nurse - she is 40 - said"."""
    place = scene.mentions[i].span.start
    for j in range(i - 1, max(-1, i - 4), -1):
        other = scene.mentions[j]
        person = scene.persons.get(j)
        if other.form == "name" and other.kind == "person":
            between = scene.text[other.span.end : place]
            fits = person is not None and person.sex in {None, sex} and _DASHED.fullmatch(between) is not None
            return person if fits else None
    return None


def _opens_here(scene: Scene, i: int, meant: Person | None) -> Person | None:
    """Return whose name opens the paragraph of the pronoun, in which ``meant`` is not spoken of before it."""
    here = scene.paragraph(scene.mentions[i].span.start)
    first: Person | None = None
    for j in range(i - 1, -1, -1):
        if scene.paragraph(scene.mentions[j].span.start) != here:
            break
        if scene.quoted(scene.mentions[j].span.start) or scene.persons.get(j) is None:
            continue
        if scene.persons[j] is meant:
            return None
        first = scene.persons[j] if scene.opens(j) and scene.mentions[j].form == "name" else first
    return first


def _left_open(scene: Scene, i: int) -> tuple[Person, ...] | None:
    """Return who the subject of the sentence before may be where that is a role left open: "The minister refused."."""
    place = scene.mentions[i].span.start
    here = scene.sentence(place)
    for j in range(i - 1, -1, -1):
        start = scene.mentions[j].span.start
        if scene.paragraph(start) != scene.paragraph(place) or here - scene.sentence(start) > 1:
            return None
        if scene.quoted(start) or not scene.subject(j) or scene.aside(j):
            continue
        if j in scene.persons:
            return None
        if j in scene.left_open and _THE.match(scene.mentions[j].span.of(scene.text)):
            return scene.left_open[j] if scene.left_open[j] or scene.sentence(start) < here else None
    return None


def salient(scene: Scene, i: int, *, sex: Sex | None, among: tuple[Person, ...] = ()) -> Found:
    """Return the most salient person of ``sex`` (any, where None) at mention ``i``, if one leads clearly.

    Where ``among`` is given, nobody else is looked at.
    """
    token = scene.heads[i]
    if token is None:
        return Found(None, rule="pronouns/none", confidence=0.3)
    scores = {p: score for p, score in scores_of(scene, i, token, sex).items() if not among or p in among}
    ranked = sorted(scores.items(), key=lambda item: (-item[1][0], -item[1][1]))
    if not ranked or ranked[0][1][0] <= 0:
        return Found(None, rule="pronouns/none", confidence=0.3)
    best, (score, _) = ranked[0]
    lead = score - ranked[1][1][0] if len(ranked) > 1 else score
    aside = lead >= SURE and (_open_before(scene, i, best) or _only_aside(scene, i, ranked[0][1][1]))
    aside = aside or _another_spoke(scene, i, best)
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
    return any(SEX.get(t.lower_, OWN.get(t.lower_)) == other and not scene.quoted(t.idx) for t in words or ())


def _only_aside(scene: Scene, i: int, place: int) -> bool:
    """Say whether the best mention, at ``place``, is an aside of a sentence before: "the man who shot Ito. He"."""
    j = next(j for j in range(i - 1, -1, -1) if scene.mentions[j].span.start == place)
    away = scene.sentence(scene.mentions[i].span.start) > scene.sentence(place)
    return away and j not in scene.owners and scene.mentions[j].form == "name" and scene.aside(j)


def _another_spoke(scene: Scene, i: int, best: Person) -> bool:
    """Say whether somebody unnamed spoke last in this paragraph, and nothing in it names ``best``.

    "Orr said so. ¶ The younger of the two, a deckhand, said he was tired. “…,” he said": hardly Orr.
    """
    paragraph = scene.paragraph(scene.mentions[i].span.start)
    for j in range(i - 1, -1, -1):
        mention = scene.mentions[j]
        if scene.paragraph(mention.span.start) != paragraph:
            return False
        if mention.form == "pronoun" or scene.quoted(mention.span.start):
            continue
        if scene.persons.get(j) is best:
            return False
        if j in scene.sources and mention.kind == "unnamed":
            phrase = mention.span.of(scene.text)
            head = scene.heads[j]
            return scene.subject(j) and not is_medium(phrase) and head is not None and head.tag_ in _ONE
    return False


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
