"""What source words are that no mention covers, and how they are shown."""

from __future__ import annotations

import re

from generator.model.findings import MentionForm, MentionKind
from generator.names.fold import fold
from generator.names.nations import demonyms, nation_of
from generator.names.organisations import (
    again_nouns,
    is_outlet,
    organisation_noun,
    without_article,
)
from generator.names.roles import is_force_guard, read_role, role_noun
from generator.names.words import in_capitals, name_words

_PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|who|that|which|you|him|his|her|them|its|their|himself|herself|themselves)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:,|\s[–—-]\s|\bwho\b|\bwhich\b|\bthat\b|\bspeaking\b|\bciting\b).*$", re.DOTALL)
_SEAT = re.compile(r"['’]s? \w+$")
_SIDE = re.compile(r"[Tt]he [A-Z][\w ]+ side")  # "the Armenian side": of two nations, that one
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "&", "de", "des", "du", "et", "y", "e", "da", "do"})
_LABEL = re.compile(r"[A-Z][A-Z.'’\- ]+")


def source_reading(text: str, label: str) -> tuple[MentionForm, MentionKind, str]:
    """Return form, kind and rule for source words; ``label`` is what the pipeline takes them for."""
    plain = clean_phrase(text)
    bare = re.sub(r"['’]s$", "", without_article(plain))
    words = bare.split() or plain.split() or ["?"]
    capitals = all(w[0].isupper() for w in words)
    titled = words[0][0].isupper() and all(w[0].isupper() or fold(w) in _SMALL for w in words)
    nation = nation_of(bare)
    role = None if is_force_guard(plain) else read_role(plain)
    form: MentionForm = "name" if capitals else "epithet"
    kind: MentionKind = "unnamed"
    rule = "phrase"
    if _PRONOUN.fullmatch(plain) and not (plain.isupper() and len(plain) > 2):
        form, kind, rule = "pronoun", "person", "pronoun"
    elif plain != bare and (bare in demonyms() if nation is None else nation.sort == "adjective"):
        form, kind, rule = "epithet", "person", "demonym"  # "the Slovak"
    elif _SIDE.fullmatch(plain) and nation_of(bare.removesuffix(" side")) is not None:
        form, kind, rule = "name", "organisation", "side"
    elif capitals and words[1:] and _begins_name(words[1]):
        form, kind, rule = "name", "organisation", "organisation"
    elif nation is not None and nation.sort != "adjective":
        form = "metonym" if nation.sort in {"capital", "seat"} else "name"
        kind, rule = "government", nation.sort
    elif is_outlet(bare):
        form, kind, rule = "name", "outlet", "outlet"
    elif _SEAT.search(plain) and organisation_noun(bare) and role_noun(words[-1]) is None:
        kind, rule = "organisation", "organisation"  # "the president's office": not the president
    elif role is not None and not (capitals and len(words) > 1 and role_noun(words[-1]) is None):
        definite = re.match(r"(?:the|his|her|their|its)\b", plain, re.IGNORECASE) or "'s " in plain.replace("’", "'")
        form, rule = "epithet", role.group
        kind = "person" if definite and not role.plural else "unnamed"
    elif organisation_noun(bare) or fold(words[-1]) in again_nouns():
        form = "name" if titled and len(words) > 1 else form  # "the Ministry of National Defence"
        kind, rule = "organisation", "organisation"
    elif capitals and len(words) <= 4 and (plain == bare or label in {"ORG", "PERSON"}):
        form, kind, rule = _named(bare, label)
    return form, kind, f"sources/{rule}"


def _begins_name(rest: str) -> bool:
    """Say whether a small word with a capital goes on with a body's name: "Doctors [Without Borders]"."""
    word = rest.split(maxsplit=1)[0]
    return word[0].isupper() and fold(word) in name_words("opener")


def _named(bare: str, label: str) -> tuple[MentionForm, MentionKind, str]:
    """Return what capitalised source words are of which nothing else is known."""
    if re.fullmatch(r"[A-Z&.]{2,6}", bare) and label != "PERSON":
        return "name", "organisation", "acronym"
    if fold(bare) in name_words("opener"):
        return "epithet", "unnamed", "phrase"  # "Last modified on …", "Both said"
    if in_capitals(bare):
        return "name", "unnamed", "capitals"
    if _LABEL.fullmatch(bare):
        return "label", "person", "label"
    return "name", ("organisation" if label in {"ORG", "NORP"} else "person"), "name"


def clean_phrase(text: str) -> str:
    """Return a source phrase as it is shown: no clause behind it, single spaces, no capital that only opens a sentence.

    >>> clean_phrase("A ministry  spokesman, who asked not to be named")
    'a ministry spokesman'
    """
    plain = " ".join(text.split()).strip(' ,;:"“”')
    plain = _CLAUSE.sub("", plain).strip() or plain
    first, _, rest = plain.partition(" ")
    if rest and first.lower() in {"the", "a", "an", "some", "several", "many", "one", "two", "three", "his", "her"}:
        return f"{first.lower()} {rest}"
    several = role_noun(first)
    if rest and first[1:].islower() and several is not None and several[1] and not _begins_name(rest):
        return f"{first.lower()} {rest}"
    return plain
