"""Whom a surname, a given name or another part of a name means, of those whom the document names."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Mention
from generator.names.people import PARTICLES, PersonName, drops_particle, is_common, is_form_of
from generator.names.posts import other_rank
from generator.names.roles import Role, read_role
from generator.resolve.speakers.namesakes import clashes, is_plain_word, is_slip, of_an_age
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.styles import in_text, is_at_odds, printed


def short_form(cast: list[Person], name: PersonName, mention: Mention, text: str) -> Found:
    """Return whom a surname, a given name or another part of a name means."""
    fitting = [p for p in cast if any(is_form_of(name, k) for k in p.names) and not clashes(p, name, mention)]
    surnames = [p for p in fitting if _ends_so(p, name) or _heads(p, name)]
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
        return _another(cast, 0.7, "cast/other-office")
    return _of_those(fitting, cast, name, mention, text) if fitting else _slipped(cast, name, mention)


def _of_those(fitting: list[Person], cast: list[Person], name: PersonName, mention: Mention, text: str) -> Found:
    """Return which of ``fitting`` is meant; one more person where it is hardly any of them."""
    others = _not_meant(fitting, name, mention, text)
    left = [p for p in fitting if p not in others]
    if not left:
        return _another(cast, 0.8, "cast/another", others, mention.span.start)
    if len(left) == 1:
        ahead = any(p.ahead_of is left[0] for p in others)
        return Found(left[0], confidence=0.8 if ahead else 0.86 if others else 1.0, rule="cast/short")
    found = _between(left, mention, text)
    # "Brito, the beekeeper, said": which one?
    told = _BESIDE.match(text, mention.span.end) is not None and not mention.role
    return replace(found, confidence=min(found.confidence, 0.75)) if told else found


def _another(
    cast: list[Person], confidence: float, rule: str, beside: tuple[Person, ...] = (), place: int = 0
) -> Found:
    """Return one more person of the name, who may be one of ``beside``."""
    below = [p for p in beside if p.in_full is not None and p.in_full > place]
    other = Person(ahead_of=below[0] if below else None)
    cast.append(other)
    return Found(other, candidates=beside, confidence=confidence, rule=rule)


def _not_meant(fitting: list[Person], name: PersonName, mention: Mention, text: str) -> tuple[Person, ...]:
    """Return whom the words fit but who is hardly meant: named in full only below, or called otherwise in this text.

    What a full name introduces, a text has not spoken of before: "Brito said … Ana Brito, a nurse, said". From there on
    the short form is hers, though who was called so before may be she.
    """
    if not in_text(mention, text):
        return ()
    place, form = mention.span.start, printed(mention, text)
    return tuple(
        p
        for p in fitting
        if (p.in_full is not None and p.in_full > place)
        or (p.ahead_of is not None and (p.ahead_of.in_full or 0) < place)
        or is_at_odds(p, form)
        or all(drops_particle(name, known) for known in p.names if is_form_of(name, known))
    )


def _ends_so(person: Person, name: PersonName) -> bool:
    """Say whether the words are the last of the person's full name, or of all that is printed of it."""
    full = [known for known in person.names if known.full] or person.names
    return any(known.words[-len(name.words) :] == name.words for known in full)


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
    return fitting[0] if len(fitting) == 1 and not clashes(fitting[0], name, mention) else None


def _other_office(person: Person, role: Role) -> bool:
    """Say whether a title is another office or rank than the person has: "Minister Brito" is no governor."""
    if other_rank(person.roles, (role,)):
        return True
    held = [mine for mine in person.roles if mine.office and not mine.former]
    return role.office and not role.former and bool(held) and person.fits(role) == 0


_BESIDE = re.compile(r", (?:the|an?) [^,.;]+,")
HEADLINES = 2  # lines at the top where a common surname may stand before the name
INNER = 4  # letters: shorter words inside a name are parts of given names


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
    if len(near) == 1 and not clashes(near[0], name, mention):
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
