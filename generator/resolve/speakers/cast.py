"""The people that a document names: every form of a name under the fullest one."""

from __future__ import annotations

from collections import Counter

from generator.model import Mention
from generator.names.people import PersonName, backwards, is_form_of, same_words, without_titles
from generator.resolve.speakers.named import Named, named_in
from generator.resolve.speakers.namesakes import clashes, is_near, is_other_work, not_their_kin
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.styles import in_text, printed, style_of
from generator.resolve.speakers.surnames import short_form


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
            person.in_full = min(person.in_full or one.mention.span.start, one.mention.span.start)
            found[one.index] = Found(person, confidence=confidence, rule=rule)
    for one in named:
        if not one.name.full:
            found[one.index] = short_form(cast, one.name, one.mention, text)
            meant = found[one.index].person
            if meant is not None:
                _take(meant, one)
                if in_text(one.mention, text):
                    meant.styles.add(style_of(printed(one.mention, text)))
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


def _full(cast: list[Person], name: PersonName, mention: Mention) -> tuple[Person, str, float]:
    for person in cast:
        if any(same_words(name, known) for known in person.names) and not clashes(person, name, mention):
            return person, "cast/same", 1.0
    longer = [p for p in cast if any(k.full and (is_form_of(name, k) or is_form_of(k, name)) for k in p.names)]
    if len(longer) == 1 and not clashes(longer[0], name, mention):
        return longer[0], "cast/shorter", 0.95
    for person in cast:
        if any(backwards(name, known) for known in person.names) and not is_other_work(person, mention):
            return person, "cast/backwards", 0.95
    slips = [p for p in cast if any(is_near(name, known) for known in p.names)]
    if len(slips) == 1 and not clashes(slips[0], name, mention) and not is_other_work(slips[0], mention):
        return slips[0], "cast/spelling", 0.9
    return Person(), "cast/first", 1.0
