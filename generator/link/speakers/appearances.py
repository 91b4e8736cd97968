"""Everyone as one document has them: a name with its printed forms, roles and quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import Annotated, Document, Mention, Span
from generator.model.records import SpeakerType
from generator.names.bodies import is_government, of_a_place, read_body
from generator.names.datelines import DATELINE
from generator.names.fold import fold
from generator.names.given_as import REACH, is_given
from generator.names.nations import nations_in
from generator.names.people import PersonName, read_name
from generator.names.roles import Role, Sex, read_role

CLEAR = 0.85  # a pronoun that only likely means somebody says nothing of their sex
_OWNER = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)*)['’]s? (?=$)")
_PLACE = re.compile(r" (?:of|from) (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")
_TOLD = re.compile(r", (?:\d{1,3},|who |whose )")
_FORCE = re.compile(r"\bpolice$", re.IGNORECASE)  # a plural by its grammar, a body by what it says
_SEX: dict[str, Sex] = {"he": "male", "him": "male", "she": "female", "her": "female"}


@dataclass(eq=False)
class Appearance:
    """One name in one document. ``forms`` are the words that stand for it, ``roles`` the document's own words.

    What is derived is kept, so nothing is to be added once it has been asked for.
    """

    document: str
    name: str
    type: SpeakerType = "unnamed"
    forms: Counter[str] = field(default_factory=Counter)
    printed: Counter[str] = field(default_factory=Counter)  # forms that are names
    roles: list[str] = field(default_factory=list)
    sexes: Counter[Sex] = field(default_factory=Counter)
    quoted: int = 0
    bare: bool = False  # first printed as a word alone: no given name, title or apposition that went unnoticed
    guessed: bool = False  # an organisation by the pipeline's word alone
    told: bool = False  # introduced by an age or by what they do: "Ana Brito, 34,", "Ana Brito, who sells fuel"
    home: str = ""  # of an office of state whose own release the document is: its nation
    given_as: bool = False  # a first name, a call sign: others may go by it
    beside: set[str] = field(default_factory=set)  # folded: the place or body before or behind a name, "of Tellin"
    taken: Counter[tuple[str, str]] = field(default_factory=Counter)  # (form, rule) of what the document took for it

    @cached_property
    def read(self) -> PersonName:
        """Return the name, taken apart."""
        return read_name(self.name)

    @cached_property
    def posts(self) -> tuple[Role, ...]:
        """Return the roles, read."""
        return tuple(r for r in (read_role(text) for text in self.roles) if r is not None)

    @cached_property
    def told_sex(self) -> bool:
        """Say whether the name, a title or a role tells the sex, and not the pronouns alone."""
        return any(self._told_sexes())

    def _told_sexes(self) -> Iterator[Sex | None]:
        yield self.read.sex
        yield from (read_name(form).sex for form in self.forms)
        yield from (post.sex for post in self.posts)

    @cached_property
    def sex(self) -> Sex | None:
        """Return what the name, its titles, the roles and the pronouns agree on, else None."""
        votes = Counter(self.sexes)
        for sex in self._told_sexes():
            if sex is not None:
                votes[sex] += 2
        ranked = votes.most_common(2)
        return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]) else None


def appearances_of(documents: tuple[Annotated, ...]) -> list[Appearance]:
    """Return one appearance for each document and name in it, by document and name; excluded matter left out."""
    found: dict[tuple[str, str], Appearance] = {}
    kinds: dict[tuple[str, str], Counter[SpeakerType]] = {}
    for one in documents:
        text, document = one.document.text, one.document.id
        issuer, home = _issued(one.document)
        for mention in one.mentions:
            if mention.name is None or one.excluded(mention.span):
                continue
            key = (document, mention.name)
            appearance = found.setdefault(key, Appearance(document, mention.name))
            if mention.kind == "organisation" and home and read_body(mention.name).kind == issuer:
                appearance.home = home
            words = " ".join(mention.span.of(text).split())
            if " " not in mention.name and not appearance.forms:
                appearance.bare = _stands_alone(mention.name, text)
            if mention.form == "name":
                appearance.given_as |= is_given(text[max(0, mention.span.start - REACH) : mention.span.start])
                appearance.beside |= _beside(text, mention.span)
                appearance.told |= _TOLD.match(text, mention.span.end) is not None
            if mention.form == "pronoun":
                if (sex := _SEX.get(words.lower())) and mention.confidence >= CLEAR:
                    appearance.sexes[sex] += 1
                if mention.kind == "organisation":  # "we", of a body that its release may name nowhere as a speaker
                    kinds.setdefault(key, Counter())[mention.kind] += 1
                continue
            _take(appearance, mention, words)
            kinds.setdefault(key, Counter())[mention.kind] += 1
        for quotation in one.quotations:
            if quotation.speaker is None or one.excluded(quotation.span):
                continue
            key = (document, quotation.speaker)
            found.setdefault(key, Appearance(document, quotation.speaker)).quoted += 1
    for key, appearance in found.items():
        appearance.type = _type(appearance, kinds.get(key, Counter()))
    return [found[key] for key in sorted(found)]


def _issued(document: Document) -> tuple[str, str]:
    """Return the kind of the office of state that issued a document and its nation, by its name or where it sits."""
    issuer = (document.publisher or "").partition(",")[0]
    body = read_body(issuer) if issuer else None
    if body is None or not body.state:
        return "", ""
    placed = DATELINE.search(document.text)
    lead = placed[0] if placed is not None else ""
    words = re.findall(r"[\w.]*\w", f"{document.publisher} {lead.title() if lead.isupper() else lead}")
    return body.kind, next((nation.code for _, _, nation in nations_in(words) if nation.sort != "seat"), "")


def _take(appearance: Appearance, mention: Mention, words: str) -> None:
    appearance.forms[words] += 1
    appearance.taken[(words, mention.rule)] += 1
    if mention.form != "epithet":
        appearance.printed[words] += 1
    appearance.guessed |= mention.rule == "names/labelled"
    for role in mention.role.split("; "):
        if role and role not in appearance.roles and role != mention.name:
            appearance.roles.append(role)


def _beside(text: str, span: Span) -> set[str]:
    """Return the place or the body that a name stands with: "Tellin's Ana Brito", "Ana Brito of the Red Cross"."""
    before = _OWNER.search(text, max(0, span.start - 60), span.start)
    behind = _PLACE.match(text, span.end)
    return {fold(found[1]) for found in (before, behind) if found is not None}


def _stands_alone(name: str, text: str) -> bool:
    """Say whether the first place of ``name`` in ``text`` has no capital beside it and no comma behind it."""
    first = re.search(rf"\b{re.escape(name)}\b", text)
    if first is None:
        return False
    before = text[: first.start()].rsplit(maxsplit=1)[-1:] or [""]
    behind = text[first.end() :]
    opens = not before[0] or before[0][-1] in '.!?:;,"”’' or "\n" in text[max(0, first.start() - 2) : first.start()]
    return (opens or not before[0][0].isupper()) and not re.match(r" [A-Z]|,|-", behind)


def _type(appearance: Appearance, kinds: Counter[SpeakerType]) -> SpeakerType:
    if not kinds:  # named by an editor's correction: a name has capitals, a phrase an article
        words = appearance.name.split()
        return "person" if len(words) > 1 and all(w[0].isupper() for w in words) else "unnamed"
    if kinds["person"] and (appearance.printed or not kinds["unnamed"]):
        return "person" if appearance.name[0].isupper() else "unnamed"
    kind = max(kinds, key=lambda kind: (kinds[kind], kind))
    if kind == "unnamed" and (_FORCE.search(appearance.name) or of_a_place(appearance.name, "police")):
        return "organisation"
    if kind == "organisation" and is_government(appearance.name):
        return "government"
    return kind
