"""How a document introduces its people: the words set beside a name, whatever nouns they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.model import Mention
from generator.names.fold import fold
from generator.names.roles import read_role
from generator.resolve.speakers.person import Found, Person

LEAD = 90  # code points before a name in which its introduction stands
_BEFORE = re.compile(r"\b(the (?:[\w'’.\-]+ ){0,9}[\w'’\-]+), $", re.IGNORECASE)
_AGE = r"(?: \d{1,3},)?"
_AFTER = re.compile(rf",{_AGE} (the (?:[\w'’\-]+ ){{0,9}}[\w'’\-]+)(?=[,.;)])", re.IGNORECASE)
_CLOSED = re.compile(r"(?:['’]s)?\s*(?:[,.;:)”\"—–]|$)", re.MULTILINE)  # "the pilot, Ana Brito[,]", not "…, Brito said"
_SERVED = re.compile(r"\b(?:of|for|to|at|in) $")
_SERVED_ONE = re.compile(
    r"(?!one of )\w.*? (?:of|for|to|with) ", re.IGNORECASE
)  # "a lawyer for a client who gave …": which of them?
_CLAUSE = re.compile(r"(the (?:[\w'’.\-]+ )*?[\w'’.\-]+) (?:[a-z]+ing|who|whose) ", re.IGNORECASE)
_WORDS = re.compile(r"[\w'’]+")
_SAYS = re.compile(  # no other words stand between "a medic" and the name that she gives
    r"who|that|only|just|simply|publicly|locally|also|would|could|will|gave|gives?|giving|provided|us(?:ed|es|ing)"
    r"|asked|wanted|agreed|preferred|insisted|requested|to|be|being|been|is|was|identified|named|known|called|quoted"
    r"|introduced|(?:him|her)self|by|as|with|under|goes|go|going|went|speaking|his|her|their|the|an?|own|full|real"
    r"|first|given|last|family|middle|code|name|surname|forename|call|sign|callsign|nom|de|guerre|nickname|alias"
    r"|pseudonym|codename|of|in|at|from|near|[A-Z][\w'’]*"
)
Introductions = Mapping[str, tuple[Person, ...]]


def introductions(mentions: tuple[Mention, ...], found: Mapping[int, Found], text: str) -> Introductions:
    """Return whom the document introduces by each phrase that begins with "the", folded, in text order."""
    known: dict[str, dict[Person, None]] = {}
    for i, one in found.items():
        span = mentions[i].span
        if one.person is None or one.confidence < 0.9:
            continue
        lead = " ".join(text[max(0, span.start - LEAD) : span.start].split(" ")).rpartition("\n")[2]
        before = _BEFORE.search(lead) if _CLOSED.match(text, span.end) else None
        after = _AFTER.match(text, span.end)
        for phrase in (before and (_clause_holder(before[1]) or _nearest(before[1])), after and after[1]):
            if phrase:
                known.setdefault(fold(phrase), {})[one.person] = None
    return {phrase: tuple(people) for phrase, people in known.items()}


def _nearest(phrase: str) -> str:
    """Return the last noun phrase of several: "the quay with the harbour master" introduces the harbour master."""
    parts = re.split(r"\b(?=[Tt]he )", phrase)
    inner = next((n for n in range(len(parts) - 1, 0, -1) if _SERVED.search(parts[n - 1]) is None), 0)
    return "".join(parts[inner:])


def _clause_holder(phrase: str) -> str | None:
    """Return whom a clause before the name is about: "the minister" of "the minister leading the talks, Ana Brito".

    None where the clause ends in another person: "the aide guarding the mayor, Ana Brito".
    """
    match = _CLAUSE.match(phrase)
    if match is None:
        return None
    role = read_role(match[1])
    return match[1] if role and not role.plural and read_role(_nearest(phrase)) is None else None


def introduced(known: Introductions, phrase: str, cast: list[Person]) -> Found | None:
    """Return whom a phrase means that the document set beside a name; less surely where others can be called so."""
    people = known.get(fold(phrase), ())
    if not people:
        return None
    if len(people) > 1:
        return Found(None, candidates=people, confidence=0.5, rule="epithets/open")
    role = read_role(phrase)
    rivals = [p for p in cast if p is not people[0] and role is not None and p.fits(role) >= 0.5]
    return Found(people[0], confidence=0.8 if rivals else 0.93, rule="epithets/introduced")


def self_named(mentions: Sequence[Mention], i: int, text: str) -> int | None:
    """Return the index of the name given in the clause behind mention ``i``: "a medic who gave her name as Ilse"."""
    mention = mentions[i]
    for j in range(i + 1, min(i + 4, len(mentions))):
        other = mentions[j]
        if not mention.sentence.holds(other.span):
            return None
        if other.form == "name" and other.rule == "names/given-as":
            words = _WORDS.findall(text[mention.span.end : other.span.start])
            gave = bool(words) and all(_SAYS.fullmatch(word) for word in words)
            return j if gave and _SERVED_ONE.match(mention.span.of(text)) is None else None
        if other.form == "name" and other.kind == "person":
            return None
    return None
