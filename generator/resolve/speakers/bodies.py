"""Organisations, outlets and governments under the fullest name the document gives."""

from __future__ import annotations

import re
from collections import Counter

from generator.model import Mention
from generator.names.acronym_texts import explained_acronyms
from generator.names.bodies import read_body
from generator.names.body_kinds import is_head
from generator.names.fold import fold
from generator.names.nations import nation_of
from generator.names.organisations import acronyms, is_firm_of, without_article
from generator.resolve.speakers.body_phrases import SHORT, Named, name_phrases, sitting
from generator.resolve.speakers.issuer import is_issuer, issuer_of
from generator.resolve.speakers.taken_up import SURE, is_bare_noun

_OWNER = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)*)['’]s? $")
_CUT = re.compile(r"(?:\b(?!The\b)[A-Z][\w’']*|\bof the) $")  # the rest of a name whose first words are lost
_GOES_ON = re.compile(r" (?:of|on|for) (?:the |an? )?[A-Z]")
_KNOWN_BY = re.compile(
    r",? (?:also |better |usually )?known (?:by|as|under) (?:(?:its|their|the) )?(?:\w+ )?"
    r"(?:(?:acronym|initials|abbreviation) )?(?:the )?([A-Z]{2,8})\b"
)
_BRACKETS = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Z&.]{1,9})\s*\)")


def name_bodies(mentions: tuple[Mention, ...], text: str, *, publisher: str | None = None) -> dict[int, Named]:
    """Return (name, candidates, rule, confidence) for the index of each mention that is no person's.

    In a release of ``publisher``'s own, "the Ministry" is the publisher.
    """
    issuer = issuer_of(publisher, text)
    forms: Counter[str] = Counter()
    plain: dict[int, str] = {}
    for i, m in enumerate(mentions):
        if m.kind in {"organisation", "outlet", "government"} and m.form != "epithet":
            plain[i] = _owned(m, text)
            forms[plain[i]] += 1
    spelled = explained_acronyms(text)
    fuller = {form: _fuller(form, forms, text) for form in forms}
    found: dict[int, Named] = {}
    for i, form in plain.items():
        if mentions[i].kind != "organisation":
            found[i] = (form, (), mentions[i].rule, SURE)
            continue
        longer = fuller[form]
        before = [plain[j] for j in plain if j < i and plain[j] in longer]
        full = _spelled(mentions[i].span.start, form, spelled, text)
        if full:
            found[i] = (full, (), "bodies/longer", SURE)
        elif is_issuer(form, issuer):
            found[i] = (issuer, (), "bodies/issuer", SURE)
        elif len(longer) == 1:
            found[i] = (longer[0], (), "bodies/longer", SURE)
        elif longer and read_body(form).state:
            found[i] = (
                before[-1] if before else None,
                tuple(longer),
                "bodies/owner" if before else "bodies/open",
                0.8,  # of two defence ministries, the one named last
            )
        elif not is_bare_noun(form) or _is_cut(mentions[i], text):
            found[i] = (form, (), mentions[i].rule, SURE)
    return found | dict(name_phrases(mentions, text, found, plain, issuer))


def _is_cut(mention: Mention, text: str) -> bool:
    """Say whether a noun with a capital is left of a longer name: "[Justice] Department", "Commission [on Dams]"."""
    start, end = mention.span.start, mention.span.end
    return bool(_CUT.search(text, max(0, start - 30), start) or _GOES_ON.match(text, end))


def _spelled(place: int, form: str, spelled: dict[str, tuple[int, int]], text: str) -> str:
    """Return the full name of an acronym the text explains, or the one around a part of it; "" for others."""
    inside = [(start, end) for start, end in spelled.values() if start <= place < end]
    at = inside[0] if inside else spelled.get(form.replace(".", ""))
    if at is None:
        return ""
    owner = _OWNER.search(text, max(0, at[0] - 40), at[0])
    nation = nation_of(owner[1]) if owner is not None else None
    whose = owner[0] if owner is not None and nation is not None and nation.sort != "seat" else ""
    return whose + " ".join(text[at[0] : at[1]].split())


def _plain(text: str) -> str:
    return re.sub(r"['’]s?$", "", without_article(SHORT.sub("", " ".join(text.split()))))


def _owned(mention: Mention, text: str) -> str:
    """Return a body's name with the nation right before it: of two defence ministries each is "Norway's" or another."""
    name = _plain(mention.span.of(text))
    body = read_body(name)
    if mention.kind != "organisation" or body.owner or not body.state:
        return name
    if sitting(mention, text):
        return name + sitting(mention, text)
    owner = _OWNER.search(text, max(0, mention.span.start - 40), mention.span.start)
    nation = nation_of(owner[1]) if owner is not None else None
    return f"{owner[0]}{name}" if owner is not None and nation is not None and nation.sort != "seat" else name


def _unowned(name: str) -> str:
    """Return a body's name without the nation before it: the NIS is "South Korea's National Intelligence Service"."""
    return re.sub(r"^[A-Z][\w ]*['’]s? ", "", name)


def _fuller(form: str, forms: Counter[str], text: str) -> list[str]:
    """Return the names of which ``form`` is the acronym, the end, or the part by which a company goes."""
    if form.isupper():
        spelled = [other for other in forms if form in acronyms(_unowned(other)) and _introduced(other, form, text)]
        return spelled or [other for other in forms if other != form and _known_by(other, form, text)]
    words = fold(form)
    if " " not in form:
        firms = [other for other in forms if is_firm_of(form, other)]
        if firms:
            return firms
    ends = [one for one in forms if fold(one).startswith(words + " in ") or fold(one).endswith(" " + words)]
    longer = [other for other in ends if not fold(other).endswith(f" and {words}")]  # "Undex and Nordal Gas" are two
    longest = [other for other in longer if not any(o != other and fold(o).endswith(fold(other)) for o in longer)]
    return longest or [other for other in forms if is_head(form, other)]


def _introduced(full: str, short: str, text: str) -> bool:
    """Say whether the document puts the acronym in brackets behind the name."""
    return any(
        (match := _BRACKETS.match(text, found.end())) is not None and match[1].replace(".", "") == short
        for found in re.finditer(re.escape(full), text)
    )


def _known_by(full: str, short: str, text: str) -> bool:
    """Say whether the document says so of an acronym in another language: "known by its French acronym MRE"."""
    return any(
        (match := _KNOWN_BY.match(text, found.end())) is not None and match[1] == short
        for found in re.finditer(re.escape(full), text)
    )
