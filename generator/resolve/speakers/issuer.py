"""A body's own release: who "the Ministry" and "the Company" are where the publisher is such a body."""

from __future__ import annotations

import re

from generator.names.bodies import read_body
from generator.names.body_kinds import kinds_of_name, may_take_up
from generator.names.fold import fold
from generator.names.organisations import (
    is_outlet,
    organisation_noun,
    organisation_nouns,
    without_article,
    without_legal_form,
)

_OUTLETS = frozenset(("broadcasting", "broadcaster", "media", "reporting", "journalism", "publishing", "information"))
_BRACKETS = re.compile(r"\s*\(.*?\)")


def issuer_of(publisher: str | None, text: str) -> str:
    """Return the name of the body that issued a document, "" where its publisher is an outlet or tells no kind.

    An organ of a state is one by its name alone; of others the text must speak.

    >>> issuer_of("Ruvian Ministry of Dams", "Dams opened."), issuer_of("Orlan News Agency", "Dams opened.")
    ('Ruvian Ministry of Dams', '')
    >>> issuer_of("Veltmar Copper", "Veltmar Copper reports."), issuer_of("Veltmar Copper", "Dams opened.")
    ('Veltmar Copper', '')
    """
    name = _BRACKETS.sub("", publisher or "").strip()
    words = fold(name).split()
    if (
        not words
        or is_outlet(name)
        or any(word in _OUTLETS or organisation_nouns().get(word) == "outlet" for word in words)
    ):
        return ""
    noun = organisation_noun(name)
    if read_body(name).state and noun is not None:
        return name
    return name if (kinds_of_name(name) or noun) and fold(without_legal_form(name)) in fold(text) else ""


def is_issuer(words: str, issuer: str) -> bool:
    """Say whether a noun alone, or the name without its nation, means the body that issues the document.

    >>> [is_issuer(w, "Norwegian Ministry of Dams") for w in ("the Ministry", "the Company", "the Ministry of Dams")]
    [True, False, True]
    """
    if not issuer:
        return False
    plain = without_article(words)
    noun = organisation_noun(plain)
    if " " not in plain and noun is not None:
        return organisation_noun(issuer) == noun or bool(may_take_up(noun) & kinds_of_name(issuer))
    mine, theirs = read_body(issuer), read_body(plain)
    return theirs.state and theirs.kind == mine.kind and theirs.owner in {"", mine.owner}
