"""Bodies whose short names other documents explain: initials, and the part by which a company goes."""

from __future__ import annotations

from generator.link.speakers.appearances import Appearance
from generator.names.bodies import read_body
from generator.names.body_kinds import kinds_of_name, known_body, noun_kinds
from generator.names.fold import fold
from generator.names.given import given_sex
from generator.names.organisations import acronyms, organisation_noun, without_article, without_legal_form

SHORT = 3  # letters of initials that are hardly two bodies' of one story
_END = "bodies/longer"  # what a document takes for the end of a fuller name of its own
_TAKEN_UP = frozenset({"bodies/taken-up", "bodies/kind", "bodies/near", "bodies/told"})
_GIVEN_BY = frozenset({"names/bodied", "names/described", "names/organisation", "names/served", "sources/organisation"})


def initials(appearances: list[Appearance]) -> dict[str, str]:
    """Return the one name that the capitals of each acronym spell, of names that a document gives in full."""
    found: dict[str, dict[str, str]] = {}
    for appearance in appearances:
        for short in acronyms(appearance.name):
            if len(short) >= SHORT and not appearance.name.isupper():
                found.setdefault(short, {})[fold(without_article(appearance.name))] = appearance.name
    return {short: next(iter(full.values())) for short, full in found.items() if len(full) == 1}


def heads(appearances: list[Appearance]) -> dict[str, str]:
    """Return the one company or charity that goes by each beginning of its name, folded: "Veltmar" of "… Copper"."""
    found: dict[str, dict[str, str]] = {}
    for appearance in appearances:
        name = without_article(appearance.name)
        words = fold(without_legal_form(name)).split()
        if kinds_of_name(name) & {"company", "airline", "bank", "charity"}:
            for cut in range(1, len(words)):
                found.setdefault(" ".join(words[:cut]), {})[" ".join(words)] = appearance.name
    return {short: next(iter(full.values())) for short, full in found.items() if len(full) == 1}


def tails(appearances: list[Appearance]) -> dict[str, str]:
    """Return the one body in whose name the words of each short name stand last, folded: "Red Cross" of the committee.

    Where a second body of the story has those words ("the Kyrgyz Red Cross") none is meant; nor by another name where
    the longer one is not known and no document takes the short one for it: "World Bank" is no committee of it. A
    description, "the pilots' union", needs no such document.
    """
    names = {fold(without_article(a.name)): a.name for a in appearances if a.type == "organisation"}
    shown = {(fold(form), fold(without_article(a.name))) for a in appearances for form, rule in a.taken if rule == _END}
    found: dict[str, list[str]] = {}
    for full in names:
        words = full.split()
        for first in range(1, len(words) - 1):
            found.setdefault(" ".join(words[first:]), []).append(full)
    only = {short: full[0] for short, full in found.items() if short in names and len(full) == 1}
    return {
        short: names[full]
        for short, full in only.items()
        if known_body(names[full]) or (short, full) in shown or _describes(names[short])
    }


def _describes(name: str) -> bool:
    """Say whether a name is a description in common words, of no organ of a state: "the pilots' union"."""
    return name.startswith("the ") and without_article(name).islower() and not read_body(name).state


def is_spelled(name: str, spelled: dict[str, str]) -> bool:
    """Say whether an acronym that nothing explains has the initials of a body of the story, and is not a known one."""
    return name in spelled and known_body(name) is None and name.isupper()


def retyped(appearances: list[Appearance]) -> list[Appearance]:
    """Return the appearances; what one document took for a person and another tells to be a body is a body.

    Nobody with a given name, a sex or a post is, nor whoever shares a full name's last word.
    """
    called = {fold(a.name) for a in appearances if a.type != "unnamed" and " " in a.name and _called_a_body(a)}
    for one in appearances:
        if one.type == "person" and fold(one.name) in called and one.read.sex is None:
            one.type = "organisation"
    told = [a for a in appearances if a.type == "organisation" and _told(a)]
    bodies = {fold(a.name) for a in told} | set(heads(told))
    people = [a for a in appearances if a.type == "person" and a.read.full and fold(a.name) not in bodies]
    surnames = {a.read.words[-1] for a in people}
    for one in appearances:
        if one.type != "person" or fold(one.name) not in bodies or fold(one.name) in surnames:
            continue
        works = [post for post in one.posts if not noun_kinds(post.noun)]  # a company may be an owner or a producer
        if one.sex is None and not works and one.read.words and given_sex(one.read.words[0]) is None:
            one.type = "organisation"
    return appearances


def _called_a_body(appearance: Appearance) -> bool:
    """Say whether its document goes on with "the company" or the like for it, as for nobody."""
    return any(rule in _TAKEN_UP and organisation_noun(form) for form, rule in appearance.taken)


def _told(appearance: Appearance) -> bool:
    """Say whether its document tells that it is a body, by a word of the name or beside it."""
    by_rule = any(rule in _GIVEN_BY for _, rule in appearance.taken)
    taken_up = any(rule.startswith("bodies/") and rule != "bodies/phrase" for _, rule in appearance.taken)
    return by_rule or taken_up or organisation_noun(appearance.name) is not None


def nameless_bodies(appearances: list[Appearance]) -> list[Appearance]:
    """Return those whom common words alone name as one of many bodies: "the company", but not "the health ministry".

    Nor "the pilots' union", where one body's name ends so.
    """
    short = tails(appearances)
    return [
        a
        for a in appearances
        if a.type == "organisation"
        and without_article(a.name).islower()
        and not read_body(a.name).state
        and fold(without_article(a.name)) not in short
    ]
