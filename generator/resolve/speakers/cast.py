"""The people that a document names: every form of a name under the fullest one."""

from __future__ import annotations

from collections import Counter

from generator.model import Mention
from generator.names.people import (
    PersonName,
    backwards,
    is_common,
    is_form_of,
    read_name,
    same_words,
    without_titles,
)
from generator.names.posts import at_odds
from generator.names.roles import Role, read_role
from generator.resolve.speakers.namesakes import is_near, is_other_work, is_plain_word, is_slip, not_their_kin
from generator.resolve.speakers.person import Found, Person


def build_cast(mentions: tuple[Mention, ...], text: str) -> tuple[list[Person], dict[int, Found]]:
    """Return the people named in ``text`` and, for the index of every mention by a person's name, whom it means."""
    named = [
        (i, m, read_name(m.span.of(text)))
        for i, m in enumerate(mentions)
        if m.kind == "person" and m.form in {"name", "label"}
    ]
    named = [(i, m, name) for i, m, name in named if name.words]
    cast: list[Person] = []
    found: dict[int, Found] = {}
    for i, m, name in named:
        if name.full:
            person, rule, confidence = _full(not_their_kin(cast, m, text), name, m)
            if not any(person is known for known in cast):
                cast.append(person)
            _take(person, name, m, text)
            found[i] = Found(person, confidence=confidence, rule=rule)
    for i, m, name in named:
        if not name.full:
            found[i] = _short(cast, name, m, text)
            meant = found[i].person
            if meant is not None:
                _take(meant, name, m, text)
                if meant.bare_before is None:
                    meant.bare_before = m.span.start
    _tell_apart(cast, [m for _, m, _ in named])
    return cast, found


def _tell_apart(cast: list[Person], mentions: list[Mention]) -> None:
    """Give namesakes what the document tells them apart by: their titles where these differ, else their roles."""
    names = Counter(person.name for person in cast)
    for person in cast:
        if names[person.name] > 1:
            titled = any(without_titles(form) != form for form in person.forms)
            person.apart = "title" if titled else person.words[0] if person.words else ""
    again = Counter(person.name for person in cast)
    for person in cast:
        if again[person.name] > 1 and person.apart == "title":
            person.apart = person.words[0] if person.words else ""


def _take(person: Person, name: PersonName, mention: Mention, text: str) -> None:
    person.add(name, " ".join(mention.span.of(text).split()), mention.role, mention.span.start)


def _clash(person: Person, name: PersonName, mention: Mention) -> bool:
    """Say whether the mention's title or role cannot be this person's: another sex, a post against a private part."""
    if name.sex and person.sex and name.sex != person.sex:
        return True
    roles = [r for r in (read_role(part) for part in mention.role.split("; ") if part) if r is not None]
    return at_odds(roles, person.roles)


def _full(cast: list[Person], name: PersonName, mention: Mention) -> tuple[Person, str, float]:
    for person in cast:
        if any(same_words(name, known) for known in person.names) and not _clash(person, name, mention):
            return person, "cast/same", 1.0
    for person in cast:
        if any(backwards(name, known) for known in person.names) and not is_other_work(person, mention):
            return person, "cast/backwards", 0.95
    longer = [p for p in cast if any(k.full and (is_form_of(name, k) or is_form_of(k, name)) for k in p.names)]
    if len(longer) == 1 and not _clash(longer[0], name, mention):
        return longer[0], "cast/shorter", 0.95
    slips = [p for p in cast if any(is_near(name, known) for known in p.names)]
    if len(slips) == 1 and not _clash(slips[0], name, mention) and not is_other_work(slips[0], mention):
        return slips[0], "cast/spelling", 0.9
    return Person(), "cast/first", 1.0


def _short(cast: list[Person], name: PersonName, mention: Mention, text: str) -> Found:
    """Return whom a surname, a given name or another part of a name means."""
    fitting = [p for p in cast if any(is_form_of(name, k) for k in p.names) and not _clash(p, name, mention)]
    surnames = [p for p in fitting if any(k.words[-len(name.words) :] == name.words for k in p.names)]
    if surnames and len(surnames) < len(fitting) and not any(_first_is_surname(p, name) for p in fitting):
        fitting = surnames
    role = read_role(mention.role) if mention.role else None
    if len(fitting) > 1 and role is not None:
        agreeing = [p for p in fitting if p.fits(role) >= 0.5]
        if len(agreeing) == 1:
            return Found(agreeing[0], confidence=0.95, rule="cast/role")
    if len(fitting) == 1 and _too_early(fitting[0], name, mention, text):
        fitting = []
    if fitting and is_plain_word(name, mention, text):
        return Found(None, candidates=tuple(fitting), confidence=0.5, rule="cast/plain-word")
    if len(fitting) == 1 and role is not None and _other_office(fitting[0], role):
        other = Person()
        cast.append(other)
        return Found(other, confidence=0.7, rule="cast/other-office")
    if len(fitting) == 1:
        return Found(fitting[0], rule="cast/short")
    if not fitting:
        return _slipped(cast, name, mention)
    return _between(fitting, mention, text)


def _other_office(person: Person, role: Role) -> bool:
    """Say whether a title is another office than the person is told to hold: "Minister Brito" is no governor."""
    held = [mine for mine in person.roles if mine.office and not mine.former]
    return role.office and not role.former and bool(held) and person.fits(role) == 0


HEADLINES = 2  # lines at the top where a surname may stand before the name


def _too_early(person: Person, name: PersonName, mention: Mention, text: str) -> bool:
    """Say whether a common surname stands bare, below the headline, before the only full name it could be short for."""
    place = mention.span.start
    above = text[: text.rfind("\n", 0, place) + 1].split("\n")
    return (
        is_common(name)
        and sum(1 for line in above if line.strip()) >= HEADLINES
        and all(place < other for other in person.places)
    )


def _first_is_surname(person: Person, name: PersonName) -> bool:
    return any(k.words[: len(name.words)] == name.words and len(k.words) > 2 for k in person.names)


def _slipped(cast: list[Person], name: PersonName, mention: Mention) -> Found:
    role = read_role(mention.role) if mention.role else None
    word = name.words[-1]
    near = [p for p in cast if any(k.full and is_slip(word, k.words[-1]) for k in p.names) and len(name.words) == 1]
    if len(near) == 1 and not _clash(near[0], name, mention):
        person = near[0]
        before = [place for place in person.places if place < mention.span.start]
        if before and (role is None or person.fits(role) >= 0.5):
            return Found(person, confidence=0.85, rule="cast/slip")
    person = Person()
    cast.append(person)
    return Found(person, rule="cast/first")


NEAR = 600  # code points, some two paragraphs: so near, a full name still leads the reader of a bare surname


def _between(fitting: list[Person], mention: Mention, text: str) -> Found:
    """Decide between people of one surname by who was named before, and how; or leave it open."""
    place = mention.span.start
    own = [p for p in fitting if not any(role.group == "kin" for role in p.roles)]
    before = [p for p in fitting if any(q < place for q in p.places)]
    if len(own) == 1 and own[0] in before and own[0].bare_before is not None:
        # wife and son are named in full, or by a title; but whom the text has just left for them, it may not mean
        nearest = max(before, key=lambda p: max(q for q in p.places if q < place))
        if nearest is own[0] or not any(place - NEAR < q < place for q in nearest.places):
            return Found(own[0], confidence=0.85, rule="cast/kin")
        return Found(None, candidates=tuple(fitting), confidence=0.5, rule="cast/open")
    if len(before) == 1:
        return Found(before[0], confidence=0.85, rule="cast/only-before")
    by_surname = [p for p in before if p.bare_before is not None and p.bare_before < place]
    near = [p for p in before if any(place - NEAR < q < place for q in p.places)]
    if len(by_surname) == 1 and set(map(id, near)) <= {id(by_surname[0])}:
        return Found(by_surname[0], confidence=0.85, rule="cast/bare")
    return Found(None, candidates=tuple(fitting), confidence=0.5, rule="cast/open")
