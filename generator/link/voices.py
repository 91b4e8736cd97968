"""Who a quotation is given to, and how two of them stand to each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from generator.link.stems import content
from generator.link.words import WORD, fold
from generator.model import Annotated, Document, Quotation, Span
from generator.names.bodies import Body, read_body
from generator.names.fold import fold as fold_name
from generator.names.media import is_medium
from generator.names.nations import nations_in
from generator.names.organisations import acronyms, is_outlet, organisation_noun, organisation_nouns
from generator.names.roles import role_noun

Relation = Literal["same", "akin", "open", "other"]

SHORT = re.compile(r"\b[A-Z]{2,3}\b")  # a name of capitals; longer ones are words of substance
SPELLED = 0.85  # share of letters in order from which two full names may be one
MEANT = 0.5  # share of a role's words that are said of somebody by name who may be meant by it
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
INNER = frozenset({"of", "for", "and", "on", "in", "the"})  # stand inside names: "Ministry of Trade and Industry"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who a quotation is given to.

    ``speaker`` is the id, ``named`` whether ``name`` is more than a role. ``called`` is what the name says, ``about``
    that, every role that documents give its bearer and what other names say, ``beside`` also the words around the
    quotation; nations by code. ``proper`` is what each name says without what goes before it ("state-run Pellgas").
    ``acronyms`` are those it can have, ``body`` says that it is a body's, ``organ`` which one's, ``nation`` that it is
    nothing but a country's or its capital's.
    """

    speaker: str | None
    name: str
    candidates: tuple[str, ...]
    sure: bool
    named: bool
    called: frozenset[str]
    about: frozenset[str]
    beside: frozenset[str]
    proper: tuple[frozenset[str], ...]
    acronyms: frozenset[str]
    body: bool
    organ: Body
    nation: bool


Roles = Mapping[tuple[str, str], frozenset[str]]
Names = Mapping[str, tuple[str, ...]]


def roles_in(documents: Iterable[Annotated], speaker_of: Mapping[str, str]) -> Roles:
    """Return what mentions say that their bearer is, as terms, by document and name, and by speaker under document "".

    What one document says of a speaker holds in all: "the Norwegian diplomat" is elsewhere an envoy by name.
    """
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in documents:
        for mention in one.mentions:
            if mention.name and mention.role:
                said = content(mention.role, Span(0, len(mention.role))) | _short(mention.role)
                found[one.document.id, mention.name] |= said
                if mention.id in speaker_of:
                    found["", speaker_of[mention.id]] |= said
    return {key: frozenset(words) for key, words in found.items()}


def names_in(documents: Iterable[Annotated], speaker_of: Mapping[str, str]) -> Names:
    """Return the names under which documents quote each speaker: "the ministry" here is Ruvia's dam ministry there."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in documents:
        for quotation in one.quotations:
            if quotation.speaker and quotation.id in speaker_of:
                found[speaker_of[quotation.id]].add(quotation.speaker)
    return {speaker: tuple(sorted(names)) for speaker, names in found.items()}


def voice_of(quotation: Quotation, one: Document, roles: Roles, names: Names, speaker: str | None) -> Voice:
    """Return who ``quotation`` of document ``one`` is given to; ``speaker`` is their id.

    ``roles`` are those of ``roles_in``, ``names`` those of ``names_in``.
    """
    text = one.text
    name = quotation.speaker or ""
    called = _called(name)
    others = [other for other in names.get(speaker or "", ()) if other != name]
    cut = [quotation.sentence.start]
    for part in quotation.contents:
        if part.overlaps(quotation.sentence):
            cut += [max(part.start, cut[0]), min(part.end, quotation.sentence.end)]
    cut.append(quotation.sentence.end)
    around = [Span(first, last) for first, last in zip(cut[::2], cut[1::2], strict=True) if first < last]
    named = _named(name)
    about = called | roles.get((one.id, name), frozenset()) | roles.get(("", speaker or ""), frozenset())
    if not named and not _nation(name):
        about |= _issuer(one.publisher)
    about = about.union(*map(_called, others))
    beside = about.union(*(content(text, span) for span in around))
    return Voice(
        speaker=speaker,
        name=fold(name),
        candidates=tuple(map(fold, quotation.candidates)),
        sure=quotation.sure and named,
        named=named,
        called=called,
        about=about,
        beside=beside,
        proper=tuple(_proper(other) or _called(other) for other in ([name] if name else []) + others),
        acronyms=frozenset(fold(short) for other in (name, *others) for short in acronyms(other)),
        body=organisation_noun(name) is not None,
        organ=read_body(name),
        nation=_nation(name),
    )


@lru_cache(maxsize=1 << 12)
def _called(name: str) -> frozenset[str]:
    return content(name, Span(0, len(name))) | _short(name) if name else frozenset()


def _short(name: str) -> frozenset[str]:
    """Return the acronyms of a name, "wfp": what is shorter than words of substance."""
    return frozenset(fold(match[0]) for match in SHORT.finditer(name))


@lru_cache(maxsize=1 << 12)
def _issuer(publisher: str) -> frozenset[str]:
    """Return what a publisher is called that prints its own words, as a ministry does; nothing for an outlet.

    "The Ministry notes" in what a ministry issues is said by the ministry that issues it.
    """
    noun = organisation_noun(publisher)
    if is_outlet(publisher) or is_medium(publisher) or organisation_nouns().get(noun or "") == "outlet":
        return frozenset()
    return content(publisher, Span(0, len(publisher))) if publisher else frozenset()


def _bare(name: str) -> list[str]:
    """Return the words of a name without the nations in it."""
    words = [re.sub(r"['’]s$", "", match[0]) for match in WORD.finditer(name)]
    nations = {at for first, last, _ in nations_in(words) for at in range(first, last)}
    return [word for at, word in enumerate(words) if at not in nations]


def _named(name: str) -> bool:
    """Say whether a speaker's name is one, not only a role or a kind of body ("the governor", "the Ministry")."""
    words = [word for word in _bare(name) if word.lower() not in ARTICLES]
    if len(words) == 1 and (fold_name(words[0]) in organisation_nouns() or role_noun(words[0].lower())):
        return False
    return any(word[0].isupper() for word in words)


def _nation(name: str) -> bool:
    return bool(name) and not [word for word in _bare(name) if word.lower() not in ARTICLES]


def _proper(name: str) -> frozenset[str]:
    """Return what a name says behind the last small word that goes before it: "Pellgas" of "state-run Pellgas"."""
    found = list(WORD.finditer(name))
    small = [at for at, match in enumerate(found) if match[0][0].islower() and match[0] not in INNER]
    start = found[small[-1] + 1].start() if small and small[-1] + 1 < len(found) else None
    return frozenset() if start is None else content(name, Span(start, len(name)))


def relate(one: Voice, other: Voice) -> Relation:
    """Say how the speakers of two statements stand to each other.

    "akin" are a body and who speaks for it, someone who may be meant, and names that differ by a few letters; "open" is
    where one of them is not known.
    """
    if one.speaker and (one.speaker == other.speaker or one.name == other.name):
        return "same"
    pairs = ((one, other), (other, one))
    if (
        spelled_alike(one.name, other.name)
        or _one_kind(one.organ, other.organ)
        or any(_among(a, b) or _speaks_for(a, b) or _meant(a, b) for a, b in pairs)
    ):
        return "akin"
    if one.sure and other.sure:
        return "other"
    roles = bool(one.name and other.name) and not (one.named or other.named)
    alike = (one.body, one.nation) == (
        other.body,
        other.nation,
    )  # a country may be a ministry's, no mayor's is a board's
    return "other" if roles and alike and not one.called & other.called else "open"


@lru_cache(maxsize=1 << 14)
def spelled_alike(one: str, other: str) -> bool:
    """Say whether two folded names may be one name, written down or carried over from another script twice.

    >>> spelled_alike("oleksii hrabenko", "oleksiy grabenko"), spelled_alike("ada moreno", "ida romero")
    (True, False)
    """
    return " " in one and " " in other and SequenceMatcher(None, one, other, autojunk=False).ratio() >= SPELLED


def _one_kind(mine: Body, theirs: Body) -> bool:
    """Say whether two may be one organ of a state, the words of one lying in the other's.

    >>> _one_kind(read_body("Norway's fisheries ministry"), read_body("the Ministry of Oceans and Fisheries"))
    True
    >>> _one_kind(read_body("Norway's trade ministry"), read_body("Chile's trade ministry"))
    False
    """
    left, right = set(mine.kind.split()), set(theirs.kind.split())
    if not (mine.state and theirs.state) or (mine.owner and theirs.owner and mine.owner != theirs.owner):
        return False
    return min(len(left), len(right)) > 1 and (left <= right or right <= left)


def _among(one: Voice, other: Voice) -> bool:
    return bool(one.name) and any(one.name.split()[-1] in candidate.split() for candidate in other.candidates)


def _speaks_for(one: Voice, other: Voice) -> bool:
    """Say whether what ``one`` is called is part of what is said of ``other``, or the acronym of their name.

    A nation alone must be in a person's role; a body has it beside its name ("the ministry in Asmara").
    """
    for name in one.proper:
        nation = all(term.isupper() for term in name)
        if name and name <= (other.about if nation and not other.body else other.beside):
            return True
    return bool(one.called & other.acronyms)


def _meant(one: Voice, other: Voice) -> bool:
    """Say whether ``one`` is a role, and enough of its words are said of ``other``, who is named."""
    if one.named or one.nation or one.body or not one.called or not other.named:
        return False
    return len(one.called & other.about) >= MEANT * len(one.called)
