"""Which body of the document a common noun means: "the company", "the Dutch charity", "the mine's owner"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.names.body_kinds import described_noun, may_take_up, noun_kinds
from generator.names.fold import fold
from generator.names.nations import nations_in
from generator.names.organisations import organisation_noun, organisation_nouns, without_article
from generator.resolve.speakers.body_cast import KnownBody

SURE = 0.9
NEAREST = 0.86  # sure, but less so: others of the kind were named further off
_STOP = re.compile(r"[.?!][\"”’)]* ")
SIGHT = 3  # paragraphs back: so far a reader still has a body in mind
LEADS = 3  # lines from the top in which a body may be called by a noun before it is named
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_OWNER = re.compile(r"^.+?['’]s? ")
_LOOSE = re.compile(r".+-(?:based|listed|owned|run|led|backed)")  # what such a word says is hardly said of it again


@dataclass(frozen=True, slots=True)
class Taken:
    """The body meant, "" where none is; who else it can be; by which rule, and how sure."""

    name: str
    candidates: tuple[str, ...] = ()
    rule: str = "bodies/phrase"
    confidence: float = SURE


def taken_up(phrase: str, place: int, bodies: list[KnownBody], text: str) -> Taken | None:
    """Return the body that ``phrase`` at ``place`` takes up; None where it is a name for a body of its own."""
    noun = _noun(phrase)
    fitting = [body for body in bodies if noun and body.name != phrase and _fits(body, phrase, noun)]
    before = [body for body in fitting if min(body.places) < place]
    if not before:
        return _ahead(phrase, place, fitting, text)
    near = [body for body in before if _paragraphs(text, body.last(place), place) <= SIGHT]
    if _narrow(phrase, noun):
        return _narrowed(phrase, noun, before, near)
    told = [body for body in before if body.kinds or body.nouns]
    if not told and max(sum(at < place for at in body.places) for body in before) < 2:
        return None  # a name of which nothing is known, and in passing
    by_name = [body for body in told if organisation_noun(body.name) == noun]
    meant = by_name or told or before
    return _only(meant[0], noun, near, place, text) if len(meant) == 1 else _of_several(meant, place, text)


def _narrowed(phrase: str, noun: str, before: list[KnownBody], near: list[KnownBody]) -> Taken | None:
    """Return the one body that is told what the phrase says of it; of "the Dutch group" the only group in sight."""
    told = [body for body in before if noun in body.nouns and _bears_out(body, phrase, noun)]
    if organisation_nouns().get(noun) == "state":  # "the foreign ministry" further on may be another nation's
        told = [body for body in told if body in near]
    if told:
        names = tuple(body.name for body in told)
        return Taken(names[0], rule="bodies/told") if len(names) == 1 else Taken("", names, "bodies/open", 0.5)
    only = near[0].name if len(near) == 1 else ""
    return Taken(only, rule="bodies/only", confidence=0.8) if only and _by_nation(phrase, noun) else None


def _of_several(bodies: list[KnownBody], place: int, text: str) -> Taken:
    """Return the only one of several that the paragraph names in a sentence before; else all that are in sight."""
    ranked = sorted(bodies, key=lambda body: -body.last(place))
    here = [body for body in ranked if _paragraphs(text, body.last(place), place) == 0]
    near = [body for body in ranked if _paragraphs(text, body.last(place), place) <= SIGHT]
    seen = here or near or ranked
    if len(seen) == 1:
        before = _STOP.search(text, seen[0].last(place), place) is not None or len(near) == 1
        return Taken(seen[0].name, _others(seen[0], ranked), "bodies/near", NEAREST if before else 0.8)
    return Taken("", tuple(body.name for body in seen[:3]), "bodies/open", 0.5)


def _only(body: KnownBody, noun: str, near: list[KnownBody], place: int, text: str) -> Taken:
    """Return the one body that fits, surely where its kind is told and none that may fit as well was named since."""
    since = [other for other in near if other is not body and other.last(place) > body.last(place)]
    wide = noun not in body.nouns and not noun_kinds(noun)  # "the group" may be anybody, and people
    far = wide and _paragraphs(text, body.last(place), place) > 1
    sure = (body.kinds or body.nouns) and not since and not far
    return Taken(body.name, tuple(other.name for other in since)[:3], "bodies/kind", SURE if sure else 0.8)


def owned(phrase: str, place: int, bodies: list[KnownBody], text: str) -> Taken | None:
    """Return the body that is told to be what a noun for people or bodies calls it: "the mine's owner"."""
    noun = described_noun(_OWNER.sub("", phrase))
    told = [body for body in bodies if noun and noun in body.nouns]
    before = [body for body in told if min(body.places) < place]
    if len(told) == 1 and not before and _leads(place, text):
        return Taken(told[0].name, rule="bodies/ahead", confidence=0.8)
    return Taken(before[0].name, rule="bodies/told") if len(before) == 1 else None


def _noun(phrase: str) -> str:
    bare = _ARTICLE.sub("", phrase)
    noun = organisation_noun(bare) or described_noun(bare)
    return noun if fold(bare).endswith(noun) else ""


def _fits(body: KnownBody, phrase: str, noun: str) -> bool:
    """Say whether the noun can mean the body: it is called so, is of such a kind, or nothing tells its kind."""
    nations = {nation.code for _, _, nation in nations_in(phrase.split())}
    if nations and body.nations and not nations & body.nations:
        return False
    if noun in body.nouns:
        return True
    kinds = may_take_up(noun)
    wide = [kind for word in fold(phrase).split() for kind in noun_kinds(word)] if not noun_kinds(noun) else []
    if wide:
        kinds &= frozenset(wide)  # "the aid group" is a charity
    return bool(kinds & body.kinds) or (not body.kinds and not body.nouns and body.acts and "company" in kinds)


def _modifiers(phrase: str, noun: str) -> list[str]:
    words = _ARTICLE.sub("", phrase).split()
    return [word for word in words if fold(word) != noun and not _LOOSE.fullmatch(word)]


def _narrow(phrase: str, noun: str) -> bool:
    return bool(_modifiers(phrase, noun))


def _by_nation(phrase: str, noun: str) -> bool:
    """Say whether nothing but a nation narrows the phrase, "the Dutch group", of a kind no state has one of."""
    words = _modifiers(phrase, noun)
    nations = sum(behind - first for first, behind, _ in nations_in(words))
    return nations == len(words) and organisation_nouns().get(noun) != "state"


def _bears_out(body: KnownBody, phrase: str, noun: str) -> bool:
    """Say whether each narrowing word stands beside the body's name or in it."""
    words = _modifiers(phrase, noun)
    nations = {nation.code for _, _, nation in nations_in(words)}
    plain = [fold(word) for word in words if not nations_in([word])]
    return nations <= body.nations and all(word in body.told for word in plain)


def _ahead(phrase: str, place: int, fitting: list[KnownBody], text: str) -> Taken | None:
    """Return the body that a headline or a first sentence calls by a noun before it is named; never surely."""
    narrow = _narrow(phrase, _noun(phrase))
    told = [body for body in fitting if _bears_out(body, phrase, _noun(phrase))] if narrow else fitting
    if not _leads(place, text) or len(told) != 1 or not told[0].kinds:
        return None
    return Taken(told[0].name, rule="bodies/ahead", confidence=0.8)


def _leads(place: int, text: str) -> bool:
    return sum(1 for line in text[:place].split("\n") if line.strip()) <= LEADS


def _others(body: KnownBody, bodies: list[KnownBody]) -> tuple[str, ...]:
    return tuple(other.name for other in bodies if other is not body)[:3]


def _paragraphs(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\n+", text[start:end]))


def is_bare_noun(name: str) -> bool:
    """Say whether a name is but a noun for bodies with a capital: "the Ministry", "Company"."""
    plain = without_article(name)
    return " " not in plain and organisation_noun(plain) is not None and fold(plain) == organisation_noun(plain)
