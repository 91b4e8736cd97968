"""Organisations, outlets and governments under the fullest name the document gives."""

from __future__ import annotations

import re
from collections import Counter

from generator.model import Mention
from generator.names.bodies import read_body
from generator.names.fold import fold
from generator.names.nations import nation_of
from generator.names.organisations import acronyms, is_firm_of, organisation_noun, organisation_nouns, without_article

_OWNER = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)*)['’]s? $")
_KNOWN_BY = re.compile(
    r",? (?:also |better |usually )?known (?:by|as|under) (?:(?:its|their|the) )?(?:\w+ )?"
    r"(?:(?:acronym|initials|abbreviation) )?(?:the )?([A-Z]{2,8})\b"
)
_BRACKETS = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Z&.]{1,9})\s*\)")


def name_bodies(mentions: tuple[Mention, ...], text: str) -> dict[int, tuple[str | None, tuple[str, ...], str]]:
    """Return (name, candidates, rule) for the index of each mention that is no person's."""
    forms: Counter[str] = Counter()
    plain: dict[int, str] = {}
    for i, m in enumerate(mentions):
        if m.kind in {"organisation", "outlet", "government"} and m.form != "epithet":
            plain[i] = _owned(m, text)
            forms[plain[i]] += 1
    fuller = {form: _fuller(form, forms, text) for form in forms}
    found: dict[int, tuple[str | None, tuple[str, ...], str]] = {}
    for i, form in plain.items():
        if mentions[i].kind != "organisation":
            found[i] = (form, (), mentions[i].rule)
            continue
        longer = fuller[form]
        before = [plain[j] for j in plain if j < i and plain[j] in longer]
        if len(longer) == 1:
            found[i] = (longer[0], (), "bodies/longer")
        elif longer and read_body(form).state:
            found[i] = (before[-1] if before else None, tuple(longer), "bodies/owner" if before else "bodies/open")
        else:
            found[i] = (form, (), mentions[i].rule)
    named = list(dict.fromkeys(n for n, _, _ in found.values() if n))
    for i, m in enumerate(mentions):
        if m.kind == "organisation" and m.form == "epithet":
            found[i] = _taken_up(m, text, named, found, mentions)
    return found


def _plain(text: str) -> str:
    return re.sub(r"['’]s?$", "", without_article(" ".join(text.split())))


def _owned(mention: Mention, text: str) -> str:
    """Return a body's name with the nation right before it: of two defence ministries each is "Norway's" or another."""
    name = _plain(mention.span.of(text))
    body = read_body(name)
    if mention.kind != "organisation" or body.owner or not body.state:
        return name
    owner = _OWNER.search(text, max(0, mention.span.start - 40), mention.span.start)
    nation = nation_of(owner[1]) if owner is not None else None
    return f"{owner[0]}{name}" if owner is not None and nation is not None and nation.sort != "seat" else name


def _unowned(name: str) -> str:
    """Return a body's name without the nation before it: the NIS is "South Korea's National Intelligence Service"."""
    return re.sub(r"^[A-Z][\w ]*['’]s? ", "", name)


def _fuller(form: str, forms: Counter[str], text: str) -> list[str]:
    """Return the names of which ``form`` is the acronym or the end."""
    if form.isupper():
        spelled = [other for other in forms if form in acronyms(_unowned(other)) and _introduced(other, form, text)]
        return spelled or [other for other in forms if other != form and _known_by(other, form, text)]
    words = fold(form)
    if " " not in form:
        firms = [other for other in forms if is_firm_of(form, other)]
        if firms:
            return firms
    ends = [other for other in forms if other != form and fold(other).endswith(" " + words)]
    longer = [other for other in ends if not fold(other).endswith(f" and {words}")]  # "Undex and Nordal Gas" are two
    return [other for other in longer if not any(o != other and fold(o).endswith(fold(other)) for o in longer)]


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


def _taken_up(
    mention: Mention,
    text: str,
    named: list[str],
    found: dict[int, tuple[str | None, tuple[str, ...], str]],
    mentions: tuple[Mention, ...],
) -> tuple[str | None, tuple[str, ...], str]:
    phrase = " ".join(mention.span.of(text).split())
    bare = without_article(phrase)
    phrase = phrase[0].lower() + phrase[1:] if phrase.lower().startswith(("the ", "its ", "his ", "her ")) else phrase
    if " " in bare or not phrase.startswith("the "):
        return phrase, (), "bodies/phrase"
    noun = organisation_noun(bare)
    said = (found[i][0] for i, m in enumerate(mentions) if i in found and m.span.start < mention.span.start)
    phrases = (name for name in said if name and " " in without_article(name))  # "Ruvia's defence ministry"
    same = [n for n in dict.fromkeys((*named, *phrases)) if noun and organisation_noun(n) == noun]
    if not same and noun in {"company", "firm", "group", "corporation"}:
        same = [n for n in named if organisation_nouns().get(organisation_noun(n) or "") == "business"]
    if len(same) == 1:
        return same[0], (), "bodies/taken-up"
    before = [found[i][0] for i, m in enumerate(mentions) if i in found and m.span.start < mention.span.start]
    recent = [n for n in before[-3:] if n in same]
    if len(set(recent)) == 1:
        return recent[-1], tuple(same), "bodies/near"
    return (None, tuple(same), "bodies/open") if len(same) > 1 else (phrase, (), "bodies/phrase")
