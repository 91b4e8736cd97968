"""The people that a document names: every form of a name under the fullest one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from generator.model import Mention
from generator.names.people import (
    PARTICLES,
    PersonName,
    backwards,
    is_common,
    is_form_of,
    same_words,
    without_titles,
)
from generator.names.posts import at_odds
from generator.names.roles import Role, read_role
from generator.resolve.speakers.named import Named, named_in
from generator.resolve.speakers.namesakes import (
    is_near,
    is_other_work,
    is_plain_word,
    is_slip,
    not_their_kin,
    of_an_age,
)
from generator.resolve.speakers.person import Found, Person


def build_cast(mentions: tuple[Mention, ...], text: str) -> tuple[list[Person], dict[int, Found]]:
    """Return the people named in ``text`` and, for the index of every mention by a person's name, whom it means."""
    named = named_in(mentions, text)
    cast: list[Person] = []
    found: dict[int, Found] = {}
    for one in named:
        if one.name.full:
            person, rule, confidence = _full(not_their_kin(cast, one.mention, text), one.name, one.mention)
            if not any(person is known for known in cast):
                cast.append(person)
            _take(person, one)
            found[one.index] = Found(person, confidence=confidence, rule=rule)
    for one in named:
        if not one.name.full:
            found[one.index] = _short(cast, one.name, one.mention, text)
            meant = found[one.index].person
            if meant is not None:
                _take(meant, one)
                if meant.bare_before is None:
                    meant.bare_before = one.mention.span.start
    _tell_apart(cast)
    return cast, found


def _tell_apart(cast: list[Person]) -> None:
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


def _take(person: Person, named: Named) -> None:
    person.add(named.name, named.form, named.mention.role, named.mention.span.start)


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
    longer = [p for p in cast if any(k.full and (is_form_of(name, k) or is_form_of(k, name)) for k in p.names)]
    if len(longer) == 1 and not _clash(longer[0], name, mention):
        return longer[0], "cast/shorter", 0.95
    for person in cast:
        if any(backwards(name, known) for known in person.names) and not is_other_work(person, mention):
            return person, "cast/backwards", 0.95
    slips = [p for p in cast if any(is_near(name, known) for known in p.names)]
    if len(slips) == 1 and not _clash(slips[0], name, mention) and not is_other_work(slips[0], mention):
        return slips[0], "cast/spelling", 0.9
    return Person(), "cast/first", 1.0


def _short(cast: list[Person], name: PersonName, mention: Mention, text: str) -> Found:
    """Return whom a surname, a given name or another part of a name means."""
    fitting = [p for p in cast if any(is_form_of(name, k) for k in p.names) and not _clash(p, name, mention)]
    surnames = [
        p for p in fitting if any(k.words[-len(name.words) :] == name.words for k in p.names) or _heads(p, name)
    ]
    if surnames and len(surnames) < len(fitting) and not any(_first_is_surname(p, name) for p in fitting):
        fitting = surnames
    role = read_role(mention.role) if mention.role else None
    if len(fitting) > 1 and role is not None:
        agreeing = [p for p in fitting if p.fits(role) >= 0.5]
        if len(agreeing) == 1:
            return Found(agreeing[0], confidence=0.95, rule="cast/role")
    if len(fitting) == 1 and (_too_early(fitting[0], name, mention, text) or _kin_to_come(fitting[0], mention)):
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
    found = _between(fitting, mention, text)
    told = (
        _BESIDE.match(text, mention.span.end) is not None and role is None
    )  # "Brito, the beekeeper, said": which one?
    return replace(found, confidence=min(found.confidence, 0.75)) if told else found


def _inside(cast: list[Person], name: PersonName, mention: Mention) -> Person | None:
    """Return the one person, named before, within whose full name the word stands: "Lund" in "Ana Lund Brito"."""
    words = [word for word in name.words if word not in PARTICLES]
    if len(words) != 1 or len(words[0]) < INNER or (is_common(name) and len(name.words) == 1):
        return None
    fitting = [
        p
        for p in cast
        if any(words[0] in known.words[1:-1] for known in p.names)
        and any(place < mention.span.start for place in p.places)
    ]
    return fitting[0] if len(fitting) == 1 and not _clash(fitting[0], name, mention) else None


def _other_office(person: Person, role: Role) -> bool:
    """Say whether a title is another office than the person is told to hold: "Minister Brito" is no governor."""
    held = [mine for mine in person.roles if mine.office and not mine.former]
    return role.office and not role.former and bool(held) and person.fits(role) == 0


_BESIDE = re.compile(r", (?:the|an?) [^,.;]+,")
INNER = 4  # letters: shorter words inside a name are parts of given names
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


def _kin_to_come(person: Person, mention: Mention) -> bool:
    """Say whether a bare surname stands before its only full name, a relative's: "Brito … Ana Brito, his sister"."""
    kin = any(role.group == "kin" for role in person.roles)
    return kin and all(mention.span.start < place for place in person.places)


def _heads(person: Person, name: PersonName) -> bool:
    """Say whether the words open the person's surnames as printed: "Ortega" of José "Ortega Ruiz"."""
    full = max(person.names, key=lambda known: len(known.words)).words
    return any(
        known.full and known.words != full and known.words == full[-len(known.words) :]
        for known in person.names
        if known.words[: len(name.words)] == name.words
    )


def _first_is_surname(person: Person, name: PersonName) -> bool:
    return any(k.words[: len(name.words)] == name.words and len(k.words) > 2 for k in person.names)


def _slipped(cast: list[Person], name: PersonName, mention: Mention) -> Found:
    inner = _inside(cast, name, mention)
    if inner is not None:
        return Found(inner, confidence=0.9, rule="cast/middle")
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
    aged = of_an_age(fitting, mention, text)
    if aged is not None:
        return Found(aged, confidence=0.9, rule="cast/aged")
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
